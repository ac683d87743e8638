import { Decimal, fromLong, LongDecimal, settled, withoutSignOfZero } from '../decimal.js';
import type { Assessment } from './assessment.js';
import { firstDayFrom, nextDay } from './calendar.js';
import {
  type Course,
  type CourseOptions,
  type CoursePoint,
  type DatedBound,
  type DatedValue,
  toCourse,
} from './course.js';
import { type Goal, goalOf, wayGone } from './goal.js';
import { type Pace, paceTo } from './pace.js';
import { type PathProgress, standOn } from './path.js';
import { isJudged, stateOn, statusOf } from './status.js';
import type { Trend } from './trend.js';

/**
 * Assesses the progress of a series of values towards a target: its status, the pace that is observed and the one that is
 * required, the value that the trend leads to, and the day on which it would meet the target.
 *
 * Formula: the trend is the line `a + b t` (`linear`) or the curve `a (1 + r)^t` (`compound`) by least squares of all values
 * up to `asOf`, t in years; with two values it goes through both. From the latest value y, n years before the deadline, the
 * required pace to the limit T is `(T − y) / n` or `(T / y)^(1 / n) − 1`. {@link TargetStatus} says which status a target has on
 * `asOf`; a value that misses the bound and does not move is `off_track` before the deadline. `not_assessable` comes with a reason:
 * see {@link NotAssessable}. `metSince` says since when the bound is met. A target is judged from its first day in force; after its
 * last one it is judged on, unless that day lies before the deadline, for then it was replaced or repealed.
 *
 * A target with a `path`, as the plan of a ministry has it, is met or missed by its own bound. Where the latest value stands on the path on
 * `asOf`, ahead, on or behind, is said in {@link Assessment.path}.
 *
 * The interval is the prediction interval of least squares for one more value on the deadline, with Student's t and as many
 * degrees of freedom as there are values beyond two; for `compound` that of the logarithms. It says how far the values
 * scatter about their trend, not how likely the trend is to last. Neither it nor the projected value is cut off at 0 or 1:
 * a share projected above 1 says that the target comes before the deadline.
 *
 * Values may be given in any order; those that are `null` are left out; without any the reason of the last one is given. Years are whole from one year's end to another.
 * Nothing is rounded before it is compared; the trend is settled to 50 digits.
 *
 * Source: least squares and its prediction interval as in R's `predict.lm`,
 * https://stat.ethz.ch/R-manual/R-devel/library/stats/html/predict.lm.html; the example is Electricity of Vietnam's women
 * managers, https://vanhoa.evn.com.vn/d6/news/Ty-le-nu-can-bo-quan-ly-EVN-dat-1307-5-144-22013.aspx
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `invalid_date`, `unknown_option`, `out_of_range` for a level that is
 * not between 0 and 1, a range that is upside down, and two values of one day
 *
 * @example
 * ```ts
 * import { assess } from 'gender-indicators/targets';
 *
 * const managers = [
 *   { on: '2018-12-31', value: '0.1307' },
 *   { on: '2020-12-31', value: '0.1292' },
 * ];
 * const target = { bound: { at_least: '0.145' }, by: '2025-12-31' };
 * const progress = assess(managers, target);
 * progress.status; // => 'regressing'
 * progress.observedPace; // => -0.00075
 * progress.requiredPace; // => 0.00316
 * progress.projected; // => 0.12545
 * assess(managers, { ...target, by: '2020-12-31' }).status; // => 'missed'
 * ```
 */
export function assess(
  observations: readonly DatedValue[],
  target: DatedBound,
  options: CourseOptions = {},
): Assessment {
  return assessFor('assess', observations, target, options);
}

/** The assessment, for the function that names its arguments. */
export function assessFor(
  caller: string,
  observations: readonly DatedValue[],
  target: DatedBound,
  options: CourseOptions,
): Assessment {
  const course = toCourse(observations, target, options, caller);
  const [first, latest] = [course.points[0], course.points.at(-1)];
  const facts = {
    kind: 'progress',
    bound: target.bound,
    by: course.dates.by,
    onward: course.dates.onward === true,
    asOf: course.asOf,
    method: course.method,
  } as const;
  if (course.asOf !== null && !isJudged(stateOn(course.dates, course.asOf))) {
    return { ...facts, ...nothing, status: 'not_assessable', reason: 'not_in_force' };
  }
  if (first === undefined || latest === undefined) {
    return { ...facts, ...nothing, status: 'not_assessable', reason: course.reason ?? 'not_reported' };
  }
  const goal = goalOf(latest.value, course.limits);
  const yearsLeft = fromLong(new LongDecimal(course.deadline).minus(latest.years));
  const asOf = course.asOf ?? latest.on;
  const isOpen = asOf < course.dates.by;
  const projected = course.trend !== null && isOpen ? course.trend.at(course.deadline) : null;
  const progress = {
    ...facts,
    first: { on: first.on, value: first.value },
    latest: { on: latest.on, value: latest.value },
    distance: goal === null ? new Decimal(0) : withoutSignOfZero(goal.limit.minus(settled(latest.value))),
    progress: wayGone(first.value, latest.value, course.limits),
    observedPace: course.trend?.pace ?? null,
    requiredPace: isOpen ? requiredPace(latest, goal, yearsLeft, course.method) : null,
    yearsLeft,
    projected,
    interval: isOpen && course.trend !== null ? course.trend.interval(course.deadline, course.level) : null,
    metSince: goal === null ? metSince(course) : null,
    ...pathOf(course, asOf, latest),
    attainment: goal === null || course.trend === null ? null : attainment(course.trend, goal, first.on, latest),
  };
  const projection = course.trend !== null && projected !== null ? { pace: course.trend.pace, projected } : null;
  const judgement = statusOf(course.dates, course.limits, asOf, course.points, projection);
  if (judgement.status !== 'not_met') return { ...progress, ...judgement };
  return { ...progress, ...judgement, reason: course.points.length < 2 ? 'one_value' : 'not_positive' };
}

/** Where the latest value stands on the path of the plan; nothing where there is no path. */
function pathOf({ path }: Course, asOf: string, { value }: CoursePoint): { readonly path?: PathProgress } {
  const progress = path && standOn(path, asOf, value);
  return progress === undefined ? {} : { path: progress };
}

const nothing = {
  first: null,
  latest: null,
  distance: null,
  progress: null,
  observedPace: null,
  requiredPace: null,
  yearsLeft: null,
  projected: null,
  interval: null,
  metSince: null,
  attainment: null,
};

function requiredPace(latest: CoursePoint, goal: Goal | null, yearsLeft: Decimal, method: Pace): Decimal | null {
  return goal === null ? new Decimal(0) : paceTo(latest.value, goal.limit, yearsLeft, method);
}

/** The day of the first of the last values that all meet the bound. */
function metSince({ points, limits }: Course): string | null {
  const lastUnmet = points.findLastIndex(({ value }) => goalOf(value, limits) !== null);
  return points[lastUnmet + 1]?.on ?? null;
}

function attainment(trend: Trend, goal: Goal, start: string, latest: CoursePoint): string | null {
  const years = trend.pace.times(goal.direction).gt(0) ? trend.reaches(goal.limit) : null;
  if (years === null) return null;
  // The trend may have met the limit before, although the latest value did not.
  const day = years.lte(latest.years) ? latest.on : firstDayFrom(start, years, goal.inclusive);
  return day !== null && day <= latest.on ? nextDay(latest.on) : day;
}
