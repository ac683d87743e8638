import { nearest } from '../conditions/nearest.js';
import { Decimal } from '../decimal.js';
import type { NumberLocale } from '../present/digits.js';
import { parseFigure } from '../present/parseFigure.js';
import type { Field } from '../schemas/fields.js';
import { foldedText, wordsOf } from './fold-text.js';
import { readDate } from './read-date.js';
import { blank, type Reading, readError, unreadable } from './reading.js';
import type { ValueReading } from './reading-context.js';
import type { Vocabulary } from './vocabulary.js';
import { type Cell, cellText, isBlank } from './workbook.js';

/** Reads a cell as the value of a field. */
export type CellReader = (cell: Cell) => Reading;

/** A column of the values of a field. */
export interface FieldColumn {
  readonly index: number;
  readonly field: Field;
  readonly read: CellReader;
}

/** Of several values in one cell the highest counts: of qualifications. */
const highestCounts: readonly string[] = ['qualification', 'politicalTheory'];
/** Fields whose values stand before what they are of: “Thạc sĩ Luật”, “Chuyên viên chính (01.002)”. */
const beginsWithValue: readonly string[] = [...highestCounts, 'civilServiceGrade', 'employment'];
/** So many different texts of a column are kept with their readings. */
const mostReadings = 65_536;

/** The reader of the cells of a field. */
export function cellReader(field: Field, vocabulary: Vocabulary, values: ValueReading): CellReader {
  // Ids differ from row to row.
  if (field.type === 'id' || field.type === 'text')
    return (cell) => (isBlank(cell) ? blank : (readError(cell) ?? { value: cellText(cell) }));
  return remembered(readerOf(field, vocabulary, values));
}

// Columns repeat their values, and a text always means the same.
function remembered(read: CellReader): CellReader {
  const readings = new Map<string, Reading>();
  return (cell) => {
    if (typeof cell !== 'string') return isBlank(cell) ? blank : read(cell);
    const cached = readings.get(cell);
    if (cached !== undefined) return cached;
    const reading = isBlank(cell) ? blank : (readError(cell) ?? read(cell));
    if (readings.size < mostReadings) readings.set(cell, reading);
    return reading;
  };
}

function readerOf(field: Field, vocabulary: Vocabulary, values: ValueReading): CellReader {
  const { dates, numbers: locale } = values;
  const unlessAbsent =
    (read: CellReader): CellReader =>
    (cell) =>
      typeof cell === 'string' && vocabulary.isAbsent(cell) ? blank : read(cell);
  switch (field.type) {
    case 'date':
      return unlessAbsent(
        field.name === 'partyAdmittedOn'
          ? (cell) => readPartyDay(cell, vocabulary, values)
          : (cell) => readDate(cell, dates),
      );
    case 'number':
      return unlessAbsent((cell) => readNumber(cell, locale));
    case 'decimal':
      return unlessAbsent((cell) => readDecimal(cell, locale));
    case 'boolean':
      return (cell) => readBoolean(cell, vocabulary);
    case 'enum':
      return enumReader(field, vocabulary);
    case 'id':
    case 'text':
      return (cell) => ({ value: cellText(cell) });
    case 'other':
      return (cell) => ({ value: listOf(cell) });
  }
}

/** Whether a cell marks its row: by any text but a “no”, such as an x or a 1. */
export function isMarked(cell: Cell, vocabulary: Vocabulary): boolean {
  const text = cellText(cell);
  return text !== '' && cell !== false && !vocabulary.isAbsent(text) && vocabulary.yesOrNo(text) !== 'no';
}

/** The columns of a field that have a value each, of which a row marks one. */
export interface MarkColumns {
  readonly field: Field;
  readonly marks: readonly { readonly index: number; readonly value: string }[];
}

/** Reads which of the columns a row marks; of several qualifications the highest counts. */
export function readMarks(row: readonly Cell[], { field, marks }: MarkColumns, vocabulary: Vocabulary): Reading {
  const cells = marks.map(({ index, value }) => ({ cell: row[index] ?? null, value }));
  const error = cells.map(({ cell }) => readError(cell)).find((reading) => reading !== undefined);
  if (error !== undefined) return error;
  const marked = cells.filter(({ cell }) => isMarked(cell, vocabulary)).map(({ value }) => value);
  const { name, values = [] } = field;
  if (new Set(marked).size > 1 && !highestCounts.includes(name))
    return unreadable('ambiguous_value', { allowed: marked });
  return marked.length === 0 ? blank : { value: values.findLast((value) => marked.includes(value)) };
}

/** Reads the day of admission to the Party; “x” or “Đảng viên” in its place says that the person is a member. */
export function readPartyDay(cell: Cell, vocabulary: Vocabulary, { dates, partyMemberSince }: ValueReading): Reading {
  const reading = readDate(cell, dates);
  const text = cellText(cell);
  if (reading.problem?.code !== 'unreadable_date' || /\d/u.test(text)) return reading;
  if (vocabulary.yesOrNo(text) !== 'yes' && !vocabulary.isPartyMark(text)) return reading;
  return partyMemberSince === undefined ? unreadable('party_day_missing') : { value: partyMemberSince };
}

function readNumber(cell: Cell, locale: NumberLocale): Reading {
  if (typeof cell === 'number') return { value: cell };
  const figure = figureOf(cell, locale);
  return figure === undefined ? unreadable('unreadable_number') : { value: figure.toNumber() };
}

function readDecimal(cell: Cell, locale: NumberLocale): Reading {
  const figure = typeof cell === 'number' ? new Decimal(cell) : figureOf(cell, locale);
  return figure === undefined ? unreadable('unreadable_number') : { value: figure.toFixed() };
}

function figureOf(cell: Cell, locale: NumberLocale): Decimal | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = cell
    .replace(/\s*(?:đồng|đ|vnđ|vnd|₫|người)\.?$/iu, '')
    .replace(/(?<=\d)[\s\u00a0](?=\d{3}(?!\d))/gu, '');
  try {
    return parseFigure(text, { locale }).value;
  } catch {
    return undefined;
  }
}

function readBoolean(cell: Cell, vocabulary: Vocabulary): Reading {
  if (typeof cell === 'boolean') return { value: cell };
  const word = vocabulary.yesOrNo(cellText(cell));
  if (word !== undefined) return { value: word === 'yes' };
  return vocabulary.isAbsent(cellText(cell)) ? blank : unreadable('wrong_type', { expected: 'boolean' });
}

function enumReader(field: Field, vocabulary: Vocabulary): CellReader {
  const { name, values = [] } = field;
  const table = vocabulary.valuesOf(field);
  const lookUp = (text: string): string | undefined => table.get(text) ?? longestStart(text);
  const longestStart = (text: string): string | undefined => {
    if (!beginsWithValue.includes(name)) return undefined;
    const words = wordsOf(text).split(' ');
    for (let count = words.length - 1; count > 0; count--) {
      const value = table.get(words.slice(0, count).join(' '));
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return (cell) => {
    const text = typeof cell === 'number' ? codeText(cell) : cellText(cell);
    if (vocabulary.isAmbiguous(name, text)) return unreadable('ambiguous_value', { allowed: values });
    const exact = table.get(text);
    if (exact !== undefined) return { value: exact };
    const parts = text.split(/[;,/+&]|\s+[-–]\s+/u).map((part) => lookUp(part.trim()));
    if (highestCounts.includes(name) && parts.length > 1 && parts.every((part) => part !== undefined))
      return { value: parts.reduce((best, part) => (values.indexOf(part) > values.indexOf(best) ? part : best)) };
    const value = longestStart(text);
    if (value !== undefined) return { value };
    if (vocabulary.isAbsent(text)) return blank;
    const near = nearest(foldedText(text), [...table.words()].filter((word) => word.length > 2).map(foldedText));
    return unreadable('unknown_value', { allowed: values, nearest: near === undefined ? undefined : table.get(near) });
  };
}

// A spreadsheet takes the code 01.003 for a number and leaves the zero out.
function codeText(number: number): string {
  const text = String(number);
  return /^\d\.\d+$/u.test(text) ? `0${number.toFixed(3)}` : text;
}

function listOf(cell: Cell): unknown {
  if (typeof cell !== 'string') return cell;
  return cell
    .split(/[;\n]/u)
    .map((item) => item.trim().normalize())
    .filter((item) => item !== '');
}
