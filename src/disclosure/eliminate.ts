/** The largest prime below 2^26: products of two numbers below it are exact in doubles. */
const prime = 67_108_859;

/** A linear combination of rows, in the order of the rows. The values are whole numbers modulo the prime, none of them 0. */
export interface Vector {
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

/** The sum of rows times factors, without those that are 0. */
export function vectorOf(terms: Iterable<readonly [row: number, factor: number]>): Vector {
  const byRow = new Map<number, number>();
  for (const [row, factor] of terms) byRow.set(row, modulo((byRow.get(row) ?? 0) + factor));
  const entries = [...byRow].filter(([, value]) => value !== 0).sort(([a], [b]) => a - b);
  return { rows: entries.map(([row]) => row), values: entries.map(([, value]) => value) };
}

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
  readonly #sensitive: Vector[];
  /** By row the sensitive vectors that have it. */
  readonly #sensitiveWith: Set<number>[];
  readonly #sensitiveByHash = new Map<number, Set<number>>();
  readonly #pivots: Vector[] = [];
  readonly #pivotOfRow: Int32Array;
  readonly #depthOfRow: ArrayLike<number>;
  readonly #sums: Float64Array;

  /**
   * Nothing is known or published at first.
   *
   * @param sensitive - the vectors that must not follow
   * @param depthOfRow - by row the depth of its unit; a pivot is taken from far below, where few vectors meet
   */
  constructor(sensitive: readonly Vector[], depthOfRow: ArrayLike<number>) {
    this.#sensitive = [...sensitive];
    this.#depthOfRow = depthOfRow;
    this.#sums = new Float64Array(depthOfRow.length);
    this.#pivotOfRow = new Int32Array(depthOfRow.length).fill(-1);
    this.#sensitiveWith = Array.from(depthOfRow, () => new Set<number>());
    sensitive.forEach((vector, i) => {
      for (const row of vector.rows) this.#sensitiveWith[row]!.add(i);
      this.#register(i, vector);
    });
  }

  /** Adds what is known before anything is published. A sensitive number that follows from it is sensitive no more. */
  know(vector: Vector): void {
    const reduced = this.#reduce(vector);
    if (reduced.rows.length > 0) this.#addPivot(reduced);
  }

  /** Whether a number follows from what is known and published. */
  follows(vector: Vector): boolean {
    return this.#reduce(vector).rows.length === 0;
  }

  /** Publishes a number, unless a sensitive one would follow; returns whether it was published. */
  publish(vector: Vector): boolean {
    const reduced = this.#reduce(vector);
    if (reduced.rows.length === 0) return true;
    for (const i of this.#sensitiveByHash.get(hashOf(reduced)) ?? []) {
      if (areProportional(reduced, this.#sensitive[i]!)) return false;
    }
    this.#addPivot(reduced);
    return true;
  }

  // The vector without the rows of pivots. A pivot has no row of an earlier pivot, so each is taken once, in their order.
  #reduce({ rows, values }: Vector): Vector {
    const sums = this.#sums;
    const touched = new Set<number>(rows);
    const waiting = new NumberHeap();
    rows.forEach((row, i) => {
      sums[row] = values[i]!;
      if (this.#pivotOfRow[row]! >= 0) waiting.push(this.#pivotOfRow[row]!);
    });
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      const pivot = this.#pivots[number]!;
      // The first entry of a pivot is 1 and stands at its own row.
      const factor = sums[pivot.rows[0]!]!;
      if (factor === 0) continue;
      for (let i = 0; i < pivot.rows.length; i++) {
        const row = pivot.rows[i]!;
        if (!touched.has(row)) {
          touched.add(row);
          if (this.#pivotOfRow[row]! >= 0) waiting.push(this.#pivotOfRow[row]!);
        }
        sums[row] = modulo(sums[row]! - ((factor * pivot.values[i]!) % prime));
      }
    }
    const left = [...touched].filter((row) => sums[row] !== 0).sort((a, b) => a - b);
    const reduced = { rows: left, values: left.map((row) => sums[row]!) };
    for (const row of touched) sums[row] = 0;
    return reduced;
  }

  #addPivot(reduced: Vector): void {
    let [best, position] = [reduced.rows[0]!, 0];
    reduced.rows.forEach((row, i) => {
      const [size, least] = [this.#sensitiveWith[row]!.size, this.#sensitiveWith[best]!.size];
      if (size < least || (size === least && this.#depthOfRow[row]! > this.#depthOfRow[best]!))
        [best, position] = [row, i];
    });
    const scaled = times(reduced, inverse(reduced.values[position]!));
    for (const i of [...this.#sensitiveWith[best]!]) this.#replace(i, minus(this.#sensitive[i]!, scaled, best));
    const rows = [best, ...scaled.rows.filter((row) => row !== best)];
    const values = [1, ...scaled.values.filter((_, i) => i !== position)];
    this.#pivotOfRow[best] = this.#pivots.push({ rows, values }) - 1;
  }

  #replace(i: number, vector: Vector): void {
    const before = this.#sensitive[i]!;
    const hash = hashOf(before);
    this.#sensitiveByHash.get(hash)?.delete(i);
    // Most rows stay.
    let at = 0;
    for (const row of before.rows) {
      while (at < vector.rows.length && vector.rows[at]! < row) this.#sensitiveWith[vector.rows[at++]!]!.add(i);
      if (vector.rows[at] === row) at++;
      else this.#sensitiveWith[row]!.delete(i);
    }
    while (at < vector.rows.length) this.#sensitiveWith[vector.rows[at++]!]!.add(i);
    this.#register(i, vector);
  }

  // Of vectors that are proportional one is enough: they stay proportional, whatever is published.
  #register(i: number, vector: Vector): void {
    this.#sensitive[i] = vector;
    if (vector.rows.length === 0) return;
    const hash = hashOf(vector);
    const same = this.#sensitiveByHash.get(hash);
    if (same === undefined) {
      this.#sensitiveByHash.set(hash, new Set([i]));
      return;
    }
    for (const earlier of same) {
      if (!areProportional(this.#sensitive[earlier]!, vector)) continue;
      for (const row of vector.rows) this.#sensitiveWith[row]!.delete(i);
      return;
    }
    same.add(i);
  }
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

function modulo(value: number): number {
  const rest = value % prime;
  return rest < 0 ? rest + prime : rest;
}

// By the extended algorithm of Euclid.
function inverse(value: number): number {
  if (value === 1 || value === prime - 1) return value;
  let [a, b, x, y] = [prime, value, 0, 1];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return modulo(x);
}

function times({ rows, values }: Vector, factor: number): Vector {
  return factor === 1 ? { rows, values } : { rows, values: values.map((value) => (value * factor) % prime) };
}

// The first vector without a row that both have; the second has 1 there.
function minus(vector: Vector, pivot: Vector, row: number): Vector {
  const factor = vector.values[vector.rows.indexOf(row)]!;
  const [rows, values]: [number[], number[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < vector.rows.length || j < pivot.rows.length) {
    const [a, b] = [vector.rows[i] ?? Number.POSITIVE_INFINITY, pivot.rows[j] ?? Number.POSITIVE_INFINITY];
    const first = a <= b ? vector.values[i++]! : 0;
    const second = b <= a ? (factor * pivot.values[j++]!) % prime : 0;
    const value = modulo(first - second);
    if (value === 0) continue;
    rows.push(Math.min(a, b));
    values.push(value);
  }
  return { rows, values };
}

// A hash of the vector scaled to a first value of 1, so that proportional vectors have one hash.
function hashOf({ rows, values }: Vector): number {
  const scale = inverse(values[0]!);
  let hash = rows.length;
  for (let i = 0; i < rows.length; i++) {
    hash = Math.imul(hash ^ rows[i]!, 0x9e3779b1);
    hash = Math.imul((hash ^ (hash >>> 15)) + ((values[i]! * scale) % prime), 0x85ebca6b);
  }
  return hash ^ (hash >>> 13);
}

function areProportional(a: Vector, b: Vector): boolean {
  if (a.rows.length !== b.rows.length) return false;
  const [first, second] = [a.values[0]!, b.values[0]!];
  return a.rows.every(
    (row, i) => row === b.rows[i] && (a.values[i]! * second) % prime === (b.values[i]! * first) % prime,
  );
}
