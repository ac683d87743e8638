import type { ChartSpec } from '../charts/chart-spec.js';
import type { Report } from '../indicators/report.js';
import type { ReportUnit, Result } from '../indicators/result.js';
import type { SeriesPoint } from '../indicators/series.js';
import type { Locale } from '../locales/locale.js';

/** A part of the page that can be left out. */
export type ReportSection =
  | 'figures'
  | 'summary'
  | 'targets'
  | 'units'
  | 'trend'
  | 'levels'
  | 'gaps'
  | 'methods'
  | 'sources';

/** What the sections of a page are made from. */
export interface ReportContext {
  readonly locale: Locale;
  /** The reports in the order of their days. */
  readonly reports: readonly Report[];
  readonly latest: Report;
  /** The unit of the page. */
  readonly unit: ReportUnit;
  /** The latest points of the unit, in the order of the catalog. */
  readonly points: readonly SeriesPoint[];
  /** The results of the points. */
  readonly results: readonly Result[];
  /** The ids of the indicators that lead the page. */
  readonly key: readonly string[];
  /** Draws a chart for wide and for narrow pages; an empty text where charts are left out. */
  readonly draw: (chart: (width: number) => ChartSpec) => Promise<string>;
}

/** A section: nothing where it has nothing to show. */
export type SectionOf = (context: ReportContext) => Promise<string> | string;
