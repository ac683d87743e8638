import { canonical } from '../conditions/canonical.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Indicator } from '../schemas/indicator.js';
import type { ObservedValue } from '../tallies/tallies.js';
import type { Counted } from './counted.js';
import { chainOf } from './form.js';
import { type Plan, populationsIn } from './plan.js';
import {
  countedIndicator,
  differenceIndicator,
  givenIndicator,
  type PreparedIndicator,
  undividedIndicator,
} from './prepared-indicator.js';
import type { Cell } from './result.js';

/**
 * Evaluates a catalog on what was counted for its plan. What is returned prepares an indicator in a cell of the breakdown, once;
 * columns are made when they are first read.
 */
export function evaluationOf(
  catalog: Catalog,
  plan: Plan,
  counted: Counted,
): (indicator: Indicator, cell: Cell | undefined) => PreparedIndicator {
  const { tree } = counted.tallies;
  const observationOf = latestObservations(counted.tallies);
  const indicators = new Map<string, Indicator>(catalog.indicators.map((indicator) => [indicator.id, indicator]));
  const preparedInCells = new Map<Cell | undefined, Map<Indicator, PreparedIndicator>>();

  const make = (indicator: Indicator, cell: Cell | undefined, minuend?: PreparedIndicator): PreparedIndicator => {
    if (minuend !== undefined) return differenceIndicator(indicator, minuend, tree);
    if (indicator.given !== undefined) {
      const ofUnit = (unit: number) => observationOf(indicator.id, String(tree.units[unit]?.['id']));
      return givenIndicator(indicator, cell === undefined ? ofUnit : () => undefined, tree);
    }
    const { populations, isDivided } = populationsIn(plan, indicator, cell);
    if (cell === undefined || isDivided) return countedIndicator(indicator, populations, counted);
    return undividedIndicator(indicator, tree);
  };
  // A difference is prepared after the indicator that it is of, from one end of a chain to the other.
  return (indicator, cell) => {
    const ofCell = preparedInCells.get(cell) ?? new Map<Indicator, PreparedIndicator>();
    preparedInCells.set(cell, ofCell);
    let last = ofCell.get(indicator);
    if (last !== undefined) return last;
    for (const link of chainOf(indicator, indicators).toReversed()) {
      last = ofCell.get(link) ?? make(link, cell, last);
      ofCell.set(link, last);
    }
    return last!;
  };
}

// Of each indicator and unit the latest observation that is not after the day of the report. Of two on one day the choice does
// not depend on the order in which rows or tallies came.
function latestObservations({
  observations,
  asOf,
}: Counted['tallies']): (indicatorId: string, unitId: string) => ObservedValue | undefined {
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
