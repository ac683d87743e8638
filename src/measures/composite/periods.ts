import { type Decimal, type Numeric, toAmount } from '../../decimal.js';
import { GenderIndicatorsError, type Place } from '../../errors.js';
import { outOfRange } from '../../mistakes.js';

/** Below this a rate of growth per period has no end of digits. */
const fewestPeriods = '0.000001';

/** A number of periods; refuses one that is too small. */
export function toPeriods(value: Numeric, place: Place): Decimal {
  const periods = toAmount(value, place);
  if (periods.lt(fewestPeriods)) throw new GenderIndicatorsError(outOfRange, { ...place, range: `≥ ${fewestPeriods}` });
  return periods;
}
