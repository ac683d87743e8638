import { GenderIndicatorsError } from '../errors.js';
import { type DefaultModel, defaultModel, type Model } from '../schemas/model.js';
import { buildDataset } from './build-dataset.js';
import { checkedDates, refuseUnknownSets } from './checked-options.js';
import type { CreatedDataset, DatasetOptions } from './dataset.js';
import type { RowCounts } from './issue-log.js';
import { nextTask } from './next-task.js';
import { keepCompiled, ReadRows, type ReadSet } from './read-rows.js';
import type { Rows } from './rows.js';

/** What an `AbortController` gives to call off a long work. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** How far the reading of a record set has come. While rows are read, those count as kept that their schema accepts. */
export interface DatasetProgress extends RowCounts {
  readonly recordSet: string;
}

/** What a dataset that is built in chunks is of. */
export interface DatasetBuilderOptions<M extends Model = DefaultModel> extends DatasetOptions<M> {
  /**
   * Is told after every few thousand rows how far the work has come.
   * @defaultValue nobody is told
   */
  readonly onProgress?: ((progress: DatasetProgress) => void) | undefined;
  /**
   * Calls the work off: the signal of an `AbortController`.
   * @defaultValue the work goes on to its end
   */
  readonly signal?: CancelSignal | undefined;
}

/** Rows between two looks at the signal: about a millisecond. */
const blockSize = 8192;

/**
 * Builds a dataset from rows that come in chunks, as from a file, a cursor or a service, so that they never stand in memory all
 * at once. Chunks may come in any order of record sets: a person may come before the unit. The dataset is that which
 * {@link createDataset} makes of the same rows; positions in issues count on over the chunks of a record set.
 *
 * No row is kept after {@link DatasetBuilder.add} returns.
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
 * counts.personnel; // => { read: 2, kept: 1, refused: 1 }
 * issues[0]?.row; // => 1
 * ```
 */
export class DatasetBuilder<M extends Model = DefaultModel> {
  readonly #options: DatasetBuilderOptions<M>;
  readonly #model: Model;
  #read: ReadRows;

  constructor(options: DatasetBuilderOptions<M>) {
    checkedDates(options, 'DatasetBuilder');
    this.#options = options;
    this.#model = options.model ?? defaultModel;
    keepCompiled(this.#model);
    this.#read = new ReadRows(this.#model, options.maxIssues);
  }

  /**
   * Reads a chunk of rows of any record sets.
   *
   * @throws GenderIndicatorsError `aborted` when the signal says so, `unknown_record_set` for rows of a set that the model does
   * not have
   * @example
   * ```ts
   * import { DatasetBuilder } from 'gender-indicators';
   *
   * const builder = new DatasetBuilder({ asOf: '2019-12-31' });
   * builder.add({ units: [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }] });
   * builder.build().dataset.units.length; // => 1
   * ```
   */
  add(rows: Rows<NoInfer<M>>): void {
    this.#goOn('DatasetBuilder.add');
    refuseUnknownSets(this.#model, rows, 'DatasetBuilder.add');
    const given = rows as Readonly<Record<string, readonly unknown[] | undefined>>;
    for (const [name, chunk] of Object.entries(given)) {
      if (chunk === undefined) continue;
      const set = this.#read.of(name);
      set.reserve(chunk.length);
      for (let from = 0; from < chunk.length; from += blockSize) {
        set.read(chunk, from, Math.min(from + blockSize, chunk.length));
        this.#tell(set);
        this.#goOn('DatasetBuilder.add');
      }
    }
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
  async addAll(chunks: AsyncIterable<Rows<NoInfer<M>>> | Iterable<Rows<NoInfer<M>>>): Promise<void> {
    for await (const chunk of chunks) {
      this.add(chunk);
      await nextTask();
    }
    this.#goOn('DatasetBuilder.addAll');
  }

  /**
   * Checks the record sets against each other and gives the dataset. The builder is empty then, and can build another.
   *
   * @throws GenderIndicatorsError `aborted` when the signal says so
   * @example
   * ```ts
   * import { DatasetBuilder } from 'gender-indicators';
   *
   * new DatasetBuilder({ asOf: '2019-12-31' }).build().counts.units; // => { read: 0, kept: 0, refused: 0 }
   * ```
   */
  build(): CreatedDataset<M> {
    this.#goOn('DatasetBuilder.build');
    const { source = 'dataset' } = this.#options;
    const dates = checkedDates(this.#options, 'DatasetBuilder');
    const created = buildDataset(this.#read, { model: this.#model, source, ...dates }, (set) => {
      this.#tell(set);
      this.#goOn('DatasetBuilder.build');
    });
    this.#read = new ReadRows(this.#model, this.#options.maxIssues);
    // The names of the record sets are those of the model, which the compiler cannot follow through a map.
    return created;
  }

  #tell({ recordSet, counts }: ReadSet): void {
    this.#options.onProgress?.({ recordSet: recordSet.name, ...counts() });
  }

  #goOn(caller: string): void {
    if (this.#options.signal?.aborted === true) throw new GenderIndicatorsError('aborted', { function: caller });
  }
}
