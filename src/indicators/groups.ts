import type { SexBase } from '../schemas/indicator.js';
import { type CountsOfUnit, groups } from '../tallies/counts.js';
import { holes } from '../tallies/rolled-columns.js';
import type { ResultCounts } from './result.js';

/** The number of all records. */
export function totalOf(counts: CountsOfUnit): number {
  return groups.reduce((sum, group) => sum + counts[group], 0);
}

/** The counts as results show them: only the sexes that are known for all records, and nothing where everything is hidden. */
export function toResultCounts(counts: CountsOfUnit, isSexed: boolean, hole: number = holes.none): ResultCounts {
  if (hole === holes.everything) return {};
  const total = totalOf(counts);
  const { female, male, other, undisclosed } = counts;
  if (!isSexed || counts.unknown > 0) return { total };
  return counts.notFemale > 0 ? { total, female } : { total, female, male, other, undisclosed };
}

/** Why a share on this base cannot be taken: women are not known, or the sex of the others is not. */
export function missingFor(counts: CountsOfUnit, base: SexBase): 'not_reported' | 'male_not_reported' | undefined {
  if (counts.unknown > 0) return 'not_reported';
  return base !== 'all' && counts.notFemale > 0 ? 'male_not_reported' : undefined;
}

/** The number of records on a base. */
export function baseOf(counts: CountsOfUnit, base: SexBase): number {
  if (base === 'binary') return counts.female + counts.male;
  return totalOf(counts) - (base === 'stated' ? counts.undisclosed : 0);
}

/** Whether a part has more records of some sex than its whole, or more in all. */
export function isAbove(part: CountsOfUnit, whole: CountsOfUnit): boolean {
  if (totalOf(part) > totalOf(whole)) return true;
  if (part.unknown > 0 || whole.unknown > 0) return false;
  if (part.female > whole.female || totalOf(part) - part.female > totalOf(whole) - whole.female) return true;
  if (part.notFemale > 0 || whole.notFemale > 0) return false;
  return part.male > whole.male || part.other > whole.other || part.undisclosed > whole.undisclosed;
}
