import { GenderIndicatorsError } from '../errors.js';
import { unreadableFile } from '../mistakes.js';
import { optionalPackage } from '../optional-package.js';
import { type Cell, columnIndex, type Sheet } from '../sheets/workbook.js';
import { decodeText } from './decode-text.js';
import { type ErrorCell, errorCells, partsOfSheets } from './error-cells.js';
import { type AllFileLimits, refuseAbove, refuseLargeRow } from './limits-of-files.js';
import { unpack, zipEntries } from './zip-entries.js';

/**
 * The sheets of an Excel workbook, by read-excel-file. Before the package sees it, the archive is unpacked with its bytes counted, and
 * the rows and columns of each sheet are looked up, since the package makes a cell of every blank one up to the last.
 */
export async function readXlsx(
  bytes: Uint8Array,
  file: string | undefined,
  limits: AllFileLimits,
  functionName: string,
): Promise<readonly Sheet[]> {
  const errors = await checkArchive(bytes, file, limits);
  const { default: read } = await optionalPackage(
    'read-excel-file',
    () => import('read-excel-file/universal'),
    functionName,
  );
  try {
    const sheets = await read(new Uint8Array(bytes).buffer);
    return sheets.map(({ sheet, data }, i) => {
      // The types of the package say the class of dates in place of a date.
      const rows = data as Cell[][];
      for (const { row, column, error } of errors[i] ?? []) {
        while (rows.length < row) rows.push([]);
        const cells = rows[row - 1]!;
        while (cells.length < column) cells.push(null);
        cells[column] = error;
      }
      for (const row of rows) refuseLargeRow(row, limits, file);
      return { ...(file === undefined ? {} : { file }), name: sheet.normalize(), rows: rows.map(composed) };
    });
  } catch (error) {
    if (error instanceof GenderIndicatorsError) throw error;
    throw new GenderIndicatorsError(unreadableFile, { problem: 'broken', file });
  }
}

function composed(row: readonly Cell[]): readonly Cell[] {
  return row.map((cell) => (typeof cell === 'string' ? cell.normalize() : cell));
}

/** Refuses an archive that is no workbook, or too large; gives the cells that show errors, sheet by sheet. */
async function checkArchive(
  bytes: Uint8Array,
  file: string | undefined,
  limits: AllFileLimits,
): Promise<readonly (readonly ErrorCell[])[]> {
  const entries = zipEntries(bytes, file);
  const names = entries.map(({ name }) => name);
  if (entries.some(({ isEncrypted }) => isEncrypted))
    throw new GenderIndicatorsError(unreadableFile, { problem: 'protected', file });
  // A workbook of LibreOffice begins with the name of its format.
  if (names.includes('mimetype') && names.includes('content.xml'))
    throw new GenderIndicatorsError(unreadableFile, { problem: 'ods', file });
  if (!names.some((name) => /^xl\/workbook\.xml$/iu.test(name)))
    throw new GenderIndicatorsError(unreadableFile, { problem: 'unknown_format', file });
  const parts = entries.filter(({ name }) => name.endsWith('.xml') || name.endsWith('.rels'));
  const stated = parts.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  refuseAbove('unpacked_bytes', stated, limits.unpackedBytes, file);
  let remaining = limits.unpackedBytes;
  const errors = new Map<string, readonly ErrorCell[]>();
  let workbook = '';
  let relations = '';
  for (const part of parts) {
    const unpacked = await unpack(bytes, part, remaining, limits.unpackedBytes, file);
    remaining -= unpacked.length;
    if (part.name === 'xl/workbook.xml') workbook = decodeText(unpacked, file);
    if (part.name === 'xl/_rels/workbook.xml.rels') relations = decodeText(unpacked, file);
    if (!/^xl\/worksheets\/[^/]+\.xml$/iu.test(part.name)) continue;
    checkSize(unpacked, file, limits);
    errors.set(part.name, errorCells(unpacked));
  }
  return partsOfSheets(workbook, relations).map((name) => errors.get(name) ?? []);
}

// The last row and the last column that the cells of a sheet name: `<row r="12"`, `<c r="AB12"`.
function checkSize(xml: Uint8Array, file: string | undefined, limits: AllFileLimits): void {
  let row = 0;
  let column = 0;
  for (let i = 0; i + 4 < xml.length; i++) {
    // ` r="`
    if (xml[i] !== 0x20 || xml[i + 1] !== 0x72 || xml[i + 2] !== 0x3d || xml[i + 3] !== 0x22) continue;
    let letters = '';
    let number = 0;
    for (i += 4; i < xml.length && xml[i] !== 0x22; i++) {
      const code = xml[i]!;
      if (code >= 48 && code <= 57) number = 10 * number + code - 48;
      else if (letters.length < 4) letters += String.fromCharCode(code);
    }
    if (number > row) row = number;
    if (/^[A-Z]+$/u.test(letters)) column = Math.max(column, columnIndex(letters) + 1);
    if (row > limits.rows || column > limits.columns) break;
  }
  refuseAbove('file_rows', row, limits.rows, file);
  refuseAbove('file_columns', column, limits.columns, file);
}
