import { canonical } from '../conditions/canonical.js';
import { nearest } from '../conditions/nearest.js';
import type { UnitRecord } from '../conditions/unit-condition.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Indicator } from '../schemas/indicator.js';
import type { OwnCounts } from '../tallies/own-counts.js';
import type { Tallies } from '../tallies/tallies.js';
import { type BindingTarget, type ComparisonOptions, compareTarget } from './compare-target.js';
import type { Evaluation } from './evaluation.js';
import { lazyResult } from './lazy-result.js';
import type { Cell, Result } from './result.js';
import type { ResultColumns } from './result-columns.js';

/** The results of a catalog for every unit of the tree. Values are calculated when they are asked for. */
export interface Report<IndicatorId extends string = string> extends Iterable<Result> {
  readonly catalog: Catalog<IndicatorId>;
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
  /** The active units, a parent before its children. */
  readonly units: readonly UnitRecord[];
  /** The cells of the breakdown; none without one. */
  readonly cells: readonly Cell[];
  /** Returns and observations that were left out. */
  readonly issues: readonly Issue[];
  /**
   * The result of an indicator for a unit with all units below it.
   *
   * @param indicatorId - an indicator of the catalog
   * @param unitId - an active unit
   * @param cell - a cell of the breakdown; absent for all together
   * @throws GenderIndicatorsError `unknown_id` for an indicator, a unit or a cell that the report does not have
   */
  result(indicatorId: IndicatorId, unitId: string, cell?: Cell): Result;
  /**
   * The exact numbers behind an indicator for every unit at once, for tables of thousands of units: no value is divided and
   * no result made.
   *
   * @param indicatorId - an indicator of the catalog that is counted, summed or averaged
   * @param cell - a cell of the breakdown; absent for all together
   * @throws GenderIndicatorsError `unknown_id` as {@link Report.result}; `no_columns` for a difference, a distribution, an
   * observed indicator, and one that the cell does not divide
   */
  columns(indicatorId: IndicatorId, cell?: Cell): ResultColumns;
  /**
   * Which units took over from which.
   * @internal
   */
  readonly successions: Tallies['successions'];
  /**
   * The result of several units taken together; the first gives its name.
   * @internal
   */
  together(indicatorId: IndicatorId, unitIds: readonly string[]): Result;
}

/** What a report is made from. */
interface Parts<IndicatorId extends string> {
  readonly catalog: Catalog<IndicatorId>;
  /** The catalog on what it is evaluated on, as it is there whenever it is asked for. */
  readonly evaluation: () => Evaluation;
  readonly cells: readonly Cell[];
  readonly options: ComparisonOptions & { readonly unverified?: boolean | undefined };
}

/** The report of a catalog on tallies. */
export function createReport<IndicatorId extends string>(parts: Parts<IndicatorId>): Report<IndicatorId> {
  const { catalog, evaluation, cells, options } = parts;
  const { tallies, counts } = evaluation();
  const { tree, asOf, period } = tallies;
  const indicators = new Map<string, Indicator>(catalog.indicators.map((indicator) => [indicator.id, indicator]));
  const cellKeys = new Map(cells.map((cell) => [canonical(cell), cell]));
  const targets = bindingTargets(parts, counts);

  const indicatorOf = (indicatorId: string): Indicator => {
    const found = indicators.get(indicatorId);
    if (found === undefined) throw unknown('indicator', indicatorId, indicators.keys());
    return found;
  };
  const unitOf = (unitId: string): number => {
    const found = tree.numberOf.get(unitId);
    if (found === undefined) throw unknown('unit', unitId, tree.numberOf.keys());
    return found;
  };
  const cellOf = (cell: Cell): Cell => {
    const found = cellKeys.get(canonical(cell));
    if (found === undefined) throw unknown('cell', JSON.stringify(cell), []);
    return found;
  };
  const resultOf = (indicator: Indicator, units: readonly number[], cell: Cell | undefined): Result => {
    const asked = evaluation();
    const { at, compared } = asked.calculator(indicator, cell);
    const { outcome, ...calculated } = at(units);
    const worked = () => {
      const now = evaluation();
      return now === asked ? outcome() : now.calculator(indicator, cell).at(units).outcome();
    };
    const [unit = 0] = units;
    const bounds = cell === undefined && units.length === 1 ? (targets.get(indicator.id) ?? []) : [];
    const facts = { indicator, compared, unit: tree.units[unit] ?? {}, cell, asOf, period };
    return lazyResult(facts, calculated, worked, (result) =>
      bounds.map((target) => compareTarget(target, result, unit, options)),
    );
  };
  return {
    catalog,
    asOf,
    period,
    units: tree.units,
    cells,
    issues: [...tallies.issues, ...counts.issues],
    result: (indicatorId, unitId, cell) =>
      resultOf(indicatorOf(indicatorId), [unitOf(unitId)], cell === undefined ? undefined : cellOf(cell)),
    columns: (indicatorId, cell) => {
      const indicator = indicatorOf(indicatorId);
      const { calculator } = evaluation();
      const { columns } = calculator(indicator, cell === undefined ? undefined : cellOf(cell));
      if (columns === undefined) throw new GenderIndicatorsError('no_columns', { indicatorId });
      return columns();
    },
    successions: tallies.successions,
    together: (indicatorId, unitIds) =>
      resultOf(indicatorOf(indicatorId), topmost(tree, unitIds.map(unitOf)), undefined),
    *[Symbol.iterator]() {
      for (const indicator of indicators.values()) {
        for (let unit = 0; unit < tree.units.length; unit++) {
          yield resultOf(indicator, [unit], undefined);
          for (const cell of cells) yield resultOf(indicator, [unit], cell);
        }
      }
    },
  };
}

// The units that none of the others is above, so that nobody is counted twice.
function topmost({ end }: UnitTree, units: readonly number[]): readonly number[] {
  const within = (unit: number) => units.some((above) => above < unit && unit < (end[above] ?? 0));
  return units.filter((unit) => !within(unit));
}

function unknown(what: string, id: string, ids: Iterable<string>): GenderIndicatorsError {
  return new GenderIndicatorsError('unknown_id', { what, id, nearest: nearest(id, ids) });
}

function bindingTargets<IndicatorId extends string>(
  { catalog, options }: Parts<IndicatorId>,
  counts: OwnCounts,
): ReadonlyMap<string, readonly BindingTarget[]> {
  const targets = new Map<string, BindingTarget[]>();
  for (const target of catalog.targets ?? []) {
    if (target.verified === false && options.unverified !== true) continue;
    const known = targets.get(target.indicatorId) ?? [];
    known.push({ target, binds: counts.meets(target.binds ?? {}, target.id) });
    targets.set(target.indicatorId, known);
  }
  return targets;
}
