import type { Condition, ManyCondition } from '../conditions/condition.js';
import { manyConditions, relatedCounts } from '../conditions/needs.js';
import { whereOf } from '../conditions/normal-form.js';
import { countedSet, parseCondition } from '../conditions/parse-condition.js';
import { GenderIndicatorsError } from '../errors.js';
import { populationConflict } from '../mistakes.js';
import { type Catalog, catalogSchema } from '../schemas/catalog.js';
import type { Indicator, ValueOf } from '../schemas/indicator.js';
import type { Model, RecordSet } from '../schemas/model.js';
import type { Population } from '../schemas/population.js';
import { type OrderRequest, type PopulationRequest, valueKey } from '../tallies/request.js';
import { cellId, divide, hasPaths } from './breakdown.js';
import { calculationOf } from './calculations/calculations.js';
import { checkDefinition, checkReadings } from './check-definition.js';
import { lookUp } from './look-up.js';
import type { Cell, Result } from './result.js';

/** A population of the catalog, checked against the model. */
export interface PlannedPopulation extends Population {
  readonly where: NonNullable<Population['where']>;
  readonly condition: Condition;
  readonly recordSet: RecordSet;
  /** Whether the breakdown divides it. */
  readonly isDivided: boolean;
  /** By what is made of them the values that indicators read of its records, each by its {@link valueKey}. */
  readonly values: Readonly<Record<'sums' | 'frequencies' | 'order', Map<string, ValueOf>>>;
}

/** All that must be counted for a catalog. It belongs to a model and a breakdown, and to no dataset. */
export interface Plan {
  readonly populations: ReadonlyMap<string, PlannedPopulation>;
  /** What tallies hold. */
  readonly requests: readonly PopulationRequest[];
  /** The same without the frequencies that only order statistics read: these are found among the records themselves. */
  readonly requestsBesideOrders: readonly PopulationRequest[];
  readonly orders: readonly OrderRequest[];
  /** The part of a population in a cell, by its {@link cellId}. */
  readonly inCell: (id: string) => PlannedPopulation;
  /** By the id of the target its conditions on units: on those it binds, and on those that may set a target of their own. */
  readonly targets: ReadonlyMap<string, { readonly binds: Condition; readonly adjustable?: Condition | undefined }>;
}

/**
 * Checks a catalog against the model, parses its conditions and finds what must be counted: its populations, those behind
 * conditions on units, and each of them in every cell of the breakdown.
 *
 * @throws GenderIndicatorsError `invalid_definition`, `duplicate_id`, `population_conflict`, `unknown_id`, `no_sex`,
 * `circular_definition`, and those of conditions
 */
export function planCatalog(catalog: Catalog, model: Model, paths: readonly string[], cells: readonly Cell[]): Plan {
  checkDefinition('catalog', catalogSchema, catalog);
  const populations = plannedPopulations(catalog, model, paths);
  const orders = catalog.indicators.flatMap((indicator) => addNeeds(indicator, populations));
  const targets = new Map(
    (catalog.targets ?? []).map(({ id, binds, adjustable }) => {
      const mayAdjust = adjustable && parseCondition(model, 'units', adjustable.when, id);
      return [id, { binds: parseCondition(model, 'units', binds, id), adjustable: mayAdjust }] as const;
    }),
  );
  const requests = requestsOf(populations, model, paths, cells);
  const inCells = new Map(
    requests.flatMap((request) =>
      request.cells.map(({ id, where }) => [id, { ...populations.get(request.id)!, id, where }] as const),
    ),
  );
  const onUnits = [
    ...requests
      .filter(({ of }) => of === 'units')
      .flatMap(({ condition, axes }) => [condition, ...axes.flatMap(({ conditions }) => conditions)]),
    ...[...targets.values()].map(({ binds }) => binds),
  ];
  const implied = impliedRequests(model, requests, onUnits.flatMap(manyConditions));
  const withOrders = requests.map((request) => {
    const { frequencies, order } = populations.get(request.id)!.values;
    return { ...request, frequencies: new Map([...frequencies, ...order]) };
  });
  return {
    populations,
    requests: [...withOrders, ...implied],
    requestsBesideOrders: [...requests, ...implied],
    orders: orders.flatMap((order) => {
      const { isDivided } = populations.get(order.populationId)!;
      const ids = cells.map((cell) => cellId(order.populationId, cell));
      return [order, ...(isDivided ? ids : []).map((populationId) => ({ ...order, populationId }))];
    }),
    inCell: (id) => {
      const population = inCells.get(id)!;
      return { ...population, condition: parseCondition(model, population.of, population.where, id) };
    },
    targets,
  };
}

/** The population that an indicator names, by its id or as it is; an id that is not there is refused with `unknown_id`. */
export function populationOf(populations: Plan['populations'], ref: string | Population): PlannedPopulation {
  return lookUp('population', typeof ref === 'string' ? ref : ref.id, populations);
}

/**
 * The population of each need of an indicator: its part in the cell of a breakdown, where the cell divides all of them.
 */
export function populationsIn({ populations, inCell }: Plan, indicator: Indicator, cell: Cell | undefined) {
  const whole = calculationOf(indicator).needs.map(({ of }) => populationOf(populations, of));
  const isDivided = whole.every((population) => population.isDivided);
  if (cell === undefined || !isDivided) return { populations: whole, isDivided };
  return { populations: whole.map(({ id }) => inCell(cellId(id, cell))), isDivided };
}

/** The populations as results show them: the part and the whole, or the one population. */
export function shownPopulations(
  indicator: Indicator,
  populations: readonly PlannedPopulation[],
): Result['populations'] {
  const [first, second] = populations
    .slice(0, calculationOf(indicator).populations.length)
    .map(({ id, title, of, where }) => ({ id, title, of, where }));
  if (first === undefined) return {};
  return second === undefined ? { whole: first } : { part: first, whole: second };
}

// The populations that the catalog lists, and those that its indicators hold.
function plannedPopulations(catalog: Catalog, model: Model, paths: readonly string[]): Map<string, PlannedPopulation> {
  const populations = new Map<string, PlannedPopulation>();
  const inIndicators = catalog.indicators.flatMap((indicator) => calculationOf(indicator).populations);
  // Most indicators of a catalog hold the same objects.
  for (const population of new Set([...(catalog.populations ?? []), ...inIndicators])) {
    if (typeof population === 'string') continue;
    const { id, of, where = {} } = population;
    const recordSet = countedSet(model, of, id);
    const condition = parseCondition(model, of, where, id);
    const planned = populations.get(id);
    if (planned !== undefined) {
      if (planned.of === of && planned.condition.key === condition.key) continue;
      throw new GenderIndicatorsError(populationConflict, { populationId: id });
    }
    populations.set(id, {
      ...population,
      where,
      condition,
      recordSet,
      isDivided: paths.length > 0 && hasPaths(model, recordSet, paths),
      values: { sums: new Map(), frequencies: new Map(), order: new Map() },
    });
  }
  return populations;
}

// Adds the values that an indicator reads to its populations, and gives its order statistics.
function addNeeds(indicator: Indicator, populations: ReadonlyMap<string, PlannedPopulation>): readonly OrderRequest[] {
  checkReadings(indicator, (ref) => populationOf(populations, ref).recordSet);
  return calculationOf(indicator).needs.flatMap((need): readonly OrderRequest[] => {
    if (need.kind === 'counts') return [];
    const { id, values } = populationOf(populations, need.of);
    values[need.kind].set(valueKey(need.value), need.value);
    return need.kind === 'order' ? [{ ...need, populationId: id }] : [];
  });
}

function requestsOf(
  populations: ReadonlyMap<string, PlannedPopulation>,
  model: Model,
  paths: readonly string[],
  cells: readonly Cell[],
): readonly PopulationRequest[] {
  const divisions = new Map<string, ReturnType<typeof divide>>();
  return [...populations.values()].map(({ id, of, where, condition, values, recordSet, isDivided }) => {
    const { sums, frequencies } = values;
    const request = { id, of, where, condition, sums, frequencies };
    if (!isDivided) return { ...request, axes: [], cells: [] };
    const division = divisions.get(of) ?? divide(model, recordSet, paths, cells);
    divisions.set(of, division);
    return {
      ...request,
      axes: division.axes,
      cells: division.cells.map(({ cell, clauses, positions }) => ({
        id: cellId(id, cell),
        where: { and: [where, ...clauses] },
        positions,
      })),
    };
  });
}

// The counts by which conditions on units are decided, where no population is counted by the same condition.
function impliedRequests(
  model: Model,
  requests: readonly PopulationRequest[],
  conditions: readonly ManyCondition[],
): readonly PopulationRequest[] {
  const byKey = new Map<string, PopulationRequest | undefined>(
    requests.map(({ of, condition }) => [`${of}?${condition.key}`, undefined]),
  );
  for (const many of conditions) {
    const { matched, whole } = relatedCounts(model, many);
    for (const { of, condition } of many.how === 'share' ? [matched, whole] : [matched]) {
      const id = `${of}?${condition.key}`;
      if (byKey.has(id)) continue;
      const values = { sums: new Map<string, ValueOf>(), frequencies: new Map<string, ValueOf>() };
      byKey.set(id, { id, of, where: whereOf(condition), condition, ...values, axes: [], cells: [] });
    }
  }
  return [...byKey.values()].filter((request) => request !== undefined);
}
