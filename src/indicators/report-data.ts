import type { Decimal } from '../decimal.js';
import type { ReportJson, ResultCountsJson, ResultJson } from '../schemas/report.js';
import { lookUp } from './look-up.js';
import type { Report } from './report.js';
import type { Cell, ReportUnit, Result, ResultCounts, ValueForm } from './result.js';

/** Which units and indicators of a report are written. */
export interface ReportSelection {
  /**
   * The ids of the units, each with its numbers of all units below it.
   * @defaultValue all units
   */
  readonly units?: readonly string[] | undefined;
  /**
   * The ids of the indicators.
   * @defaultValue all indicators of the catalog
   */
  readonly indicators?: readonly string[] | undefined;
}

/** What comparing reports and writing them as JSON reads, and applications do not. */
export interface ReportInternals {
  /** Which units took over from which. */
  readonly successions: ReportJson['successions'];
  /**
   * What kind of number the values of an indicator are, and what they depend on, as text: two reports with equal texts measure
   * the same.
   */
  readonly definitionOf: (indicatorId: string) => { readonly form: ValueForm; readonly key: string };
  /** The ids of several units and of all units below them, each with whether it reported what the indicator is calculated from. */
  readonly reporting: (indicatorId: string, unitIds: readonly string[]) => ReadonlyMap<string, boolean>;
  /** The result of several units taken together; the first gives its name. */
  readonly together: (indicatorId: string, unitIds: readonly string[]) => Result;
}

/** A report as JSON; the units and indicators that were chosen stand in the order of the report. */
export function reportData(
  report: Report,
  { successions, definitionOf }: ReportInternals,
  selection: ReportSelection = {},
  rowOf: (result: Result) => ResultJson = resultData,
): ReportJson {
  const { catalog, asOf, period, protection, roundedTo, cells, issues } = report;
  const byId = new Map<string, Report['catalog']['indicators'][number]>(
    catalog.indicators.map((indicator) => [indicator.id, indicator]),
  );
  const indicators = chosen('indicator', byId, selection.indicators);
  const unitById = new Map(report.units.map((unit) => [unit.id, unit]));
  const units = chosen('unit', unitById, selection.units);
  const unitIds = new Set(units.map(({ id }) => id));
  const whole: readonly (Cell | undefined)[] = [undefined, ...cells];
  return {
    format: 'gender-indicators/report',
    version: 1,
    catalog: catalog.id,
    asOf,
    period,
    ...(protection === 'none' ? {} : { protection }),
    ...(roundedTo === undefined ? {} : { roundedTo }),
    units: units.map(({ id, name, kind, parentId, depth, children, active }) => {
      return { id, name, ...(kind === undefined ? {} : { kind }), parentId, depth, children, active };
    }),
    // Of units that the report has and that were not chosen, nothing is written.
    successions: successions.filter(({ unitId }) => unitIds.has(unitId) || !unitById.has(unitId)),
    indicators: indicators.map(({ id, title }) => {
      const { form, key } = definitionOf(id);
      return { id, title, form, definition: key };
    }),
    cells,
    rows: indicators.flatMap(({ id }) =>
      units.flatMap((unit) => whole.map((cell) => slim(rowOf(report.result(id, unit.id, cell)), unit))),
    ),
    issues,
  };
}

// What is usual is left out: all units reported, and there is no target.
function slim({ coverage, targets, ...row }: ResultJson, { active }: ReportUnit): ResultJson {
  const isComplete = coverage?.reported === active && coverage.expected === active;
  return { ...row, ...(isComplete ? {} : { coverage }), ...(targets?.length ? { targets } : {}) };
}

/** As many digits as a quotient of whole numbers is written with; with its numerator and denominator all of them are there. */
const writtenDigits = 20;

/** The value as text, beside its numerator and denominator where it has them. */
export function valueData({ value, numerator, denominator }: Pick<Result, 'value' | 'numerator' | 'denominator'>) {
  if (value === null) return null;
  const isOfWholes = numerator?.isInteger() === true && denominator?.isInteger() === true;
  return (isOfWholes ? value.toSignificantDigits(writtenDigits) : value).toFixed();
}

/** A result as JSON. */
export function resultData(result: Result): ResultJson {
  const { indicator, unit, cell, reason, numerator, denominator, terms, counts, part, coverage } = result;
  const { interval, distribution, observed, blanks, missingSources, targets } = result;
  // The terms of a ratio are its numerator and denominator.
  const hasTerms = terms !== undefined && terms[0] !== numerator;
  return {
    indicator: indicator.id,
    unit: unit.id,
    ...(cell === undefined ? {} : { cell }),
    value: valueData(result),
    ...(reason === undefined ? {} : { reason }),
    ...(numerator === undefined || denominator === undefined
      ? {}
      : { numerator: numerator.toFixed(), denominator: denominator.toFixed() }),
    ...(hasTerms ? { terms: [textOf(terms[0]), textOf(terms[1])] as const } : {}),
    counts: countsData(counts),
    ...(part === undefined ? {} : { part: countsData(part) }),
    coverage,
    ...(interval === undefined
      ? {}
      : { interval: interval && { low: interval.low.toFixed(), high: interval.high.toFixed() } }),
    ...(distribution === undefined
      ? {}
      : { distribution: distribution.map((row) => ({ value: row.value, counts: countsData(row.counts) })) }),
    ...(observed === undefined ? {} : { observed }),
    ...(blanks === undefined ? {} : { blanks }),
    ...(missingSources === undefined ? {} : { missingSources }),
    targets: targets.map(({ target, status, note, reason: why, outside, reference, distance }) => ({
      target: target.id,
      status,
      ...(note === undefined ? {} : { note }),
      ...(why === undefined ? {} : { reason: why }),
      ...(outside === undefined ? {} : { outside }),
      ...(reference ? { reference } : {}),
      distance: textOf(distance),
    })),
  };
}

function textOf(value: Decimal | null): string | null {
  return value === null ? null : value.toFixed();
}

function countsData({ other, undisclosed, ...counts }: ResultCounts): ResultCountsJson {
  return { ...counts, ...(other ? { other } : {}), ...(undisclosed ? { undisclosed } : {}) };
}

function chosen<Item>(
  what: string,
  byId: ReadonlyMap<string, Item>,
  ids: readonly string[] | undefined,
): readonly Item[] {
  if (ids === undefined) return [...byId.values()];
  const items = new Set(ids.map((id) => lookUp(what, id, byId)));
  return [...byId.values()].filter((item) => items.has(item));
}
