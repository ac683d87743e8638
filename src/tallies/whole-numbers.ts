import type { UnitTree } from '../dataset/unit-tree.js';

/** Whole numbers by unit: doubles where the sum of their sizes is below 2^53, so that all sums of them are exact, else bigints. */
export type WholeNumbers = Float64Array | readonly bigint[];

/** The numbers in doubles, where they fit. */
export function wholeNumbers(numbers: readonly bigint[]): WholeNumbers {
  let size = 0n;
  for (const number of numbers) size += number < 0n ? -number : number;
  return size < 2n ** 53n ? Float64Array.from(numbers, Number) : numbers;
}

/** The number of a unit. */
export function wholeAt(numbers: WholeNumbers, unit: number): bigint {
  return BigInt(numbers[unit] ?? 0);
}

/** The numbers of both, unit by unit. */
export function addWhole(a: WholeNumbers, b: WholeNumbers): WholeNumbers {
  if (a instanceof Float64Array && b instanceof Float64Array) {
    const sum = new Float64Array(a.length);
    let size = 0;
    for (let unit = 0; unit < sum.length; unit++) {
      sum[unit] = a[unit]! + b[unit]!;
      size += Math.abs(a[unit]!) + Math.abs(b[unit]!);
    }
    if (size < 2 ** 53) return sum;
  }
  return wholeNumbers(Array.from({ length: a.length }, (_, unit) => wholeAt(a, unit) + wholeAt(b, unit)));
}

/** The numbers times a factor. */
export function timesWhole(numbers: WholeNumbers, factor: bigint): WholeNumbers {
  return factor === 1n ? numbers : wholeNumbers([...numbers].map((number) => BigInt(number) * factor));
}

/** Adds numbers up the tree; only units that are marked add theirs. */
export function rollUpWhole({ parent }: UnitTree, own: WholeNumbers, mask: Uint8Array): WholeNumbers {
  if (own instanceof Float64Array) {
    const rolled = own.map((number, unit) => (mask[unit] === 1 ? number : 0));
    for (let unit = rolled.length - 1; unit >= 0; unit--) {
      const above = parent[unit]!;
      if (above >= 0) rolled[above] = rolled[above]! + rolled[unit]!;
    }
    return rolled;
  }
  const rolled = own.map((number, unit) => (mask[unit] === 1 ? number : 0n));
  for (let unit = rolled.length - 1; unit >= 0; unit--) {
    const above = parent[unit]!;
    if (above >= 0) rolled[above] = rolled[above]! + rolled[unit]!;
  }
  return rolled;
}
