import { checkArguments, checkNames, optionalObject, talliesAsJson } from '../arguments.js';
import { unitTree } from '../dataset/unit-tree.js';
import { defaultModel, type Model } from '../schemas/model.js';
import { plainJson, refuseJson } from '../schemas/plain-json.js';
import { type PopulationTallyJson, type TalliesJson, talliesSchema } from '../schemas/tallies.js';
import { type Aggregate, aggregates } from './aggregates.js';
import { blanksFromJson } from './blanks.js';
import { checkPopulations } from './check-populations.js';
import type { PopulationTally, Tallies } from './tallies.js';

/** How tallies are read. */
export interface TalliesFromJsonOptions {
  /**
   * The record sets, where the tallies are of a model of your own: values of its number fields must be numbers.
   * @defaultValue those of the library
   */
  readonly model?: Model | undefined;
}

/**
 * Reads tallies from JSON, checking their shape and that their numbers fit together.
 *
 * @param json - what `talliesToJson` gave, as an object or as text
 * @param options - the record sets
 * @throws GenderIndicatorsError `invalid_json` with the path of what does not fit; no value is in it
 * @example
 * ```ts
 * import { emptyTallies, talliesFromJson, talliesToJson } from 'gender-indicators';
 *
 * const tallies = emptyTallies({ asOf: '2019-12-31', period: { from: '2019-01-01', to: '2019-12-31' } });
 * talliesFromJson(JSON.stringify(talliesToJson(tallies))).asOf; // => '2019-12-31'
 * talliesFromJson('{}'); // throws invalid_json
 * ```
 */
export function talliesFromJson(json: unknown, options: TalliesFromJsonOptions = {}): Tallies {
  checkArguments('talliesFromJson', { json: [json, talliesAsJson], options: [options, optionalObject] });
  checkNames(options, { model: true }, { function: 'talliesFromJson', argument: 'options' });
  const data = plainJson(json, refuse);
  const checked = talliesSchema.safeParse(data);
  if (!checked.success) return refuse(checked.error.issues[0]?.path.map(String) ?? []);
  // The copy stands for what zod made of it, because zod puts keys into the order of the schema.
  const {
    asOf,
    period,
    sources,
    missingSources,
    units,
    successions,
    populations,
    blanks = [],
    observations,
    breakdowns,
    cells,
    issues,
  } = data as TalliesJson;
  const tree = unitTree(units);
  // A unit above itself is not in the tree.
  if (tree.units.length !== units.length) return refuse(['units']);
  const tallies: Tallies = {
    asOf,
    period,
    sources,
    ...(missingSources !== undefined && { missingSources }),
    tree,
    successions,
    populations: new Map(
      Object.entries(populations).map(([id, population]) => [id, populationFromJson(id, population, tree)]),
    ),
    blanks: blanks.map((tally) => blanksFromJson(tally, (id) => unitIn(tree, id, ['blanks', id]), units.length)),
    observations,
    breakdowns,
    cells,
    issues,
  };
  checkPopulations(tallies, options.model ?? defaultModel, refuse);
  return tallies;
}

// `populations.staff.distributions.basicPay.units.dept` is followed by a value, which may be somebody's pay.
const longestPath = 6;

const refuse = (path: readonly string[]): never => refuseJson('tallies', path.slice(0, longestPath));

function unitIn({ numberOf }: Tallies['tree'], unitId: string, path: readonly string[]): number {
  return numberOf.get(unitId) ?? refuse(path);
}

function populationFromJson(id: string, json: PopulationTallyJson, tree: Tallies['tree']): PopulationTally {
  const { of, where, records, returns, sums = {}, distributions = {} } = json;
  const size = tree.units.length;
  const numberOf = (unitId: string): number => unitIn(tree, unitId, ['populations', id, unitId]);
  const byName = <Json, Tally>(values: Readonly<Record<string, Json>>, { fromJson }: Aggregate<Tally, Json>) =>
    new Map(Object.entries(values).map(([name, ofName]) => [name, fromJson(ofName, numberOf, size)]));
  return {
    id,
    of,
    where,
    records: records === undefined ? undefined : aggregates.counts.fromJson(records, numberOf, size),
    returns: returns === undefined ? undefined : aggregates.counts.fromJson(returns, numberOf, size),
    sums: byName(sums, aggregates.sums),
    frequencies: byName(distributions, aggregates.frequencies),
  };
}
