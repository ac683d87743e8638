import type { Dataset } from '../dataset/dataset.js';
import { blanksOf } from '../tallies/blanks.js';
import { countReturns } from '../tallies/count-returns.js';
import type { OrderRequest, PopulationRequest } from '../tallies/request.js';
import type { Tallies } from '../tallies/tallies.js';
import { type Counted, count } from './count.js';

/** Tallies of a dataset, and order statistics of its records. */
export interface TalliedDataset {
  readonly tallies: Tallies;
  readonly orders: Counted['orders'];
}

/**
 * Counts the records of a dataset and takes up its headcount returns and observations.
 *
 * @param breakdown - the fields and cells of the breakdowns that the requests ask for
 */
export function tallyDataset(
  dataset: Dataset,
  requests: readonly PopulationRequest[],
  orders: readonly OrderRequest[],
  { breakdowns, cells }: Pick<Tallies, 'breakdowns' | 'cells'>,
): TalliedDataset {
  const { asOf, period, source, tree, successions } = dataset;
  const counted = count(dataset, requests, orders);
  const populations = new Map(counted.populations);
  const returns = countReturns(dataset, new Set(populations.keys()), dataset.reading);
  for (const [id, tally] of returns.tallies) populations.set(id, { ...populations.get(id)!, returns: tally });
  const observations = dataset.observations.map(({ record }) => ({
    indicatorId: record.indicatorId,
    unitId: record.unitId,
    on: record.on,
    ...(typeof record.part === 'number' ? { part: record.part } : {}),
    ...(typeof record.whole === 'number' ? { whole: record.whole } : {}),
    ...(typeof record.value === 'string' ? { value: record.value } : {}),
    source: record.source,
  }));
  const tallies = {
    asOf,
    period,
    sources: [source],
    tree,
    successions,
    populations,
    blanks: blanksOf(dataset),
    observations,
    breakdowns,
    cells,
    issues: returns.issues,
  };
  return { tallies, orders: counted.orders };
}
