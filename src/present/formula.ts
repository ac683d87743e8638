import type { Decimal } from '../decimal.js';
import type { Result, ResultCounts, ValueForm } from '../indicators/result.js';
import type { Locale } from '../locales/locale.js';
import type { AnyCalculations, AnyQuantity, CalculationName, Indicator, SexBase } from '../schemas/indicator.js';
import type { Population } from '../schemas/population.js';
import { formatCount } from './formatCount.js';
import { titleIn } from './formatTitle.js';
import { fieldText, valueOfText } from './names-in-words.js';
import { decimalsOfResult, limitText, plainNumber, valueText } from './numbers-in-words.js';

/** Who is in the whole of women's shares of an indicator; `undefined` where sex does not matter. */
export function baseOf({ indicator }: Pick<Result, 'indicator'>): SexBase | undefined {
  const { femaleShare, representationRatio, representationGap, rateRatio, rateGap, payGap } = indicator;
  if (rateRatio !== undefined || rateGap !== undefined || payGap !== undefined) return 'binary';
  const isOfWomen = femaleShare !== undefined || representationRatio !== undefined || representationGap !== undefined;
  return isOfWomen ? (indicator.base ?? 'all') : undefined;
}

/** What a formula in words is made with. */
interface FormulaWords {
  readonly result: Result;
  readonly locale: Locale;
  readonly whole: (ref: string | Population) => string;
  readonly parts: (of: AnyCalculations['rateGap']) => { readonly part: string; readonly whole: string };
  readonly quantity: (of: AnyQuantity, planned: Population | undefined) => string;
}

type FormulaTexts = {
  readonly [Name in CalculationName]: (definition: AnyCalculations[Name], words: FormulaWords) => string;
};

const formulaTexts: FormulaTexts = {
  femaleShare: ({ of }, { locale, whole, result }) =>
    locale.formulas.femaleShare({ of: whole(of), base: result.indicator.base ?? 'all' }),
  share: (definition, { locale, parts }) => locale.formulas.share(parts(definition)),
  ratio: ({ numerator, denominator }, { locale, quantity, result: { populations } }) =>
    locale.formulas.ratio({
      numerator: quantity(numerator, populations.part),
      denominator: quantity(denominator, populations.whole),
    }),
  quantity: ({ value }, { locale, quantity, result }) =>
    locale.formulas.quantity({ value: quantity(value, result.populations.whole) }),
  representationRatio: (definition, { locale, parts }) => locale.formulas.representationRatio(parts(definition)),
  representationGap: (definition, { locale, parts }) => locale.formulas.representationGap(parts(definition)),
  rateRatio: (definition, { locale, parts }) => locale.formulas.rateRatio(parts(definition)),
  rateGap: (definition, { locale, parts }) => locale.formulas.rateGap(parts(definition)),
  mean: ({ of, value }, { locale, whole }) =>
    locale.formulas.mean({ of: whole(of), value: valueOfText(value, locale) }),
  median: ({ of, value }, { locale, whole }) =>
    locale.formulas.median({ of: whole(of), value: valueOfText(value, locale) }),
  quantile: ({ of, value, p }, { locale, whole }) =>
    locale.formulas.quantile({
      of: whole(of),
      value: valueOfText(value, locale),
      p: limitText(p, 'share', locale),
    }),
  payGap: ({ of, value, average = 'mean' }, { locale, whole }) =>
    locale.formulas.payGap({ of: whole(of), value: valueOfText(value, locale), average }),
  distribution: ({ of, by }, { locale, whole }) =>
    locale.formulas.distribution({ of: whole(of), by: fieldText(by, locale) }),
  difference: ({ indicator, reference }, { locale, result }) =>
    locale.formulas.difference({
      indicator: result.of === undefined ? indicator : titleIn(result.of.title, locale),
      reference: typeof reference === 'string' ? reference : 'value',
    }),
  given: ({ unit = 'share' }, { locale }) => locale.formulas.given({ isShare: unit === 'share' }),
};

/** The formula of a result in words. */
export function formulaText(result: Result, locale: Locale): string | undefined {
  const { indicator, populations } = result;
  const title = (ref: string | Population, planned: Population | undefined): string =>
    typeof ref !== 'string' ? titleIn(ref.title, locale) : planned === undefined ? ref : titleIn(planned.title, locale);
  const words: FormulaWords = {
    result,
    locale,
    whole: (ref) => title(ref, populations.whole),
    parts: ({ part, whole }) => ({ part: title(part, populations.part), whole: title(whole, populations.whole) }),
    quantity: (of, planned) => quantityText(of, title('count' in of ? of.count : of.of, planned), locale),
  };
  const name = calculationName(indicator);
  return name === undefined ? undefined : formulaTextBy(name, indicator[name]!, words);
}

/** How an indicator is calculated; absent where an application's own object does not say it. */
export function calculationName(indicator: Indicator): CalculationName | undefined {
  const names = Object.keys(formulaTexts) as CalculationName[];
  return names.find((option) => indicator[option] !== undefined);
}

function formulaTextBy<Name extends CalculationName>(
  name: Name,
  definition: AnyCalculations[Name],
  words: FormulaWords,
): string {
  return formulaTexts[name](definition, words);
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
    return part?.total === undefined || counts.total === undefined
      ? undefined
      : `${count(part.total)} / ${count(counts.total)}`;

  const [first, second] = result.terms ?? [];
  if (first === undefined || second === undefined || first === null || second === null) return undefined;
  if (indicator.ratio !== undefined) return `${plainNumber(first, locale)} / ${plainNumber(second, locale)}`;
  const { female, male } = bySex(first, second, result, locale);
  if (indicator.payGap !== undefined) return `(${male} - ${female}) / ${male}`;
  if (indicator.rateGap !== undefined) return `${male} - ${female}`;
  if (indicator.rateRatio !== undefined) return `${female} / ${male}`;
  // With as many decimals as the value, so that both are seen to fit.
  const decimals = decimalsOfResult(result);
  const share = (value: Decimal) => valueText(value, 'share', locale, decimals);
  if (indicator.representationRatio !== undefined) return `${share(first)} / ${share(second)}`;
  if (indicator.difference === undefined) return `${share(first)} - ${share(second)}`;
  const form = formOfTerms(result);
  const text = (value: Decimal) => valueText(value, form === 'ratio' ? 'number' : form, locale, decimals);
  return `${text(first)} - ${inBrackets(text(second), locale)}`;
}

/** Women's and men's value of a gap or of a ratio of rates. */
export function bySex(
  female: Decimal,
  male: Decimal,
  result: Result,
  locale: Locale,
): { readonly female: string; readonly male: string } {
  const text = (value: Decimal) =>
    result.indicator.payGap === undefined
      ? valueText(value, 'share', locale, decimalsOfResult(result))
      : plainNumber(value, locale);
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
  if (base === 'stated') return total === undefined || undisclosed === undefined ? undefined : total - undisclosed;
  if (base === 'binary') return female === undefined || male === undefined ? undefined : female + male;
  return total;
}
