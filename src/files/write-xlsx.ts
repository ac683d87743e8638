import type { CellObject, default as WriteXlsx } from 'write-excel-file/universal';
import { optionalPackage } from '../optional-package.js';
import { type Cell, columnLetter, isoDay } from '../sheets/workbook.js';
import type { BlobLike } from './file-source.js';

/** A cell with its look. */
export interface StyledCell {
  readonly value: Cell;
  /** The colour behind the value, `#ffe699`. */
  readonly colour?: string | undefined;
  readonly isBold?: boolean | undefined;
  /** Whether a text stands to the right, as the numbers below it do. */
  readonly isRight?: boolean | undefined;
  /** How far a name is moved in below the one above, in steps. */
  readonly indent?: number | undefined;
  /** How a number is shown: `0.00%`. */
  readonly format?: string | undefined;
  /** A formula in place of the value, `C2/D2`. */
  readonly formula?: string | undefined;
  /** The width in letters at which a long text goes on in a further line; the row is as high as its lines. */
  readonly wrapAt?: number | undefined;
}

/** A list of values to choose from: the cells that take them, and where they stand. */
export interface DropDown {
  /** The index of the column. */
  readonly column: number;
  /** The sheet, the index of the column and the number of the values below its header. */
  readonly list: { readonly sheet: string; readonly column: string; readonly count: number };
}

/** A sheet to write. */
export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | StyledCell | undefined)[])[];
  /** Widths of the columns, in letters. */
  readonly widths?: readonly number[] | undefined;
  /** So many rows stay in view. */
  readonly fixedRows?: number | undefined;
  readonly dropDowns?: readonly DropDown[] | undefined;
}

/** What changes a file of the workbook; the package has it of the host's files, by its last form, of several sheets. */
type Feature = NonNullable<NonNullable<Parameters<typeof WriteXlsx>[1]>['features']>[number];

/** The rows of a template that offer lists. */
const rowsOfTemplate = 5_000;

/** The bytes of an Excel workbook, by write-excel-file. A text is written as text, also where it looks like a formula. */
export async function writeXlsx(sheets: readonly SheetToWrite[], functionName: string): Promise<Uint8Array> {
  const { default: write } = await optionalPackage(
    'write-excel-file',
    () => import('write-excel-file/universal'),
    functionName,
  );
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map(({ rows, widths, fixedRows }, i) => ({
    data: rows.map(rowToWrite),
    sheet: names[i]!,
    ...(widths === undefined ? {} : { columns: widths.map((width) => ({ width })) }),
    ...(fixedRows === undefined ? {} : { stickyRowsCount: fixedRows }),
    dateFormat: 'dd/mm/yyyy',
  }));
  const lists = sheets.map(({ dropDowns = [] }) => dropDowns);
  const options = { fontFamily: 'Arial', fontSize: 10, features: [pageFeature(lists), titlesFeature(names, sheets)] };
  const blob: BlobLike = await write(written, options).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

type CellOfSheet = SheetToWrite['rows'][number][number];

function styledCell(cell: CellOfSheet): StyledCell {
  return typeof cell === 'object' && cell !== null && !(cell instanceof Date) ? cell : { value: cell ?? null };
}

// A number or a date that is none would make a workbook that Excel does not open.
function isWritten(value: Cell): value is Exclude<Cell, null> {
  if (typeof value === 'number') return Number.isFinite(value);
  return value instanceof Date ? isoDay(value) !== '' : value !== null && value !== '';
}

// A row is as high as its longest text, and all its cells begin at the top.
function rowToWrite(row: readonly CellOfSheet[]): (CellObject | null)[] {
  const cells = row.map(styledCell);
  const height = Math.max(...cells.map(heightOf));
  return cells.map((cell) => {
    const written = cellToWrite(cell);
    return height <= lineHeight || written === null ? written : { ...written, height };
  });
}

function cellToWrite(styled: StyledCell): CellObject | null {
  if (Object.keys(styled).length === 1 && !isWritten(styled.value)) return null;
  const { value, format, formula } = styled;
  return {
    ...(isWritten(value) ? { value, type: typeOf(value) } : {}),
    ...(formula === undefined ? {} : { value: formula, type: 'Formula' }),
    ...(format === undefined ? {} : { format }),
    ...(value instanceof Date ? { format: 'dd/mm/yyyy' } : {}),
    ...(styled.colour === undefined ? {} : { backgroundColor: styled.colour }),
    ...(styled.isBold === true ? { fontWeight: 'bold' } : {}),
    ...(styled.isRight === true ? { align: 'right' } : {}),
    ...(styled.indent === undefined ? {} : { indent: styled.indent }),
    alignVertical: 'top',
    ...(styled.wrapAt === undefined ? {} : { wrap: true }),
  };
}

/** The height of a line in points. */
const lineHeight = 13;
/** Letters are narrower than the digits by which widths are counted: so many stand in the width of one digit, with room to spare. */
const lettersOfDigit = 1.1;

function heightOf({ value, wrapAt }: StyledCell): number {
  if (wrapAt === undefined || typeof value !== 'string') return 0;
  const width = wrapAt * lettersOfDigit;
  const lines = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  return lines * lineHeight;
}

function typeOf(value: Exclude<Cell, null>): NonNullable<CellObject['type']> {
  if (value instanceof Date) return Date;
  if (typeof value === 'number') return Number;
  return typeof value === 'boolean' ? Boolean : String;
}

/** Names of sheets as Excel takes them: at most 31 characters, none of `[]:*?/\`, each once. */
function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const short =
      name
        .replace(/[[\]:*?/\\]/gu, ' ')
        .replace(/^'|'$/gu, ' ')
        .trim()
        .slice(0, 31) || 'Sheet';
    let free = short;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${short.slice(0, 27)} ${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

// What the package does not write: lists to choose from, which stand behind the cells of a sheet, and pages as wide as the sheet.
function pageFeature(dropDowns: readonly (readonly DropDown[])[]): Feature {
  const transform = (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
    const lists = listsToChooseFrom(dropDowns[sheetIndex] ?? []);
    const page = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
    return xml
      .replace(/<worksheet[^>]*>/u, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
      .replace('</sheetData>', () => `</sheetData>${lists}${page}`);
  };
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

// The rows that stay in view on the screen stand on every page of a print too.
function titlesFeature(names: readonly string[], sheets: readonly SheetToWrite[]): Feature {
  const titles = sheets.flatMap(({ fixedRows }, i) => {
    const range = `'${names[i]!.replaceAll("'", "''")}'!$1:$${fixedRows}`
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;');
    return fixedRows === undefined
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${range}</definedName>`];
  });
  // A name of a sheet may have a dollar sign, which would stand for something in a text that replaces.
  const transform = (xml: string) =>
    titles.length === 0
      ? xml
      : xml.replace('</sheets>', () => `</sheets><definedNames>${titles.join('')}</definedNames>`);
  return { files: { transform: { 'xl/workbook.xml': { transform } } } };
}

function listsToChooseFrom(dropDowns: readonly DropDown[]): string {
  if (dropDowns.length === 0) return '';
  const validations = dropDowns.map(({ column, list }) => {
    const letter = columnLetter(column);
    const range = `'${list.sheet}'!$${list.column}$2:$${list.column}$${list.count + 1}`;
    return `<dataValidation type="list" allowBlank="1" sqref="${letter}2:${letter}${rowsOfTemplate}"><formula1>${range}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`;
}
