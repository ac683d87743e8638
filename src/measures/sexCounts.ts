import { namedArguments, namedValues, option } from '../arguments.js';
import { type Decimal, type Numeric, toCount } from '../decimal.js';
import { GenderIndicatorsError, type Place } from '../errors.js';
import { partAboveWhole } from '../mistakes.js';

/** Persons by sex, with the categories of SDMX `CL_SEX`: F, M, O and U. */
export interface SexCounts {
  /** Women. */
  readonly female: Numeric;
  /** Men. */
  readonly male: Numeric;
  /**
   * Persons of another sex.
   * @defaultValue 0
   */
  readonly other?: Numeric | undefined;
  /**
   * Persons whose sex is not stated.
   * @defaultValue 0
   */
  readonly undisclosed?: Numeric | undefined;
}

/** Who counts as the whole: everybody, those with a stated sex, or women and men only. */
export type Base = 'all' | 'stated' | 'binary';

/** Option of the measures that put women over a whole. */
export interface BaseOptions {
  /**
   * Who counts as the whole: `all` is everybody, `stated` leaves out `undisclosed`, `binary` is women and men only.
   * @defaultValue 'all'
   */
  readonly base?: Base | undefined;
}

/** Two groups of people, of whom the first belongs to the second. */
export interface PartAndWhole {
  /** The group that is looked at. */
  readonly part: SexCounts;
  /** The group it is compared with. */
  readonly whole: SexCounts;
}

/** {@link SexCounts} that were checked. */
export interface CheckedCounts {
  readonly female: Decimal;
  readonly male: Decimal;
  readonly other: Decimal;
  readonly undisclosed: Decimal;
}

/** Every count as a whole number that is zero or more. */
export function toSexCounts(counts: SexCounts, place: Place): CheckedCounts {
  namedValues(counts, place, 'female', 'male');
  const count = (sex: keyof SexCounts, value: Numeric): Decimal =>
    toCount(value, { ...place, argument: `${place.argument}.${sex}` });
  return {
    female: count('female', counts.female),
    male: count('male', counts.male),
    other: count('other', counts.other ?? 0),
    undisclosed: count('undisclosed', counts.undisclosed ?? 0),
  };
}

/** The number of persons whom the base counts. */
export function totalOf(counts: CheckedCounts, base: Base): Decimal {
  const binary = counts.female.plus(counts.male);
  if (base === 'binary') return binary;
  return base === 'stated' ? binary.plus(counts.other) : binary.plus(counts.other).plus(counts.undisclosed);
}

/** The base that an option asks for. */
export function toBase(options: BaseOptions, functionName: string): Base {
  return option(options, 'base', ['all', 'stated', 'binary'], functionName);
}

/** Both groups checked: no sex of the part may be larger than in the whole. */
export function toPartAndWhole(
  groups: PartAndWhole,
  names: { readonly function: string; readonly part: string; readonly whole: string },
): { part: CheckedCounts; whole: CheckedCounts } {
  const { part, whole } = namedArguments(groups, names.function, 'part', 'whole');
  const checked = {
    part: toSexCounts(part, { function: names.function, argument: names.part }),
    whole: toSexCounts(whole, { function: names.function, argument: names.whole }),
  };
  for (const sex of ['female', 'male'] as const) {
    if (checked.part[sex].gt(checked.whole[sex])) {
      throw new GenderIndicatorsError(partAboveWhole, {
        function: names.function,
        argument: `${names.part}.${sex}`,
      });
    }
  }
  return checked;
}
