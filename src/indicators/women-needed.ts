import { aReport, aText, checkArguments, checkNames, optionalObject } from '../arguments.js';
import { type Decimal, type Numeric, toCount } from '../decimal.js';
import type { Reason } from '../errors.js';
import type { SexCounts } from '../measures/sexCounts.js';
import type { Bound } from '../schemas/target.js';
import { additionsNeeded } from '../targets/additionsNeeded.js';
import { appointmentsNeededFor } from '../targets/appointmentsNeeded.js';
import { assess } from '../targets/assess.js';
import { replacementsNeeded } from '../targets/replacementsNeeded.js';
import { type ClosestUnits, closestUnits } from './closest-units.js';
import type { Report } from './report.js';
import type { Coverage, Result, ResultCounts, TargetComparison } from './result.js';
import { comparedIn } from './target-in-report.js';

/** What is expected in the unit, and how closeness is ordered, for {@link womenNeeded}. */
export interface WomenNeededOptions {
  /** How many people will be appointed, women and men. */
  readonly appointments?: Numeric | undefined;
  /** Who will leave, by sex; without `appointments` nobody comes in their place. */
  readonly departures?: SexCounts | undefined;
  /**
   * For shares of units: a share of women in the catalog, by whose women the units that do not count yet are ordered.
   * @defaultValue the first share of women among all personnel
   */
  readonly orderBy?: string | undefined;
}

/** Women among the next appointments. */
export interface NeededAppointments {
  readonly appointments: Decimal;
  readonly departures?: SexCounts | undefined;
  /** How many of the appointments; `null` where no number is enough. */
  readonly women: Decimal | null;
}

/** What a share of women takes: whole numbers, or `null` where no number is enough. */
export interface NeededWomen {
  readonly of: 'women';
  readonly counts: ResultCounts;
  /** Women who join while nobody leaves. */
  readonly additions: Decimal | null;
  /** Women in place of men. */
  readonly replacements: Decimal | null;
  /** Where appointments or departures were given. */
  readonly next?: NeededAppointments | undefined;
}

/** What a share of one population in another takes. */
export interface NeededPart {
  /** Whether units are counted, or people and other records. */
  readonly of: 'units' | 'records';
  readonly part: number;
  readonly whole: number;
  /** How many more of the whole must count in the part; `null` where no number is enough. */
  readonly more: Decimal | null;
  /** Of units: those that do not count yet. */
  readonly closest?: ClosestUnits | undefined;
}

/** What it takes to meet a target: the result of {@link womenNeeded}. */
export interface WomenNeeded {
  /** What kind of fact this is, for `explain`. */
  readonly kind: 'women_needed';
  /** The unit's value, bound and status. */
  readonly comparison: TargetComparison;
  readonly coverage: Coverage;
  /** Change a year from the day of the report to the deadline; 0 where met, `null` without a value and from the deadline on. */
  readonly requiredPace: Decimal | null;
  readonly needed: NeededWomen | NeededPart | null;
  /** Why nothing is said: as the comparison, or `no_share` where the indicator is no share that counts stand behind. */
  readonly reason?: Reason | 'no_share' | undefined;
}

/**
 * What it takes for a unit to meet a target: the pace, and the smallest number of women, or of units that must count.
 *
 * For women's share of a population: women to add, women in place of men, and, where they are given, women among the next
 * appointments; see {@link additionsNeeded}, {@link replacementsNeeded}, {@link appointmentsNeeded}. For a share of units, or of
 * other records: how many more of the whole must be in the part. One fewer misses the target.
 *
 * Of units, `closest` names those of the whole, within the subtree, that do not count yet. Units with more women of their own in the
 * population of `orderBy` come first: they have more candidates. Units with as many women share a rank, and units that did not
 * report stand last.
 *
 * The numbers are of the units that reported; `coverage` says how many did. `null` says that no number is enough.
 *
 * @param report - a report
 * @param targetId - a target of its catalog
 * @param unitId - an active unit; its units below are included
 * @param options - appointments and departures that are expected, and what orders units
 * @throws GenderIndicatorsError `unknown_id`; `unknown_option` for `orderBy`; `out_of_range` for a bound on a share that is not
 * from 0 to 1; those of {@link appointmentsNeeded}
 * @example
 * ```ts
 * import { createDataset, evaluate, explain, womenNeeded } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { en, vi } from 'gender-indicators/locales';
 *
 * const units = [{ id: 'ministry', name: 'Bộ Công Thương', kind: 'ministry' }];
 * const returns = [{ populationId: 'planned-people', unitId: 'ministry', total: 200, female: 62 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2022-12-31' }).dataset, advancement);
 * const takes = womenNeeded(report, 'qd2282-planning-2025', 'ministry', { appointments: 40 });
 * takes.requiredPace; // => 0.03
 * takes.needed?.of; // => 'women'
 * explain(takes, en);
 * // => 'Decision 2282, by 2025: at least 40% women in succession planning – Bộ Công Thương, 31 December 2022: not yet met, 9.00 percentage points short; required pace up by 3.00 percentage points a year; 30 more women, if nobody leaves, or 18 women in place of men; 34 women among the next 40 appointments'
 * explain(takes, vi);
 * // => 'QĐ 2282, đến năm 2025: tỷ lệ nữ trong quy hoạch chức danh lãnh đạo, quản lý đạt ít nhất 40% – Bộ Công Thương, 31/12/2022: chưa đạt, còn thiếu 9,00 điểm phần trăm; tốc độ cần có tăng 3,00 điểm phần trăm mỗi năm; bổ sung 30 nữ (giữ nguyên số người hiện có), hoặc thay 18 nam bằng nữ; trong 40 lượt bổ nhiệm tới cần có 34 nữ'
 * ```
 */
export function womenNeeded(
  report: Report,
  targetId: string,
  unitId: string,
  options: WomenNeededOptions = {},
): WomenNeeded {
  checkArguments('womenNeeded', {
    report: [report, aReport],
    targetId: [targetId, aText],
    unitId: [unitId, aText],
    options: [options, optionalObject],
  });
  checkNames(
    options,
    { appointments: true, departures: true, orderBy: true },
    { function: 'womenNeeded', argument: 'options' },
  );
  const { result, comparison } = comparedIn(report, targetId, unitId);
  const { target, value, status, reason = 'not_reported' } = comparison;
  const facts = { kind: 'women_needed', comparison, coverage: result.coverage } as const;
  if (status === null || value === null) return { ...facts, requiredPace: null, needed: null, reason };
  const { bound, by } = target;
  const { requiredPace } = assess([{ on: report.asOf, value }], { bound, by });
  const needed = neededWomen(result, bound, options) ?? neededPart(report, result, bound, options);
  return { ...facts, requiredPace, needed, ...(needed === null ? { reason: 'no_share' as const } : {}) };
}

function neededWomen({ indicator, counts }: Result, bound: Bound, options: WomenNeededOptions): NeededWomen | null {
  const { total, female } = counts;
  if (indicator.femaleShare === undefined || total === undefined || female === undefined) return null;
  const { base } = indicator;
  // Where only total and women are known, the base is everybody, and it does not matter who the others are.
  const { male = total - female, other = 0, undisclosed = 0 } = counts;
  const sexes = { female, male, other, undisclosed };
  const additions = additionsNeeded(sexes, bound, { base });
  const replacements = replacementsNeeded(sexes, bound, { base });
  const needed = { of: 'women', counts, additions, replacements } as const;
  const { departures } = options;
  if (options.appointments === undefined && departures === undefined) return needed;
  const appointments = toCount(options.appointments ?? 0, { function: 'womenNeeded', argument: 'appointments' });
  const women = appointmentsNeededFor('womenNeeded', sexes, bound, { appointments, departures, base });
  return { ...needed, next: { appointments, ...(departures === undefined ? {} : { departures }), women } };
}

function neededPart(report: Report, result: Result, bound: Bound, { orderBy }: WomenNeededOptions): NeededPart | null {
  const { indicator, form, counts, populations } = result;
  const isShare = indicator.share !== undefined || (indicator.given !== undefined && form === 'share');
  const [part, whole] = [result.part?.total, counts.total];
  if (!isShare || part === undefined || whole === undefined) return null;
  const isOfUnits = populations.whole?.of === 'units';
  return {
    of: isOfUnits ? 'units' : 'records',
    part,
    whole,
    more: replacementsNeeded({ female: part, male: whole - part }, bound),
    ...(isOfUnits ? { closest: closestUnits(report, result, orderBy) } : {}),
  };
}
