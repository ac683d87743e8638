import type { Decimal } from '../decimal.js';
import type { ValueForm } from '../indicators/result.js';
import type { Locale } from '../locales/locale.js';
import type { Advice } from '../locales/phrases.js';
import type { Assessment, NotAssessable, ObservedValue } from '../targets/assessment.js';
import type { Pace } from '../targets/pace.js';
import { isMet } from '../targets/status.js';
import { distanceWords, statusWords } from './explain-target.js';
import { boundText } from './formatBound.js';
import { formatShare } from './formatShare.js';
import { capitalised, uncapitalised } from './names-in-words.js';
import {
  cappedShare,
  decimal,
  decimalsToCompare,
  decimalsToSee,
  distanceText,
  plainNumber,
  usualDecimals,
  valueText,
} from './numbers-in-words.js';

/** Progress towards a target in one line; bound and values are shown as numbers of the form. */
export function progressLine(progress: Assessment, locale: Locale, form: ValueForm): string {
  const { status, reason, latest, metSince, interval } = progress;
  const { labels } = locale.progress;
  const head = `${capitalised(demandOf(progress, locale, form))}: ${statusText(progress, locale)}`;
  const said = (label: string, text: string) => `${uncapitalised(label)} ${text}`;
  const range = interval === null ? '' : ` (${said(labels.interval, intervalOf(interval, locale, form))})`;
  const { observed, required, projected, attainment, noAttainment } = textsOf(progress, locale, form);
  const course = [
    ...observed.map((text) => said(labels.observedPace, text)),
    ...required.map((text) => said(labels.requiredPace, text)),
    ...projected.map((text) => `${said(labels.projected, text)}${range}`),
    ...attainment.map((text) => said(labels.attainment, text)),
    ...noAttainment,
  ];
  const path = pathText(progress, locale, form);
  const line = [
    head,
    ...(latest === null
      ? []
      : [[valueOn(latest, progress, locale, form), ...distanceOf(progress, locale, form)].join(', ')]),
    ...(metSince === null ? [] : [said(labels.metSince, locale.date(metSince))]),
    ...path,
    ...(isMet(status) ? [] : course),
  ].join('; ');
  const advice = reason && adviceOf(reason, locale);
  return advice === undefined ? line : `${line}. ${advice.what} ${advice.todo}`;
}

/** Progress with all that was found, line by line. */
export function progressLines(progress: Assessment, locale: Locale, form: ValueForm): readonly string[] {
  const { reason, asOf, first, latest, yearsLeft, metSince, interval, method } = progress;
  const { labels, methods } = locale.progress;
  const advice = reason && adviceOf(reason, locale);
  const { observed, required, projected, attainment, noAttainment } = textsOf(progress, locale, form);
  const line = (label: string) => (text: string) => `${label}: ${text}`;
  const left = yearsLeft === null ? null : decimal(yearsLeft);
  return [
    `${locale.labels.bound}: ${demandOf(progress, locale, form)}`,
    ...(asOf === null ? [] : [`${locale.labels.asOf}: ${locale.date(asOf)}`]),
    `${locale.labels.status}: ${[statusText(progress, locale), ...distanceOf(progress, locale, form)].join(', ')}`,
    ...(advice === undefined
      ? []
      : [`${locale.labels.reason}: ${advice.what}`, `${locale.labels.todo}: ${advice.todo}`]),
    ...(first === null ? [] : [line(labels.first)(valueOn(first, progress, locale, form))]),
    ...(latest === null ? [] : [line(labels.latest)(valueOn(latest, progress, locale, form))]),
    ...pathText(progress, locale, form).map(line(labels.path)),
    ...(progress.progress === null ? [] : [line(labels.way)(formatShare(progress.progress, locale))]),
    ...(left === null || left.lte(0) ? [] : [line(labels.yearsLeft)(plainNumber(left, locale))]),
    ...observed.map(line(labels.observedPace)),
    ...required.map(line(labels.requiredPace)),
    ...projected.map(line(labels.projected)),
    ...(interval === null ? [] : [line(labels.interval)(intervalOf(interval, locale, form))]),
    ...(metSince === null ? [] : [line(labels.metSince)(locale.date(metSince))]),
    ...attainment.map(line(labels.attainment)),
    ...noAttainment.map(capitalised),
    ...(observed.length + required.length === 0 ? [] : [line(labels.method)(methods[method])]),
  ];
}

function demandOf({ bound, by, onward }: Assessment, locale: Locale, form: ValueForm): string {
  const demand = onward ? locale.target.onward : locale.target.demand;
  return demand(boundText(bound, form, locale), locale.date(by));
}

/** Where the latest value stands on the path of the plan, by the milestone that decides it. */
function pathText({ path }: Assessment, locale: Locale, form: ValueForm): readonly string[] {
  if (path === undefined) return [];
  const { standing, due, next } = path;
  const milestone = standing === 'ahead' ? next : (due ?? next);
  const { standings, milestone: text } = locale.progress;
  if (milestone === null) return [standings[standing]];
  return [`${standings[standing]} (${text(boundText(milestone.bound, form, locale), locale.date(milestone.by))})`];
}

function statusText({ status, note }: Assessment, locale: Locale): string {
  return status === 'not_assessable' ? locale.progress.notAssessable : statusWords(status, note, locale);
}

/** Why nothing can be said in the words of a result without a value, or why there is no trend. */
function adviceOf(reason: NotAssessable, locale: Locale): Advice {
  return { ...locale.reasons, ...locale.progress.reasons }[reason];
}

/** What is known of the course, each as a text; none where there is nothing to say. */
function textsOf(progress: Assessment, locale: Locale, form: ValueForm) {
  const { observedPace, requiredPace, projected, attainment, status } = progress;
  const isAhead = observedPace !== null && !isMet(status);
  return {
    observed: observedPace === null ? [] : [paceText(observedPace, progress.method, locale, form)],
    required: requiredPace === null || isMet(status) ? [] : [paceText(requiredPace, progress.method, locale, form)],
    projected: projected === null ? [] : [projectedText(decimal(projected), progress, locale, form)],
    attainment: isAhead && attainment !== null ? [locale.date(attainment)] : [],
    noAttainment: isAhead && attainment === null ? [locale.progress.noAttainment] : [],
  };
}

/** A change a year: an amount of the form, or a rate in percent. */
export function paceText(pace: Decimal, method: Pace, locale: Locale, form: ValueForm): string {
  const { rose, fell, unchanged } = locale.result;
  const change = decimal(pace);
  // A trend through values that stay the same may leave a trace in digits that nobody sees.
  if (change.abs().lt('1e-20')) return unchanged;
  const text =
    method === 'linear'
      ? distanceText(change, form, locale, usualDecimals)
      : formatShare(change.abs(), locale, { decimals: decimalsToSee(change, 'share') });
  return locale.progress.aYear(change.isPositive() ? rose(text) : fell(text));
}

/** A value with as many decimals as comparing it with the bound needs. */
function comparedText(value: Decimal, { bound }: Assessment, locale: Locale, form: ValueForm): string {
  return valueText(value, form, locale, decimalsToCompare(decimal(value), bound, form));
}

/** A projected value; a share is shown as 0 or 100 % where the trend leads beyond. */
function projectedText(value: Decimal, progress: Assessment, locale: Locale, form: ValueForm): string {
  const capped = cappedShare(value, form);
  const text = comparedText(capped, progress, locale, form);
  return capped.eq(value) ? text : locale.progress.capped(text);
}

function valueOn({ value, on }: ObservedValue, progress: Assessment, locale: Locale, form: ValueForm): string {
  return locale.progress.valueOn(comparedText(value, progress, locale, form), locale.date(on));
}

function intervalOf({ low, high }: NonNullable<Assessment['interval']>, locale: Locale, form: ValueForm): string {
  const text = (end: Decimal) => valueText(cappedShare(decimal(end), form), form, locale);
  return locale.result.range(text(low), text(high));
}

/** How far the latest value is from the bound; nothing where it meets it. */
function distanceOf(
  { distance, latest, status, bound }: Assessment,
  locale: Locale,
  form: ValueForm,
): readonly string[] {
  if (distance === null || latest === null || isMet(status)) return [];
  return [distanceWords(distance, latest.value, bound, locale, form)];
}
