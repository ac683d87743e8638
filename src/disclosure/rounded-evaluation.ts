import { type Truths, withheld } from '../conditions/unit-truths.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import { operandsKey } from '../indicators/counted.js';
import type { Evaluated } from '../indicators/evaluated.js';
import type { Need } from '../indicators/reading.js';
import type { RoundingBase } from '../schemas/report.js';
import { type CountColumns, columnsByGroup, type Group, groups } from '../tallies/counts.js';
import { holes, type Operands, type RolledColumn } from '../tallies/rolled-columns.js';
import type { CellTable, CellTables, ProtectedNeeds, ShownColumn } from './cell-tables.js';
import { distributionEntries, frequenciesOf, maskedCounts, shownNumbers, shownTallies } from './masked-evaluation.js';
import type { RoundedTable } from './rounded-tables.js';
import type { ShownTruths } from './shown-truths.js';

/** The rounded tables, and what is public without rounding. */
export interface RoundedNumbers {
  readonly base: RoundingBase;
  /** Tables that are not here are public. */
  readonly tables: ReadonlyMap<CellTable, RoundedTable>;
  readonly truths: ShownTruths;
  /** Whether a unit that a condition on units cannot decide has not reported; else what it reported says more than its rounded numbers. */
  readonly showsUndecided: boolean;
}

/** The evaluation of rounded numbers: it holds these, and no other. */
export function roundedEvaluation<IndicatorId extends string>(
  evaluated: Evaluated<IndicatorId>,
  { read }: CellTables,
  rounded: RoundedNumbers,
): Evaluated<IndicatorId> {
  const { catalog, model, plan, counted, cells, options } = evaluated;
  const { tree } = counted.tallies;
  const operands = new Map(
    read.map((needs) => [operandsKey(needs.needs, needs.populations), roundedOperands(needs, rounded, tree)] as const),
  );
  const truths = new Map(
    [...plan.targets.values()].map(({ binds }): readonly [string, Truths] => {
      const shown = rounded.truths.shown(binds);
      return [binds.key, counted.counts.truths(binds).map((truth, unit) => (shown[unit] === 1 ? truth : withheld))];
    }),
  );
  const tallies = shownTallies(evaluated);
  const { base: roundedTo } = rounded;
  return { catalog, model, plan, cells, options, roundedTo, counted: shownNumbers(tallies, operands, truths) };
}

function roundedOperands(read: ProtectedNeeds, rounded: RoundedNumbers, tree: UnitTree): Operands {
  const { needs, operands, columns } = read;
  const decidesUnits = columns.some(({ table }) => table.of === 'units' && rounded.tables.has(table));
  const isExact = rounded.showsUndecided || !decidesUnits;
  return {
    reported: isExact ? operands.reported.slice() : operands.expected.slice(),
    expected: operands.expected.slice(),
    columns: needs.map((need, i) => roundedColumn(need, i, read, rounded, tree)),
  };
}

// Values of people are no counts and cannot be rounded so that they add up: all of them are hidden.
function roundedColumn(
  need: Need,
  i: number,
  { operands, columns, rows }: ProtectedNeeds,
  { tables }: RoundedNumbers,
  tree: UnitTree,
): RolledColumn {
  const size = tree.parent.length;
  const everything = new Uint8Array(size).fill(holes.everything);
  const none = new Float64Array(size);
  const column = operands.columns[i]!;
  const shown = columns[i]!;
  if (need.kind === 'sums') return { kind: 'sums', scale: 0, counts: {}, sums: {}, hidden: everything };
  if (need.kind === 'order') return { kind: 'order', scale: 0, counts: {}, low: none, high: none, hidden: everything };
  if (need.kind === 'counts' && column.kind === 'counts') {
    const table = tables.get(shown.table);
    if (table === undefined) return column;
    const hidden = hiddenOf(shown, table);
    return { kind: 'counts', counts: maskedCounts(countsOf(shown, table, column.counts), hidden), hidden };
  }
  const ofRows = rows[i];
  const table = tables.get(shown.table);
  if (ofRows === undefined || table === undefined)
    return { kind: 'frequencies', frequencies: frequenciesOf([]), isRolled: true, hidden: everything };
  const hidden = table.hidden.slice();
  const roundedRows = new Map(
    [...ofRows].map(([value, row]) => {
      const ofRow = tables.get(row.table)!;
      ofRow.hidden.forEach((hole, unit) => {
        if (hole !== holes.none) hidden[unit] = Math.max(hidden[unit]!, holes.sexes);
      });
      return [value, { ...row, table: { ...row.table, counts: ofRow.counts } }] as const;
    }),
  );
  const entries = distributionEntries(roundedRows, hidden).filter(({ unit }) => hidden[unit] === holes.none);
  // Where a row is hidden, everybody stands without a value.
  const together = Array.from(hidden.keys(), (unit) => {
    const weight = Object.values(table.counts).reduce((sum, counts) => sum + counts[unit]!, 0);
    return { unit, value: '', group: 'unknown' as const, weight };
  }).filter(({ unit }) => hidden[unit] === holes.sexes);
  const open = [...entries, ...together].filter(({ weight }) => weight > 0);
  return { kind: 'frequencies', frequencies: frequenciesOf(open), isRolled: true, hidden };
}

// A population of some sexes is hidden where these are.
function hiddenOf(shown: ShownColumn, { hidden }: RoundedTable): Uint8Array {
  if (shown.groups.length === groups.length) return hidden.slice();
  return hidden.map((hole) => (hole === holes.none ? holes.none : holes.everything));
}

// Where the sexes of a population of some sexes were not reported, its number stands as that of everybody.
function countsOf(shown: ShownColumn, { counts }: RoundedTable, truth: CountColumns): CountColumns {
  if (shown.groups.length === groups.length) return counts;
  const isUnknown = (unit: number) => (truth.unknown?.[unit] ?? 0) > 0;
  const ofGroup = (group: Group) =>
    shown.groups.includes(group) ? counts[group]?.map((number, unit) => (isUnknown(unit) ? 0 : number)) : undefined;
  const together = columnsByGroup((group) => (shown.groups.includes(group) ? counts[group] : undefined));
  if (truth.unknown === undefined) return together;
  const unknown = truth.unknown.map((_, unit) =>
    isUnknown(unit) ? Object.values(together).reduce((sum, column) => sum + column[unit]!, 0) : 0,
  );
  return { ...columnsByGroup(ofGroup), unknown };
}
