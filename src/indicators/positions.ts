import { toDecimal } from '../decimal.js';
import { type QuantilePosition, quantilePosition } from '../measures/pay/quantile-position.js';
import type { AnyCalculations } from '../schemas/indicator.js';
import type { OrderRequest } from '../tallies/request.js';
import { exactly, type Quotient } from './quotient.js';

/** The position of an order statistic among any number of values. */
export interface OrderPosition extends Pick<OrderRequest, 'position' | 'rankAmong'> {
  /** How many thirds of the way to the next value the position lies. */
  readonly thirdsAmong: (count: number) => Quotient;
}

const onValue: Quotient = { numerator: 0n, denominator: 1n };
const halfway: Quotient = { numerator: 3n, denominator: 2n };

/** The middle value, or halfway between the two in the middle. */
export const middle: OrderPosition = {
  position: 'median',
  rankAmong: (count) => Math.floor((count + 1) / 2),
  thirdsAmong: (count) => (count % 2 === 1 ? onValue : halfway),
};

/** The position of a quantile. The schema sees to it that the fraction is one, and that the method exists. */
export function quantileAt(
  { p, method = 'linear' }: Pick<AnyCalculations['quantile'], 'p' | 'method'>,
  indicatorId: string,
): OrderPosition {
  const fraction = toDecimal(p, { function: indicatorId, argument: 'quantile.p' });
  // Units of one size have one position.
  const positions = new Map<number, QuantilePosition>();
  const positionAmong = (count: number): QuantilePosition => {
    const position = positions.get(count) ?? quantilePosition(method, fraction, count);
    positions.set(count, position);
    return position;
  };
  return {
    position: `${method} ${fraction.toString()}`,
    rankAmong: (count) => positionAmong(count).rank,
    thirdsAmong: (count) => exactly(positionAmong(count).thirds),
  };
}
