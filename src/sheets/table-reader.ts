import type { FilePlace } from '../errors.js';
import type { Field } from '../schemas/fields.js';
import type { RecordSet } from '../schemas/model.js';
import { type ClassifiedRow, RowClassifier } from './classify-row.js';
import { PersonColumns, type PersonPlace } from './person-columns.js';
import { PlainRowReader, type PlainRows } from './plain-rows.js';
import { cellReader, type FieldColumn } from './read-field.js';
import type { Reading } from './reading.js';
import type { ReadingContext, RowDraft, SheetCounts } from './reading-context.js';
import { RowUnits, type UnitReading } from './row-units.js';
import { columnOfField, type TableHeaders } from './table-headers.js';
import { type Cell, columnIndex } from './workbook.js';

/** Reads the rows of one table into records, row by row. */
export class TableReader {
  readonly #headers: TableHeaders;
  readonly #number: number;
  readonly #recordSet: RecordSet;
  readonly #context: ReadingContext;
  readonly #columns: readonly FieldColumn[];
  readonly #persons: PersonColumns;
  readonly #classifier: RowClassifier;
  readonly #units: RowUnits;
  readonly #hasUnit: boolean;
  readonly #plainRows: PlainRowReader | undefined;
  readonly #needsId: boolean;
  readonly #counted = { ids_made: 0, posts_as_none: 0, sex_from_mark: 0, unit_as_above: 0 };
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
    this.#needsId = recordSet.fields.get('id')?.required === true;
    this.#hasUnit = recordSet.fields.has('unitId');
    const unitColumn = this.#hasUnit ? roles.get('unitId') : undefined;
    const placeOf = (row: number, field?: string) => this.#placeOf(row, field);
    this.#units = new RowUnits(headers, recordSet, context, unitColumn, placeOf);
    this.#columns = indexed.flatMap(({ index, field: name }) => {
      const field = name === undefined ? undefined : recordSet.fields.get(name);
      if (field === undefined || (name === 'unitId' && index === unitColumn)) return [];
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
    if (context.sink.addColumns !== undefined)
      this.#plainRows = PlainRowReader.of(recordSet, this.#columns, roles, this.#persons);
  }

  /**
   * Reads rows that follow each other, the first by its number in the file. Those that are plain go to the sink as columns, where it takes
   * columns; each of the others is read by itself. Both give the same records.
   */
  read(rows: readonly (readonly Cell[])[], first: number): void {
    const plain = this.#plainRows?.read(rows);
    let from = 0;
    let unitIds: (string | undefined)[] = [];
    for (let i = 0; i < rows.length; i++) {
      const [row, number] = [rows[i]!, first + i];
      const classified = this.#classifier.classify(row);
      const unit = classified.kind === 'data' && this.#hasUnit ? this.#units.read(row, number) : {};
      if (unit.isAsAbove === true) this.#counted.unit_as_above++;
      unitIds.push(unit.unitId);
      if (classified.kind === 'data' && unit.error === undefined && plain?.isPlain[i] === 1) continue;
      if (plain !== undefined) this.#addPlain(plain, rows.slice(from, i), from, unitIds, first);
      if (classified.kind === 'data') this.#readData(row, number, unit);
      else this.#readOther(number, classified);
      [from, unitIds] = [i + 1, []];
    }
    if (plain !== undefined) this.#addPlain(plain, rows.slice(from), from, unitIds, first);
  }

  #readOther(number: number, { kind, section }: ClassifiedRow): void {
    if (section !== undefined) this.#units.begin(section, number);
    if (kind !== 'blank' && kind !== 'data')
      this.#context.skipped.push({ ...this.#sheetPlace(), row: number, reason: kind });
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

  #readData(row: readonly Cell[], number: number, { unitId, error }: UnitReading): void {
    this.#read++;
    const draft: RowDraft = { number, record: {}, problems: [] };
    const { record } = draft;
    for (const { index, field, read } of this.#columns) this.#take(draft, field, read(row[index] ?? null));
    const { isSexFromMark, isWithoutPost } = this.#persons.read(row, record, (field, reading) => {
      this.#take(draft, field, reading);
    });
    if (isSexFromMark) this.#counted.sex_from_mark++;
    if (isWithoutPost) this.#counted.posts_as_none++;
    if (error !== undefined) this.#take(draft, this.#recordSet.fields.get('unitId')!, error);
    else if (this.#hasUnit) record['unitId'] = unitId;
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

  // Rows of which each cell is right come one after the other, and go to the sink together.
  #addPlain(
    { columns, isWithoutPost }: PlainRows,
    rows: readonly (readonly Cell[])[],
    from: number,
    unitIds: readonly (string | undefined)[],
    first: number,
  ): void {
    if (rows.length === 0) return;
    const { sink, persons } = this.#context;
    const to = from + rows.length;
    const numbers = rows.map((_, i) => first + from + i);
    const values = new Map<string, readonly unknown[]>();
    for (const [field, column] of columns) values.set(field, column.slice(from, to));
    if (this.#hasUnit) values.set('unitId', unitIds.slice(0, rows.length));
    if (this.#needsId && !values.has('id')) {
      const ids = numbers.map((number) => this.#idOf(number, undefined));
      values.set('id', ids);
      this.#counted.ids_made += ids.length;
    }
    this.#read += rows.length;
    for (let i = from; i < to; i++) if (isWithoutPost[i] === 1) this.#counted.posts_as_none++;
    const position = sink.addColumns!(this.#recordSet.name, values, this.#number, numbers);
    const [births, sexes] = [values.get('birthDate'), values.get('sex')];
    if (!this.#persons.hasNames || births === undefined || sexes === undefined) return;
    numbers.forEach((number, i) => {
      const person = { birthDate: births[i], sex: sexes[i] };
      const duplicate = this.#persons.duplicateOf(rows[i]!, person, number, persons);
      if (duplicate !== undefined) this.#saySuspected(duplicate, 'kept', position + i, number);
    });
  }

  #finishRow({ record, number, problems }: RowDraft, row: readonly Cell[]): void {
    const { sink, issues } = this.#context;
    const { name } = this.#recordSet;
    const isRefused = problems.length > 0 && problems.some(({ outcome }) => outcome === 'refused');
    if (isRefused) this.#refused++;
    const position = isRefused ? undefined : sink.add(name, record, this.#number, number);
    const duplicate = this.#persons.duplicateOf(row, record, number, this.#context.persons);
    // A row that is refused is not kept for another problem.
    for (const { outcome, field, code, facts } of problems)
      issues.add(
        isRefused ? 'refused' : outcome,
        code,
        { recordSet: name, row: position, field, place: this.#placeOf(number, field, record['sex']) },
        facts,
      );
    if (duplicate !== undefined) this.#saySuspected(duplicate, isRefused ? 'refused' : 'kept', position, number);
  }

  #saySuspected(
    { row: first, sheet }: PersonPlace,
    outcome: 'kept' | 'refused',
    position: number | undefined,
    number: number,
  ): void {
    const place = { recordSet: this.#recordSet.name, row: position, place: this.#placeOf(number) };
    const facts = { first, ...(sheet === this.#headers.sheet ? {} : { sheet }) };
    this.#context.issues.add(outcome, 'suspected_duplicate', place, facts);
  }

  #idOf(number: number, name: unknown): string {
    if (this.#recordSet.name === 'units' && typeof name === 'string') return this.#context.units.freeId(name);
    const { file, sheet } = this.#headers;
    return this.#context.hasFiles && file !== undefined ? `${file}/${sheet}!${number}` : `${sheet}!${number}`;
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
