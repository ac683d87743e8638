import type { PagePhrases } from '../page-phrases.js';

/** Phrases of the page of a report, in English. */
export const enPage: PagePhrases = {
  title: 'Report on gender equality and the advancement of women',
  sections: {
    figures: 'Key figures',
    summary: 'Summary',
    targets: 'Targets',
    units: 'By unit',
    trend: 'Over time',
    levels: 'Women and men by group',
    gaps: 'Gaps between women and men',
    methods: 'Definitions and methods',
    sources: 'Sources',
  },
  contents: 'Contents',
  unitsIntro: 'The chart shows the units that are farthest from the target.',
  unitsWithoutTarget: 'The chart shows the values of the units below; of many units, the lowest.',
  unitsTable: 'The table shows how each unit stands with its target, and what it takes to meet it.',
  unitsTableWithoutTarget: 'The table has the numbers of each unit.',
  levelsIntro: 'How many women and men each group has, on one scale.',
  gapsIntro: 'The rate of women and the rate of men in the same matter.',
  trendIntro: 'The values of each date, the bound, and where the trend leads.',
  withoutCharts: 'This report has tables and no charts, since the packages that draw them are not installed.',
  notProtected: 'Small counts in this report are not protected; review it before it is published.',
  protected: 'Small counts in this report are protected so that nobody can be recognised.',
  rounded: (base) =>
    `Counts in this report are rounded to multiples of ${base} so that nobody can be recognised; shares, and how many are needed, are calculated from rounded counts.`,
  withheld: 'A value that is withheld is marked “x”.',
  eachTarget: 'Target by target',
  eachDay: 'Values by date',
  allUnits: 'Figures by unit',
  noTargets: 'No target applies to this unit on the day of the data.',
};
