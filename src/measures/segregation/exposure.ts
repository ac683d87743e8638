import type { Decimal } from '../../decimal.js';
import type { SexCounts } from '../sexCounts.js';
import { contact, type GroupOptions } from './isolation.js';

/**
 * The exposure of women to men: the share of men in the unit of the average woman.
 *
 * Formula: `Σ (Fᵢ / F) (Mᵢ / Nᵢ)` with `Nᵢ` women and men of unit i; at least 0 and below 1. With {@link isolation} it adds
 * up to 1. `group: 'male'` gives the exposure of men to women.
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
 * import { exposure } from 'gender-indicators/measures';
 *
 * exposure([{ female: 10, male: 30 }, { female: 30, male: 10 }]); // => 0.375
 * ```
 */
export function exposure(units: readonly SexCounts[], options: GroupOptions = {}): Decimal | null {
  return contact(units, options, 'exposure', false);
}
