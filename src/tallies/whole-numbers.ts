/** Whole numbers by unit: doubles where the sum of their sizes is below 2^53, so that all sums of them are exact, else bigints. */
export type WholeNumbers = Float64Array | readonly bigint[];

/** The numbers in doubles where these are exact. */
export function wholeNumbers(numbers: readonly bigint[]): WholeNumbers {
  let size = 0n;
  for (const number of numbers) size += number < 0n ? -number : number;
  return size < 2n ** 53n ? Float64Array.from(numbers, Number) : numbers;
}

/** The number of a unit; 0 where there is no column. */
export function wholeAt(numbers: WholeNumbers | undefined, unit: number): bigint {
  return BigInt(numbers?.[unit] ?? 0);
}

/** Numbers that are to be added: those of one part, times `factor`, each to the unit that `unitOf` gives. */
export interface WholePart {
  readonly numbers: WholeNumbers;
  /** A power of ten. */
  readonly factor: bigint;
  /** By unit of the part its number in the sum; absent where the numbers are the same. */
  readonly unitOf?: ArrayLike<number> | undefined;
}

/** The exact sums of all parts, for so many units. */
export function sumOfParts(parts: readonly WholePart[], size: number): WholeNumbers {
  const fitsDoubles = parts.reduce((sum, part) => sum + sizeOf(part), 0) < 2 ** 53;
  if (fitsDoubles) {
    const sums = new Float64Array(size);
    for (const { numbers, factor, unitOf } of parts) {
      for (let i = 0; i < numbers.length; i++) {
        const unit = unitOf?.[i] ?? i;
        sums[unit] = sums[unit]! + Number(numbers[i]!) * Number(factor);
      }
    }
    return sums;
  }
  const sums = new Array<bigint>(size).fill(0n);
  for (const { numbers, factor, unitOf } of parts) {
    for (let i = 0; i < numbers.length; i++) {
      const unit = unitOf?.[i] ?? i;
      sums[unit] = sums[unit]! + BigInt(numbers[i]!) * factor;
    }
  }
  return wholeNumbers(sums);
}

// The sum of the sizes. Doubles round it only where it is 2^53 or more, and never to below that.
function sizeOf({ numbers, factor }: WholePart): number {
  let size = 0;
  for (const number of numbers) size += Math.abs(Number(number));
  return size * Number(factor);
}

/** The sum of two columns, unit by unit. */
export function addWhole(first: WholeNumbers, second: WholeNumbers): WholeNumbers {
  return sumOfParts(
    [
      { numbers: first, factor: 1n },
      { numbers: second, factor: 1n },
    ],
    first.length,
  );
}

/** The decimal text of `number` × 10^-scale, without trailing zeros: `12.5`. */
export function decimalText(number: bigint, scale: number): string {
  const sign = number < 0n ? '-' : '';
  const digits = (number < 0n ? -number : number).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/u, '');
  return scale === 0 || fraction === ''
    ? `${sign}${digits.slice(0, digits.length - scale)}`
    : `${sign}${digits.slice(0, digits.length - scale)}.${fraction}`;
}

/** How many decimals a decimal text has, without trailing zeros. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.slice(point + 1).replace(/0+$/u, '').length;
}

/** The number of a decimal text × 10^scale, where it has at most so many decimals. */
export function wholeOf(text: string, scale: number): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.slice(0, scale).padEnd(scale, '0')}`);
}
