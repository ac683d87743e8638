import type { NeedPhrases, SummaryPhrases, ValidityPhrases } from '../target-phrases.js';

/** Phrases on whether targets are in force, in English. */
export const enValidity: ValidityPhrases = {
  states: {
    in_force: 'in force',
    not_yet: 'not yet in force',
    expired: 'no longer in force',
    repealed: 'replaced or repealed before its deadline',
  },
};

/** Phrases on how units stand with a target, in English. */
export const enSummary: SummaryPhrases = {
  reasons: {
    empty_denominator: 'denominator 0',
    not_reported: 'not reported',
    inconsistent: 'data that contradict each other',
    male_not_reported: 'men not reported',
    suppressed: 'withheld',
    not_applicable: 'does not apply',
    not_in_force: 'target not in force',
  },
  allUnits: 'all units',
  units: (count) => (count === '1' ? '1 unit' : `${count} units`),
  judged: (units, judged) => `${units}, ${judged === '0' ? 'none' : judged} judged`,
  andMore: (count) => `and ${count} more`,
};

const women = (count: string) => (count === '1' ? '1 woman' : `${count} women`);

const nextAppointments = (count: string) => (count === '1' ? 'the next appointment' : `the next ${count} appointments`);

/** Phrases on what it takes to meet a target, in English. */
export const enNeeds: NeedPhrases = {
  labels: {
    pace: 'Required pace',
    women: 'Women needed',
    units: 'Units still needed',
    records: 'Cases still needed',
    closest: 'Units that have not met it',
  },
  enough: 'no more are needed',
  add: (count) => `${count === '1' ? '1 more woman' : `${count} more women`}, if nobody leaves`,
  addBriefly: (count) => (count === '1' ? '1 more woman' : `${count} more women`),
  addNone: 'it cannot be met by adding women alone',
  replace: (count) => `${women(count)} in place of ${count === '1' ? 'a man' : 'men'}`,
  replaceNone: 'it cannot be met by replacing men with women alone',
  either: (add, replace) => `${add}, or ${replace}`,
  neither: 'neither adding women nor replacing men with women can meet it',
  appoint: (count, appointments) => `${women(count)} among ${nextAppointments(appointments)}`,
  appointNone: (appointments) => `it cannot be met by ${nextAppointments(appointments)} alone`,
  afterLeaving: (female, others) =>
    `after ${women(female)} and ${others === '1' ? '1 other' : `${others} others`} have left`,
  units: (count) => (count === '1' ? '1 more unit must meet it' : `${count} more units must meet it`),
  unitsNone: 'it cannot be met by further units alone',
  records: (count) =>
    count === '1'
      ? '1 more of the cases in the denominator must meet the condition'
      : `${count} more of the cases in the denominator must meet the condition`,
  recordsNone: 'it cannot be met by further cases alone',
  orderedBy: (indicator) => `the unit’s own women, highest first; counted in “${indicator}”`,
  unordered: 'in the order of the list of units, since there is no basis for saying which is closer',
  candidates: (count, unit) => `${women(count)}: ${unit}`,
  tied: (count, units) => `${women(count)} each: ${units}`,
  unknown: (units) => `women not reported: ${units}`,
  unnamed: (count) =>
    `${count} whose ${count === '1' ? 'name is' : 'names are'} not known, since returns give numbers only`,
  noShare: {
    what: 'The indicator is not a share of people or units, so that the number needed cannot be calculated.',
    todo: 'Look at the distance and the required pace instead.',
  },
};
