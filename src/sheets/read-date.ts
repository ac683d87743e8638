import { isDate } from '../conditions/dates.js';
import { blank, type Reading, unreadable } from './reading.js';
import { type Cell, isoDay } from './workbook.js';

/** How days are read. */
export interface DateReading {
  /** Whether the day or the month stands first in `03/04/2019`; `unknown` where it may be either. */
  readonly order: 'day_first' | 'month_first' | 'unknown';
  /** Whether a date without a day is read as the first day of its month or year. */
  readonly incomplete: 'blank' | 'first_day';
}

/** The serial numbers of days that Excel counts from 30 December 1899; smaller ones are years, larger ones no days of people. */
const serials = { first: 2_200, last: 80_000 } as const;
const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
const millisecondsPerDay = 86_400_000;
const dayZero = -25_569;

/** Reads a cell as a day: a date of a workbook, its serial number, or text as people write it. */
export function readDate(cell: Cell, reading: DateReading): Reading {
  if (cell instanceof Date) return isoDay(cell) === '' ? unreadable('unreadable_date') : { value: isoDay(cell) };
  if (typeof cell === 'number') return readNumber(cell, reading);
  if (typeof cell !== 'string') return cell === null ? blank : unreadable('unreadable_date');
  const text = cell
    .trim()
    .replace(/^(?:ngày|day)\s+/iu, '')
    .replace(/\s*(?:tháng|năm)\s*/giu, '/')
    .replace(/[T\s]+0{1,2}:00(?::00(?:\.0+)?)?Z?$/u, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text);
  if (iso !== null) return day(iso[1]!, iso[2]!, iso[3]!);
  const parts = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$/u.exec(text);
  if (parts !== null) return readParts(parts[1]!, parts[2]!, parts[3]!, reading.order);
  const named = withMonthName(text);
  if (named !== undefined) return named;
  const packed = /^(\d{2})(\d{2})((?:19|20)\d{2})$/u.exec(text);
  if (packed !== null) return readParts(packed[1]!, packed[2]!, packed[3]!, reading.order);
  const month = /^\/?(\d{1,2})\s*[-/. ]\s*(\d{4})$/u.exec(text);
  if (month !== null)
    return Number(month[1]) > 12 ? unreadable('unreadable_date') : incomplete(month[2]!, month[1]!, reading);
  const year = /^\/?((?:19|20)\d{2})$/u.exec(text);
  if (year !== null) return incomplete(year[1]!, '1', reading);
  return /^\d{5}$/u.test(text) ? readNumber(Number(text), reading) : unreadable('unreadable_date');
}

// “6-May-1981”, “6 May 1981” and “May 6, 1981”, as programs in English write.
function withMonthName(text: string): Reading | undefined {
  const dayFirst = /^(\d{1,2})[\s./-]*(\p{L}{3,9})\.?[\s./,-]*(\d{4}|\d{2})$/u.exec(text);
  const monthFirst = /^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text);
  const [dayOfMonth, name, year] = dayFirst?.slice(1) ?? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (dayOfMonth === undefined || name === undefined || year === undefined) return undefined;
  const month = months.findIndex((full) => full.startsWith(name.toLowerCase()));
  if (month < 0) return undefined;
  const reading = day(year, String(month + 1), dayOfMonth);
  return reading.problem === undefined && year.length === 2 ? unreadable('ambiguous_date') : reading;
}

function readNumber(number: number, reading: DateReading): Reading {
  if (Number.isInteger(number) && number >= 1900 && number <= 2100) return incomplete(String(number), '1', reading);
  const whole = Math.floor(number);
  if (whole >= serials.first && whole <= serials.last)
    return { value: isoDay(new Date((whole + dayZero) * millisecondsPerDay)) };
  // A month and a year that the spreadsheet took for a decimal number: 12.2019.
  const month = /^(\d{1,2})\.((?:19|20)\d{2})$/u.exec(String(number));
  if (month !== null && Number(month[1]) <= 12) return incomplete(month[2]!, month[1]!, reading);
  return unreadable('unreadable_date');
}

function readParts(first: string, second: string, year: string, order: DateReading['order']): Reading {
  const dayFirst = day(year, second, first);
  const monthFirst = day(year, first, second);
  if (dayFirst.value === undefined && monthFirst.value === undefined) return unreadable('unreadable_date');
  // The century of a year of two digits is not certain.
  if (year.length === 2) return unreadable('ambiguous_date');
  if (order === 'day_first') return dayFirst;
  if (order === 'month_first') return monthFirst;
  if (dayFirst.value === monthFirst.value || monthFirst.value === undefined) return dayFirst;
  return dayFirst.value === undefined ? monthFirst : unreadable('ambiguous_date');
}

function day(year: string, month: string, dayOfMonth: string): Reading {
  const value = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isDate(value) ? { value } : unreadable('unreadable_date');
}

function incomplete(year: string, month: string, { incomplete: how }: DateReading): Reading {
  const problem = { code: 'incomplete_date' } as const;
  return how === 'blank' ? { problem } : { value: `${year}-${month.padStart(2, '0')}-01`, problem };
}
