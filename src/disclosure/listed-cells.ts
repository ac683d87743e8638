import type { UnitTree } from '../dataset/unit-tree.js';
import { type Group, groups } from '../tallies/counts.js';
import type { CellTable, CellTables, ShownColumn } from './cell-tables.js';
import type { NumberCell, NumberTable } from './number-block.js';

/** A number that results show, and its column. */
export interface ListedCell {
  readonly column: ShownColumn;
  readonly cell: NumberCell;
}

/** By cell what its column hides along with it: where everybody is hidden the sexes, where one sex is hidden the others. */
export function hiddenTogether(
  listed: readonly ListedCell[],
  distributions: ReadonlyMap<string, number>,
): readonly (readonly number[])[] {
  // By unit the cells of each distribution, and the sexes of each column that is in none.
  const lists = new Map<ShownColumn | number, number[][]>();
  const bundles = new Map<ShownColumn, ShownColumn | number>();
  const listOf = ({ column, cell: { unit } }: ListedCell): number[] => {
    if (!bundles.has(column)) bundles.set(column, distributions.get(keyOf(column)) ?? column);
    const bundle = bundles.get(column)!;
    if (!lists.has(bundle)) lists.set(bundle, []);
    const byUnit = lists.get(bundle)!;
    byUnit[unit] ??= [];
    return byUnit[unit];
  };
  listed.forEach((each, i) => {
    const list = listOf(each);
    if (bundles.get(each.column) !== each.column || each.cell.groups !== each.column.groups) list.push(i);
  });
  return listed.map(listOf);
}

/** The columns that are shown as rows of one distribution and nowhere else, each with a number of its distribution. */
export function distributionsOf({ read }: CellTables): ReadonlyMap<string, number> {
  const distributionOf = new Map<string, number>();
  const elsewhere = new Set<string>();
  let count = 0;
  for (const { columns, rows } of read) {
    for (const column of columns) elsewhere.add(keyOf(column));
    for (const ofNeed of rows) {
      count++;
      for (const row of ofNeed?.values() ?? []) {
        const key = keyOf(row);
        if (distributionOf.has(key)) elsewhere.add(key);
        distributionOf.set(key, count);
      }
    }
  }
  for (const key of elsewhere) distributionOf.delete(key);
  return distributionOf;
}

/** The counts of a table, with zeros for each sex that results name and nobody has: that there is nobody may have to be hidden too. */
export function withEmptyGroups(table: CellTable, columns: readonly ShownColumn[], size: number): CellTable['counts'] {
  const ofTable = columns.filter((column) => column.table === table);
  const named = ofTable.flatMap((column) => (column.groups.length < groups.length ? column.groups : []));
  const sexes = ofTable.some(({ sexed }) => sexed) && table.isComplete ? (['female', 'male'] as const) : [];
  const empty = [...named, ...sexes].map((group) => [group, new Float64Array(size)] as const);
  return { ...Object.fromEntries(empty), ...table.counts };
}

/** The name of a column. */
export function keyOf({ table, groups: shown, sexed }: ShownColumn): string {
  return JSON.stringify([table.id, shown, sexed]);
}

/** The columns that results show, each once. */
export function columnsOf({ read }: CellTables): readonly ShownColumn[] {
  const byKey = new Map<string, ShownColumn>();
  for (const { columns, rows } of read) {
    for (const column of [...columns, ...rows.flatMap((ofNeed) => [...(ofNeed?.values() ?? [])])])
      if (!byKey.has(keyOf(column))) byKey.set(keyOf(column), column);
  }
  return [...byKey.values()];
}

const sexGroups = ['female', 'male', 'other', 'undisclosed'] as const;

/** The numbers of a column that results show: of everybody, and of the sexes where these are reported. */
export function cellsOf(
  column: ShownColumn,
  table: number,
  tables: readonly NumberTable[],
  tree: UnitTree,
): readonly NumberCell[] {
  const { counts } = tables[table]!;
  const isNone = (group: Group, unit: number) => (counts[group]?.[unit] ?? 0) === 0;
  return [...tree.parent.keys()].flatMap((unit): readonly NumberCell[] => {
    const everybody = { table, unit, groups: column.groups };
    if (!column.sexed || column.groups.length === 1 || !isNone('unknown', unit)) return [everybody];
    const sexes = sexGroups.filter(
      (sex) =>
        column.groups.includes(sex) && counts[sex] !== undefined && (sex === 'female' || isNone('notFemale', unit)),
    );
    return [everybody, ...sexes.map((sex) => ({ table, unit, groups: [sex] }))];
  });
}
