import type { Decimal } from '../decimal.js';
import type { Locale } from '../locales/locale.js';
import { cappedShare } from '../present/numbers-in-words.js';
import type { TableData, TableForm, TableRow, TableTarget } from '../schemas/table.js';
import { assess } from '../targets/assess.js';
import { trajectory } from '../targets/trajectory.js';

/** A value on a day, as exact decimal text. */
export interface CoursePoint {
  readonly on: string;
  readonly value: string;
}

/** A value of a row on a day. */
export interface DatedCell extends CoursePoint {
  readonly text: string;
  /** Counts the stretches of values that can be compared: one more after each break. */
  readonly stretch: number;
}

/** The values of a row, day by day; days without one are left out. */
export function valuesOverTime({ columns }: TableData, { cells }: TableRow): readonly DatedCell[] {
  let stretch = 0;
  return columns.flatMap(({ kind, asOf }, i) => {
    const { value = null, text = '', break: cause } = cells[i] ?? {};
    if (kind !== 'value' || asOf === undefined) return [];
    if (cause !== undefined) stretch += 1;
    return value === null ? [] : [{ on: asOf, value: String(value), text, stretch }];
  });
}

/** Why the lines of these rows are interrupted: the day and the reason, with the units where it is not so for all of them. */
export function breakNotes(table: TableData, rows: readonly TableRow[], locale: Locale): readonly string[] {
  const nameOf = new Map(table.units.map(({ id, name }) => [id, name]));
  return table.columns.flatMap(({ kind, asOf = '' }, i) => {
    if (kind !== 'value') return [];
    return (['definition', 'reorganised', 'split'] as const).flatMap((cause) => {
      const broken = rows.filter(({ cells }) => cells[i]?.break === cause);
      if (broken.length === 0) return [];
      const names = broken.map(({ unit }) => nameOf.get(unit) ?? unit).join(', ');
      const units = broken.length === rows.length ? '' : ` (${names})`;
      return [`${locale.date(asOf)}: ${locale.result.breaks[cause]}${units}.`];
    });
  });
}

/** The values since the last break. */
export function sinceBreak(values: readonly DatedCell[]): readonly DatedCell[] {
  return values.filter(({ stretch }) => stretch === values.at(-1)?.stretch);
}

/** The path from the latest value to the bound, and where the trend leads by the deadline; a share stays within 0 and 100 %. */
export function courseOf(values: readonly CoursePoint[], target: TableTarget, form: TableForm) {
  const { projected, interval } = assess(values, target);
  const latest = values.at(-1)!;
  const isAhead = latest.on < target.by;
  const path = isAhead
    ? trajectory(values, target).flatMap(({ on, required }) =>
        required === null ? [] : [{ on, value: required.toFixed() }],
      )
    : [];
  const projection =
    projected === null || !isAhead ? [] : [latest, { on: target.by, value: cappedShare(projected, form).toFixed() }];
  const end = (value: Decimal) => cappedShare(value, form).toNumber();
  return {
    path,
    projection,
    ...(interval === null || projection.length === 0
      ? {}
      : { interval: { time: Date.parse(target.by), low: end(interval.low), high: end(interval.high) } }),
  };
}
