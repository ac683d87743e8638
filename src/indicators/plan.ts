import { canonical } from '../conditions/canonical.js';
import type { Condition, ManyCondition } from '../conditions/condition.js';
import { nearest } from '../conditions/nearest.js';
import { parseCondition, recordSetOf } from '../conditions/parse-condition.js';
import { toDecimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import type { Catalog } from '../schemas/catalog.js';
import type { ValueOf } from '../schemas/indicator.js';
import type { Model } from '../schemas/model.js';
import type { Population } from '../schemas/population.js';
import { conditionKey, relatedCounts } from '../tallies/related.js';
import { type PopulationRequest, valueKey } from '../tallies/request.js';
import { checkValue } from '../tallies/values.js';
import { refuseDuplicateIds } from './catalog.js';
import { cellId, hasPaths, whereInCell } from './cells.js';
import { ordersOf } from './order-requests.js';
import type { PlacedOrder } from './ordered-values.js';
import { heldBy, quantitiesOf, valuesOf } from './references.js';
import { refuseUnknownIndicators, refuseWithoutSex, refuseWrongTarget } from './refuse-wrong.js';
import type { Cell } from './result.js';

/** A population of the catalog, checked against the model. */
export interface PlannedPopulation extends Population {
  readonly where: NonNullable<Population['where']>;
  readonly sexed: boolean;
  /** Whether the breakdown asked for divides it. */
  readonly divided: boolean;
}

/** A catalog made ready: its populations by id, and all that has to be counted for it. */
export interface Plan {
  readonly populations: ReadonlyMap<string, PlannedPopulation>;
  readonly requests: readonly PopulationRequest[];
  /** The population that an indicator names, by its id or as it is. */
  readonly resolve: (ref: string | Population) => PlannedPopulation;
  /**
   * Whether counts, sums and order statistics are all that is read, so that they can follow the changes of single records: no
   * number of related records decides about a unit, and no values are listed.
   */
  readonly followable: boolean;
  /** The order statistics that its indicators read. */
  readonly orders: readonly PlacedOrder[];
  /** The values of an enumerated field, in the order of its schema. */
  readonly valuesOf: (population: Population, field: string) => readonly string[] | undefined;
}

interface Values {
  readonly sums: Map<string, ValueOf>;
  readonly distributions: Map<string, ValueOf>;
}

// A catalog is mostly evaluated again and again: on the next dataset, or after a change.
const known = new WeakMap<Catalog, WeakMap<Model, Plan>>();

/**
 * Checks a catalog against the model and finds what has to be counted: its populations, those behind conditions on units,
 * and each of them in every cell of the breakdown. Without a breakdown that is done once.
 *
 * @throws GenderIndicatorsError `duplicate_id`, `population_conflict`, `unknown_id`, `no_sex`, `circular_definition`, and
 * those of conditions
 */
export function planCatalog(catalog: Catalog, model: Model, by: readonly string[], cells: readonly Cell[]): Plan {
  if (by.length > 0) return makePlan(catalog, model, by, cells);
  const ofCatalog = known.get(catalog) ?? new WeakMap<Model, Plan>();
  known.set(catalog, ofCatalog);
  const plan = ofCatalog.get(model) ?? makePlan(catalog, model, by, cells);
  ofCatalog.set(model, plan);
  return plan;
}

function makePlan(catalog: Catalog, model: Model, by: readonly string[], cells: readonly Cell[]): Plan {
  refuseDuplicateIds('indicator', catalog.indicators);
  refuseDuplicateIds('target', catalog.targets ?? []);
  const populations = new Map<string, PlannedPopulation>();
  const values = new Map<string, Values>();
  const add = (population: Population): PlannedPopulation => {
    const recordSet = recordSetOf(model, population.of, population.id);
    const where = population.where === undefined ? {} : population.where;
    const known = populations.get(population.id);
    if (known !== undefined) {
      const isTheSame = known.of === population.of && known.where === where;
      if (isTheSame || conditionKey(known.of, known.where) === conditionKey(population.of, where)) return known;
      throw new GenderIndicatorsError('population_conflict', { populationId: population.id });
    }
    const planned = {
      ...population,
      where,
      sexed: recordSet.sexed,
      divided: by.length > 0 && hasPaths(model, recordSet, by),
    };
    populations.set(population.id, planned);
    values.set(population.id, { sums: new Map(), distributions: new Map() });
    return planned;
  };
  const resolve = (ref: string | Population): PlannedPopulation => {
    if (typeof ref !== 'string') return add(ref);
    const known = populations.get(ref);
    if (known !== undefined) return known;
    throw new GenderIndicatorsError('unknown_id', {
      what: 'population',
      id: ref,
      nearest: nearest(ref, populations.keys()),
    });
  };
  for (const population of catalog.populations ?? []) add(population);
  for (const indicator of catalog.indicators) for (const population of heldBy(indicator)) add(population);
  for (const indicator of catalog.indicators) {
    for (const { of, sums, distributions } of valuesOf(indicator)) {
      const population = resolve(of);
      const own = values.get(population.id);
      if (population.of === 'units')
        throw new GenderIndicatorsError('invalid_condition', {
          recordSet: 'units',
          field: indicator.id,
          in: indicator.id,
        });
      const recordSet = recordSetOf(model, population.of, population.id);
      const isSpread = [indicator.median, indicator.quantile, indicator.payGap].some((one) => one !== undefined);
      for (const value of sums) {
        checkValue(recordSet, value, true, population.id);
        own?.sums.set(valueKey(value), value);
      }
      for (const value of distributions) {
        checkValue(recordSet, value, isSpread, population.id);
        own?.distributions.set(valueKey(value), value);
      }
    }
    refuseWithoutSex(indicator, resolve);
    const reference = indicator.difference?.reference;
    if (typeof reference === 'object')
      toDecimal(reference.value, { function: indicator.id, argument: 'reference.value' });
  }
  refuseUnknownIndicators(catalog);
  for (const target of catalog.targets ?? []) {
    refuseWrongTarget(target);
    if (target.adjustable !== undefined) parseCondition(model, 'units', target.adjustable.when, target.id);
  }
  return {
    populations,
    ...requestsOf(catalog, model, populations, values, cells),
    resolve,
    orders: catalog.indicators.flatMap((indicator) =>
      ordersOf(indicator).flatMap(({ of, ...order }) => {
        const { id, divided } = resolve(of);
        const ids = divided ? [id, ...cells.map((cell) => cellId(id, cell))] : [id];
        return ids.map((populationId) => ({ ...order, populationId }));
      }),
    ),
    valuesOf: (population, field) => model.recordSets.get(population.of)?.fields.get(field)?.values,
  };
}

function requestsOf(
  catalog: Catalog,
  model: Model,
  populations: ReadonlyMap<string, PlannedPopulation>,
  values: ReadonlyMap<string, Values>,
  cells: readonly Cell[],
): Pick<Plan, 'requests' | 'followable'> {
  const requests = new Map<string, PopulationRequest>();
  const none = { sums: new Map<string, ValueOf>(), distributions: new Map<string, ValueOf>() };
  const byCondition = new Set<string>();
  const units: { id: string; where: PlannedPopulation['where'] }[] = [];
  let isDecidedByCounts = false;
  for (const population of populations.values()) {
    const { id, of, where } = population;
    const asked = values.get(id) ?? none;
    const all = [{ id, where }];
    if (population.divided) {
      const recordSet = recordSetOf(model, of, id);
      for (const cell of cells) all.push({ id: cellId(id, cell), where: whereInCell(model, recordSet, where, cell) });
    }
    for (const one of all) {
      requests.set(one.id, { ...one, of, ...asked });
      byCondition.add(conditionKey(of, one.where));
      if (of === 'units') units.push(one);
      else parseCondition(model, of, one.where, id);
    }
  }
  for (const { id, binds } of catalog.targets ?? []) if (binds !== undefined) units.push({ id, where: binds });
  for (const { id, where } of units) {
    for (const condition of manyConditions(parseCondition(model, 'units', where, id))) {
      isDecidedByCounts = true;
      const { matched, whole } = relatedCounts(model, condition);
      for (const related of condition.how === 'share' ? [matched, whole] : [matched]) {
        const key = conditionKey(related.of, related.where);
        if (byCondition.has(key)) continue;
        byCondition.add(key);
        requests.set(key, { id: key, of: related.of, where: related.where, ...none });
      }
    }
  }
  const isListed = catalog.indicators.some((indicator) =>
    [indicator.distribution, ...quantitiesOf(indicator).map((one) => ('distinct' in one ? one : undefined))].some(
      (one) => one !== undefined,
    ),
  );
  return { requests: [...requests.values()], followable: !isDecidedByCounts && !isListed };
}

function manyConditions(condition: Condition): readonly ManyCondition[] {
  switch (condition.type) {
    case 'many':
      return [condition];
    case 'all':
    case 'any':
      return condition.of.flatMap(manyConditions);
    case 'not':
    case 'one':
      return manyConditions(condition.of);
    default:
      return [];
  }
}

/** Whether two lists of fields are the same breakdown. */
export function sameFields(one: readonly string[], other: readonly string[]): boolean {
  return canonical([...one].sort()) === canonical([...other].sort());
}
