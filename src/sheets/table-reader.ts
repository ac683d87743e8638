import type { FilePlace } from '../errors.js';
import type { Field } from '../schemas/fields.js';
import type { RecordSet } from '../schemas/model.js';
import { type ClassifiedRow, RowClassifier } from './classify-row.js';
import { PersonColumns, type PersonPlace } from './person-columns.js';
import { cellReader, type FieldColumn, type MarkColumns, readMarks } from './read-field.js';
import type { Reading } from './reading.js';
import type { ReadingContext, RowDraft, SheetCounts } from './reading-context.js';
import { RecordBlock } from './record-block.js';
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
  readonly #markColumns: readonly MarkColumns[];
  readonly #persons: PersonColumns;
  readonly #classifier: RowClassifier;
  readonly #units: RowUnits;
  readonly #hasUnit: boolean;
  readonly #block: RecordBlock | undefined;
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
    const indexed = headers.columns.map(({ column, field, value }) => ({ index: columnIndex(column), field, value }));
    const roles = new Map(indexed.map(({ index, field }) => [field, index]));
    this.#persons = new PersonColumns(indexed, recordSet, vocabulary, values, this.#sheetPlace());
    this.#needsId = recordSet.fields.get('id')?.required === true;
    this.#hasUnit = recordSet.fields.has('unitId');
    const unitColumn = this.#hasUnit ? roles.get('unitId') : undefined;
    const placeOf = (row: number, field?: string) => this.#placeOf(row, field);
    this.#units = new RowUnits(headers, recordSet, context, unitColumn, placeOf);
    this.#columns = indexed.flatMap(({ index, field: name, value }) => {
      const field = name === undefined ? undefined : recordSet.fields.get(name);
      if (field === undefined || value !== undefined || (name === 'unitId' && index === unitColumn)) return [];
      return [{ index, field, read: cellReader(field, vocabulary, values) }];
    });
    this.#markColumns = [...recordSet.fields.values()].flatMap((field) => {
      const marks = indexed.flatMap(({ index, field: name, value }) =>
        name === field.name && value !== undefined ? [{ index, value }] : [],
      );
      return marks.length === 0 ? [] : [{ field, marks }];
    });
    const read = indexed.filter(({ field }) => field !== undefined && field !== 'remark').map(({ index }) => index);
    const columns = {
      headers: headers.columns.map(({ header }) => header),
      read,
      runningNumber: roles.get('running_number'),
      unitName: recordSet.name === 'units' ? roles.get('name') : undefined,
    };
    this.#classifier = new RowClassifier(columns, vocabulary, recordSet.sexed || roles.has('person_name'));
    if (context.sink.columns !== undefined && this.#markColumns.length === 0)
      this.#block = RecordBlock.of(recordSet, number, this.#columns, roles, this.#persons);
  }

  /**
   * Reads rows that follow each other, the first by its number in the file. Where the sink takes columns, the plain rows are read column by
   * column, and each of the others by itself. Both give the same records.
   */
  read(rows: readonly (readonly Cell[])[], first: number): void {
    const block = this.#block;
    const isPlain = block?.read(rows, first);
    for (let i = 0; i < rows.length; i++) {
      const [row, number] = [rows[i]!, first + i];
      const classified = this.#classifier.classify(row);
      if (classified.kind !== 'data') {
        this.#readOther(number, classified);
        continue;
      }
      this.#read++;
      const unit = this.#hasUnit ? this.#units.read(row, number) : {};
      if (unit.isAsAbove === true) this.#counted.unit_as_above++;
      if (isPlain?.[i] === 1 && unit.error === undefined) this.#keepPlain(row, number, unit.unitId, block!);
      else this.#readData(row, number, unit);
    }
    block?.give(this.#context.sink.columns!, false);
  }

  #readOther(number: number, { kind, section }: ClassifiedRow): void {
    if (section !== undefined) this.#units.begin(section, number);
    if (kind !== 'blank' && kind !== 'data')
      this.#context.skipped.push({ ...this.#sheetPlace(), row: number, reason: kind });
  }

  /** Says what holds for the table as a whole, after its last row. */
  finish(): SheetCounts {
    this.#block?.give(this.#context.sink.columns!, true);
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
    const draft: RowDraft = { number, record: {}, problems: [] };
    const { record } = draft;
    for (const { index, field, read } of this.#columns) this.#take(draft, field, read(row[index] ?? null));
    for (const columns of this.#markColumns)
      this.#take(draft, columns.field, readMarks(row, columns, this.#context.vocabulary));
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

  #keepPlain(row: readonly Cell[], number: number, unitId: string | undefined, block: RecordBlock): void {
    const { sink, persons } = this.#context;
    if (this.#hasUnit) block.setId(number, 'unitId', unitId);
    if (this.#needsId && block.valueOf(number, 'id') === undefined) {
      block.setId(number, 'id', this.#idOf(number, undefined));
      this.#counted.ids_made++;
    }
    if (block.isWithoutPost(number)) this.#counted.posts_as_none++;
    if (this.#persons.hasNames) {
      const person = { birthDate: block.valueOf(number, 'birthDate'), sex: block.valueOf(number, 'sex') };
      const duplicate = this.#persons.duplicateOf(row, person, number, persons);
      const position = sink.columns!.countOf(this.#recordSet.name) + block.count;
      if (duplicate !== undefined) this.#saySuspected(duplicate, 'kept', position, number);
    }
    block.keep(number);
  }

  #finishRow({ record, number, problems }: RowDraft, row: readonly Cell[]): void {
    const { issues } = this.#context;
    const { name } = this.#recordSet;
    const isRefused = problems.length > 0 && problems.some(({ outcome }) => outcome === 'refused');
    if (isRefused) this.#refused++;
    const position = isRefused ? undefined : this.#add(record, number);
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

  #add(record: RowDraft['record'], number: number): number {
    const { sink } = this.#context;
    const { name } = this.#recordSet;
    if (this.#block === undefined) return sink.add(name, record, this.#number, number);
    this.#block.replace(number, record);
    return sink.columns!.countOf(name) + this.#block.count - 1;
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
