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

/** The numbers times a factor. */
export function timesWhole(numbers: WholeNumbers, factor: bigint): WholeNumbers {
  return factor === 1n ? numbers : wholeNumbers([...numbers].map((number) => BigInt(number) * factor));
}

/** The sum of two columns, unit by unit. */
export function addWhole(first: WholeNumbers, second: WholeNumbers): WholeNumbers {
  return sumWhole([first, second], () => undefined, first.length);
}

/** The exact sums of columns. `unitsOf` gives by unit of a column its number in the sum; absent where the numbers are the same. */
export function sumWhole(
  columns: readonly WholeNumbers[],
  unitsOf: (column: number) => readonly number[] | undefined,
  size: number,
): WholeNumbers {
  // Doubles round a sum only where it is 2^53 or more, and never to below that.
  let sizes = 0;
  for (const column of columns) for (const number of column) sizes += Math.abs(Number(number));
  if (sizes < 2 ** 53) {
    const sums = new Float64Array(size);
    columns.forEach((column, i) => {
      const units = unitsOf(i);
      for (let k = 0; k < column.length; k++) sums[units?.[k] ?? k]! += Number(column[k]!);
    });
    return sums;
  }
  const sums = new Array<bigint>(size).fill(0n);
  columns.forEach((column, i) => {
    const units = unitsOf(i);
    for (let k = 0; k < column.length; k++) sums[units?.[k] ?? k]! += BigInt(column[k]!);
  });
  return wholeNumbers(sums);
}

/** The decimal text of `number` × 10^-scale, without trailing zeros: `12.5`. */
export function decimalText(number: bigint, scale: number): string {
  const digits = (number < 0n ? -number : number).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  const fraction = digits.slice(point).replace(/0+$/u, '');
  return `${number < 0n ? '-' : ''}${digits.slice(0, point)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** How many decimals a decimal text has, without trailing zeros. */
export function decimalsOf(text: string): number {
  const [, fraction = ''] = text.split('.');
  return fraction.replace(/0+$/u, '').length;
}

/** The number of a decimal text × 10^scale, where it has at most so many decimals. */
export function wholeOf(text: string, scale: number): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.slice(0, scale).padEnd(scale, '0')}`);
}
