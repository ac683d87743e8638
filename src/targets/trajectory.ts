import { type Decimal, fromLong, LongDecimal } from '../decimal.js';
import { addYears, yearsFrom } from './calendar.js';
import {
  type Course,
  type CourseOptions,
  type CoursePoint,
  type DatedBound,
  type DatedValue,
  toCourse,
} from './course.js';
import { goalOf } from './goal.js';
import { moved, paceTo } from './pace.js';
import { daysOf, plannedOn } from './path.js';

/** One day of a {@link trajectory}; what does not apply to it is `null`. */
export interface TrajectoryPoint {
  readonly on: string;
  /** The value that was observed. */
  readonly observed: Decimal | null;
  /** The path that leads from the latest value to the limit by the deadline. */
  readonly required: Decimal | null;
  /** The value of the trend, before and after the latest value. */
  readonly trend: Decimal | null;
  /** Lower end of the prediction interval, after the latest value. */
  readonly low: Decimal | null;
  /** Upper end of the prediction interval, after the latest value. */
  readonly high: Decimal | null;
  /** What the plan asks for on this day: the limit of a milestone, or the baseline. */
  readonly planned: Decimal | null;
}

/**
 * The path of a series of values to the deadline of a target, as data for a chart.
 *
 * Formula: a point for the day of every value up to `asOf`, one for every year after the latest value, on the same day of the
 * year, for 200 years at most, and one for the deadline. `required` goes from the latest value y to the limit by the required pace p,
 * `y + p t` (`linear`) or `y (1 + p)^t` (`compound`), and arrives on the deadline; `trend`, `low` and `high` are those of
 * {@link assess}. Values are in the unit of the series.
 *
 * A target with a `path` adds a point for its baseline and for each milestone, whose limit is `planned`; a milestone that is a range has none.
 *
 * `required` is `null` where the latest value meets the target or no rate leads to the limit, `trend` with fewer than two
 * values, `low` and `high` with fewer than three. Where the deadline is not after the latest value, the
 * path is the values and the milestones alone; without a value it is the milestones.
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `invalid_date`, `unknown_option`, `out_of_range` as {@link assess}
 *
 * @example
 * ```ts
 * import { trajectory } from 'gender-indicators/targets';
 *
 * const path = trajectory(
 *   [
 *     { on: '2021-12-31', value: '0.2' },
 *     { on: '2022-12-31', value: '0.22' },
 *   ],
 *   { bound: { at_least: '0.3' }, by: '2024-12-31' },
 * );
 * path.map(({ on }) => on); // => ['2021-12-31', '2022-12-31', '2023-12-31', '2024-12-31']
 * path.map(({ required }) => String(required)); // => ['null', '0.22', '0.26', '0.3']
 * path.map(({ trend }) => String(trend)); // => ['0.2', '0.22', '0.24', '0.26']
 * ```
 */
export function trajectory(
  observations: readonly DatedValue[],
  target: DatedBound,
  options: CourseOptions = {},
): TrajectoryPoint[] {
  return trajectoryFor('trajectory', observations, target, options);
}

/** The trajectory, for the function that names its arguments. */
export function trajectoryFor(
  caller: string,
  observations: readonly DatedValue[],
  target: DatedBound,
  options: CourseOptions,
): TrajectoryPoint[] {
  const course = toCourse(observations, target, options, caller);
  const [first, latest] = [course.points[0], course.points.at(-1)];
  const { path, trend, level } = course;
  const plannedDays = path === undefined ? [] : daysOf(path);
  const planned = (on: string) => (path === undefined ? null : plannedOn(path, on));
  if (first === undefined || latest === undefined)
    return plannedDays.map((on) => ({ ...nothing, on, planned: planned(on) }));
  const ahead = daysAhead(latest.on, course.dates.by);
  const required = ahead.length === 0 ? null : requiredPath(course, latest);
  const observed = new Map(course.points.map(({ on, value }) => [on, value]));
  const days = [...new Set([...observed.keys(), ...ahead, ...plannedDays])].sort();
  return days.map((on) => {
    const years = yearsFrom(first.on, on);
    const isAhead = on > latest.on;
    const interval = isAhead ? (trend?.interval(years, level) ?? null) : null;
    return {
      on,
      observed: observed.get(on) ?? null,
      required: required === null || on < latest.on ? null : isAhead ? required(on, years) : latest.value,
      trend: on < first.on ? null : (trend?.at(years) ?? null),
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      planned: planned(on),
    };
  });
}

const nothing = { observed: null, required: null, trend: null, low: null, high: null } as const;

/** A chart shows no more years; a deadline in the year 9998 is a slip of the pen, and each point costs a millisecond. */
const mostYearsAhead = 200;

/** The same day of every year after the latest value, and the deadline. */
function daysAhead(latest: string, by: string): string[] {
  const days: string[] = [];
  if (latest >= by) return days;
  for (let years = 1; years <= mostYearsAhead; years++) {
    const day = addYears(latest, years);
    if (day === null || day >= by) break;
    days.push(day);
  }
  return [...days, by];
}

/** The path from the latest value to the limit; `null` where there is none. */
function requiredPath(
  { limits, dates: { by }, deadline, method }: Course,
  latest: CoursePoint,
): ((on: string, years: Decimal) => Decimal) | null {
  const goal = goalOf(latest.value, limits);
  if (goal === null) return null;
  const since = (years: Decimal): Decimal => new LongDecimal(years).minus(latest.years);
  const pace = paceTo(latest.value, goal.limit, since(deadline), method);
  if (pace === null) return null;
  return (on, years) => (on === by ? goal.limit : fromLong(moved(latest.value, pace, since(years), method)));
}
