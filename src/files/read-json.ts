import { isObject } from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { unreadableFile } from '../mistakes.js';
import type { Cell, Sheet } from '../sheets/workbook.js';

/**
 * The sheets of JSON: a list of records is one sheet, an object of lists one for each list, by its name. The names of the fields are its
 * headers. Records are numbered from 1, and lines of NDJSON as they stand.
 */
export function readJson(text: string, file: string | undefined, isLines: boolean): readonly Sheet[] {
  const json = isLines ? text.split('\n').map((line, i) => parsed(line, file, i + 1)) : parsed(text, file, undefined);
  const lists = Array.isArray(json) ? { [sheetName(file)]: json as readonly unknown[] } : json;
  if (!isObject(lists)) throw new GenderIndicatorsError(unreadableFile, { problem: 'unknown_format', file });
  return Object.entries(lists)
    .filter((entry): entry is [string, readonly unknown[]] => Array.isArray(entry[1]))
    .map(([name, records]) => ({ ...(file === undefined ? {} : { file }), name, ...tableOf(records) }));
}

/** The name of the only sheet of a file: that of the file without its ending. */
export function sheetName(file: string | undefined): string {
  return file?.replace(/\.[^.]+$/u, '') ?? 'file';
}

function tableOf(records: readonly unknown[]): Pick<Sheet, 'rows' | 'firstRow'> {
  const names = new Set<string>();
  for (const record of records) if (isObject(record)) for (const name of Object.keys(record)) names.add(name);
  const columns = [...names];
  const rows = records.map((record) => columns.map((name) => (isObject(record) ? cellOf(record[name]) : null)));
  return { rows: [columns, ...rows], firstRow: 0 };
}

// Lists stand in a cell as people write them; what is within an object is not a value of a table.
function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.normalize();
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String).join('; ') : null;
}

function parsed(text: string, file: string | undefined, row: number | undefined): unknown {
  if (row !== undefined && text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new GenderIndicatorsError(unreadableFile, { problem: 'broken', file, row });
  }
}
