import type { Condition, ManyCondition } from '../conditions/condition.js';
import { foldCondition } from '../conditions/fold.js';
import { type RelatedCount, relatedCounts, relatedSets } from '../conditions/needs.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import type { Model } from '../schemas/model.js';
import { type Group, groups } from '../tallies/counts.js';
import { holes } from '../tallies/rolled-columns.js';
import type { ShownColumn } from './cell-tables.js';

/** Tells which units everybody can decide a condition on, from what is shown. */
export interface ShownTruths {
  /** By unit 1 where the truth follows from what is shown. */
  readonly shown: (condition: Condition) => Uint8Array;
}

/** By unit 1 where the number of a count is shown, of the sexes that it asks for. */
export type CountShown = (count: RelatedCount) => Uint8Array;

/** What is shown of the counts behind conditions on units. */
export interface ShownCounts {
  /** Whether everybody knows the numbers of these groups. */
  readonly isOpen: (of: string, conditionKey: string, read: readonly Group[]) => boolean;
  readonly columns: readonly ShownColumn[];
  readonly holeOf: (column: ShownColumn) => Uint8Array | undefined;
}

/** The counts of columns that are shown. */
export function shownColumns({ isOpen, columns, holeOf }: ShownCounts, size: number): CountShown {
  return ({ of, condition, sexes }) => {
    if (isOpen(of, condition.key, sexes ?? groups)) return new Uint8Array(size).fill(1);
    const shown = new Uint8Array(size);
    for (const column of columns) {
      const { table } = column;
      const isSame = table.of === of && table.condition.key === condition.key && table.value === undefined;
      // What other units report is not in the number, so that all of them must have reported.
      if (!isSame || table.mask.includes(0) || (column.groups.length < groups.length && sexes === undefined)) continue;
      if (
        sexes !== undefined &&
        column.groups.length < groups.length &&
        !sexes.every((sex) => column.groups.includes(sex))
      )
        continue;
      const most = sexes === undefined ? holes.sexes : holes.none;
      const hidden = holeOf(column);
      for (let unit = 0; unit < size; unit++) if ((hidden?.[unit] ?? holes.none) <= most) shown[unit] = 1;
    }
    return shown;
  };
}

/** A condition on units can be decided where all numbers that it reads are shown, or are not of people. */
export function publicTruths(model: Model, tree: UnitTree, shownOf: CountShown): ShownTruths {
  const everywhere = () => new Uint8Array(tree.parent.length).fill(1);
  const and = (masks: readonly Uint8Array[]) =>
    everywhere().map((_, unit) => (masks.every((mask) => mask[unit] === 1) ? 1 : 0));

  const countShown: CountShown = (count) => {
    const sets = [count.of, ...relatedSets(count.condition)];
    return sets.some((name) => model.recordSets.get(name)?.sexed === true) ? shownOf(count) : everywhere();
  };
  const manyShown = (condition: ManyCondition): Uint8Array => {
    const { matched, whole } = relatedCounts(model, condition);
    const below = and([countShown(matched), ...(condition.how === 'share' ? [countShown(whole)] : [])]);
    if (condition.within === 'subtree') return below;
    // What a unit has itself follows from its number and those of the units right below.
    const alone = below.slice();
    tree.parent.forEach((above, unit) => {
      if (above >= 0 && below[unit] === 0) alone[above] = 0;
    });
    return alone;
  };
  const shown = (condition: Condition): Uint8Array =>
    foldCondition<Uint8Array>(condition, {
      all: and,
      any: and,
      not: (part) => part,
      field: everywhere,
      same: everywhere,
      one: ({ of }) => {
        const ofParent = shown(of);
        return everywhere().map((_, unit) => (tree.parent[unit]! < 0 ? 1 : ofParent[tree.parent[unit]!]!));
      },
      many: manyShown,
    });
  return { shown };
}
