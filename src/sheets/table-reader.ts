import type { FilePlace } from '../errors.js';
import type { Field } from '../schemas/fields.js';
import type { RecordSet } from '../schemas/model.js';
import { RowClassifier, SectionStack } from './classify-row.js';
import { PersonColumns } from './person-columns.js';
import { type CellReader, cellReader } from './read-field.js';
import { type Reading, readError, unreadable } from './reading.js';
import type { ReadingContext, RowDraft, SheetCounts } from './reading-context.js';
import { columnOfField, type TableHeaders } from './table-headers.js';
import { unitOfTable } from './units-of-table.js';
import { type Cell, cellText, columnIndex, isBlank } from './workbook.js';

interface FieldColumn {
  readonly index: number;
  readonly field: Field;
  readonly read: CellReader;
}

/** Reads the rows of one table into records, row by row. */
export class TableReader {
  readonly #headers: TableHeaders;
  readonly #number: number;
  readonly #recordSet: RecordSet;
  readonly #context: ReadingContext;
  readonly #columns: readonly FieldColumn[];
  readonly #persons: PersonColumns;
  readonly #classifier: RowClassifier;
  readonly #sections = new SectionStack();
  readonly #unitColumn: number | undefined;
  readonly #hasUnit: boolean;
  readonly #needsId: boolean;
  readonly #counted = { ids_made: 0, posts_as_none: 0, sex_from_mark: 0, unit_as_above: 0 };
  #tableUnit: string | undefined;
  #lastUnit: string | undefined;
  #unitError: Reading | undefined;
  #read = 0;
  #refused = 0;

  constructor(headers: TableHeaders, number: number, recordSet: RecordSet, context: ReadingContext) {
    this.#headers = headers;
    this.#number = number;
    this.#recordSet = recordSet;
    this.#context = context;
    const { vocabulary, values } = context;
    const indexed = headers.columns.map(({ column, field }) => ({ index: columnIndex(column), field }));
    const roles = new Map(indexed.map(({ index, field }) => [field, index]));
    this.#persons = new PersonColumns(indexed, recordSet, vocabulary, values, this.#sheetPlace());
    this.#hasUnit = recordSet.fields.has('unitId');
    this.#needsId = recordSet.fields.get('id')?.required === true;
    this.#unitColumn = this.#hasUnit ? roles.get('unitId') : undefined;
    this.#columns = indexed.flatMap(({ index, field: name }) => {
      const field = name === undefined ? undefined : recordSet.fields.get(name);
      if (field === undefined || (name === 'unitId' && index === this.#unitColumn)) return [];
      return [{ index, field, read: cellReader(field, vocabulary, values) }];
    });
    const read = indexed.filter(({ field }) => field !== undefined && field !== 'remark').map(({ index }) => index);
    const columns = {
      headers: headers.columns.map(({ header }) => header),
      read,
      runningNumber: roles.get('running_number'),
      unitName: recordSet.name === 'units' ? roles.get('name') : undefined,
    };
    this.#classifier = new RowClassifier(columns, vocabulary, recordSet.sexed || roles.has('person_name'));
  }

  /** Reads a row by its number in the file. */
  read(row: readonly Cell[], number: number): void {
    const { kind, section } = this.#classifier.classify(row);
    if (kind === 'data') {
      this.#readData(row, number);
      return;
    }
    if (section !== undefined) {
      const above = this.#sections.above(section) ?? this.#unitOfTable(number);
      const unitId = section.isUnit
        ? this.#context.units.idOf(section.text, above, () => this.#placeOf(number))
        : undefined;
      this.#sections.push(section, unitId);
    }
    if (kind !== 'blank') this.#context.skipped.push({ ...this.#sheetPlace(), row: number, reason: kind });
  }

  /** Says what holds for the table as a whole, after its last row. */
  finish(): SheetCounts {
    const { issues } = this.#context;
    const recordSet = this.#recordSet.name;
    const fields = {
      ids_made: 'id',
      posts_as_none: 'leadership',
      sex_from_mark: 'sex',
      unit_as_above: 'unitId',
    } as const;
    for (const code of Object.keys(fields) as (keyof typeof fields)[]) {
      const count = this.#counted[code];
      if (count > 0)
        issues.add(
          'kept',
          code,
          { recordSet, field: fields[code], place: this.#placeOf(undefined, fields[code]) },
          { count },
        );
    }
    return { read: this.#read, kept: this.#read - this.#refused, refused: this.#refused };
  }

  #readData(row: readonly Cell[], number: number): void {
    this.#read++;
    const draft: RowDraft = { number, record: {}, problems: [] };
    const { record } = draft;
    for (const { index, field, read } of this.#columns) this.#take(draft, field, read(row[index] ?? null));
    const { isSexFromMark, isWithoutPost } = this.#persons.read(row, record, (field, reading) => {
      this.#take(draft, field, reading);
    });
    if (isSexFromMark) this.#counted.sex_from_mark++;
    if (isWithoutPost) this.#counted.posts_as_none++;
    if (this.#hasUnit) this.#takeUnit(draft, row);
    if (this.#needsId && record['id'] === undefined) {
      record['id'] = this.#idOf(number, record['name']);
      this.#counted.ids_made++;
    }
    this.#finishRow(draft, row);
  }

  // A problem refuses the row where the field must be given, or where its absence would say something.
  #take(draft: RowDraft, field: Field, reading: Reading): void {
    const { problem } = reading;
    if (problem === undefined) {
      if (reading.value !== undefined && reading.value !== '') draft.record[field.name] = reading.value;
      return;
    }
    const { unreadableSex } = this.#context.values;
    const isUndisclosed = field.name === 'sex' && unreadableSex === 'undisclosed';
    const value = isUndisclosed ? 'undisclosed' : reading.value;
    if (value !== undefined && value !== '') draft.record[field.name] = value;
    const isPartyDay = field.name === 'partyAdmittedOn' && problem.code === 'incomplete_date';
    // A row without an id gets one.
    const isBlankable =
      field.blankable || isPartyDay || problem.code === 'party_day_missing' || (this.#needsId && field.name === 'id');
    const withoutValue = isBlankable ? 'blanked' : 'refused';
    const code = isPartyDay && value === undefined ? 'party_day_missing' : problem.code;
    draft.problems.push({
      outcome: value === undefined ? withoutValue : 'kept',
      field: field.name,
      code,
      facts: problem.facts ?? {},
    });
  }

  #takeUnit(draft: RowDraft, row: readonly Cell[]): void {
    const { record, number } = draft;
    const cell = this.#unitColumn === undefined ? null : (row[this.#unitColumn] ?? null);
    const above = this.#sections.unitId() ?? this.#unitOfTable(number);
    const hasUnit = !isBlank(cell);
    // Blank cells below an error, as of a merged one, are of the same unit.
    if (hasUnit) this.#unitError = readError(cell);
    if (this.#unitError !== undefined) {
      this.#take(draft, this.#recordSet.fields.get('unitId')!, this.#unitError);
      return;
    }
    if (hasUnit) {
      this.#takeNamedUnit(draft, cellText(cell), above);
      return;
    }
    if (this.#unitColumn !== undefined && this.#lastUnit !== undefined) {
      this.#counted.unit_as_above++;
      record['unitId'] = this.#lastUnit;
    } else record['unitId'] = above ?? this.#assumedUnit(number);
  }

  #takeNamedUnit(draft: RowDraft, text: string, above: string | undefined): void {
    const { units } = this.#context;
    const id = units.idOf(text, above, () => this.#placeOf(draft.number, 'unitId'));
    const allowed = units.has(id) ? [] : units.listedAs(text, above);
    if (allowed.length > 1) {
      this.#unitError = unreadable('ambiguous_value', { allowed });
      this.#take(draft, this.#recordSet.fields.get('unitId')!, this.#unitError);
      return;
    }
    this.#lastUnit = id;
    draft.record['unitId'] = id;
  }

  #unitOfTable(number: number): string | undefined {
    this.#tableUnit ??= unitOfTable(this.#headers, this.#context, () => this.#placeOf(number));
    return this.#tableUnit;
  }

  // Records that follow their person or their committee need no unit.
  #assumedUnit(number: number): string | undefined {
    if (this.#recordSet.fields.get('unitId')?.required !== true) return undefined;
    const name = this.#headers.sheet;
    this.#tableUnit = this.#context.units.idOf(name, undefined, () => this.#placeOf(number));
    const place = { recordSet: this.#recordSet.name, field: 'unitId', place: this.#sheetPlace() };
    this.#context.issues.add('kept', 'unit_assumed', place, { name });
    this.#lastUnit = undefined;
    return this.#tableUnit;
  }

  #finishRow({ record, number, problems }: RowDraft, row: readonly Cell[]): void {
    const { sink, issues } = this.#context;
    const { name } = this.#recordSet;
    const isRefused = problems.length > 0 && problems.some(({ outcome }) => outcome === 'refused');
    if (isRefused) this.#refused++;
    const position = isRefused ? undefined : sink.add(name, record, this.#number, number);
    const duplicate = this.#persons.duplicateOf(row, record, number, this.#context.persons);
    if (duplicate !== undefined)
      problems.push({
        outcome: 'kept',
        field: undefined,
        code: 'suspected_duplicate',
        facts: { first: duplicate.row, ...(duplicate.sheet === this.#headers.sheet ? {} : { sheet: duplicate.sheet }) },
      });
    // A row that is refused is not kept for another problem.
    for (const { outcome, field, code, facts } of problems)
      issues.add(
        isRefused ? 'refused' : outcome,
        code,
        { recordSet: name, row: position, field, place: this.#placeOf(number, field, record['sex']) },
        facts,
      );
  }

  #idOf(number: number, name: unknown): string {
    if (this.#recordSet.name === 'units' && typeof name === 'string') return this.#context.units.freeId(name);
    return `${this.#context.tableNames[this.#number]}!${number}`;
  }

  #sheetPlace(): { readonly sheet: string; readonly file?: string } {
    const { file, sheet } = this.#headers;
    return file === undefined ? { sheet } : { file, sheet };
  }

  #placeOf(row: number | undefined, field?: string, sex?: unknown): FilePlace {
    return {
      ...this.#sheetPlace(),
      ...(row === undefined ? {} : { row }),
      ...columnOfField(this.#headers, field, sex),
    };
  }
}
