import type { Issue } from '../errors.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Protection, ReportJson, RoundingBase } from '../schemas/report.js';
import type { Cell, ReportUnit, Result } from './result.js';
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
  readonly units: readonly ReportUnit[];
  /** The cells of the breakdown; none without one. */
  readonly cells: readonly Cell[];
  /** How small numbers are protected: not at all, by hiding them and what they follow from (`protect`), or by rounding all counts (`round`). */
  readonly protection: Protection;
  /** Counts are rounded to multiples of this number; absent where they are not rounded. */
  readonly roundedTo?: RoundingBase | undefined;
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
  /** The report as JSON, so that `JSON.stringify(report)` holds every result; see `reportToJson`. */
  toJSON(): ReportJson;
}
