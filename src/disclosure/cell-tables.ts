import type { Condition } from '../conditions/condition.js';
import { withoutSex } from '../conditions/needs.js';
import { allOf, equals, missing } from '../conditions/normal-form.js';
import { conditionField } from '../conditions/parse-condition.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import { calculationOf } from '../indicators/calculations/calculations.js';
import type { Evaluated } from '../indicators/evaluated.js';
import { type PlannedPopulation, populationsIn } from '../indicators/plan.js';
import type { Need } from '../indicators/reading.js';
import type { Sex } from '../schemas/values.js';
import { type CountColumns, type Group, groups, mapColumns, writableCounts } from '../tallies/counts.js';
import { countsOfFrequencies } from '../tallies/frequencies.js';
import { valueKey } from '../tallies/request.js';
import type { Operands, RolledColumn } from '../tallies/rolled-columns.js';
import type { FrequencyTally, SumTally } from '../tallies/tallies.js';
import { timesWhole } from '../tallies/whole-numbers.js';

/**
 * The numbers of one population in every unit with all units below it, by group, counted among some of the reporting units.
 * Populations that differ in the sex alone are in one table.
 */
export interface CellTable {
  readonly id: number;
  readonly of: string;
  /** The condition without the sex. */
  readonly condition: Condition;
  /** The value that its records must have; absent where they need not have one. */
  readonly value: string | undefined;
  /** By unit 1 where what it reported is counted. */
  readonly mask: Uint8Array;
  /** The numbers by group, all units below included. */
  readonly counts: CountColumns;
  /** Where results show sums of the value: the sums by group × 10^scale, all units below included. */
  readonly sums?: Pick<SumTally, 'scale' | 'sums'> | undefined;
  /** Whether all sexes are counted. */
  readonly isComplete: boolean;
  /** The ids of the populations in the table. */
  readonly populationIds: ReadonlySet<string>;
}

/** A column that results show, and where its numbers stand. */
export interface ShownColumn {
  readonly table: CellTable;
  /** The groups of which the numbers are. */
  readonly groups: readonly Group[];
  readonly sexed: boolean;
  readonly populationId: string;
}

/** What one calculation reads, and where its numbers stand. */
export interface ProtectedNeeds {
  readonly needs: readonly Need[];
  readonly populations: readonly PlannedPopulation[];
  readonly operands: Operands;
  /** By need the counts that are shown. */
  readonly columns: readonly ShownColumn[];
  /** By need the rows of a distribution, each under its value. */
  readonly rows: readonly (ReadonlyMap<string, ShownColumn> | undefined)[];
}

/** All that the indicators of a report read, and the tables of their numbers. */
export interface CellTables {
  readonly tables: readonly CellTable[];
  readonly read: readonly ProtectedNeeds[];
  /** Tables that divide another one: their numbers add up to its numbers. */
  readonly partitions: readonly { readonly whole: CellTable; readonly parts: readonly CellTable[] }[];
}

/** Puts the numbers that a report shows into tables, each number once. */
export function cellTablesOf({ catalog, plan, counted, cells }: Evaluated): CellTables {
  const { tree } = counted.tallies;
  const masks: Uint8Array[] = [];
  const byKey = new Map<string, CellTable[]>();
  const tables: CellTable[] = [];
  const partitions: { whole: CellTable; parts: readonly CellTable[] }[] = [];

  const maskOf = ({ reported }: Operands): Uint8Array => {
    const mask = reportedAlone(tree, reported);
    const same = masks.find((earlier) => earlier.every((is, unit) => is === mask[unit]));
    if (same === undefined) masks.push(mask);
    return same ?? mask;
  };
  const shownIn = (
    population: PlannedPopulation,
    condition: Condition,
    value: string | undefined,
    counts: CountColumns,
    mask: Uint8Array,
    sums?: CellTable['sums'],
  ): ShownColumn => {
    const { id, of, recordSet } = population;
    const { sexed } = recordSet;
    const split = recordSet.fields.has('sex') ? withoutSex(of, condition) : { of, condition, sexes: undefined };
    const inSexes = split.sexes === undefined ? counts : ofSexes(counts, split.sexes);
    // Where returns contradict each other, one condition has several tables.
    const key = JSON.stringify([of, split.condition.key, value, masks.indexOf(mask)]);
    const candidates = byKey.get(key) ?? [];
    byKey.set(key, candidates);
    const shown = split.sexes ?? groups;
    const fits = candidates.findIndex((table) => hasSame(table, inSexes, split.sexes, tree.units.length));
    const before = candidates[fits];
    const table: CellTable = {
      id: before?.id ?? tables.length,
      of,
      condition: split.condition,
      value,
      mask,
      counts: { ...before?.counts, ...(before?.isComplete ? {} : inSexes) },
      sums: bothSums(before?.sums, sums),
      isComplete: before?.isComplete === true || split.sexes === undefined,
      populationIds: new Set([...(before?.populationIds ?? []), id]),
    };
    tables[table.id] = table;
    if (before === undefined) candidates.push(table);
    else candidates[fits] = table;
    return { table, groups: shown, sexed, populationId: id };
  };

  const indicators = catalog.indicators.filter(({ given, difference }) => (given ?? difference) === undefined);
  const read = indicators.flatMap((indicator) =>
    [undefined, ...cells].flatMap((cell): readonly ProtectedNeeds[] => {
      const { populations, isDivided } = populationsIn(plan, indicator, cell);
      if (cell !== undefined && !isDivided) return [];
      const { needs } = calculationOf(indicator);
      const operands = counted.operandsOf(needs, populations);
      const mask = maskOf(operands);
      const rows: (ReadonlyMap<string, ShownColumn> | undefined)[] = [];
      const columns = needs.map((need, i) => {
        const [population, column] = [populations[i]!, operands.columns[i]!];
        const counts = countsOfColumn(column, tree);
        const value = need.kind === 'sums' || need.kind === 'order' ? valueKey(need.value) : undefined;
        const sums = column.kind === 'sums' ? column : undefined;
        const shown = shownIn(population, population.condition, value, counts, mask, sums);
        const isDistribution = column.kind === 'frequencies' && indicator.distribution !== undefined;
        rows[i] = isDistribution
          ? new Map(
              valuesOf(column.frequencies, tree).map(([text, ofValue]) => {
                const clause = valueCondition(population, String((need as { value?: unknown }).value), text);
                return [text, shownIn(population, allOf([population.condition, clause]), undefined, ofValue, mask)];
              }),
            )
          : undefined;
        return shown;
      });
      return [{ needs, populations, operands, columns, rows }];
    }),
  );
  // A table may have been completed after a column was put into it.
  const complete = (shown: ShownColumn): ShownColumn => ({ ...shown, table: tables[shown.table.id]! });
  const done = read.map((needs) => ({
    ...needs,
    columns: needs.columns.map(complete),
    rows: needs.rows.map((rows) => rows && new Map([...rows].map(([text, shown]) => [text, complete(shown)]))),
  }));
  for (const { columns, rows } of done) {
    rows.forEach((ofNeed, i) => {
      if (ofNeed !== undefined)
        partitions.push({
          whole: columns[i]!.table,
          parts: [...new Set([...ofNeed.values()].map(({ table }) => table))],
        });
    });
  }
  for (const indicator of indicators) {
    const whole = populationsIn(plan, indicator, undefined).populations;
    const ofCells = cells.map((cell) => populationsIn(plan, indicator, cell)).filter(({ isDivided }) => isDivided);
    whole.forEach((population, i) => {
      const columnsOf = (id: string) =>
        done.flatMap(({ populations, columns }) => columns.filter((_, j) => populations[j]!.id === id));
      const parts = ofCells.flatMap(({ populations }) => columnsOf(populations[i]!.id));
      for (const { table } of columnsOf(population.id)) {
        const alike = parts.filter((part) => part.table.mask === table.mask && part.table.value === table.value);
        const distinct = new Set(alike.map((part) => part.table));
        if (distinct.size > 0) partitions.push({ whole: table, parts: [...distinct] });
      }
    });
  }
  return { tables, read: done, partitions };
}

// The sums of the groups of both. Tallies of two populations may have numbers of other decimals.
function bothSums(first: CellTable['sums'], second: CellTable['sums']): CellTable['sums'] {
  if (first === undefined || second === undefined) return first ?? second;
  const scale = Math.max(first.scale, second.scale);
  const atScale = (each: NonNullable<CellTable['sums']>) =>
    mapColumns(each.sums, (column) => timesWhole(column, 10n ** BigInt(scale - each.scale)));
  return { scale, sums: { ...atScale(first), ...atScale(second) } };
}

/** Of the units that reported in each subtree, those at its top: 1 or 0. */
function reportedAlone({ parent }: UnitTree, inSubtree: Uint32Array): Uint8Array {
  const alone = Int32Array.from(inSubtree);
  parent.forEach((above, unit) => {
    if (above >= 0) alone[above] = alone[above]! - inSubtree[unit]!;
  });
  return Uint8Array.from(alone);
}

// All records of a population of some sexes are of these sexes, also where a return says the total alone.
function ofSexes(counts: CountColumns, sexes: readonly Sex[]): CountColumns {
  const [only] = sexes;
  if (only === undefined || sexes.length > 1) return counts;
  const columns = Object.values(counts);
  const [first] = columns;
  if (first === undefined) return {};
  return { [only]: first.map((_, unit) => columns.reduce((sum, column) => sum + column[unit]!, 0)) };
}

function hasSame(
  { counts: table, isComplete }: CellTable,
  counts: CountColumns,
  sexes: readonly Sex[] | undefined,
  size: number,
): boolean {
  const isEqual = (group: Group): boolean => {
    const [a, b] = [table[group], counts[group]];
    for (let unit = 0; unit < size; unit++) if ((a?.[unit] ?? 0) !== (b?.[unit] ?? 0)) return false;
    return true;
  };
  const both = sexes ?? groups;
  if (isComplete) return both.every(isEqual);
  // A table of some sexes takes in those that it does not have yet.
  return both.every((group) => table[group] === undefined || isEqual(group));
}

function countsOfColumn(column: RolledColumn, tree: UnitTree): CountColumns {
  if (column.kind !== 'frequencies') return column.counts;
  return mapColumns(countsOfFrequencies(column.frequencies, tree.units.length), (counts) => rollUp(tree, counts));
}

// The counts of each value in every unit with all units below it.
function valuesOf(table: FrequencyTally, tree: UnitTree): readonly (readonly [string, CountColumns])[] {
  const byValue = table.values.map(() => writableCounts(tree.units.length));
  for (let entry = 0; entry < table.units.length; entry++) {
    const { add } = byValue[table.valueOf[entry]!]!;
    add(groups[table.groupOf[entry]!]!, table.units[entry]!, table.weights[entry]!);
  }
  return table.values.map((text, value) => {
    return [text, mapColumns(byValue[value]!.columns, (column) => rollUp(tree, column))] as const;
  });
}

function rollUp({ parent }: UnitTree, column: Float64Array): Float64Array {
  const rolled = column.slice();
  for (let unit = rolled.length - 1; unit >= 0; unit--) if (parent[unit]! >= 0) rolled[parent[unit]!]! += rolled[unit]!;
  return rolled;
}

/** The condition that a field has a value, written as text; without one where the text is empty. */
export function valueCondition({ recordSet }: PlannedPopulation, name: string, text: string): Condition {
  const field = conditionField(recordSet, name)!;
  if (text === '') return missing(field);
  return equals(field, [field.type === 'boolean' ? text === 'true' : text]);
}
