import type { ChartPhrases } from '../chart-phrases.js';

const unitsOf = (count: string) => (count === '1' ? '1 unit' : `${count} units`);

/** Phrases of charts, in English. */
export const enChart: ChartPhrases = {
  unitsNotMeeting: (behind, judged, bound) =>
    `${behind} of ${unitsOf(judged)} ${behind === '1' ? 'does' : 'do'} not reach ${bound}`,
  allMeet: (judged, bound) => (judged === '1' ? `1 of 1 unit reaches ${bound}` : `All ${judged} units reach ${bound}`),
  unitsBetween: (units, low, high) => (units === '1' ? `1 unit: ${low}` : `${units} units, from ${low} to ${high}`),
  progressTo: (value, by, projected, bound) => `Now ${value}; the trend gives ${projected} by ${by}, against ${bound}`,
  progressNow: (value, bound) => `Now ${value}, against ${bound}`,
  fewestWomen: (category, share) => `Women’s share is lowest in “${category}”: ${share}`,
  widestGap: (indicator, gap) => `The widest gap is in “${indicator}”: ${gap}`,
  payQuarters: (lowest, highest) => `Women are ${lowest} of the lowest paid quarter and ${highest} of the highest`,
  unitsRose: (rose, compared) => `${rose} of ${unitsOf(compared)} rose since the date before`,
  targetsMet: (met, judged) =>
    `${met} of ${judged} ${judged === '1' ? 'judgement' : 'judgements'} ${met === '1' ? 'meets its' : 'meet their'} target`,
  nothing: 'There is no data to draw',
  lowest: (shown, total) => `the ${shown} lowest of ${total} units`,
  mostChanged: (shown, total) => `the ${shown} of ${total} units that changed the most`,
  women: 'Women',
  men: 'Men',
  units: 'Units',
  meets: 'reached',
  doesNotMeet: 'not reached',
  value: 'Value',
  milestone: 'Path to the target',
  projection: 'Projection of the trend',
  projectionRange: 'Range of the projection',
  quarters: {
    lower: 'lowest paid quarter',
    lowerMiddle: 'lower middle',
    upperMiddle: 'upper middle',
    upper: 'highest paid quarter',
  },
  footer: (sources, day) => `Source: ${sources}. Day of the data: ${day}.`,
  withoutStatus: 'not judged',
};
