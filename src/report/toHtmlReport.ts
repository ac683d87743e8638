import {
  anOptionalText,
  checkArguments,
  checkNames,
  oneOrMoreReports,
  option,
  optionalTexts,
  optionsInLanguage,
  refused,
} from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { lookUp } from '../indicators/look-up.js';
import type { Report } from '../indicators/report.js';
import type { Result } from '../indicators/result.js';
import { type SeriesPoint, series } from '../indicators/series.js';
import { inOrder, type Reports } from '../indicators/target-in-report.js';
import type { Locale } from '../locales/locale.js';
import { emptyReport, unknownOption } from '../mistakes.js';
import { coverageText, resultOfCoverage, withoutText } from '../present/explain-result.js';
import { unitText } from '../present/names-in-words.js';
import { protectionText } from '../present/protection-text.js';
import { htmlText } from '../tables/html-text.js';
import { tableStyles } from '../tables/table-styles.js';
import { drawing } from './drawing.js';
import { element } from './html.js';
import type { ReportContext, ReportSection } from './report-context.js';
import { reportStyles } from './report-styles.js';
import { sections as allSections } from './sections.js';

/** What a page of {@link toHtmlReport} shows. */
export interface HtmlReportOptions {
  /** `vi` or `en` of `gender-indicators/locales`. */
  readonly locale: Locale;
  /**
   * The id of the unit of the page, with the units right below it.
   * @defaultValue the first unit of the report, which stands at the top
   */
  readonly unit?: string | undefined;
  /**
   * The title.
   * @defaultValue one in the language
   */
  readonly title?: string | undefined;
  /**
   * The ids of the indicators that lead the page, six at best.
   * @defaultValue the first six shares that have a value, or one that is suppressed, those with a target before the others
   */
  readonly indicators?: readonly string[] | undefined;
  /**
   * The sections that are shown; they keep their order.
   * @defaultValue all
   */
  readonly sections?: readonly ReportSection[] | undefined;
  /**
   * `auto` draws charts where `vega` and `vega-lite` are installed, and says so where they are not; `none` leaves them out.
   * @defaultValue `'auto'`
   */
  readonly charts?: 'auto' | 'none' | undefined;
}

const optionNames: Readonly<Record<keyof HtmlReportOptions, true>> = {
  locale: true,
  unit: true,
  title: true,
  indicators: true,
  sections: true,
  charts: true,
};

/**
 * A report as one HTML page for readers who decide: key figures with their direction, what matters in sentences, targets and what they take, the
 * units, the course over time, women and men by group, gaps, definitions and sources.
 *
 * The page is one file without a script, and loads nothing. It is made for the screen and for A4, follows the light or dark scheme of the
 * reader, has page numbers where Chromium prints it, and can be read in black and white: no statement hangs on a colour. Its footer says whether
 * small counts are protected.
 *
 * @param reports - a report, or several of different days
 * @param options - the language, and what is shown
 * @throws {@link GenderIndicatorsError} `empty_report`; `unknown_id` for the unit and the indicators; `unknown_option` for an option and a section; `wrong_argument`
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { vi } from 'gender-indicators/locales';
 * import { toHtmlReport } from 'gender-indicators/report';
 *
 * const units = [{ id: 'moit', name: 'Bộ Công Thương', kind: 'ministry' }];
 * const returns = [{ populationId: 'planned-people', unitId: 'moit', total: 100, female: 35 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2023-12-31' }).dataset, advancement);
 * const html = await toHtmlReport(report, { locale: vi, charts: 'none' });
 * html.includes('<p class="value">35,00%</p>'); // => true
 * html.includes('<script'); // => false
 * ```
 */
export async function toHtmlReport(reports: Reports, options: HtmlReportOptions): Promise<string> {
  checkArguments('toHtmlReport', { reports: [reports, oneOrMoreReports], options: [options, optionsInLanguage] });
  checkNames(options, optionNames, { function: 'toHtmlReport', argument: 'options' });
  checkArguments('toHtmlReport', {
    'options.unit': [options.unit, anOptionalText],
    'options.title': [options.title, anOptionalText],
    'options.indicators': [options.indicators, optionalTexts],
  });
  const { locale, title = locale.page.title } = options;
  const charts = option(options, 'charts', ['auto', 'none'], 'toHtmlReport');
  const context = contextOf(reports, options);
  const { draw, isMissing } = await drawing(charts === 'auto');
  const shown = sectionsOf(options);
  const parts: { readonly name: ReportSection; readonly html: string }[] = [];
  for (const name of shown) {
    const html = await allSections[name]({ ...context, draw });
    if (html !== '') parts.push({ name, html });
  }
  const links = parts.map(({ name }) => `<li><a href="#${name}">${htmlText(locale.page.sections[name])}</a></li>`);
  const running = JSON.stringify(`${unitText(context.unit)} · ${locale.date(context.latest.asOf)}`).replace(
    /</gu,
    '\\3c ',
  );
  return `<!doctype html>
<html lang="${locale.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${htmlText(`${title} – ${unitText(context.unit)}, ${locale.date(context.latest.asOf)}`)}</title>
<style>
:root{--running:${running}}
${tableStyles}
${reportStyles}
</style>
</head>
<body>
<div class="sheet">
${headOf(context, title)}
<nav aria-label="${htmlText(locale.page.contents)}"><ul>${links.join('')}</ul></nav>
<main>
${isMissing ? element('p', locale.page.withoutCharts, 'lead') : ''}
${parts.map(({ html }) => html).join('\n')}
</main>
${footOf(context, locale)}
</div>
</body>
</html>
`;
}

function contextOf(reports: Reports, options: HtmlReportOptions): Omit<ReportContext, 'draw'> {
  const { ordered, latest } = inOrder(reports, 'toHtmlReport');
  const [first] = latest.units;
  if (first === undefined || latest.catalog.indicators.length === 0)
    throw new GenderIndicatorsError(emptyReport, { function: 'toHtmlReport' });
  const unit = lookUp('unit', options.unit ?? first.id, new Map(latest.units.map((one) => [one.id, one])));
  const course = ordered.length > 1 ? series(ordered) : undefined;
  const points = latest.catalog.indicators.flatMap(({ id }): readonly SeriesPoint[] => {
    const point = course?.points(id, unit.id).at(-1);
    if (point !== undefined) return point.result === null ? [] : [point];
    const result = latest.result(id, unit.id);
    return [{ kind: 'point', asOf: latest.asOf, result, unitIds: [unit.id], change: null, marks: [] }];
  });
  const results = points.flatMap(({ result }) => result ?? []);
  return {
    locale: options.locale,
    reports: ordered,
    latest,
    unit,
    points,
    results,
    key: keyOf(latest, results, options),
  };
}

function keyOf({ catalog }: Report, results: readonly Result[], { indicators }: HtmlReportOptions): readonly string[] {
  const byId = new Map<string, (typeof catalog.indicators)[number]>(catalog.indicators.map((one) => [one.id, one]));
  if (indicators !== undefined) return indicators.map((id) => lookUp('indicator', id, byId).id);
  const shares = results.filter(
    ({ form, value, reason }) => form === 'share' && (value !== null || reason === 'suppressed'),
  );
  const judged = shares.filter(({ targets }) =>
    targets.some(({ status, reason }) => status !== null || reason === 'suppressed'),
  );
  return [...new Set([...judged, ...shares].map(({ indicator }) => indicator.id))].slice(0, 6);
}

function sectionsOf({ sections }: HtmlReportOptions): readonly ReportSection[] {
  const names = Object.keys(allSections) as ReportSection[];
  if (sections === undefined) return names;
  if (!Array.isArray(sections))
    throw refused(sections, { function: 'toHtmlReport', argument: 'options.sections' }, "['figures']");
  const listed = sections as readonly ReportSection[];
  if (listed.some((name) => !names.includes(name)))
    throw new GenderIndicatorsError(unknownOption, { function: 'toHtmlReport', argument: 'sections', allowed: names });
  return names.filter((name) => listed.includes(name));
}

function headOf({ latest, unit, results, locale }: Omit<ReportContext, 'draw'>, title: string): string {
  const { labels, result } = locale;
  const missing = results[0]?.missingSources;
  const first = resultOfCoverage(results);
  const period = result.range(locale.date(latest.period.from), locale.date(latest.period.to));
  const facts = [
    [labels.asOf, locale.date(latest.asOf)],
    [labels.period, period],
    ...(first === undefined ? [] : [[labels.coverage, coverageText(first, locale)] as const]),
    ...(missing === undefined ? [] : [[labels.partial, withoutText(missing, locale)] as const]),
  ] as const;
  const list = facts.map(([name, value]) => `<div>${element('dt', name)}${element('dd', value)}</div>`).join('');
  return `<header>${element('p', unitText(unit), 'kicker')}${element('h1', title)}<dl>${list}</dl></header>`;
}

function footOf({ reports, latest, unit, results }: Omit<ReportContext, 'draw'>, locale: Locale): string {
  const below = unit.children.flatMap((id) => results.map(({ indicator }) => latest.result(indicator.id, id)));
  const hasHidden = [...results, ...below].some(({ reason }) => reason === 'suppressed');
  const { page } = locale;
  const texts = [protectionText(reports, locale), ...(hasHidden ? [page.withheld] : [])];
  return `<footer>${element('p', texts.join(' '))}${element('p', `${locale.labels.asOf}: ${locale.date(latest.asOf)}`)}</footer>`;
}
