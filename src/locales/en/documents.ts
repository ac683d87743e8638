import type { DocumentPhrases } from '../document-phrases.js';

/** Phrases on published tables, in English. */
export const enDocument: DocumentPhrases = {
  row: (id) => `Row “${id}”`,
  fields: {
    part: 'the part',
    whole: 'the whole',
    share: 'the share',
    before: 'the share before',
    change: 'the change',
  },
  unreadable: (field) => `${field} is not a figure, or can be read in two ways.`,
  notACount: (field) => `${field} must be a whole number, 0 or more.`,
  partAboveWhole: (part, whole) => `the part ${part} is above the whole ${whole}.`,
  noShare: 'the whole is 0, so there is no share.',
  sum: (field, printed, sum) => `${field} is printed as ${printed}, but its rows add up to ${sum}.`,
  shares: (sum, printed, rounding) =>
    `the shares of its rows add up to ${sum}, not to ${printed}; rounding explains ${rounding} at most.`,
  percentForPoints: (percent, points) =>
    `the change is printed as ${percent}, but it is the difference of two shares: write ${points}.`,
  change: (printed, points, percent) =>
    `the change of ${printed} does not fit the two shares: they differ by ${points}${percent === undefined ? '' : `, which is ${percent} of the share before`}.`,
  differentFigures: (field, other) => `${field} is another one than in the row “${other}”.`,
  differentDecimals: (field, other) => `${field} has another number of decimals than in the row “${other}”.`,
};
