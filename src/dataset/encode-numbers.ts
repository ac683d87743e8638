import type { LargeNumberColumn, NumberColumn } from './columns.js';
import type { InOrder } from './in-order.js';
import { decimalsOf, type RawNumbers } from './raw-numbers.js';

/** Numbers and decimal text become whole numbers at the finest scale among them, so that sums are exact. */
export function encodeNumbers(raw: RawNumbers, count: number, rows: InOrder): NumberColumn | LargeNumberColumn {
  const { digits } = raw;
  const areAll = rows.count === count;
  if (raw.decimals < 0 && raw.long.size === 0) return noNumbers(rows.count);
  if (areAll && raw.isOfOneScale) return { type: 'number', scale: raw.decimals, units: rows.numbers(digits) };
  let scale = 0;
  let isOfOneScale = true;
  let isShort = true;
  let known = false;
  for (let place = 0; place < rows.count; place++) {
    const row = rows.rowAt(place);
    const value = digits[row]!;
    if (value === 0 && raw.isAbsent(row)) continue;
    if (value === Number.POSITIVE_INFINITY) isShort = false;
    const own = value === Number.POSITIVE_INFINITY ? decimalsOf(raw.text(row)) : raw.decimalsOf(row);
    if (known && own !== scale) isOfOneScale = false;
    if (own > scale) scale = own;
    known = true;
  }
  if (!known) return noNumbers(rows.count);
  if (isShort && isOfOneScale) return { type: 'number', scale, units: rows.numbers(digits) };
  const units = new Float64Array(rows.count);
  for (let place = 0; place < units.length && isShort; place++) {
    const row = rows.rowAt(place);
    // Both factors are exact, so the product is, unless it is no safe number.
    units[place] = raw.isAbsent(row) ? Number.NaN : (digits[row]! || 0) * Number(`1e${scale - raw.decimalsOf(row)}`);
    isShort = Number.isNaN(units[place]!) || Number.isSafeInteger(units[place]);
  }
  if (isShort) return { type: 'number', scale, units };
  return {
    type: 'large_number',
    scale,
    units: Array.from({ length: rows.count }, (_, place) => {
      const row = rows.rowAt(place);
      if (raw.isAbsent(row)) return null;
      const text = raw.text(row);
      return BigInt(text.replace('.', '') + '0'.repeat(scale - decimalsOf(text)));
    }),
  };
}

// A field that no row has takes memory only when it is asked for.
function noNumbers(count: number): NumberColumn {
  let units: Float64Array | undefined;
  return {
    type: 'number',
    scale: 0,
    get units() {
      units ??= new Float64Array(count).fill(Number.NaN);
      return units;
    },
  };
}
