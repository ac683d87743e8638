import type { FilePlace } from '../errors.js';
import { defaultModel } from '../schemas/model.js';
import { type CellReader, cellReader } from './read-field.js';
import type { CellProblem } from './reading.js';
import type { SheetCounts } from './reading-context.js';
import type { RowLists } from './row-lists.js';
import { type Cell, cellText, errorOf } from './workbook.js';
import type { WorkbookReading } from './workbook-reading.js';

/** The numbers of people that a return may have. */
export const countFields = ['total', 'female', 'male', 'other', 'undisclosed'] as const;

/** Where a return stands, and what it counts. */
export interface ReturnPlace {
  readonly table: number;
  readonly row: number;
  readonly placeOf: (field: string) => FilePlace;
  readonly cellOf: (field: string) => Cell;
  readonly populationId: string | undefined;
  readonly unitId: () => string;
}

/** Why a text names no population, or no unit. */
export interface LabelProblem extends CellProblem {
  readonly field: 'populationId' | 'unitId';
}

/** Reads headcount returns, and says what is wrong with them. */
export class ReturnRecords {
  readonly #reading: WorkbookReading;
  readonly #sink: RowLists;
  readonly #cells: ReadonlyMap<string, CellReader>;
  #read = 0;
  #refused = 0;

  constructor(reading: WorkbookReading, sink: RowLists) {
    this.#reading = reading;
    this.#sink = sink;
    const { vocabulary, values } = reading.context;
    const { fields } = defaultModel.recordSets.get('returns')!;
    this.#cells = new Map(countFields.map((field) => [field, cellReader(fields.get(field)!, vocabulary, values)]));
  }

  counts(): SheetCounts {
    return { read: this.#read, kept: this.#read - this.#refused, refused: this.#refused };
  }

  /** The number that a cell holds, if it can be read. */
  numberOf(cell: Cell): number | undefined {
    const { value, problem } = this.#cells.get('total')!(cell);
    return problem === undefined && typeof value === 'number' ? value : undefined;
  }

  /** Whether cells count people: by numbers, or by texts with one in a row with a label. “Ngày 15 tháng 12” below a table counts nobody. */
  areCounts(cells: readonly Cell[], label: string): boolean {
    return cells.some(
      (cell) =>
        errorOf(cell) !== undefined || (label === '' ? this.numberOf(cell) !== undefined : /\d/u.test(cellText(cell))),
    );
  }

  /** Adds a return, unless something is wrong with its numbers, or `label` says what is wrong with its population or its unit. */
  add({ table, row, placeOf, cellOf, populationId, unitId }: ReturnPlace, label?: LabelProblem): void {
    const { issues } = this.#reading.context;
    this.#read++;
    const record: Record<string, unknown> = {};
    const refused: string[] = [];
    const refuse = (field: string, { code, facts = {} }: CellProblem) => {
      refused.push(field);
      issues.add('refused', code, { recordSet: 'returns', field, place: placeOf(field) }, facts);
    };
    for (const field of countFields) {
      const { value, problem } = this.#cells.get(field)!(cellOf(field));
      if (value !== undefined) record[field] = value;
      if (problem !== undefined) refuse(field, problem);
    }
    const { total, female = 0 } = record;
    if (total === undefined && refused.length === 0) refuse('total', { code: 'total_missing' });
    else if (Number(female) > Number(total)) refuse('female', { code: 'part_above_total' });
    if (label !== undefined) refuse(label.field, label);
    if (refused.length > 0) this.#refused++;
    else this.#sink.add('returns', { ...record, populationId, unitId: unitId() }, table, row);
  }
}
