import { anOptionalCallback, checkArguments, checkNames, datedOptions, iterable, optionalModel } from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { aborted, builderAborted } from '../mistakes.js';
import { type DefaultModel, defaultModel, type Model } from '../schemas/model.js';
import { assemble } from './assemble.js';
import {
  type CreatedDataset,
  checkedDates,
  type DatasetOptions,
  datasetOptionNames,
  type MixedRows,
  type Records,
  refuseUnknownSets,
  type TypedRows,
} from './dataset.js';
import { type IssueColumns, type RowCounts, readingOf } from './issue-log.js';
import { areColumns, type ColumnsByField } from './read-columns.js';
import { chunkSize, ReadRows, type SetReader } from './read-rows.js';

/** The signal of an `AbortController`, or the like. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** How far the reading of a record set has come. While rows are read, those count as kept that their schema accepts. */
export interface DatasetProgress extends RowCounts {
  readonly recordSet: string;
}

/** Options of a dataset that is built in chunks. */
export interface DatasetBuilderOptions<M extends Model = DefaultModel> extends DatasetOptions<M> {
  /**
   * Called after every few thousand rows with the progress.
   * @defaultValue no callback
   */
  readonly onProgress?: ((progress: DatasetProgress) => void) | undefined;
  /**
   * Calls the work off: the signal of an `AbortController`.
   * @defaultValue the work goes on to its end
   */
  readonly signal?: CancelSignal | undefined;
}

const optionNames: Readonly<Record<keyof DatasetBuilderOptions, true>> = {
  ...datasetOptionNames,
  onProgress: true,
  signal: true,
};

/**
 * Builds a dataset from rows that come in chunks, as from a file, a cursor or a service, so that they never stand in memory all
 * at once. Chunks may come in any order of record sets: a person may come before the unit. The dataset is that which
 * {@link createDataset} makes of the same rows; positions in issues count on over the chunks of a record set.
 *
 * No row is kept after {@link DatasetBuilder.add} returns. After a call that was aborted, or in which `onProgress` threw, the
 * builder holds a part of the rows and cannot be used any more.
 *
 * @throws GenderIndicatorsError `invalid_date` for `asOf` or `period`
 * @example
 * ```ts
 * import { DatasetBuilder } from 'gender-indicators';
 *
 * const builder = new DatasetBuilder({ asOf: '2019-12-31' });
 * builder.add({ personnel: [{ id: 'p1', unitId: 'dept', sex: 'female', leadership: 'head' }] });
 * builder.add({ units: [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }] });
 * builder.add({ personnel: [{ id: 'p2', unitId: 'dept', sex: 'man', leadership: 'none' }] });
 * const { counts, issues } = builder.build();
 * counts.personnel; // => { read: 2, kept: 1, refused: 1, blanked: 0 }
 * issues[0]?.row; // => 1
 * ```
 */
export class DatasetBuilder<M extends Model = DefaultModel> {
  readonly #options: DatasetBuilderOptions<M>;
  readonly #model: Model;
  #rows: ReadRows;
  /** Whether a call is under way, or one has ended with an error. */
  #isOpen = false;

  constructor(options: DatasetBuilderOptions<M>) {
    checkArguments('DatasetBuilder', { options: [options, datedOptions] });
    checkNames(options, optionNames, { function: 'DatasetBuilder', argument: 'options' });
    const { model, onProgress } = options;
    checkArguments('DatasetBuilder', { 'options.model': [model, optionalModel] });
    checkArguments('DatasetBuilder', { 'options.onProgress': [onProgress, anOptionalCallback] });
    checkedDates(options, 'DatasetBuilder');
    this.#options = options;
    this.#model = model ?? defaultModel;
    this.#rows = new ReadRows(this.#model, readingOf(options));
  }

  /**
   * Reads a chunk of rows, or of columns, of any record sets.
   *
   * @throws GenderIndicatorsError `aborted` when the signal says so, `builder_aborted` after that and within `onProgress`,
   * `unknown_record_set` for rows of a set that the model does not have; for columns those of {@link createDataset}
   * @example
   * ```ts
   * import { DatasetBuilder } from 'gender-indicators';
   *
   * const builder = new DatasetBuilder({ asOf: '2019-12-31' });
   * builder.add({ units: [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }] });
   * builder.build().dataset.units.length; // => 1
   * ```
   */
  add(rows: TypedRows<NoInfer<M>>): void;
  add<const Given extends Records<NoInfer<M>>>(
    rows: Given extends MixedRows<M, Given> ? Given : MixedRows<M, Given>,
  ): void;
  add(rows: Records<NoInfer<M>>): void {
    refuseUnknownSets(this.#model, rows, 'DatasetBuilder.add');
    this.#whole('DatasetBuilder.add', (goOn) => {
      for (const [name, chunk] of Object.entries<readonly unknown[] | ColumnsByField | undefined>(rows)) {
        if (chunk === undefined) continue;
        const reader = this.#rows.sets.get(name)!;
        const columns = areColumns(chunk) ? reader.columnRows(chunk) : undefined;
        const { count } = columns ?? { count: chunk.length as number };
        reader.records.reserve(count);
        for (let from = 0; from < count; from += chunkSize) {
          const to = Math.min(from + chunkSize, count);
          if (columns === undefined) reader.read(chunk as readonly unknown[], from, to);
          else reader.readColumns(columns, from, to);
          goOn(reader);
        }
      }
    });
  }

  /**
   * Reads chunk after chunk, and lets the host do other work between them.
   *
   * @throws GenderIndicatorsError as {@link DatasetBuilder.add}
   * @example
   * ```ts
   * import { DatasetBuilder } from 'gender-indicators';
   *
   * async function* chunks() {
   *   yield { units: [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }] };
   *   yield { personnel: [{ id: 'p1', unitId: 'dept', sex: 'female', leadership: 'head' }] };
   * }
   * const builder = new DatasetBuilder({ asOf: '2019-12-31' });
   * await builder.addAll(chunks());
   * builder.build().counts.personnel.kept; // => 1
   * ```
   */
  async addAll(chunks: AsyncIterable<Records<NoInfer<M>>> | Iterable<Records<NoInfer<M>>>): Promise<void> {
    checkArguments('DatasetBuilder.addAll', { chunks: [chunks, iterable] });
    for await (const chunk of chunks) {
      this.add(chunk as TypedRows<M>);
      await nextTask();
    }
    this.#whole('DatasetBuilder.addAll', () => undefined);
  }

  /**
   * Checks the record sets against each other and gives the dataset. The builder is empty then, and can build another.
   *
   * @throws GenderIndicatorsError `aborted` when the signal says so, `builder_aborted` after that and within `onProgress`
   * @example
   * ```ts
   * import { DatasetBuilder } from 'gender-indicators';
   *
   * new DatasetBuilder({ asOf: '2019-12-31' }).build().counts.units; // => { read: 0, kept: 0, refused: 0, blanked: 0 }
   * ```
   */
  build(): CreatedDataset<M> {
    const { source = 'dataset' } = this.#options;
    const reading = readingOf(this.#options);
    const dates = checkedDates(this.#options, 'DatasetBuilder');
    return this.#whole('DatasetBuilder.build', (goOn) => {
      const { sets } = this.#rows;
      const checked: SetReader[] = [];
      const dataset = assemble(
        this.#rows.take(),
        { model: this.#model, source, reading, ...dates },
        {
          logOf: (name) => sets.get(name)!.log,
          afterSet: (name, ...counts) => {
            const reader = sets.get(name)!;
            reader.finish(...counts);
            checked.push(reader);
            goOn(reader);
          },
        },
      );
      this.#rows = new ReadRows(this.#model, reading);
      return { dataset, ...issuesOf(checked, reading.maxIssues) };
    });
  }

  /** Runs a call, which ends with an error for good: rows read in part are no dataset. */
  #whole<Result>(caller: string, run: (goOn: (reader: SetReader) => void) => Result): Result {
    if (this.#isOpen) throw new GenderIndicatorsError(builderAborted, { function: caller });
    this.#isOpen = true;
    const { signal, onProgress } = this.#options;
    const refuseAborted = () => {
      if (signal?.aborted === true) throw new GenderIndicatorsError(aborted, { function: caller });
    };
    refuseAborted();
    const result = run((reader) => {
      onProgress?.({ recordSet: reader.recordSet.name, ...reader.counts() });
      refuseAborted();
    });
    this.#isOpen = false;
    return result;
  }
}

function issuesOf(checked: readonly SetReader[], maxIssues: number): Omit<CreatedDataset<Model>, 'dataset'> {
  const columns = new Map<string, IssueColumns>();
  for (const { recordSet, log } of checked) if (log.count > 0) columns.set(recordSet.name, log.columns());
  return {
    issues: checked.flatMap(({ log }) => log.issues).slice(0, maxIssues),
    issueCounts: [...columns.values()].flatMap(({ kinds }) => kinds),
    issueColumns: Object.fromEntries(columns),
    counts: Object.fromEntries(checked.map((reader) => [reader.recordSet.name, reader.counts()])),
  };
}

// Resolves after queued tasks, through a MessageChannel, since a timer would wait longer; immediately where there is none.
async function nextTask(): Promise<void> {
  type Port = { onmessage: (() => void) | null; postMessage(message: unknown): void; close(): void };
  const host = globalThis as { MessageChannel?: new () => Readonly<Record<'port1' | 'port2', Port>> };
  if (host.MessageChannel === undefined) return;
  const { port1, port2 } = new host.MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}
