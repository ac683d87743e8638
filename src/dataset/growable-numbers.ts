import type { LargeNumberColumn, NumberColumn } from './columns.js';
import { type GrowableColumn, grown, refusedCode, resized } from './growable-columns.js';

/** The most digits of a number, before and after the point. */
const mostDigits = 400;

/** An exact number: `units` is the value × 10^scale. */
interface ExactNumber {
  readonly units: number | bigint;
  readonly scale: number;
}

const missing: ExactNumber = { units: Number.NaN, scale: 0 };

/**
 * Numbers and decimal texts, each in whole units of its own scale until the column is taken. The column has the finest of these
 * scales, so that sums are exact: in doubles where each number is below 2^53, otherwise in bigints.
 */
export function growableNumbers(copied: NumberColumn | LargeNumberColumn | undefined): GrowableColumn {
  let units = copied?.type === 'number' ? copied.units.slice() : new Float64Array(copied?.units.length ?? 0);
  let scales = new Uint16Array(units.length).fill(copied?.scale ?? 0);
  // The exact units of rows where a double may not hold them.
  const large = new Map<number, bigint>();
  for (const [row, exact] of copied?.type === 'large_number' ? copied.units.entries() : []) {
    units[row] = exact === null ? Number.NaN : Number(exact);
    if (exact !== null) large.set(row, exact);
  }
  const put: GrowableColumn['put'] = (row, code, capacity) => {
    const number = code as ExactNumber;
    if (row >= units.length) {
      if (number === missing) return;
      units = grown(units, Math.max(row + 1, capacity)).fill(Number.NaN, units.length);
      scales = grown(scales, units.length);
    }
    units[row] = Number(number.units);
    scales[row] = number.scale;
    if (typeof number.units === 'bigint') large.set(row, number.units);
    else if (large.size > 0) large.delete(row);
  };
  return {
    refusal: 'invalid_format',
    encode: (value) =>
      typeof value === 'string' || typeof value === 'number' ? (exactNumber(value) ?? refusedCode) : missing,
    put,
    hasNumbers: false,
    append(first, codes, from, to, capacity) {
      for (let i = from; i < to; i++) if (codes[i] !== null) put(first + i - from, codes[i], capacity);
    },
    clear(row) {
      if (row < units.length) units[row] = Number.NaN;
    },
    take: (rowCount) =>
      units.length === 0
        ? undefined
        : atOneScale(resized(units, rowCount).fill(Number.NaN, units.length), resized(scales, rowCount), large),
  };
}

function atOneScale(
  units: Float64Array,
  scales: Uint16Array,
  large: ReadonlyMap<number, bigint>,
): NumberColumn | LargeNumberColumn {
  let scale = 0;
  for (let row = 0; row < scales.length; row++) if (scales[row]! > scale) scale = scales[row]!;
  const inDoubles = units.slice();
  let isLarge = large.size > 0;
  for (let row = 0; row < units.length; row++) {
    if (scales[row]! < scale && units[row] !== 0) inDoubles[row]! *= 10 ** (scale - scales[row]!);
    if (Math.abs(inDoubles[row]!) > Number.MAX_SAFE_INTEGER) isLarge = true;
  }
  if (!isLarge) return { type: 'number', scale, units: inDoubles };
  const inBigints = Array.from(units, (ofRow, row) => {
    if (Number.isNaN(ofRow)) return null;
    return (large.get(row) ?? BigInt(ofRow)) * 10n ** BigInt(scale - scales[row]!);
  });
  return { type: 'large_number', scale, units: inBigints };
}

// Plain text of at most fifteen digits, which a double holds, is read in one loop; other numbers by their parts.
function exactNumber(value: string | number): ExactNumber | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { units: value + 0, scale: 0 };
  const text = String(value);
  let units = 0;
  let point = -1;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit >= 0 && digit <= 9) units = units * 10 + digit;
    else if (digit === -2 && point < 0) point = i;
    else return numberOfParts(text);
  }
  if (text.length > 15 || point === 0 || point === text.length - 1) return numberOfParts(text);
  return { units, scale: point < 0 ? 0 : text.length - point - 1 };
}

function numberOfParts(text: string): ExactNumber | undefined {
  const parts = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/u.exec(text);
  if (parts === null) return undefined;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts;
  const scale = decimals.length - Number(exponent);
  // The bound comes before the zeros are written out: `1e20000000` is no number of this library.
  if (Math.abs(scale) > mostDigits || whole.length + decimals.length + Math.max(-scale, 0) > mostDigits)
    return undefined;
  const digits = BigInt(whole + decimals + '0'.repeat(Math.max(-scale, 0)));
  const units = sign === '-' ? -digits : digits;
  const short = Number(units);
  return { units: Number.isSafeInteger(short) ? short : units, scale: Math.max(scale, 0) };
}
