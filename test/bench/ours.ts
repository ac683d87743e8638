import {
  type Catalog,
  createDataset,
  createModel,
  type Dataset,
  DatasetBuilder,
  type DatasetOptions,
  evaluate,
  type Model,
  type Report,
  type Tallies,
  type ValueColumns,
} from 'gender-indicators';
import { type Indicator, personSchema } from 'gender-indicators/schemas';
import * as z from 'zod';
import type { Condition } from './conditions.ts';
import { asOf, type PersonRow } from './people.ts';
import { columnsOf, emptyTable, type PayColumns, payGroups, type Table, type Task } from './task.ts';
import type { UnitRow, Units } from './units.ts';

/** The contract of the generated people. */
export const schema = personSchema.extend({ partyMember: z.boolean(), planned: z.boolean(), trained: z.boolean() });

const model: Model = createModel({ personnel: schema });
const options: DatasetOptions<Model> = { asOf, model };

/** Rows as users have them. */
export interface Rows {
  readonly units: readonly UnitRow[];
  readonly personnel: readonly PersonRow[];
}

/** The dataset; the generated rows are all good, or the benchmark measures something else. */
export function datasetOf(rows: Rows): Dataset {
  const { dataset, issues } = createDataset<Model>({ units: rows.units, personnel: rows.personnel }, options);
  if (issues.length > 0) throw new Error(`generated rows are refused: ${JSON.stringify(issues[0])}`);
  return dataset;
}

/** The dataset of people who come in chunks. */
export function datasetOfChunks(units: Rows['units'], chunks: Iterable<Rows['personnel']>): Dataset {
  const builder = new DatasetBuilder<Model>(options);
  builder.add({ units });
  for (const personnel of chunks) builder.add({ personnel });
  return builder.build().dataset;
}

/** A builder that has read the rows, each checked against the schema and encoded, and not yet against each other. */
export function readOf(rows: Rows): DatasetBuilder<Model> {
  const builder = new DatasetBuilder<Model>(options);
  builder.add({ units: rows.units, personnel: rows.personnel });
  return builder;
}

const source = { document: 'benchmark' };
const titled = (id: string) => ({ id, title: { vi: id, en: id } });

function population(id: string, where: Condition) {
  return { ...titled(id), of: 'personnel', where };
}

/** What part of the task is asked. */
export interface Asked {
  readonly ratios?: boolean;
  readonly means?: boolean;
  readonly medians?: boolean;
}

const everything: Asked = { ratios: true, means: true, medians: true };

/** The task as a catalog of the library. */
export function catalogOf({ ratios }: Task, asked: Asked = everything): Catalog {
  const facts = (id: string) => ({ ...titled(id), better: 'parity', source }) as const;
  const gap = (average: 'mean' | 'median'): readonly Indicator[] =>
    payGroups.map(({ id, where }) => ({
      ...facts(`${average}-${id}`),
      payGap: { of: population(`pay-${id}`, where), value: 'basicPay', average },
    }));
  const shares = ratios.map((ratio): Indicator => {
    const whole = population(`${ratio.id}-whole`, ratio.whole);
    if (ratio.kind === 'femaleShare') return { ...facts(ratio.id), femaleShare: { of: whole } };
    return { ...facts(ratio.id), share: { part: population(`${ratio.id}-part`, ratio.part), whole } };
  });
  return {
    ...titled('benchmark'),
    indicators: [
      ...(asked.ratios ? shares : []),
      ...(asked.means ? gap('mean') : []),
      ...(asked.medians ? gap('median') : []),
    ],
  };
}

const catalogs = new Map<Task, Map<Asked, Catalog>>();

// An application has its catalog once, as a program in SQL has its query.
function catalogOnce(task: Task, asked: Asked): Catalog {
  const ofTask = catalogs.get(task) ?? new Map<Asked, Catalog>();
  catalogs.set(task, ofTask);
  const catalog = ofTask.get(asked) ?? catalogOf(task, asked);
  ofTask.set(asked, catalog);
  return catalog;
}

/** Columns of the library, in the order of its units. */
export interface Answer {
  readonly table: Table;
  readonly unitIds: readonly string[];
}

/** Evaluates the catalog and takes the exact columns of all that is asked. */
export function answerOf(input: Dataset | Tallies, task: Task, asked: Asked = everything): Answer {
  return columnsOfReport(reportOf(catalogOnce(task, asked), input), task, asked);
}

/** Evaluates a catalog on a dataset, or on tallies of the same model. */
export function reportOf(catalog: Catalog, input: Dataset | Tallies): Report {
  return evaluate(catalog, input, { model });
}

/** The exact columns of all that is asked. */
export function columnsOfReport(report: Report, task: Task, asked: Asked = everything): Answer {
  const counts = (asked.ratios ? task.ratios : []).flatMap(({ id, kind }) => {
    const { counts: whole, part } = report.columns(id);
    return [kind === 'femaleShare' ? whole.female! : part!.total, whole.total];
  });
  const pay = payGroups.flatMap(({ id }): readonly PayColumns[] => {
    const means = asked.means ? report.columns(`mean-${id}`) : undefined;
    const medians = asked.medians ? report.columns(`median-${id}`) : undefined;
    return (['female', 'male'] as const).map((sex) => ({
      n: (means ?? medians)?.counts[sex] ?? none,
      sum: atHundredths(means?.sums?.scale, means?.sums?.[sex]),
      median2: twiceAtHundredths(medians?.medians, sex),
    }));
  });
  return { table: { counts, pay }, unitIds: report.units.map(({ id }) => String(id)) };
}

const none = new Float64Array(0);

function atHundredths(scale = 2, given: Float64Array | readonly bigint[] = none): Float64Array {
  if (scale > 2 || !(given instanceof Float64Array)) throw new Error('pay is of hundredths and below 2^53');
  return scale === 2 ? given : given.map((value) => value * 10 ** (2 - scale));
}

/** Twice the medians in hundredths; `NaN` where there is none. */
function twiceAtHundredths(medians: ValueColumns | undefined, sex: 'female' | 'male'): Float64Array {
  const known = medians?.known?.[sex];
  const numbers = medians?.[sex];
  if (medians === undefined || numbers === undefined) return none;
  const thousandths = 10 ** (3 - medians.scale);
  const twice = new Float64Array(numbers.length);
  for (let unit = 0; unit < twice.length; unit++)
    twice[unit] = known?.[unit] === 0 ? Number.NaN : (Number(numbers[unit]) * thousandths) / 5;
  return twice;
}

/** The columns in the order in which the peers number the units. */
export function inOrderOf(units: Units, task: Task, { table, unitIds }: Answer): Table {
  const numberOf = new Map(units.rows.map(({ id }, number) => [id, number]));
  const places = unitIds.map((id) => numberOf.get(id)!);
  const ordered = emptyTable(task, units.rows.length);
  const into = columnsOf(ordered);
  columnsOf(table).forEach(([, column], i) => {
    places.forEach((place, row) => {
      into[i]![1][place] = column[row]!;
    });
  });
  return ordered;
}
