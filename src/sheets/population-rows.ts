import type { FilePlace } from '../errors.js';
import { isNumbering } from './find-headers.js';
import { foldedText } from './fold-text.js';
import type { PopulationWords } from './population-words.js';
import { ReturnLines } from './return-lines.js';
import { countFields, type LabelProblem, type ReturnRecords } from './return-records.js';
import { columnOfField, type TableHeaders } from './table-headers.js';
import { unitOfTable } from './units-of-table.js';
import { type Cell, cellText, columnIndex, isBlank, type Sheet } from './workbook.js';
import type { WorkbookReading } from './workbook-reading.js';

/** Reads forms with a row for each population. */
export class PopulationRowsReader {
  readonly #reading: WorkbookReading;
  readonly #records: ReturnRecords;
  readonly #populations: PopulationWords;

  constructor(populations: PopulationWords, reading: WorkbookReading, records: ReturnRecords) {
    this.#reading = reading;
    this.#records = records;
    this.#populations = populations;
  }

  read(sheet: Sheet, headers: TableHeaders, table: number): void {
    if (headers.recordSet === undefined) return;
    const { rows, firstRow = 1 } = sheet;
    const first = headers.headerRows[1] - firstRow + 1;
    const columns = new Map(headers.columns.map(({ column, field }) => [field, columnIndex(column)]));
    const textColumn = columns.get('populationId');
    if (textColumn === undefined) return;
    const lines = new ReturnLines();
    const unitOf = this.#unitsOf(headers, columns.get('unitId'));
    for (let i = first; i < rows.length; i++) {
      const row = rows[i]!;
      const text = labelOf(row, textColumn, columns.get('running_number'));
      const counts = countFields.map((field) => cellAt(row, columns.get(field)));
      const hasCounts = !isNumbering(row) && this.#records.areCounts(counts, text);
      const unitId = unitOf(row, firstRow + i);
      // A line of text, as of a heading or a signature, names no population and counts nothing.
      const isLine = hasCounts || (this.#populations.get(text) !== undefined && counts.some((cell) => !isBlank(cell)));
      if (!isLine) continue;
      this.#readLine(text, row, columns, { headers, table, number: firstRow + i, unitId }, lines);
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
    const placeOf = (field: string): FilePlace => {
      const { file, sheet } = line.headers;
      return {
        ...(file === undefined ? {} : { file }),
        sheet,
        row: line.number,
        ...columnOfField(line.headers, field),
      };
    };
    const populationId = this.#populations.get(text);
    if (populationId === null) return;
    const numbered = cellText(cellAt(row, columns.get('running_number')));
    const total = this.#records.numberOf(cellAt(row, columns.get('total')));
    if (total !== undefined) lines.add(numbered === '' ? text : numbered, total, placeOf('total'));
    const { table, number, unitId } = line;
    const cellOf = (field: string) => cellAt(row, columns.get(field));
    const problem = populationId === undefined ? this.#problemOf(text) : undefined;
    this.#records.add({ table, row: number, placeOf, cellOf, populationId, unitId }, problem);
  }

  #problemOf(label: string): LabelProblem {
    if (label === '') return { field: 'populationId', code: 'missing' };
    return {
      field: 'populationId',
      code: 'unknown_row',
      facts: { label, nearest: this.#populations.nearestTo(label) },
    };
  }

  // The unit of a row: by a column, where a blank cell is of the unit above, or that of the table.
  #unitsOf(headers: TableHeaders, column: number | undefined): (row: readonly Cell[], number: number) => () => string {
    const { context } = this.#reading;
    const { file, sheet } = headers;
    const place = { ...(file === undefined ? {} : { file }), sheet };
    const unitAbove = () => unitOfTable(headers, context, () => place);
    let name: string | undefined;
    return (row, number) => {
      name = cellText(cellAt(row, column)) || name;
      const named = name;
      const placeOfName = () => ({ ...place, row: number, ...columnOfField(headers, 'unitId') });
      if (named !== undefined) return () => context.units.idOf(named, unitAbove(), placeOfName);
      return () => unitAbove() ?? this.#assumedUnit(sheet, place);
    };
  }

  #assumedUnit(name: string, place: FilePlace): string {
    const { issues, units } = this.#reading.context;
    issues.add('kept', 'unit_assumed', { recordSet: 'returns', field: 'unitId', place }, { name });
    return units.idOf(name, undefined, () => place);
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
