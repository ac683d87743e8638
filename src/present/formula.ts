import type { Decimal } from '../decimal.js';
import type { Result, ResultCounts, ValueForm } from '../indicators/result.js';
import type { Locale } from '../locales/locale.js';
import type { AnyQuantity, Indicator, SexBase } from '../schemas/indicator.js';
import type { Population } from '../schemas/population.js';
import { formatCount } from './formatCount.js';
import { fieldText, valueOfText } from './names-in-words.js';
import { limitText, plainNumber, valueText } from './numbers-in-words.js';

/** Who is in the whole of women's shares of an indicator; `undefined` where sex does not matter. */
export function baseOf({ indicator }: Pick<Result, 'indicator'>): SexBase | undefined {
  const { femaleShare, representationRatio, representationGap, rateRatio, rateGap, payGap } = indicator;
  if (rateRatio !== undefined || rateGap !== undefined || payGap !== undefined) return 'binary';
  const isOfWomen = femaleShare !== undefined || representationRatio !== undefined || representationGap !== undefined;
  return isOfWomen ? (indicator.base ?? 'all') : undefined;
}

/** The formula of a result in words. */
export function formulaText({ indicator, of, populations }: Result, locale: Locale): string | undefined {
  const { formulas } = locale;
  const title = (ref: string | Population, planned: Population | undefined): string => {
    if (typeof ref !== 'string') return ref.title[locale.code];
    return planned?.title[locale.code] ?? ref;
  };
  const whole = (ref: string | Population) => title(ref, populations.whole);
  const parts = (of: { readonly part: string | Population; readonly whole: string | Population }) => ({
    part: title(of.part, populations.part),
    whole: whole(of.whole),
  });
  const quantity = (of: AnyQuantity, planned: Population | undefined) =>
    quantityText(of, title('count' in of ? of.count : of.of, planned), locale);
  const { femaleShare, share, ratio, representationRatio, representationGap, rateRatio, rateGap } = indicator;
  const { mean, median, quantile, payGap, distribution, difference, given } = indicator;

  if (femaleShare !== undefined)
    return formulas.femaleShare({ of: whole(femaleShare.of), base: indicator.base ?? 'all' });
  if (share !== undefined) return formulas.share(parts(share));
  if (ratio !== undefined) {
    const numerator = quantity(ratio.numerator, populations.part);
    return formulas.ratio({ numerator, denominator: quantity(ratio.denominator, populations.whole) });
  }
  if (indicator.quantity !== undefined)
    return formulas.quantity({ value: quantity(indicator.quantity.value, populations.whole) });
  if (representationRatio !== undefined) return formulas.representationRatio(parts(representationRatio));
  if (representationGap !== undefined) return formulas.representationGap(parts(representationGap));
  if (rateRatio !== undefined) return formulas.rateRatio(parts(rateRatio));
  if (rateGap !== undefined) return formulas.rateGap(parts(rateGap));
  if (mean !== undefined) return formulas.mean({ of: whole(mean.of), value: valueOfText(mean.value, locale) });
  if (median !== undefined) return formulas.median({ of: whole(median.of), value: valueOfText(median.value, locale) });
  if (quantile !== undefined) {
    const { of, value, p } = quantile;
    return formulas.quantile({ of: whole(of), value: valueOfText(value, locale), p: limitText(p, 'share', locale) });
  }
  if (payGap !== undefined) {
    const { of, value, average = 'mean' } = payGap;
    return formulas.payGap({ of: whole(of), value: valueOfText(value, locale), average });
  }
  if (distribution !== undefined)
    return formulas.distribution({ of: whole(distribution.of), by: fieldText(distribution.by, locale) });
  if (difference !== undefined) {
    const { reference } = difference;
    return formulas.difference({
      indicator: of?.title[locale.code] ?? difference.indicator,
      reference: typeof reference === 'string' ? reference : 'value',
    });
  }
  return given === undefined ? undefined : formulas.given({ isShare: (given.unit ?? 'share') === 'share' });
}

function quantityText(quantity: AnyQuantity, of: string, locale: Locale): string {
  const { quantities } = locale;
  if ('sum' in quantity) return quantities.sum(fieldText(quantity.sum, locale), of);
  if ('distinct' in quantity) return quantities.distinct(fieldText(quantity.distinct, locale), of);
  return quantities[quantity.sex ?? 'count'](of);
}

/** The numbers put into the formula, `60 / 410`; `undefined` where there is nothing to put in. */
export function formulaNumbers(result: Result, locale: Locale): string | undefined {
  const { indicator, counts, part } = result;
  const count = (value: number) => formatCount(value, locale);
  if (indicator.femaleShare !== undefined) {
    const whole = inBase(counts, indicator.base);
    if (counts.female === undefined || whole === undefined) return undefined;
    return `${count(counts.female)} / ${count(whole)}`;
  }
  if ((indicator.share ?? indicator.given) !== undefined)
    return part === undefined ? undefined : `${count(part.total)} / ${count(counts.total)}`;

  const [first, second] = result.terms ?? [];
  if (first === undefined || second === undefined || first === null || second === null) return undefined;
  if (indicator.ratio !== undefined) return `${plainNumber(first, locale)} / ${plainNumber(second, locale)}`;
  const { female, male } = bySex(first, second, result, locale);
  if (indicator.payGap !== undefined) return `(${male} − ${female}) / ${male}`;
  if (indicator.rateGap !== undefined) return `${male} − ${female}`;
  if (indicator.rateRatio !== undefined) return `${female} / ${male}`;
  const share = (value: Decimal) => valueText(value, 'share', locale);
  if (indicator.representationRatio !== undefined) return `${share(first)} / ${share(second)}`;
  if (indicator.difference === undefined) return `${share(first)} − ${share(second)}`;
  const form = formOfTerms(result);
  const text = (value: Decimal) => valueText(value, form === 'ratio' ? 'number' : form, locale);
  return `${text(first)} − ${inBrackets(text(second), locale)}`;
}

/** Women's and men's value of a gap or of a ratio of rates. */
export function bySex(
  female: Decimal,
  male: Decimal,
  { indicator }: Result,
  locale: Locale,
): { readonly female: string; readonly male: string } {
  const text = (value: Decimal) =>
    indicator.payGap === undefined ? valueText(value, 'share', locale) : plainNumber(value, locale);
  return { female: locale.result.female(text(female)), male: locale.result.male(text(male)) };
}

/** What kind of numbers a difference is of: shares differ by points, and so do points. */
export function formOfTerms({ of, form }: Pick<Result, 'of' | 'form'>): ValueForm {
  if (form !== 'points') return form;
  return of === undefined || isShare(of) ? 'share' : 'points';
}

function isShare({ femaleShare, share, ratio, payGap, given }: Indicator): boolean {
  return (femaleShare ?? share ?? ratio?.unit ?? payGap ?? given) !== undefined;
}

/** A number that stands after a minus. */
export function inBrackets(text: string, { numbers }: Locale): string {
  return text.startsWith(numbers.minus) ? `(${text})` : text;
}

/** How many are in the base of women's share; `undefined` where that is not known. */
export function inBase({ total, female, male, undisclosed }: ResultCounts, base: SexBase = 'all'): number | undefined {
  if (base === 'stated') return undisclosed === undefined ? undefined : total - undisclosed;
  if (base === 'binary') return female === undefined || male === undefined ? undefined : female + male;
  return total;
}
