import { optionsOf } from '../../arguments.js';
import { type Decimal, divide, type Numeric, toAmount } from '../../decimal.js';
import { type Selection, toSelection } from './selection.js';

/** Options of {@link oddsRatio}. */
export interface OddsRatioOptions {
  /**
   * What is added to every cell where one of the four is 0. 0.5 is the Haldane-Anscombe correction.
   * @defaultValue 0
   */
  readonly correction?: Numeric | undefined;
}

/**
 * Women's odds of selection to men's odds.
 *
 * Formula: `(a / b) / (c / d)` with `a` women selected, `b` women not selected, `c` men selected, `d` men not selected.
 * Zero or more; 1 is no difference.
 *
 * A cell of 0 gives 0 or has no odds ratio; `correction` adds a number to each of the four cells then, and only then.
 * `null` where the ratio would be infinite or 0 to 0, or where one sex has nobody in the pool.
 *
 * Source: the ordinary definition; correction for zero cells after Haldane (1956) and Anscombe (1956),
 * https://doi.org/10.1111/j.1469-1809.1955.tb01285.x
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `part_above_whole`
 *
 * @example
 * ```ts
 * import { oddsRatio } from 'gender-indicators/measures';
 *
 * oddsRatio({ selected: { female: 20, male: 50 }, pool: { female: 80, male: 100 } })?.toFixed(4); // => '0.3333'
 * oddsRatio({ selected: { female: 3, male: 5 }, pool: { female: 3, male: 10 } }); // => null
 * oddsRatio({ selected: { female: 3, male: 5 }, pool: { female: 3, male: 10 } }, { correction: 0.5 }); // => 7
 * ```
 */
export function oddsRatio(selection: Selection, options: OddsRatioOptions = {}): Decimal | null {
  const correction = toAmount(optionsOf(options, 'oddsRatio').correction ?? 0, {
    function: 'oddsRatio',
    argument: 'correction',
  });
  const { selected, pool } = toSelection(selection, 'oddsRatio');
  if (pool.female.isZero() || pool.male.isZero()) return null;
  const cells = [
    selected.female,
    pool.female.minus(selected.female),
    selected.male,
    pool.male.minus(selected.male),
  ] as const;
  const added = cells.some((cell) => cell.isZero()) ? correction : 0;
  const [a, b, c, d] = [
    cells[0].plus(added),
    cells[1].plus(added),
    cells[2].plus(added),
    cells[3].plus(added),
  ] as const;
  return divide(a.times(d), b.times(c));
}
