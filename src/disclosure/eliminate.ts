import { areProportional, hashOf, inverse, minus, modulo, prime, times, type Vector } from './vectors.js';

/**
 * Decides which numbers may be published, by Gaussian elimination. A sensitive number follows from published ones where its
 * vector is a combination of theirs. Every sensitive vector is reduced by all that is published, so that a further number
 * would reveal it only if the two reduced vectors are proportional.
 *
 * The arithmetic is modulo a prime, which is exact and needs no tolerance.
 *
 * @see Langsrud, "Secondary cell suppression by Gaussian elimination: an algorithm suitable for handling issues with zeros and
 * singletons", Privacy in Statistical Databases 2024; package GaussSuppression.
 */
export class Elimination {
  readonly #sensitive: Vector[] = [];
  readonly #hashes: number[] = [];
  /** By row the sensitive vectors that have it, and some that had it before. */
  readonly #sensitiveWith: (number[] | undefined)[];
  /** By row how many sensitive vectors have it. */
  readonly #countOfRow: Int32Array;
  /** By hash the sensitive vectors that have it, and some that had it before. */
  readonly #sensitiveByHash = new Map<number, number[]>();
  readonly #pivots: Vector[] = [];
  readonly #pivotOfRow: Int32Array;
  readonly #depthOfRow: ArrayLike<number>;
  readonly #sums: Float64Array;
  readonly #isTouched: Uint8Array;

  /**
   * Nothing is known, sensitive or published at first.
   *
   * @param depthOfRow - by row the depth of its unit; a pivot is taken from far below, where few vectors meet
   */
  constructor(depthOfRow: ArrayLike<number>) {
    this.#depthOfRow = depthOfRow;
    this.#sums = new Float64Array(depthOfRow.length);
    this.#isTouched = new Uint8Array(depthOfRow.length);
    this.#sensitiveWith = new Array<undefined>(depthOfRow.length).fill(undefined);
    this.#countOfRow = new Int32Array(depthOfRow.length);
    this.#pivotOfRow = new Int32Array(depthOfRow.length).fill(-1);
  }

  /** How many rows there are. */
  get size(): number {
    return this.#depthOfRow.length;
  }

  /** Adds what everybody knows before anything is published. */
  know(vector: Vector): void {
    const reduced = this.reduced(vector);
    if (reduced.rows.length > 0) this.#addPivot(reduced);
  }

  /** Adds a number that must not follow, unless it follows from what is known. */
  protect(vector: Vector): void {
    const reduced = this.reduced(vector);
    if (reduced.rows.length > 0) this.#replace(this.#sensitive.push(nothing) - 1, reduced);
  }

  /** Publishes a number, unless a sensitive one would follow; returns whether it was published. */
  publish(vector: Vector): boolean {
    const reduced = this.reduced(vector);
    if (reduced.rows.length === 0) return true;
    const hash = hashOf(reduced);
    for (const i of this.#sensitiveByHash.get(hash) ?? []) {
      if (this.#hashes[i] === hash && areProportional(reduced, this.#sensitive[i]!)) return false;
    }
    this.#addPivot(reduced);
    return true;
  }

  /** What does not follow of a vector from what is known and published: nothing where it follows. */
  reduced(vector: Vector): Vector {
    const pivotOfRow = this.#pivotOfRow;
    if (vector.rows.every((row) => pivotOfRow[row]! < 0)) return vector;
    // A pivot has no row of an earlier pivot, so each is taken once, in their order.
    const [sums, isTouched] = [this.#sums, this.#isTouched];
    const touched: number[] = [];
    const waiting = new NumberHeap();
    const touch = (row: number): void => {
      isTouched[row] = 1;
      touched.push(row);
      if (pivotOfRow[row]! >= 0) waiting.push(pivotOfRow[row]!);
    };
    vector.rows.forEach((row, i) => {
      sums[row] = vector.values[i]!;
      touch(row);
    });
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      const pivot = this.#pivots[number]!;
      // The first entry of a pivot is 1 and stands at its own row.
      const factor = sums[pivot.rows[0]!]!;
      if (factor === 0) continue;
      for (let i = 0; i < pivot.rows.length; i++) {
        const row = pivot.rows[i]!;
        if (isTouched[row] === 0) touch(row);
        sums[row] = modulo(sums[row]! - ((factor * pivot.values[i]!) % prime));
      }
    }
    const rows = touched.filter((row) => sums[row] !== 0).sort((a, b) => a - b);
    const reduced = { rows, values: rows.map((row) => sums[row]!) };
    for (const row of touched) {
      sums[row] = 0;
      isTouched[row] = 0;
    }
    return reduced;
  }

  #addPivot(reduced: Vector): void {
    let [best, position] = [reduced.rows[0]!, 0];
    reduced.rows.forEach((row, i) => {
      const [count, least] = [this.#countOfRow[row]!, this.#countOfRow[best]!];
      if (count < least || (count === least && this.#depthOfRow[row]! > this.#depthOfRow[best]!))
        [best, position] = [row, i];
    });
    const scaled = times(reduced, inverse(reduced.values[position]!));
    for (const i of this.#sensitiveWith[best] ?? []) {
      const at = placeOf(this.#sensitive[i]!.rows, best);
      if (at >= 0) this.#replace(i, minus(this.#sensitive[i]!, scaled, this.#sensitive[i]!.values[at]!));
    }
    this.#sensitiveWith[best] = [];
    const rows = [best, ...scaled.rows.filter((row) => row !== best)];
    const values = [1, ...scaled.values.filter((_, i) => i !== position)];
    this.#pivotOfRow[best] = this.#pivots.push({ rows, values }) - 1;
  }

  // Of vectors that are proportional one is enough: they stay proportional, whatever is published.
  #replace(i: number, vector: Vector): void {
    const before = this.#sensitive[i]!;
    const isFirst = vector.rows.length > 0 && this.#register(i, vector);
    const after = isFirst ? vector : nothing;
    this.#sensitive[i] = after;
    // Most rows stay.
    let at = 0;
    const enter = (row: number): void => {
      const entered = this.#sensitiveWith[row];
      if (entered === undefined) this.#sensitiveWith[row] = [i];
      else entered.push(i);
      this.#countOfRow[row]!++;
    };
    for (const row of before.rows) {
      while (at < after.rows.length && after.rows[at]! < row) enter(after.rows[at++]!);
      if (after.rows[at] === row) at++;
      else this.#countOfRow[row]!--;
    }
    while (at < after.rows.length) enter(after.rows[at++]!);
  }

  // Returns false where another sensitive vector is proportional.
  #register(i: number, vector: Vector): boolean {
    const hash = hashOf(vector);
    const same = this.#sensitiveByHash.get(hash);
    this.#hashes[i] = hash;
    if (same === undefined) {
      this.#sensitiveByHash.set(hash, [i]);
      return true;
    }
    for (const earlier of same)
      if (earlier !== i && this.#hashes[earlier] === hash && areProportional(this.#sensitive[earlier]!, vector))
        return false;
    same.push(i);
    return true;
  }
}

const nothing: Vector = { rows: [], values: [] };

// The place of a row among rows in their order, or -1.
function placeOf(rows: readonly number[], row: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (rows[middle] === row) return middle;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

// The smallest number first; a number may come several times.
class NumberHeap {
  readonly #numbers: number[] = [];

  push(number: number): void {
    const numbers = this.#numbers;
    let at = numbers.push(number) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (numbers[above]! <= number) break;
      numbers[at] = numbers[above]!;
      at = above;
    }
    numbers[at] = number;
  }

  pop(): number | undefined {
    const numbers = this.#numbers;
    const [first] = numbers;
    const last = numbers.pop();
    if (first === undefined || last === undefined || numbers.length === 0) return first;
    let at = 0;
    for (let below = 1; below < numbers.length; below = 2 * at + 1) {
      if (below + 1 < numbers.length && numbers[below + 1]! < numbers[below]!) below++;
      if (numbers[below]! >= last) break;
      numbers[at] = numbers[below]!;
      at = below;
    }
    numbers[at] = last;
    return first;
  }
}
