import type { TablePhrases } from '../table-phrases.js';

/** Phrases of tables, in English. */
export const enTable: TablePhrases = {
  columns: {
    unit: 'Unit',
    indicator: 'Indicator',
    category: 'Breakdown',
    female: 'Women',
    male: 'Men',
    numerator: 'Numerator',
    denominator: 'Denominator',
    target: 'Must be',
    status: 'Status',
    distance: 'Still to go',
    needed: 'It takes, if nobody leaves',
    coverage: 'Units with data',
  },
  value: 'Value',
  changeSince: (date) => `Since ${date}`,
  changeBetween: (date, since) => `${date} since ${since}`,
  hidden: 'x',
  all: 'All',
  sources: 'Sources',
  notes: 'Notes',
  sheets: {
    summary: 'Summary',
    units: 'By unit',
    targets: 'Targets',
    calculation: 'Calculation',
    sources: 'Definitions and sources',
  },
  recalculated: 'Calculated here (formula)',
  difference: 'Difference',
  empty: 'There are no rows.',
};
