import { nearest } from '../conditions/nearest.js';
import type { Dataset } from '../dataset/create-dataset.js';
import { createDataset, type DatasetOptions } from '../dataset/create-dataset.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import type { Catalog } from '../schemas/catalog.js';
import { defaultModel, type Model } from '../schemas/model.js';
import type { Tallies } from '../tallies/tallies.js';
import { type Counter, tallyRecords } from '../tallies/tally-records.js';
import { cellsOf } from './cells.js';
import { evaluationOf } from './evaluation.js';
import { type Plan, planCatalog, sameFields } from './plan.js';
import { createReport, type Report } from './report.js';
import type { Cell } from './result.js';

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
export interface EvaluateOptions extends TallyOptions {
  /**
   * Whether targets are compared for reference (đối chiếu) where they are not in force or do not bind the unit.
   * @defaultValue `false`
   */
  readonly benchmark?: boolean | undefined;
  /**
   * Whether targets whose text was not seen at a source (`verified: false`) take part.
   * @defaultValue `false`
   */
  readonly unverified?: boolean | undefined;
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
  return prepareTally(dataset, catalog, options).tallies();
}

/** What has to be counted for a catalog, and the tallies once it is; whoever counts is given the records of each record set. */
export interface PreparedTally {
  readonly requests: Plan['requests'];
  readonly tallies: (count?: Counter) => Tallies;
}

/** Makes a tally ready, so that others than this thread may count. */
export function prepareTally(dataset: Dataset, catalog: Catalog, { by }: TallyOptions): PreparedTally {
  const paths = pathsOf(by);
  const cells = paths.length === 0 ? [] : cellsOf(dataset.model, paths, dataset);
  const plan = planCatalog(catalog, dataset.model, paths, cells);
  return { requests: plan.requests, tallies: (count) => tallied(dataset, plan, catalog, { paths, cells }, count) };
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
 * evaluate(advancement, tallies).result('women-in-leadership', 'dept').value; // => 0.25
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
  const { dataset, issues } = createDataset<Model>(rows, options);
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
 * @param catalog - populations, indicators and targets
 * @param input - a dataset, or tallies
 * @param options - a breakdown, targets for reference
 * @throws GenderIndicatorsError what is wrong with the catalog; `not_tallied` where tallies lack what it needs
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
 * const report = evaluate(advancement, dataset);
 * report.result('women-in-workforce', 'dept').value; // => 0.25
 * report.result('women-in-leadership', 'dept').counts; // => { total: 2, female: 1, male: 1, other: 0, undisclosed: 0 }
 * ```
 */
export function evaluate<IndicatorId extends string>(
  catalog: Catalog<IndicatorId>,
  input: Dataset | Tallies,
  options: EvaluateOptions = {},
): Report<IndicatorId> {
  const paths = pathsOf(options.by);
  if ('sets' in input) {
    const make = (cells: readonly Cell[]) => {
      const plan = planCatalog(catalog, input.model, paths, cells);
      return evaluationOf(catalog, plan, tallied(input, plan, catalog, { paths, cells }), input.model);
    };
    const cells = paths.length === 0 ? [] : cellsOf(input.model, paths, input);
    const made = make(cells);
    return createReport({ catalog, evaluation: () => made, cells, options });
  }
  const model = options.model ?? defaultModel;
  const cells = paths.length === 0 ? [] : talliedCells(input, paths);
  const made = evaluationOf(catalog, planCatalog(catalog, model, paths, cells), input, model);
  return createReport({ catalog, evaluation: () => made, cells, options });
}

function pathsOf(by: EvaluateOptions['by']): readonly string[] {
  return by === undefined ? [] : typeof by === 'string' ? [by] : [...new Set(by)];
}

function tallied(
  dataset: Dataset,
  { requests }: Plan,
  catalog: Catalog,
  { paths, cells }: { readonly paths: readonly string[]; readonly cells: Tallies['cells'] },
  count?: Counter,
): Tallies {
  const tallies = tallyRecords(dataset, requests, paths.length === 0 ? [] : [paths], cells, count);
  const given = new Set(
    catalog.indicators.filter((indicator) => indicator.given !== undefined).map((indicator) => indicator.id),
  );
  const unknown = dataset.observations.filter(({ record }) => !given.has(record.indicatorId));
  return {
    ...tallies,
    observations: tallies.observations.filter(({ indicatorId }) => given.has(indicatorId)),
    issues: [
      ...tallies.issues,
      ...unknown.map(({ index, record }) => unknownIndicator(index, record.indicatorId, given)),
    ],
  };
}

function unknownIndicator(row: number, indicatorId: string, given: Iterable<string>): Issue {
  return {
    kind: 'issue',
    code: 'unknown_indicator',
    recordSet: 'observations',
    row,
    field: 'indicatorId',
    refused: true,
    facts: { indicatorId, nearest: nearest(indicatorId, given) },
  };
}

function talliedCells(tallies: Tallies, paths: readonly string[]): Tallies['cells'] {
  if (!tallies.breakdowns.some((breakdown) => sameFields(breakdown, paths)))
    throw new GenderIndicatorsError('not_tallied', { what: 'breakdown', id: paths.join(', ') });
  return tallies.cells.filter((cell) => sameFields(Object.keys(cell), paths));
}
