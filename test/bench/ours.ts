import type { Catalog, Dataset, Model, Report, ValueColumns } from 'gender-indicators';
import type { Indicator } from 'gender-indicators/schemas';
import * as z from 'zod';
import type { Build, WholeBuild } from './build.ts';
import type { Condition } from './conditions.ts';
import { type Subject, subject } from './measure.ts';
import { asOf, type PersonRow } from './people.ts';
import { columnsOf, emptyTable, type PayColumns, payGroups, type Table, type Task } from './task.ts';
import type { UnitRow, Units } from './units.ts';

/** Rows as users have them. */
export interface Rows {
  readonly units: readonly UnitRow[];
  readonly personnel: readonly PersonRow[];
}

/** Columns of the library, in the order of its units. */
export interface Answer {
  readonly table: Table;
  readonly unitIds: readonly string[];
}

/** What is asked of the task: all of it, or its ratios without pay. */
export type Asked = 'all' | 'ratios';

/** A build of the library as a user of it who has generated people. */
export interface Ours {
  readonly build: Build;
  /** The contract of the generated people. */
  readonly schema: z.ZodType;
  readonly model: Model;
  /** The dataset; the generated rows are all good, or the benchmark measures something else. */
  readonly datasetOf: (rows: Rows) => Dataset;
  /** The dataset of people who come in chunks. */
  readonly datasetOfChunks: (units: Rows['units'], chunks: Iterable<Rows['personnel']>) => Dataset;
  /** Evaluates the task and takes the exact columns of all that is asked. */
  readonly answerOf: (dataset: Dataset, task: Task, asked?: Asked) => Answer;
  /** The task asked of a fresh dataset: a dataset that was asked before may have kept something, and that is not the same work. */
  readonly cold: (name: string, rows: Rows, task: Task, asked?: Asked) => Subject;
}

/** A build as a user has it who has generated people. */
export function oursOf(build: Build, { personSchema }: Pick<WholeBuild['schemas'], 'personSchema'>): Ours {
  const schema = personSchema.extend({ partyMember: z.boolean(), planned: z.boolean(), trained: z.boolean() });
  const model = build.createModel({ personnel: schema });
  const catalogs = new Map<Task, Partial<Record<Asked, Catalog>>>();
  // An application has its catalog once, as a program in SQL has its query.
  const catalogOnce = (task: Task, asked: Asked): Catalog => {
    const ofTask = catalogs.get(task) ?? {};
    catalogs.set(task, ofTask);
    ofTask[asked] ??= taskCatalog(task, asked);
    return ofTask[asked];
  };
  const datasetOf = (rows: Rows): Dataset => {
    const { dataset, issues } = build.readRows({ ...rows }, { asOf, model });
    if (issues.length > 0) throw new Error(`generated rows are refused: ${JSON.stringify(issues[0])}`);
    return dataset;
  };
  const answerOf = (dataset: Dataset, task: Task, asked: Asked = 'all'): Answer =>
    columnsOfReport(build, build.evaluate(dataset, catalogOnce(task, asked)), task, asked);
  return {
    build,
    schema,
    model,
    datasetOf,
    datasetOfChunks: (units, chunks) => build.readChunks(units, chunks, { asOf, model }),
    answerOf,
    cold: (name, rows, task, asked) =>
      subject({ name, prepare: () => datasetOf(rows), run: (dataset) => answerOf(dataset, task, asked) }),
  };
}

const source = { document: 'benchmark' };
const titled = (id: string) => ({ id, title: { vi: id, en: id } });

/** A catalog of the benchmark. */
export function catalogOf(indicators: readonly Indicator[]): Catalog {
  return { ...titled('benchmark'), indicators };
}

/** What every indicator of the benchmark says of itself. */
export function indicatorFacts(id: string) {
  return { ...titled(id), better: 'parity', source } as const;
}

/** A population of people. */
export function population(id: string, where: Condition | Readonly<Record<string, unknown>>) {
  return { ...titled(id), of: 'personnel', where };
}

/** The task as a catalog of the library. */
export function taskCatalog({ ratios }: Task, asked: Asked): Catalog {
  const gap = (average: 'mean' | 'median'): readonly Indicator[] =>
    payGroups.map(({ id, where }) => ({
      ...indicatorFacts(`${average}-${id}`),
      payGap: { of: population(`pay-${id}`, where), value: 'basicPay', average },
    }));
  const shares = ratios.map((ratio): Indicator => {
    const whole = population(`${ratio.id}-whole`, ratio.whole);
    if (ratio.kind === 'femaleShare') return { ...indicatorFacts(ratio.id), femaleShare: { of: whole } };
    return { ...indicatorFacts(ratio.id), share: { part: population(`${ratio.id}-part`, ratio.part), whole } };
  });
  return catalogOf(asked === 'ratios' ? shares : [...shares, ...gap('mean'), ...gap('median')]);
}

function columnsOfReport({ hasTwiceMedians }: Build, report: Report, { ratios }: Task, asked: Asked): Answer {
  const counts = ratios.flatMap(({ id, kind }) => {
    const { counts: whole, part } = report.columns(id);
    return [kind === 'femaleShare' ? whole.female! : part!.total, whole.total];
  });
  const pay = (asked === 'all' ? payGroups : []).flatMap(({ id }): readonly PayColumns[] => {
    const means = report.columns(`mean-${id}`);
    const medians = report.columns(`median-${id}`);
    return (['female', 'male'] as const).map((sex) => ({
      n: means.counts[sex]!,
      sum: atHundredths(means.sums?.scale, means.sums?.[sex]),
      median2: hasTwiceMedians
        ? atHundredths(medians.medians?.scale, medians.medians?.[sex])
        : twiceAtHundredths(medians.medians, sex),
    }));
  });
  return { table: { counts, pay }, unitIds: report.units.map(({ id }) => id) };
}

function atHundredths(scale = 2, amounts: Float64Array | readonly bigint[] | undefined): Float64Array {
  if (scale > 2 || !(amounts instanceof Float64Array)) throw new Error('pay is of hundredths and below 2^53');
  return scale === 2 ? amounts : amounts.map((value) => value * 10 ** (2 - scale));
}

/** Twice the medians in hundredths; `NaN` where there is none. */
function twiceAtHundredths(medians: ValueColumns | undefined, sex: 'female' | 'male'): Float64Array {
  const isKnown = medians?.known?.[sex];
  const numbers = medians?.[sex];
  if (medians === undefined || !(numbers instanceof Float64Array)) throw new Error('medians are below 2^53');
  // Medians are of thousandths, and twice a thousandth is a fifth of a hundredth.
  const toThousandths = 10 ** (3 - medians.scale);
  const twice = new Float64Array(numbers.length);
  for (let unit = 0; unit < twice.length; unit++)
    twice[unit] = isKnown?.[unit] === 0 ? Number.NaN : (numbers[unit]! * toThousandths) / 5;
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
