import { type UnitTree, unitTree } from '../dataset/unit-tree.js';
import { Decimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import {
  type CountsJson,
  type DistributionJson,
  type PopulationTallyJson,
  type SumsJson,
  type TalliesJson,
  talliesSchema,
} from '../schemas/tallies.js';
import {
  type CountLayer,
  type Distributions,
  eachGroup,
  type Group,
  groups,
  noCounts,
  type PopulationTally,
  type Sums,
  type SumTally,
  type Tallies,
} from './tallies.js';
import { decimalText } from './values.js';

/**
 * Tallies as plain JSON, with populations in the order of their ids and units in the order of the tree.
 *
 * @param tallies - tallies of `tally`, `tallyReturns` or `mergeTallies`
 */
export function talliesToJson(tallies: Tallies): TalliesJson {
  const { asOf, period, sources, tree, observations, cells, issues } = tallies;
  const ids = [...tallies.populations.keys()].sort();
  return {
    format: 'gender-indicators/tallies',
    version: 1,
    asOf,
    period,
    sources,
    units: tree.units,
    populations: Object.fromEntries(
      ids.flatMap((id) => {
        const population = tallies.populations.get(id);
        return population === undefined ? [] : [[id, populationToJson(population, tree)]];
      }),
    ),
    observations,
    cells,
    issues,
  };
}

/**
 * Reads tallies from JSON, checking their shape.
 *
 * @param json - what `talliesToJson` gave, as an object or as text
 * @throws GenderIndicatorsError `invalid_json` with the path of what does not fit
 */
export function talliesFromJson(json: unknown): Tallies {
  const checked = talliesSchema.safeParse(typeof json === 'string' ? parsed(json) : json);
  if (!checked.success)
    throw new GenderIndicatorsError('invalid_json', {
      what: 'tallies',
      path: checked.error.issues[0]?.path.join('.') ?? '',
    });
  const { asOf, period, sources, units, populations, observations, cells, issues } =
    checked.data as unknown as TalliesJson;
  const tree = unitTree(units);
  if (tree.units.length !== units.length)
    throw new GenderIndicatorsError('invalid_json', { what: 'tallies', path: 'units' });
  return {
    asOf,
    period,
    sources,
    tree,
    populations: new Map(Object.entries(populations).map(([id, one]) => [id, populationFromJson(id, one, tree)])),
    observations,
    cells,
    issues,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GenderIndicatorsError('invalid_json', { what: 'tallies', path: '' });
  }
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
          sums: mapValues(sums, ({ byUnit, scale }) =>
            Object.fromEntries(inOrder(byUnit).map(([unit, sum]) => [idOf(unit), sumToJson(sum, scale)])),
          ),
        }),
    ...(distributions.size === 0
      ? {}
      : {
          distributions: mapValues(distributions, ({ byUnit, sensitive }) => ({
            sensitive,
            units: Object.fromEntries(inOrder(byUnit).map(([unit, one]) => [idOf(unit), distributionToJson(one)])),
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

function sumToJson({ count, sum }: SumTally, scale: number): SumsJson {
  const present = groups.filter((group) => count[group] > 0);
  return Object.fromEntries(
    present.map((group) => [group, { count: count[group], sum: decimalText(sum[group], scale) }]),
  );
}

function distributionToJson(distribution: ReadonlyMap<string, Readonly<Record<Group, number>>>): DistributionJson {
  return mapValues(distribution, (counts) => nonZero(counts) as Readonly<Record<string, number>>);
}

function populationFromJson(id: string, json: PopulationTallyJson, tree: UnitTree): PopulationTally {
  const numberOf = (unitId: string): number => {
    const number = tree.numberOf.get(unitId);
    if (number === undefined)
      throw new GenderIndicatorsError('invalid_json', { what: 'tallies', path: `populations.${id}.${unitId}` });
    return number;
  };
  const byUnit = <T, U>(units: Readonly<Record<string, T>>, read: (value: T) => U): ReadonlyMap<number, U> =>
    new Map(Object.entries(units).map(([unitId, value]) => [numberOf(unitId), read(value)]));
  const layer = (units: Readonly<Record<string, CountsJson>> | undefined): CountLayer | undefined => {
    if (units === undefined) return undefined;
    const read: CountLayer = { reported: new Uint8Array(tree.units.length), counts: noCounts(tree.units.length) };
    for (const [unitId, { total, ...bySex }] of Object.entries(units)) {
      const unit = numberOf(unitId);
      read.reported[unit] = 1;
      let rest = total;
      for (const group of groups) {
        const count = group === 'unknown' ? rest : (bySex[group] ?? 0);
        read.counts[group][unit] = count;
        rest -= count;
      }
    }
    return read;
  };
  return {
    id,
    of: json.of,
    where: json.where,
    records: layer(json.records),
    returns: layer(json.returns),
    sums: new Map(Object.entries(json.sums ?? {}).map(([key, units]) => [key, sumsFromJson(units, byUnit)])),
    distributions: new Map(
      Object.entries(json.distributions ?? {}).map(([key, { sensitive, units }]): [string, Distributions] => [
        key,
        { sensitive, byUnit: byUnit(units, distributionFromJson) },
      ]),
    ),
  };
}

type ByUnit = <T, U>(units: Readonly<Record<string, T>>, read: (value: T) => U) => ReadonlyMap<number, U>;

function sumsFromJson(units: Readonly<Record<string, SumsJson>>, byUnit: ByUnit): Sums {
  const decimals = Object.values(units).flatMap((sums) =>
    Object.values(sums).map(({ sum }) => new Decimal(sum).decimalPlaces()),
  );
  const scale = decimals.reduce((most, one) => Math.max(most, one), 0);
  const read = (json: SumsJson): SumTally => ({
    count: eachGroup((group) => json[group]?.count ?? 0),
    sum: eachGroup((group) => BigInt(new Decimal(json[group]?.sum ?? 0).times(`1e${scale}`).toFixed(0))),
  });
  return { scale, byUnit: byUnit(units, read) };
}

function distributionFromJson(json: DistributionJson): ReadonlyMap<string, Readonly<Record<Group, number>>> {
  return new Map(Object.entries(json).map(([value, counts]) => [value, eachGroup((group) => counts[group] ?? 0)]));
}
