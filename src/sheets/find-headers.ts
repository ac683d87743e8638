import type { Model, RecordSet } from '../schemas/model.js';
import { type WordKey, wordKey } from './fold-text.js';
import type { HeaderColumn, TableHeaders } from './table-headers.js';
import { unitsOfTable } from './units-of-table.js';
import type { Vocabulary } from './vocabulary.js';
import { type Cell, cellText, columnLetter, isBlank, type Sheet } from './workbook.js';

/** Headers stand within so many first rows. */
const headRows = 60;
/** So many lines of headers stand one below the other at most. */
const mostLines = 3;
/** Roles that several columns may have. */
const repeatable: readonly string[] = ['person_name', 'running_number', 'remark', 'population_count'];

/** What a header means, if anything. */
type MeaningIn = (text: string) => string | undefined;
/** The value of a field that a text names, if any. */
type ValueIn = (field: string, text: string) => string | undefined;
type Meaning = Pick<HeaderColumn, 'field' | 'value'>;

interface Candidate {
  readonly recordSet: RecordSet;
  readonly first: number;
  readonly lines: number;
  readonly columns: readonly HeaderColumn[];
  readonly score: number;
}

/**
 * Finds the headers of a sheet: the rows, of one to three lines, whose texts mean the most fields of one record set. Cells that a merge
 * covers are blank: a blank cell with a text below it belongs to the header at its left. `unit` is the one that the caller puts above all;
 * `isCount` tells headers of columns that count a population.
 */
export function findHeaders(
  sheet: Sheet,
  model: Model,
  vocabulary: Vocabulary,
  recordSetName: string | undefined,
  unit?: string,
  isCount: (header: string) => boolean = () => false,
): TableHeaders {
  const place = { ...(sheet.file === undefined ? {} : { file: sheet.file }), sheet: sheet.name };
  const nothing = (skipped: TableHeaders['skipped']): TableHeaders => ({
    ...place,
    headerRows: [0, 0],
    columns: [],
    missing: [],
    skipped,
  });
  if (vocabulary.isGuide(sheet.name)) return nothing('guide');
  if (sheet.rows.every((row) => row.every(isBlank))) return nothing('blank');
  // Each text is looked up in the words of every record set.
  const keys = new Map<string, WordKey>();
  const keyOf = (text: string): WordKey => {
    const key = keys.get(text) ?? wordKey(text);
    keys.set(text, key);
    return key;
  };
  const named = recordSetName ?? vocabulary.recordSetOf(sheet.name);
  let best: Candidate | undefined;
  for (const recordSet of model.recordSets.values()) {
    if (recordSetName !== undefined && recordSet.name !== recordSetName) continue;
    for (const candidate of candidatesOf(sheet, recordSet, vocabulary, keyOf, isCount)) {
      const preferred = recordSet.name === named ? 3 : recordSet.name === 'personnel' ? 0.1 : 0;
      const score = candidate.score + preferred;
      if (best === undefined || score > best.score) best = { ...candidate, score };
    }
  }
  if (best === undefined) return nothing('no_table');
  const { recordSet, first, lines, columns } = best;
  const firstRow = sheet.firstRow ?? 1;
  const last = first + lines - 1 + (isNumbering(sheet.rows[first + lines]) ? 1 : 0);
  return {
    ...place,
    recordSet: recordSet.name,
    headerRows: [first + firstRow, last + firstRow],
    columns,
    missing: missingFields(recordSet, columns),
    ...unitsOfTable({ sheet, first, end: last + 1, recordSet, columns }, vocabulary, unit),
  };
}

function* candidatesOf(
  sheet: Sheet,
  recordSet: RecordSet,
  vocabulary: Vocabulary,
  keyOf: (text: string) => WordKey,
  isCount: (header: string) => boolean,
): Generator<Candidate> {
  const table = vocabulary.headersOf(recordSet);
  const meaningIn = (text: string) => table.find(keyOf(text)) ?? (isCount(text) ? 'population_count' : undefined);
  const valueIn = (name: string, text: string) => {
    const field = recordSet.fields.get(name);
    return field?.type === 'enum' ? vocabulary.valuesOf(field).get(text) : undefined;
  };
  const rows = sheet.rows.slice(0, headRows);
  for (let first = 0; first < rows.length; first++) {
    let lines = 1;
    while (lines < mostLines && first + lines < rows.length && goesOn(rows, first, first + lines)) lines++;
    const columns = columnsOf(rows.slice(first, first + lines), meaningIn, valueIn);
    const meanings = new Set(columns.flatMap(({ field }) => field ?? []));
    const fields = [...meanings].filter((field) => recordSet.fields.has(field));
    const saysSomething =
      fields.length > 0 || ['post', 'women_mark', 'population_count'].some((role) => meanings.has(role));
    if (meanings.size < 2 || !saysSomething) continue;
    const roles = meanings.size - fields.length;
    const missing = missingFields(recordSet, columns).length;
    const unknown = columns.filter(({ field }) => field === undefined).length;
    const score = fields.length + roles / 2 - missing / 2 - unknown / 20 - first / 1000;
    if (score > 0.5) yield { recordSet, first, lines, columns, score };
  }
}

// A line goes on with the headers above it where its texts stand below headers that spread over blank cells at their right, or below
// blank cells. It is not a row of data: those have numbers, dates, or a text in the first column of the table.
function goesOn(rows: Sheet['rows'], first: number, line: number): boolean {
  const above = rows[line - 1] ?? [];
  const row = rows[line] ?? [];
  const start = (rows[first] ?? []).findIndex((cell) => !isBlank(cell));
  if (start < 0 || !isBlank(row[start])) return false;
  let spread = 0;
  for (let column = 0; column < row.length; column++) {
    const cell = row[column];
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || /^[\d\s./%,()-]+$/u.test(cell)) return false;
    const isUnderBlank = isBlank(above[column]);
    if (isUnderBlank && above.slice(0, column).some((cell) => !isBlank(cell))) spread++;
    else if (!isUnderBlank && !spreadsOver(above, row, column)) return false;
  }
  return spread > 0;
}

// Whether a header has blank cells at its right, with a text below one of them.
function spreadsOver(above: readonly Cell[], below: readonly Cell[], column: number): boolean {
  for (let right = column + 1; right < below.length && isBlank(above[right]); right++)
    if (!isBlank(below[right])) return true;
  return false;
}

function columnsOf(
  lines: readonly (readonly Cell[])[],
  meaningIn: MeaningIn,
  valueIn: ValueIn,
): readonly HeaderColumn[] {
  const width = Math.max(...lines.map(({ length }) => length));
  const columns: HeaderColumn[] = [];
  const taken = new Map<string | undefined, readonly (string | undefined)[]>();
  for (let column = 0; column < width; column++) {
    const parts = lines.map((line, l) => headerPart(lines, line, l, column)).filter((part) => part !== '');
    const header = parts.join(' ').replace(/\s+/gu, ' ');
    if (header === '') continue;
    const meaning = meaningOf(parts, meaningIn, valueIn);
    const { field, value } = meaning;
    // Of several columns of a field each marks another value of it.
    const others = taken.get(field) ?? [];
    const isOther = value !== undefined && !others.includes(undefined) && !others.includes(value);
    const isFree = field !== undefined && (others.length === 0 || isOther || repeatable.includes(field));
    taken.set(field, [...others, value]);
    columns.push({ column: columnLetter(column), header, ...(isFree ? meaning : {}) });
  }
  return columns;
}

// The text of a line, or that of the header at the left which spreads over this column.
function headerPart(lines: readonly (readonly Cell[])[], line: readonly Cell[], l: number, column: number): string {
  if (!isBlank(line[column])) return typeof line[column] === 'string' ? cellText(line[column]) : '';
  const hasTextBelow = (at: number) => lines.slice(l + 1).some((below) => !isBlank(below[at]));
  if (!hasTextBelow(column)) return '';
  let left = column - 1;
  while (left >= 0 && isBlank(line[left])) left--;
  return left >= 0 && hasTextBelow(left) ? cellText(line[left]) : '';
}

// “Ngày sinh” above “Nữ” is looked up together; “Nữ” alone only where what stands above it says nothing by itself. “Số lượng” below “Nữ” counts
// what stands above it, and “Thạc sĩ” below “Trình độ” marks a value of it.
function meaningOf(parts: readonly string[], meaningIn: MeaningIn, valueIn: ValueIn): Meaning {
  const of = (field: string | undefined): Meaning => (field === undefined ? {} : { field });
  const text = parts.join(' ');
  // “Nữ (%)” is no number of women.
  const isPercentage = text.includes('%');
  const whole = meaningIn(text) ?? (isPercentage ? undefined : meaningIn(withoutBrackets(text)));
  const last = parts.at(-1);
  if (whole !== undefined || isPercentage || parts.length < 2 || last === undefined) return of(whole);
  const pair = meaningIn(parts.slice(-2).join(' '));
  if (pair !== undefined) return of(pair);
  const meaning = meaningIn(last);
  const above = meaningIn(parts.slice(0, -1).join(' '));
  if (above === undefined) return of(meaning);
  if (meaning === 'total') return of(above);
  const value = valueIn(above, last);
  if (meaning === undefined && value !== undefined) return { field: above, value };
  return meaning?.endsWith('_mark') === true ? {} : of(meaning);
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ');
}

/** Whether a line numbers the columns: 1, 2, 3 or (1), (2), (3), or A, B, 1, 2. */
export function isNumbering(row: readonly Cell[] | undefined): boolean {
  const texts = (row ?? []).filter((cell) => !isBlank(cell)).map((cell) => cellText(cell).replace(/[()[\]]/gu, ''));
  const numbers = texts.filter((text) => /^\d{1,2}$/u.test(text)).map(Number);
  if (texts.length < 3 || !texts.every((text) => /^(?:\d{1,2}|[A-ZĐ])$/u.test(text))) return false;
  return numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1);
}

const derived: ReadonlyMap<string, readonly string[]> = new Map([
  ['sex', ['women_mark', 'men_mark', 'birth_date_of_women']],
  ['leadership', ['post']],
  ['kind', ['name']],
  ['populationId', ['population_count']],
  ['total', ['population_count']],
]);

/** Fields that must be given, and that no column gives. An id is made where there is none; sections and sheets name units. */
function missingFields(recordSet: RecordSet, columns: readonly HeaderColumn[]): readonly string[] {
  const meanings = new Set(columns.map(({ field }) => field));
  return [...recordSet.fields.values()]
    .filter(({ required, name }) => required && name !== 'id' && name !== 'unitId' && !meanings.has(name))
    .filter(({ name }) => !derived.get(name)?.some((role) => meanings.has(role)))
    .map(({ name }) => name);
}
