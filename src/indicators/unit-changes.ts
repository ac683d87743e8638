import { cached } from '../engine/cached.js';
import type { Report } from './report.js';

/**
 * What a change may come from beside the people themselves. `coverage`: a unit reported on one of the two days alone. `reorganised`: a
 * unit was moved into or out of the subtree, or units in it were merged or divided.
 */
export type SeriesMark = 'coverage' | 'reorganised';

/** The units of an earlier day that became a unit, itself included if it existed. */
export type Predecessors = (unitId: string, existing: ReadonlySet<string>) => { readonly unitIds: readonly string[] };

/** Which units of one day became which units of a later day. */
export interface UnitChanges {
  /** By unit of the later day, the units that it was. */
  readonly origins: ReadonlyMap<string, readonly string[]>;
  /** By unit of the earlier day, the units that it became. */
  readonly successors: ReadonlyMap<string, readonly string[]>;
}

/**
 * Which units of an earlier day became which units of a report.
 *
 * @param existing - the units of the earlier day
 */
export function unitChanges(report: Report, existing: ReadonlySet<string>, predecessors: Predecessors): UnitChanges {
  const origins = new Map<string, readonly string[]>();
  const successors = new Map<string, string[]>();
  for (const unit of report.units) {
    const { id } = unit;
    const { unitIds } = predecessors(id, existing);
    origins.set(id, unitIds);
    for (const origin of unitIds) cached(successors, origin, () => []).push(id);
  }
  return { origins, successors };
}

/**
 * What a change between two days may come from beside the people themselves.
 *
 * @param before - the units of a subtree on the earlier day, each with whether it reported
 * @param after - the same on the later day
 */
export function marksOf(
  before: ReadonlyMap<string, boolean>,
  after: ReadonlyMap<string, boolean>,
  { origins, successors }: UnitChanges,
): readonly SeriesMark[] {
  const isMoved = (ids: readonly string[] = [], members: ReadonlyMap<string, boolean>): boolean =>
    ids.length > 1 || ids.some((id) => !members.has(id));
  const isReorganised =
    [...after.keys()].some((id) => isMoved(origins.get(id), before)) ||
    [...before.keys()].some((id) => isMoved(successors.get(id), after));
  // A unit that is new on the later day did not fail to report on the earlier one.
  const isOtherCoverage = [...after].some(([id, reported]) =>
    (origins.get(id) ?? []).some((origin) => before.has(origin) && before.get(origin) !== reported),
  );
  return [...(isOtherCoverage ? (['coverage'] as const) : []), ...(isReorganised ? (['reorganised'] as const) : [])];
}
