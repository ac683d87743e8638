import type { EarlierBlock, SensitiveNumber } from './number-block.js';
import { difference, NumberRows, numberOfCell } from './number-rows.js';
import { sensitiveNumbersOf } from './sensitive-numbers.js';
import { minus, type Vector } from './vectors.js';

/** What a report that was published before tells, and what must not follow of its numbers. */
export interface EarlierNumbers {
  /** By row of the earlier day the depth of its unit. These rows come after those of today. */
  readonly depthOfRow: Int32Array;
  readonly known: readonly Vector[];
  readonly sensitive: readonly Vector[];
}

/**
 * The numbers of the earlier day. Everybody knows what was shown of them, and which have not changed of the numbers that units have themselves, of a
 * population and of what a part leaves of it. Sensitive are small numbers, and all that were hidden.
 */
export function earlierNumbers({ block, hidden, todayOf, unitOf }: EarlierBlock, today: NumberRows): EarlierNumbers {
  const rows = new NumberRows(block);
  const { known, sensitive } = sensitiveNumbersOf(block, rows);
  const size = today.depthOfRow.length;
  const afterToday = (vector: Vector): Vector => ({ ...vector, rows: vector.rows.map((row) => size + row) });
  const unchanged: Vector[] = [];
  const compare = (now: SensitiveNumber['terms'], then: SensitiveNumber['terms'], table: number): void => {
    unitOf.forEach((earlier, unit) => {
      if (earlier < 0) return;
      for (const group of today.groupsOf(table)) {
        const after = { terms: now, unit, isAlone: true, groups: [group] };
        const before = { ...after, terms: then, unit: earlier };
        if (today.numberOf(after, group) !== rows.numberOf(before, group)) continue;
        const vector = minus(today.vectorOf(after), afterToday(rows.vectorOf(before)), 1);
        if (vector.rows.length > 0) unchanged.push(vector);
      }
    });
  };
  todayOf.forEach((tables, earlier) => {
    for (const table of tables) compare([{ table, factor: 1 }], [{ table: earlier, factor: 1 }], table);
  });
  for (const { part, whole } of block.nested)
    for (const partNow of todayOf[part]!)
      for (const wholeNow of todayOf[whole]!) {
        const table = block.tables[part]!.isComplete ? wholeNow : partNow;
        compare(difference(wholeNow, partNow), difference(whole, part), table);
      }
  return {
    depthOfRow: rows.depthOfRow,
    known: [...[...known, ...block.cells.map((cell) => rows.vectorOfCell(cell))].map(afterToday), ...unchanged],
    sensitive: [...hidden.map(numberOfCell), ...sensitive].map((number) => afterToday(rows.vectorOf(number))),
  };
}
