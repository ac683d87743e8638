import type { Catalog } from '../schemas/catalog.js';
import type { Indicator } from '../schemas/indicator.js';
import type { Model } from '../schemas/model.js';
import { type OwnCounts, ownCounts } from '../tallies/own-counts.js';
import type { Tallies } from '../tallies/tallies.js';
import { type Calculator, calculatorOf } from './calculator.js';
import type { Plan } from './plan.js';
import { type View, viewOf } from './view.js';

/** A catalog on tallies: all that results are made of. Columns are made when they are first asked for. */
export interface Evaluation {
  readonly plan: Plan;
  readonly tallies: Tallies;
  readonly counts: OwnCounts;
  readonly view: View;
  readonly calculator: Calculator;
}

/** A catalog made ready on tallies. */
export function evaluationOf(catalog: Catalog, plan: Plan, tallies: Tallies, model: Model): Evaluation {
  const counts = ownCounts(tallies, model);
  for (const population of plan.requests) counts.own(population);
  const view = viewOf(tallies, counts, plan.orders);
  const indicators = new Map<string, Indicator>(catalog.indicators.map((indicator) => [indicator.id, indicator]));
  return { plan, tallies, counts, view, calculator: calculatorOf(tallies, view, plan, indicators) };
}
