import { canonical } from '../conditions/canonical.js';
import type { UnitRecord } from '../conditions/unit-truths.js';
import type { UnitTree } from '../dataset/unit-tree.js';
import { cached } from '../engine/cached.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import { noColumns } from '../mistakes.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Indicator } from '../schemas/indicator.js';
import type { Tallies } from '../tallies/tallies.js';
import { type ComparisonOptions, compareTarget } from './compare-target.js';
import type { Counted } from './counted.js';
import { definitionKey } from './definition-key.js';
import { resolveOutcome } from './differences.js';
import { evaluationOf } from './evaluation.js';
import { lookUp, noSuchId } from './look-up.js';
import type { Plan } from './plan.js';
import type { Cell, Result, TargetComparison } from './result.js';
import type { ResultColumns } from './result-columns.js';

/**
 * The results of a catalog for every unit of the tree, as plain data. A value is calculated when it is asked for; iterating gives
 * every result, those of cells among them.
 *
 * | form | gives |
 * | --- | --- |
 * | `report.result(indicatorId, unitId)` | a unit's result, with all units below it |
 * | `report.result(indicatorId, unitId, { positionLevel: 'ministry' })` | the result of a cell, where the report is by `positionLevel` |
 * | `for (const result of report)` | every result |
 * | `report.columns(indicatorId)` | exact numbers of all units at once |
 * | `report.units`, `report.cells` | the units, a parent before its children; the cells |
 *
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 *
 * const units = [
 *   { id: 'ministry', name: 'Bộ', kind: 'ministry' },
 *   { id: 'dept', parentId: 'ministry', name: 'Cục QLTT', kind: 'department' },
 * ];
 * const returns = [
 *   { populationId: 'personnel', unitId: 'ministry', total: 10, female: 6 },
 *   { populationId: 'personnel', unitId: 'dept', total: 30, female: 6 },
 * ];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
 * report.result('women-in-workforce', 'dept').value; // => 0.2
 * report.result('women-in-workforce', 'ministry').value; // => 0.3
 * Array.from(report.columns('women-in-workforce').counts.female ?? []); // => [12, 6]
 * ```
 */
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
   * no result made. The columns are copies.
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
  /**
   * What the values of an indicator depend on, as text: two reports with equal texts measure the same.
   * @internal
   */
  definitionKey(indicatorId: IndicatorId): string;
}

/** The report of a catalog on what was counted for it. */
export function createReport<IndicatorId extends string>(
  catalog: Catalog<IndicatorId>,
  plan: Plan,
  counted: Counted,
  cells: readonly Cell[],
  options: ComparisonOptions,
): Report<IndicatorId> {
  const { tallies, counts } = counted;
  const prepare = evaluationOf(catalog, plan, counted);
  const { tree, asOf, period } = tallies;
  const indicators = new Map<string, Indicator>(catalog.indicators.map((indicator) => [indicator.id, indicator]));
  const cellKeys = new Map(cells.map((cell) => [canonical(cell), cell]));
  const targets = bindingTargets(catalog, plan, counts, options.unverified);

  const indicatorOf = (indicatorId: string): Indicator => lookUp('indicator', indicatorId, indicators);
  const unitOf = (unitId: string): number => lookUp('unit', unitId, tree.numberOf);
  const cellOf = (cell: Cell | undefined): Cell | undefined => {
    if (cell === undefined) return undefined;
    const ofReport = cellKeys.get(canonical(cell));
    if (ofReport === undefined) throw noSuchId('cell', JSON.stringify(cell), []);
    return ofReport;
  };
  const resultOf = (indicator: Indicator, units: readonly number[], cell: Cell | undefined): Result => {
    const prepared = prepare(indicator, cell);
    const [unit = 0] = units;
    const { form, counts: whole, part, populations, coverage, observed } = prepared.facts(units);
    const { value, reason, terms, interval, distribution } = resolveOutcome(prepared, units, counted);
    const comparisons: TargetComparison[] = [];
    const result: Result = {
      kind: 'result',
      indicator,
      of: prepared.minuend?.indicator,
      unit: tree.units[unit]!,
      cell,
      asOf,
      period,
      form,
      counts: whole,
      part,
      populations,
      coverage,
      observed,
      value,
      reason,
      terms,
      interval,
      distribution,
      targets: comparisons,
    };
    if (cell !== undefined || units.length !== 1) return result;
    for (const target of targets.get(indicator.id) ?? [])
      comparisons.push(compareTarget(target, result, unit, options));
    return result;
  };
  return {
    catalog,
    asOf,
    period,
    units: tree.units,
    cells,
    issues: [...tallies.issues, ...counts.issues],
    result: (indicatorId, unitId, cell) => resultOf(indicatorOf(indicatorId), [unitOf(unitId)], cellOf(cell)),
    columns: (indicatorId, cell) => {
      const { columns } = prepare(indicatorOf(indicatorId), cellOf(cell));
      if (columns === undefined) throw new GenderIndicatorsError(noColumns, { indicatorId });
      return columns();
    },
    successions: tallies.successions,
    together: (indicatorId, unitIds) =>
      resultOf(indicatorOf(indicatorId), topmost(tree, unitIds.map(unitOf)), undefined),
    definitionKey: (indicatorId) => definitionKey(indicatorOf(indicatorId), indicators, plan),
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

// The units none of which is below another, so that no record counts twice, in the order in which they were named.
function topmost({ end }: UnitTree, units: readonly number[]): readonly number[] {
  const top = new Set<number>();
  let covered = 0;
  for (const unit of [...units].sort((a, b) => a - b)) {
    if (unit < covered) continue;
    top.add(unit);
    covered = end[unit]!;
  }
  return units.filter((unit) => top.has(unit));
}

function bindingTargets({ targets = [] }: Catalog, plan: Plan, counts: Counted['counts'], unverified = false) {
  const byIndicator = new Map<string, Parameters<typeof compareTarget>[0][]>();
  for (const target of targets) {
    if (target.verified === false && !unverified) continue;
    const binds = counts.truths(plan.targets.get(target.id)!.binds);
    cached(byIndicator, target.indicatorId, () => []).push({ target, binds });
  }
  return byIndicator;
}
