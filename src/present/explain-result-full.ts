import type { DistributionRow, Result, ResultCounts, TargetComparison } from '../indicators/result.js';
import type { Locale } from '../locales/locale.js';
import type { Indicator } from '../schemas/indicator.js';
import {
  blanksTexts,
  coverageText,
  hasCoverage,
  intervalText,
  noValueText,
  reasonOfResult,
  roundedTexts,
  shownText,
  titleText,
} from './explain-result.js';
import { adviceOfTarget, demandText, statusText } from './explain-target.js';
import { formatCount } from './formatCount.js';
import { formatShare } from './formatShare.js';
import { titleIn } from './formatTitle.js';
import { baseOf, formulaNumbers, formulaText } from './formula.js';
import { listedText, sourceText, uncapitalised, unitText } from './names-in-words.js';
import { countsText, decimal, decimalsOfResult, plainNumber } from './numbers-in-words.js';

/** A result with all that belongs to it, line by line. */
export function resultLines(result: Result, locale: Locale): readonly string[] {
  const { indicator, value, reason, observed, interval, period } = result;
  const { labels } = locale;
  const isHidden = reason === 'suppressed';
  const shown = value === null ? noValueText(reason, locale) : shownText(result, value, locale);
  const isRounded = value !== null && !(result.form === 'number' && decimal(value).isInteger());
  return [
    `${titleText(result, locale)}: ${shown}`,
    ...(value === null ? reasonLines(result, locale) : []),
    `${labels.unit}: ${unitText(result.unit)}`,
    `${labels.asOf}: ${locale.date(result.asOf)}`,
    `${labels.period}: ${locale.result.range(locale.date(period.from), locale.date(period.to))}`,
    ...(indicator.definition === undefined ? [] : [`${labels.definition}: ${titleIn(indicator.definition, locale)}`]),
    ...officialLines(indicator, locale),
    ...formulaLine(result, locale, shown),
    ...(isHidden ? [] : countLines(result, locale)),
    ...roundedTexts(result, locale).map((text) => `${labels.rounding}: ${text}`),
    ...(isHidden || !interval ? [] : [`${labels.interval}: ${intervalText(result, locale)}`]),
    ...baseLines(result, locale),
    ...(observed === undefined
      ? []
      : [`${labels.observed}: ${locale.result.observed(locale.date(observed.on), observed.source)}`]),
    ...(hasCoverage(result) ? [`${labels.coverage}: ${coverageText(result, locale)}`] : []),
    ...blanksTexts(result, locale).map((text) => `${labels.blanks}: ${text}`),
    ...(isRounded ? [roundingLine(result, locale)] : []),
    ...targetItems(result, locale),
    `${labels.source}: ${sourceText(indicator.source, locale)}`,
  ];
}

/** What the statistical office publishes of an official indicator. */
export function officialLines({ official }: Indicator, locale: Locale): readonly string[] {
  if (official === undefined) return [];
  const { concept, breakdowns, frequency, dataSource, agency } = locale.labels;
  const labels = { concept, formula: locale.labels.officialFormula, breakdowns, frequency, dataSource, agency };
  return Object.entries(labels).flatMap(([part, label]) => {
    const text = official[part as keyof typeof labels];
    return text === undefined ? [] : [`${label}: ${titleIn(text, locale)}`];
  });
}

function reasonLines(result: Result, locale: Locale): readonly string[] {
  const { labels } = locale;
  const { what, todo } = reasonOfResult(result, locale);
  return [`${labels.reason}: ${what}`, `${labels.todo}: ${todo}`];
}

function formulaLine(result: Result, locale: Locale, shown: string): readonly string[] {
  const words = formulaText(result, locale);
  if (words === undefined) return [];
  const numbers = result.value === null ? undefined : formulaNumbers(result, locale);
  return [`${locale.labels.formula}: ${words}${numbers === undefined ? '' : ` = ${numbers} = ${shown}`}`];
}

function countLines({ populations, part, counts, ...result }: Result, locale: Locale): readonly string[] {
  const { indicator, reason } = result;
  if (reason === 'not_reported' || reason === 'not_applicable' || indicator.given !== undefined) return [];
  const line = (population: typeof populations.part, of: ResultCounts) => {
    const title = population === undefined ? '' : ` “${titleIn(population.title, locale)}”`;
    return `${locale.labels.counts}${title}: ${countsText(of, locale)}`;
  };
  const by = indicator.distribution?.by ?? '';
  // A ratio may be of two quantities of one population.
  const lines = [...(part === undefined ? [] : [line(populations.part, part)]), line(populations.whole, counts)];
  return [
    ...new Set(lines),
    ...(result.distribution ?? []).map((row) => `- ${listedText(by, row.value, locale)}: ${rowText(row, locale)}`),
  ];
}

function rowText({ counts, share, femaleShare, maleShare }: DistributionRow, locale: Locale): string {
  const { ofAll, ofWomen, ofMen, female, male } = locale.result;
  const count = (value: number) => formatCount(value, locale);
  const of = (
    value: number | undefined,
    part: DistributionRow['share'],
    whole: (count: string, share: string) => string,
    alone: (count: string) => string,
  ) => {
    if (value === undefined) return [];
    return [part === null ? alone(count(value)) : whole(count(value), formatShare(part, locale))];
  };
  return [
    ofAll(formatCount(counts.total ?? null, locale), formatShare(share, locale)),
    ...of(counts.female, femaleShare, ofWomen, female),
    ...of(counts.male, maleShare, ofMen, male),
  ].join(', ');
}

function baseLines(result: Result, locale: Locale): readonly string[] {
  const base = baseOf(result);
  const { coverage, counts, reason } = result;
  const { labels } = locale;
  const count = (value: number) => formatCount(value, locale);
  const { other = 0, undisclosed = 0 } = counts;
  if (!hasCoverage(result)) return [];
  const missing = coverage.expected - coverage.reported;
  const isHidden = reason === 'suppressed' || base === undefined;
  const excluded = [
    ...(isHidden || base !== 'binary' || other === 0 ? [] : [locale.result.excludedOther(count(other))]),
    ...(isHidden || base === 'all' || undisclosed === 0 ? [] : [locale.result.excludedUndisclosed(count(undisclosed))]),
    ...(missing === 0 ? [] : [locale.result.notReported(count(missing))]),
  ];
  return [
    ...(base === undefined ? [] : [`${labels.base}: ${locale.result.base[base]}`]),
    `${labels.excluded}: ${excluded.length === 0 ? locale.result.nobodyExcluded : excluded.join(', ')}`,
  ];
}

function roundingLine(result: Result, locale: Locale): string {
  const decimals = plainNumber(decimalsOfResult(result), locale);
  const isCompared = result.targets.some(({ status }) => status !== null);
  const said = [locale.result.rounding(decimals), ...(isCompared ? [locale.result.comparedExactly] : [])];
  return `${locale.labels.rounding}: ${said.join('; ')}`;
}

function targetItems(result: Result, locale: Locale): readonly string[] {
  const { targets, reason } = result;
  if (targets.length === 0) return [];
  const item = (comparison: TargetComparison) => {
    const { what } = adviceOfTarget(comparison, locale);
    const without =
      reason !== undefined && comparison.reason === reason ? noValueText(reason, locale) : uncapitalised(what);
    const status = statusText(comparison, locale) ?? without;
    return `- ${titleIn(comparison.target.title, locale)} (${demandText(comparison, locale)}): ${status}`;
  };
  return [`${locale.labels.targets}:`, ...targets.map(item)];
}
