import type { CalculationName, Indicator } from '../schemas/indicator.js';
import type { ValueForm } from './result.js';

// It stands apart from the calculations, so that what only shows targets does not carry them.
const forms: Readonly<Record<CalculationName, ValueForm>> = {
  femaleShare: 'share',
  share: 'share',
  ratio: 'ratio',
  quantity: 'number',
  representationRatio: 'ratio',
  representationGap: 'points',
  rateRatio: 'ratio',
  rateGap: 'points',
  mean: 'number',
  median: 'number',
  quantile: 'number',
  payGap: 'share',
  distribution: 'number',
  difference: 'number',
  given: 'share',
};

/** The name of the calculation of an indicator. The schema sees to it that there is exactly one. */
export function calculationNameOf(indicator: Indicator): CalculationName {
  return (Object.keys(forms) as CalculationName[]).find((name) => indicator[name] !== undefined)!;
}

/**
 * What kind of number the value of an indicator is, as results have it.
 *
 * @param compared - of a difference, the form of the indicator whose values are compared
 */
export function formOf(indicator: Indicator, compared?: ValueForm): ValueForm {
  const name = calculationNameOf(indicator);
  // Shares differ by points; other forms stay what they are.
  if (name === 'difference') return compared === 'share' ? 'points' : (compared ?? 'number');
  const unit = indicator.ratio?.unit ?? indicator.given?.unit ?? forms[name];
  return unit === 'percent' ? 'share' : unit;
}

/** What kind of number the value of an indicator is among the indicators of its catalog. */
export function formAmong(indicator: Indicator, indicators: ReadonlyMap<string, Indicator>): ValueForm {
  const chain = chainOf(indicator, indicators);
  return chain.reduceRight<ValueForm | undefined>((compared, link) => formOf(link, compared), undefined)!;
}

/** An indicator, the indicator that it is a difference of, and so on. */
export function chainOf(indicator: Indicator, indicators: ReadonlyMap<string, Indicator>): readonly Indicator[] {
  const chain = new Set<Indicator>();
  for (let next: Indicator | undefined = indicator; next !== undefined && !chain.has(next); ) {
    chain.add(next);
    next = next.difference && indicators.get(next.difference.indicator);
  }
  return [...chain];
}
