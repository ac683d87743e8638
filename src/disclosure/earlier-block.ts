import { type UnitTree, unitTree } from '../dataset/unit-tree.js';
import type { ReportUnit } from '../indicators/result.js';
import type { Model } from '../schemas/model.js';
import { type Group, groups } from '../tallies/counts.js';
import { rollUpMask } from '../tallies/roll-up.js';
import type { CellTable } from './cell-tables.js';
import type { EarlierBlock, MaskedTable, NumberCell, NumberTable } from './number-block.js';
import { placeOf, type ReportGroup, type ReportTable, type ReportTables } from './report-cells.js';
import { publicTruths } from './shown-truths.js';
import { isOnePopulation, nestedTables, relationsOf } from './table-relations.js';

/** A population on the earlier day, among the units that reported it then. */
interface EarlierTable extends CellTable {
  /** The numbers that were shown. */
  readonly shown: ReadonlyMap<string, number>;
  /** The numbers that results name, whether they were shown or not. */
  readonly named: ReadonlySet<string>;
}

/** A table of a report that was published before: as it was published, and as it was. One of them may be absent. */
export interface EarlierPair {
  readonly published?: ReportTable | undefined;
  readonly evaluated?: ReportTable | undefined;
}

/** The table of a pair, whichever there is. */
export function eitherOf({ published, evaluated }: EarlierPair): ReportTable {
  return (published ?? evaluated)!;
}

/** The tables of what was published, each with that of the report behind it. */
export function pairsOf(published: readonly ReportTable[], evaluated: readonly ReportTable[]): readonly EarlierPair[] {
  const pairs = evaluated.map((table): EarlierPair => {
    const [shown, behind] = [published, evaluated].map((tables) =>
      tables.filter((each) => isOnePopulation(each, table)),
    );
    // Which units were counted may be hidden too: of units whose condition not everybody can decide.
    const only = shown!.length === 1 && behind!.length === 1 ? shown![0] : undefined;
    return { published: shown!.find(({ reported }) => reported === table.reported) ?? only, evaluated: table };
  });
  const paired = new Set(pairs.map((pair) => pair.published));
  return [...pairs, ...published.filter((table) => !paired.has(table)).map((table) => ({ published: table }))];
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
 * @param units - the units of that day
 */
export function earlierNumbersOf(
  pairs: readonly EarlierPair[],
  partitionsThen: ReportTables['partitions'],
  units: readonly ReportUnit[],
  model: Model,
): EarlierNumbersOf {
  const tree = unitTree(units.map(({ id, parentId }) => ({ id, parentId })));
  const ids = tree.units.map(({ id }) => String(id));
  const masks = new Map<string, Uint8Array>();
  // Tables that count the same units have one mask.
  const maskOf = ({ coverage = [] }: ReportTable): Uint8Array => {
    const key = coverage.join();
    if (!masks.has(key)) masks.set(key, reportedAlone(coverage, units, tree));
    return masks.get(key)!;
  };
  const tableOf = new Map(
    pairs.flatMap(({ published, evaluated }, id): (readonly [ReportTable, EarlierTable])[] => {
      if (evaluated === undefined) return [];
      const { of, condition, value, named } = evaluated;
      const isComplete = ids.some((unit) => named.has(placeOf(unit, 'total')));
      const counted = { mask: maskOf(evaluated), counts: countsOf(evaluated, ids), isComplete };
      const shown = published?.shown ?? new Map<string, number>();
      return [[evaluated, { id, of, condition, value, ...counted, populationIds: new Set(), shown, named }]];
    }),
  );
  const truths = publicTruths(model, tree, ({ of, condition, sexes: counted }) => {
    const tables = pairs.flatMap(({ published }) => {
      const isSame = published?.of === of && published.condition.key === condition.key && published.value === undefined;
      return isSame && !maskOf(published).includes(0) ? [published] : [];
    });
    const read = counted ?? (['total'] as const);
    return Uint8Array.from(ids, (id) =>
      tables.some(({ shown }) => read.every((group) => shown.has(placeOf(id, group)))) ? 1 : 0,
    );
  });
  const all = [...tableOf.values()];
  const nested = nestedTables(all, tree);
  const partitions = partitionsThen.map(({ whole, parts }) => ({
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
        tables: members.map(({ counts, isComplete, mask, condition }, table) => {
          const now = numberTables[todayOf[table]![0]!.table]!;
          const counted = now.units && { total: rollUpMask(tree, mask), isKnown: truths.shown(condition) };
          return { ...now, counts, isComplete, units: counted };
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

// By unit 1 where it is counted itself.
function reportedAlone(coverage: readonly number[], units: readonly ReportUnit[], tree: UnitTree): Uint8Array {
  const numbers = new Map(units.map(({ id }, i) => [id, coverage[i]!]));
  const mask = new Uint8Array(units.length);
  for (const { id, children } of units)
    mask[tree.numberOf.get(id)!] = children.reduce((left, child) => left - numbers.get(child)!, numbers.get(id)!);
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
