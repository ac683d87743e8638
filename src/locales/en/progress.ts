import type { ProgressPhrases } from '../phrases.js';

/** Phrases on progress towards a target, in English. */
export const enProgress: ProgressPhrases = {
  statuses: {
    met: 'met',
    on_track: 'on track',
    off_track: 'off track',
    regressing: 'regressing',
    missed: 'missed, the deadline has passed',
    not_assessable: 'not assessable',
  },
  reasons: {
    not_reported: {
      what: 'There is no value up to the day that is looked at.',
      todo: 'Add at least two values of two days.',
    },
    not_in_force: {
      what: 'The target is not in force on the day that is looked at.',
      todo: 'Choose another day, or another target.',
    },
    one_value: {
      what: 'A single value shows no trend.',
      todo: 'Add the value of another day.',
    },
    not_positive: {
      what: 'A value is not above 0, so that there is no rate of change.',
      todo: 'Take the same amount every year instead of the same rate.',
    },
  },
  labels: {
    first: 'First value',
    latest: 'Latest value',
    way: 'Part of the way from the first value',
    observedPace: 'Observed pace',
    requiredPace: 'Required pace',
    yearsLeft: 'Years left',
    projected: 'Projected for the deadline',
    interval: 'Prediction interval',
    metSince: 'Met since',
    attainment: 'Met by the trend on',
    method: 'Trend',
  },
  valueOn: (value, on) => `${value} (${on})`,
  aYear: (change) => `${change} a year`,
  noAttainment: 'this trend shows no day on which it is met',
  methods: {
    linear: 'the same amount every year',
    compound: 'the same rate every year',
  },
};
