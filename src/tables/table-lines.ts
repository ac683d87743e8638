import type { Report } from '../indicators/report.js';
import type { ReportUnit, Result, ResultCounts, TargetComparison } from '../indicators/result.js';
import type { Series, SeriesPoint } from '../indicators/series.js';
import type { WomenNeeded } from '../indicators/women-needed.js';
import type { Locale } from '../locales/locale.js';
import { cellText, listedText } from '../present/names-in-words.js';
import type { Indicator } from '../schemas/indicator.js';

/** A row before it is written: the latest result, and the points of all days. */
export interface TableLine {
  readonly result: Result;
  /** The category of a breakdown or a distribution, in words. */
  readonly category?: string | undefined;
  /** Of a distribution: the counts of the category, which stand for the value. */
  readonly counts?: ResultCounts | undefined;
  /** The targets that are shown. */
  readonly targets: readonly TargetComparison[];
  /** What it takes to meet a target, where that is shown. */
  readonly neededFor?: ((comparison: TargetComparison) => WomenNeeded) | undefined;
  /** The points of the days; of one report only its own. */
  readonly points: readonly SeriesPoint[];
}

/** What was chosen of a report; `targets` are ids, all that apply, or none. */
export interface Chosen {
  readonly units: readonly ReportUnit[];
  readonly indicators: readonly Indicator[];
  readonly targets: boolean | ReadonlySet<string>;
}

/** The lines of one report: each unit, of it each indicator, of it all together and then the cells. */
export function linesOfReport(
  report: Report,
  chosen: Chosen,
  isDivided: boolean,
  locale: Locale,
): readonly TableLine[] {
  const { cells } = report;
  const results = eachOf(chosen, (indicator, unit) => {
    const whole = report.result(indicator.id, unit.id);
    return [whole, ...(isDivided ? cells.map((cell) => report.result(indicator.id, unit.id, cell)) : [])];
  });
  const shown = applying(results, chosen);
  return results.flatMap((result): readonly TableLine[] => {
    const line = { result, targets: targetsOf(result, shown), points: [pointOf(result)] };
    const { cell, distribution, indicator } = result;
    if (cell !== undefined) return [{ ...line, category: cellText(cell, locale) }];
    if (distribution === undefined)
      return [isDivided && cells.length > 0 ? { ...line, category: locale.table.all } : line];
    const by = indicator.distribution?.by ?? '';
    const rows = distribution.map((row) => {
      return { ...line, category: listedText(by, row.value, locale), counts: row.counts };
    });
    return [{ ...line, category: locale.table.all, counts: result.counts }, ...rows];
  });
}

/** The lines of several reports: each unit, of it each indicator. */
export function linesOfSeries(values: Series, chosen: Chosen): readonly TableLine[] {
  const lines = eachOf(chosen, (indicator, unit) => {
    const points = values.points(indicator.id, unit.id);
    const result = points.at(-1)?.result;
    return result ? [{ result, points }] : [];
  });
  const shown = applying(
    lines.map(({ result }) => result),
    chosen,
  );
  return lines.map(({ result, points }) => ({ result, points, targets: targetsOf(result, shown) }));
}

function eachOf<Item>(
  { units, indicators }: Chosen,
  make: (indicator: Indicator, unit: ReportUnit) => readonly Item[],
): readonly Item[] {
  return indicators.flatMap((indicator) => units.flatMap((unit) => make(indicator, unit)));
}

function pointOf(result: Result): SeriesPoint {
  return { kind: 'point', asOf: result.asOf, result, unitIds: [result.unit.id], change: null, marks: [] };
}

// A target that applies to no unit says nothing in a table, unless it was asked for.
function applying(results: readonly Result[], { targets }: Chosen): ReadonlySet<string> {
  if (typeof targets !== 'boolean') return targets;
  const compared = targets ? results.flatMap((result) => result.targets) : [];
  const inUse = compared.filter(({ outside, reference }) => outside === undefined || reference);
  return new Set(inUse.map(({ target }) => target.id));
}

function targetsOf({ targets }: Result, shown: ReadonlySet<string>): readonly TargetComparison[] {
  return targets.filter(({ target }) => shown.has(target.id));
}
