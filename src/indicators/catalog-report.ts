import { aReport } from '../arguments.js';
import { canonical } from '../conditions/canonical.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import { noColumns, wrongArgument } from '../mistakes.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Indicator } from '../schemas/indicator.js';
import type { Protection, ReportJson, RoundingBase } from '../schemas/report.js';
import type { Evaluated } from './evaluated.js';
import { lookUp, noSuchId } from './look-up.js';
import type { ProtectionSummary } from './protection.js';
import type { Report } from './report.js';
import { type ReportInternals, reportData } from './report-data.js';
import type { Cell, ReportUnit, Result } from './result.js';
import type { ResultColumns } from './result-columns.js';

/** What a report reads its results from: calculations on what was counted, or the rows of a report that was JSON. */
export interface ReportSource {
  readonly units: () => readonly ReportUnit[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly successions: ReportInternals['successions'];
  readonly issues: readonly Issue[];
  /** The result of units of which none is below another, taken together; the first gives its name. */
  readonly result: (indicator: Indicator, units: readonly number[], cell: Cell | undefined) => Result;
  readonly columns: (indicator: Indicator, cell: Cell | undefined) => ResultColumns | undefined;
  readonly definitionOf: (indicator: Indicator) => ReturnType<ReportInternals['definitionOf']>;
  /** By unit, how many it reported itself of what the indicator is calculated from; absent where that is not known. */
  readonly reported: (indicator: Indicator) => ArrayLike<number> | undefined;
  /** What was evaluated; absent for a report that was JSON. */
  readonly evaluated?: Evaluated | undefined;
  readonly protection: Protection;
  readonly roundedTo?: RoundingBase | undefined;
  /** What was hidden; absent where nothing was protected, and for a report that was JSON. */
  readonly hidden?: ProtectionSummary | undefined;
}

/** A report on its source. What applications do not read is private. */
export class CatalogReport<IndicatorId extends string = string> implements Report<IndicatorId> {
  readonly catalog: Catalog<IndicatorId>;
  readonly asOf: string;
  readonly period: Report['period'];
  readonly cells: readonly Cell[];
  readonly protection: Protection;
  readonly roundedTo?: RoundingBase | undefined;
  readonly issues: readonly Issue[];
  readonly #source: ReportSource;
  readonly #indicators: ReadonlyMap<string, Indicator>;
  readonly #cells: ReadonlyMap<string, Cell>;

  constructor(
    catalog: Catalog<IndicatorId>,
    { asOf, period, cells }: Pick<Report, 'asOf' | 'period' | 'cells'>,
    source: ReportSource,
  ) {
    this.catalog = catalog;
    this.asOf = asOf;
    this.period = period;
    this.cells = cells;
    this.protection = source.protection;
    if (source.roundedTo !== undefined) this.roundedTo = source.roundedTo;
    this.issues = source.issues;
    this.#source = source;
    this.#indicators = new Map(catalog.indicators.map((indicator) => [indicator.id, indicator]));
    this.#cells = new Map(cells.map((cell) => [canonical(cell), cell]));
  }

  get units(): readonly ReportUnit[] {
    return this.#source.units();
  }

  result(indicatorId: IndicatorId, unitId: string, cell?: Cell): Result {
    const unit = lookUp('unit', unitId, this.#source.numberOf);
    return this.#resultOf(this.#indicator(indicatorId), unit, this.#cell(cell));
  }

  columns(indicatorId: IndicatorId, cell?: Cell): ResultColumns {
    const columns = this.#source.columns(this.#indicator(indicatorId), this.#cell(cell));
    if (columns === undefined) throw new GenderIndicatorsError(noColumns, { indicatorId });
    return columns;
  }

  toJSON(): ReportJson {
    return reportData(this, this.#internals());
  }

  *[Symbol.iterator](): Iterator<Result> {
    for (const indicator of this.#indicators.values()) {
      for (const unit of this.#source.numberOf.values())
        for (const cell of [undefined, ...this.cells]) yield this.#resultOf(indicator, unit, cell);
    }
  }

  // One that is suppressed names the nearest unit above whose result is shown.
  #resultOf(indicator: Indicator, unit: number, cell: Cell | undefined): Result {
    const { result, numberOf } = this.#source;
    const ofUnit = result(indicator, [unit], cell);
    if (ofUnit.reason !== 'suppressed') return ofUnit;
    let { parentId } = ofUnit.unit;
    while (parentId !== null && numberOf.has(parentId)) {
      const above = result(indicator, [numberOf.get(parentId)!], cell);
      if (above.value !== null) return { ...ofUnit, shownAbove: above.unit };
      parentId = above.unit.parentId;
    }
    return ofUnit;
  }

  /** What a report was made of and what was hidden of it; what is no report of this library is refused with `wrong_argument`. */
  static sourceOf(report: Report, caller: string): Pick<ReportSource, 'evaluated' | 'hidden'> {
    if (typeof report === 'object' && #source in report) return report.#source;
    throw new GenderIndicatorsError(wrongArgument, { function: caller, argument: 'report', write: aReport.write });
  }

  /** The internals of a report; what is no report of this library is refused with `wrong_argument`. */
  static internalsOf(report: Report, caller: string): ReportInternals {
    if (typeof report === 'object' && #source in report) return report.#internals();
    throw new GenderIndicatorsError(wrongArgument, { function: caller, argument: 'report', write: aReport.write });
  }

  #internals(): ReportInternals {
    const { successions, definitionOf, result } = this.#source;
    return {
      successions,
      definitionOf: (indicatorId) => definitionOf(this.#indicator(indicatorId)),
      reporting: (indicatorId, unitIds) => {
        const reported = this.#source.reported(this.#indicator(indicatorId));
        return new Map(
          this.#topmost(unitIds)
            .flatMap((unit) => this.#subtree(unit))
            .map((unit) => [this.units[unit]!.id, reported?.[unit] !== 0] as const),
        );
      },
      together: (indicatorId, unitIds) => result(this.#indicator(indicatorId), this.#topmost(unitIds), undefined),
    };
  }

  #indicator(indicatorId: string): Indicator {
    return lookUp('indicator', indicatorId, this.#indicators);
  }

  #cell(cell: Cell | undefined): Cell | undefined {
    if (cell === undefined) return undefined;
    const ofReport = this.#cells.get(canonical(cell));
    if (ofReport === undefined) throw noSuchId('cell', JSON.stringify(cell), []);
    return ofReport;
  }

  // A unit and those below it, which stand right after it.
  #subtree(unit: number): readonly number[] {
    const { units } = this;
    let end = unit + 1;
    while (end < units.length && units[end]!.depth > units[unit]!.depth) end++;
    return Array.from({ length: end - unit }, (_, i) => unit + i);
  }

  // The units none of which is below another, so that no record counts twice, in the order in which they were named. Units of one
  // depth are apart; above others, a report that was JSON may lack a unit, which is then refused.
  #topmost(unitIds: readonly string[]): readonly number[] {
    const numbers = unitIds.map((unitId) => lookUp('unit', unitId, this.#source.numberOf));
    const { units } = this;
    const isApart = numbers.every((unit) => units[unit]!.depth === units[numbers[0]!]!.depth);
    if (isApart) return numbers;
    const named = new Set(unitIds);
    return numbers.filter((unit) => {
      let above = units[unit]!.parentId;
      while (above !== null && !named.has(above)) above = units[lookUp('unit', above, this.#source.numberOf)]!.parentId;
      return above === null;
    });
  }
}
