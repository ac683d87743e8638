import { aText, checkArguments, oneOrMoreReports, optionalObject } from '../arguments.js';
import { assessFor } from '../targets/assess.js';
import type { Assessment } from '../targets/assessment.js';
import type { CourseOptions } from '../targets/course.js';
import { type TrajectoryPoint, trajectoryFor } from '../targets/trajectory.js';
import { datesOf } from './compare-target.js';
import { valuesWithin } from './series.js';
import { comparedIn, inOrder, type Reports, targetOf } from './target-in-report.js';

/**
 * The progress of a unit towards a target, from the values of several reports, as {@link assess} finds it.
 *
 * The day from which one looks is that of the latest report; the target is that of its catalog. A unit that was merged is
 * followed as {@link series} does, and values before a split or a change of definition are left out. A published value counts
 * on its own day.
 *
 * Where the comparison of the latest report has no status, the answer is `not_assessable` with the reason of the comparison: the
 * target is not in force, does not bind the unit, or the unit has no value. With another `asOf` the latest report up to that day decides.
 *
 * @param reports - reports of different days, in any order; one alone shows the pace that is needed, and no trend
 * @param targetId - a target of the latest report's catalog
 * @param unitId - a unit
 * @param options - as {@link assess}
 * @throws GenderIndicatorsError `unknown_id`; `duplicate_id` for two reports of one day; `wrong_argument` for an empty
 * list of reports; those of {@link assess}
 * @example
 * ```ts
 * import { createDataset, evaluate, targetProgressOf } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 *
 * const units = [{ id: 'ministry', name: 'Bộ Công Thương', kind: 'ministry' }];
 * const on = (asOf: string, female: number) => {
 *   const returns = [{ populationId: 'planned-people', unitId: 'ministry', total: 200, female }];
 *   return evaluate(createDataset({ units, returns }, { asOf }).dataset, advancement);
 * };
 * const reports = [on('2021-12-31', 60), on('2022-12-31', 64)];
 * const progress = targetProgressOf(reports, 'qd2282-planning-2025', 'ministry');
 * progress.status; // => 'off_track'
 * progress.observedPace; // => 0.02
 * progress.projected; // => 0.38
 * ```
 */
export function targetProgressOf(
  reports: Reports,
  targetId: string,
  unitId: string,
  options: CourseOptions = {},
): Assessment {
  refuseWrong('targetProgressOf', reports, targetId, unitId, options);
  const { ordered, latest } = inOrder(reports, 'targetProgressOf');
  const asOf = options.asOf ?? latest.asOf;
  const report = ordered.findLast((earlier) => earlier.asOf <= asOf) ?? ordered[0]!;
  const { comparison } = comparedIn(report, targetId, unitId);
  const { target, status, reason = 'not_reported', outside, reference } = comparison;
  // Whether the target is in force is asked for `asOf`, which may be later than the report.
  const isWithout = status === null && (reference || outside !== 'not_in_force');
  if (isWithout) {
    return { ...assessFor('targetProgressOf', [], { ...target, inForce: undefined }, { ...options, asOf }), reason };
  }
  const values = valuesWithin(ordered)(target.indicatorId, unitId);
  return assessFor('targetProgressOf', values, datesOf(comparison), { ...options, asOf });
}

/**
 * The path of a unit's value to the deadline of a target, by year, as data for a chart; see {@link trajectory}.
 *
 * The points are as those of {@link targetProgressOf}. From one report it is the value and the path that leads from it to the
 * limit; from two on the trend is there too.
 *
 * @param reports - a report, or several of different days in any order
 * @param targetId - a target of the latest report's catalog
 * @param unitId - a unit
 * @param options - as {@link trajectory}
 * @throws GenderIndicatorsError as {@link targetProgressOf}
 * @example
 * ```ts
 * import { createDataset, evaluate, trajectoryOf } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 *
 * const units = [{ id: 'ministry', name: 'Bộ Công Thương', kind: 'ministry' }];
 * const returns = [{ populationId: 'planned-people', unitId: 'ministry', total: 200, female: 62 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2022-12-31' }).dataset, advancement);
 * const path = trajectoryOf(report, 'qd2282-planning-2025', 'ministry');
 * path.map((point) => `${point.on}: ${point.required}`);
 * // => ['2022-12-31: 0.31', '2023-12-31: 0.34', '2024-12-31: 0.37', '2025-12-31: 0.4']
 * ```
 */
export function trajectoryOf(
  reports: Reports,
  targetId: string,
  unitId: string,
  options: CourseOptions = {},
): readonly TrajectoryPoint[] {
  refuseWrong('trajectoryOf', reports, targetId, unitId, options);
  const { ordered, latest } = inOrder(reports, 'trajectoryOf');
  const target = targetOf(latest, targetId);
  const values = valuesWithin(ordered)(target.indicatorId, unitId);
  return trajectoryFor('trajectoryOf', values, target, { ...options, asOf: options.asOf ?? latest.asOf });
}

function refuseWrong(caller: string, reports: Reports, targetId: string, unitId: string, options: CourseOptions): void {
  checkArguments(caller, {
    reports: [reports, oneOrMoreReports],
    targetId: [targetId, aText],
    unitId: [unitId, aText],
    options: [options, optionalObject],
  });
}
