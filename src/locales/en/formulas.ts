import type { FormulaSentences } from '../locale.js';
import type { QuantityWords } from '../names.js';

const denominators = { all: 'all', stated: 'all whose sex is disclosed', binary: 'women and men' } as const;
const references = {
  parent: 'that of the unit above',
  siblings: 'that of the other units below the same unit, taken together',
  value: 'the value given for comparison',
} as const;

/** Formulas in words, in English. */
export const enFormulas: FormulaSentences = {
  femaleShare: ({ of, base }) => `women / ${denominators[base]} in “${of}”`,
  share: ({ part, whole }) => `number of “${part}” / number of “${whole}”`,
  ratio: ({ numerator, denominator }) => `${numerator} / ${denominator}`,
  quantity: ({ value }) => value,
  representationRatio: ({ part, whole }) => `share of women in “${part}” / share of women in “${whole}”`,
  representationGap: ({ part, whole }) => `share of women in “${part}” - share of women in “${whole}”`,
  rateRatio: ({ part, whole }) => `rate of “${part}” in “${whole}” of women / the same rate of men`,
  rateGap: ({ part, whole }) => `rate of “${part}” in “${whole}” of men - the same rate of women`,
  mean: ({ of, value }) => `mean of ${value} in “${of}”`,
  median: ({ of, value }) => `median of ${value} in “${of}”`,
  quantile: ({ of, value, p }) => `value below which a share of ${p} lies, of ${value} in “${of}”`,
  payGap: ({ of, value, average }) => `(${average} of men - that of women) / that of men, of ${value} in “${of}”`,
  distribution: ({ of, by }) => `number by ${by} in “${of}”`,
  difference: ({ indicator, reference }) =>
    `value of the indicator “${indicator}” of the unit - ${references[reference]}`,
  given: ({ isShare }) => (isShare ? 'published part / published whole' : 'published value'),
};

/** Quantities in words, in English. */
export const enQuantities: QuantityWords = {
  count: (of) => `number of “${of}”`,
  female: (of) => `women in “${of}”`,
  male: (of) => `men in “${of}”`,
  sum: (field, of) => `sum of ${field} of “${of}”`,
  distinct: (field, of) => `number of different values of ${field} in “${of}”`,
  days: (from, to) => `days from ${from} to ${to}`,
  years: (from, to) => `completed years from ${from} to ${to}`,
  completedYears: (count, on) => `${count} completed ${count === '1' ? 'year' : 'years'}, up to ${on}`,
  dates: { asOf: 'the day of the data', from: 'the first day of the period', to: 'the last day of the period' },
};
