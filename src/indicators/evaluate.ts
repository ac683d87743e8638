import {
  aCatalog,
  aDataset,
  aDatasetOrTallies,
  checkArguments,
  checkNames,
  datedOptions,
  namedValues,
  optionalModel,
  optionalObject,
  optionalTexts,
  rowsBySet,
} from '../arguments.js';
import { nearest } from '../conditions/nearest.js';
import { type Dataset, type DatasetOptions, datasetOf } from '../dataset/create-dataset.js';
import { type TalliedDataset, tallyDataset } from '../engine/tally-dataset.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import { maxCellColumns } from '../limits.js';
import { notTallied, tooManyColumns } from '../mistakes.js';
import type { Catalog } from '../schemas/catalog.js';
import { defaultModel, type Model } from '../schemas/model.js';
import type { Tallies } from '../tallies/tallies.js';
import { cellsOf } from './breakdown.js';
import type { ComparisonOptions } from './compare-target.js';
import { countedDataset, countedTallies } from './counted.js';
import { createReport } from './evaluated-report.js';
import { type Plan, planCatalog } from './plan.js';
import type { Report } from './report.js';

/** What is counted besides the catalog itself. */
export interface TallyOptions {
  /**
   * A field, or several, by which every population that has it is broken down: `'positionLevel'`, `['sex', 'unit.kind']`,
   * `'successionPlans.term'`.
   * @defaultValue none
   */
  readonly by?: string | readonly string[] | undefined;
}

/** How a catalog is evaluated. */
export interface EvaluateOptions extends TallyOptions, ComparisonOptions {
  /**
   * The record sets, where tallies of a model of your own are evaluated. A dataset brings its model along.
   * @defaultValue those of the library
   */
  readonly model?: Model | undefined;
}

/**
 * Counts all that a catalog needs: one pass over the records of each record set, whatever the number of populations.
 *
 * @param dataset - the dataset of `createDataset`
 * @param catalog - the catalog
 * @param options - a breakdown
 * @throws GenderIndicatorsError what is wrong with the catalog: `unknown_field`, `unknown_value`, `population_conflict`, …
 * @example
 * ```ts
 * import { createDataset, evaluate, tally, talliesToJson } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const personnel = [{ id: 'p1', unitId: 'dept', sex: 'female', leadership: 'head' }];
 * const { dataset } = createDataset({ units, personnel }, { asOf: '2019-12-31' });
 * const tallies = tally(dataset, advancement);
 * talliesToJson(tallies).populations['personnel']?.records; // => { dept: { total: 1, female: 1, male: 0, other: 0, undisclosed: 0 } }
 * ```
 */
export function tally(dataset: Dataset, catalog: Catalog, options: TallyOptions = {}): Tallies {
  checkArguments('tally', {
    dataset: [dataset, aDataset],
    catalog: [catalog, aCatalog],
    options: [options, optionalObject],
  });
  checkNames(options, { by: true }, { function: 'tally', argument: 'options' });
  checkBy('tally', options);
  const { paths, cells, plan } = planOf(catalog, dataset.model, options, (by) => cellsOf(dataset, by));
  return talliesOf(dataset, catalog, plan.requests, [], paths, cells).tallies;
}

/**
 * Tallies of headcount returns alone: for a service that receives returns and no records.
 *
 * @param rows - units, returns and, where there are some, observations
 * @param catalog - the catalog whose populations the returns name
 * @param options - the day, the period, and what these returns are called where tallies are merged
 * @returns the tallies; their `issues` hold all that was wrong with the rows
 * @throws GenderIndicatorsError as `createDataset` and {@link tally}
 * @example
 * ```ts
 * import { evaluate, tallyReturns } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 12, female: 3 }];
 * const tallies = tallyReturns({ units, returns }, advancement, { asOf: '2019-12-31', source: 'dept' });
 * evaluate(tallies, advancement).result('women-in-leadership', 'dept').value; // => 0.25
 * ```
 */
export function tallyReturns(
  rows: {
    readonly units: readonly unknown[];
    readonly returns: readonly unknown[];
    readonly observations?: readonly unknown[];
  },
  catalog: Catalog,
  options: DatasetOptions<Model>,
): Tallies {
  checkArguments('tallyReturns', {
    rows: [rows, rowsBySet],
    catalog: [catalog, aCatalog],
    options: [options, datedOptions],
  });
  namedValues(rows, { function: 'tallyReturns', argument: 'rows' }, 'units', 'returns');
  const { dataset, issues } = datasetOf<Model>(rows, options, 'tallyReturns');
  const tallies = tally(dataset, catalog);
  return { ...tallies, issues: [...issues, ...tallies.issues] };
}

/**
 * Evaluates a catalog for every unit of the tree: each indicator's value or the reason why there is none, its counts,
 * coverage, and the comparison with its targets.
 *
 * A result is of a unit with all units below it. Only units that reported every population of an indicator count for it, and
 * `coverage` says how many did. Ratios are computed from sums, never averaged or added. Data never makes it throw.
 *
 * | form | gives |
 * | --- | --- |
 * | `evaluate(dataset, catalog)` | the results of records and returns |
 * | `evaluate(tallies, catalog)` | the same from tallies of `tally`, `tallyReturns`, `mergeTallies` or `talliesFromJson` |
 * | `evaluate(dataset, catalog, { by: 'positionLevel' })` | also the cells of a breakdown |
 * | `evaluate(dataset, catalog, { by: ['sex', 'ageBand'] })` | also the cells of several fields together |
 * | `evaluate(dataset, catalog, { benchmark: true })` | targets for reference, also where they are not in force or do not bind the unit |
 * | `evaluate(dataset, catalog, { unverified: true })` | also targets that were not seen at a source |
 *
 * @param dataset - the dataset of `createDataset`, or tallies
 * @param catalog - populations, indicators and targets
 * @param options - a breakdown, targets for reference
 * @throws GenderIndicatorsError what is wrong with the catalog; `not_tallied` where tallies lack what it needs;
 *   `wrong_order` where the dataset and the catalog changed places
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const personnel = [
 *   { id: 'p1', unitId: 'dept', sex: 'female', leadership: 'head' },
 *   { id: 'p2', unitId: 'dept', sex: 'male', leadership: 'none' },
 *   { id: 'p3', unitId: 'dept', sex: 'male', leadership: 'none' },
 *   { id: 'p4', unitId: 'dept', sex: 'male', leadership: 'deputy' },
 * ];
 * const { dataset } = createDataset({ units, personnel }, { asOf: '2019-12-31' });
 * const report = evaluate(dataset, advancement);
 * report.result('women-in-workforce', 'dept').value; // => 0.25
 * report.result('women-in-leadership', 'dept').counts; // => { total: 2, female: 1, male: 1, other: 0, undisclosed: 0 }
 * ```
 */
export function evaluate<IndicatorId extends string>(
  dataset: Dataset | Tallies,
  catalog: Catalog<IndicatorId>,
  options: EvaluateOptions = {},
): Report<IndicatorId> {
  checkArguments('evaluate', {
    dataset: [dataset, aDatasetOrTallies],
    catalog: [catalog, aCatalog],
    options: [options, optionalObject],
  });
  checkNames(
    options,
    { by: true, benchmark: true, unverified: true, model: true },
    { function: 'evaluate', argument: 'options' },
  );
  checkBy('evaluate', options);
  checkArguments('evaluate', { 'options.model': [options.model, optionalModel] });
  if ('sets' in dataset) {
    const { paths, cells, plan } = planOf(catalog, dataset.model, options, (by) => cellsOf(dataset, by));
    const { tallies, orders } = talliesOf(dataset, catalog, plan.requestsBesideOrders, plan.orders, paths, cells);
    const counted = countedDataset(dataset, plan, tallies, orders);
    return createReport({ catalog, model: dataset.model, plan, counted, cells, options });
  }
  const model = options.model ?? defaultModel;
  const { cells, plan } = planOf(catalog, model, options, (by) => talliedCells(dataset, by));
  refuseTooManyColumns(plan.requests, dataset.tree.units.length);
  return createReport({ catalog, model, plan, counted: countedTallies(dataset, plan, model), cells, options });
}

function checkBy(functionName: string, { by }: TallyOptions): void {
  const is = (value: unknown) => typeof value === 'string' || optionalTexts.is(value);
  checkArguments(functionName, { 'options.by': [by, { is, write: "'positionLevel'" }] });
}

function planOf(
  catalog: Catalog,
  model: Model,
  { by = [] }: TallyOptions,
  cellsBy: (paths: readonly string[]) => Tallies['cells'],
) {
  const paths = typeof by === 'string' ? [by] : [...new Set(by)];
  const cells = paths.length === 0 ? [] : cellsBy(paths);
  return { paths, cells, plan: planCatalog(catalog, model, paths, cells) };
}

function talliesOf(
  dataset: Dataset,
  catalog: Catalog,
  requests: Plan['requests'],
  orders: Plan['orders'],
  paths: readonly string[],
  cells: Tallies['cells'],
): TalliedDataset {
  refuseTooManyColumns(requests, dataset.tree.units.length);
  const breakdowns = paths.length === 0 ? [] : [paths];
  const tallied = tallyDataset(dataset, requests, orders, { breakdowns, cells });
  return { ...tallied, tallies: withObservationsOf(catalog, dataset, tallied.tallies) };
}

function refuseTooManyColumns(requests: Plan['requests'], units: number): void {
  const columns = requests.reduce((sum, { cells }) => sum + cells.length * units, 0);
  if (columns > maxCellColumns)
    throw new GenderIndicatorsError(tooManyColumns, { what: 'cell_columns', limit: maxCellColumns, in: 'by' });
}

// Observations of indicators that the catalog does not have are issues.
function withObservationsOf({ indicators }: Catalog, dataset: Dataset, tallies: Tallies): Tallies {
  const observed = new Set(indicators.filter(({ given }) => given !== undefined).map(({ id }) => id));
  const unknown = dataset.observations.filter(({ record }) => !observed.has(record.indicatorId));
  const issues = unknown.map(({ index: row, record: { indicatorId } }): Issue => {
    const place = dataset.reading.placeOf?.('observations', row, 'indicatorId');
    const at = { recordSet: 'observations', row, field: 'indicatorId', ...(place && { place }) };
    const facts = { indicatorId, nearest: nearest(indicatorId, observed) };
    return { kind: 'issue', code: 'unknown_indicator', ...at, refused: true, facts };
  });
  return {
    ...tallies,
    observations: tallies.observations.filter(({ indicatorId }) => observed.has(indicatorId)),
    issues: [...tallies.issues, ...issues],
  };
}

function talliedCells(tallies: Tallies, paths: readonly string[]): Tallies['cells'] {
  const key = keyOfFields(paths);
  if (!tallies.breakdowns.some((breakdown) => keyOfFields(breakdown) === key))
    throw new GenderIndicatorsError(notTallied, { what: 'breakdown', id: paths.join(', ') });
  return tallies.cells.filter((cell) => keyOfFields(Object.keys(cell)) === key);
}

function keyOfFields(fields: readonly string[]): string {
  return JSON.stringify([...fields].sort());
}
