import { grown } from '../kernel/grow.js';
import type { IdTable } from './id-table.js';

/**
 * The ids of the rows in the table of their record set. As long as each row adds the next text to the table, the rows' texts
 * are known by the first.
 */
export class RawIds {
  readonly table: IdTable;
  #first = 0;
  #codes: Uint32Array | undefined;

  constructor(table: IdTable) {
    this.table = table;
  }

  reserve(rows: number): void {
    if (this.#codes !== undefined) this.#codes = grown(this.#codes, rows);
  }

  // An id that is a number is named by its text.
  set(row: number, value: unknown): void {
    if (typeof value === 'string') this.append(row, value);
    else if (typeof value === 'number' || typeof value === 'bigint') this.append(row, String(value));
    else this.#setCode(row, 0);
  }

  append(row: number, text: string): void {
    const number = this.table.append(text);
    if (this.#codes === undefined) {
      if (row === 0) this.#first = number;
      if (number === this.#first + row) return;
    }
    this.#setCode(row, number + 1);
  }

  /** The number of a row's text, which may repeat an earlier one; -1 where the row has no id. */
  numberOf(row: number): number {
    return this.#codes === undefined ? this.#first + row : this.#codes[row]! - 1;
  }

  #setCode(row: number, code: number): void {
    if (this.#codes === undefined) {
      const first = this.#first + 1;
      this.#codes = Uint32Array.from({ length: row }, (_, earlier) => first + earlier);
    }
    this.#codes = grown(this.#codes, row + 1);
    this.#codes[row] = code;
  }
}
