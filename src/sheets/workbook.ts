/** What a cell holds. A formula stands by the value that was last calculated. */
export type Cell = string | number | boolean | Date | null;

/** A sheet of a workbook, or a file that is one table. */
export interface Sheet {
  /** Name of the file, where it has one. */
  readonly file?: string | undefined;
  readonly name: string;
  /** The rows from the first one of the file, blank ones included. */
  readonly rows: readonly (readonly Cell[])[];
  /**
   * The number that people give to the first of `rows`.
   * @defaultValue 1
   */
  readonly firstRow?: number | undefined;
}

/** The sheets of a file, or of several files one after the other. */
export type Workbook = readonly Sheet[];

/** The letter of a column, `A` for 0 and `AB` for 27. */
export function columnLetter(index: number): string {
  const before = Math.floor(index / 26);
  return `${before === 0 ? '' : columnLetter(before - 1)}${String.fromCharCode(65 + (index % 26))}`;
}

/** The index of a column by its letter. */
export function columnIndex(letter: string): number {
  return Array.from(letter).reduce((index, character) => 26 * index + character.charCodeAt(0) - 64, 0) - 1;
}

/** The text of a cell; empty for a blank one. */
export function cellText(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell.trim();
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? isoDay(cell) : String(cell);
}

/** Whether a cell holds nothing but spaces. */
export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return cell === null || cell === undefined;
  // Most cells begin with a letter, a digit or a sign of ASCII, and need no copy.
  const first = cell.charCodeAt(0);
  return !(first > 0x20 && first < 0x7f) && cell.trim() === '';
}

/** The day of a date, in universal time as workbooks give it; empty for none. */
export function isoDay(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

const errors = /^(?:#[A-Z][A-Z\d/_]{0,15}[!?]|#N\/A|#GETTING_DATA|#{3,}|Err:\d{3})$/u;

/**
 * The error that a spreadsheet shows in place of a value: of a formula (`#N/A`, and `Err:502` in LibreOffice), or of a column that is too
 * narrow (`###`, which saving as CSV may keep). Nothing for another cell.
 */
export function errorOf(cell: Cell | undefined): string | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  return (text.startsWith('#') || text.startsWith('E')) && errors.test(text) ? text : undefined;
}
