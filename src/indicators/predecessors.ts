import type { Succession } from '../dataset/check-units.js';

/**
 * Finds the units of a day that became a unit, through any number of mergers, itself included if it existed; and whether one
 * of them was divided, so that its counts do not belong to one successor alone.
 */
export function predecessorsOf(
  successions: readonly Succession[],
): (
  unitId: string,
  existing: ReadonlySet<string>,
) => { readonly unitIds: readonly string[]; readonly isSplit: boolean } {
  const successorsOf = new Map(successions.map(({ unitId, successorIds }) => [unitId, successorIds]));
  const mergedInto = new Map<string, string[]>();
  for (const [unitId, successorIds] of successorsOf) {
    for (const successorId of successorIds) {
      const merged = mergedInto.get(successorId);
      if (merged === undefined) mergedInto.set(successorId, [unitId]);
      else merged.push(unitId);
    }
  }
  return (unitId, existing) => {
    const unitIds: string[] = [];
    let isSplit = false;
    // A set is walked through in the order in which it grows.
    const reached = new Set([unitId]);
    for (const id of reached) {
      if (existing.has(id)) {
        unitIds.push(id);
        // A unit that lives on beside its successors was divided only where it is looked for under another id.
        if (id !== unitId && (successorsOf.get(id) ?? []).length > 1) isSplit = true;
      }
      // What it took in later existed beside it on that day.
      for (const merged of mergedInto.get(id) ?? []) reached.add(merged);
    }
    return { unitIds: unitIds.sort(), isSplit };
  };
}
