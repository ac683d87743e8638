import type { TableData, TableTarget } from '../schemas/table.js';
import { assess } from '../targets/assess.js';
import { trajectory } from '../targets/trajectory.js';

/** A value on a day, as exact decimal text. */
export interface CoursePoint {
  readonly on: string;
  readonly value: string;
}

/** The values of a unit, day by day; days without one are left out. */
export function valuesOverTime(table: TableData, indicator: string, unit: string): readonly CoursePoint[] {
  const row = table.rows.find((one) => one.indicator === indicator && one.unit === unit && one.category === undefined);
  return table.columns.flatMap(({ kind, asOf }, i) => {
    const value = row?.cells[i]?.value ?? null;
    return kind === 'value' && asOf !== undefined && value !== null ? [{ on: asOf, value: String(value) }] : [];
  });
}

/** The path from the latest value to the bound, and where the trend leads by the deadline. */
export function courseOf(values: readonly CoursePoint[], target: TableTarget) {
  const { projected, interval } = assess(values, target);
  const latest = values.at(-1)!;
  const isAhead = latest.on < target.by;
  const path = isAhead
    ? trajectory(values, target).flatMap(({ on, required }) =>
        required === null ? [] : [{ on, value: required.toFixed() }],
      )
    : [];
  const projection = projected === null || !isAhead ? [] : [latest, { on: target.by, value: projected.toFixed() }];
  const ends = interval === null || projection.length === 0 ? undefined : interval;
  return {
    path,
    projection,
    ...(ends === undefined
      ? {}
      : { interval: { time: Date.parse(target.by), low: ends.low.toNumber(), high: ends.high.toNumber() } }),
  };
}
