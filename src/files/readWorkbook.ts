import { anOptionalText, checkArguments, checkNames, optionalObject } from '../arguments.js';
import type { CancelSignal } from '../dataset/dataset-builder.js';
import { type FileProblem, GenderIndicatorsError } from '../errors.js';
import { unknownOption, unreadableFile } from '../mistakes.js';
import type { Sheet, Workbook } from '../sheets/workbook.js';
import { decodeText, looksLikeTcvn3, type TextEncoding } from './decode-text.js';
import { aFile, allBytes, type FileInput, fileSource, refuseAborted } from './file-source.js';
import { type AllFileLimits, type FileLimits, limitsOf, refuseAbove, refuseLargeRow } from './limits-of-files.js';
import { csvReader, type Separator } from './read-csv.js';
import { readJson, sheetName } from './read-json.js';
import { readXlsx } from './read-xlsx.js';

/** How a file is read. */
export interface ReadWorkbookOptions {
  /**
   * The name of the file, for its issues and where the input has none.
   * @defaultValue that of the path or the `File`
   */
  readonly name?: string | undefined;
  /**
   * The encoding of text.
   * @defaultValue found: UTF-8, UTF-16, or else Windows-1258
   */
  readonly encoding?: TextEncoding | undefined;
  /**
   * What stands between the values of a row in CSV.
   * @defaultValue found
   */
  readonly separator?: Separator | undefined;
  /** What the file may hold at most. */
  readonly limits?: FileLimits | undefined;
  /**
   * Calls the work off: the signal of an `AbortController`.
   * @defaultValue the work goes on to its end
   */
  readonly signal?: CancelSignal | undefined;
}

export const readWorkbookOptionNames: Readonly<Record<keyof ReadWorkbookOptions, true>> = {
  name: true,
  encoding: true,
  separator: true,
  limits: true,
  signal: true,
};

/**
 * Reads a spreadsheet as it is: all sheets of an Excel workbook (.xlsx), CSV, JSON or NDJSON. Text comes out in Unicode NFC. The
 * same in Node, Deno, Bun, browsers and workers. Formulas and links are never evaluated.
 *
 * CSV needs the package `papaparse`, Excel workbooks need `read-excel-file`.
 *
 * @param file - a path, a `File` or `Blob`, bytes, a stream, or `{ text, name }`
 * @param options - name, encoding, separator, limits, signal
 * @returns the sheets; `toRows` reads records from them
 * @throws GenderIndicatorsError `unreadable_file` with what to do; `too_large` above a limit; `missing_package`; `aborted`
 * @example
 * ```ts
 * import { readWorkbook } from 'gender-indicators/files';
 *
 * const sheets = await readWorkbook({ text: 'Mã;Giới tính\n1;Nữ\n', name: 'ns.csv' });
 * sheets; // => [{ file: 'ns.csv', name: 'ns', rows: [['Mã', 'Giới tính'], ['1', 'Nữ']] }]
 * ```
 */
export async function readWorkbook(file: FileInput, options: ReadWorkbookOptions = {}): Promise<Workbook> {
  checkArguments('readWorkbook', { file: [file, aFile], options: [options, optionalObject] });
  checkNames(options, readWorkbookOptionNames, { function: 'readWorkbook', argument: 'options' });
  checkReading(options, 'readWorkbook');
  const { signal, encoding, separator } = options;
  const limits = limitsOf(options.limits);
  const source = fileSource(file);
  const name = options.name ?? source.name;
  refuseAborted(signal);
  let text = source.text?.normalize();
  if (text === undefined) {
    const bytes = await allBytes(source, signal);
    const problem = problemOf(bytes);
    if (problem !== undefined) throw new GenderIndicatorsError(unreadableFile, { problem, file: name });
    if (isZip(bytes)) return checkedText(await readXlsx(bytes, name, limits, 'readWorkbook'), name);
    text = decodeText(bytes, name, encoding);
  }
  refuseAborted(signal);
  const format = formatOf(text, name);
  if (format !== 'csv') return checkedText(readJson(text, name, format === 'ndjson'), name);
  const rows = await csvRows(text, name, separator, limits);
  return checkedText([{ ...(name === undefined ? {} : { file: name }), name: sheetName(name), rows }], name);
}

const textEncodings: readonly TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258'];
const separators: readonly Separator[] = [';', ',', '\t', '|'];

/** Refuses a name, an encoding or a separator that is none. */
export function checkReading({ name, encoding, separator }: ReadWorkbookOptions, functionName: string): void {
  checkArguments(functionName, { name: [name, anOptionalText] });
  const refuse = (argument: string, allowed: readonly string[]) =>
    new GenderIndicatorsError(unknownOption, { function: functionName, argument, allowed });
  if (encoding !== undefined && !textEncodings.includes(encoding)) throw refuse('encoding', textEncodings);
  if (separator !== undefined && !separators.includes(separator)) throw refuse('separator', separators);
}

async function csvRows(
  text: string,
  file: string | undefined,
  separator: Separator | undefined,
  limits: AllFileLimits,
): Promise<Sheet['rows']> {
  const reader = await csvReader(file, separator, 'readWorkbook');
  const rows = [...reader.read(text), ...reader.end()];
  refuseAbove('file_rows', rows.length, limits.rows, file);
  for (const row of rows) refuseLargeRow(row, limits, file);
  return rows;
}

/** What the first bytes of a file say against reading it. */
export function problemOf(bytes: Uint8Array): FileProblem | undefined {
  if (bytes.length === 0) return 'empty';
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return undefined;
  // Excel keeps a workbook with a password in the old container, as a stream of this name in UTF-16.
  const name = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let i = 0; i + name.length <= bytes.length; i += 2)
    if (startsWith(bytes.subarray(i, i + name.length), name)) return 'protected';
  return 'xls';
}

/** Whether a file is a zip archive, as .xlsx is. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** The format of a text, by the name of the file or by its first signs. */
export function formatOf(text: string, file: string | undefined): 'csv' | 'json' | 'ndjson' {
  if (/\.(?:ndjson|jsonl)$/iu.test(file ?? '')) return 'ndjson';
  if (/\.json$/iu.test(file ?? '')) return 'json';
  if (file !== undefined && /\.(?:csv|tsv|txt)$/iu.test(file)) return 'csv';
  const start = text.trimStart();
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'csv';
  return /^\{[^\n]*\}\r?\n\{/u.test(start) ? 'ndjson' : 'json';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function checkedText(sheets: Workbook, file: string | undefined): Workbook {
  for (const { rows } of sheets) {
    const head = rows.slice(0, 100).flatMap((row) => row.filter((cell) => typeof cell === 'string'));
    if (looksLikeTcvn3(head)) throw new GenderIndicatorsError(unreadableFile, { problem: 'tcvn3', file });
  }
  return sheets;
}
