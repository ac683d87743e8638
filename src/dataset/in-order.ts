import { gatherBytes, gatherDays, gatherNumbers, gatherWords } from '../kernel/gather.js';
import type { UnitOrder } from '../kernel/unit-order.js';

/**
 * Puts the columns of a record set, as they were read, into the order of its units.
 *
 * The array that a column leaves takes up the next column of its type: memory that was never touched costs more than the
 * copying. So a column must not be used after it was taken.
 */
export class InOrder {
  readonly #order: UnitOrder;
  readonly #count: number;
  #bytes: Uint8Array | undefined;
  #words: Uint32Array | undefined;
  #days: Int32Array | undefined;
  #numbers: Float64Array | undefined;

  constructor(order: UnitOrder) {
    this.#order = order;
    this.#count = order.units.length;
  }

  /** The row, as it was read, that now stands at a place. */
  rowAt(place: number): number {
    return this.#order.rows?.[place] ?? place;
  }

  get count(): number {
    return this.#count;
  }

  bytes(from: Uint8Array): Uint8Array {
    const { rows } = this.#order;
    if (rows === undefined) return from.subarray(0, this.#count);
    const to = this.#bytes ?? new Uint8Array(this.#count);
    gatherBytes(to, from, rows);
    this.#bytes = from;
    return to.subarray(0, this.#count);
  }

  words(from: Uint32Array): Uint32Array {
    const { rows } = this.#order;
    if (rows === undefined) return from.subarray(0, this.#count);
    const to = this.#words ?? new Uint32Array(this.#count);
    gatherWords(to, from, rows);
    this.#words = from;
    return to.subarray(0, this.#count);
  }

  days(from: Int32Array): Int32Array {
    const { rows } = this.#order;
    if (rows === undefined) return from.subarray(0, this.#count);
    const to = this.#days ?? new Int32Array(this.#count);
    gatherDays(to, from, rows);
    this.#days = from;
    return to.subarray(0, this.#count);
  }

  /** Numbers, of which those that nothing was written to become `NaN`, and {@link zero} becomes 0. */
  numbers(from: Float64Array): Float64Array {
    const { rows } = this.#order;
    if (rows === undefined) {
      nameAbsent(from, this.#count);
      return from.subarray(0, this.#count);
    }
    const to = this.#numbers ?? new Float64Array(this.#count);
    gatherNumbers(to, from, rows);
    nameAbsent(to, this.#count);
    this.#numbers = from;
    return to.subarray(0, this.#count);
  }
}

function nameAbsent(numbers: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) if (numbers[i] === 0) numbers[i] = Object.is(numbers[i], 0) ? Number.NaN : 0;
}
