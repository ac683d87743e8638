import { values } from '../people.ts';
import { payCells, payColumns, type Table } from '../task.ts';
import { rollUp, type Units } from '../units.ts';

const levels = values.positionLevel.length;

/**
 * Fills the pay columns from the pay of each unit's own people, by cell of sex and level. Units are gone through from the
 * bottom; each sorts what it and the units below it have, as typed arrays, which is the fastest sort of JavaScript.
 */
export function fillPay(
  table: Table,
  units: Units,
  ownPay: (unit: number) => readonly (readonly number[])[] | undefined,
): void {
  const below = units.rows.map((): Float64Array[][] => Array.from({ length: payCells }, () => []));
  for (let i = units.topDown.length - 1; i >= 0; i--) {
    const unit = units.topDown[i]!;
    const parts = below[unit]!;
    const own = ownPay(unit);
    const cells = parts.map((sorted, cell) =>
      joined(own === undefined ? sorted : [Float64Array.from(own[cell]!), ...sorted]),
    );
    below[unit] = [];
    const above = units.parent[unit]!;
    if (above >= 0) for (const [c, cell] of cells.entries()) below[above]![c]!.push(cell);
    for (let sex = 0; sex < values.sex.length; sex++) {
      const ofSex = cells.slice(sex * levels, (sex + 1) * levels);
      ofSex.forEach((pay, level) => {
        payColumns(table, sex, level).median2[unit] = median2(pay);
      });
      payColumns(table, sex).median2[unit] = median2(joined(ofSex));
    }
    own?.forEach((pay, cell) => {
      addOwn(
        table,
        unit,
        cell,
        pay.length,
        pay.reduce((sum, one) => sum + one, 0),
      );
    });
  }
  rollUp(
    units,
    table.pay.flatMap(({ n, sum }) => [n, sum]),
  );
}

/** Adds how many have pay, and their pay, to a cell and to all levels together. */
export function addOwn(table: Table, unit: number, cell: number, n: number, sum: number): void {
  const sex = Math.floor(cell / levels);
  for (const columns of [payColumns(table, sex, cell % levels), payColumns(table, sex)]) {
    columns.n[unit] = columns.n[unit]! + n;
    columns.sum[unit] = columns.sum[unit]! + sum;
  }
}

function joined(parts: readonly Float64Array[]): Float64Array {
  if (parts.length === 1) return parts[0]!.sort();
  const all = new Float64Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all.sort();
}

function median2(sorted: Float64Array): number {
  const { length } = sorted;
  return length === 0 ? Number.NaN : sorted[(length - 1) >> 1]! + sorted[length >> 1]!;
}
