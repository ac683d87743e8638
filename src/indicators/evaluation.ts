import type { UnitTree } from '../dataset/unit-tree.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Indicator } from '../schemas/indicator.js';
import { orderKey } from '../tallies/request.js';
import { cellId } from './breakdown.js';
import { calculationOf, chainOf } from './calculations/calculations.js';
import type { Counted } from './counted.js';
import { latestObservations } from './observations.js';
import { noOrder, operandsFrom } from './operands.js';
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

/** A catalog on tallies. It belongs to them and never changes; columns are made when they are first read. */
export interface Evaluation extends Pick<Counted, 'tallies' | 'counts'> {
  readonly plan: Plan;
  readonly sources: Sources;
  /** An indicator in a cell of the breakdown, ready to be calculated. */
  readonly prepare: (indicator: Indicator, cell: Cell | undefined) => PreparedIndicator;
}

/** Evaluates a catalog on what was counted for its plan. */
export function evaluationOf(catalog: Catalog, plan: Plan, counted: Counted): Evaluation {
  const { tallies, counts } = counted;
  const { tree } = tallies;
  // Where no office gave records there is nothing to find.
  const orderTogether: Counted['orderTogether'] = (order, units) =>
    counted.orders.has(orderKey(order)) ? counted.orderTogether(order, units) : noOrder(1);
  const sources = { tree, operandsOf: operandsFrom(counted), withSiblings: siblingsIn(tree), orderTogether };
  const observationOf = latestObservations(tallies);
  const indicators = new Map<string, Indicator>(catalog.indicators.map((indicator) => [indicator.id, indicator]));
  const preparedInCells = new Map<Cell | undefined, Map<Indicator, PreparedIndicator>>();

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
    const parts = populations.map(({ id }) => plan.inCell(cellId(id, cell)));
    return countedIndicator(indicator, calculation, parts, sources);
  };
  // A difference is prepared after the indicator that it is of, from one end of a chain to the other.
  const prepare: Evaluation['prepare'] = (indicator, cell) => {
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
  return { plan, tallies, counts, sources, prepare };
}

// By unit the children of its parent.
function siblingsIn({ parent }: UnitTree): Sources['withSiblings'] {
  const children = new Map<number, number[]>();
  parent.forEach((above, unit) => {
    const ofParent = children.get(above);
    if (ofParent === undefined) children.set(above, [unit]);
    else ofParent.push(unit);
  });
  return (unit) => (parent[unit]! < 0 ? [unit] : children.get(parent[unit]!)!);
}
