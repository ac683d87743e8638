import type { Decimal } from '../decimal.js';
import type { Reason } from '../errors.js';
import type { TargetComparison, ValueForm } from '../indicators/result.js';
import type { Locale } from '../locales/locale.js';
import type { Advice } from '../locales/phrases.js';
import type { Amendment, Bound, Target } from '../schemas/target.js';
import type { Title } from '../schemas/values.js';
import { isMet, type TargetNote, type TargetStatus } from '../targets/status.js';
import { boundText } from './formatBound.js';
import { titleIn } from './formatTitle.js';
import { sourceText, uncapitalised, unitText, wordsOf } from './names-in-words.js';
import { decimal, decimalsToCompare, distanceText, valueText } from './numbers-in-words.js';

/** The status with the distance: `chưa đạt, còn thiếu 0,91 điểm phần trăm`; `undefined` without a status. */
export function statusText(comparison: TargetComparison, locale: Locale): string | undefined {
  const { status, note, value, distance, form, target, reference } = comparison;
  if (status === null || value === null) return undefined;
  const text = `${statusWords(status, note, locale)}${reference ? ` (${locale.target.reference})` : ''}`;
  if (isMet(status) || distance === null) return text;
  return `${text}, ${distanceWords(distance, value, target.bound, locale, form)}`;
}

/** How far a value is from the bound that it misses. */
export function distanceWords(
  distance: Decimal,
  value: Decimal,
  bound: Bound,
  locale: Locale,
  form: ValueForm,
): string {
  const far = decimal(distance);
  if (far.isZero()) return locale.target.onLimit;
  const text = distanceText(far, form, locale, decimalsToCompare(decimal(value), bound, form));
  return far.isPositive() ? locale.target.rise(text) : locale.target.fall(text);
}

/** A status, and what it leaves open. */
export function statusWords(status: TargetStatus, note: TargetNote | undefined, locale: Locale): string {
  const { statuses, notes } = locale.target;
  return note === undefined ? statuses[status] : `${statuses[status]}, ${notes[note]}`;
}

/** Bound and deadline: `từ 60% trở lên, thời hạn 31/12/2025`. */
export function demandText({ target, form }: Pick<TargetComparison, 'target' | 'form'>, locale: Locale): string {
  const { demand, onward } = locale.target;
  return (target.onward === true ? onward : demand)(boundText(target.bound, form, locale), locale.date(target.by));
}

/** Bound and deadline, and that the document says “about” where it does. */
export function fullDemandText(comparison: Pick<TargetComparison, 'target' | 'form'>, locale: Locale): string {
  const demand = demandText(comparison, locale);
  return comparison.target.approximate === true ? locale.target.approximate(demand) : demand;
}

/** Why there is no status. */
export function reasonOf({ reason, value }: TargetComparison): Reason {
  return reason ?? (value === null ? 'not_reported' : 'not_applicable');
}

/** Whether the value is there and only its status is not, since rounded counts do not tell it. */
export function isRoundedAway({ reason, value }: TargetComparison): boolean {
  return reason === 'suppressed' && value !== null;
}

/** Why there is no status, and what to do. */
export function adviceOfTarget(comparison: TargetComparison, locale: Locale): Advice {
  return isRoundedAway(comparison) ? locale.target.roundedAway : locale.reasons[reasonOf(comparison)];
}

/** A comparison in one line. */
export function targetLine(comparison: TargetComparison, locale: Locale): string {
  const { target, unit, asOf, value, form } = comparison;
  const head = `${titleIn(target.title, locale)} – ${unitText(unit)}, ${locale.date(asOf)}`;
  const status = statusText(comparison, locale);
  const demand = demandText(comparison, locale);
  if (status === undefined || value === null) {
    const { what, todo } = adviceOfTarget(comparison, locale);
    return `${head}: ${what} ${todo}`;
  }
  const shown = valueText(value, form, locale, decimalsToCompare(decimal(value), target.bound, form));
  return `${head}: ${status} (${shown}; ${uncapitalised(locale.labels.bound)}: ${demand})`;
}

/** A comparison with all that belongs to it, line by line. */
export function targetLines(comparison: TargetComparison, locale: Locale): readonly string[] {
  const { target, indicator, unit, asOf, value, form, reference } = comparison;
  const { labels } = locale;
  const status = statusText(comparison, locale);
  const { what, todo } = adviceOfTarget(comparison, locale);
  const decimals = value === null ? undefined : decimalsToCompare(decimal(value), target.bound, form);
  return [
    titleIn(target.title, locale),
    `${labels.indicator}: ${titleIn(indicator.title, locale)}`,
    `${labels.unit}: ${unitText(unit)}`,
    `${labels.asOf}: ${locale.date(asOf)}`,
    `${labels.bound}: ${fullDemandText(comparison, locale)}`,
    ...planLines(comparison, locale),
    `${labels.inForce}: ${inForceText(target, locale)}`,
    ...(value === null ? [] : [`${labels.value}: ${valueText(value, form, locale, decimals)}`]),
    ...(status === undefined
      ? [`${labels.reason}: ${what}`, `${labels.todo}: ${todo}`]
      : [`${labels.status}: ${status}`]),
    ...(reference ? [`${labels.reference}: ${locale.yes}`] : []),
    `${labels.confidence}: ${locale.target.confidence[target.confidence]}`,
    ...clauseLines(target, locale),
    `${labels.source}: ${sourceText(target.source, locale)}`,
  ];
}

/** First and last day in force; the first alone where there is no last. */
export function inForceText({ inForce: { from, to } }: Pick<Target, 'inForce'>, locale: Locale): string {
  const first = locale.date(from);
  return to === '9999-12-31' ? locale.result.since(first) : locale.result.range(first, locale.date(to));
}

/** The value from which a plan sets out, and its milestones; nothing where the target has none. */
export function planLines(
  { target, form }: Pick<TargetComparison, 'target' | 'form'>,
  locale: Locale,
): readonly string[] {
  const { baseline, path } = target;
  const { labels, progress, date } = locale;
  const value = baseline && valueText(decimal(baseline.value), form, locale);
  const milestones = path?.map(({ bound, by }) => `${date(by)}: ${boundText(bound, form, locale)}`);
  return [
    ...(baseline === undefined ? [] : [`${labels.baseline}: ${progress.valueOn(value ?? '', date(baseline.on))}`]),
    ...(milestones === undefined ? [] : [`${labels.path}: ${milestones.join('; ')}`]),
  ];
}

/** What the document says of the target itself: its words, who may adjust it, what it changed and what changed it. */
export function clauseLines({ wording, adjustable, amends, amendedBy }: Target, locale: Locale): readonly string[] {
  const { labels } = locale;
  // The documents are in Vietnamese. Words without a Vietnamese text are quoted in the language of the locale.
  const quoted = (words: Title) => {
    const text = titleIn(words, locale);
    const printed = words['vi'] ?? text;
    return locale.target.quoted(printed, text === printed ? undefined : text);
  };
  const change = ({ document, on }: Amendment) => locale.target.amendment(wordsOf(document, locale), locale.date(on));
  return [
    ...(wording === undefined ? [] : [`${labels.wording}: ${quoted(wording)}`]),
    ...(adjustable === undefined
      ? []
      : [`${labels.adjustable}: ${locale.target.notApplied(quoted(adjustable.wording))}`]),
    ...(amends === undefined ? [] : [`${labels.amends}: ${change(amends)}`]),
    ...(amendedBy === undefined ? [] : [`${labels.amendedBy}: ${change(amendedBy)}`]),
  ];
}
