import type { FilePlace } from '../errors.js';
import type { RecordSet } from '../schemas/model.js';
import { isTotal } from './classify-row.js';
import { isNumbering } from './find-headers.js';
import { foldedText, wordsOf } from './fold-text.js';
import type { PopulationWords } from './population-words.js';
import { countFields, type ReturnRecords } from './return-records.js';
import type { HeaderColumn, TableHeaders } from './table-headers.js';
import { type Numbering, unitKindOf } from './unit-kind.js';
import { unitOfTable } from './units-of-table.js';
import type { Vocabulary } from './vocabulary.js';
import { type Cell, cellText, columnIndex, isBlank, type Sheet } from './workbook.js';
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
/** Rows with a dash stand below every other, above them those with a, b, c; those without a number stand beside 1, 2, 3. */
const [withSmallLetter, withDash] = [99, 100];

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
  const taken = new Set<string>();
  const columns = headers.columns.map(({ column, header, field }) => {
    if (field !== undefined && field !== 'population_count' && !isCount(field)) return { column, header, field };
    const count = countOf(header);
    const key = `${count.population} ${count.field}`;
    // Of two columns with one number the first is read.
    if (count.population === undefined || taken.has(key)) return { column, header };
    taken.add(key);
    return { column, header, ...count };
  });
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
    const all = topmost(units);
    let [position, begin] = [0, 0];
    for (const whole of rows) {
      const isUnit = units[position] === whole;
      // A row of totals counts the units since the row of totals before, or all of them.
      const parts = isUnit ? [partsOf(units, position)] : [topmost(units.slice(begin, position)), all];
      for (const counted of populations.values()) this.#compare(whole, parts, counted, sheetPlace);
      if (isUnit) position++;
      else begin = position;
    }
  }

  #rowsOf({ rows, firstRow = 1 }: Sheet, { headerRows, columns }: TableHeaders): readonly UnitRow[] {
    const indexOf = (role: string) => columns.find(({ field }) => field === role);
    const [unitColumn, numberColumn] = [indexOf('unitId'), indexOf('running_number')];
    const counted = columns.filter(({ population }) => population !== undefined);
    const first = headerRows[1] - firstRow + 1;
    const found = rows.slice(first).flatMap((row, i): UnitRow[] => {
      // The headers may stand once more on each page.
      if (isNumbering(row)) return [];
      const [number, text] = [cellText(cellAt(row, numberColumn)), cellText(cellAt(row, unitColumn))];
      // A total may have its label in the column that numbers the rows.
      const isLabel = text === '' && foldedText(number).length > 3;
      const { level, name } = isLabel ? numberedName('', number) : numberedName(number, text);
      return [{ row, number: firstRow + first + i, name, level }];
    });
    const { vocabulary } = this.#reading.context;
    const counts = ({ row, name }: UnitRow) => {
      const cells = counted.map((column) => cellAt(row, column));
      if (this.#records.areCounts(cells, name)) return true;
      return unitKindOf(name, vocabulary) !== undefined && cells.some((cell) => !isBlank(cell));
    };
    // A text that counts nothing is a signature or a note, unless it stands above rows that count.
    return found.filter((unit, i) => counts(unit) || (unit.name !== '' && partsOf(found, i).some(counts)));
  }

  // Says numbers of a row that are the sum of none of the groups of parts that it may count.
  #compare(
    whole: UnitRow,
    groups: readonly (readonly UnitRow[])[],
    columns: CountColumns,
    sheetPlace: FilePlace,
  ): void {
    const [first, ...others] = groups.filter(({ length }) => length > 1);
    if (first === undefined) return;
    for (const [field, column] of columns) {
      const numberIn = ({ row }: UnitRow) => this.#records.numberOf(cellAt(row, column));
      const [total, sum] = [numberIn(whole), sumOf(first.map(numberIn))];
      if (total === undefined || sum === undefined || sum === total) continue;
      if (others.some((parts) => sumOf(parts.map(numberIn)) === total)) continue;
      const place = { ...sheetPlace, row: whole.number, column: column.column, header: column.header };
      this.#reading.context.issues.add('kept', 'sum_differs', { recordSet: 'returns', field, place }, { sum, total });
    }
  }
}

// Nothing where a part has no number.
function sumOf(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.includes(undefined) ? undefined : numbers.reduce<number>((sum, number) => sum + number!, 0);
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

// “II. Khối cơ quan Bộ”, “2.1 Vụ Kế hoạch”, “a) Phòng 2” and “- Đội 3”; the number may stand in a column of its own. “P. Tổ chức” and “Q. 1” are names.
function numberedName(number: string, text: string): Pick<UnitRow, 'level' | 'name'> {
  const parts =
    number === ''
      ? /^((?:\d+|[IVX]+)(?:\.\d+)*|[A-GĐ]|[a-gđ](?=\)))(?:\s*[.)/:–-]\s*|\s+(?<=\.\d+\s+))(\S.*)$/u.exec(text)
      : null;
  const [mark, name] = parts === null ? [number, text] : [parts[1]!, parts[2]!];
  const dash = /^[-–+*•]\s*/u.exec(name);
  if (dash !== null) return { level: withDash, name: name.slice(dash[0].length) };
  const [first = '', ...below] = mark.replace(/[.)\s]+$/u, '').split('.');
  if (/^[a-zđ]$/u.test(first)) return { level: withSmallLetter, name };
  const ofLetters = /^[A-ZĐ]$/u.test(first) ? 'letter' : 'arabic';
  return { level: levels[/^[IVX]+$/u.test(first) ? 'roman' : ofLetters] + below.length, name };
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
