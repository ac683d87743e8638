import { relatedSets } from '../conditions/related-sets.js';
import type { Dataset } from '../dataset/create-dataset.js';
import type { Issue } from '../errors.js';
import { countRecords, unitsWithRecords } from './count-records.js';
import { countReturns } from './count-returns.js';
import type { PopulationRequest } from './request.js';
import type { PopulationTally, Tallies } from './tallies.js';

/** Counts the populations asked for: one pass over the records of each record set, then the returns. */
export function tallyRecords(
  dataset: Dataset,
  requests: readonly PopulationRequest[],
  breakdowns: Tallies['breakdowns'] = [],
  cells: Tallies['cells'] = [],
): Tallies {
  const populations = new Map<string, PopulationTally>();
  const issues: Issue[] = [];
  const staffed = unitsWithRecords(dataset, dataset.sets.get('personnel'));
  for (const of of new Set(requests.map((request) => request.of))) {
    const asked = requests.filter((request) => request.of === of);
    const columns = dataset.sets.get(of);
    // Nobody has reported what is told from a record set that was not given; that is not zero.
    const isTold = ({ id, where }: PopulationRequest) =>
      columns !== undefined && [...relatedSets(dataset.model, of, where, id)].every((name) => dataset.sets.has(name));
    const counted = columns === undefined ? [] : countRecords(dataset, columns, staffed, asked.filter(isTold));
    for (const { id, where } of asked)
      populations.set(id, { id, of, where, sums: new Map(), distributions: new Map() });
    for (const population of counted) populations.set(population.id, population);
  }
  const returns = countReturns(dataset, new Set(populations.keys()), issues);
  for (const [id, layer] of returns) {
    const population = populations.get(id);
    if (population !== undefined) populations.set(id, { ...population, returns: layer });
  }
  const { asOf, period, source, tree, successions } = dataset;
  const observations = dataset.observations.map(({ record }) => ({
    indicatorId: record.indicatorId,
    unitId: record.unitId,
    on: record.on,
    ...(typeof record.part === 'number' ? { part: record.part } : {}),
    ...(typeof record.whole === 'number' ? { whole: record.whole } : {}),
    ...(typeof record.value === 'string' ? { value: record.value } : {}),
    source: record.source,
  }));
  return {
    asOf,
    period,
    sources: [source],
    tree,
    successions,
    populations,
    observations,
    breakdowns,
    cells,
    issues,
  };
}
