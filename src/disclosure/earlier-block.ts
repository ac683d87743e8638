import { type UnitTree, unitTree } from '../dataset/unit-tree.js';
import type { ReportUnit } from '../indicators/result.js';
import { type Group, groups } from '../tallies/counts.js';
import type { CellTable } from './cell-tables.js';
import type { EarlierBlock, MaskedTable, NumberCell, NumberTable } from './number-block.js';
import { placeOf, type ReportGroup, type ReportTable, type ReportTables } from './report-cells.js';
import { isOnePopulation, nestedTables, relationsOf } from './table-relations.js';

/** A population on the earlier day, among the units that reported it then. */
interface EarlierTable extends CellTable {
  /** The numbers that were shown. */
  readonly shown: ReadonlyMap<string, number>;
  /** The numbers that results name, whether they were shown or not. */
  readonly named: ReadonlySet<string>;
}

/** The numbers of the day of a report that was published before, as far as they hang together with a block of today. */
export type EarlierNumbersOf = (
  today: readonly CellTable[],
  tables: readonly NumberTable[],
  unitIds: readonly string[],
) => EarlierBlock;

/**
 * Reads the numbers of the day of a report that was published before.
 *
 * @param published - the tables of what was published
 * @param evaluated - the tables of the report behind it
 * @param units - the units of that day
 */
export function earlierNumbersOf(
  published: ReportTables,
  evaluated: ReportTables,
  units: readonly ReportUnit[],
): EarlierNumbersOf {
  const tree = unitTree(units.map(({ id, parentId }) => ({ id, parentId })));
  const ids = tree.units.map(({ id }) => String(id));
  const masks = new Map<string, Uint8Array>();
  const maskOf = ({ reported }: ReportTable): Uint8Array => {
    const mask = masks.get(reported) ?? reportedAlone(reported, units, tree);
    masks.set(reported, mask);
    return mask;
  };
  const tableOf = new Map(
    evaluated.tables.map((table, id): [ReportTable, EarlierTable] => {
      const { of, condition, value, named } = table;
      const twin = published.tables.find((each) => each.reported === table.reported && isOnePopulation(each, table));
      const isComplete = ids.some((unit) => named.has(placeOf(unit, 'total')));
      return [
        table,
        {
          id,
          of,
          condition,
          value,
          mask: maskOf(table),
          counts: countsOf(table, ids),
          isComplete,
          populationIds: new Set(),
          shown: twin?.shown ?? new Map(),
          named,
        },
      ];
    }),
  );
  const all = [...tableOf.values()];
  const nested = nestedTables(all, tree);
  const partitions = evaluated.partitions.map(({ whole, parts }) => ({
    whole: tableOf.get(whole)!,
    parts: [...parts].map((part) => tableOf.get(part)!),
  }));
  return (today, numberTables, unitIds) => {
    const members = all.filter((table) => today.some((each) => isOnePopulation(each, table)));
    const todayOf = members.map((table) =>
      today.flatMap((each, t): readonly MaskedTable[] =>
        isOnePopulation(each, table) ? [{ table: t, mask: each.mask }] : [],
      ),
    );
    const cellsThat = (areShown: boolean): readonly NumberCell[] =>
      members.flatMap(({ named, shown }, table) =>
        ids.flatMap((id, unit) =>
          (['total', ...sexes] as const)
            .filter((group) => named.has(placeOf(id, group)) && shown.has(placeOf(id, group)) === areShown)
            .map((group) => ({ table, unit, groups: group === 'total' ? groups : [group] })),
        ),
      );
    return {
      block: {
        tree,
        tables: members.map(({ counts, isComplete }, table) => {
          return { ...numberTables[todayOf[table]![0]!.table]!, counts, isComplete };
        }),
        ...relationsOf(members, nested, partitions, tree),
        cells: cellsThat(true),
        hiddenWith: [],
        inherited: [],
        shownBefore: [],
        isDominated: () => false,
        width: 1,
        partOfSum: 0,
      },
      hidden: cellsThat(false),
      masks: members.map(({ mask }) => mask),
      todayOf,
      unitOf: unitIds.map((id) => tree.numberOf.get(id) ?? -1),
    };
  };
}

const sexes = ['female', 'male', 'other', 'undisclosed'] as const;

// By unit 1 where it reported itself.
function reportedAlone(reported: string, units: readonly ReportUnit[], tree: UnitTree): Uint8Array {
  const mask = new Uint8Array(units.length).fill(1);
  if (reported === 'all') return mask;
  const numbers = new Map(reported.split(',').map((number, i) => [units[i]!.id, Number(number)]));
  for (const { id, children } of units) {
    const below = children.reduce((sum, child) => sum + numbers.get(child)!, 0);
    mask[tree.numberOf.get(id)!] = numbers.get(id)! - below;
  }
  return mask;
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
