import { nearest } from '../conditions/nearest.js';
import type { FilePlace } from '../errors.js';
import type { Catalog } from '../schemas/catalog.js';
import { defaultModel } from '../schemas/model.js';
import { populationsNamed } from '../schemas/populations-named.js';
import { foldedText, WordTable } from './fold-text.js';
import { type CellReader, cellReader } from './read-field.js';
import type { CellProblem } from './reading.js';
import type { SheetCounts } from './reading-context.js';
import { ReturnLines } from './return-lines.js';
import type { RowLists } from './row-lists.js';
import { columnOfField, type TableHeaders } from './table-headers.js';
import { unitOfTable } from './units-of-table.js';
import { type Cell, cellText, columnIndex, errorOf, isBlank, type Sheet } from './workbook.js';
import type { WorkbookReading } from './workbook-reading.js';

/** Which populations the rows of a form are. */
export interface FormPopulations {
  /** The catalog whose populations the rows of the form are. */
  readonly catalog: Catalog;
  /**
   * The population of a row, by the text of the row, `{ 'Số đảng viên': 'party-members' }`; `null` for a row that is not read.
   * @defaultValue the population whose title or words the text is
   */
  readonly populations?: Readonly<Record<string, string | null>> | undefined;
}

const countFields = ['total', 'female', 'male', 'other', 'undisclosed'] as const;

/** Reads the forms of headcount returns of a workbook. */
export class FormReader {
  readonly #reading: WorkbookReading;
  readonly #sink: RowLists;
  readonly #table = new WordTable<string>();
  /** The words of the populations, by their form without marks. */
  readonly #words: ReadonlyMap<string, string>;
  readonly #nearest = new Map<string, string | undefined>();
  readonly #cells: ReadonlyMap<string, CellReader>;
  readonly #given: ReadonlyMap<string, string | null>;
  #read = 0;
  #refused = 0;

  constructor({ catalog, populations = {} }: FormPopulations, reading: WorkbookReading, sink: RowLists) {
    this.#reading = reading;
    this.#sink = sink;
    const { vocabulary, values } = reading.context;
    const named = catalog.indicators.flatMap(populationsNamed).filter((population) => typeof population !== 'string');
    const populationsOfCatalog = [...(catalog.populations ?? []), ...named];
    for (const { id, title } of populationsOfCatalog) {
      for (const words of vocabulary.populations)
        if (Object.hasOwn(words, id)) for (const word of words[id]!) this.#table.add(word, id);
      for (const word of [id, ...Object.values(title)]) this.#table.add(word, id);
    }
    this.#words = new Map([...this.#table.words()].map((word) => [foldedText(word), word]));
    this.#given = new Map(Object.entries(populations).map(([text, id]) => [foldedText(text), id]));
    const { fields } = defaultModel.recordSets.get('returns')!;
    this.#cells = new Map(countFields.map((field) => [field, cellReader(fields.get(field)!, vocabulary, values)]));
  }

  counts(): SheetCounts {
    return { read: this.#read, kept: this.#read - this.#refused, refused: this.#refused };
  }

  read(sheet: Sheet, headers: TableHeaders, table: number): void {
    if (headers.recordSet === undefined) return;
    const { rows, firstRow = 1 } = sheet;
    const first = headers.headerRows[1] - firstRow + 1;
    const columns = new Map(headers.columns.map(({ column, field }) => [field, columnIndex(column)]));
    const textColumn = columns.get('populationId');
    if (textColumn === undefined) return;
    const lines = new ReturnLines();
    for (let i = first; i < rows.length; i++) {
      const row = rows[i]!;
      const text = labelOf(row, textColumn, columns.get('running_number'));
      const counts = countFields.map((field) => cellAt(row, columns.get(field)));
      const hasCounts = counts.some((cell) => /\d/u.test(cellText(cell)) || errorOf(cell) !== undefined);
      // A line of text, as of a heading or a signature, names no population and counts nothing.
      const isLine = hasCounts || (this.#populationOf(text) !== undefined && counts.some((cell) => !isBlank(cell)));
      if (!isLine) continue;
      this.#readLine(
        text,
        row,
        columns,
        { headers, table, number: firstRow + i, unitId: () => this.#unitOf(headers) },
        lines,
      );
    }
    for (const { place, sum, total } of lines.wrongSums())
      this.#reading.context.issues.add(
        'kept',
        'sum_differs',
        { recordSet: 'returns', field: 'total', place },
        { sum, total },
      );
  }

  #readLine(
    text: string,
    row: readonly Cell[],
    columns: ReadonlyMap<string | undefined, number>,
    line: {
      readonly headers: TableHeaders;
      readonly table: number;
      readonly number: number;
      readonly unitId: () => string;
    },
    lines: ReturnLines,
  ): void {
    const { issues } = this.#reading.context;
    const placeOf = (field: string): FilePlace => {
      const { file, sheet } = line.headers;
      return {
        ...(file === undefined ? {} : { file }),
        sheet,
        row: line.number,
        ...columnOfField(line.headers, field),
      };
    };
    const populationId = this.#populationOf(text);
    if (populationId === null) return;
    this.#read++;
    const record: Record<string, unknown> = {};
    const refused: string[] = [];
    const refuse = (field: string, { code, facts = {} }: CellProblem) => {
      refused.push(field);
      issues.add('refused', code, { recordSet: 'returns', field, place: placeOf(field) }, facts);
    };
    for (const field of countFields) {
      const { value, problem } = this.#cells.get(field)!(cellAt(row, columns.get(field)));
      if (value !== undefined) record[field] = value;
      if (problem !== undefined) refuse(field, problem);
    }
    const { total, female = 0 } = record;
    const numbered = cellText(cellAt(row, columns.get('running_number')));
    if (typeof total === 'number') lines.add(numbered === '' ? text : numbered, total, placeOf('total'));
    if (total === undefined && refused.length === 0) refuse('total', { code: 'total_missing' });
    else if (Number(female) > Number(total)) refuse('female', { code: 'part_above_total' });
    if (text === '') refuse('populationId', { code: 'missing' });
    else if (populationId === undefined)
      refuse('populationId', { code: 'unknown_row', facts: { label: text, nearest: this.#nearestTo(text) } });
    if (refused.length > 0) this.#refused++;
    else this.#sink.add('returns', { ...record, populationId, unitId: line.unitId() }, line.table, line.number);
  }

  #nearestTo(text: string): string | undefined {
    const key = foldedText(text);
    if (!this.#nearest.has(key)) this.#nearest.set(key, this.#words.get(nearest(key, this.#words.keys()) ?? ''));
    return this.#nearest.get(key);
  }

  // Without what numbers it, and without what stands in brackets behind it.
  #populationOf(text: string): string | null | undefined {
    const plain = text
      .replace(/^(?:[\divxIVX]+(?:\.\d+)*|[a-zđ])\s*[.)/-]\s*|^[-–+*•]\s*/u, '')
      .replace(/^trong đó:?\s*/iu, '');
    const chosen = this.#given.get(foldedText(text)) ?? this.#given.get(foldedText(plain));
    if (chosen !== undefined || this.#given.has(foldedText(text))) return chosen ?? null;
    return this.#table.get(plain) ?? this.#table.get(plain.replace(/\([^)]*\)/gu, '')) ?? this.#table.get(text);
  }

  #unitOf(headers: TableHeaders): string {
    const { context } = this.#reading;
    const { file, sheet } = headers;
    const place = { ...(file === undefined ? {} : { file }), sheet };
    const unitId = unitOfTable(headers, context, () => place);
    if (unitId !== undefined) return unitId;
    context.issues.add('kept', 'unit_assumed', { recordSet: 'returns', field: 'unitId', place }, { name: sheet });
    return context.units.idOf(sheet, undefined, () => place);
  }
}

// A total may have its label in the column that numbers the rows.
function labelOf(row: readonly Cell[], textColumn: number, numberColumn: number | undefined): string {
  const text = cellText(row[textColumn]);
  const number = cellText(cellAt(row, numberColumn));
  return text === '' && foldedText(number).length > 3 ? number : text;
}

function cellAt(row: readonly Cell[], index: number | undefined): Cell {
  return index === undefined ? null : (row[index] ?? null);
}
