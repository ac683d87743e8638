import type { StepPhrases } from '../phrases.js';

/** What the steps of a calculation are of, in English. */
export const enStep: StepPhrases = {
  stated: (of) => `people in “${of}” whose sex is disclosed`,
  binary: (of) => `women and men in “${of}”`,
  femaleShare: (of) => `share of women in “${of}”`,
  femaleRate: (part, whole) => `rate of “${part}” in “${whole}” of women`,
  maleRate: (part, whole) => `rate of “${part}” in “${whole}” of men`,
  femaleMean: (value, of) => `mean of ${value} of women in “${of}”`,
  maleMean: (value, of) => `mean of ${value} of men in “${of}”`,
  femaleMedian: (value, of) => `median of ${value} of women in “${of}”`,
  maleMedian: (value, of) => `median of ${value} of men in “${of}”`,
  row: (field, value) => `${field} “${value}”`,
  references: {
    parent: 'value of the unit above',
    siblings: 'value of the other units below the same unit, taken together',
    value: 'value given for comparison',
  },
  part: 'published part',
  whole: 'published whole',
};
