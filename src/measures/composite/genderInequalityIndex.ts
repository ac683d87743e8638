import { namedArguments, namedValues } from '../../arguments.js';
import { Decimal, fromLong, LongDecimal, type Numeric, toAmount } from '../../decimal.js';
import type { Place } from '../../errors.js';
import { toFraction } from './parts.js';

/** Arguments of {@link genderInequalityIndex}; shares are fractions, `null` is missing. */
export interface GenderInequalityIndexArguments {
  /** Maternal deaths per 100,000 live births. */
  readonly maternalMortality: Numeric | null;
  /** Births per 1,000 women aged 15 to 19. */
  readonly adolescentBirths: Numeric | null;
  /** Population with at least some secondary education, as shares of each sex. */
  readonly secondaryEducation: { readonly female: Numeric | null; readonly male: Numeric | null };
  /** Women's share of seats in parliament. Men have the rest. */
  readonly parliament: { readonly female: Numeric | null };
  /** Labour force participation, as shares of each sex. */
  readonly labourForce: { readonly female: Numeric | null; readonly male: Numeric | null };
}

/**
 * The Gender Inequality Index of UNDP.
 *
 * Formula: with maternal mortality m between 10 and 1,000, adolescent births b, and for each sex parliament p, education e
 * and labour force l: `F = ∛(√(10/m · 1/b) · √(p e) · l)` of women, `M = ∛(1 · √(p e) · l)` of men; their harmonic mean H;
 * and `G = ∛(health · empowerment · labour)` with `health = (√(10/m · 1/b) + 1) / 2` and the means of `√(p e)` and of l of both
 * sexes. The index is `1 − H / G`: 0 is equal, 1 the most unequal. No seat counts as 0.1 % of the seats.
 *
 * Computed unrounded; UNDP prints three decimals, and from printed inputs some indices differ by up to 0.002. `null` where an
 * input is missing, as UNDP leaves out the country, or no index exists: no adolescent births, or nobody of either sex
 * educated or working.
 *
 * Source: UNDP, technical note of the Human Development Report,
 * https://hdr.undp.org/data-center/documentation-and-downloads; the example is Denmark 2022
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `out_of_range` for a share above 1: percentages are
 * refused
 *
 * @example
 * ```ts
 * import { genderInequalityIndex } from 'gender-indicators/measures';
 *
 * genderInequalityIndex({
 *   maternalMortality: '4.65771671',
 *   adolescentBirths: '1.814',
 *   secondaryEducation: { female: '0.9506726074', male: '0.9523809814' },
 *   parliament: { female: '0.4357541899' },
 *   labourForce: { female: '0.5942', male: '0.6742' },
 * })?.toFixed(3); // => '0.009'
 * ```
 */
export function genderInequalityIndex(given: GenderInequalityIndexArguments): Decimal | null {
  const { secondaryEducation, parliament, labourForce } = namedArguments(
    given,
    'genderInequalityIndex',
    'maternalMortality',
    'adolescentBirths',
    'secondaryEducation',
    'parliament',
    'labourForce',
  );
  namedValues(
    secondaryEducation,
    { function: 'genderInequalityIndex', argument: 'secondaryEducation' },
    'female',
    'male',
  );
  namedValues(parliament, { function: 'genderInequalityIndex', argument: 'parliament' }, 'female');
  namedValues(labourForce, { function: 'genderInequalityIndex', argument: 'labourForce' }, 'female', 'male');
  const deaths = known(toAmount, given.maternalMortality, 'maternalMortality');
  const births = known(toAmount, given.adolescentBirths, 'adolescentBirths');
  const education = {
    female: known(toFraction, secondaryEducation.female, 'secondaryEducation.female'),
    male: known(toFraction, secondaryEducation.male, 'secondaryEducation.male'),
  };
  const seats = known(toFraction, parliament.female, 'parliament.female');
  const labour = {
    female: known(toFraction, labourForce.female, 'labourForce.female'),
    male: known(toFraction, labourForce.male, 'labourForce.male'),
  };
  if (!deaths || !births || !education.female || !education.male || !seats || !labour.female || !labour.male)
    return null;
  if (births.isZero()) return null;

  const womensSeats = seats.isZero() ? new LongDecimal('0.001') : seats;
  const health = new LongDecimal(10).div(deaths.clamp(10, 1000)).div(births).sqrt();
  const empowerment = {
    female: womensSeats.times(education.female).sqrt(),
    male: new LongDecimal(1).minus(womensSeats).times(education.male).sqrt(),
  };
  const women = health.times(empowerment.female).times(labour.female).cbrt();
  const men = empowerment.male.times(labour.male).cbrt();
  const both = mean(health, new LongDecimal(1))
    .times(mean(empowerment.female, empowerment.male))
    .times(mean(labour.female, labour.male))
    .cbrt();
  if (both.isZero()) return null;
  const sum = women.plus(men);
  const harmonic = sum.isZero() ? sum : women.times(men).times(2).div(sum);
  return new Decimal(1).minus(fromLong(harmonic.div(both)));
}

function mean(a: Decimal, b: Decimal): Decimal {
  return a.plus(b).div(2);
}

function known(
  read: (value: Numeric, place: Place) => Decimal,
  value: Numeric | null,
  argument: string,
): Decimal | null {
  return value === null ? null : new LongDecimal(read(value, { function: 'genderInequalityIndex', argument }));
}
