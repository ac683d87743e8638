import { Decimal, toDecimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { chosen } from '../measures/chosen.js';
import { type QuantilePosition, quantileMethods, quantilePosition } from '../measures/pay/quantile-position.js';
import type { AnyCalculations, Indicator, ValueOf } from '../schemas/indicator.js';
import type { Population } from '../schemas/population.js';
import { valueKey } from '../tallies/request.js';

/** Of whom an order statistic is: everybody in the population, or its women or men. */
export type Side = 'all' | 'female' | 'male';

/** An order statistic that an indicator reads: of whom, of which value, and where it lies among them. */
export interface OrderRequest {
  readonly of: string | Population;
  readonly value: ValueOf;
  readonly side: Side;
  readonly position: OrderPosition;
}

/** Where an order statistic lies among a number of values, by name. */
export interface OrderPosition {
  readonly name: string;
  /** The 1-based rank of the value below it, or at it. */
  readonly rankAmong: (count: number) => number;
  /** How many thirds of the way to the next value it lies. */
  readonly thirdsAmong: (count: number) => Decimal;
}

const [onValue, halfway] = [new Decimal(0), new Decimal(1.5)];

/** The middle value, or halfway between the two in the middle. */
const middle: OrderPosition = {
  name: 'median',
  rankAmong: (count) => Math.floor((count + 1) / 2),
  thirdsAmong: (count) => (count % 2 === 1 ? onValue : halfway),
};

/**
 * The position of the quantile that an indicator asks for.
 *
 * @throws GenderIndicatorsError `not_a_number`, `out_of_range`
 */
function positionOf({ p, method: given }: AnyCalculations['quantile'], indicatorId: string): OrderPosition {
  const method = chosen(given ?? 'linear', quantileMethods, { function: indicatorId, argument: 'quantile.method' });
  const place = { function: indicatorId, argument: 'quantile.p' };
  const fraction = toDecimal(p, place);
  if (fraction.lt(0) || fraction.gt(1)) throw new GenderIndicatorsError('out_of_range', { ...place, range: '0 to 1' });
  // Units of one size have one position.
  const known = new Map<number, QuantilePosition>();
  const among = (count: number): QuantilePosition => {
    const found = known.get(count) ?? quantilePosition(method, fraction, count);
    known.set(count, found);
    return found;
  };
  return {
    name: `${method} ${fraction.toString()}`,
    rankAmong: (count) => among(count).rank,
    thirdsAmong: (count) => among(count).thirds,
  };
}

/** The order statistics that the indicator reads. */
export function ordersOf(indicator: Indicator): readonly OrderRequest[] {
  const { median, quantile, payGap } = indicator;
  if (quantile !== undefined) {
    const position = positionOf(quantile, indicator.id);
    return [{ of: quantile.of, value: quantile.value, side: 'all', position }];
  }
  if (median !== undefined) return [{ ...median, side: 'all', position: middle }];
  if (payGap?.average !== 'median') return [];
  return (['female', 'male'] as const).map((side) => ({ of: payGap.of, value: payGap.value, side, position: middle }));
}

/** The name of an order statistic of a population. */
export function orderKey(populationId: string, { value, side, position }: Omit<OrderRequest, 'of'>): string {
  return JSON.stringify([populationId, valueKey(value), side, position.name]);
}
