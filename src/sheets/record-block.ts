import type { RecordSet } from '../schemas/model.js';
import { type BlockColumn, ListedColumn, RepeatedColumn, type Values } from './block-columns.js';
import type { PersonColumns } from './person-columns.js';
import type { FieldColumn } from './read-field.js';
import type { ColumnSink } from './reading-context.js';
import type { Cell } from './workbook.js';

/** Columns with a role that say nothing of the fields of other columns. */
const plainRoles: ReadonlySet<string | undefined> = new Set([
  'running_number',
  'person_name',
  'remark',
  'post',
  undefined,
]);
/** So many rows go to the sink at once. */
const mostRows = 65_536;

/**
 * Rows that are read column by column, and their records. This serves the rows of which each cell is read by itself and without a problem; the
 * others have to be read one by one. The units of rows, which depend on what stands above, are read apart.
 */
export class RecordBlock {
  readonly #recordSet: string;
  readonly #table: number;
  readonly #columns: BlockColumn[] = [];
  readonly #columnOf = new Map<string, BlockColumn>();
  readonly #listed = new Map<string, ListedColumn>();
  readonly #readsPost: boolean;
  /** The numbers, in the file, of the first row and of the rows that have a record. */
  #first = 0;
  #kept: number[] = [];
  #rowCount = 0;

  private constructor(recordSet: string, table: number, readsPost: boolean) {
    this.#recordSet = recordSet;
    this.#table = table;
    this.#readsPost = readsPost;
  }

  /** The block for a table; nothing where a field may come from more than one column. */
  static of(
    { name, fields }: RecordSet,
    table: number,
    columns: readonly FieldColumn[],
    roles: ReadonlyMap<string | undefined, number>,
    persons: PersonColumns,
  ): RecordBlock | undefined {
    const names = new Set(columns.map(({ field }) => field.name));
    const isPlain = [...roles.keys()].every((role) => plainRoles.has(role) || fields.has(role!));
    if (!isPlain || names.size < columns.length || names.has('unitId') || name === 'units') return undefined;
    if (fields.has('sex') && !names.has('sex')) return undefined;
    const ofPost = ['leadership', 'positionLevel', 'acting'].filter((field) => fields.has(field));
    const hasPost = ofPost.includes('leadership') && !names.has('leadership');
    if (hasPost && ofPost.some((field) => names.has(field))) return undefined;
    const block = new RecordBlock(name, table, hasPost);
    for (const column of columns) {
      const { index, field } = column;
      if (field.type === 'id' || field.type === 'text') block.#list(field.name, column);
      else block.#addColumn(new RepeatedColumn([field.name], index, (cell) => valueOfField(column, cell)));
    }
    const post = roles.get('post') ?? -1;
    if (hasPost) block.#addColumn(new RepeatedColumn(ofPost, post, (cell) => valuesOfPost(persons, cell)));
    return block;
  }

  /** Reads rows, the first by its number in the file; gives 1 for each row that is plain. */
  read(rows: readonly (readonly Cell[])[], first: number): Uint8Array {
    if (this.#rowCount === 0) this.#first = first;
    this.#rowCount += rows.length;
    const isPlain = new Uint8Array(rows.length).fill(1);
    for (const column of this.#columns) column.read(rows, isPlain);
    return isPlain;
  }

  /** How many rows have a record so far. */
  get count(): number {
    return this.#kept.length;
  }

  /** The value of a field that a row has. */
  valueOf(row: number, field: string): unknown {
    return this.#columnOf.get(field)?.valueOf(row - this.#first, field);
  }

  /** Whether the post of a row says that the person leads nothing. */
  isWithoutPost(row: number): boolean {
    return this.#readsPost && this.valueOf(row, 'leadership') === 'none';
  }

  /** Sets the id of a row, or of its unit. */
  setId(row: number, field: 'id' | 'unitId', id: string | undefined): void {
    const column = this.#listed.get(field) ?? this.#list(field);
    column.put(row - this.#first, id);
  }

  /** Says that a row has a record, of the values that it has. */
  keep(row: number): void {
    this.#kept.push(row);
  }

  /** Says that a row has this record, whatever was read column by column. */
  replace(row: number, record: Values): void {
    for (const field of Object.keys(record)) if (!this.#columnOf.has(field)) this.#list(field);
    for (const column of this.#columns) column.set(row - this.#first, record);
    this.keep(row);
  }

  /** Gives the records to a sink, where they are many or the last ones. */
  give(sink: ColumnSink, isLast: boolean): void {
    if (!isLast && this.#rowCount < mostRows) return;
    const [rows, first] = [this.#kept, this.#first];
    const kept = rows.length === this.#rowCount ? undefined : rows.map((row) => row - first);
    const columns = new Map(this.#columns.flatMap((column) => column.take(kept)));
    if (rows.length > 0) sink.add(this.#recordSet, columns, this.#table, rows);
    this.#kept = [];
    this.#rowCount = 0;
  }

  #list(field: string, cells?: FieldColumn): ListedColumn {
    const column = new ListedColumn(field, this.#rowCount, cells);
    this.#listed.set(field, column);
    this.#addColumn(column);
    return column;
  }

  #addColumn(column: BlockColumn): void {
    this.#columns.push(column);
    for (const field of column.fields) this.#columnOf.set(field, column);
  }
}

function valueOfField({ field, read }: FieldColumn, cell: Cell): Values | undefined {
  const { value, problem } = read(cell);
  const isMissing = value === undefined || value === '';
  if (problem !== undefined || (isMissing && field.required)) return undefined;
  return isMissing ? {} : { [field.name]: value };
}

function valuesOfPost(persons: PersonColumns, cell: Cell): Values | undefined {
  const readings = persons.postOf(cell)?.readings ?? [];
  if (readings.some(([, { problem }]) => problem !== undefined)) return undefined;
  return Object.fromEntries(
    readings.flatMap(([{ name }, { value }]) => (value === undefined || value === '' ? [] : [[name, value]])),
  );
}
