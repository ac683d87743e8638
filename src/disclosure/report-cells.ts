import type { Condition } from '../conditions/condition.js';
import { withoutSex } from '../conditions/needs.js';
import { allOf } from '../conditions/normal-form.js';
import { calculationOf } from '../indicators/calculations/calculations.js';
import { type PlannedPopulation, planCatalog, populationsIn } from '../indicators/plan.js';
import type { Report } from '../indicators/report.js';
import type { Cell, ReportUnit, Result, ResultCounts } from '../indicators/result.js';
import type { Model } from '../schemas/model.js';
import type { PublishedCell, PublishedSum, PublishedTable } from '../schemas/published-table.js';
import { sexes, type Title } from '../schemas/values.js';
import { valueKey } from '../tallies/request.js';
import { valueCondition } from './cell-tables.js';
import { implies } from './implies.js';
import { reportedBy, valuesOfReport } from './report-values.js';

/** The numbers that a report shows and hides, and the sums that everybody knows to hold between them. */
export interface ReportCells extends PublishedTable {
  /** The ids of the numbers that results would show; the others only follow from these. */
  readonly published: ReadonlySet<string>;
}

/** Everybody, or one sex. */
export type ReportGroup = 'total' | (typeof sexes)[number];
const allGroups: readonly ReportGroup[] = ['total', ...sexes];

/** The counts of one population by unit and sex, among the units that reported what its indicator reads. */
export interface ReportTable {
  readonly key: string;
  readonly of: string;
  readonly condition: Condition;
  /** The value that its records must have; absent where they need not have one. */
  readonly value?: string | undefined;
  readonly title: Title;
  /** Which units are counted: {@link reportedBy}. */
  readonly reported: string;
  /** By unit how many units are counted with those below it; absent of sums. */
  readonly coverage?: readonly number[] | undefined;
  readonly groups: readonly ReportGroup[];
  /** By the {@link placeOf} of a unit and a group the number that is shown. */
  readonly shown: Map<string, number>;
  /** The units and groups that results name. */
  readonly named: Set<string>;
  /** Of sums: the units that have nobody themselves, as shown counts say, by unit and group. */
  readonly emptyAlone?: ReadonlySet<string> | undefined;
}

/** Tables that divide another one, and the units where there may be more of it. */
interface Partition {
  readonly whole: ReportTable;
  readonly parts: ReadonlySet<ReportTable>;
  readonly open: ReadonlySet<string>;
}

/**
 * Reads the counts of a report and its sums of values from its results, as everybody can: units and those below them, women and men, parts and wholes, cells of
 * a breakdown and rows of a distribution. What a unit has itself, and what a part leaves of its whole, are hidden numbers that are not below 0.
 */
export function cellsOfReport(report: Report, model: Model): ReportCells {
  const { tables, partitions } = tablesOfReport(report, model);
  const counts = tables.filter(({ value }) => value === undefined);
  return cellsOf([...counts, ...sumTables(report, model, counts)], partitions, report.units);
}

/** The counts of a report, and which of them divide others. */
export interface ReportTables {
  readonly tables: readonly ReportTable[];
  readonly partitions: readonly Partition[];
}

/** The counts that the results of a report show, by population. */
export function tablesOfReport(report: Report, model: Model): ReportTables {
  const { catalog, units, cells: breakdown } = report;
  const plan = planCatalog(catalog, model, Object.keys(breakdown[0] ?? {}), breakdown);
  const tables = new Map<string, ReportTable>();
  const partitions: Partition[] = [];

  const tableOf = (
    population: PlannedPopulation,
    condition: Condition,
    counted: Pick<ReportTable, 'reported' | 'coverage'>,
    value?: string,
  ): readonly [ReportTable, ReportGroup] | undefined => {
    const { of, recordSet, title } = population;
    const split = recordSet.fields.has('sex') ? withoutSex(of, condition) : { of, condition, sexes: undefined };
    if (split.sexes !== undefined && split.sexes.length !== 1) return undefined;
    const key = JSON.stringify([of, split.condition.key, counted.reported, value]);
    const groups = recordSet.sexed ? allGroups : allGroups.slice(0, 1);
    const table: ReportTable = tables.get(key) ?? {
      key: String(tables.size),
      of,
      condition: split.condition,
      value,
      title,
      ...counted,
      groups,
      shown: new Map(),
      named: new Set(),
    };
    tables.set(key, table);
    return [table, split.sexes?.[0] ?? 'total'];
  };
  const show = (table: ReportTable, unit: ReportUnit, group: ReportGroup, number: number | undefined): void => {
    const place = placeOf(unit.id, group);
    table.named.add(place);
    if (number !== undefined) table.shown.set(place, number);
  };
  const showCounts = (
    [table, group]: readonly [ReportTable, ReportGroup],
    unit: ReportUnit,
    counts: ResultCounts,
  ): void => {
    show(table, unit, group, counts.total);
    if (group !== 'total' || table.groups.length === 1) return;
    for (const sex of ['female', 'male'] as const) show(table, unit, sex, counts[sex]);
    if (counts.male === undefined) return;
    // Of others and undisclosed, JSON writes no zero.
    for (const sex of ['other', 'undisclosed'] as const) show(table, unit, sex, counts[sex] ?? 0);
  };

  for (const indicator of catalog.indicators) {
    if ((indicator.given ?? indicator.difference) !== undefined) continue;
    const { needs, populations: own } = calculationOf(indicator);
    const ofCells = [undefined, ...breakdown].map((cell) => {
      const { populations, isDivided } = populationsIn(plan, indicator, cell);
      return cell === undefined || isDivided ? sidesOf(cell, populations.slice(0, own.length)) : [];
    });
    function sidesOf(cell: Cell | undefined, populations: readonly PlannedPopulation[]) {
      const results = units.map(({ id }) => report.result(indicator.id, id, cell));
      if (results.some(({ observed }) => observed !== undefined)) return [];
      const counted = { reported: reportedBy(results), coverage: results.map(({ coverage }) => coverage.reported) };
      return populations.flatMap((population, i) => {
        const isDistribution = indicator.distribution !== undefined;
        const need = needs[i]!;
        if (need.kind === 'frequencies' && !isDistribution) return [];
        // A mean counts those who have a value.
        const value = need.kind === 'sums' || need.kind === 'order' ? valueKey(need.value) : undefined;
        const side = tableOf(population, population.condition, counted, value);
        if (side === undefined) return [];
        const isPart = populations.length > 1 && i === 0;
        for (const result of results) showCounts(side, result.unit, (isPart ? result.part : result.counts) ?? {});
        if (isDistribution) addRows(side[0], population, results, counted);
        return [{ i, table: side[0] }];
      });
    }
    function addRows(
      whole: ReportTable,
      population: PlannedPopulation,
      results: readonly Result[],
      counted: Pick<ReportTable, 'reported' | 'coverage'>,
    ): void {
      const values = new Set(results.flatMap(({ distribution = [] }) => distribution.map(({ value }) => value)));
      const parts = new Set<ReportTable>();
      for (const value of values) {
        const clause = valueCondition(population, String(indicator.distribution?.by), value ?? '');
        const row = tableOf(population, allOf([population.condition, clause]), counted);
        if (row === undefined) return;
        parts.add(row[0]);
        for (const { unit, distribution } of results) {
          const ofValue = distribution?.find((each) => each.value === value)?.counts;
          // A row that a shown distribution does not have is empty.
          const empty = distribution === undefined ? {} : { total: 0, female: 0, male: 0 };
          showCounts(row, unit, ofValue ?? empty);
        }
      }
      // Where the rows are hidden there may be values that no unit shows.
      const open = new Set(results.flatMap(({ unit, distribution }) => (distribution === undefined ? [unit.id] : [])));
      // A cell of a breakdown that is divided by the field of the breakdown is its only part.
      if (parts.size > 0 && !parts.has(whole)) partitions.push({ whole, parts, open });
    }
    const [whole = [], ...divided] = ofCells;
    for (const { i, table } of whole) {
      const parts = divided.map((sides) => sides.find((side) => side.i === i)?.table);
      const alike = parts.flatMap((part) => (part?.reported === table.reported ? [part] : []));
      if (alike.length === parts.length && parts.length > 0)
        partitions.push({ whole: table, parts: new Set(alike), open: new Set() });
    }
  }
  return { tables: [...tables.values()], partitions };
}

/** A unit and a group as one text. */
export function placeOf(unitId: string, group: ReportGroup): string {
  return `${unitId} ${group}`;
}

// The units of which shown counts say that they have nobody themselves.
function emptyAlone({ units }: Report, counts: readonly ReportTable[]): ReadonlySet<string> {
  const isEmpty = ({ id, children }: ReportUnit, group: ReportGroup) =>
    counts.some(({ shown }) => {
      const below = children.map((child) => shown.get(placeOf(child, group)));
      const total = shown.get(placeOf(id, group));
      return total !== undefined && total === below.reduce<number>((sum, count) => sum + (count ?? Number.NaN), 0);
    });
  return new Set(
    units.flatMap((unit) => allGroups.filter((group) => isEmpty(unit, group)).map((group) => placeOf(unit.id, group))),
  );
}

// The sums of values by population, as far as they are whole numbers: others have no exact sums in this arithmetic.
function sumTables(report: Report, model: Model, counts: readonly ReportTable[]): readonly ReportTable[] {
  // Who sees no others anywhere takes it that there are none.
  const hasOthers = counts.some(({ shown }) =>
    report.units.some(({ id }) => ['other', 'undisclosed'].some((sex) => (shown.get(`${id} ${sex}`) ?? 0) > 0)),
  );
  const tables = new Map<string, ReportTable>();
  const broken = new Set<ReportTable>();
  for (const value of valuesOfReport(report, model)) {
    const { key, amount, population, condition, reported, unitId, isHidden, sum } = value;
    const group = allGroups.find((each) => each === value.group);
    if (!value.isSum || group === undefined) continue;
    const name = JSON.stringify([key, reported]);
    const table: ReportTable = tables.get(name) ?? {
      key: `sum ${tables.size}`,
      // Only sums of one value are parts of each other.
      of: amount,
      condition,
      title: Object.fromEntries(
        Object.entries(population.title).map(([code, title]) => [code, `${title} (${value.value})`]),
      ),
      reported,
      groups: population.recordSet.sexed ? allGroups : allGroups.slice(0, 1),
      shown: new Map(),
      named: new Set(),
      emptyAlone: emptyAlone(
        report,
        counts.filter(({ of, condition: { key: ofCounts } }) => of === population.of && ofCounts === condition.key),
      ),
    };
    tables.set(name, table);
    if (!hasOthers && table.groups.length > 1)
      for (const sex of ['other', 'undisclosed'] as const) table.shown.set(placeOf(unitId, sex), 0);
    table.named.add(placeOf(unitId, group));
    if (isHidden || sum === undefined) continue;
    const number = sum.toNumber();
    if (Number.isSafeInteger(number) && sum.eq(number) && number >= 0) table.shown.set(placeOf(unitId, group), number);
    else broken.add(table);
  }
  return [...tables.values()].filter((table) => !broken.has(table));
}

function cellsOf(
  tables: readonly ReportTable[],
  partitions: readonly Partition[],
  units: readonly ReportUnit[],
): ReportCells {
  const cells = new Map<string, PublishedCell>();
  const published = new Set<string>();
  const sums: PublishedSum[] = [];
  const add = (cell: PublishedCell): string => {
    if (!cells.has(cell.id)) cells.set(cell.id, cell);
    return cell.id;
  };
  const hasOthers = new Set(
    tables.flatMap((table) =>
      (['other', 'undisclosed'] as const)
        .filter((sex) => units.some(({ id }) => (table.shown.get(placeOf(id, sex)) ?? 0) > 0))
        .map((sex) => `${table.key} ${sex}`),
    ),
  );
  const below = (table: ReportTable, { id, name }: ReportUnit, group: ReportGroup): string => {
    const place = placeOf(id, group);
    const label = Object.fromEntries(Object.entries(table.title).map(([code, title]) => [code, `${name} – ${title}`]));
    const cell = add({
      id: `${table.key} ${place}`,
      label,
      ...(group === 'total' ? {} : { sex: group }),
      value: table.shown.get(place) ?? null,
    });
    const isUsual = group !== 'other' && group !== 'undisclosed';
    if (table.named.has(place) && (isUsual || hasOthers.has(`${table.key} ${group}`))) published.add(cell);
    return cell;
  };
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const itself = (table: ReportTable, unit: ReportUnit, group: ReportGroup): string =>
    unit.children.length === 0
      ? below(table, unit, group)
      : add({
          id: `${table.key} ${unit.id} ${group} itself`,
          value: table.emptyAlone?.has(placeOf(unit.id, group)) ? 0 : null,
        });
  for (const table of tables) {
    const [first, ...bySex] = table.groups;
    for (const unit of units) {
      for (const group of table.groups) {
        const children = unit.children.flatMap((id) => byId.get(id) ?? []);
        if (children.length === 0) below(table, unit, group);
        else
          sums.push({
            total: below(table, unit, group),
            parts: [itself(table, unit, group), ...children.map((child) => below(table, child, group))],
          });
      }
      if (bySex.length === 0) continue;
      sums.push({ total: below(table, unit, first!), parts: bySex.map((sex) => below(table, unit, sex)) });
      if (unit.children.length > 0)
        sums.push({ total: itself(table, unit, first!), parts: bySex.map((sex) => itself(table, unit, sex)) });
    }
  }
  for (const { whole, parts, open } of partitions) {
    for (const unit of units)
      for (const group of whole.groups) {
        const rest = add({ id: `rest of ${whole.key} ${unit.id} ${group}`, value: open.has(unit.id) ? null : 0 });
        sums.push({
          total: below(whole, unit, group),
          parts: [...[...parts].map((part) => below(part, unit, group)), rest],
        });
      }
  }
  for (const part of tables) {
    for (const whole of tables) {
      if (part === whole || part.of !== whole.of || part.of === 'units' || part.reported !== whole.reported) continue;
      if (!implies(part.condition, whole.condition)) continue;
      for (const unit of units)
        for (const group of part.groups) {
          const rest = add({ id: `${part.key} of ${whole.key} ${unit.id} ${group}`, value: null });
          sums.push({ total: itself(whole, unit, group), parts: [itself(part, unit, group), rest] });
        }
    }
  }
  return { cells: [...cells.values()], sums, published };
}
