import { columnIndex, errorOf } from '../sheets/workbook.js';
import { host } from './host.js';

/** A cell that shows an error of the spreadsheet in place of a value. */
export interface ErrorCell {
  readonly row: number;
  readonly column: number;
  /** The error, `#N/A`. */
  readonly error: string;
}

/** ` t="e"`: a cell whose value is an error. */
const mark = Array.from(' t="e"', (letter) => letter.charCodeAt(0));
/** The tags behind that of a cell, up to its end: of its formula and of its value, opened and closed. */
const tagsOfCell = 5;

/**
 * The cells of a sheet that show an error, `<c r="B3" t="e"><v>#N/A</v></c>`. read-excel-file gives them as blank ones, so they are looked
 * up here. A cell that does not say its address cannot be told.
 */
export function errorCells(xml: Uint8Array): readonly ErrorCell[] {
  const decoder = new host.TextDecoder('utf-8');
  const cells: ErrorCell[] = [];
  for (let i = xml.indexOf(0x22); i >= 0; i = xml.indexOf(0x22, i + 1)) {
    // Each mark is met at its last quotation mark.
    const start = i - mark.length + 1;
    if (!mark.every((code, j) => xml[start + j] === code)) continue;
    let end = i;
    for (let tag = 0; tag <= tagsOfCell && end >= 0; tag++) end = xml.indexOf(0x3c, end + 1);
    const text = decoder.decode(xml.subarray(xml.lastIndexOf(0x3c, i), end < 0 ? xml.length : end));
    const cell = /^<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!\/)>(.*?)<\/(?:\w+:)?c>/su.exec(text);
    if (cell === null) continue;
    const [, letters = '', row, content = ''] = cell;
    const value = /<(?:\w+:)?v>([^<]*)</u.exec(content)?.[1];
    cells.push({ row: Number(row), column: columnIndex(letters), error: errorOf(value) ?? '#VALUE!' });
  }
  return cells;
}

/** The parts of an archive that hold the sheets of a workbook, in the order of the sheets. */
export function partsOfSheets(workbook: string, relations: string): readonly string[] {
  const targets = new Map(
    elements(relations, 'Relationship').map((text) => [attribute(text, 'Id'), attribute(text, 'Target') ?? '']),
  );
  return elements(workbook, 'sheet').map((text) => {
    const target = targets.get(attribute(text, 'id')) ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'gu')) ?? [];
}

function attribute(element: string, name: string): string | undefined {
  return new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(element)?.[1];
}
