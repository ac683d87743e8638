import type { Decimal } from '../decimal.js';
import type { Report } from '../indicators/report.js';
import type { Result, TargetComparison } from '../indicators/result.js';
import { type NeededPart, type NeededWomen, womenNeeded } from '../indicators/women-needed.js';
import type { Locale } from '../locales/locale.js';
import { goalOf } from '../targets/goal.js';
import { limitsOf } from '../targets/limits.js';
import { replacementsNeeded } from '../targets/replacementsNeeded.js';
import { statusText } from './explain-target.js';
import { needsOf, possibleWays } from './explain-women-needed.js';
import { formatCount } from './formatCount.js';
import { titleIn } from './formatTitle.js';
import { capitalised, unitText } from './names-in-words.js';
import { decimalsOfResult, valueText } from './numbers-in-words.js';
import type { SummarySentence } from './summary-sentence.js';

/** Whether a comparison counts: it has a status, and is not for reference alone. */
export const isJudged = ({ status, reference }: TargetComparison): boolean => status !== null && !reference;

/** The targets that are not met, the farthest first, by the distance as a part of the limit that is missed. */
export function targetsBehind(results: readonly Result[]): readonly TargetComparison[] {
  const behind = results.flatMap(({ targets }) =>
    targets.flatMap((comparison): { comparison: TargetComparison; far: Decimal }[] => {
      const { value, target } = comparison;
      const goal = isJudged(comparison) && value !== null ? goalOf(value, limitsOf(target.bound, 'summarise')) : null;
      if (goal === null || value === null) return [];
      const distance = goal.limit.minus(value).abs();
      return [{ comparison, far: goal.limit.isZero() ? distance : distance.div(goal.limit.abs()) }];
    }),
  );
  return behind.sort((a, b) => b.far.cmp(a.far)).map(({ comparison }) => comparison);
}

/** A target that is not met, by how much, and what it takes. */
export function behindSentence(report: Report, comparison: TargetComparison, locale: Locale): SummarySentence {
  const { digest } = locale;
  const { target, indicator, unit, value, form } = comparison;
  const sentence = digest.behind(
    titleIn(target.title, locale),
    statusText(comparison, locale) ?? '',
    valueText(value, form, locale, decimalsOfResult(report.result(indicator.id, unit.id))),
  );
  const { needed } = womenNeeded(report, target.id, unit.id);
  const text = [sentence, ...(needed === null ? [] : needsSentence(needed, locale))].join(' ');
  return { topic: 'target_not_met', text, indicator: indicator.id, target: target.id, unit: unit.id };
}

/** What it takes, as a sentence; none where nothing is enough. */
function needsSentence(needed: NeededWomen | NeededPart, locale: Locale): readonly string[] {
  if (needed.of !== 'women')
    return needed.more === null ? [] : needsOf(needed, locale).map((text) => `${capitalised(text)}.`);
  const ways = possibleWays(needed, locale);
  return ways === undefined ? [] : [locale.digest.needs(ways)];
}

/** Of the units right below, the one that lacks most to reach the bound with as many people as it has. */
export function farthestOf(
  report: Report,
  { target, indicator, unit }: TargetComparison,
  locale: Locale,
): readonly SummarySentence[] {
  const kind = indicator.femaleShare === undefined ? 'cases' : 'women';
  const lacking = unit.children.flatMap((id) => {
    const result = report.result(indicator.id, id);
    const { numerator, denominator, value } = result;
    const isShare = result.form === 'share' && numerator?.isInteger() === true && denominator?.isInteger() === true;
    if (value === null || !isShare) return [];
    const missing = replacementsNeeded({ female: numerator, male: denominator.minus(numerator) }, target.bound);
    return missing === null || missing.isZero() ? [] : [{ unit: result.unit, missing }];
  });
  const [first, ...others] = lacking.sort((a, b) => b.missing.cmp(a.missing));
  // Of several that lack as many, none lacks most.
  if (first === undefined || others[0]?.missing.eq(first.missing) === true) return [];
  const sum = lacking.reduce((all, { missing }) => all.plus(missing), first.missing.minus(first.missing));
  const text = locale.digest.farthest(
    titleIn(target.title, locale),
    unitText(first.unit),
    formatCount(first.missing, locale),
    formatCount(sum, locale),
    kind,
  );
  return [{ topic: 'farthest_unit', text, indicator: indicator.id, target: target.id, unit: first.unit.id }];
}
