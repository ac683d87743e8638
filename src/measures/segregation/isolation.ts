import { option } from '../../arguments.js';
import { Decimal } from '../../decimal.js';
import type { SexCounts } from '../sexCounts.js';
import { toUnits } from './units.js';

/** Options of {@link isolation} and {@link exposure}. */
export interface GroupOptions {
  /**
   * Whose surroundings are measured.
   * @defaultValue 'female'
   */
  readonly group?: 'female' | 'male' | undefined;
}

/**
 * The isolation of women: the share of women in the unit of the average woman.
 *
 * Formula: `Σ (Fᵢ / F) (Fᵢ / Nᵢ)` with `Nᵢ` women and men of unit i; above 0 and at most 1. Without segregation it equals
 * women's share of all. With {@link exposure} it adds up to 1. `group: 'male'` swaps the sexes.
 *
 * Only women and men are counted. `null` where the group has nobody.
 *
 * Source: Massey and Denton 1988, The dimensions of residential segregation, https://doi.org/10.1093/sf/67.2.281
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count` with the position of the unit,
 * `unknown_option`
 *
 * @example
 * ```ts
 * import { isolation } from 'gender-indicators/measures';
 *
 * isolation([{ female: 10, male: 30 }, { female: 30, male: 10 }]); // => 0.625
 * ```
 */
export function isolation(units: readonly SexCounts[], options: GroupOptions = {}): Decimal | null {
  return contact(units, options, 'isolation', true);
}

/** How much of the surroundings of the average person of a group is that group, or is the other one. */
export function contact(
  units: readonly SexCounts[],
  options: GroupOptions,
  functionName: string,
  withOwnGroup: boolean,
): Decimal | null {
  const group = option(options, 'group', ['female', 'male'], functionName);
  const { units: counts, women, men } = toUnits(units, functionName);
  const people = group === 'female' ? women : men;
  if (people.isZero()) return null;
  const sum = counts.reduce((total, unit) => {
    const all = unit.female.plus(unit.male);
    if (all.isZero()) return total;
    const own = unit[group];
    return total.plus(own.times(withOwnGroup ? own : all.minus(own)).div(all));
  }, new Decimal(0));
  return sum.div(people);
}
