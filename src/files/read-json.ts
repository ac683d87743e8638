import { isObject } from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { unreadableFile } from '../mistakes.js';
import type { Cell, Sheet } from '../sheets/workbook.js';
import { baseName } from './file-source.js';

/**
 * The sheets of JSON: a list of records is one sheet, an object of lists one for each list, by its name. The names of the fields are its
 * headers. Records are numbered from 1, and lines of NDJSON as they stand. What is no record is refused.
 */
export function readJson(text: string, file: string | undefined, isLines: boolean): readonly Sheet[] {
  const json = isLines ? text.split('\n').map((line, i) => parsed(line, file, i + 1)) : parsed(text, file, undefined);
  const lists = Array.isArray(json) ? { [sheetName(file)]: json as readonly unknown[] } : json;
  const sheets = Object.entries(isObject(lists) ? lists : {})
    .filter((entry): entry is [string, readonly unknown[]] => Array.isArray(entry[1]))
    .map(([name, records]) => ({ ...(file === undefined ? {} : { file }), name, ...tableOf(records, file) }));
  if (sheets.length > 0 || (isObject(lists) && Object.keys(lists).length === 0)) return sheets;
  throw new GenderIndicatorsError(unreadableFile, { problem: 'unknown_format', file });
}

/** The name of the only sheet of a file: that of the file without its folders and its ending. */
export function sheetName(file: string | undefined): string {
  return file === undefined ? 'file' : baseName(file).replace(/\.[^.]+$/u, '');
}

function tableOf(records: readonly unknown[], file: string | undefined): Pick<Sheet, 'rows' | 'firstRow'> {
  const names = new Set<string>();
  for (const [i, record] of records.entries()) {
    if (isObject(record)) for (const name of Object.keys(record)) names.add(name);
    else if (record !== undefined && record !== null)
      throw new GenderIndicatorsError(unreadableFile, { problem: 'unknown_format', file, row: i + 1 });
  }
  const columns = [...names];
  const rows = records.map((record) => columns.map((name) => (isObject(record) ? cellOf(record[name]) : null)));
  return { rows: [columns, ...rows], firstRow: 0 };
}

// Lists stand in a cell as people write them. An object stands as its JSON, which the field then refuses.
function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.normalize();
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value
    .map(cellOf)
    .filter((item) => item !== null)
    .join('; ');
}

function parsed(text: string, file: string | undefined, row: number | undefined): unknown {
  if (row !== undefined && text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new GenderIndicatorsError(unreadableFile, { problem: 'broken', file, row });
  }
}
