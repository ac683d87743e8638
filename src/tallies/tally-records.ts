import { relatedSets } from '../conditions/related-sets.js';
import type { Dataset } from '../dataset/create-dataset.js';
import type { Issue } from '../errors.js';
import { countRecords, unitsWithRecords } from './count-records.js';
import { countReturns } from './count-returns.js';
import type { CountedRecords } from './counted-records.js';
import type { PopulationRequest } from './request.js';
import type { PopulationTally, Tallies } from './tallies.js';

/** Counts populations of one record set: `countRecords`, or who had them counted elsewhere and may not know the records. */
export type Counter = (...given: Parameters<typeof countRecords>) => {
  readonly populations: readonly PopulationTally[];
  readonly records?: CountedRecords | undefined;
};

/**
 * Whether a population can be told from the record sets that were given. Of what cannot nobody has reported anything; that is
 * not zero.
 */
export function isTold({ model, sets }: Dataset, { id, of, where }: PopulationRequest): boolean {
  return sets.has(of) && [...relatedSets(model, of, where, id)].every((name) => sets.has(name));
}

/** Counts the populations asked for: one pass over the records of each record set, then the returns. */
export function tallyRecords(
  dataset: Dataset,
  requests: readonly PopulationRequest[],
  breakdowns: Tallies['breakdowns'] = [],
  cells: Tallies['cells'] = [],
  count: Counter = countRecords,
): Tallies {
  const populations = new Map<string, PopulationTally>();
  const issues: Issue[] = [];
  const counted = new Map<string, CountedRecords>();
  const staffed = unitsWithRecords(dataset, dataset.sets.get('personnel'));
  for (const of of new Set(requests.map((request) => request.of))) {
    const asked = requests.filter((request) => request.of === of);
    const columns = dataset.sets.get(of);
    const told = asked.filter((request) => isTold(dataset, request));
    const found = columns === undefined ? undefined : count(dataset, columns, staffed, told);
    for (const { id, where } of asked)
      populations.set(id, { id, of, where, sums: new Map(), distributions: new Map() });
    for (const population of found?.populations ?? []) populations.set(population.id, population);
    if (found?.records !== undefined) counted.set(of, found.records);
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
    counted,
    issues,
  };
}
