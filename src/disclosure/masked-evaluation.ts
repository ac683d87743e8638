import { type Truths, withheld } from '../conditions/unit-truths.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import { noFrequencies, operandsKey, siblingsIn } from '../indicators/counted.js';
import type { Evaluated } from '../indicators/evaluated.js';
import { groupsOf, type Need } from '../indicators/reading.js';
import { type CountColumns, columnsByGroup, type Group, groups } from '../tallies/counts.js';
import { sortFrequencies, valuesWithin } from '../tallies/frequencies.js';
import { holes, type Operands, type RolledColumn, type RolledOrder } from '../tallies/rolled-columns.js';
import type { FrequencyTally } from '../tallies/tallies.js';
import { sumWhole, type WholeNumbers, wholeAt, wholeNumbers } from '../tallies/whole-numbers.js';
import type { CellTables, ProtectedNeeds, ShownColumn } from './cell-tables.js';
import type { HiddenColumns } from './hidden-columns.js';

/** The evaluation with holes: it holds the numbers that are shown, and no other. */
export function maskedEvaluation<IndicatorId extends string>(
  evaluated: Evaluated<IndicatorId>,
  { read }: CellTables,
  hidden: HiddenColumns,
): Evaluated<IndicatorId> {
  const { catalog, model, plan, counted, cells, options } = evaluated;
  const { tree } = counted.tallies;
  const operands = new Map(
    read.map((needs) => [operandsKey(needs.needs, needs.populations), maskedOperands(needs, hidden, tree)] as const),
  );
  const truths = new Map(
    [...plan.targets.values()].map(({ binds }) => {
      const shown = hidden.truths.shown(binds);
      return [binds.key, counted.counts.truths(binds).map((truth, unit) => (shown[unit] === 1 ? truth : withheld))];
    }),
  );
  const tallies = shownTallies(evaluated);
  return { catalog, model, plan, cells, options, counted: shownNumbers(tallies, operands, truths) };
}

/** What stands beside the numbers, without what tells of few people. */
export function shownTallies({ model, counted }: Evaluated): Evaluated['counted']['tallies'] {
  const { tree, asOf, period, successions, missingSources, issues, blanks, observations } = counted.tallies;
  const isOfPeople = (recordSet: string) => model.recordSets.get(recordSet)?.sexed === true;
  return {
    tree,
    asOf,
    period,
    successions,
    missingSources,
    observations,
    // A number of wrong values is a number of people too.
    blanks: blanks.filter(({ recordSet }) => !isOfPeople(recordSet)),
    issues: [...issues, ...counted.counts.issues].map(
      ({ row, id, place, ...issue }) => issue as (typeof issues)[number],
    ),
  };
}

/** It stands apart, so that the functions in it reach nothing but what is shown. */
export function shownNumbers(
  tallies: Evaluated['counted']['tallies'],
  operands: ReadonlyMap<string, Operands>,
  truths: ReadonlyMap<string, Truths>,
): Evaluated['counted'] {
  return {
    tallies,
    counts: { truths: ({ key }) => truths.get(key)!, issues: [] },
    operandsOf: (needs, populations) => operands.get(operandsKey(needs, populations))!,
    orderTogether: () => {
      const none = new Float64Array(1);
      return { kind: 'order', scale: 0, counts: {}, low: none, high: none, hidden: Uint8Array.of(holes.everything) };
    },
    frequenciesOf: () => noFrequencies,
    withSiblings: siblingsIn(tallies.tree),
  };
}

function maskedOperands(read: ProtectedNeeds, hidden: HiddenColumns, tree: UnitTree): Operands {
  const { needs, operands, columns } = read;
  const size = tree.parent.length;
  const masked = needs.map((need, i) => {
    const shown = columns[i]!;
    const column = operands.columns[i]!;
    if (!hidden.isProtected(shown.table)) return column;
    const mask = holesOf(need, i, read, hidden, size);
    return maskedColumn(column, mask, read, i, tree);
  });
  // Whether a unit counts among others can follow from whether it could be decided.
  const isUndecided = (unit: number) =>
    masked.some(
      ({ hidden: mask }, i) => columns[i]!.table.of === 'units' && (mask?.[unit] ?? holes.none) !== holes.none,
    );
  return {
    reported: operands.reported.map((reported, unit) => (isUndecided(unit) ? operands.expected[unit]! : reported)),
    expected: operands.expected.slice(),
    columns: masked,
  };
}

function holesOf(
  need: Need,
  i: number,
  { columns, rows }: ProtectedNeeds,
  hidden: HiddenColumns,
  size: number,
): Uint8Array {
  const column = columns[i]!;
  const mask = new Uint8Array(size);
  const widen = (hole: (unit: number) => number | undefined): void => {
    for (let unit = 0; unit < size; unit++) mask[unit] = Math.max(mask[unit]!, hole(unit) ?? holes.none);
  };
  const ofCounts = hidden.ofCounts(column);
  widen((unit) => ofCounts?.[unit]);
  if (need.kind === 'sums') {
    const ofSums = hidden.ofSums(column);
    widen((unit) => ofSums?.[unit]);
  }
  const numberOf = (unit: number, side: Group | 'all') => {
    const { counts } = column.table;
    const counted: readonly Group[] = side === 'all' ? groups : [side];
    return counted.reduce((sum, group) => sum + (counts[group]?.[unit] ?? 0), 0);
  };
  const isFew = (number: number, least: number) => number > 0 && number < least;
  const { rulesOf } = hidden.policy;
  if (need.kind === 'order') {
    const hole = need.side === 'all' ? holes.everything : holes.sexes;
    widen((unit) => {
      const isHidden = numberOf(unit, need.side) > 0 && hidden.hidesOrder(column, need, unit);
      return isHidden ? hole : holes.none;
    });
  }
  if (need.kind !== 'frequencies') return mask;
  const { threshold } = rulesOf(column.populationId);
  const ofRows = rows[i];
  // A distribution is shown where each of its rows is; of other values, how many there are.
  if (ofRows === undefined) widen((unit) => (isFew(numberOf(unit, 'all'), threshold) ? holes.everything : holes.none));
  for (const row of ofRows?.values() ?? []) {
    const ofRow = hidden.ofCounts(row);
    widen((unit) => ((ofRow?.[unit] ?? holes.none) === holes.none ? holes.none : holes.sexes));
  }
  return mask;
}

/** Where the sexes are hidden, everybody stands in one group. */
export function maskedCounts(counts: CountColumns, hidden: Uint8Array): CountColumns {
  const columns = Object.values(counts);
  const masked = columnsByGroup((group) =>
    counts[group]?.map((number, unit) => (hidden[unit] === holes.none ? number : 0)),
  );
  if (columns.length === 0 || !hidden.includes(holes.sexes)) return masked;
  const everybody = hidden.map((_, unit) => unit);
  const unknown = Float64Array.from(everybody.keys(), (unit) =>
    hidden[unit] === holes.sexes
      ? columns.reduce((sum, column) => sum + column[unit]!, 0)
      : (masked.unknown?.[unit] ?? 0),
  );
  return { ...masked, unknown };
}

function maskedColumn(
  column: RolledColumn,
  hidden: Uint8Array,
  read: ProtectedNeeds,
  i: number,
  tree: UnitTree,
): RolledColumn {
  const size = hidden.length;
  if (column.kind === 'counts') return { kind: 'counts', counts: maskedCounts(column.counts, hidden), hidden };
  if (column.kind === 'sums') {
    const sums = columnsByGroup<WholeNumbers>(
      (group) => column.sums[group] && maskedNumbers(column.sums[group], hidden, holes.none),
    );
    const listed = Object.values(column.sums);
    const together = sumWhole(listed, () => undefined, size);
    const isHiddenBySex = hidden.map((hole) => (hole === holes.sexes ? holes.none : holes.everything));
    const unknown = sumWhole(
      [maskedNumbers(together, isHiddenBySex, holes.none), ...(sums.unknown === undefined ? [] : [sums.unknown])],
      () => undefined,
      size,
    );
    const withSexes = hidden.includes(holes.sexes) ? { ...sums, unknown } : sums;
    return { kind: 'sums', scale: column.scale, counts: maskedCounts(column.counts, hidden), sums: withSexes, hidden };
  }
  if (column.kind === 'order') {
    const need = read.needs[i]!;
    const most = need.kind === 'order' && need.side === 'all' ? holes.sexes : holes.none;
    const { scale, low, high } = need.kind === 'order' ? valuesAlone(column, need, size) : column;
    return {
      kind: 'order',
      scale,
      counts: maskedCounts(column.counts, hidden),
      low: maskedNumbers(low, hidden, most),
      high: maskedNumbers(high, hidden, most),
      hidden,
    };
  }
  const rows = read.rows[i];
  const entries = rows === undefined ? distinctEntries(column.frequencies, tree) : distributionEntries(rows, hidden);
  const shown = entries.filter(({ unit, weight }) => weight > 0 && hidden[unit] !== holes.everything);
  return { kind: 'frequencies', frequencies: frequenciesOf(shown), isRolled: true, hidden };
}

// An order statistic lies between two people's values. Where it has a decimal text, it stands in their place.
function valuesAlone(
  { counts, low, high, scale }: RolledOrder,
  { side, thirdsAmong }: Extract<Need, { readonly kind: 'order' }>,
  size: number,
): Pick<RolledOrder, 'low' | 'high' | 'scale'> {
  const columns = groupsOf(side).flatMap((group) => counts[group] ?? []);
  const thirds = Array.from({ length: size }, (_, unit) => {
    const count = columns.reduce((sum, column) => sum + column[unit]!, 0);
    return count === 0 ? { numerator: 0n, denominator: 1n } : thirdsAmong(count);
  });
  // A half has one decimal, and a fraction of a power of ten has as many as this has noughts.
  const digits = Math.max(
    0,
    ...thirds.map(({ denominator }) => String(denominator - 1n).length - (denominator === 1n ? 1 : 0)),
  );
  const factor = 10n ** BigInt(digits);
  const placed = thirds.map(({ numerator, denominator }, unit) => {
    const [first, second] = [wholeAt(low, unit), wholeAt(high, unit)];
    const parts = (second - first) * numerator * factor;
    const isExact = parts % (3n * denominator) === 0n;
    const value = first * factor + parts / (3n * denominator);
    return isExact ? { low: value, high: value } : { low: first * factor, high: second * factor };
  });
  return {
    scale: scale + digits,
    low: wholeNumbers(placed.map((each) => each.low)),
    high: wholeNumbers(placed.map((each) => each.high)),
  };
}

interface Entry {
  readonly unit: number;
  readonly value: string;
  readonly group: Group;
  readonly weight: number;
}

/** The rows of each unit; where the sexes are hidden everybody, without a value. */
export function distributionEntries(rows: ReadonlyMap<string, ShownColumn>, hidden: Uint8Array): readonly Entry[] {
  return [...rows].flatMap(([value, { table }]) =>
    groups.flatMap((group) =>
      Array.from(table.counts[group] ?? [], (weight, unit): Entry => {
        const entry = { unit, weight };
        return hidden[unit] === holes.none ? { ...entry, value, group } : { ...entry, value: '', group: 'unknown' };
      }),
    ),
  );
}

// As many values as each unit has with all units below it, each with its number for a name.
function distinctEntries(table: FrequencyTally, tree: UnitTree): readonly Entry[] {
  return [...tree.parent.keys()].flatMap((unit) => {
    const values = [...valuesWithin(table, tree, unit).keys()].filter((value) => value !== '');
    return values.map((_, number): Entry => ({ unit, value: String(number + 1), group: 'unknown', weight: 1 }));
  });
}

/** Frequencies of entries, in their order. */
export function frequenciesOf(entries: readonly Entry[]): FrequencyTally {
  const numberOf = new Map([...new Set(entries.map(({ value }) => value))].map((value, number) => [value, number]));
  return sortFrequencies({
    sensitive: false,
    values: [...numberOf.keys()],
    valueOf: Uint32Array.from(entries, ({ value }) => numberOf.get(value)!),
    units: Uint32Array.from(entries, ({ unit }) => unit),
    groupOf: Uint8Array.from(entries, ({ group }) => groups.indexOf(group)),
    weights: Float64Array.from(entries, ({ weight }) => weight),
  });
}

function maskedNumbers(numbers: WholeNumbers, hidden: Uint8Array, most: number): WholeNumbers {
  if (numbers instanceof Float64Array) return numbers.map((number, unit) => (hidden[unit]! <= most ? number : 0));
  return numbers.map((number, unit) => (hidden[unit]! <= most ? number : 0n));
}
