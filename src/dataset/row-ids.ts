import { inBlocks } from '../kernel/blocks.js';
import type { IdTable } from './id-table.js';

/**
 * Which row of a record set has an id. It keeps the ids as compact text and no object for each; the rows by the number of
 * an id are put together when they are first asked for.
 *
 * @internal
 */
export class RowIds {
  readonly table: IdTable;
  /** The number of a row's id in the table, -1 where it has none. */
  readonly numberOf: (row: number) => number;
  readonly #rowCount: number;
  #byNumber: Int32Array | undefined;

  /**
   * Takes the rows in the order of their columns.
   *
   * @param numberOf - the number of a row's id in the table, -1 where it has none
   */
  constructor(table: IdTable, rowCount: number, numberOf: (row: number) => number) {
    this.table = table;
    this.#rowCount = rowCount;
    this.numberOf = numberOf;
  }

  /** By the number of an id its row, -2 where no row has it. */
  byNumber(): Int32Array {
    if (this.#byNumber !== undefined) return this.#byNumber;
    this.table.findRepeated();
    const byNumber = new Int32Array(this.table.count).fill(-2);
    inBlocks(this.#rowCount, (from, to) => this.#placeRows(from, to, byNumber));
    this.#byNumber = byNumber;
    return byNumber;
  }

  #placeRows(from: number, to: number, byNumber: Int32Array): void {
    for (let row = from; row < to; row++) {
      const number = this.numberOf(row);
      // An id that others named before the row came has its number from them.
      if (number >= 0) byNumber[this.table.firstOf(number)] = row;
    }
  }

  /** The row that has an id; negative where none has. */
  rowOf(id: string): number {
    const number = this.table.find(id);
    return number < 0 ? -2 : (this.byNumber()[number] ?? -2);
  }

  /** The id of a row, where it has one. */
  idOf(row: number): string | undefined {
    const number = this.numberOf(row);
    return number < 0 ? undefined : this.table.text(number);
  }
}
