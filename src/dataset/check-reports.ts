import { sexes } from '../schemas/values.js';
import { type IssueLog, placeOf } from './issue-log.js';
import type { Row } from './read-records.js';

const none = () => ({});

/** Checks headcount returns, which stay rows, among each other; returns those that count. */
export function checkReturns(rows: readonly Row[], log: IssueLog): Row[] {
  const firstOf = new Map<string, number>();
  return rows
    .filter((row) => hasSexesOfTotal(row, log))
    .filter((row) => {
      const key = JSON.stringify([row.record['populationId'], row.record['unitId']]);
      const first = firstOf.get(key);
      if (first === undefined) firstOf.set(key, row.index);
      else log.refuse('duplicate_return', placeOf(row), () => ({ first }));
      return first === undefined;
    });
}

function hasSexesOfTotal(row: Row, log: IssueLog): boolean {
  const total = Number(row.record['total']);
  const counts = sexes.map((sex) => row.record[sex]);
  const sum = counts.reduce<number>((before, count) => before + (typeof count === 'number' ? count : 0), 0);
  let code: 'part_above_total' | 'sexes_below_total' | undefined;
  if (sum > total) code = 'part_above_total';
  else if (sum < total && counts.every((count) => typeof count === 'number')) code = 'sexes_below_total';
  if (code !== undefined) log.refuse(code, placeOf(row, 'total'), none);
  return code === undefined;
}

/** Checks observations, which stay rows; returns those that count. */
export function checkObservations(rows: readonly Row[], log: IssueLog): Row[] {
  return rows.filter((row) => {
    const { part, whole, value } = row.record;
    const hasParts = typeof part === 'number' && typeof whole === 'number';
    let code: 'value_missing' | 'part_above_whole' | undefined;
    if (!hasParts && typeof value !== 'string') code = 'value_missing';
    else if (hasParts && part > whole) code = 'part_above_whole';
    if (code !== undefined) log.refuse(code, placeOf(row), none);
    return code === undefined;
  });
}
