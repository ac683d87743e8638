import type { ClosestUnits } from '../indicators/closest-units.js';
import type { NeededAppointments, NeededPart, NeededWomen, WomenNeeded } from '../indicators/women-needed.js';
import type { Locale } from '../locales/locale.js';
import { isMet } from '../targets/status.js';
import { paceText } from './explain-progress.js';
import { adviceOfTarget, clauseLines, fullDemandText, statusText } from './explain-target.js';
import { formatCount } from './formatCount.js';
import { titleIn } from './formatTitle.js';
import { namedAtMost, sourceText, uncapitalised, unitText } from './names-in-words.js';
import { decimal, decimalsToCompare, valueText } from './numbers-in-words.js';

/** What it takes to meet a target, in one line. */
export function neededLine(fact: WomenNeeded, locale: Locale): string {
  const { comparison, needed } = fact;
  const { target, unit, asOf } = comparison;
  const head = `${titleIn(target.title, locale)} – ${unitText(unit)}, ${locale.date(asOf)}`;
  const said = [
    ...statusOf(fact, locale),
    ...paceOf(fact, locale).map((text) => `${uncapitalised(locale.needs.labels.pace)} ${text}`),
    ...(needed === null ? [] : needsOf(needed, locale)),
  ].join('; ');
  const { what, todo } = adviceOf(fact, locale);
  if (needed !== null || isMetNow(fact)) return `${head}: ${said}`;
  return said === '' ? `${head}: ${what} ${todo}` : `${head}: ${said}. ${what} ${todo}`;
}

/** The same line by line: bound, value, status, pace, women, source. */
export function neededLines(fact: WomenNeeded, locale: Locale): readonly string[] {
  const { comparison, coverage } = fact;
  const { target, indicator, unit, asOf, value, form } = comparison;
  const { labels, needs, result } = locale;
  const decimals = value === null ? undefined : decimalsToCompare(decimal(value), target.bound, form);
  return [
    titleIn(target.title, locale),
    `${labels.indicator}: ${titleIn(indicator.title, locale)}`,
    `${labels.unit}: ${unitText(unit)}`,
    `${labels.asOf}: ${locale.date(asOf)}`,
    `${labels.bound}: ${fullDemandText(comparison, locale)}`,
    ...(value === null ? [] : [`${labels.value}: ${valueText(value, form, locale, decimals)}`]),
    ...statusOf(fact, locale).map((text) => `${labels.status}: ${text}`),
    ...paceOf(fact, locale).map((text) => `${needs.labels.pace}: ${text}`),
    ...needLines(fact, locale),
    ...(coverage.reported === coverage.expected
      ? []
      : [`${labels.coverage}: ${result.coverage(count(coverage.reported, locale), count(coverage.expected, locale))}`]),
    ...clauseLines(target, locale),
    `${labels.source}: ${sourceText(target.source, locale)}`,
  ];
}

/** What it takes, or why nothing can be said of it. */
function needLines(fact: WomenNeeded, locale: Locale): readonly string[] {
  const { needed } = fact;
  const { labels, needs } = locale;
  if (needed === null) {
    const { what, todo } = adviceOf(fact, locale);
    return isMetNow(fact) ? [] : [`${labels.reason}: ${what}`, `${labels.todo}: ${todo}`];
  }
  const said = `${needs.labels[needed.of]}: ${needsOf(needed, locale).join('; ')}`;
  return [said, ...(needed.of === 'women' ? [] : closestOf(needed, locale))];
}

function count(value: Parameters<typeof formatCount>[0], locale: Locale): string {
  return formatCount(value, locale);
}

function statusOf({ comparison }: WomenNeeded, locale: Locale): readonly string[] {
  const status = statusText(comparison, locale);
  return status === undefined ? [] : [status];
}

/** Where a target is met, nothing is needed, whatever its indicator is. */
function isMetNow({ comparison: { status } }: WomenNeeded): boolean {
  return status !== null && isMet(status);
}

/** Why nothing can be said of women, and what to do. */
function adviceOf({ comparison, reason = 'no_share' }: WomenNeeded, locale: Locale) {
  return reason === 'no_share' ? locale.needs.noShare : adviceOfTarget(comparison, locale);
}

function paceOf({ requiredPace, comparison }: WomenNeeded, locale: Locale): readonly string[] {
  if (requiredPace === null || decimal(requiredPace).isZero()) return [];
  return [paceText(requiredPace, 'linear', locale, comparison.form)];
}

/** What it takes, each way in a few words; briefly where it is said elsewhere that nobody leaves. */
export function needsOf(
  needed: NeededWomen | NeededPart,
  locale: Locale,
  { briefly = false }: { readonly briefly?: boolean } = {},
): readonly string[] {
  const { needs } = locale;
  if (needed.of !== 'women') {
    const none = needed.of === 'units' ? needs.unitsNone : needs.recordsNone;
    return [
      needed.more === null ? none : isNone(needed.more) ? needs.enough : needs[needed.of](count(needed.more, locale)),
    ];
  }
  const { additions, next } = needed;
  const now = additions !== null && isNone(additions) ? [needs.enough] : waysOf(needed, locale, briefly);
  return [...now, ...(next === undefined ? [] : [nextText(next, locale)])];
}

/** Adding women, or putting women in the place of men; that one of the two is not enough is a sentence of its own. */
function waysOf(needed: NeededWomen, locale: Locale, briefly: boolean): readonly string[] {
  const { needs } = locale;
  const possible = possibleWays(needed, locale, briefly);
  if (possible === undefined) return [needs.neither];
  if (needed.additions === null) return [needs.addNone, possible];
  return needed.replacements === null ? [possible, needs.replaceNone] : [possible];
}

/** The ways that are enough: adding women, putting women in the place of men, or either; `undefined` where none is. */
export function possibleWays(
  { additions, replacements }: NeededWomen,
  locale: Locale,
  briefly = false,
): string | undefined {
  const { needs } = locale;
  const addSome = briefly ? needs.addBriefly : needs.add;
  const add = additions === null ? undefined : addSome(count(additions, locale));
  const replace = replacements === null ? undefined : needs.replace(count(replacements, locale));
  return add === undefined || replace === undefined ? (add ?? replace) : needs.either(add, replace);
}

function isNone(number: NonNullable<NeededPart['more']>): boolean {
  return decimal(number).isZero();
}

function nextText({ appointments, departures, women }: NeededAppointments, locale: Locale): string {
  const { needs } = locale;
  const of = count(appointments, locale);
  const said = women === null ? needs.appointNone(of) : needs.appoint(count(women, locale), of);
  if (departures === undefined) return said;
  const others = [departures.male, departures.other ?? 0, departures.undisclosed ?? 0]
    .map(decimal)
    .reduce((sum, one) => sum.plus(one));
  return `${said}, ${needs.afterLeaving(count(departures.female, locale), count(others, locale))}`;
}

/** The units that do not count yet, while the target needs more of them. */
function closestOf({ closest, more }: NeededPart, locale: Locale): readonly string[] {
  if (closest === undefined || more === null || isNone(more)) return [];
  const { needs } = locale;
  const { units, orderedBy, unnamed } = closest;
  const order = orderedBy === null ? needs.unordered : needs.orderedBy(titleIn(orderedBy.title, locale));
  const label = units.length === 0 ? needs.labels.closest : `${needs.labels.closest} (${order})`;
  const texts = [...groupsOf(closest, locale), ...(unnamed <= 0 ? [] : [needs.unnamed(count(unnamed, locale))])];
  return texts.length === 0 ? [] : [`${label}: ${texts.join('; ')}`];
}

/** The first units by name, those with as many women together, and how many more there are. */
function groupsOf({ units, orderedBy }: ClosestUnits, locale: Locale): readonly string[] {
  const { needs, summary } = locale;
  const shown = units.slice(0, namedAtMost);
  const groups = [...new Set(shown.map(({ rank }) => rank))].map((rank) => {
    const names = shown.flatMap((one) => (one.rank === rank ? unitText(one.unit) : [])).join(', ');
    const tied = units.filter((one) => one.rank === rank);
    const women = tied[0]?.women ?? null;
    if (orderedBy === null) return names;
    if (women === null) return needs.unknown(names);
    return (tied.length === 1 ? needs.candidates : needs.tied)(count(women, locale), names);
  });
  const more = units.length - shown.length;
  return more === 0 ? groups : [...groups, summary.andMore(count(more, locale))];
}
