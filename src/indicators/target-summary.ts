import { anOptionalText, aText, checkArguments, oneOrMoreReports } from '../arguments.js';
import type { Reason } from '../errors.js';
import type { Target } from '../schemas/target.js';
import { stateOn, type TargetState, type TargetStatus } from '../targets/status.js';
import { compareWithHistory } from './compare-target.js';
import type { ReportUnit, TargetComparison, ValueForm } from './result.js';
import { valuesWithin } from './series.js';
import { comparedIn, inOrder, type Reports, subtreeOf, targetOf } from './target-in-report.js';

const statuses = [
  'met',
  'met_late',
  'on_track',
  'off_track',
  'regressing',
  'not_met',
  'missed',
] as const satisfies readonly TargetStatus[];
const reasons = [
  'empty_denominator',
  'not_reported',
  'inconsistent',
  'male_not_reported',
  'suppressed',
  'not_applicable',
  'not_in_force',
] as const satisfies readonly Reason[];

/** Where a unit stands with a target: the status of its comparison, or the reason why it has none. */
export type TargetStanding = TargetStatus | Reason;

/** How the units of a subtree stand with a target. */
export interface TargetSummary {
  /** What kind of fact this is, for `explain`. */
  readonly kind: 'target_summary';
  readonly target: Target;
  /** The unit at the top; `null` for all units of the report. */
  readonly unit: ReportUnit | null;
  readonly asOf: string;
  /** Whether the target is in force on the day; one that expired is still judged by its deadline. */
  readonly state: TargetState;
  readonly form: ValueForm;
  /** The active units, the sum of all counts. */
  readonly total: number;
  /** The units whose value is judged: those with a status. The others have a reason. */
  readonly judged: number;
  readonly counts: Readonly<Record<TargetStanding, number>>;
  /** The units behind each count, a parent before its children. */
  readonly units: Readonly<Record<TargetStanding, readonly ReportUnit[]>>;
  /** The sources that gave no answer, so that the values are of a part of the whole; absent where all answered. */
  readonly missingSources?: readonly string[] | undefined;
}

/**
 * How many units of a subtree met a target, are on the way, missed it, are not bound by it, or have not reported. Every active
 * unit, the one at the top among them, counts once, with the value of all units below it.
 *
 * Each unit counts under the status of its comparison, in which several reports show a trend and the value of the deadline; see
 * {@link TargetStatus}. A unit without a status counts under the reason of its comparison: `not_applicable` where the target does not
 * bind it, `empty_denominator` where there is nobody to take a share of. Before its first day in force all units are `not_in_force`. An
 * expired target is judged on, and `state` says so.
 *
 * A unit that is compared for reference alone counts under the reason why the target does not apply.
 *
 * @param reports - a report, or several of different days, of which the latest is summed up
 * @param targetId - a target of its catalog
 * @param unitId - the unit at the top; absent for all units
 * @throws GenderIndicatorsError `unknown_id`; `wrong_argument` for an empty list of reports; `duplicate_id` for two
 * reports of one day
 * @example
 * ```ts
 * import { createDataset, evaluate, explain, targetSummary } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { en, vi } from 'gender-indicators/locales';
 *
 * const units = [
 *   { id: 'state', name: 'Chính phủ', kind: 'grouping' },
 *   ...['a', 'b', 'c'].map((id) => ({ id, parentId: 'state', name: `Bộ ${id.toUpperCase()}`, kind: 'ministry' })),
 * ];
 * const returns = [
 *   { populationId: 'planned-people', unitId: 'a', total: 100, female: 45 },
 *   { populationId: 'planned-people', unitId: 'b', total: 100, female: 35 },
 * ];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2023-12-31' }).dataset, advancement);
 * const summary = targetSummary(report, 'qd2282-planning-2025', 'state');
 * summary.counts.met; // => 1
 * summary.counts.not_reported; // => 1
 * explain(summary, en);
 * // => 'Decision 2282, by 2025: at least 40% women in succession planning – Chính phủ, 31 December 2023: 4 units, 2 judged; met: 1; not yet met: 1; not reported: 1; does not apply: 1'
 * explain(summary, vi);
 * // => 'QĐ 2282, đến năm 2025: tỷ lệ nữ trong quy hoạch chức danh lãnh đạo, quản lý đạt ít nhất 40% – Chính phủ, 31/12/2023: 4 đơn vị, trong đó 2 đơn vị được đánh giá; đạt: 1; chưa đạt: 1; chưa báo cáo: 1; không thuộc đối tượng áp dụng: 1'
 * ```
 */
export function targetSummary(reports: Reports, targetId: string, unitId?: string): TargetSummary {
  checkArguments('targetSummary', {
    reports: [reports, oneOrMoreReports],
    targetId: [targetId, aText],
    unitId: [unitId, anOptionalText],
  });
  const { ordered, latest } = inOrder(reports, 'targetSummary');
  const target = targetOf(latest, targetId);
  const subtree = subtreeOf(latest, unitId);
  const valuesOf = valuesWithin(ordered);
  const compared = subtree.map((unit) => {
    const { id } = unit;
    const { comparison } = comparedIn(latest, targetId, id);
    const hasHistory = comparison.status !== null && ordered.length > 1;
    const values = hasHistory ? valuesOf(target.indicatorId, id) : [];
    const standing = standingOf(hasHistory ? compareWithHistory(comparison, values) : comparison);
    return { unit, form: comparison.form, missingSources: comparison.missingSources, standing };
  });
  const units = eachStanding((standing) =>
    compared.filter((unit) => unit.standing === standing).map(({ unit }) => unit),
  );
  return {
    kind: 'target_summary',
    target,
    unit: unitId === undefined ? null : (subtree[0] ?? null),
    asOf: latest.asOf,
    state: stateOn(target, latest.asOf),
    form: compared[0]?.form ?? 'share',
    total: subtree.length,
    judged: statuses.reduce((sum, status) => sum + units[status].length, 0),
    counts: eachStanding((standing) => units[standing].length),
    units,
    ...(compared[0]?.missingSources && { missingSources: compared[0].missingSources }),
  };
}

function standingOf({ status, reason, outside }: TargetComparison): TargetStanding {
  return outside ?? status ?? reason ?? 'not_reported';
}

function eachStanding<Value>(value: (standing: TargetStanding) => Value): Readonly<Record<TargetStanding, Value>> {
  const entries = [...statuses, ...reasons].map((standing) => [standing, value(standing)]);
  return Object.fromEntries(entries) as Record<TargetStanding, Value>;
}
