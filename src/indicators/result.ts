import type { Decimal } from '../decimal.js';
import type { Reason } from '../errors.js';
import type { Indicator } from '../schemas/indicator.js';
import type { Population } from '../schemas/population.js';
import type { ReportUnitJson, RoundingBase } from '../schemas/report.js';
import type { Target } from '../schemas/target.js';
import type { TargetNote, TargetStatus } from '../targets/status.js';

/** An active unit of a report, with its place in the tree and the fields of its row. Its name is the id where rows have no names. */
export interface ReportUnit extends ReportUnitJson {
  /** The other fields of the row. */
  readonly [field: string]: unknown;
}

/** Values of the fields that a breakdown is by: `{ positionLevel: 'department' }`; `null` where the field is missing. */
export type Cell = Readonly<Record<string, string | boolean | null>>;

/**
 * How many were counted. By sex where the record set has one; without `male` where offices gave only total and women, and the
 * total alone where women are not known either, or the sexes are hidden. Empty in a protected report that hides the total too.
 */
export interface ResultCounts {
  readonly total?: number;
  readonly female?: number;
  readonly male?: number;
  readonly other?: number;
  readonly undisclosed?: number;
}

/** What kind of number a value is: a fraction shown in percent, a difference in percentage points, a ratio, or a number. */
export type ValueForm = 'share' | 'points' | 'ratio' | 'number';

/**
 * How many units reported, of those of the subtree that are expected to: all active units but those of the kind `grouping`, and those
 * with `ownStaff: false`. One of these that reported nevertheless counts as expected. No denominator follows this.
 */
export interface Coverage {
  readonly reported: number;
  readonly expected: number;
}

/** In how many records of a unit, with all units below it, a field was left blank because its value was wrong. */
export interface Blanks {
  readonly recordSet: string;
  readonly field: string;
  readonly count: number;
}

/** How many have one value of a field, and which share of each sex that is. */
export interface DistributionRow {
  /** The value; `null` where it is missing. */
  readonly value: string | null;
  readonly counts: ResultCounts;
  /** Share of all counted; `null` for nobody. */
  readonly share: Decimal | null;
  readonly femaleShare: Decimal | null;
  readonly maleShare: Decimal | null;
}

/** A value compared with a target. */
export interface TargetComparison {
  /** What kind of fact this is, for `explain`. */
  readonly kind: 'target';
  readonly target: Target;
  readonly indicator: Indicator;
  readonly unit: ReportUnit;
  readonly asOf: string;
  readonly form: ValueForm;
  readonly value: Decimal | null;
  /**
   * Where the value stands; `null` with a reason. `evaluate` knows one value and answers `met`, `not_met` or `missed`; `series` knows
   * the values before, and answers with every status.
   */
  readonly status: TargetStatus | null;
  /** What the status leaves open. */
  readonly note?: TargetNote | undefined;
  /** Why there is no status: why the target does not apply, else why there is no value. */
  readonly reason?: Reason | undefined;
  /**
   * Why the target does not apply: it is not in force, does not bind the unit (`not_applicable`), or data that decide this are
   * `not_reported` or, in a protected report, `suppressed`.
   */
  readonly outside?: Extract<Reason, 'not_in_force' | 'not_applicable' | 'not_reported' | 'suppressed'> | undefined;
  /** Whether it is compared for reference (đối chiếu) where the target does not apply. */
  readonly reference: boolean;
  /** The bound minus the value, 0 where it is met; a fraction for shares. */
  readonly distance: Decimal | null;
  /** The sources that gave no answer, so that the value is a part of the whole; absent where all answered. */
  readonly missingSources?: readonly string[] | undefined;
}

/**
 * An indicator of a unit with all units below it: a value or the reason why there is none, with the counts behind it. A plain
 * object; what does not apply is absent. `resultToJson` makes it JSON, which survives `postMessage` and `structuredClone`.
 *
 * | of | `value` | `counts` | `part` | `terms` | `numerator`, `denominator` |
 * | --- | --- | --- | --- | --- | --- |
 * | `femaleShare` | women in all, a fraction | the population | | | women, all |
 * | `share` | the part in the whole, a fraction | the whole | the part | | part, whole |
 * | `ratio` | the quotient of two quantities | the population below | the population above | the two quantities | the two quantities |
 * | `quantity` | a count, a sum, or a number of different values | the population | | | |
 * | `representationRatio` | women's share of the part by that of the whole | the whole | the part | the two shares | the two shares |
 * | `representationGap` | the same as a difference, in points | the whole | the part | the two shares | |
 * | `rateRatio` | women's rate by men's rate | the whole | the part | the two rates | the two rates |
 * | `rateGap` | men's rate minus women's rate, in points | the whole | the part | the two rates | |
 * | `mean`, `median`, `quantile` | in the unit of the field | the population | | | |
 * | `payGap` | (men's average − women's average) / men's average | the population | | the two averages, women's first | |
 * | `distribution` | the number of all; the groups are in `distribution` | the population | | | |
 * | `difference` | the value minus that of its reference | as the value | as the value | the two values | |
 * | `given` | the value of the observation | the whole that the source states | the part that it states | | part, whole |
 */
export interface Result {
  /** What kind of fact this is, for `explain`. */
  readonly kind: 'result';
  readonly indicator: Indicator;
  /** Of a difference: the indicator whose values are compared. */
  readonly of?: Indicator | undefined;
  readonly unit: ReportUnit;
  /** The cell of the breakdown; absent for all together. */
  readonly cell?: Cell | undefined;
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
  /** The counts are rounded to multiples of this number; absent where they are not rounded. */
  readonly roundedTo?: RoundingBase | undefined;
  /** The unrounded value; a share is a fraction. */
  readonly value: Decimal | null;
  readonly reason?: Reason | undefined;
  /** Where the value is suppressed: the nearest unit above whose value is shown; absent where there is none. */
  readonly shownAbove?: ReportUnit | undefined;
  /**
   * What the value is divided from, exactly where the value is the quotient of two numbers: of `femaleShare`, `share` and
   * `ratio`, of `given` with a part and a whole, of `rateRatio` (women's rate and men's) and of `representationRatio` (women's
   * share of the part and of the whole). Gaps, differences, averages, quantities and distributions have none, nor has a
   * result without a value.
   */
  readonly numerator?: Decimal | undefined;
  /** What the value is divided by; there where `numerator` is. */
  readonly denominator?: Decimal | undefined;
  readonly form: ValueForm;
  /** Counts of the whole, or of the one population. */
  readonly counts: ResultCounts;
  /** Counts of the part, for shares, representation and rates. */
  readonly part?: ResultCounts | undefined;
  /**
   * The two numbers that the value is made of: numerator and denominator of a ratio; women's and men's rate or average; women's
   * share of the part and of the whole; of a difference, the value and that of its reference.
   */
  readonly terms?: readonly [first: Decimal | null, second: Decimal | null] | undefined;
  /** Confidence interval of a share, at 95 %, where the indicator asks for one; `null` of nothing, and of more than 10^12. */
  readonly interval?: { readonly low: Decimal; readonly high: Decimal } | null | undefined;
  readonly distribution?: readonly DistributionRow[] | undefined;
  /** The population of `counts`, and that of `part`. */
  readonly populations: { readonly whole?: Population | undefined; readonly part?: Population | undefined };
  /** Where an observed value comes from. */
  readonly observed?: { readonly on: string; readonly source: string } | undefined;
  readonly coverage: Coverage;
  /** The sources that gave no answer, so that the numbers are a part of the whole; absent where all answered. */
  readonly missingSources?: readonly string[] | undefined;
  /** Of the fields that decide the result those that rows gave wrong, so that they count as not known; absent where there are none. */
  readonly blanks?: readonly Blanks[] | undefined;
  /** The targets of the indicator, in the order of the catalog; none in a cell. */
  readonly targets: readonly TargetComparison[];
}
