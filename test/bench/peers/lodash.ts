import _ from 'lodash';
import { emptyTable, payCells, type Table, type Task } from '../task.ts';
import { rollUp, type Units } from '../units.ts';
import { fillPay } from './pay.ts';
import { type CountedRow, counterOf, payCellOf, type Reading } from './rows.ts';

/** `groupBy` unit, then each unit's rows are counted and grouped by sex and level. */
export function tableByLodash<Row extends CountedRow>(
  rows: readonly Row[],
  { ageBand, pay }: Reading<Row>,
  units: Units,
  task: Task,
): Table {
  const table = emptyTable(task, units.rows.length);
  const count = counterOf(task);
  const byUnit = _.groupBy(rows, 'unitId');
  const payByUnit = units.rows.map(({ id }, unit) => {
    const own = byUnit[id];
    if (own === undefined) return undefined;
    const counts = new Float64Array(table.counts.length);
    _.forEach(own, (row) => {
      count(row, ageBand(row), counts);
    });
    counts.forEach((number, i) => {
      table.counts[i]![unit] = number;
    });
    const byCell = _.groupBy(own, payCellOf);
    return _.times(payCells, (cell) => _.without(_.map(byCell[cell], pay), null) as number[]);
  });
  rollUp(units, table.counts);
  fillPay(table, units, (unit) => payByUnit[unit]);
  return table;
}
