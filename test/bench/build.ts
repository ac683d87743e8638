import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Catalog,
  Dataset,
  EvaluateOptions,
  Explainable,
  Issue,
  Model,
  Report,
  ResultColumns,
  Tallies,
  TallyOptions,
} from 'gender-indicators';

type Library = typeof import('gender-indicators');

/** The entries of the package that the benchmark asks, by their subpath. */
export interface Entries {
  readonly '.': Library;
  readonly schemas: typeof import('gender-indicators/schemas');
  readonly 'catalogs/vn': typeof import('gender-indicators/catalogs/vn');
  readonly 'catalogs/sdg': typeof import('gender-indicators/catalogs/sdg');
  readonly locales: typeof import('gender-indicators/locales');
}

/** Rows by record set, as `createDataset` takes them. */
export type RowSets = Readonly<Record<string, readonly unknown[]>>;

/** The day of the rows, and their model where it is not that of the library. */
export interface ReadOptions {
  readonly asOf: string;
  readonly model?: Model;
}

/**
 * What the benchmark asks of a build of the library, through its public names alone. Where a later build is asked in another way,
 * {@link buildOf} is the place that knows it. A dataset, a report and tallies belong to the build that made them.
 */
export interface Build {
  readonly name: string;
  readonly createModel: Library['createModel'];
  /** Reads rows and throws away those that are refused. */
  readonly readRows: (
    rows: RowSets,
    options: ReadOptions,
  ) => { readonly dataset: Dataset; readonly issues: readonly Issue[] };
  /** Reads units and people who come in chunks. */
  readonly readChunks: (
    units: readonly unknown[],
    chunks: Iterable<readonly unknown[]>,
    options: ReadOptions,
  ) => Dataset;
  /** The dataset after persons have changed. */
  readonly change: (dataset: Dataset, personnel: readonly unknown[]) => Dataset;
  readonly evaluate: (dataset: Dataset | Tallies, catalog: Catalog, options?: EvaluateOptions) => Report;
  /** Tallies as JSON. */
  readonly tally: (dataset: Dataset, catalog: Catalog, by?: TallyOptions['by']) => object;
  /** The columns of an indicator; `undefined` for an indicator that has none. */
  readonly columns: (report: Report, indicatorId: string) => ResultColumns | undefined;
  /** Whether columns hold twice the median, and `NaN` where there is no number, as those of the first engine do. */
  readonly hasTwiceMedians: boolean;
  readonly explain: (fact: Explainable, locale: Entries['locales']['vi'], detail: 'line' | 'full' | 'steps') => string;
}

/** A build with its schemas, catalogs and languages. */
export interface WholeBuild extends Build {
  readonly schemas: Entries['schemas'];
  readonly vn: Entries['catalogs/vn'];
  readonly sdg: Entries['catalogs/sdg'];
  readonly locales: Entries['locales'];
}

/** Loads an entry of the build below a directory. */
export async function entryOf<Subpath extends keyof Entries>(
  directory: string,
  subpath: Subpath,
): Promise<Entries[Subpath]> {
  const file = join(directory, 'dist', subpath, 'index.js');
  return (await import(pathToFileURL(file).href)) as Entries[Subpath];
}

/** The adapter of a library. */
export function buildOf(name: string, library: Library): Build {
  const evaluate = evaluateOf(library);
  return {
    name,
    createModel: library.createModel,
    readRows: (rows, options) => library.createDataset<Model>(rows, options),
    readChunks: (units, chunks, options) => {
      const builder = new library.DatasetBuilder<Model>(options);
      builder.add({ units });
      for (const personnel of chunks) builder.add({ personnel });
      return builder.build().dataset;
    },
    change: (dataset, personnel) => library.update(dataset, { personnel }).dataset,
    evaluate,
    tally: (dataset, catalog, by) => library.talliesToJson(library.tally(dataset, catalog, { by })),
    columns: (report, indicatorId) => {
      try {
        return report.columns(indicatorId);
      } catch (error) {
        if (error instanceof library.GenderIndicatorsError && error.code === 'no_columns') return undefined;
        throw error;
      }
    },
    hasTwiceMedians: medianOfOne(library, evaluate) === 2,
    explain: (fact, locale, detail) => library.explain(fact, locale, { detail }),
  };
}

// The first engine takes the catalog before the dataset; later builds refuse that order.
function evaluateOf({ createDataset, evaluate }: Library): Build['evaluate'] {
  const catalogFirst = evaluate as unknown as (
    catalog: Catalog,
    dataset: Dataset | Tallies,
    options?: object,
  ) => Report;
  const empty = { id: 'empty', title: { vi: 'Trống', en: 'Empty' }, indicators: [] };
  try {
    catalogFirst(empty, createDataset({ units: [] }, { asOf: '2019-12-31' }).dataset);
    return (dataset, catalog, options) => catalogFirst(catalog, dataset, options);
  } catch {
    return evaluate;
  }
}

// The median in the columns of one person whose pay is 1.
function medianOfOne({ createDataset }: Library, evaluate: Build['evaluate']): number {
  const title = { vi: 'Lương', en: 'Pay' };
  const of = { id: 'staff', title, of: 'personnel' };
  const source = { document: 'benchmark' };
  const indicator = { id: 'pay', title, better: 'higher', source, median: { of, value: 'basicPay' } } as const;
  const units = [{ id: 'unit', name: 'Unit', kind: 'department' }];
  const personnel = [{ id: 'person', unitId: 'unit', sex: 'female', leadership: 'none', basicPay: '1' }];
  const { dataset } = createDataset({ units, personnel }, { asOf: '2019-12-31' });
  const { medians } = evaluate(dataset, { id: 'probe', title, indicators: [indicator] }).columns('pay');
  return Number(medians?.all?.[0]) / 10 ** (medians?.scale ?? 0);
}

/** Loads the build below a directory with all that belongs to it. */
export async function loadBuild(name: string, directory: string): Promise<WholeBuild> {
  return {
    ...buildOf(name, await entryOf(directory, '.')),
    schemas: await entryOf(directory, 'schemas'),
    vn: await entryOf(directory, 'catalogs/vn'),
    sdg: await entryOf(directory, 'catalogs/sdg'),
    locales: await entryOf(directory, 'locales'),
  };
}
