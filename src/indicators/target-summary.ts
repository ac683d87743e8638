import { anOptionalText, aText, checkArguments, oneOrMoreReports } from '../arguments.js';
import type { UnitRecord } from '../conditions/unit-truths.js';
import type { Target } from '../schemas/target.js';
import { assess } from '../targets/assess.js';
import type { TargetComparison, ValueForm } from './result.js';
import { series } from './series.js';
import { comparedIn, inOrder, type Reports, subtreeOf, targetOf } from './target-in-report.js';
import { valuesOf } from './target-progress.js';
import { stateOn } from './targets-at.js';

const standings = [
  'met',
  'on_track',
  'off_track',
  'regressing',
  'not_met',
  'missed',
  'not_reported',
  'no_value',
  'not_bound',
  'not_in_force',
] as const;

/** Where a unit stands with a target; {@link targetSummary} says when which. */
export type TargetStanding = (typeof standings)[number];

/** How the units of a subtree stand with a target. */
export interface TargetSummary {
  /** What kind of fact this is, for `explain`. */
  readonly kind: 'target_summary';
  readonly target: Target;
  /** The unit at the top; `null` for all units of the report. */
  readonly unit: UnitRecord | null;
  readonly asOf: string;
  readonly form: ValueForm;
  /** The active units, the sum of all counts. */
  readonly total: number;
  readonly counts: Readonly<Record<TargetStanding, number>>;
  /** The units behind each count, a parent before its children. */
  readonly units: Readonly<Record<TargetStanding, readonly UnitRecord[]>>;
}

/**
 * How many units of a subtree met a target, are on the way, missed it, are not bound by it, or have not reported. Every active
 * unit, the one at the top among them, counts once, with the value of all units below it.
 *
 * - `met`, `not_met`, `missed`: as in the comparison; `missed` is after the deadline.
 * - `on_track`, `off_track`, `regressing`: instead of `not_met`, where several reports show a trend; see {@link assess}.
 * - `not_reported`: bound without a value, or it cannot be told whether it is bound. `no_value`: bound, and without a value for
 *   another reason, such as nobody to take a share of.
 * - `not_bound`: it does not bind the unit. `not_in_force`: outside its dates, for all units.
 *
 * Units that are compared for reference alone count as not bound, or not in force.
 *
 * @param reports - a report, or several of different days, of which the latest is summed up
 * @param targetId - a target of its catalog
 * @param unitId - the unit at the top; absent for all units
 * @throws GenderIndicatorsError `unknown_id`; `out_of_range` for no report; `duplicate_id` for two reports of one day
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
 * // => 'Decision 2282, by 2025: at least 40% women in succession planning – Chính phủ, 31 December 2023: 4 units: met 1; not yet met 1; not reported 1; not bound 1'
 * explain(summary, vi);
 * // => 'QĐ 2282, đến năm 2025: ít nhất 40% nữ trong quy hoạch chức danh lãnh đạo, quản lý – Chính phủ, 31/12/2023: 4 đơn vị: đạt 1; chưa đạt 1; chưa báo cáo 1; không thuộc đối tượng áp dụng 1'
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
  const history = series(ordered);
  const compared = subtree.map((unit) => {
    const id = String(unit['id']);
    const { comparison } = comparedIn(latest, targetId, id);
    const standing = standingOf(comparison);
    const isOpen = standing === 'not_met' && ordered.length > 1;
    const values = isOpen ? valuesOf(history, target.indicatorId, id) : [];
    const { status } = assess(values, target, { asOf: latest.asOf });
    const isTrend = status === 'on_track' || status === 'off_track' || status === 'regressing';
    return { unit, form: comparison.form, standing: isTrend ? status : standing };
  });
  const units = eachStanding((standing) =>
    compared.filter((unit) => unit.standing === standing).map(({ unit }) => unit),
  );
  return {
    kind: 'target_summary',
    target,
    unit: unitId === undefined ? null : (subtree[0] ?? null),
    asOf: latest.asOf,
    form: compared[0]?.form ?? 'share',
    total: subtree.length,
    counts: eachStanding((standing) => units[standing].length),
    units,
  };
}

function standingOf({ target, asOf, status, reason, reference }: TargetComparison): TargetStanding {
  if (stateOn(target, asOf) !== 'in_force') return 'not_in_force';
  if (reference || reason === 'not_applicable') return 'not_bound';
  return status ?? (reason === 'not_reported' ? reason : 'no_value');
}

function eachStanding<Value>(value: (standing: TargetStanding) => Value): Readonly<Record<TargetStanding, Value>> {
  return Object.fromEntries(standings.map((standing) => [standing, value(standing)])) as Record<TargetStanding, Value>;
}
