import type { Columns } from '../conditions/columns.js';
import type { Dataset } from '../dataset/dataset.js';
import { GenderIndicatorsError } from '../errors.js';
import { prepareTally, type TallyOptions } from '../indicators/evaluate.js';
import type { Catalog } from '../schemas/catalog.js';
import { countRecords, reportingUnits, unitsWithRecords } from '../tallies/count-records.js';
import type { PopulationRequest } from '../tallies/request.js';
import type { PopulationTally, Tallies } from '../tallies/tallies.js';
import { isTold } from '../tallies/tally-records.js';
import { type Asked, ask } from './ask.js';
import { jobOf, unitRanges } from './jobs.js';
import type { Range } from './messages.js';
import { type Needs, needsOf } from './needs.js';
import type { AbortSignalLike, WorkerLike } from './ports.js';
import { type Part, together } from './together.js';

/** Who counts, and what is counted besides the catalog itself. */
export interface TallyInWorkersOptions extends TallyOptions {
  /** Workers whose module calls {@link serveTallies}, and that serve nothing else; the library does not end them. */
  readonly workers: readonly WorkerLike[];
  /**
   * Gives the tally up. A Web Worker that is terminated says nothing, so only a signal ends the wait for it.
   * @defaultValue none
   */
  readonly signal?: AbortSignalLike | undefined;
  /**
   * From how many records a record set is counted by workers; smaller ones are counted here, meanwhile.
   * @defaultValue 100,000, below which sending takes longer than counting
   */
  readonly minRecords?: number | undefined;
}

/**
 * Counts all that a catalog needs, as `tally` does and to the same bytes, but with the records divided among workers.
 *
 * Each worker gets copies of the columns that are read, of units with about as many records; the dataset stays whole. Several
 * calls may use the same workers, one after another or at once.
 *
 * @param dataset - the dataset of `createDataset`
 * @param catalog - the catalog
 * @param options - the workers, a breakdown, a signal
 * @returns the tallies, for `evaluate`
 * @throws GenderIndicatorsError as `tally`; `out_of_range` without a worker; `worker_failed` where a worker died, threw,
 * ended or answered something else; `aborted` by the signal
 * @example
 * ```ts no-run
 * import { Worker } from 'node:worker_threads';
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { tallyInWorkers } from 'gender-indicators/workers';
 *
 * const workers = [1, 2].map(() => new Worker(new URL('./tally-worker.js', import.meta.url)));
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const personnel = [{ id: 'p1', unitId: 'dept', sex: 'female', leadership: 'head' }];
 * const { dataset } = createDataset({ units, personnel }, { asOf: '2019-12-31' });
 * const tallies = await tallyInWorkers(dataset, advancement, { workers });
 * evaluate(advancement, tallies).result('women-in-workforce', 'dept').value;
 * ```
 */
export async function tallyInWorkers(
  dataset: Dataset,
  catalog: Catalog,
  { workers, by, signal, minRecords = 100_000 }: TallyInWorkersOptions,
): Promise<Tallies> {
  if (workers.length === 0)
    throw new GenderIndicatorsError('out_of_range', {
      function: 'tallyInWorkers',
      argument: 'workers',
      range: 'at least one worker',
    });
  if (signal?.aborted === true) throw aborted();
  const prepared = prepareTally(dataset, catalog, { by });
  const told = prepared.requests.filter((request) => isTold(dataset, request));
  const shares = [...dataset.sets.values()].flatMap((columns) =>
    columns.rowCount < Math.max(minRecords, 1) ? [] : shareOut(dataset, columns, told, workers),
  );
  const giveUp = (error: unknown) => {
    for (const { asked } of shares.flatMap((one) => one.parts)) asked.giveUp(error);
  };
  const abort = () => giveUp(aborted());
  signal?.addEventListener('abort', abort);
  const answers = Promise.all(shares.map(countsOf));
  // Where counting here fails nobody waits for them.
  answers.catch(() => undefined);
  try {
    const shared = new Set(shares.flatMap(({ requests }) => requests));
    const staffed = unitsWithRecords(dataset, dataset.sets.get('personnel'));
    const here = [...dataset.sets.values()].flatMap((columns) => {
      const own = told.filter((request) => request.of === columns.recordSet.name && !shared.has(request));
      return own.length === 0 ? [] : [countRecords(dataset, columns, staffed, own)];
    });
    const counted = [...here.flatMap(({ populations }) => populations), ...(await answers).flat()];
    const byId = new Map(counted.map((population) => [population.id, population]));
    const tallies = prepared.tallies((_, columns, _staffed, requests) => ({
      populations: requests.map(({ id }) => byId.get(id)!),
      records: here.find(({ records }) => records.columns === columns && records.requests.length === requests.length)
        ?.records,
    }));
    return tallies;
  } catch (error) {
    giveUp(error);
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** The populations of one record set that workers count, each worker for a range of units. */
interface Share {
  readonly dataset: Dataset;
  readonly columns: Columns;
  readonly requests: readonly PopulationRequest[];
  readonly parts: readonly { readonly range: Range; readonly asked: Asked }[];
}

function shareOut(
  dataset: Dataset,
  columns: Columns,
  told: readonly PopulationRequest[],
  workers: readonly WorkerLike[],
): readonly Share[] {
  const { model, sets, units } = dataset;
  const { name } = columns.recordSet;
  const known = new Map(
    told.flatMap((request) => (request.of === name ? [[request, needsOf(model, request)] as const] : [])),
  );
  // What is told from any of the records cannot be told from some; and where others are more, each worker would read them all.
  const isShared = ({ fields, comesBack }: Needs) => {
    const others = [...fields.keys()].reduce(
      (sum, other) => sum + (other === name ? 0 : (sets.get(other)?.rowCount ?? 0)),
      0,
    );
    return !comesBack && others <= columns.rowCount;
  };
  const requests = [...known.keys()].filter((request) => isShared(known.get(request)!));
  if (requests.length === 0) return [];
  const needs = requests.map((request) => known.get(request)!);
  const parts = unitRanges(columns, units.length, workers.length).map((range, i) => ({
    range,
    asked: ask(workers[i]!, i, jobOf(dataset, columns, requests, needs, range)),
  }));
  return [{ dataset, columns, requests, parts }];
}

async function countsOf({ dataset, columns, requests, parts }: Share): Promise<readonly PopulationTally[]> {
  const answered = parts.map(async ({ range, asked }): Promise<Part> => ({ range, answer: await asked.answer }));
  const staffed = unitsWithRecords(dataset, dataset.sets.get('personnel'));
  const reported = reportingUnits(dataset, columns, staffed);
  return together(requests, await Promise.all(answered), dataset.units.length).map(
    ({ counts, sums, distributions }, i): PopulationTally => {
      const { id, of, where } = requests[i]!;
      return { id, of, where, records: { reported, counts }, sums, distributions };
    },
  );
}

function aborted(): GenderIndicatorsError {
  return new GenderIndicatorsError('aborted', { function: 'tallyInWorkers' });
}
