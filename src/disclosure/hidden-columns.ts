import { relatedSets } from '../conditions/needs.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import type { Evaluated } from '../indicators/evaluated.js';
import type { Need } from '../indicators/reading.js';
import type { Report } from '../indicators/report.js';
import type { Model } from '../schemas/model.js';
import { type Group, groups, mapColumns } from '../tallies/counts.js';
import { rollUpMask } from '../tallies/roll-up.js';
import { holes } from '../tallies/rolled-columns.js';
import type { CellTable, CellTables, ShownColumn } from './cell-tables.js';
import { Contributors } from './contributors.js';
import { decideCells } from './decide-cells.js';
import { fates } from './fates.js';
import type { HiddenForBounds } from './hide-for-bounds.js';
import { cellsOf, columnsOf, distributionsOf, hiddenTogether, keyOf, withEmptyGroups } from './listed-cells.js';
import type { NumberBlock, NumberCell, NumberTable } from './number-block.js';
import { numberOfCell } from './number-rows.js';
import type { CheckedPolicy } from './policy.js';
import { publishedBefore } from './published-before.js';
import { valuesKey } from './report-values.js';
import { publicTruths, type ShownTruths, shownColumns } from './shown-truths.js';
import { blocksOf, nestedTables, relationsOf } from './table-relations.js';

/** A number that results show, and what becomes of it. */
export interface DecidedCell extends NumberCell {
  readonly populationId: string;
  /** One of the {@link fates}. */
  readonly fate: number;
}

/** What is hidden of the columns that results show. */
export interface HiddenColumns extends HiddenForBounds {
  /** By unit one of the {@link holes} of a column of counts; absent where nothing is hidden. */
  readonly ofCounts: (column: ShownColumn) => Uint8Array | undefined;
  /** The same of the sums of a value. */
  readonly ofSums: (column: ShownColumn) => Uint8Array | undefined;
  /** Whether a value at a position among those of a unit is hidden: of few people, or of dominated ones, or because it was hidden before. */
  readonly hidesOrder: (column: ShownColumn, order: Extract<Need, { readonly kind: 'order' }>, unit: number) => boolean;
  /** Whether a table is of people, whose numbers are protected. */
  readonly isProtected: (table: CellTable) => boolean;
  /** Decides conditions on units from what is shown. */
  readonly truths: ShownTruths;
  readonly policy: CheckedPolicy;
  readonly cells: readonly DecidedCell[];
}

/** Decides what is hidden of a report. */
export function hiddenIn(
  cellTables: CellTables,
  { counted, model }: Evaluated,
  policy: CheckedPolicy,
  report: Report,
): HiddenColumns {
  const { tables } = cellTables;
  const { tree } = counted.tallies;
  const depths = depthsOf(tree);
  const columns = columnsOf(cellTables);
  const countHoles = new Map<string, Uint8Array>();
  const sumHoles = new Map<string, Uint8Array>();
  const cells: DecidedCell[] = [];
  let [repaired, narrow] = [0, 0];
  const idOf = (table: CellTable) => [...table.populationIds];
  const readsPeople = tables.map((table) => isOfPeople(model, table) || idOf(table).some(policy.isNamed));
  const distributions = distributionsOf(cellTables);
  const openGroups = tables.map((_, id) => {
    const open = columns.filter(({ table, populationId }) => table.id === id && policy.isOpen(populationId));
    return new Set(open.flatMap((column) => column.groups));
  });
  const isOpen = (of: string, key: string, read: readonly Group[]): boolean => {
    const table = tables.find((each) => each.of === of && each.condition.key === key && each.value === undefined);
    if (table === undefined) return false;
    return read.every((group) => openGroups[table.id]!.has(group));
  };
  const before = policy.previous && publishedBefore(policy.previous, report, tables, model);
  const unitIdOf = (unit: number) => String(tree.units[unit]!['id']);
  const numberIn = (table: CellTable, { unit, groups: counted }: Pick<NumberCell, 'unit' | 'groups'>) =>
    counted.reduce((sum, group) => sum + (table.counts[group]?.[unit] ?? 0), 0);
  const wasHidden = (table: CellTable, cell: NumberCell): boolean =>
    before?.wasHidden(table, { unitId: unitIdOf(cell.unit), groups: cell.groups, number: numberIn(table, cell) }) ===
    true;
  const valueBefore = (
    { of, condition, value }: CellTable,
    { unit, groups: counted }: NumberCell,
    position?: string,
  ) => {
    const key = valuesKey(of, condition.key, value ?? '', position);
    return { key, unitId: unitIdOf(unit), groups: counted };
  };
  const sumWasHidden = (table: CellTable, cell: NumberCell) =>
    numberIn(table, cell) > 0 && before?.valueWasHidden(valueBefore(table, cell)) === true;
  const sumIsKnown = (table: CellTable, cell: NumberCell) => before?.sumIsKnown(valueBefore(table, cell)) === true;
  const contributors = policy.percent === undefined ? undefined : new Contributors(cellTables, counted, policy.percent);
  const holeOf = (column: ShownColumn) => countHoles.get(keyOf(column));
  const truths = publicTruths(model, tree, shownColumns({ isOpen, columns, holeOf }, tree.units.length));

  const numberTable = (table: CellTable, sums: boolean): NumberTable => {
    const rules = idOf(table).map(policy.rulesOf);
    const isPublic = !readsPeople[table.id];
    const showsZeros = rules.every(({ zeros }) => zeros === 'group');
    const threshold = Math.max(...rules.map((rule) => rule.threshold));
    return {
      counts: withEmptyGroups(table, columns, tree.units.length),
      threshold: sums ? Math.max(policy.leastPaid, threshold) : threshold,
      // Nobody has no pay, and how many people there are is published apart.
      zerosFrom: sums ? 0 : showsZeros ? threshold : Number.POSITIVE_INFINITY,
      isComplete: table.isComplete,
      publicGroups: isPublic ? new Set(groups) : sums ? new Set() : openGroups[table.id]!,
    };
  };
  const unitIds = [...tree.units.keys()].map(unitIdOf);
  const decide = (
    members: readonly CellTable[],
    into: Map<string, Uint8Array>,
    sums: boolean,
    block: Pick<NumberBlock, 'tables' | 'nested' | 'partitions' | 'masked'>,
  ) => {
    const isOfUnits = block.tables.some(({ units }) => units !== undefined);
    const ofBlock = columns.filter(({ table }) => members.includes(table) && readsPeople[table.id]);
    const listed = ofBlock.flatMap((column) =>
      cellsOf(column, members.indexOf(column.table), block.tables, tree).map((cell) => ({ column, cell })),
    );
    const isDeep = ({ unit }: NumberCell) => depths[unit]! > policy.depth;
    const published = listed.filter(({ cell }) => !isDeep(cell));
    const cellsThat = (is: (table: CellTable, cell: NumberCell) => boolean) =>
      published.filter(({ column, cell }) => is(column.table, cell)).map(({ cell }) => cell);
    const decided = decideCells({
      ...block,
      tree,
      earlier: sums ? undefined : before?.numbersThen?.(members, block.tables, unitIds),
      partOfSum: (policy.percent ?? 0) / 100,
      // A unit is counted or it is not, and sums of values have widths of their own.
      width: sums || isOfUnits ? 1 : policy.width,
      cells: published.map(({ cell }) => cell),
      hiddenWith: hiddenTogether(published, distributions),
      inherited: cellsThat(sums ? sumWasHidden : wasHidden),
      shownBefore: sums ? cellsThat(sumIsKnown) : [],
      isDominated: (number) => sums && contributors?.isDominated(number, members) === true,
    });
    repaired += decided.repaired;
    narrow += decided.narrow;
    const all = [
      ...published.map((each, i) => ({ ...each, fate: decided.fate[i]! })),
      ...listed.filter(({ cell }) => isDeep(cell)).map((each) => ({ ...each, fate: fates.secondary })),
    ];
    const holeOf = (column: ShownColumn, cell: NumberCell) =>
      cell.groups === column.groups ? holes.everything : holes.sexes;
    const keys = new Map(ofBlock.map((column) => [column, keyOf(column)]));
    for (const { column, cell, fate } of all) {
      if (fate === fates.shown) continue;
      const key = keys.get(column)!;
      const hidden = into.get(key) ?? new Uint8Array(tree.units.length);
      into.set(key, hidden);
      hidden[cell.unit] = Math.max(hidden[cell.unit]!, holeOf(column, cell));
    }
    if (sums) return;
    for (const { column, cell, fate } of all) cells.push({ ...cell, populationId: column.populationId, fate });
  };

  const nestedOf = nestedTables(tables, tree);
  // A public whole bounds its parts of people: all committees, and those that a head of unit chairs.
  const bounding = new Set(nestedOf.flatMap(([part, whole]) => (readsPeople[part.id] ? [whole] : [])));
  const inBlocks = tables.filter((table) => table.of !== 'units' && (readsPeople[table.id] || bounding.has(table)));
  for (const members of blocksOf(inBlocks, nestedOf, cellTables.partitions)) {
    const relations = relationsOf(members, nestedOf, cellTables.partitions, tree);
    decide(members, countHoles, false, { tables: members.map((table) => numberTable(table, false)), ...relations });
  }
  const summed = new Set(
    cellTables.read.flatMap(({ needs, columns: ofNeeds }) =>
      ofNeeds.filter((_, i) => needs[i]!.kind === 'sums').map(({ table }) => table),
    ),
  );
  const sumTables = inBlocks.filter((table) => summed.has(table));
  const nestedSums = nestedOf.filter(([part, whole]) => part.value === whole.value);
  for (const members of blocksOf(sumTables, nestedSums, cellTables.partitions)) {
    const relations = relationsOf(members, nestedSums, cellTables.partitions, tree);
    const amounts = amountsOf(members, tree);
    const ofSums = members.map((table, i) => ({ ...numberTable(table, true), amounts: amounts?.[i] }));
    decide(members, sumHoles, true, { tables: ofSums, ...relations });
  }
  for (const table of tables.filter(({ of }) => of === 'units')) {
    const isKnown = truths.shown(table.condition);
    const total = rollUpMask(tree, table.mask);
    const isPublic = isKnown.every((is) => is === 1);
    if (isPublic && depths.every((depth) => depth <= policy.depth)) continue;
    readsPeople[table.id] = true;
    const ofUnits = { ...numberTable(table, false), publicGroups: new Set<Group>(), units: { total, isKnown } };
    const withRow = { ...ofUnits, counts: { unknown: table.counts.unknown ?? new Float64Array(tree.units.length) } };
    decide([table], countHoles, false, { tables: [withRow], nested: [], partitions: [], masked: [] });
  }
  return {
    ofCounts: (column) => countHoles.get(keyOf(column)),
    ofSums: (column) => sumHoles.get(keyOf(column)),
    isProtected: (table) => readsPeople[table.id]!,
    hidesOrder: ({ table, groups: counted }, { side, position }, unit) => {
      const cell = { table: 0, unit, groups: side === 'all' ? counted : [side] };
      return (
        numberIn(table, cell) < policy.leastPaid ||
        contributors?.isDominated(numberOfCell(cell), [table]) === true ||
        before?.valueWasHidden(valueBefore(table, cell, position)) === true
      );
    },
    truths,
    policy,
    cells,
    repaired,
    narrow,
  };
}

/** The numbers of people, and of records that are chosen by people. Conditions on units are decided apart. */
export function isOfPeople(model: Model, table: CellTable): boolean {
  if (table.of === 'units') return false;
  const read = [table.of, ...relatedSets(table.condition)];
  return read.some((name) => model.recordSets.get(name)?.sexed === true);
}

// The sums of tables in whole units; absent where a unit itself has one below 0, since then nobody knows a smallest value.
function amountsOf(tables: readonly CellTable[], { parent }: UnitTree): readonly NumberTable['amounts'][] | undefined {
  const scale = Math.max(...tables.map(({ sums }) => sums?.scale ?? 0));
  const amounts = tables.map(({ sums }) =>
    mapColumns(sums?.sums ?? {}, (column) => {
      const factor = 10 ** (scale - (sums?.scale ?? 0));
      return Float64Array.from(column as ArrayLike<number | bigint>, (number) => Number(number) * factor);
    }),
  );
  const isBelowZero = (column: Float64Array) => {
    const alone = column.slice();
    parent.forEach((above, unit) => {
      if (above >= 0) alone[above]! -= column[unit]!;
    });
    return alone.some((number) => number < 0);
  };
  return amounts.some((ofTable) => Object.values(ofTable).some(isBelowZero)) ? undefined : amounts;
}

function depthsOf({ parent }: UnitTree): Int32Array {
  const depths = new Int32Array(parent.length);
  parent.forEach((above, unit) => {
    if (above >= 0) depths[unit] = depths[above]! + 1;
  });
  return depths;
}
