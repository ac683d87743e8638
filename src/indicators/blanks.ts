import { type FieldRead, fieldBehind, fieldsIn, fieldsRead } from '../conditions/needs.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import { blanksWithin } from '../tallies/blanks.js';
import type { BlankTally } from '../tallies/tallies.js';
import type { PlannedPopulation } from './plan.js';
import type { Need } from './reading.js';
import type { Blanks } from './result.js';

/** The fields that an indicator reads: those of its populations' conditions, and those of its values. */
export function fieldsOfNeeds(needs: readonly Need[], populations: readonly PlannedPopulation[]): readonly FieldRead[] {
  return needs.flatMap((need, i) => {
    const { condition, of } = populations[i]!;
    const ofCondition = fieldsRead(condition, of);
    if (need.kind === 'counts') return ofCondition;
    return [...ofCondition, ...fieldsIn(need.value).map((name) => ({ recordSet: of, field: fieldBehind(name) }))];
  });
}

/** The tallies of blanks in these fields. */
export function blanksOfFields(blanks: readonly BlankTally[], fields: readonly FieldRead[]): readonly BlankTally[] {
  return blanks.filter((tally) =>
    fields.some((read) => tally.recordSet === read.recordSet && tally.field === read.field),
  );
}

/** How many blanks of each field several units have, each with all units below it; none of a field without any. */
export function blanksIn(tree: UnitTree, blanks: readonly BlankTally[], units: readonly number[]): readonly Blanks[] {
  return blanks
    .map((tally) => ({
      recordSet: tally.recordSet,
      field: tally.field,
      count: units.reduce((sum, unit) => sum + blanksWithin(tally, tree, unit), 0),
    }))
    .filter(({ count }) => count > 0);
}
