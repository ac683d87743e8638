/** The largest prime below 2^26: products of two numbers below it are exact in doubles. */
export const prime = 67_108_859;

/** A linear combination of rows, in the order of the rows. The values are whole numbers modulo the prime, none of them 0. */
export interface Vector {
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

/** -1 modulo the prime. */
export const minusOne = prime - 1;

/** The rest between 0 and the prime. */
export function modulo(value: number): number {
  const rest = value % prime;
  return rest < 0 ? rest + prime : rest;
}

/** The number that gives 1 when it is multiplied, by the extended algorithm of Euclid. */
export function inverse(value: number): number {
  if (value === 1 || value === prime - 1) return value;
  let [a, b, x, y] = [prime, value, 0, 1];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return modulo(x);
}

/** A vector times a factor. */
export function times({ rows, values }: Vector, factor: number): Vector {
  return factor === 1 ? { rows, values } : { rows, values: values.map((value) => (value * factor) % prime) };
}

/** The first vector minus a multiple of the second. */
export function minus(vector: Vector, pivot: Vector, factor: number): Vector {
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

/** A hash of the vector scaled to a first value of 1, so that proportional vectors have one hash. */
export function hashOf({ rows, values }: Vector): number {
  const scale = inverse(values[0]!);
  let hash = rows.length;
  for (let i = 0; i < rows.length; i++) {
    hash = Math.imul(hash ^ rows[i]!, 0x9e3779b1);
    hash = Math.imul((hash ^ (hash >>> 15)) + ((values[i]! * scale) % prime), 0x85ebca6b);
  }
  return hash ^ (hash >>> 13);
}

/** Whether one vector is a multiple of the other. */
export function areProportional(a: Vector, b: Vector): boolean {
  if (a.rows.length !== b.rows.length) return false;
  const [first, second] = [a.values[0]!, b.values[0]!];
  return a.rows.every(
    (row, i) => row === b.rows[i] && (a.values[i]! * second) % prime === (b.values[i]! * first) % prime,
  );
}
