import { GenderIndicatorsError } from '../errors.js';
import { unreadableFile } from '../mistakes.js';
import type { Model } from '../schemas/model.js';
import { headersOfSheet, vocabularyFor } from '../sheets/headers-of-workbook.js';
import type { TableHeaders } from '../sheets/table-headers.js';
import type { ToRowsOptions } from '../sheets/to-rows-options.js';
import type { Cell } from '../sheets/workbook.js';
import { looksLikeTcvn3, TextReader } from './decode-text.js';
import { type FileInput, type FileSource, fileSource } from './file-source.js';
import { type AllFileLimits, limitsOf, refuseAbove, refuseLargeRow } from './limits-of-files.js';
import { csvReader } from './read-csv.js';
import { sheetName } from './read-json.js';
import { checkReading, formatOf, isZip, problemOf, type ReadWorkbookOptions, readWorkbook } from './readWorkbook.js';

/** A table whose rows come in chunks. */
export interface TableSource {
  readonly headers: TableHeaders;
  /** The number of its first row, headers included. */
  readonly firstRow: number;
  readonly chunks: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** Headers are looked for in so many first rows. */
const headRows = 100;
/** Rows of a sheet that is in memory come in chunks of so many. */
const rowsOfChunk = 4_096;

/** The tables of a file: of CSV, one that is read as it comes; of other files, those of all sheets. */
export async function openTables(
  input: FileInput,
  options: ReadWorkbookOptions & ToRowsOptions<Model>,
  functionName: string,
): Promise<readonly TableSource[]> {
  checkReading(options, functionName);
  const source = fileSource(input);
  const name = options.name ?? source.name;
  const vocabulary = vocabularyFor(options);
  const pieces = await textPieces(source, options);
  if (pieces === undefined) {
    const { encoding, separator, limits, signal } = options;
    const sheets = await readWorkbook(input, { name: options.name, encoding, separator, limits, signal });
    return sheets.map((sheet) => ({
      headers: headersOfSheet(sheet, options, vocabulary, functionName),
      firstRow: sheet.firstRow ?? 1,
      chunks: chunksOf(sheet.rows),
    }));
  }
  const rows = csvRows(pieces, name, options, functionName);
  const head: string[][] = [];
  while (head.length < headRows) {
    const next = await rows.next();
    if (next.done === true) break;
    for (const row of next.value) head.push(row);
  }
  if (looksLikeTcvn3(head.slice(0, headRows).flat()))
    throw new GenderIndicatorsError(unreadableFile, { problem: 'tcvn3', file: name });
  const sheet = { ...(name === undefined ? {} : { file: name }), name: sheetName(name), rows: head };
  const headers = headersOfSheet(sheet, options, vocabulary, functionName);
  return [{ headers, firstRow: 1, chunks: followedBy(head, rows) }];
}

/** The text of CSV piece by piece; nothing for another format, and for a stream, which cannot be read twice. */
async function textPieces(
  source: FileSource,
  { name, encoding }: ReadWorkbookOptions,
): Promise<AsyncIterable<string> | undefined> {
  const file = name ?? source.name;
  if (source.text !== undefined)
    return formatOf(source.text, file) === 'csv' ? once(source.text.normalize()) : undefined;
  if (source.isOnce) return undefined;
  const bytes = source.chunks()[Symbol.asyncIterator]();
  const first = await bytes.next();
  await bytes.return?.();
  if (first.done === true) return undefined;
  const start = new TextReader(file, encoding);
  if (problemOf(first.value) !== undefined || isZip(first.value)) return undefined;
  const head = start.read(first.value);
  if (head === '' || formatOf(head, file) !== 'csv') return undefined;
  return decoded(source, new TextReader(file, encoding));
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

async function* decoded(source: FileSource, reader: TextReader): AsyncGenerator<string> {
  for await (const bytes of source.chunks()) yield reader.read(bytes);
  yield reader.end();
}

async function* csvRows(
  pieces: AsyncIterable<string>,
  file: string | undefined,
  { separator, limits }: ReadWorkbookOptions,
  functionName: string,
): AsyncGenerator<string[][]> {
  const reader = await csvReader(file, separator, functionName);
  const most = limitsOf(limits);
  let count = 0;
  for await (const text of pieces) {
    const rows = checked(reader.read(text), count, most, file);
    count += rows.length;
    yield rows;
  }
  yield checked(reader.end(), count, most, file);
}

function checked(rows: string[][], count: number, limits: AllFileLimits, file: string | undefined): string[][] {
  refuseAbove('file_rows', count + rows.length, limits.rows, file);
  for (const row of rows) refuseLargeRow(row, limits, file);
  return rows;
}

async function* followedBy<Row>(
  head: readonly Row[],
  rest: AsyncIterable<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  yield head;
  yield* rest;
}

async function* chunksOf<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += rowsOfChunk)
    yield await Promise.resolve(rows.slice(from, from + rowsOfChunk));
}
