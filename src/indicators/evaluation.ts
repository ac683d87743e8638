import type { Catalog } from '../schemas/catalog.js';
import type { Indicator } from '../schemas/indicator.js';
import { cellId } from './breakdown.js';
import { calculationOf } from './calculations/calculations.js';
import type { Counted } from './counted.js';
import { latestObservations } from './observations.js';
import { operandSource } from './operands.js';
import { type Plan, populationOf } from './plan.js';
import {
  countedIndicator,
  differenceIndicator,
  givenIndicator,
  type PreparedIndicator,
  type Sources,
  undividedIndicator,
} from './prepared-indicator.js';
import type { Cell } from './result.js';
import { siblingsIn } from './siblings.js';

/** A catalog on tallies. It belongs to them and never changes; columns are made when they are first read. */
export interface Evaluation extends Pick<Counted, 'tallies' | 'counts'> {
  readonly plan: Plan;
  readonly siblings: Sources['siblings'];
  /** An indicator in a cell of the breakdown, ready to be calculated. */
  readonly prepare: (indicator: Indicator, cell: Cell | undefined) => PreparedIndicator;
}

/** Evaluates a catalog on what was counted for its plan. */
export function evaluationOf(catalog: Catalog, plan: Plan, counted: Counted): Evaluation {
  const { tallies, counts, orders, orderTogether } = counted;
  const { tree } = tallies;
  const { active, operandsOf } = operandSource(tallies, counts, orders);
  const siblings = siblingsIn(tree);
  const sources: Sources = { tree, active, siblings, operandsOf, orderTogether };
  const observationOf = latestObservations(tallies);
  const indicators = new Map<string, Indicator>(catalog.indicators.map((indicator) => [indicator.id, indicator]));
  const prepared = new Map<Cell | undefined, Map<Indicator, PreparedIndicator>>();

  const make = (indicator: Indicator, cell: Cell | undefined, minuend?: PreparedIndicator): PreparedIndicator => {
    const calculation = calculationOf(indicator, minuend?.form);
    if (minuend !== undefined) return differenceIndicator(indicator, calculation, minuend, sources);
    if (indicator.given !== undefined) {
      const ofUnit = (unit: number) => observationOf(indicator.id, String(tree.units[unit]?.['id']));
      return givenIndicator(indicator, calculation, cell === undefined ? ofUnit : () => undefined, sources);
    }
    const populations = calculation.needs.map(({ of }) => populationOf(plan.populations, of));
    if (cell === undefined) return countedIndicator(indicator, calculation, populations, sources);
    if (populations.some(({ isDivided }) => !isDivided)) return undividedIndicator(indicator, sources);
    return countedIndicator(indicator, calculation, populations.map(({ id }) => plan.inCell(cellId(id, cell))), sources);
  };
  // A difference is prepared after the indicator that it is of, from one end of a chain to the other.
  const prepare: Evaluation['prepare'] = (indicator, cell) => {
    const ofCell = prepared.get(cell) ?? new Map<Indicator, PreparedIndicator>();
    prepared.set(cell, ofCell);
    const waiting: Indicator[] = [];
    let next: Indicator | undefined = indicator;
    while (next !== undefined && !ofCell.has(next)) {
      waiting.push(next);
      next = next.difference && indicators.get(next.difference.indicator);
    }
    let last = next && ofCell.get(next);
    for (let link = waiting.pop(); link !== undefined; link = waiting.pop()) {
      last = make(link, cell, last);
      ofCell.set(link, last);
    }
    return last!;
  };
  return { plan, tallies, counts, siblings, prepare };
}
