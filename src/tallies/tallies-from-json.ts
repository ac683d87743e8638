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
import { type CountLayer, eachGroup, type Group, groups, noCounts } from './counts.js';
import type { Distributions } from './spread.js';
import { distributionsOfValues } from './spread.js';
import type { PopulationTally, Sums, Tallies } from './tallies.js';
import { wholeNumbers } from './whole-numbers.js';

/**
 * Reads tallies from JSON, checking their shape.
 *
 * @param json - what `talliesToJson` gave, as an object or as text
 * @throws GenderIndicatorsError `invalid_json` with the path of what does not fit
 * @example
 * ```ts
 * import { emptyTallies, talliesFromJson, talliesToJson } from 'gender-indicators';
 *
 * const tallies = emptyTallies({ asOf: '2019-12-31', period: { from: '2019-01-01', to: '2019-12-31' } });
 * talliesFromJson(JSON.stringify(talliesToJson(tallies))).asOf; // => '2019-12-31'
 * talliesFromJson('{}'); // throws invalid_json
 * ```
 */
export function talliesFromJson(json: unknown): Tallies {
  const checked = talliesSchema.safeParse(typeof json === 'string' ? parsed(json) : json);
  if (!checked.success)
    throw new GenderIndicatorsError('invalid_json', {
      what: 'tallies',
      path: checked.error.issues[0]?.path.join('.') ?? '',
    });
  const { asOf, period, sources, units, successions, populations, observations, breakdowns, cells, issues } =
    checked.data as unknown as TalliesJson;
  const tree = unitTree(units);
  // Units above themselves are not in the tree; a unit that is given twice has one number.
  if (tree.units.length !== units.length || tree.numberOf.size !== units.length)
    throw new GenderIndicatorsError('invalid_json', { what: 'tallies', path: 'units' });
  return {
    asOf,
    period,
    sources,
    tree,
    successions,
    populations: new Map(Object.entries(populations).map(([id, one]) => [id, populationFromJson(id, one, tree)])),
    observations,
    breakdowns,
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
    sums: new Map(
      Object.entries(json.sums ?? {}).map(([key, units]) => [
        key,
        sumsFromJson(
          byUnit(units, (sums) => sums),
          tree.units.length,
        ),
      ]),
    ),
    distributions: new Map(
      Object.entries(json.distributions ?? {}).map(([key, { sensitive, units }]): [string, Distributions] => {
        const read = byUnit(units, distributionFromJson);
        return [key, distributionsOfValues(sensitive, () => read, tree.units.length)];
      }),
    ),
  };
}

function sumsFromJson(byUnit: ReadonlyMap<number, SumsJson>, size: number): Sums {
  const decimals = [...byUnit.values()].flatMap((sums) =>
    Object.values(sums).map(({ sum }) => new Decimal(sum).decimalPlaces()),
  );
  const scale = decimals.reduce((most, one) => Math.max(most, one), 0);
  const counts = noCounts(size);
  const sums = eachGroup(() => new Array<bigint>(size).fill(0n));
  for (const [unit, json] of byUnit) {
    for (const group of groups) {
      const { count = 0, sum = '0' } = json[group] ?? {};
      counts[group][unit] = count;
      sums[group][unit] = BigInt(new Decimal(sum).times(`1e${scale}`).toFixed(0));
    }
  }
  return { scale, counts, sums: eachGroup((group) => wholeNumbers(sums[group])) };
}

function distributionFromJson(json: DistributionJson): ReadonlyMap<string, Readonly<Record<Group, number>>> {
  return new Map(Object.entries(json).map(([value, counts]) => [value, eachGroup((group) => counts[group] ?? 0)]));
}
