import { unitTree } from '../dataset/unit-tree.js';
import type { ReportUnit } from '../indicators/result.js';
import { type Group, groups } from '../tallies/counts.js';
import type { EarlierBlock, NumberBlock, NumberCell, NumberTable } from './number-block.js';
import { placeOf, type ReportGroup, type ReportTable } from './report-cells.js';

/** A population on the earlier day, among the units that reported it then. */
export interface EarlierTable {
  /** What was shown and hidden. */
  readonly published: ReportTable;
  /** What there was. */
  readonly evaluated: ReportTable;
}

/**
 * The numbers of a block on the day of a report that was published before.
 *
 * @param tablesOf - by table of the block the earlier ones of the same population
 * @param unitIds - by unit of the block its id
 */
export function earlierBlock(
  block: Pick<NumberBlock, 'tables' | 'nested' | 'partitions'>,
  tablesOf: readonly (readonly EarlierTable[])[],
  units: readonly ReportUnit[],
  unitIds: readonly string[],
): EarlierBlock {
  const published = [...new Set(tablesOf.flatMap((tables) => tables.map((table) => table.published)))];
  const listed = published.map((table) => {
    const today = [...tablesOf.keys()].filter((t) => tablesOf[t]!.some((each) => each.published === table));
    const { evaluated } = tablesOf[today[0]!]!.find((each) => each.published === table)!;
    return { published: table, evaluated, today };
  });
  const tree = unitTree(units.map(({ id, parentId }) => ({ id, parentId })));
  const ids = tree.units.map(({ id }) => String(id));
  const tables = listed.map(({ evaluated, today }): NumberTable => {
    return { ...block.tables[today[0]!]!, counts: countsOf(evaluated, ids) };
  });
  const isPair = new Set(block.nested.map(({ part, whole }) => `${part} ${whole}`));
  const nested = listed.flatMap((part, i) =>
    listed.flatMap((whole, j) => {
      if (part.evaluated.reported !== whole.evaluated.reported) return [];
      const isNested = part.today.some((a) => whole.today.some((b) => isPair.has(`${a} ${b}`)));
      return isNested && i !== j ? [{ part: i, whole: j, isMixed: false }] : [];
    }),
  );
  const partitions = block.partitions.flatMap((partition) =>
    listed.flatMap(({ evaluated: { reported }, today }, whole) => {
      const parts = partition.parts.map((part) =>
        listed.findIndex((each) => each.today.includes(part) && each.evaluated.reported === reported),
      );
      const isSame =
        today.includes(partition.whole) &&
        addsUp(
          tables[whole]!,
          parts.map((part) => tables[part]),
        );
      return isSame ? [{ whole, parts }] : [];
    }),
  );
  const cellsThat = (areShown: boolean): readonly NumberCell[] =>
    listed.flatMap(({ published: { named, shown } }, table) =>
      ids.flatMap((id, unit) =>
        (['total', ...sexes] as const)
          .filter((group) => named.has(placeOf(id, group)) && shown.has(placeOf(id, group)) === areShown)
          .map((group) => ({ table, unit, groups: group === 'total' ? groups : [group] })),
      ),
    );
  return {
    block: {
      tree,
      tables,
      nested,
      partitions,
      masked: [],
      cells: cellsThat(true),
      hiddenWith: [],
      inherited: [],
      shownBefore: [],
      isDominated: () => false,
      width: 1,
      partOfSum: 0,
    },
    hidden: cellsThat(false),
    todayOf: listed.map(({ today }) => today),
    unitOf: unitIds.map((id) => tree.numberOf.get(id) ?? -1),
  };
}

const sexes = ['female', 'male', 'other', 'undisclosed'] as const;

function addsUp(whole: NumberTable, parts: readonly (NumberTable | undefined)[]): boolean {
  return groups.every((group) => {
    const size = Math.max(...[whole, ...parts].map((table) => table?.counts[group]?.length ?? 0));
    return Array.from({ length: size }, (_, unit) => unit).every((unit) => {
      const sum = parts.reduce((total, part) => total + (part ? (part.counts[group]?.[unit] ?? 0) : Number.NaN), 0);
      return sum === (whole.counts[group]?.[unit] ?? 0);
    });
  });
}

// The sexes that results name, and people whose sex is not known.
function countsOf({ named, shown }: ReportTable, ids: readonly string[]): NumberTable['counts'] {
  const at = (id: string, group: ReportGroup) => shown.get(placeOf(id, group)) ?? 0;
  const unknown = Float64Array.from(ids, (id) =>
    Math.max(
      0,
      sexes.reduce((left, sex) => left - at(id, sex), at(id, 'total')),
    ),
  );
  const columns: (readonly [Group, Float64Array])[] = sexes
    .filter((sex) => ids.some((id) => named.has(placeOf(id, sex))))
    .map((sex) => [sex, Float64Array.from(ids, (id) => at(id, sex))]);
  const isUsual = (group: Group) => group === 'female' || group === 'male';
  return Object.fromEntries(
    [...columns, ['unknown', unknown] as const].filter(
      ([group, numbers]) => isUsual(group) || columns.length === 0 || numbers.some((number) => number > 0),
    ),
  );
}
