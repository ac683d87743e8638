import { type Decimal, type Numeric, round, toDecimal } from '../decimal.js';
import type { Result, ResultCounts, ValueForm } from '../indicators/result.js';
import type { Locale } from '../locales/locale.js';
import type { Bound } from '../schemas/target.js';
import { meets } from '../targets/meets.js';
import { decimalsOf } from './digits.js';
import { formatCount } from './formatCount.js';
import { formatNumber } from './formatNumber.js';
import { formatPoints } from './formatPoints.js';
import { formatShare } from './formatShare.js';

/** Decimals in explanations, unless a comparison needs more. */
export const usualDecimals = 2;

const most = 20;

/** A number that a fact holds; facts that were stored as JSON hold decimal text. */
export function decimal(value: Numeric): Decimal {
  return toDecimal(value, { function: 'explain', argument: 'fact' });
}

// Shares and differences of shares are shown in hundredths.
function shiftOf(form: ValueForm): number {
  return form === 'share' || form === 'points' ? 2 : 0;
}

/** A value as its form is shown: percent, points, a ratio, a number. Whole numbers of persons or money stay whole. */
export function valueText(value: Numeric | null, form: ValueForm, locale: Locale, decimals = usualDecimals): string {
  if (form === 'share') return formatShare(value, locale, { decimals });
  if (form === 'points') return formatPoints(value, locale, { decimals });
  const isWhole = form === 'number' && value !== null && decimal(value).isInteger();
  return formatNumber(value, locale, { decimals: isWhole ? 0 : decimals });
}

/** A share cannot be below 0 or above 1; other numbers are shown as they are. */
export function cappedShare(value: Decimal, form: ValueForm): Decimal {
  if (form !== 'share') return value;
  return value.lt(0) ? decimal(0) : value.gt(1) ? decimal(1) : value;
}

/** A number without needless decimals. */
export function plainNumber(value: Numeric, locale: Locale): string {
  return valueText(value, 'number', locale);
}

/** A limit with all its decimals and no more: `60%`, `1,7`. */
export function limitText(limit: Numeric, form: ValueForm, locale: Locale): string {
  const decimals = Math.max(0, decimalsOf(decimal(limit), most) - shiftOf(form));
  return valueText(limit, form, locale, decimals);
}

/**
 * The fewest decimals, from the usual number on, with which the shown value stands on the same side of the bound as the
 * exact one: 59.996 % must not be shown as 60.00 % where 60 % is missed.
 */
export function decimalsToCompare(value: Decimal, bound: Bound, form: ValueForm): number {
  const status = meets(value, bound);
  let decimals = usualDecimals;
  while (decimals < most && meets(round(value, decimals + shiftOf(form)), bound) !== status) decimals++;
  return decimals;
}

/** As many decimals as every comparison of the result needs. */
export function decimalsOfResult({ value, form, targets }: Result): number {
  if (value === null) return usualDecimals;
  const compared = targets.filter(({ status }) => status !== null);
  return Math.max(
    usualDecimals,
    ...compared.map(({ target }) => decimalsToCompare(decimal(value), target.bound, form)),
  );
}

/** A distance without its sign, with enough decimals not to be shown as 0; of shares in percentage points. */
export function distanceText(distance: Decimal, form: ValueForm, locale: Locale, atLeast: number): string {
  const decimals = decimalsToSee(distance, form, atLeast);
  return valueText(distance.abs(), form === 'share' ? 'points' : form, locale, decimals);
}

/** The fewest decimals, from a number on, with which a value is not shown as 0. */
export function decimalsToSee(value: Decimal, form: ValueForm, atLeast: number = usualDecimals): number {
  let decimals = atLeast;
  while (decimals < most && round(value, decimals + shiftOf(form)).isZero()) decimals++;
  return decimals;
}

/** `tổng số 410, nữ 60, nam 350`; people of another or of undisclosed sex only where there are some. */
export function countsText(counts: ResultCounts, locale: Locale): string {
  return [locale.result.total(formatCount(counts.total ?? null, locale)), ...sexesText(counts, locale)].join(', ');
}

/** The counts by sex, as far as they are known. */
export function sexesText({ female, male, other, undisclosed }: ResultCounts, locale: Locale): readonly string[] {
  const count = (value: number) => formatCount(value, locale);
  return [
    ...(female === undefined ? [] : [locale.result.female(count(female))]),
    ...(male === undefined ? [] : [locale.result.male(count(male))]),
    ...(other === undefined || other === 0 ? [] : [locale.result.other(count(other))]),
    ...(undisclosed === undefined || undisclosed === 0 ? [] : [locale.result.undisclosed(count(undisclosed))]),
  ];
}
