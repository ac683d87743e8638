import type { ProgressPhrases } from '../phrases.js';

/** Phrases on progress towards a target, in English. */
export const enProgress: ProgressPhrases = {
  notAssessable: 'not assessable',
  reasons: {
    one_value: {
      what: 'A single value shows no trend.',
      todo: 'Add the value of another day.',
    },
    not_positive: {
      what: 'A value is 0 or less, so that there is no rate of change.',
      todo: 'Take the same amount every year instead of the same rate.',
    },
  },
  labels: {
    first: 'Baseline',
    latest: 'Latest value',
    way: 'Progress from the baseline',
    observedPace: 'Observed pace',
    requiredPace: 'Required pace',
    yearsLeft: 'Years left',
    projected: 'Projected at the deadline',
    interval: 'Prediction interval',
    metSince: 'Met since',
    attainment: 'Expected to be met, by the trend, on',
    path: 'Against the path',
    method: 'Trend',
  },
  valueOn: (value, on) => `${value} (${on})`,
  capped: (share) => `${share}, the limit of a share, which the trend passes`,
  aYear: (change) => `${change} a year`,
  noAttainment: 'this trend gives no date on which it is met',
  standings: {
    ahead: 'ahead of the path',
    on: 'on the path',
    behind: 'behind the path',
  },
  milestone: (bound, by) => `milestone of ${by}: ${bound}`,
  methods: {
    linear: 'the same amount every year',
    compound: 'the same rate every year',
  },
};
