import { anOptionalCallback, checkArguments, checkNames, optionsWithLocale } from '../arguments.js';
import {
  type CreatedDataset,
  checkedDates,
  type DatasetOptions,
  datasetOptionNames,
  type Records,
} from '../dataset/dataset.js';
import { DatasetBuilder } from '../dataset/dataset-builder.js';
import type { IssueCount } from '../dataset/issue-log.js';
import type { FilePlace, Issue } from '../errors.js';
import { type DefaultModel, defaultModel, type Model } from '../schemas/model.js';
import { checkOptions, toRowsOptionNames } from '../sheets/check-options.js';
import type { ColumnSink, SheetCounts, SkippedRow } from '../sheets/reading-context.js';
import { RowPlaces } from '../sheets/row-lists.js';
import type { TableHeaders } from '../sheets/table-headers.js';
import type { ToRowsOptions } from '../sheets/to-rows-options.js';
import { type RecordLists, WorkbookReading } from '../sheets/workbook-reading.js';
import { aFile, type FileInput, refuseAborted } from './file-source.js';
import { openTables, type TableSource } from './open-tables.js';
import { type ReadWorkbookOptions, readWorkbookOptionNames } from './readWorkbook.js';

/** How far the reading of a file has come. */
export interface FileProgress {
  readonly sheet: string;
  /** Rows of the sheet that were read. */
  readonly rows: number;
}

/** How a file is read into a dataset. */
export interface ReadDatasetOptions<M extends Model = DefaultModel>
  extends ReadWorkbookOptions,
    Omit<ToRowsOptions<M>, 'maxIssues'>,
    Omit<DatasetOptions<M>, 'placeOf'> {
  /**
   * Called between sheets, and after every few thousand rows.
   * @defaultValue no callback
   */
  readonly onProgress?: ((progress: FileProgress) => void) | undefined;
}

const { placeOf: _, ...namesOfDataset } = datasetOptionNames;
const optionNames: Readonly<Record<keyof ReadDatasetOptions, true>> = {
  ...readWorkbookOptionNames,
  ...toRowsOptionNames,
  ...namesOfDataset,
  onProgress: true,
};

/** A dataset that was read from a file, and all that was wrong with the file. */
export interface DatasetOfFile<M extends Model = DefaultModel> extends CreatedDataset<M> {
  /** Issues of the cells, and then those of the records, all with their place in the file. */
  readonly issues: readonly Issue[];
  readonly issueCounts: readonly IssueCount[];
  readonly headers: readonly TableHeaders[];
  readonly skipped: readonly SkippedRow[];
  /** How many rows of the file were read, became records and were refused, by record set. */
  readonly rowCounts: Readonly<Record<string, SheetCounts>>;
}

/** So many records go to the dataset at once. */
const chunkSize = 4_096;

/**
 * Reads a file into a dataset row by row, as `readWorkbook`, `toRows` and `createDataset` do one after the other, without holding its
 * rows: CSV is decoded, parsed and read piece by piece, and the dataset holds columns. An Excel workbook is unpacked whole.
 *
 * @param file - a path, a `File` or `Blob`, bytes, a stream, or `{ text, name }`
 * @param options - language and day; all that `readWorkbook`, `toRows` and `createDataset` take
 * @throws GenderIndicatorsError those of `readWorkbook`, `toRows` and `createDataset`; `aborted`
 * @example
 * ```ts
 * import { readDataset } from 'gender-indicators/files';
 * import { vi } from 'gender-indicators/locales';
 *
 * const text = 'Mã;Giới tính;Chức vụ;Đơn vị\n1;Nữ;Vụ trưởng;Vụ Kế hoạch\n2;Nam;;Vụ Kế hoạch\n';
 * const { dataset, counts } = await readDataset({ text, name: 'staff.csv' }, { locale: vi, asOf: '2019-12-31' });
 * counts.personnel; // => { read: 2, kept: 2, refused: 0, blanked: 0 }
 * ```
 */
export async function readDataset<M extends Model = DefaultModel>(
  file: FileInput,
  options: ReadDatasetOptions<M>,
): Promise<DatasetOfFile<M>> {
  checkArguments('readDataset', { file: [file, aFile], options: [options, optionsWithLocale] });
  checkNames(options, optionNames, { function: 'readDataset', argument: 'options' });
  checkOptions('readDataset', options);
  checkArguments('readDataset', { 'options.onProgress': [options.onProgress, anOptionalCallback] });
  checkedDates(options, 'readDataset');
  const { signal, onProgress, maxIssues = 1_000 } = options;
  refuseAborted(signal, 'readDataset');
  const tables = await openTables(file, options, 'readDataset');
  const headers = tables.map((table) => table.headers);
  const places = new RowPlaces(headers);
  const { model = defaultModel, asOf, period, source, strict, plausibility } = options;
  const builder = new DatasetBuilder<Model>({
    ...{ model, asOf, period, source, strict, plausibility, maxIssues, signal },
    placeOf: (recordSet, row, field) => places.placeOf(recordSet, row, field),
  });
  const sink = new BuilderSink(builder, places);
  const reading = new WorkbookReading(headers, { ...options, maxIssues }, sink);
  for (const table of reading.inOrder()) await readTable(tables[table]!, table, reading, options);
  reading.finish();
  sink.flush();
  const created = builder.build();
  const { issues, skipped } = reading.context;
  return {
    ...(created as CreatedDataset<M>),
    issues: [...issues.issues, ...created.issues].slice(0, maxIssues),
    issueCounts: [...issues.counts(), ...created.issueCounts],
    headers,
    skipped,
    rowCounts: Object.fromEntries(reading.counts),
  };

  async function readTable(
    { headers: { sheet, headerRows }, firstRow, chunks }: TableSource,
    table: number,
    workbook: WorkbookReading,
    { signal: abort }: Pick<typeof options, 'signal'>,
  ): Promise<void> {
    const reader = workbook.begin(table);
    let number = firstRow;
    for await (const rows of chunks) {
      refuseAborted(abort, 'readDataset');
      const headerCount = Math.max(0, headerRows[1] + 1 - number);
      reader.read(headerCount === 0 ? rows : rows.slice(headerCount), number + headerCount);
      number += rows.length;
      onProgress?.({ sheet, rows: number - firstRow });
    }
    workbook.end(table, reader);
  }
}

/** Hands records to a dataset builder, many at a time. */
class BuilderSink implements RecordLists {
  readonly columns: ColumnSink;
  readonly #builder: DatasetBuilder<Model>;
  readonly #places: RowPlaces;
  readonly #rows = new Map<string, object[]>();

  constructor(builder: DatasetBuilder<Model>, places: RowPlaces) {
    this.#builder = builder;
    this.#places = places;
    this.columns = {
      countOf: (recordSet) => places.countOf(recordSet),
      add: (recordSet, columns, table, rows) => {
        this.flush();
        // Issues have the places of their records.
        places.addRows(recordSet, table, rows);
        this.#add({ [recordSet]: Object.fromEntries(columns) });
      },
    };
  }

  add(recordSet: string, record: object, table: number, row: number): number {
    this.#push(recordSet, record);
    return this.#places.add(recordSet, table, row);
  }

  addNamed(recordSet: string, record: object, place: FilePlace): number {
    this.#push(recordSet, record);
    return this.#places.addNamed(recordSet, place);
  }

  flush(): void {
    this.#add(Object.fromEntries(this.#rows));
    this.#rows.clear();
  }

  #push(recordSet: string, record: object): void {
    const rows = this.#rows.get(recordSet) ?? [];
    this.#rows.set(recordSet, rows);
    if (rows.push(record) >= chunkSize) this.flush();
  }

  #add(records: object): void {
    this.#builder.add(records as Records<Model>);
  }
}
