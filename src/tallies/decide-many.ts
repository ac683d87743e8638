import { manyHolds } from '../conditions/bounds.js';
import type { ManyCondition } from '../conditions/condition.js';
import { type Truths, undecided } from '../conditions/unit-truths.js';
import { type Sex, sexes } from '../schemas/values.js';
import { type CountColumns, countsAt, totalAt } from './counts.js';

/** The least and the most records of some sexes that a unit may have; of all sexes where none are named. */
export function countRange(
  columns: CountColumns,
  unit: number,
  ofSexes: readonly Sex[] = sexes,
): readonly [least: number, most: number] {
  const total = totalAt(columns, unit);
  if (ofSexes.length === sexes.length) return [total, total];
  // Every record has a sex, even where it is not reported.
  if (ofSexes.length === 0) return [0, 0];
  const counts = countsAt(columns, unit);
  const reported = ofSexes.reduce((sum, sex) => sum + counts[sex], 0);
  // Persons who are not women are certainly of the sexes only where these are the three others.
  const openSexes = ofSexes.filter((sex) => sex !== 'female').length;
  const least = reported + (openSexes === 3 ? counts.notFemale : 0);
  return [least, reported + (openSexes > 0 ? counts.notFemale : 0) + counts.unknown];
}

/**
 * Decides a condition on a number of related records. Where the sex of some is not reported, a bound holds if it holds for the
 * least and the most that there may be.
 *
 * @param count - the range of the records that match
 * @param whole - the range of the records of which a share is taken
 */
export function decideMany(
  condition: ManyCondition,
  count: ReturnType<typeof countRange>,
  whole: ReturnType<typeof countRange>,
): Truths[number] {
  const [least, most] = whole;
  // The smallest whole that is not empty counts too, because a share of an empty whole satisfies no bound.
  const wholes = new Set([least, Math.max(least, Math.min(1, most)), most]);
  const { bounds } = condition;
  const parts = bounds.length < 2 ? [condition] : bounds.map((bound) => ({ ...condition, bounds: [bound] }));
  let truth = 1;
  for (const part of parts) {
    const answers = new Set<boolean>();
    for (const number of new Set(count)) for (const size of wholes) answers.add(manyHolds(part, number, size));
    if (!answers.has(true)) return 0;
    if (answers.size > 1) truth = undecided;
  }
  return truth;
}
