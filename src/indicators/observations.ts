import { canonical } from '../conditions/canonical.js';
import type { ObservedValue, Tallies } from '../tallies/tallies.js';

/**
 * Of each indicator and unit the latest observation that is not after the day of the report. Of two on one day the choice does
 * not depend on the order in which rows or tallies came.
 */
export function latestObservations({
  observations,
  asOf,
}: Tallies): (indicatorId: string, unitId: string) => ObservedValue | undefined {
  const latest = new Map<string, ObservedValue>();
  for (const observation of observations) {
    const key = JSON.stringify([observation.indicatorId, observation.unitId]);
    const before = latest.get(key);
    if (observation.on > asOf || (before !== undefined && observation.on < before.on)) continue;
    if (before?.on === observation.on && canonical(observation) < canonical(before)) continue;
    latest.set(key, observation);
  }
  return (indicatorId, unitId) => latest.get(JSON.stringify([indicatorId, unitId]));
}
