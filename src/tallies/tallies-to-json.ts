import { checkArguments, tallied } from '../arguments.js';
import type { PopulationTallyJson, TalliesJson } from '../schemas/tallies.js';
import { aggregates } from './aggregates.js';
import { blanksToJson } from './blanks.js';
import type { PopulationTally, Tallies } from './tallies.js';

/**
 * Tallies as plain JSON, with populations in the order of their ids and units in the order of the tree.
 *
 * @param tallies - tallies of `tally`, `tallyReturns` or `mergeTallies`
 * @example
 * ```ts
 * import { emptyTallies, talliesToJson } from 'gender-indicators';
 *
 * const tallies = emptyTallies({ asOf: '2019-12-31', period: { from: '2019-01-01', to: '2019-12-31' } });
 * talliesToJson(tallies).asOf; // => '2019-12-31'
 * ```
 */
export function talliesToJson(tallies: Tallies): TalliesJson {
  checkArguments('talliesToJson', { tallies: [tallies, tallied] });
  const { asOf, period, sources, missingSources = [], tree, successions, populations, blanks } = tallies;
  const { observations, breakdowns, cells, issues } = tallies;
  const idOf = (unit: number) => String(tree.units[unit]?.['id']);
  return {
    format: 'gender-indicators/tallies',
    version: 1,
    asOf,
    period,
    sources,
    ...(missingSources.length > 0 && { missingSources }),
    units: tree.units,
    successions,
    populations: mapValues(populations, (population) => populationToJson(population, idOf, tree.units.length)),
    ...(blanks.length === 0 ? {} : { blanks: blanks.map((tally) => blanksToJson(tally, idOf)) }),
    observations,
    breakdowns,
    cells,
    issues,
  };
}

function populationToJson(
  { of, where, records, returns, sums, frequencies }: PopulationTally,
  idOf: (unit: number) => string,
  size: number,
): PopulationTallyJson {
  return {
    of,
    where,
    ...(records === undefined ? {} : { records: aggregates.counts.toJson(records, idOf, size) }),
    ...(returns === undefined ? {} : { returns: aggregates.counts.toJson(returns, idOf, size) }),
    ...(sums.size === 0 ? {} : { sums: mapValues(sums, (tally) => aggregates.sums.toJson(tally, idOf, size)) }),
    ...(frequencies.size === 0
      ? {}
      : { distributions: mapValues(frequencies, (tally) => aggregates.frequencies.toJson(tally, idOf, size)) }),
  };
}

function mapValues<Value, Changed>(map: ReadonlyMap<string, Value>, change: (value: Value) => Changed) {
  const entries = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)]));
}
