import { emptyTable, payCells, type Table, type Task } from '../task.ts';
import { rollUp, type Units } from '../units.ts';
import { fillPay } from './pay.ts';
import { type CountedRow, counterOf, payCellOf, type Reading } from './rows.ts';

interface Own {
  readonly counts: Float64Array;
  readonly pay: readonly number[][];
}

/** One pass over objects into a Map by unit, then from the bottom of the tree to its top. */
export function tableByMap<Row extends CountedRow>(
  rows: Iterable<Row>,
  { ageBand, pay: payOf }: Reading<Row>,
  units: Units,
  task: Task,
): Table {
  const table = emptyTable(task, units.rows.length);
  const count = counterOf(task);
  const byUnit = new Map<string, Own>();
  for (const row of rows) {
    let own = byUnit.get(row.unitId);
    if (own === undefined) {
      own = { counts: new Float64Array(table.counts.length), pay: Array.from({ length: payCells }, () => []) };
      byUnit.set(row.unitId, own);
    }
    count(row, ageBand(row), own.counts);
    const pay = payOf(row);
    if (pay !== null) own.pay[payCellOf(row)]!.push(pay);
  }
  units.rows.forEach(({ id }, unit) => {
    byUnit.get(id)?.counts.forEach((number, i) => {
      table.counts[i]![unit] = number;
    });
  });
  rollUp(units, table.counts);
  fillPay(table, units, (unit) => byUnit.get(units.rows[unit]!.id)?.pay);
  return table;
}
