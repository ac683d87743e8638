import type { EarlierBlock, MaskedTable, SensitiveNumber } from './number-block.js';
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
export function earlierNumbers(earlier: EarlierBlock, today: NumberRows): EarlierNumbers {
  const { block, hidden, masks, todayOf, unitOf } = earlier;
  const rows = new NumberRows(block);
  const { known, sensitive } = sensitiveNumbersOf(block, rows);
  const size = today.depthOfRow.length;
  const afterToday = (vector: Vector): Vector => ({ ...vector, rows: vector.rows.map((row) => size + row) });
  const unchanged: Vector[] = [];
  // What a unit did not report is not the same, but not there.
  const compare = (now: Compared, then: Compared, table: number): void => {
    unitOf.forEach((unitThen, unit) => {
      if (unitThen < 0 || now.masks.some((mask) => mask[unit] === 0)) return;
      if (then.masks.some((mask) => mask[unitThen] === 0)) return;
      for (const group of today.groupsOf(table)) {
        const after = { terms: now.terms, unit, isAlone: true, groups: [group] };
        const before = { ...after, terms: then.terms, unit: unitThen };
        if (today.numberOf(after, group) !== rows.numberOf(before, group)) continue;
        const vector = minus(today.vectorOf(after), afterToday(rows.vectorOf(before)), 1);
        if (vector.rows.length > 0) unchanged.push(vector);
      }
    });
  };
  const alone = ({ table, mask }: MaskedTable): Compared => ({ terms: [{ table, factor: 1 }], masks: [mask] });
  const left = (whole: MaskedTable, part: MaskedTable): Compared => {
    return { terms: difference(whole.table, part.table), masks: [whole.mask, part.mask] };
  };
  const thenOf = (table: number): MaskedTable => ({ table, mask: masks[table]! });
  todayOf.forEach((tables, table) => {
    for (const now of tables) compare(alone(now), alone(thenOf(table)), now.table);
  });
  for (const { part, whole } of block.nested)
    for (const partNow of todayOf[part]!)
      for (const wholeNow of todayOf[whole]!) {
        if (partNow.table === wholeNow.table) continue;
        const { table } = block.tables[part]!.isComplete ? wholeNow : partNow;
        compare(left(wholeNow, partNow), left(thenOf(whole), thenOf(part)), table);
      }
  return {
    depthOfRow: rows.depthOfRow,
    known: [...[...known, ...block.cells.map((cell) => rows.vectorOfCell(cell))].map(afterToday), ...unchanged],
    sensitive: [...hidden.map(numberOfCell), ...sensitive].map((number) => afterToday(rows.vectorOf(number))),
  };
}

/** A number of units themselves, and which units it counts. */
interface Compared {
  readonly terms: SensitiveNumber['terms'];
  readonly masks: readonly Uint8Array[];
}
