import type { FilePlace } from '../errors.js';
import type { RecordSet } from '../schemas/model.js';
import { type Section, SectionStack } from './classify-row.js';
import { type Reading, readError } from './reading.js';
import type { ReadingContext } from './reading-context.js';
import type { TableHeaders } from './table-headers.js';
import { unitOfTable } from './units-of-table.js';
import { type Cell, cellText, isBlank } from './workbook.js';

/** The unit of a row, or why it cannot be read. */
export interface UnitReading {
  readonly unitId?: string | undefined;
  readonly error?: Reading | undefined;
  /** Whether the cell is blank and the unit that of the row above. */
  readonly isAsAbove?: boolean | undefined;
}

/** The units of the rows of a table: by a column, by the sections in which they stand, or by the table as a whole. */
export class RowUnits {
  readonly #headers: TableHeaders;
  readonly #recordSet: RecordSet;
  readonly #context: ReadingContext;
  readonly #column: number | undefined;
  readonly #placeOf: (row: number, field?: string) => FilePlace;
  readonly #sections = new SectionStack();
  #tableUnit: string | undefined;
  #last: string | undefined;
  #error: Reading | undefined;

  constructor(
    headers: TableHeaders,
    recordSet: RecordSet,
    context: ReadingContext,
    column: number | undefined,
    placeOf: (row: number, field?: string) => FilePlace,
  ) {
    this.#headers = headers;
    this.#recordSet = recordSet;
    this.#context = context;
    this.#column = column;
    this.#placeOf = placeOf;
  }

  /** Begins a section. */
  begin(section: Section, number: number): void {
    const above = this.#sections.above(section) ?? this.#unitOfTable(number);
    const { units } = this.#context;
    this.#sections.push(
      section,
      section.isUnit ? units.idOf(section.text, above, () => this.#placeOf(number)) : undefined,
    );
  }

  /** The unit of a row by its number. */
  read(row: readonly Cell[], number: number): UnitReading {
    const cell = this.#column === undefined ? null : (row[this.#column] ?? null);
    const above = this.#above(number);
    // Blank cells below an error, as of a merged one, are of the same unit.
    if (!isBlank(cell)) this.#error = readError(cell);
    if (this.#error !== undefined) return { error: this.#error };
    if (!isBlank(cell)) return { unitId: this.#idOf(cell, above, number) };
    if (this.#column !== undefined && this.#last !== undefined) return { unitId: this.#last, isAsAbove: true };
    return { unitId: above ?? this.#assumed(number) };
  }

  /** The units of rows that follow each other, of which none is blank where there is a column. */
  readAll(rows: readonly (readonly Cell[])[], first: number): (string | undefined)[] {
    const above = this.#above(first);
    const column = this.#column;
    if (column === undefined) return new Array<string | undefined>(rows.length).fill(above ?? this.#assumed(first));
    this.#error = undefined;
    return rows.map((row, i) => this.#idOf(row[column]!, above, first + i));
  }

  #above(number: number): string | undefined {
    return this.#sections.unitId() ?? this.#unitOfTable(number);
  }

  #idOf(cell: Cell, above: string | undefined, number: number): string {
    this.#last = this.#context.units.idOf(cellText(cell), above, () => this.#placeOf(number, 'unitId'));
    return this.#last;
  }

  #unitOfTable(number: number): string | undefined {
    this.#tableUnit ??= unitOfTable(this.#headers, this.#context, () => this.#placeOf(number));
    return this.#tableUnit;
  }

  // Records that follow their person or their committee need no unit.
  #assumed(number: number): string | undefined {
    if (this.#recordSet.fields.get('unitId')?.required !== true) return undefined;
    const { file, sheet: name } = this.#headers;
    this.#tableUnit = this.#context.units.idOf(name, undefined, () => this.#placeOf(number));
    const sheetPlace = file === undefined ? { sheet: name } : { file, sheet: name };
    const place = { recordSet: this.#recordSet.name, field: 'unitId', place: sheetPlace };
    this.#context.issues.add('kept', 'unit_assumed', place, { name });
    this.#last = undefined;
    return this.#tableUnit;
  }
}
