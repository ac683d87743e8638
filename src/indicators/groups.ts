import type { SexCounts } from '../measures/sexCounts.js';
import type { SexBase } from '../schemas/indicator.js';
import { type Group, groups } from '../tallies/counts.js';
import type { ResultCounts } from './result.js';

type Tally = Readonly<Record<Group, number>>;

/** Everybody who was counted. */
export function totalOf(tally: Tally): number {
  return groups.reduce((sum, group) => sum + tally[group], 0);
}

/** The counts as results show them: only the sexes that are known for all. */
export function toResultCounts(tally: Tally, sexed: boolean): ResultCounts {
  const total = totalOf(tally);
  const { female, male, other, undisclosed } = tally;
  if (!sexed || tally.unknown > 0) return { total };
  return tally.notFemale > 0 ? { total, female } : { total, female, male, other, undisclosed };
}

/** What is missing of the sexes for a share on this base: the women themselves, or who the others are. */
export function missingFor(tally: Tally, base: SexBase): 'not_reported' | 'male_not_reported' | undefined {
  if (tally.unknown > 0) return 'not_reported';
  return base !== 'all' && tally.notFemale > 0 ? 'male_not_reported' : undefined;
}

/** The counts as measures take them. On the base of everybody it does not matter who those are that are not women. */
export function toSexCounts({ female, male, other, undisclosed, notFemale }: Tally): SexCounts {
  return { female, male: male + notFemale, other, undisclosed };
}

/** Whether a part has more of some sex than its whole, or more in all. */
export function isAbove(part: Tally, whole: Tally): boolean {
  if (totalOf(part) > totalOf(whole)) return true;
  if (part.unknown > 0 || whole.unknown > 0) return false;
  if (part.female > whole.female || totalOf(part) - part.female > totalOf(whole) - whole.female) return true;
  if (part.notFemale > 0 || whole.notFemale > 0) return false;
  return part.male > whole.male || part.other > whole.other || part.undisclosed > whole.undisclosed;
}
