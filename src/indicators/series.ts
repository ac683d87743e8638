import { aListOfReports, checkArguments } from '../arguments.js';
import { type Decimal, withoutSignOfZero } from '../decimal.js';
import { cached } from '../engine/cached.js';
import { GenderIndicatorsError } from '../errors.js';
import { lazy } from '../lazy.js';
import { duplicateId, unknownId } from '../mistakes.js';
import { populationsNamed } from '../schemas/populations-named.js';
import type { DatedValue } from '../targets/course.js';
import { CatalogReport } from './catalog-report.js';
import { compareWithHistory } from './compare-target.js';
import { lookUp } from './look-up.js';
import type { Report } from './report.js';
import type { ReportInternals } from './report-data.js';
import type { Result } from './result.js';
import { marksOf, type SeriesMark, unitChanges } from './unit-changes.js';

/**
 * Why a value cannot be compared with the one before: the indicator or one of its populations was defined otherwise; the
 * unit comes out of a split, whose old counts cannot be divided; or the indicator counts units, and a document reorganised them.
 */
export type SeriesBreak = 'definition' | 'split' | 'reorganised';

/** The result of one report, and how it changed since the one before. */
export interface SeriesPoint {
  /** What kind of fact this is, for `explain`. */
  readonly kind: 'point';
  readonly asOf: string;
  /** The result; where units were merged later, of all of them taken together. `null` where the unit did not exist. */
  readonly result: Result | null;
  /** The units that were taken together, where they were several or had another id. */
  readonly unitIds: readonly string[];
  /**
   * The value minus that of the point before: in percentage points for shares and gaps. `null` at the first point, where one of
   * the two has no value, and across a break.
   */
  readonly change: Decimal | null;
  /** What separates this point from the one before; absent where nothing does. */
  readonly break?: SeriesBreak | undefined;
  /** The documents by which units below were reorganised since the point before, with the break `reorganised`. */
  readonly reorganisedBy?: readonly string[] | undefined;
  /** What the change may come from beside the people themselves; none where there is no change to explain. */
  readonly marks: readonly SeriesMark[];
}

/** The points of indicators over the dates of several reports. */
export interface Series<IndicatorId extends string = string> {
  /** The days of the reports, earliest first. */
  readonly dates: readonly string[];
  /**
   * The points of an indicator for a unit, earliest first.
   *
   * @throws GenderIndicatorsError `unknown_id` where no report has the indicator or the unit
   */
  points(indicatorId: IndicatorId, unitId: string): readonly SeriesPoint[];
}

/**
 * Puts reports of several dates side by side, each value with its change since the one before.
 *
 * A unit that was merged into others is followed through `successorIds`: before the merger its counts and those of the others are
 * taken together. A split cannot divide old counts; it is a marked break, as is a change of definition. So is, for an indicator that counts units, the
 * end of units by a document (`reorganisedBy`): a share of 22 ministries and one of 17 are not one series. A change between days on which
 * other units reported is marked `coverage`; one between days of which a unit was moved, merged or divided, `reorganised`.
 *
 * The targets of a result are compared as {@link TargetStatus} says, with the values of all points up to it since the last break.
 *
 * @param reports - reports of the same catalog, or of its editions, on different days
 * @throws GenderIndicatorsError `duplicate_id` for two reports of one day
 * @example
 * ```ts
 * import { createDataset, evaluate, series } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const on = (asOf: string, female: number) => {
 *   const returns = [{ populationId: 'personnel', unitId: 'dept', total: 40, female }];
 *   return evaluate(createDataset({ units, returns }, { asOf }).dataset, advancement);
 * };
 * const points = series([on('2018-12-31', 8), on('2019-12-31', 10)]).points('women-in-workforce', 'dept');
 * points.map((point) => `${point.asOf}: ${point.result?.value} ${point.change}`);
 * // => ['2018-12-31: 0.2 null', '2019-12-31: 0.25 0.05']
 * ```
 */
export function series<IndicatorId extends string>(reports: readonly Report<IndicatorId>[]): Series<IndicatorId> {
  checkArguments('series', { reports: [reports, aListOfReports] });
  const ordered = inOrderOfDays(reports);
  const pointsOf = pointsWithin(ordered);
  const unitsOf = ordered.map(activeUnits);
  const internals = ordered.map((report) => CatalogReport.internalsOf(report, 'series'));
  const predecessors = predecessorsOf(internals.flatMap(({ successions }) => successions));
  const changesOf = ordered.map((report, i) => lazy(() => unitChanges(report, unitsOf[i - 1]!, predecessors)));
  const marksAt = (indicatorId: IndicatorId, points: readonly PointOfValue[], i: number): readonly SeriesMark[] => {
    if (points[i]!.change === null) return [];
    const [before, after] = [i - 1, i].map((at) => internals[at]!.reporting(indicatorId, points[at]!.unitIds));
    return marksOf(before!, after!, changesOf[i]!());
  };
  return {
    dates: ordered.map((report) => report.asOf),
    points: (indicatorId, unitId) => {
      const points = pointsOf(indicatorId, unitId);
      return points.map((point, i) => ({
        ...point,
        result: point.result && withHistory(point.result, points.slice(0, i + 1)),
        marks: marksAt(indicatorId, points, i),
      }));
    },
  };
}

/** A point without what follows from several of them: no mark, and targets compared with its own value alone. */
type PointOfValue = Omit<SeriesPoint, 'marks'>;

/**
 * The values of an indicator for a unit, each on its day, since the last break.
 *
 * @param reports - reports of different days
 */
export function valuesWithin(
  reports: readonly Report[],
): (indicatorId: string, unitId: string) => readonly DatedValue[] {
  const pointsOf = pointsWithin(inOrderOfDays(reports));
  return (indicatorId, unitId) => valuesOf(pointsOf(indicatorId, unitId));
}

function inOrderOfDays<IndicatorId extends string>(reports: readonly Report<IndicatorId>[]) {
  const ordered = [...reports].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  ordered.forEach((report, i) => {
    if (ordered[i - 1]?.asOf === report.asOf)
      throw new GenderIndicatorsError(duplicateId, { what: 'report', id: report.asOf });
  });
  return ordered;
}

function activeUnits({ units }: Report): ReadonlySet<string> {
  return new Set(units.map(({ id }) => id));
}

function pointsWithin<IndicatorId extends string>(ordered: readonly Report<IndicatorId>[]) {
  const active = ordered.map(activeUnits);
  const internals = ordered.map((report) => CatalogReport.internalsOf(report, 'series'));
  const predecessors = predecessorsOf(internals.flatMap(({ successions }) => successions));
  const all = internals.flatMap(({ successions }) => successions);
  const documentsAt = (indicatorId: IndicatorId, i: number, unitIds: readonly string[]): readonly string[] => {
    const ended = all.filter(({ unitId }) => active[i - 1]?.has(unitId) === true && !active[i]!.has(unitId));
    if (ended.every(({ reorganisedBy }) => reorganisedBy === undefined) || unitIds.length === 0) return [];
    if (!countsUnits(ordered[i - 1]!, indicatorId)) return [];
    const below = internals[i - 1]!.reporting(indicatorId, unitIds);
    const documents = ended.flatMap(({ unitId, reorganisedBy }) => (below.has(unitId) ? (reorganisedBy ?? []) : []));
    return [...new Set(documents)];
  };
  // The latest description of a unit names it at every point, those of merged units before included.
  const latest = new Map(ordered.flatMap((report) => report.units.map((unit) => [unit.id, unit] as const)));
  return (indicatorId: IndicatorId, unitId: string): readonly PointOfValue[] => {
    const unit = lookUp('unit', unitId, latest);
    const isDefined = ordered.some((report) => report.catalog.indicators.some(({ id }) => id === indicatorId));
    if (!isDefined) throw new GenderIndicatorsError(unknownId, { what: 'indicator', id: indicatorId });
    const points: PointOfValue[] = [];
    let before: string | undefined;
    for (const [i, report] of ordered.entries()) {
      const indicator = report.catalog.indicators.find(({ id }) => id === indicatorId);
      const { unitIds, isSplit } = predecessors(unitId, active[i]!);
      const isMeasured = indicator !== undefined && unitIds.length > 0 && !isSplit;
      const { together, definitionOf } = internals[i]!;
      const result = isMeasured ? { ...together(indicatorId, unitIds), unit } : null;
      const definition = isMeasured ? definitionOf(indicatorId).key : before;
      const last = points.at(-1);
      const isRedefined = result !== null && last !== undefined && last.result !== null && definition !== before;
      const documents = last?.result ? documentsAt(indicatorId, i, last.unitIds) : [];
      points.push(pointAfter(last, report.asOf, result, unitIds, isSplit, isRedefined, documents));
      before = definition;
    }
    return points;
  };
}

function pointAfter(
  before: PointOfValue | undefined,
  asOf: string,
  result: Result | null,
  unitIds: readonly string[],
  isSplit: boolean,
  isRedefined: boolean,
  reorganisedBy: readonly string[],
): PointOfValue {
  const point = { kind: 'point', asOf, result, unitIds: isSplit ? [] : unitIds, change: null } as const;
  const wasSplit = before?.break === 'split' && before.result === null;
  if (isSplit || wasSplit) return { ...point, break: 'split' };
  if (isRedefined) return { ...point, break: 'definition' };
  if (reorganisedBy.length > 0) return { ...point, break: 'reorganised', reorganisedBy };
  const [value, valueBefore] = [result?.value ?? null, before?.result?.value ?? null];
  if (value === null || valueBefore === null) return point;
  return { ...point, change: withoutSignOfZero(value.minus(valueBefore)) };
}

// Whether an indicator counts units, of its own populations or of those that the catalog lists.
function countsUnits({ catalog }: Report, indicatorId: string): boolean {
  const indicator = catalog.indicators.find(({ id }) => id === indicatorId);
  const named = indicator === undefined ? [] : populationsNamed(indicator);
  const listed = named.map((one) =>
    typeof one === 'string' ? catalog.populations?.find(({ id }) => id === one) : one,
  );
  return listed.some((population) => population?.of === 'units');
}

// The result with its targets compared in the light of the values up to it.
function withHistory(result: Result, points: readonly PointOfValue[]): Result {
  if (result.targets.length === 0) return result;
  const values = valuesOf(points);
  return { ...result, targets: result.targets.map((comparison) => compareWithHistory(comparison, values)) };
}

// The values since the last break, each on its day.
function valuesOf(points: readonly PointOfValue[]): readonly DatedValue[] {
  const start = points.findLastIndex((point) => point.break !== undefined);
  const values = new Map<string, DatedValue>();
  for (const { asOf, result } of points.slice(Math.max(0, start))) {
    if (result === null || result.value === null) continue;
    // Several reports may hold one observation.
    const on = result.observed?.on ?? asOf;
    values.set(on, { on, value: result.value });
  }
  return [...values.values()];
}

// Finds the units of a day that became a unit, through any number of mergers, itself included if it existed; and whether one of
// them was divided, so that its counts do not belong to one successor alone.
function predecessorsOf(successions: ReportInternals['successions']) {
  const successorsOf = new Map(successions.map(({ unitId, successorIds }) => [unitId, successorIds]));
  const mergedInto = new Map<string, string[]>();
  for (const [unitId, successorIds] of successorsOf) {
    for (const successorId of successorIds) cached(mergedInto, successorId, () => []).push(unitId);
  }
  return (unitId: string, existing: ReadonlySet<string>) => {
    const unitIds: string[] = [];
    let isSplit = false;
    // A set is walked through in the order in which it grows.
    const reached = new Set([unitId]);
    for (const id of reached) {
      if (existing.has(id)) {
        unitIds.push(id);
        // A unit that lives on beside its successors was divided only where it is looked for under another id.
        if (id !== unitId && (successorsOf.get(id) ?? []).length > 1) isSplit = true;
      }
      // What it took in later existed beside it on that day.
      for (const merged of mergedInto.get(id) ?? []) reached.add(merged);
    }
    return { unitIds: unitIds.sort(), isSplit };
  };
}
