import type { FilePlace } from '../errors.js';
import type { RecordSet } from '../schemas/model.js';
import { isTotal } from './classify-row.js';
import { foldedText, wordsOf } from './fold-text.js';
import type { PopulationWords } from './population-words.js';
import { countFields, type ReturnRecords } from './return-records.js';
import type { HeaderColumn, TableHeaders } from './table-headers.js';
import { type Numbering, unitKindOf } from './unit-kind.js';
import { unitOfTable } from './units-of-table.js';
import type { Vocabulary } from './vocabulary.js';
import { type Cell, cellText, columnIndex, errorOf, isBlank, type Sheet } from './workbook.js';
import type { WorkbookReading } from './workbook-reading.js';

/** A row that names a unit. */
interface UnitRow {
  readonly row: readonly Cell[];
  readonly number: number;
  readonly name: string;
  /** How far it stands below others, by what numbers it. */
  readonly level: number;
}

/** The columns that count a population, by the field. */
type CountColumns = ReadonlyMap<string, HeaderColumn>;

const levels: Readonly<Record<Numbering, number>> = { letter: 0, roman: 1, arabic: 2 };
/** Rows with a dash stand below every other; those without a number beside 1, 2, 3. */
const withDash = 100;

/** What a column counts by its header: “Lãnh đạo, quản lý” above “Tổng số” and “Nữ”. */
export type CountOf = (header: string) => Pick<HeaderColumn, 'field' | 'population'>;

/** Tells what columns count; the population stands before what is counted of it, or behind: “Lãnh đạo, quản lý Nữ”, “Số nữ lãnh đạo, quản lý”. */
export function countOfHeaders(returns: RecordSet, vocabulary: Vocabulary, populations: PopulationWords): CountOf {
  const fieldOf = (text: string): string | undefined => {
    const field = vocabulary.headersOf(returns).get(text);
    return isCount(field) ? field : undefined;
  };
  return (header) => {
    const words = wordsOf(header).split(' ');
    for (let length = words.length; length > 0; length--) {
      const [start, end] = [words.slice(0, length).join(' '), words.slice(length).join(' ')];
      for (const [text, field] of [
        [start, end === '' ? (fieldOf(start) ?? 'total') : fieldOf(end)],
        [end, fieldOf(start)],
      ] as const) {
        const population = text === '' ? undefined : populations.get(text);
        if (population === null) return {};
        if (population !== undefined && field !== undefined) return { field, population };
      }
    }
    return {};
  };
}

/** The headers of a form with a row for each unit, whose columns count populations. */
export function headersOfUnitRows(headers: TableHeaders, countOf: CountOf): TableHeaders {
  const columns = headers.columns.map(({ column, header, field }) =>
    field === undefined || field === 'population_count' || isCount(field)
      ? { column, header, ...countOf(header) }
      : { column, header, field },
  );
  return { ...headers, columns };
}

function isCount(field: string | undefined): boolean {
  return countFields.some((name) => name === field);
}

/** Reads forms with a row for each unit. */
export class UnitRowsReader {
  readonly #reading: WorkbookReading;
  readonly #records: ReturnRecords;

  constructor(reading: WorkbookReading, records: ReturnRecords) {
    this.#reading = reading;
    this.#records = records;
  }

  /**
   * Reads the rows of a table. A row above rows that are numbered lower counts them together: it names the unit above theirs, and its numbers
   * are compared with their sums, as those of a row of totals are.
   */
  read(sheet: Sheet, headers: TableHeaders, table: number): void {
    const { context } = this.#reading;
    const { file, sheet: sheetName, columns } = headers;
    const sheetPlace = { ...(file === undefined ? {} : { file }), sheet: sheetName };
    const populations = countColumns(columns);
    const unitColumn = columns.find(({ field }) => field === 'unitId');
    const rows = this.#rowsOf(sheet, headers);
    const units = rows.filter(({ name }) => !isTotal(name, context.vocabulary));
    const above: { readonly level: number; readonly unitId: string }[] = [];
    for (const [i, { row, number, name, level }] of units.entries()) {
      while (above.length > 0 && above.at(-1)!.level >= level) above.pop();
      const placeOf = (column: HeaderColumn | undefined): FilePlace => ({
        ...sheetPlace,
        row: number,
        ...(column === undefined ? {} : { column: column.column, header: column.header }),
      });
      const unitAbove = above.at(-1)?.unitId ?? unitOfTable(headers, context, () => sheetPlace);
      const unitId = () => context.units.idOf(name, unitAbove, () => placeOf(unitColumn));
      if (name !== '' && partsOf(units, i).length > 0) {
        above.push({ level, unitId: unitId() });
        continue;
      }
      for (const [populationId, counted] of populations) {
        const cellOf = (field: string) => cellAt(row, counted.get(field));
        if ([...counted.keys()].every((field) => isBlank(cellOf(field)))) continue;
        const placeOfField = (field: string) => placeOf(field === 'unitId' ? unitColumn : counted.get(field));
        const problem = name === '' ? ({ field: 'unitId', code: 'missing' } as const) : undefined;
        this.#records.add({ table, row: number, placeOf: placeOfField, cellOf, populationId, unitId }, problem);
      }
    }
    const positions = new Map(units.map((unit, i) => [unit, i]));
    for (const whole of rows) {
      const position = positions.get(whole);
      const parts = position === undefined ? topmost(units) : partsOf(units, position);
      for (const counted of populations.values()) this.#compare(whole, parts, counted, sheetPlace);
    }
  }

  #rowsOf({ rows, firstRow = 1 }: Sheet, { headerRows, columns }: TableHeaders): readonly UnitRow[] {
    const indexOf = (role: string) => columns.find(({ field }) => field === role);
    const [unitColumn, numberColumn] = [indexOf('unitId'), indexOf('running_number')];
    const counted = columns.filter(({ population }) => population !== undefined);
    const first = headerRows[1] - firstRow + 1;
    const found = rows.slice(first).flatMap((row, i): UnitRow[] => {
      const [number, text] = [cellText(cellAt(row, numberColumn)), cellText(cellAt(row, unitColumn))];
      // A total may have its label in the column that numbers the rows.
      const isLabel = text === '' && foldedText(number).length > 3;
      const { level, name } = isLabel ? numberedName('', number) : numberedName(number, text);
      return [{ row, number: firstRow + first + i, name, level }];
    });
    const { vocabulary } = this.#reading.context;
    const counts = ({ row, name }: UnitRow) => {
      const cells = counted.map((column) => cellAt(row, column));
      if (cells.some((cell) => /\d/u.test(cellText(cell)) || errorOf(cell) !== undefined)) return true;
      return unitKindOf(name, vocabulary) !== undefined && cells.some((cell) => !isBlank(cell));
    };
    // A text that counts nothing is a signature or a note, unless it stands above rows that count.
    return found.filter((unit, i) => counts(unit) || (unit.name !== '' && partsOf(found, i).some(counts)));
  }

  #compare(whole: UnitRow, parts: readonly UnitRow[], columns: CountColumns, sheetPlace: FilePlace): void {
    if (parts.length < 2) return;
    for (const [field, column] of columns) {
      const numberIn = ({ row }: UnitRow) => this.#records.numberOf(cellAt(row, column));
      const [total, numbers] = [numberIn(whole), parts.map(numberIn)];
      if (total === undefined || numbers.includes(undefined)) continue;
      const sum = numbers.reduce<number>((before, number) => before + number!, 0);
      if (total === sum) continue;
      const place = { ...sheetPlace, row: whole.number, column: column.column, header: column.header };
      this.#reading.context.issues.add('kept', 'sum_differs', { recordSet: 'returns', field, place }, { sum, total });
    }
  }
}

function countColumns(columns: readonly HeaderColumn[]): ReadonlyMap<string, CountColumns> {
  const counted = columns.filter(({ population }) => population !== undefined);
  const ids = new Set(counted.map(({ population }) => population!));
  return new Map(
    [...ids].map((id) => {
      const own = counted.filter(({ population }) => population === id);
      return [id, new Map(own.map((column) => [column.field!, column]))];
    }),
  );
}

// “II. Khối cơ quan Bộ”, “2.1 Vụ Kế hoạch” and “- Đội 3”; the number may stand in a column of its own.
function numberedName(number: string, text: string): Pick<UnitRow, 'level' | 'name'> {
  const parts =
    number === '' ? /^(\d+(?:\.\d+)*|[IVX]+|[A-ZĐ])(?:\s*[.)/:–-]\s*|\s+(?<=\.\d+\s+))(\S.*)$/u.exec(text) : null;
  const [mark, name] = parts === null ? [number, text] : [parts[1]!, parts[2]!];
  const dash = /^[-–+*•]\s*/u.exec(name);
  if (dash !== null) return { level: withDash, name: name.slice(dash[0].length) };
  const plain = mark.replace(/[.)\s]+$/u, '');
  if (/^[IVX]+$/u.test(plain)) return { level: levels.roman, name };
  if (/^[A-ZĐ]$/u.test(plain)) return { level: levels.letter, name };
  return { level: levels.arabic + (/^\d+(?:\.\d+)*$/u.test(plain) ? plain.split('.').length - 1 : 0), name };
}

// The rows directly below a row: those that are numbered lower, up to the next one that is not.
function partsOf(units: readonly UnitRow[], whole: number): readonly UnitRow[] {
  let end = whole + 1;
  while (end < units.length && units[end]!.level > units[whole]!.level) end++;
  return topmost(units.slice(whole + 1, end));
}

function topmost(units: readonly UnitRow[]): readonly UnitRow[] {
  const parts: UnitRow[] = [];
  for (const unit of units) if (parts.length === 0 || unit.level <= parts.at(-1)!.level) parts.push(unit);
  return parts;
}

function cellAt(row: readonly Cell[], column: HeaderColumn | undefined): Cell {
  return column === undefined ? null : (row[columnIndex(column.column)] ?? null);
}
