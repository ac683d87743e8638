import { listed, namedValues, option } from '../../arguments.js';
import { Decimal, divide, type Numeric } from '../../decimal.js';
import { chosen } from '../chosen.js';
import type { SexCounts } from '../sexCounts.js';
import { type Amounts, keep, sorted, toPay } from './amounts.js';
import { type QuarterSizes, quarterSizes } from './quarterSizes.js';

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
 * Source: United Kingdom, regulation 13, https://www.legislation.gov.uk/uksi/2017/172/regulation/13/made; Ireland,
 * S.I. 264/2022, https://www.irishstatutebook.ie/eli/2022/si/264/made/en/print
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative` and `unknown_option` (for a sex) with the position in the
 * list, `unknown_option` for the rule
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
  const rule = option(options, 'rule', ['uk', 'ireland', 'equal'], 'payQuarters');
  const ranked = rank(entries);
  const count = ranked.female.length + ranked.male.length;
  if (count === 0) return null;
  // In fourths of a person, so that the sizes of every rule are whole numbers.
  const sizes: QuarterSizes = rule === 'equal' ? [count, count, count, count] : quarterSizes(count);
  const unit = rule === 'equal' ? 1 : 4;
  const quarters = {
    lower: new Filling(unit * sizes[0]),
    lowerMiddle: new Filling(unit * sizes[1]),
    upperMiddle: new Filling(unit * sizes[2]),
    upper: new Filling(unit * sizes[3]),
  };
  fill(ranked, [quarters.lower, quarters.lowerMiddle, quarters.upperMiddle, quarters.upper]);
  return {
    lower: quarters.lower.toQuarter(),
    lowerMiddle: quarters.lowerMiddle.toQuarter(),
    upperMiddle: quarters.upperMiddle.toQuarter(),
    upper: quarters.upper.toQuarter(),
  };
}

type Units = Amounts['units'];

/** The pay of women and the pay of men, each from low to high, in the same units. */
function rank(entries: readonly PayEntry[]): { female: Units; male: Units } {
  const sexes = ['female', 'male', 'other', 'undisclosed'] as const;
  listed(entries, { function: 'payQuarters', argument: 'entries' });
  entries.forEach((entry, index) => {
    const { sex } = namedValues(entry, { function: 'payQuarters', argument: 'entries', index }, 'sex', 'pay');
    chosen(sex, sexes, { function: 'payQuarters', argument: 'entries.sex', index });
  });
  const pay = toPay(
    entries.map((entry) => entry.pay),
    { function: 'payQuarters', argument: 'entries.pay' },
  );
  const of = (sex: PayEntry['sex']): Units => sorted(keep(pay, (_, index) => entries[index]?.sex === sex)).units;
  return { female: of('female'), male: of('male') };
}

/** A quarter that is being filled: whole persons in doubles, the split ones exactly. */
class Filling {
  /** What still fits in, in fourths of a person. */
  room: number;
  #women = 0;
  #men = 0;
  #splitWomen = new Decimal(0);
  #splitMen = new Decimal(0);

  constructor(room: number) {
    this.room = room;
  }

  /** Takes as many of these persons as fit, up to `left` fourths, women and men in proportion; says how many fourths. */
  take(women: number, men: number, left: number): number {
    const all = 4 * (women + men);
    const taken = Math.min(this.room, left);
    if (taken === all) {
      this.#women += women;
      this.#men += men;
    } else if (taken > 0) {
      this.#splitWomen = this.#splitWomen.plus(new Decimal(women).times(taken).div(all));
      this.#splitMen = this.#splitMen.plus(new Decimal(men).times(taken).div(all));
    }
    this.room -= taken;
    return taken;
  }

  toQuarter(): PayQuarter {
    const [female, male] = [this.#splitWomen.plus(this.#women), this.#splitMen.plus(this.#men)];
    return { female, male, femaleShare: divide(female, female.plus(male)) };
  }
}

/** Fills the quarters in turn with the ranked persons. */
function fill({ female, male }: { female: Units; male: Units }, quarters: readonly Filling[]): void {
  let [womenRanked, menRanked] = [0, 0];
  while (womenRanked < female.length || menRanked < male.length) {
    const pay = lowest(female[womenRanked], male[menRanked]);
    const women = countFrom(female, womenRanked, pay);
    const men = countFrom(male, menRanked, pay);
    womenRanked += women;
    menRanked += men;
    let left = 4 * (women + men);
    for (const quarter of quarters) left -= quarter.take(women, men, left);
  }
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
