import { manyHolds } from '../conditions/bounds.js';
import type { ManyCondition } from '../conditions/condition.js';
import { type Truths, undecided } from '../conditions/unit-truths.js';
import { type Sex, sexes } from '../schemas/values.js';
import { type CountColumns, totalAt } from './counts.js';

/** The least and the most that a count may be. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

/** The least and the most records of some sexes that a unit may have; of all sexes where none are named. */
export function countRange(counts: CountColumns, unit: number, of: readonly Sex[] | undefined): CountRange {
  if (of === undefined || of.length === sexes.length) {
    const total = totalAt(counts, unit);
    return { low: total, high: total };
  }
  const reported = of.reduce((sum, sex) => sum + (counts[sex]?.[unit] ?? 0), 0);
  const notFemale = counts.notFemale?.[unit] ?? 0;
  // Persons who are not women are certainly of the sexes only where these are the three others.
  const openSexes = of.filter((sex) => sex !== 'female').length;
  return {
    low: reported + (openSexes === 3 ? notFemale : 0),
    high: reported + (openSexes > 0 ? notFemale : 0) + (counts.unknown?.[unit] ?? 0),
  };
}

/**
 * Decides a condition on a number of related records. Where the sex of some is not reported, a bound holds if it holds for the
 * least and the most that there may be.
 *
 * @param count - the records that match
 * @param whole - the records of which a share is taken
 */
export function decideMany(condition: ManyCondition, count: CountRange, whole: CountRange): Truths[number] {
  const counts = new Set([count.low, count.high]);
  // The smallest whole that is not empty counts too, because a share of an empty whole satisfies no bound.
  const wholes = new Set([whole.low, Math.max(whole.low, Math.min(1, whole.high)), whole.high]);
  const parts =
    condition.bounds.length < 2 ? [condition] : condition.bounds.map((bound) => ({ ...condition, bounds: [bound] }));
  let truth = 1;
  for (const part of parts) {
    const answers = new Set<boolean>();
    for (const number of counts) for (const of of wholes) answers.add(manyHolds(part, number, of));
    if (!answers.has(true)) return 0;
    if (answers.size > 1) truth = undecided;
  }
  return truth;
}
