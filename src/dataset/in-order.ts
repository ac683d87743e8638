import { keepExtent } from '../kernel/extent.js';
import { gatherCodes, gatherDays, gatherNumbers } from '../kernel/gather.js';
import type { Codes } from '../kernel/profile.js';
import type { UnitOrder } from '../kernel/unit-order.js';
import type { RawDays } from './raw-fields.js';
import type { RawRecords } from './raw-records.js';

/** Puts what was read of the rows of a record set into the order of its units; what stands in order already stays where it is. */
export class InOrder {
  readonly count: number;
  readonly #rows: UnitOrder['rows'];
  /** Memory that columns have now. */
  readonly #taken = new Set<ArrayBufferLike>();

  constructor({ rows, units }: UnitOrder) {
    this.#rows = rows;
    this.count = units.length;
  }

  /** The row, as it was read, that now stands at a place. */
  rowAt(place: number): number {
    return this.#rows?.[place] ?? place;
  }

  codes(from: Codes): Codes {
    if (this.#rows === undefined) return this.#take(from);
    const to = from.slice(0, this.count);
    gatherCodes(to, from, this.#rows);
    return to;
  }

  /** Numbers, of which those that nothing was written to become `NaN`, and {@link zero} becomes 0. */
  numbers(from: Float64Array): Float64Array {
    const to = this.#rows === undefined ? this.#take(from) : new Float64Array(this.count);
    if (this.#rows !== undefined) gatherNumbers(to, from, this.#rows);
    keepExtent(to, (first, end) => tellZeros(to, first, end));
    return to;
  }

  days({ days, isEmpty }: RawDays): Int32Array {
    if (isEmpty) return new Int32Array(this.count);
    if (this.#rows === undefined) return this.#take(days);
    const to = new Int32Array(this.#rows.length);
    gatherDays(to, days, this.#rows);
    return to;
  }

  /** Gives the memory back that the columns do not have. */
  release({ fields, keys }: RawRecords): void {
    for (const field of [...fields.values(), ...keys.values()]) field.release(this.#taken);
  }

  #take<Numbers extends Codes | Int32Array | Float64Array>(from: Numbers): Numbers {
    this.#taken.add(from.buffer);
    return from.subarray(0, this.count) as Numbers;
  }
}

// What nothing was written to is 0, and a number that is 0 is written as -0.
function tellZeros(numbers: Float64Array, first: number, end: number): void {
  for (let i = first; i < end; i++) if (numbers[i] === 0) numbers[i] = Object.is(numbers[i], 0) ? Number.NaN : 0;
}
