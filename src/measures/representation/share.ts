import { namedArguments } from '../../arguments.js';
import { type Decimal, type Numeric, toCount } from '../../decimal.js';
import { GenderIndicatorsError } from '../../errors.js';
import { partAboveWhole } from '../../mistakes.js';

/** Arguments of {@link share}. */
export interface ShareArguments {
  /** Persons or units that are counted. */
  readonly part: Numeric;
  /** All of them. */
  readonly whole: Numeric;
}

/**
 * The share of a part in its whole.
 *
 * Formula: `part / whole`. Both are counts; the share is a fraction from 0 to 1 with 64 digits. Nothing is rounded:
 * 13 of 22 is 59.09 % and misses 60 %.
 *
 * `null` where the whole is 0: then there is no share, which differs from a share of 0.
 *
 * Source: the ordinary definition, as in SDG indicators 5.5.1 and 5.5.2,
 * https://unstats.un.org/sdgs/metadata/files/Metadata-05-05-02.pdf
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `part_above_whole`
 * @see Quantities that are not counts, such as pay or full-time equivalents: {@link ratio}.
 *
 * @example
 * ```ts
 * import { share } from 'gender-indicators/measures';
 *
 * share({ part: 3, whole: 12 }); // => 0.25
 * share({ part: 0, whole: 0 }); // => null
 * ```
 */
export function share(counts: ShareArguments): Decimal | null {
  const { part, whole } = namedArguments(counts, 'share', 'part', 'whole');
  const numerator = toCount(part, { function: 'share', argument: 'part' });
  const denominator = toCount(whole, { function: 'share', argument: 'whole' });
  if (numerator.gt(denominator))
    throw new GenderIndicatorsError(partAboveWhole, { function: 'share', argument: 'part' });
  return denominator.isZero() ? null : numerator.div(denominator);
}
