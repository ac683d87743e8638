/** The day of the stock and the period of the flows. */
export interface Dates {
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
}

/** `2019-12-31` as 20191231. */
export function dayNumber(date: string): number {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
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
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
