import type { FilePlace } from '../errors.js';
import type { RecordSet } from '../schemas/model.js';
import { type Section, SectionStack } from './classify-row.js';
import { type Reading, readError, unreadable } from './reading.js';
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
    const above = this.#sections.unitId() ?? this.#unitOfTable(number);
    const seen = typeof cell === 'string' ? this.#context.units.seenId(cell, above) : undefined;
    if (seen !== undefined) {
      this.#error = undefined;
      this.#last = seen;
      return { unitId: seen };
    }
    // Blank cells below an error, as of a merged one, are of the same unit.
    if (!isBlank(cell)) this.#error = readError(cell);
    if (this.#error !== undefined) return { error: this.#error };
    if (!isBlank(cell)) return this.#named(cellText(cell), above, number);
    if (this.#column !== undefined && this.#last !== undefined) return { unitId: this.#last, isAsAbove: true };
    return { unitId: above ?? this.#assumed(number) };
  }

  // Of several units of a list with one name none can be taken.
  #named(text: string, above: string | undefined, number: number): UnitReading {
    const { units } = this.#context;
    const unitId = units.idOf(text, above, () => this.#placeOf(number, 'unitId'));
    const allowed = units.has(unitId) ? [] : units.listedAs(text, above);
    if (allowed.length > 1) {
      this.#error = unreadable('ambiguous_value', { allowed });
      return { error: this.#error };
    }
    this.#last = unitId;
    return { unitId };
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
