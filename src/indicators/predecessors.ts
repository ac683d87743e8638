import type { Succession } from '../dataset/check-units.js';

/** The units of an earlier day whose work a unit took over, itself included if it existed. */
export interface Predecessors {
  readonly unitIds: readonly string[];
  /** Whether one of them was divided, so that its counts do not belong to one successor alone. */
  readonly isSplit: boolean;
}

/** Finds the units of a day that became a unit, through any number of mergers. */
export function predecessorsOf(
  successions: readonly Succession[],
): (unitId: string, existing: ReadonlySet<string>) => Predecessors {
  const successorsOf = new Map(successions.map(({ unitId, successorIds }) => [unitId, successorIds]));
  const before = new Map<string, string[]>();
  for (const [unitId, successorIds] of successorsOf) {
    for (const successor of successorIds) before.set(successor, [...(before.get(successor) ?? []), unitId]);
  }
  return (unitId, existing) => {
    const unitIds: string[] = [];
    let isSplit = false;
    const seen = new Set<string>();
    const waiting = [unitId];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (seen.has(one)) continue;
      seen.add(one);
      if (existing.has(one)) {
        unitIds.push(one);
        const successors = successorsOf.get(one) ?? [];
        // A unit that lives on beside its successors was divided only where it is asked for under another id.
        if (one !== unitId && successors.length > 1) isSplit = true;
      }
      // What it took in later existed beside it on that day.
      waiting.push(...(before.get(one) ?? []));
    }
    return { unitIds: unitIds.sort(), isSplit };
  };
}
