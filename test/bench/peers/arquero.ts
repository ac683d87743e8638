import * as aq from 'arquero';
import { javascript } from '../conditions.ts';
import { codedFields, type People, values } from '../people.ts';
import { countedConditions, emptyTable, payColumns, type Task } from '../task.ts';
import { closureOf, rollUp, type Units } from '../units.ts';
import { addOwn } from './pay.ts';
import type { Peer } from './peer.ts';

const levels = values.positionLevel.length;

/** A table of arquero: counts and sums by unit and up the tree; medians by a join of people to the units above them. */
export function arqueroPeer({ count, codes, unit, pay }: People, units: Units, task: Task): Peer {
  const coded = codedFields.map((field) => [field, Array.from(codes[field], (code) => values[field][code])] as const);
  const cell = Uint8Array.from(codes.sex, (sex, i) => sex * levels + codes.positionLevel[i]!);
  const people = aq.table({
    ...Object.fromEntries(coded),
    unit,
    cell,
    pay: Array.from(pay),
    level: codes.positionLevel,
  });
  const { ancestor, unit: below } = closureOf(units);
  const above = aq.table({ unit: below, ancestor });
  const conditions = countedConditions(
    task,
    javascript((field) => `d.${field}`),
  );
  const counted = Object.fromEntries(conditions.map((one, i) => [`c${i}`, `d => op.sum(${one} ? 1 : 0)`]));

  return {
    run: () => {
      const table = emptyTable(task, units.rows.length);
      const own = people.groupby('unit').rollup(counted);
      const ownUnit = own.array('unit') as number[];
      table.counts.forEach((column, i) => {
        const numbers = own.array(`c${i}`) as number[];
        ownUnit.forEach((of, row) => {
          column[of] = numbers[row]!;
        });
      });
      const paid = count === 0 ? people : people.filter('d => d.pay === d.pay').select('unit', 'cell', 'pay');
      for (const row of paid.groupby('unit', 'cell').rollup({ n: 'd => op.count()', sum: 'd => op.sum(d.pay)' })) {
        const { unit: of, cell: sexAndLevel, n, sum } = row as Readonly<Record<string, number>>;
        addOwn(table, of!, sexAndLevel!, n!, sum!);
      }
      rollUp(units, [...table.counts, ...table.pay.flatMap(({ n, sum }) => [n, sum])]);
      const joined = paid.join(above, 'unit').derive({ sex: `d => d.cell < ${levels} ? 0 : 1` });
      const median = { median: 'd => op.median(d.pay)' };
      for (const row of joined.groupby('ancestor', 'cell').rollup(median)) {
        const { ancestor: of, cell: sexAndLevel, median: middle } = row as Readonly<Record<string, number>>;
        payColumns(table, Math.floor(sexAndLevel! / levels), sexAndLevel! % levels).median2[of!] = 2 * middle!;
      }
      for (const row of joined.groupby('ancestor', 'sex').rollup(median)) {
        const { ancestor: of, sex, median: middle } = row as Readonly<Record<string, number>>;
        payColumns(table, sex!).median2[of!] = 2 * middle!;
      }
      return table;
    },
  };
}
