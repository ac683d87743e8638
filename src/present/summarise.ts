import { aLocale, checkArguments, checkNames, oneOrMoreReports, optionalObject, refused } from '../arguments.js';
import { type GapProfileRow, gapProfile } from '../indicators/gap-profile.js';
import { lookUp } from '../indicators/look-up.js';
import type { Report } from '../indicators/report.js';
import type { Result } from '../indicators/result.js';
import { type SeriesPoint, series } from '../indicators/series.js';
import { inOrder, type Reports } from '../indicators/target-in-report.js';
import type { Locale } from '../locales/locale.js';
import { isMet } from '../targets/status.js';
import { partialTexts, resultOfCoverage } from './explain-result.js';
import { formatCount } from './formatCount.js';
import { formatPoints } from './formatPoints.js';
import { formatShare } from './formatShare.js';
import { titleIn } from './formatTitle.js';
import { decimalsOfResult, decimalsToSee, distanceText, usualDecimals, valueText } from './numbers-in-words.js';
import type { SummarySentence } from './summary-sentence.js';
import { behindSentence, farthestOf, isJudged, targetsBehind } from './summary-targets.js';

/** Of which unit {@link summarise} speaks, and how long. */
export interface SummariseOptions {
  /**
   * The id of the unit, with all units below it.
   * @defaultValue the first unit of the report, which stands at the top
   */
  readonly unit?: string | undefined;
  /**
   * The most sentences.
   * @defaultValue `10`
   */
  readonly limit?: number | undefined;
}

/**
 * The sentences that matter most in a report, each from its facts. There are ten at most; what the numbers do not carry is not said.
 *
 * They stand in this order: how many units have data, unless all have; how many values are withheld, if any; the first share of women;
 * how many targets are met; the targets that are not met, the three farthest from their bound by distance / limit first, with what it takes;
 * the unit right below that lacks most to reach the bound of the first of them; the three largest changes in percentage
 * points since the day before, across no break; and the widest gap between the rates of women and men.
 *
 * @param reports - a report, or several of different days
 * @param locale - `vi` or `en` of `gender-indicators/locales`
 * @param options - the unit, and how many sentences
 * @throws {@link GenderIndicatorsError} `unknown_id`; `unknown_option`; `wrong_argument` for an empty list of reports and for the options; `duplicate_id` for two
 * reports of one day
 * @example
 * ```ts
 * import { createDataset, evaluate, summarise } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { en } from 'gender-indicators/locales';
 *
 * const units = [{ id: 'moit', name: 'Bộ Công Thương', kind: 'ministry' }];
 * const returns = [{ populationId: 'planned-people', unitId: 'moit', total: 100, female: 35 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2023-12-31' }).dataset, advancement);
 * const sentences = summarise(report, en);
 * sentences.map(({ topic }) => topic); // => ['headline', 'targets', 'target_not_met', 'target_not_met']
 * sentences[0]?.text; // => 'Women in succession planning: 35.00% (35/100).'
 * sentences[3]?.text;
 * // => 'Decision 2282, by 2025: at least 40% women in succession planning: not yet met, 5.00 percentage points short; it is 35.00% now. It takes …'
 * ```
 */
export function summarise(
  reports: Reports,
  locale: Locale,
  options: SummariseOptions = {},
): readonly SummarySentence[] {
  checkArguments('summarise', {
    reports: [reports, oneOrMoreReports],
    locale: [locale, aLocale],
    options: [options, optionalObject],
  });
  checkNames(options, { unit: true, limit: true }, { function: 'summarise', argument: 'options' });
  const { ordered, latest } = inOrder(reports, 'summarise');
  const { limit = 10 } = options;
  if (!(Number.isInteger(limit) && limit >= 1))
    throw refused(limit, { function: 'summarise', argument: 'options.limit' }, 'limit: 10');
  const unitId = options.unit ?? latest.units[0]?.id;
  if (unitId === undefined) return [];
  const unit = lookUp('unit', unitId, new Map(latest.units.map((one) => [one.id, one])));
  const pointsOf = ordered.length > 1 ? series(ordered) : undefined;
  const points = latest.catalog.indicators.flatMap(({ id }): readonly SeriesPoint[] => {
    const point = pointsOf?.points(id, unit.id).at(-1);
    const result = point === undefined ? latest.result(id, unit.id) : point.result;
    if (result === null) return [];
    return [point ?? { kind: 'point', asOf: latest.asOf, result, unitIds: [unit.id], change: null, marks: [] }];
  });
  const results = points.flatMap(({ result }) => result ?? []);
  const behind = targetsBehind(results).slice(0, 3);
  const sentences = [
    ...coverageOf(results, locale),
    ...roundingOf(latest, locale),
    ...headlineOf(results, locale),
    ...tallyOf(results, locale),
    ...behind.map((comparison) => behindSentence(latest, comparison, locale)),
    ...behind.slice(0, 1).flatMap((comparison) => farthestOf(latest, comparison, locale)),
    ...changesOf(points, ordered.at(-2), locale),
    ...widestGaps(latest, unit.id)
      .slice(0, 1)
      .filter(({ gap }) => !gap.isZero())
      .map((row) => gapSentence(row, locale)),
  ];
  return sentences.slice(0, limit);
}

function coverageOf(results: readonly Result[], locale: Locale): readonly SummarySentence[] {
  const { digest } = locale;
  const count = (value: number) => formatCount(value, locale);
  const { reported = 0, expected = 0 } = resultOfCoverage(results)?.coverage ?? {};
  const hidden = results.filter(({ reason }) => reason === 'suppressed').length;
  const partial = partialTexts(results[0]?.missingSources, locale).map((text) => `${text}.`);
  return [
    ...partial.map((text) => ({ topic: 'coverage' as const, text })),
    ...(reported < expected
      ? [{ topic: 'coverage' as const, text: digest.coverage(count(reported), count(expected)) }]
      : []),
    ...(hidden > 0 ? [{ topic: 'hidden' as const, text: digest.hidden(count(hidden)) }] : []),
  ];
}

function roundingOf({ roundedTo }: Report, locale: Locale): readonly SummarySentence[] {
  if (roundedTo === undefined) return [];
  return [{ topic: 'rounded', text: locale.digest.rounded(formatCount(roundedTo, locale)) }];
}

function headlineOf(results: readonly Result[], locale: Locale): readonly SummarySentence[] {
  const result = results.find(({ indicator, value }) => indicator.femaleShare !== undefined && value !== null);
  if (result === undefined) return [];
  const { numerator, denominator, indicator } = result;
  const counts = [numerator, denominator].map((number) => formatCount(number ?? null, locale)).join('/');
  const text = locale.digest.headline(titleIn(indicator.title, locale), shown(result, locale), ` (${counts})`);
  return [{ topic: 'headline', text, indicator: indicator.id }];
}

function tallyOf(results: readonly Result[], locale: Locale): readonly SummarySentence[] {
  const judged = results.flatMap(({ targets }) => targets.filter(isJudged));
  if (judged.length === 0) return [];
  const met = judged.filter(({ status }) => status !== null && isMet(status)).length;
  return [
    { topic: 'targets', text: locale.digest.tally(formatCount(met, locale), formatCount(judged.length, locale)) },
  ];
}

function changesOf(
  points: readonly SeriesPoint[],
  before: Report | undefined,
  locale: Locale,
): readonly SummarySentence[] {
  const moved = points.filter(({ change, result }) => {
    return change !== null && !change.isZero() && (result?.form === 'share' || result?.form === 'points');
  });
  const largest = moved.sort((a, b) => b.change!.abs().cmp(a.change!.abs())).slice(0, 3);
  return largest.map(({ change, result, marks }) => {
    const { indicator, unit, value, form } = result!;
    const { rose, fell, marks: causes } = locale.result;
    const isUp = change!.isPositive();
    const words = (isUp ? rose : fell)(distanceText(change!, form, locale, usualDecimals));
    // With as many decimals as it takes to see the change.
    const decimals = Math.max(decimalsOfResult(result!), decimalsToSee(change!, form));
    const besides = marks.map((mark) => causes[mark]).join('; ');
    const after = valueText(value, form, locale, decimals);
    const text = locale.digest.changed(
      titleIn(indicator.title, locale),
      words,
      locale.date(before?.asOf ?? ''),
      valueText(value!.minus(change!), form, locale, decimals),
      besides === '' ? after : `${after} (${besides})`,
      isUp,
    );
    return { topic: 'change', text, indicator: indicator.id, unit: unit.id };
  });
}

/** The gaps between the rates of women and men in a unit, the widest first. */
export function widestGaps(report: Report, unitId: string): readonly GapProfileRow[] {
  return [...gapProfile(report, unitId)].sort((a, b) => b.gap.abs().cmp(a.gap.abs()));
}

/** The rates of women and men, and the gap between them. */
export function gapSentence({ indicator, female, male, gap, result }: GapProfileRow, locale: Locale): SummarySentence {
  // A ratio and a gap of rates are named after them; the rates are of what the part counts.
  const named = indicator.share === undefined ? (result.populations.part ?? indicator) : indicator;
  const text = locale.digest.gap(
    titleIn(named.title, locale),
    formatShare(female, locale),
    formatShare(male, locale),
    formatPoints(gap.abs(), locale),
  );
  return { topic: 'gap', text, indicator: indicator.id, unit: result.unit.id };
}

function shown(result: Result, locale: Locale): string {
  return valueText(result.value, result.form, locale, decimalsOfResult(result));
}
