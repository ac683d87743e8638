import type { Step } from '../indicators/steps.js';
import type { Locale } from '../locales/locale.js';
import type { Population } from '../schemas/population.js';
import { titleIn } from './formatTitle.js';
import { inBrackets } from './formula.js';
import { capitalised, cellText, fieldText, listedText, uncapitalised, valueOfText } from './names-in-words.js';
import { countsText, decimal, sexesText, usualDecimals, valueText } from './numbers-in-words.js';

/** A step in one line: what it is of, its operands, its value. */
export function stepLine(step: Step, locale: Locale): string {
  const { value, form, reason, decimals = usualDecimals } = step;
  const name = capitalised(subjectText(step, locale));
  if (value === null) {
    if (reason === undefined) return `${name}: ${locale.result.noValue}`;
    const { what, todo } = locale.reasons[reason];
    return reason === 'suppressed'
      ? `${name}: ${uncapitalised(what)} ${todo}`
      : `${name}: ${locale.result.noValue}. ${what} ${todo}`;
  }
  const numbers = operandsText(step, locale);
  const counts = countsOf(step, locale);
  return [
    `${name}: `,
    ...(numbers === undefined ? [] : [`${numbers} = `]),
    valueText(value, form, locale, decimals),
    ...(counts === '' ? [] : [` (${counts})`]),
  ].join('');
}

/** A step and, further to the right, those before it. */
export function stepLines(step: Step, locale: Locale): readonly string[] {
  const before = step.operands.flatMap((operand) => stepLines(operand, locale));
  return [stepLine(step, locale), ...before.map((line) => `  ${line}`)];
}

/** What a step gives the value of. */
function subjectText(step: Step, locale: Locale): string {
  const { quantities, step: phrases } = locale;
  const title = (population: Population) => titleIn(population.title, locale);
  switch (step.what) {
    case 'indicator': {
      const name = titleIn(step.title, locale);
      return step.cell === undefined ? name : `${name} (${cellText(step.cell, locale)})`;
    }
    case 'count':
    case 'female':
    case 'male':
      return quantities[step.what](title(step.population));
    case 'stated':
    case 'binary':
      return phrases[step.what](title(step.population));
    case 'female_share':
      return phrases.femaleShare(title(step.population));
    case 'sum':
    case 'distinct':
      return quantities[step.what](fieldText(step.field, locale), title(step.population));
    case 'female_rate':
      return phrases.femaleRate(title(step.population), title(step.whole));
    case 'male_rate':
      return phrases.maleRate(title(step.population), title(step.whole));
    case 'female_mean':
      return phrases.femaleMean(valueOfText(step.field, locale), title(step.population));
    case 'male_mean':
      return phrases.maleMean(valueOfText(step.field, locale), title(step.population));
    case 'female_median':
      return phrases.femaleMedian(valueOfText(step.field, locale), title(step.population));
    case 'male_median':
      return phrases.maleMedian(valueOfText(step.field, locale), title(step.population));
    case 'row':
      return phrases.row(fieldText(step.field, locale), listedText(step.field, step.fieldValue, locale));
    case 'reference':
      return phrases.references[step.reference];
    case 'part':
    case 'whole':
      return phrases[step.what];
  }
}

/** The operands put into the formula, `60 / 410`; `undefined` where there are none, or they are only added. */
function operandsText({ formula, operands, decimals }: Step, locale: Locale): string | undefined {
  const text = ({ value, form }: Step) =>
    value === null ? undefined : valueText(value, form === 'ratio' ? 'number' : form, locale, decimals);
  const [first, second] = operands.map(text);
  if (first === undefined || second === undefined) return undefined;
  switch (formula) {
    case 'distribution':
      return undefined;
    case 'representationGap':
    case 'rateGap':
    case 'difference':
      return `${first} - ${inBrackets(second, locale)}`;
    case 'payGap':
      return `(${first} - ${second}) / ${first}`;
    default:
      return `${first} / ${second}`;
  }
}

/** How many were counted, where no step before says it. */
function countsOf({ what, value, counts, operands }: Step, locale: Locale): string {
  if (counts === undefined || operands.length > 0) return '';
  const { total } = counts;
  const isOfAll =
    (what === 'count' || what === 'row') && value !== null && total !== undefined && decimal(value).eq(total);
  return isOfAll ? sexesText(counts, locale).join(', ') : countsText(counts, locale);
}

/** What a step holds besides its value, for those that come from JSON. */
export const partsOfStep: { readonly [What in Step['what']]: readonly string[] } = {
  indicator: ['title'],
  count: ['population'],
  female: ['population'],
  male: ['population'],
  stated: ['population'],
  binary: ['population'],
  female_share: ['population'],
  sum: ['population'],
  distinct: ['population'],
  female_rate: ['population', 'whole'],
  male_rate: ['population', 'whole'],
  female_mean: ['population'],
  male_mean: ['population'],
  female_median: ['population'],
  male_median: ['population'],
  row: [],
  reference: [],
  part: [],
  whole: [],
};
