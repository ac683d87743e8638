import { option } from '../arguments.js';
import { type Decimal, fromLong, LongDecimal } from '../decimal.js';

/** How a value moves: by the same amount every year, or by the same rate. */
export type Pace = 'linear' | 'compound';

/** The pace that an option asks for. */
export function toPace<Name extends string>(
  options: { readonly [key in Name]?: Pace | undefined },
  name: Name,
  functionName: string,
): Pace {
  return option<Name, Pace>(options, name, ['linear', 'compound'], functionName);
}

/** `(to / from)^(1 / periods) − 1` with 80 digits; `null` from zero, and across zero. */
export function growth(from: Decimal, to: Decimal, periods: Decimal | number): Decimal | null {
  if (from.isZero()) return null;
  const factor = new LongDecimal(to).div(from);
  if (factor.lt(0)) return null;
  return factor.pow(new LongDecimal(1).div(periods)).minus(1);
}

/** What has to change in each period; `null` where the rate does not exist. */
export function paceTo(from: Decimal, to: Decimal, periods: Decimal, pace: Pace): Decimal | null {
  const exact = pace === 'linear' ? new LongDecimal(to).minus(from).div(periods) : growth(from, to, periods);
  return exact === null ? null : fromLong(exact);
}

/** Where a value stands after some periods, with 80 digits. */
export function moved(from: Decimal, pace: Decimal, periods: Decimal | number, kind: Pace): Decimal {
  const start = new LongDecimal(from);
  if (kind === 'linear') return start.plus(new LongDecimal(pace).times(periods));
  return start.times(new LongDecimal(pace).plus(1).pow(periods));
}
