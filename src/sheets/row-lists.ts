import type { Rows } from '../dataset/dataset.js';
import type { FilePlace } from '../errors.js';
import type { Model } from '../schemas/model.js';
import { columnOfField, type TableHeaders } from './table-headers.js';

/** Where records stand: the table and the row of each, by record set. A unit that was made of a name has the place of the name. */
export class RowPlaces {
  readonly #headers: readonly TableHeaders[];
  readonly #tables = new Map<string, { readonly from: number; readonly table: number }[]>();
  readonly #rows = new Map<string, number[]>();
  readonly #named = new Map<string, FilePlace>();

  constructor(headers: readonly TableHeaders[]) {
    this.#headers = headers;
  }

  /** How many records of a record set have a place. */
  countOf(recordSet: string): number {
    return this.#rows.get(recordSet)?.length ?? 0;
  }

  /** Adds the place of the next record of a record set; gives its position. */
  add(recordSet: string, table: number, row: number): number {
    return this.addRows(recordSet, table, [row]);
  }

  /** Adds the places of the next records of a record set, in rows of one table; gives the position of the first. */
  addRows(recordSet: string, table: number, added: readonly number[]): number {
    const rows = this.#rows.get(recordSet) ?? [];
    const tables = this.#tables.get(recordSet) ?? [];
    if (rows.length === 0) {
      this.#rows.set(recordSet, rows);
      this.#tables.set(recordSet, tables);
    }
    const from = rows.length;
    // Records of one table come one after the other, so the table is kept once.
    if (tables.at(-1)?.table !== table) tables.push({ from, table });
    for (const row of added) rows.push(row);
    return from;
  }

  /** Adds the place of a record that stands in no row of its own. */
  addNamed(recordSet: string, place: FilePlace): number {
    const position = this.add(recordSet, -1, 0);
    this.#named.set(`${recordSet} ${position}`, place);
    return position;
  }

  /** Where a record stands, or one of its fields. */
  placeOf(recordSet: string, position: number, field: string | undefined): FilePlace | undefined {
    const table = this.#tables.get(recordSet)?.findLast(({ from }) => from <= position)?.table;
    if (table === undefined || position >= this.countOf(recordSet)) return undefined;
    const headers = this.#headers[table];
    if (headers === undefined) return this.#named.get(`${recordSet} ${position}`);
    const { file, sheet } = headers;
    const row = this.#rows.get(recordSet)![position]!;
    return { ...(file === undefined ? {} : { file }), sheet, row, ...columnOfField(headers, field) };
  }
}

/** The records of a workbook in lists, with their places. */
export class RowLists {
  readonly #lists = new Map<string, object[]>();
  readonly #places: RowPlaces;

  constructor(headers: readonly TableHeaders[]) {
    this.#places = new RowPlaces(headers);
  }

  add(recordSet: string, record: object, table: number, row: number): number {
    this.#push(recordSet, record);
    return this.#places.add(recordSet, table, row);
  }

  addNamed(recordSet: string, record: object, place: FilePlace): number {
    this.#push(recordSet, record);
    return this.#places.addNamed(recordSet, place);
  }

  /** The lists by record set. */
  rows<M extends Model>(): Rows<M> {
    const rows: Rows<Model> = Object.fromEntries(this.#lists);
    return rows as Rows<M>;
  }

  placeOf(recordSet: string, position: number, field: string | undefined): FilePlace | undefined {
    return this.#places.placeOf(recordSet, position, field);
  }

  #push(recordSet: string, record: object): void {
    const list = this.#lists.get(recordSet);
    if (list === undefined) this.#lists.set(recordSet, [record]);
    else list.push(record);
  }
}
