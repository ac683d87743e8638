import type { UnitTree } from '../dataset/unit-tree.js';
import { groups } from '../tallies/counts.js';
import type { CellTable, CellTables } from './cell-tables.js';
import { implies } from './implies.js';
import type { MaskedTable, NumberBlock } from './number-block.js';

/** The tables of which one is certainly part of the other, by their conditions and by the units that are counted. */
export function nestedTables(
  tables: readonly CellTable[],
  tree: UnitTree,
): readonly (readonly [part: CellTable, whole: CellTable])[] {
  return tables.flatMap((part) =>
    tables.flatMap((whole): readonly (readonly [CellTable, CellTable])[] => {
      if (part === whole || part.of !== whole.of || part.of === 'units') return [];
      if (whole.value !== undefined && whole.value !== part.value) return [];
      if (!implies(part.condition, whole.condition)) return [];
      if (part.mask.some((is, unit) => is > whole.mask[unit]!)) return [];
      const isSame = whole.value === part.value && implies(whole.condition, part.condition);
      if (isSame && whole.mask.every((is, unit) => is === part.mask[unit]) && part.id < whole.id) return [];
      return isWithin(part, whole, tree) ? [[part, whole]] : [];
    }),
  );
}

/** Whether no number of a part is above that of its whole. Returns may contradict each other; then nothing follows from one for the other. */
export function isWithin(part: CellTable, whole: CellTable, { parent }: UnitTree): boolean {
  const common = groups.filter((group) => part.isComplete || part.counts[group] !== undefined);
  return common.every((group) => {
    const left = Float64Array.from(
      parent,
      (_, unit) => (whole.counts[group]?.[unit] ?? 0) - (part.counts[group]?.[unit] ?? 0),
    );
    const alone = left.slice();
    parent.forEach((above, unit) => {
      if (above >= 0) alone[above]! -= left[unit]!;
    });
    return alone.every((number) => number >= 0);
  });
}

type Partitions = CellTables['partitions'];

/** Tables that hang together, through any number of relations. */
export function blocksOf(
  tables: readonly CellTable[],
  nested: ReturnType<typeof nestedTables>,
  partitions: Partitions,
): readonly (readonly CellTable[])[] {
  const block = new Map(tables.map((table) => [table, [table]]));
  const join = (a: CellTable, b: CellTable): void => {
    const [first, second] = [block.get(a), block.get(b)];
    if (first === undefined || second === undefined || first === second) return;
    for (const one of second) first.push(one);
    for (const table of second) block.set(table, first);
  };
  for (const [part, whole] of nested) join(part, whole);
  for (const { whole, parts } of partitions) for (const part of parts) join(part, whole);
  for (const [i, a] of tables.entries()) for (const b of tables.slice(i + 1)) if (isOnePopulation(a, b)) join(a, b);
  return [...new Set(block.values())];
}

/** What says of which records a table is. */
type CountedPopulation = Pick<CellTable, 'of' | 'condition'> & { readonly value?: string | undefined };

/** Whether two tables are of one population, counted among different units. */
export function isOnePopulation(a: CountedPopulation, b: CountedPopulation): boolean {
  return a.of === b.of && a.value === b.value && a.condition.key === b.condition.key;
}

/** What is said of the tables of a block: parts and wholes, divisions, and tables of one population. */
export function relationsOf(
  members: readonly CellTable[],
  nested: ReturnType<typeof nestedTables>,
  partitions: Partitions,
  { parent }: UnitTree,
): Pick<NumberBlock, 'nested' | 'partitions' | 'masked'> {
  const numberOf = new Map(members.map((table, i) => [table, i]));
  const byKey = new Map<string, NumberBlock['partitions'][number]>();
  for (const { whole, parts } of partitions) {
    const [number, inBlock] = [numberOf.get(whole), parts.flatMap((part) => numberOf.get(part) ?? [])];
    const addsUp = groups.every((group) =>
      parent.every((_, unit) => {
        const sum = parts.reduce((total, { counts }) => total + (counts[group]?.[unit] ?? 0), 0);
        return sum === (whole.counts[group]?.[unit] ?? 0);
      }),
    );
    // A cell of a breakdown that is divided by the field of the breakdown is its only part.
    if (parts.includes(whole)) continue;
    if (number !== undefined && inBlock.length === parts.length && addsUp)
      byKey.set(JSON.stringify([number, ...inBlock]), { whole: number, parts: inBlock });
  }
  const masked = members.flatMap((a, i) =>
    members.flatMap((b, j): readonly (readonly [MaskedTable, MaskedTable])[] =>
      i < j && isOnePopulation(a, b) && a.mask !== b.mask
        ? [
            [
              { table: i, mask: a.mask },
              { table: j, mask: b.mask },
            ],
          ]
        : [],
    ),
  );
  return {
    nested: nested.flatMap(([part, whole]): NumberBlock['nested'] => {
      const [a, b] = [numberOf.get(part), numberOf.get(whole)];
      const isMixed = part.mask !== whole.mask;
      return a === undefined || b === undefined ? [] : [{ part: a, whole: b, isMixed }];
    }),
    partitions: [...byKey.values()],
    masked,
  };
}
