import { type Decimal, LongDecimal } from '../decimal.js';
import { GenderIndicatorsError, type Place } from '../errors.js';
import { invalidDate } from '../mistakes.js';

const millisecondsOfDay = 86_400_000;
/** The last year that a date of four digits can say. */
export const lastYear = 9999;

/** The text if it is a real day in ISO form. */
export function toDate(text: string, place: Place): string {
  const day = typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) {
    throw new GenderIndicatorsError(invalidDate, place);
  }
  return text;
}

/** The same day of the year some years later, 28 February for a 29th; `null` after the year 9999. */
export function addYears(date: string, years: number): string | null {
  const day = anniversary(date, years);
  return day.getUTCFullYear() > lastYear ? null : isoDate(day);
}

/** The day after, or `null` after the year 9999. */
export function nextDay(date: string): string | null {
  return addDays(new Date(`${date}T00:00:00Z`), 1);
}

/**
 * Years from one day to another: whole years, and the days since the last anniversary over the days of that year. From
 * one year's end to another it is a whole number.
 */
export function yearsFrom(start: string, date: string): Decimal {
  const day = Date.parse(date);
  let years = Number(date.slice(0, 4)) - Number(start.slice(0, 4));
  if (anniversary(start, years).getTime() > day) years -= 1;
  const last = anniversary(start, years).getTime();
  const next = anniversary(start, years + 1).getTime();
  return new LongDecimal(day - last).div(next - last).plus(years);
}

/**
 * The first day that is `years` or more from the start; with `inclusive` false, more than that. `null` after the year 9999.
 * Years are those of {@link yearsFrom}, with an error below 10^-40.
 */
export function firstDayFrom(start: string, years: Decimal, inclusive: boolean): string | null {
  if (years.gt(lastYear)) return null;
  const whole = years.floor().toNumber();
  const last = anniversary(start, whole);
  const length = (anniversary(start, whole + 1).getTime() - last.getTime()) / millisecondsOfDay;
  const days = years.minus(whole).times(length).toDecimalPlaces(40);
  return addDays(last, inclusive ? days.ceil().toNumber() : days.floor().plus(1).toNumber());
}

function anniversary(date: string, years: number): Date {
  const month = Number(date.slice(5, 7)) - 1;
  const day = new Date(0);
  day.setUTCFullYear(Number(date.slice(0, 4)) + years, month, Number(date.slice(8, 10)));
  // A 29 February that the year does not have has become 1 March.
  if (day.getUTCMonth() !== month) day.setUTCDate(0);
  return day;
}

function addDays(from: Date, days: number): string | null {
  const day = new Date(from.getTime() + days * millisecondsOfDay);
  return day.getUTCFullYear() > lastYear ? null : isoDate(day);
}

function isoDate(day: Date): string {
  return day.toISOString().slice(0, 10);
}
