/** The day of the stock and the period of the flows. */
export interface Dates {
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
}

/** `2019-12-31` as 20191231; 0 for text that is no real day in this form. */
export function dayNumber(text: string): number {
  if (text.length !== 10) return 0;
  let number = 0;
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(i);
    const isDash = i === 4 || i === 7;
    if (isDash ? code !== 0x2d : code < 0x30 || code > 0x39) return 0;
    if (!isDash) number = number * 10 + code - 0x30;
  }
  const [year, month, day] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) ? number : 0;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 20191231 as `2019-12-31`. */
export function dayText(day: number): string {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** Days from one {@link dayNumber} to another. */
export function daysBetween(from: number, to: number): number {
  return (midnight(to) - midnight(from)) / 86_400_000;
}

function midnight(day: number): number {
  return Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
}

/** Completed years from one {@link dayNumber} to another, as ages are counted. */
export function completedYears(from: number, to: number): number {
  return Math.trunc((to - from) / 10_000);
}

/** The date that a condition names. */
export function dateOf(dates: Dates, name: 'asOf' | 'from' | 'to'): string {
  return name === 'asOf' ? dates.asOf : dates.period[name];
}

/** Whether the text is a real day in ISO form. */
export function isDate(text: string): boolean {
  return dayNumber(text) > 0;
}
