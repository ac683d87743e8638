import { Decimal, divide, type Numeric } from '../../decimal.js';
import { chosen } from '../chosen.js';
import type { SexCounts } from '../sexCounts.js';
import { type Amounts, sorted, toPay } from './amounts.js';
import { quarterSizes } from './quarterSizes.js';

/** One person's sex and pay. */
export interface PayEntry {
  /** Sex; only women and men are ranked. */
  readonly sex: keyof SexCounts;
  /** Pay, best hourly, in one unit for all. */
  readonly pay: Numeric;
}

/** Women and men of one pay quarter. Numbers are fractions where equal pay lies across a border. */
export interface PayQuarter {
  /** Women. */
  readonly female: Decimal;
  /** Men. */
  readonly male: Decimal;
  /** Women's share of the quarter, a fraction; `null` for a quarter without anybody. */
  readonly femaleShare: Decimal | null;
}

/** Four pay quarters, from the lowest paid to the highest. */
export interface PayQuarters {
  /** The lowest paid. */
  readonly lower: PayQuarter;
  /** The second quarter. */
  readonly lowerMiddle: PayQuarter;
  /** The third quarter. */
  readonly upperMiddle: PayQuarter;
  /** The highest paid. */
  readonly upper: PayQuarter;
}

/** Options of {@link payQuarters}. */
export interface PayQuartersOptions {
  /**
   * The size of the quarters. `uk` and `ireland`: whole persons, the remainder as in {@link quarterSizes}. `equal`: exactly
   * a fourth each, for Directive (EU) 2023/970, which speaks of four equal groups and gives no remainder rule.
   * @defaultValue 'uk'
   */
  readonly rule?: 'uk' | 'ireland' | 'equal' | undefined;
}

/**
 * Women and men in four quarters by pay.
 *
 * Formula: everybody is ranked from the lowest to the highest pay and divided into four groups. Where persons of equal pay
 * lie across a border, women and men among them are divided in proportion, so that each group has them in the same
 * relation; the numbers are then fractions.
 *
 * Persons of another or of no stated sex are not ranked. `null` where there are no women and no men.
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative` and `unknown_option` (for a sex) with the position in the
 * list, `unknown_option` for the rule
 *
 * Source: United Kingdom, regulation 13, https://www.legislation.gov.uk/uksi/2017/172/regulation/13/made; Ireland,
 * S.I. 264/2022, https://www.irishstatutebook.ie/eli/2022/si/264/made/en/print
 *
 * @example
 * ```ts
 * import { payQuarters } from 'gender-indicators/measures';
 *
 * const quarters = payQuarters([
 *   { sex: 'female', pay: 10 }, { sex: 'male', pay: 20 }, { sex: 'female', pay: 20 }, { sex: 'male', pay: 30 },
 * ]);
 * quarters?.lower.femaleShare; // => 1
 * quarters?.lowerMiddle.femaleShare; // => 0.5
 * quarters?.upper.male; // => 1
 * ```
 */
export function payQuarters(entries: readonly PayEntry[], options: PayQuartersOptions = {}): PayQuarters | null {
  const rule = chosen(options.rule ?? 'uk', ['uk', 'ireland', 'equal'], { function: 'payQuarters', argument: 'rule' });
  const ranked = rank(entries);
  const count = ranked.female.length + ranked.male.length;
  if (count === 0) return null;
  // In fourths of a person, so that the sizes of every rule are whole numbers.
  const sizes = rule === 'equal' ? [count, count, count, count] : quarterSizes(count).map((size) => 4 * size);
  const [lower, lowerMiddle, upperMiddle, upper] = fill(ranked, sizes);
  if (!lower || !lowerMiddle || !upperMiddle || !upper) return null;
  return { lower, lowerMiddle, upperMiddle, upper };
}

type Units = Amounts['units'];

/** The pay of women and the pay of men, each from low to high, in the same units. */
function rank(entries: readonly PayEntry[]): { female: Units; male: Units } {
  const sexes = ['female', 'male', 'other', 'undisclosed'] as const;
  entries.forEach(({ sex }, index) => {
    chosen(sex, sexes, { function: 'payQuarters', argument: 'entries.sex', index });
  });
  const pay = toPay(
    entries.map((entry) => entry.pay),
    { function: 'payQuarters', argument: 'entries.pay' },
  );
  const of = (sex: PayEntry['sex']): Units => {
    const { scale, units } = pay;
    const belongs = (_: number | bigint, index: number): boolean => entries[index]?.sex === sex;
    if (units instanceof Float64Array) return sorted({ scale, units: units.filter(belongs) }).units;
    if (units instanceof BigInt64Array) return sorted({ scale, units: units.filter(belongs) }).units;
    return sorted({ scale, units: units.filter(belongs) }).units;
  };
  return { female: of('female'), male: of('male') };
}

/** A group that is being filled: whole persons in doubles, the split ones exactly. */
interface Filling {
  women: number;
  men: number;
  splitWomen: Decimal;
  splitMen: Decimal;
}

/** Fills groups of the given sizes, in fourths of a person, with the ranked persons. */
function fill({ female, male }: { female: Units; male: Units }, sizes: readonly number[]): PayQuarter[] {
  const groups = sizes.map((size) => ({
    room: size,
    women: 0,
    men: 0,
    splitWomen: new Decimal(0),
    splitMen: new Decimal(0),
  }));
  const open = groups.values();
  let group = open.next().value;
  let [womenRanked, menRanked] = [0, 0];
  while (womenRanked < female.length || menRanked < male.length) {
    const pay = lowest(female[womenRanked], male[menRanked]);
    const women = countFrom(female, womenRanked, pay);
    const men = countFrom(male, menRanked, pay);
    womenRanked += women;
    menRanked += men;
    // Persons of equal pay fill the groups in turn, women and men in proportion.
    const equals = 4 * (women + men);
    for (let left = equals; left > 0 && group !== undefined; ) {
      const taken = Math.min(group.room, left);
      if (taken === equals) {
        group.women += women;
        group.men += men;
      } else {
        group.splitWomen = group.splitWomen.plus(new Decimal(women).times(taken).div(equals));
        group.splitMen = group.splitMen.plus(new Decimal(men).times(taken).div(equals));
      }
      group.room -= taken;
      left -= taken;
      if (group.room === 0) group = open.next().value;
    }
  }
  return groups.map(toQuarter);
}

function toQuarter({ women, men, splitWomen, splitMen }: Filling): PayQuarter {
  const [female, male] = [splitWomen.plus(women), splitMen.plus(men)];
  return { female, male, femaleShare: divide(female, female.plus(male)) };
}

/** How many values from `start` on are equal to `pay`. */
function countFrom(units: Units, start: number, pay: number | bigint | undefined): number {
  let end = start;
  while (end < units.length && units[end] === pay) end++;
  return end - start;
}

function lowest(a: number | bigint | undefined, b: number | bigint | undefined): number | bigint | undefined {
  if (a === undefined) return b;
  return b === undefined || a < b ? a : b;
}
