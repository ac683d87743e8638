import { checkNames, listed, namedValues, option } from '../arguments.js';
import { Decimal, type Numeric, toDecimal } from '../decimal.js';
import { GenderIndicatorsError, type Reason } from '../errors.js';
import { invalidDate, outOfRange } from '../mistakes.js';
import type { Baseline, Bound, Milestone } from '../schemas/target.js';
import { toDate, yearsFrom } from './calendar.js';
import { type Limits, limitsOf } from './limits.js';
import { type Pace, toPace } from './pace.js';
import { type Path, toPath } from './path.js';
import type { TargetDates } from './status.js';
import { fitTrend, type TimedValue, type Trend } from './trend.js';

/** A value and the day for which it holds; `null` says that there is none. */
export interface DatedValue {
  /** ISO date, `2019-12-31`. */
  readonly on: string;
  readonly value: Numeric | null;
  /**
   * Why there is no value, as a result says it. It is the answer where no day has a value.
   * @defaultValue `not_reported`
   */
  readonly reason?: Reason | undefined;
}

/** A bound and the day by which it must be met. Every {@link Target} is one. */
export interface DatedBound extends TargetDates {
  readonly bound: Bound;
  /** The value from which a plan sets out. */
  readonly baseline?: Baseline | undefined;
  /** What a plan asks for on the way, in the order of the days. */
  readonly path?: readonly Milestone[] | undefined;
}

/** How a course of values is read, for {@link assess} and {@link trajectory}. */
export interface CourseOptions {
  /**
   * How the values move: `linear` by the same amount every year, `compound` by the same rate.
   * @defaultValue 'linear'
   */
  readonly method?: Pace | undefined;
  /**
   * What the trend goes by: all values, by least squares, or the first and the last alone, as the official methods do.
   * @defaultValue 'least_squares'
   */
  readonly trend?: 'least_squares' | 'first_and_last' | undefined;
  /**
   * The day from which one looks, an ISO date; values of later days are left out. By default the day of the last value.
   */
  readonly asOf?: string | undefined;
  /**
   * Level of the interval, a fraction between 0 and 1.
   * @defaultValue 0.95
   */
  readonly level?: Numeric | undefined;
}

/** A value, its day, and the years since the first. */
export interface CoursePoint extends TimedValue {
  readonly on: string;
}

/** Observations and target, checked. */
export interface Course {
  readonly method: Pace;
  readonly level: Decimal;
  readonly limits: Limits;
  readonly dates: TargetDates;
  readonly path?: Path | undefined;
  readonly asOf: string | null;
  /** In the order of their days, up to `asOf`. */
  readonly points: readonly CoursePoint[];
  /** Why the last day up to `asOf` has no value, where it has none. */
  readonly reason?: Reason | undefined;
  /** Years from the first value to the deadline. */
  readonly deadline: Decimal;
  readonly trend: Trend | null;
}

/** Reads observations in any order and the target they are held against. */
export function toCourse(
  observations: readonly DatedValue[],
  target: DatedBound,
  options: CourseOptions,
  caller: string,
): Course {
  const method = toPace(options, 'method', caller);
  checkNames(
    options,
    { method: true, trend: true, asOf: true, level: true },
    { function: caller, argument: 'options' },
  );
  const fit = option(options, 'trend', ['least_squares', 'first_and_last'], caller);
  const level = toLevel(options.level, caller);
  namedValues(target, { function: caller, argument: 'target' }, 'bound', 'by');
  const limits = limitsOf(target.bound, caller, 'target.bound');
  const by = toDate(target.by, { function: caller, argument: 'target.by' });
  // In JSON, null stands for what is absent.
  const force = target.inForce ?? undefined;
  const inForce = force && {
    from: toDate(force.from, { function: caller, argument: 'target.inForce.from' }),
    to: toDate(force.to, { function: caller, argument: 'target.inForce.to' }),
  };
  if (inForce !== undefined && inForce.to < inForce.from)
    throw new GenderIndicatorsError(invalidDate, { function: caller, argument: 'target.inForce.to' });
  const given = options.asOf === undefined ? null : toDate(options.asOf, { function: caller, argument: 'asOf' });

  const days = toDays(observations, caller).filter(({ on }) => given === null || on <= given);
  const values = days.flatMap(({ on, value }) => (value === null ? [] : { on, value }));
  const start = values[0]?.on ?? by;
  const points = values.map(({ on, value }) => ({ on, value, years: yearsFrom(start, on) }));
  const asOf = given ?? points.at(-1)?.on ?? null;
  const ends = points.filter((_, index) => index === 0 || index === points.length - 1);
  return {
    method,
    level,
    limits,
    dates: { by, onward: target.onward === true, inForce },
    path: toPath(target, caller),
    asOf,
    points,
    reason: days.at(-1)?.reason,
    deadline: yearsFrom(start, by),
    trend: fitTrend(fit === 'least_squares' ? points : ends, method),
  };
}

/** The observations in the order of their days; a day has one. */
function toDays(observations: readonly DatedValue[], caller: string) {
  const days = new Set<string>();
  listed(observations, { function: caller, argument: 'observations' });
  const checked = observations.map((observation, index) => {
    const place = { function: caller, argument: 'observations', index };
    const { on, value, reason } = namedValues(observation, place, 'on', 'value');
    toDate(on, place);
    if (days.has(on)) throw new GenderIndicatorsError(outOfRange, { ...place, range: 'one value a day' });
    days.add(on);
    return { on, value: value === null ? null : toDecimal(value, place), reason };
  });
  return checked.sort((a, b) => (a.on < b.on ? -1 : 1));
}

function toLevel(level: Numeric | undefined, caller: string): Decimal {
  const place = { function: caller, argument: 'level' };
  const checked = toDecimal(level ?? '0.95', place);
  // 10^-50 is far beyond what a level can mean, and well within doubles.
  if (checked.lte(0) || checked.gt(new Decimal(1).minus('1e-50'))) {
    throw new GenderIndicatorsError(outOfRange, { ...place, range: 'between 0 and 1' });
  }
  return checked;
}
