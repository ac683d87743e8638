import type { Numeric } from '../decimal.js';
import type { Reason } from '../errors.js';
import type { DistributionRow, Result, TargetComparison } from '../indicators/result.js';
import type { Locale } from '../locales/locale.js';
import { demandText, statusText } from './explain-target.js';
import { formatCount } from './formatCount.js';
import { formatShare } from './formatShare.js';
import { titleIn } from './formatTitle.js';
import { bySex, formulaNumbers } from './formula.js';
import { cellText, listedText, named, namesText, uncapitalised, unitText } from './names-in-words.js';
import { countsText, decimalsOfResult, sexesText, valueText } from './numbers-in-words.js';

/** A result in one line. */
export function resultLine(result: Result, locale: Locale): string {
  const { value, coverage, targets } = result;
  const where = `${unitText(result.unit)}, ${locale.date(result.asOf)}`;
  if (value === null) {
    const { what, todo } = reasonOfResult(result, locale);
    const head = `${titleText(result, locale)} – ${where}`;
    return result.reason === 'suppressed'
      ? `${head}: ${uncapitalised(what)} ${todo}`
      : `${head}: ${locale.result.noValue}. ${what} ${todo}`;
  }
  const behind = behindValue(result, locale);
  const shown = shownText(result, value, locale);
  return [
    `${titleText(result, locale)}: ${shown}${behind === undefined ? '' : ` (${behind})`} – ${where}`,
    ...(coverage.reported < coverage.expected ? [coverageText(result, locale)] : []),
    ...roundedTexts(result, locale),
    ...blanksTexts(result, locale),
    ...targets.flatMap((target) => shortTarget(target, locale) ?? []),
  ].join('; ');
}

/** The value as its form asks; a number of years up to the day of the data says so. */
export function shownText(result: Result, value: Numeric, locale: Locale): string {
  const { asOf, form, indicator } = result;
  const shown = valueText(value, form, locale, decimalsOfResult(result));
  const { value: span } = indicator.mean ?? indicator.median ?? indicator.quantile ?? {};
  const isAge =
    typeof span === 'object' && 'years' in span && typeof span.years[1] === 'object' && span.years[1].date === 'asOf';
  return isAge ? locale.quantities.completedYears(shown, locale.date(asOf)) : shown;
}

/** In place of a value: that there is none, or that it is withheld. */
export function noValueText(reason: Reason | undefined, locale: Locale): string {
  return reason === 'suppressed' ? locale.summary.reasons.suppressed : locale.result.noValue;
}

/** Why there is no value, and what to do: of a suppressed one, which unit above to take. */
export function reasonOfResult(
  { reason, shownAbove }: Result,
  locale: Locale,
): { readonly what: string; readonly todo: string } {
  const { what, todo } = locale.reasons[reason ?? 'not_reported'];
  return { what, todo: shownAbove === undefined ? todo : locale.result.shownAbove(unitText(shownAbove)) };
}

/** Why there is no value, for readers: of a suppressed one also which unit above to look at. */
export function withoutValueTexts({ reason, shownAbove }: Result, locale: Locale): readonly string[] {
  const { what } = locale.reasons[reason ?? 'not_reported'];
  return shownAbove === undefined ? [what] : [what, locale.result.seeAbove(unitText(shownAbove))];
}

/** That the counts are rounded; nothing where they are not. */
export function roundedTexts({ roundedTo, reason }: Result, locale: Locale): readonly string[] {
  const isRounded = roundedTo !== undefined && reason !== 'suppressed';
  return isRounded ? [locale.result.countsRounded(formatCount(roundedTo, locale))] : [];
}

/** The title, with the cell of a breakdown. */
export function titleText({ indicator, cell }: Result, locale: Locale): string {
  const title = titleIn(indicator.title, locale);
  return cell === undefined ? title : `${title} (${cellText(cell, locale)})`;
}

// What stands behind the value, in brackets: the two numbers, the sexes, the rows of a distribution.
function behindValue(result: Result, locale: Locale): string | undefined {
  const { indicator, counts, terms, distribution, interval } = result;
  if (indicator.payGap !== undefined && terms?.[0] && terms[1]) {
    const { female, male } = bySex(terms[0], terms[1], result, locale);
    return `${female}, ${male}`;
  }
  if (distribution !== undefined) {
    const { by } = indicator.distribution ?? { by: '' };
    if (distribution.length === 0) return undefined;
    return distribution.map((row) => `${listedText(by, row.value, locale)} ${rowCounts(row, locale)}`).join('; ');
  }
  const { mean, median, quantile } = indicator;
  if (mean !== undefined || median !== undefined || quantile !== undefined) return countsText(counts, locale);
  if (indicator.quantity !== undefined) {
    const { value: quantity } = indicator.quantity;
    const isOfAll = 'count' in quantity && quantity.sex === undefined;
    const sexes = isOfAll ? sexesText(counts, locale) : [];
    return sexes.length === 0 ? undefined : sexes.join(', ');
  }
  const numbers = formulaNumbers(result, locale);
  const isOfCounts =
    (indicator.femaleShare ?? indicator.share ?? indicator.ratio?.unit ?? indicator.given) !== undefined;
  const shown = isOfCounts ? numbers?.replace(' / ', '/') : numbers;
  if (!interval) return shown;
  return `${shown ?? ''}; ${uncapitalised(locale.labels.interval)}: ${intervalText(result, locale)}`;
}

function rowCounts({ counts }: DistributionRow, locale: Locale): string {
  const total = formatCount(counts.total ?? null, locale);
  return counts.female === undefined ? total : `${total}, ${locale.result.female(formatCount(counts.female, locale))}`;
}

function shortTarget(comparison: TargetComparison, locale: Locale): string | undefined {
  const status = statusText(comparison, locale);
  if (status === undefined) return undefined;
  return `${uncapitalised(locale.labels.target)} ${demandText(comparison, locale)}: ${status}`;
}

/** Both ends of the confidence interval. */
export function intervalText({ interval }: Result, locale: Locale): string {
  return interval ? locale.result.range(formatShare(interval.low, locale), formatShare(interval.high, locale)) : '';
}

/** How many values of each field were left blank. */
export function blanksTexts({ blanks = [] }: Result, locale: Locale): readonly string[] {
  return blanks.map(({ recordSet, field, count }) => {
    const name = named(locale.fields, field) ?? field;
    return locale.result.blanks(formatCount(count, locale), name, named(locale.recordSets, recordSet) ?? recordSet);
  });
}

/** That the numbers are a part of the whole, and which sources are missing; nothing where all answered. */
export function partialTexts(missingSources: readonly string[] | undefined, locale: Locale): readonly string[] {
  return missingSources === undefined ? [] : [`${locale.labels.partial}: ${withoutText(missingSources, locale)}`];
}

/** Without which sources the numbers are. */
export function withoutText(missingSources: readonly string[], locale: Locale): string {
  const names = missingSources.map((name) => `“${name}”`);
  return locale.result.withoutSources(namesText(names, locale));
}

/** Whether units report the indicator; a published value is of no number of units. */
export function hasCoverage({ indicator }: Pick<Result, 'indicator'>): boolean {
  return indicator.given === undefined;
}

/** The result whose coverage stands for all: the first with a value that units report, or else the first that they report. */
export function resultOfCoverage(results: readonly Result[]): Result | undefined {
  const reported = results.filter(hasCoverage);
  return reported.find(({ value }) => value !== null) ?? reported[0];
}

/** How many units reported. */
export function coverageText({ coverage }: Result, locale: Locale): string {
  return locale.result.coverage(formatCount(coverage.reported, locale), formatCount(coverage.expected, locale));
}
