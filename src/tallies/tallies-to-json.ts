import type { UnitTree } from '../dataset/unit-tree.js';
import type { CountsJson, DistributionJson, PopulationTallyJson, SumsJson, TalliesJson } from '../schemas/tallies.js';
import { type CountLayer, eachGroup, type Group, groups } from './counts.js';
import type { PopulationTally, Sums, Tallies } from './tallies.js';
import { decimalText } from './values.js';
import { wholeAt } from './whole-numbers.js';

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
  const { asOf, period, sources, tree, successions, observations, breakdowns, cells, issues } = tallies;
  const ids = [...tallies.populations.keys()].sort();
  return {
    format: 'gender-indicators/tallies',
    version: 1,
    asOf,
    period,
    sources,
    units: tree.units,
    successions,
    populations: Object.fromEntries(
      ids.flatMap((id) => {
        const population = tallies.populations.get(id);
        return population === undefined ? [] : [[id, populationToJson(population, tree)]];
      }),
    ),
    observations,
    breakdowns,
    cells,
    issues,
  };
}

function populationToJson(
  { of, where, records, returns, sums, distributions }: PopulationTally,
  tree: UnitTree,
): PopulationTallyJson {
  const idOf = (unit: number) => String(tree.units[unit]?.['id']);
  const inOrder = <T>(byUnit: ReadonlyMap<number, T>) => [...byUnit].sort(([a], [b]) => a - b);
  return {
    of,
    where,
    ...(records === undefined ? {} : { records: layerToJson(records, idOf) }),
    ...(returns === undefined ? {} : { returns: layerToJson(returns, idOf) }),
    ...(sums.size === 0
      ? {}
      : {
          sums: mapValues(sums, (one) =>
            Object.fromEntries(
              tree.units.flatMap((_, unit) => {
                const json = sumToJson(one, unit);
                return Object.keys(json).length === 0 ? [] : [[idOf(unit), json]];
              }),
            ),
          ),
        }),
    ...(distributions.size === 0
      ? {}
      : {
          distributions: mapValues(distributions, ({ byUnit, sensitive }) => ({
            sensitive,
            units: Object.fromEntries(inOrder(byUnit()).map(([unit, one]) => [idOf(unit), distributionToJson(one)])),
          })),
        }),
  };
}

function mapValues<V, W>(map: ReadonlyMap<string, V>, change: (value: V) => W): Readonly<Record<string, W>> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, change(value)]));
}

function layerToJson(
  { reported, counts }: CountLayer,
  idOf: (unit: number) => string,
): Readonly<Record<string, CountsJson>> {
  const entries: [string, CountsJson][] = [];
  reported.forEach((isReported, unit) => {
    if (isReported !== 1) return;
    const own = eachGroup((group) => counts[group][unit] ?? 0);
    const { notFemale, unknown, female, male, other, undisclosed } = own;
    const total = groups.reduce((sum, group) => sum + own[group], 0);
    // Where some men may be among those that are not women, a count of men would say too little.
    if (total === unknown) entries.push([idOf(unit), { total }]);
    else if (notFemale > 0)
      entries.push([idOf(unit), { total, ...nonZero({ male, other, undisclosed }), female, notFemale }]);
    else entries.push([idOf(unit), { total, female, male, other, undisclosed }]);
  });
  return Object.fromEntries(entries);
}

function nonZero<Key extends string>(counts: Readonly<Record<Key, number>>): Partial<Record<Key, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)) as Partial<Record<Key, number>>;
}

function sumToJson({ scale, counts, sums }: Sums, unit: number): SumsJson {
  const present = groups.filter((group) => counts[group][unit]! > 0);
  return Object.fromEntries(
    present.map((group) => [
      group,
      { count: counts[group][unit]!, sum: decimalText(wholeAt(sums[group], unit), scale) },
    ]),
  );
}

function distributionToJson(distribution: ReadonlyMap<string, Readonly<Record<Group, number>>>): DistributionJson {
  return mapValues(distribution, (counts) => nonZero(counts) as Readonly<Record<string, number>>);
}
