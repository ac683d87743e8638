import { nearest } from '../conditions/nearest.js';
import type { FilePlace } from '../errors.js';
import { defaultModel, type Model } from '../schemas/model.js';
import { foldedText } from './fold-text.js';
import { vocabularyFor } from './headers-of-workbook.js';
import type { ReadingContext, RecordSink, SheetCounts } from './reading-context.js';
import { SheetIssues } from './sheet-issues.js';
import type { TableHeaders } from './table-headers.js';
import { TableReader } from './table-reader.js';
import type { ToRowsOptions } from './to-rows-options.js';
import { unitKindOf } from './unit-kind.js';
import { UnitNames } from './unit-names.js';

/** Takes records, and those that were made of names. */
export interface RecordLists extends RecordSink {
  addNamed(recordSet: string, record: object, place: FilePlace): number;
}

interface UnitRow {
  readonly record: Record<string, unknown>;
  readonly table: number;
  readonly row: number;
}

/** Reads the tables of a workbook: lists of units first, then the others, then the units that names have made. */
export class WorkbookReading {
  readonly context: ReadingContext;
  readonly counts = new Map<string, SheetCounts>();
  readonly #headers: readonly TableHeaders[];
  readonly #model: Model;
  readonly #sink: RecordLists;
  readonly #units: UnitRow[] = [];

  constructor(headers: readonly TableHeaders[], options: ToRowsOptions<Model>, sink: RecordLists) {
    this.#headers = headers;
    this.#model = options.model ?? defaultModel;
    this.#sink = sink;
    const { locale, incompleteDates = 'blank', unreadableSex = 'refuse', unreadablePost = 'refuse' } = options;
    const vocabulary = vocabularyFor(options);
    const units = new UnitNames(vocabulary, options.sameUnits ?? {});
    for (const unit of options.units ?? []) units.list(unit);
    const order = options.dateOrder ?? (locale.code === 'vi' ? 'day_first' : 'unknown');
    this.context = {
      vocabulary,
      values: {
        dates: { order, incomplete: incompleteDates },
        numbers: locale,
        unreadableSex,
        unreadablePost,
        partyMemberSince: options.partyMemberSince,
      },
      units,
      issues: new SheetIssues(options.maxIssues ?? 10_000),
      sink: {
        add: (recordSet, record, table, row) => this.#add(recordSet, record, table, row),
        columns: sink.columns,
      },
      skipped: [],
      tableNames: tableNamesOf(headers),
      rootId: options.unit === undefined ? undefined : units.idOf(options.unit, undefined, () => ({})),
      persons: new Map(),
    };
  }

  /** The tables with records, by their positions: lists of units before those that name units. */
  inOrder(): readonly number[] {
    const tables = this.#headers.flatMap(({ recordSet }, i) => (recordSet === undefined ? [] : [i]));
    const isList = (table: number) => this.#headers[table]!.recordSet === 'units';
    for (const headers of this.#headers) this.#sayHeaders(headers);
    return [...tables.filter(isList), ...tables.filter((table) => !isList(table))];
  }

  /** The reader of the rows of a table. */
  begin(table: number): TableReader {
    const headers = this.#headers[table]!;
    return new TableReader(headers, table, this.#model.recordSets.get(headers.recordSet!)!, this.context);
  }

  /** Ends a table. */
  end(table: number, reader: TableReader): void {
    const recordSet = this.#headers[table]!.recordSet!;
    const { read, kept, refused } = reader.finish();
    const before = this.counts.get(recordSet) ?? { read: 0, kept: 0, refused: 0 };
    const sum = { read: before.read + read, kept: before.kept + kept, refused: before.refused + refused };
    this.counts.set(recordSet, sum);
  }

  /** Adds the units, after all tables: those of lists, and those that names have made. */
  finish(): void {
    const { units, issues } = this.context;
    const ids = new Set(this.#units.map(({ record }) => record['id']));
    for (const { record, table, row } of this.#units) {
      const { parentId } = record;
      // A list may name the unit above by its name, if no other unit has it.
      if (typeof parentId === 'string' && !ids.has(parentId)) {
        const [named, ...others] = units.listedAs(parentId, undefined);
        if (others.length === 0) record['parentId'] = named ?? parentId;
      }
      this.#sink.add('units', record, table, row);
    }
    for (const { record, place } of units.finish(issues, (position) => this.#units.length + position))
      this.#sink.addNamed('units', record, place);
  }

  #add(recordSet: string, record: object, table: number, row: number): number {
    if (recordSet !== 'units') return this.#sink.add(recordSet, record, table, row);
    const unit = record as Record<string, unknown>;
    const { id, name, parentId } = unit;
    if (typeof id === 'string' && typeof name === 'string') {
      const kind = typeof unit['kind'] === 'string' ? unit['kind'] : this.#kindOf(name, table, row);
      unit['kind'] = kind;
      this.context.units.list({ id, name, kind, ...(typeof parentId === 'string' ? { parentId } : {}) });
    }
    return this.#units.push({ record: unit, table, row }) - 1;
  }

  #kindOf(name: string, table: number, row: number): string {
    const kind = unitKindOf(name, this.context.vocabulary);
    if (kind !== undefined) return kind;
    const { file, sheet } = this.#headers[table]!;
    const place = { recordSet: 'units', field: 'kind', place: { ...(file === undefined ? {} : { file }), sheet, row } };
    this.context.issues.add('kept', 'unit_kind_assumed', place, { name, unitKind: 'department' });
    return 'department';
  }

  // What is wrong with the headers is said before any row is read.
  #sayHeaders({ file, sheet, recordSet, columns, missing, skipped }: TableHeaders): void {
    const { issues, vocabulary } = this.context;
    const place = { ...(file === undefined ? {} : { file }), sheet };
    if (skipped === 'no_table') issues.add('kept', 'no_table', { recordSet: '', place }, {});
    if (recordSet === undefined) return;
    const words = [...vocabulary.headersOf(this.#model.recordSets.get(recordSet)!).words()];
    for (const { column, header, field } of columns) {
      if (field !== undefined) continue;
      const near = nearest(foldedText(header), words.map(foldedText));
      const word = near === undefined ? undefined : words.find((text) => foldedText(text) === near);
      issues.add('kept', 'unknown_column', { recordSet, place: { ...place, column, header } }, { nearest: word });
    }
    for (const field of missing) issues.add('kept', 'missing_column', { recordSet, field, place }, {});
  }
}

// Two files may have one name, as those of two folders.
function tableNamesOf(headers: readonly TableHeaders[]): readonly string[] {
  const hasFiles = new Set(headers.map(({ file }) => file)).size > 1;
  const counts = new Map<string, number>();
  return headers.map(({ file, sheet }) => {
    const name = hasFiles && file !== undefined ? `${file}/${sheet}` : sheet;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
