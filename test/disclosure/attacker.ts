// An attacker who knows the tree, the conditions and the policy, written without the library's room: plain row reduction over
// the numbers that each unit has itself.

const prime = 33_554_393;

/** A linear function of the numbers of units, by the position of each. */
export type Terms = ReadonlyMap<number, number>;

/** Adds the terms of the second to the first, times a factor. */
export function plus(a: Terms, b: Terms, factor = 1): Terms {
  const sum = new Map(a);
  for (const [position, value] of b) {
    const next = (sum.get(position) ?? 0) + factor * value;
    if (next === 0) sum.delete(position);
    else sum.set(position, next);
  }
  return sum;
}

/** Finds which functions follow from known ones. */
export function attacker(size: number, known: readonly Terms[]): (terms: Terms) => boolean {
  const rows: number[][] = [];
  const reduce = (terms: Terms): number[] => {
    const row = new Array<number>(size).fill(0);
    for (const [position, value] of terms) row[position] = ((value % prime) + prime) % prime;
    for (const basis of rows) {
      const pivot = basis.findIndex((value) => value !== 0);
      const factor = row[pivot]!;
      for (let i = 0; factor !== 0 && i < size; i++) row[i] = (row[i]! + (prime - factor) * basis[i]!) % prime;
    }
    return row;
  };
  for (const terms of known) {
    const row = reduce(terms);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const inverse = power(row[pivot]!, prime - 2);
    rows.push(row.map((value) => (value * inverse) % prime));
  }
  return (terms) => reduce(terms).every((value) => value === 0);
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
