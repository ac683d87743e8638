import { canonical } from '../conditions/canonical.js';
import type { ManyCondition } from '../conditions/condition.js';
import type { Model } from '../schemas/model.js';
import { type Sex, sexes } from '../schemas/values.js';
import type { AnyWhere } from '../schemas/where.js';
import { type CountLayer, type Group, groups } from './counts.js';

/** What has to be counted so that a condition on a unit's related records can be decided. */
export interface RelatedCount {
  readonly of: string;
  readonly where: AnyWhere;
  /** The sexes that count; absent for everybody. */
  readonly sexes?: readonly Sex[] | undefined;
}

/**
 * The counts behind a condition on related records. The sex is taken out of the condition, so that the count is of a
 * population for which offices can also give a return.
 */
export function relatedCounts(model: Model, condition: ManyCondition): { matched: RelatedCount; whole: RelatedCount } {
  const of = condition.relation.recordSet;
  const isSexed = model.recordSets.get(of)?.fields.has('sex') === true;
  const whole = split(of, condition.of ?? {}, isSexed);
  if (condition.of === undefined) return { matched: split(of, condition.where, isSexed), whole };
  const { where, sexes: wanted } = split(of, condition.where, isSexed);
  return { matched: { of, where: { and: [condition.of, where] }, sexes: wanted }, whole };
}

/** The key under which equal conditions on one record set are found. */
export function conditionKey(of: string, where: AnyWhere): string {
  return `${of}?${canonical(where)}`;
}

function split(of: string, where: AnyWhere, isSexed: boolean): RelatedCount {
  const { sex, ...rest } = where;
  if (!isSexed || sex === undefined || sex === null) return { of, where };
  const wanted = typeof sex === 'string' ? [sex] : (sex as { in: readonly string[] }).in;
  return { of, where: rest, sexes: sexes.filter((one) => wanted.includes(one)) };
}

/** The least and the most that a number may be. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The least and the most that may be of the wanted sexes among a unit's counts. */
export function range(counts: CountLayer['counts'], unit: number, wanted: readonly Sex[] | undefined): Range {
  const count = (group: Group) => counts[group][unit] ?? 0;
  if (wanted === undefined || wanted.length === sexes.length) {
    const total = groups.reduce((sum, group) => sum + count(group), 0);
    return { low: total, high: total };
  }
  const known = wanted.reduce((sum, sex) => sum + count(sex), 0);
  const others = wanted.filter((sex) => sex !== 'female').length;
  const certain = others === 3 ? count('notFemale') : 0;
  const possible = others > 0 ? count('notFemale') : 0;
  return { low: known + certain, high: known + possible + count('unknown') };
}
