/** A field, or a truth value, that conditions look at: one code a row, from 0 to `size` − 1. */
export interface Dimension {
  readonly key: string;
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly size: number;
}

/** The distinct combinations of codes among the rows. */
export interface Profiles {
  /** For each row the number of its combination. */
  readonly profiles: Uint32Array;
  /** For each combination a row that has it. */
  readonly representatives: readonly number[];
}

const tableLimit = 1 << 20;

/**
 * Numbers the distinct combinations of the dimensions' codes. An organisation has few of them, so whatever depends on the
 * dimensions alone is decided once per combination.
 */
// Plainly: the profile of a row is the number of its tuple of codes in the order of first appearance. One dimension after
// the other is joined to the profiles so far, so that the table of pairs stays small.
export function profile(rowCount: number, dimensions: Iterable<Dimension>): Profiles {
  const profiles = new Uint32Array(rowCount);
  let representatives: number[] = rowCount > 0 ? [0] : [];
  for (const { codes, size } of dimensions) {
    const pairs = representatives.length * size;
    const numbers = pairs <= tableLimit ? new Int32Array(pairs).fill(-1) : new Map<number, number>();
    const next: number[] = [];
    for (let row = 0; row < rowCount; row++) {
      const pair = (profiles[row] ?? 0) * size + (codes[row] ?? 0);
      let number = numbers instanceof Map ? (numbers.get(pair) ?? -1) : (numbers[pair] ?? -1);
      if (number < 0) {
        number = next.length;
        next.push(row);
        if (numbers instanceof Map) numbers.set(pair, number);
        else numbers[pair] = number;
      }
      profiles[row] = number;
    }
    representatives = next;
  }
  return { profiles, representatives };
}
