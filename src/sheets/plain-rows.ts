import type { RecordSet } from '../schemas/model.js';
import type { PersonColumns } from './person-columns.js';
import type { FieldColumn } from './read-field.js';
import type { Cell } from './workbook.js';

/** Values of records by field, of as many rows as were read; `isPlain` has 1 for each row whose values count. */
export interface PlainRows {
  readonly columns: ReadonlyMap<string, unknown[]>;
  readonly isPlain: Uint8Array;
  /** 1 for each row whose post says that the person has none. */
  readonly isWithoutPost: Uint8Array;
}

/** Columns with a role that say nothing of the fields of other columns. */
const plainRoles: ReadonlySet<string | undefined> = new Set([
  'running_number',
  'person_name',
  'remark',
  'post',
  undefined,
]);

/**
 * Reads rows column by column. It serves the rows of which each cell is read by itself and without a problem; the others have to be read
 * one by one. The units of rows, which depend on what stands above, are read apart.
 */
export class PlainRowReader {
  readonly #columns: readonly FieldColumn[];
  readonly #persons: PersonColumns | undefined;
  readonly #postFields: readonly string[];

  private constructor(
    columns: readonly FieldColumn[],
    persons: PersonColumns | undefined,
    postFields: readonly string[],
  ) {
    this.#columns = columns;
    this.#persons = persons;
    this.#postFields = postFields;
  }

  /** The reader for a table; nothing where a field may come from more than one column. */
  static of(
    recordSet: RecordSet,
    columns: readonly FieldColumn[],
    roles: ReadonlyMap<string | undefined, number>,
    persons: PersonColumns,
  ): PlainRowReader | undefined {
    const names = new Set(columns.map(({ field }) => field.name));
    const isPlain = [...roles.keys()].every((role) => plainRoles.has(role) || recordSet.fields.has(role!));
    if (!isPlain || names.size < columns.length || names.has('unitId') || recordSet.name === 'units') return undefined;
    if (recordSet.fields.has('sex') && !names.has('sex')) return undefined;
    const postFields = ['leadership', 'positionLevel', 'acting'].filter((name) => recordSet.fields.has(name));
    const hasPost = postFields.includes('leadership') && !names.has('leadership');
    if (hasPost && postFields.some((name) => names.has(name))) return undefined;
    return new PlainRowReader(columns, hasPost ? persons : undefined, hasPost ? postFields : []);
  }

  read(rows: readonly (readonly Cell[])[]): PlainRows {
    const count = rows.length;
    const columns = new Map<string, unknown[]>();
    const isPlain = new Uint8Array(count).fill(1);
    const isWithoutPost = new Uint8Array(count);
    for (const { index, field, read } of this.#columns) {
      const values = new Array<unknown>(count);
      for (let row = 0; row < count; row++) {
        const { value, problem } = read(rows[row]![index] ?? null);
        const isMissing = value === undefined || value === '';
        if (problem !== undefined || (isMissing && field.required)) isPlain[row] = 0;
        else if (!isMissing) values[row] = value;
      }
      columns.set(field.name, values);
    }
    if (this.#persons !== undefined) this.#readPosts(this.#persons, rows, columns, isPlain, isWithoutPost);
    return { columns, isPlain, isWithoutPost };
  }

  #readPosts(
    persons: PersonColumns,
    rows: readonly (readonly Cell[])[],
    columns: Map<string, unknown[]>,
    isPlain: Uint8Array,
    isWithoutPost: Uint8Array,
  ): void {
    for (const name of this.#postFields) columns.set(name, new Array<unknown>(rows.length));
    for (let row = 0; row < rows.length; row++) {
      const post = persons.postOf(rows[row]!);
      if (post === undefined) continue;
      if (post.isNone) isWithoutPost[row] = 1;
      for (const [{ name }, { value, problem }] of post.readings) {
        if (problem !== undefined) isPlain[row] = 0;
        else if (value !== undefined && value !== '') columns.get(name)![row] = value;
      }
    }
  }
}
