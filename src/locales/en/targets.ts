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
  judged: (units, judged) => `${units}, ${judged} judged`,
  andMore: (count) => `and ${count} more`,
};

const women = (count: string) => (count === '1' ? '1 woman' : `${count} women`);

/** Phrases on what it takes to meet a target, in English. */
export const enNeeds: NeedPhrases = {
  labels: {
    pace: 'Required pace',
    women: 'Women needed',
    units: 'Units needed',
    records: 'Needed in addition',
    closest: 'Units that do not count yet',
  },
  enough: 'nobody more is needed',
  add: (count) => `${count === '1' ? '1 more woman' : `${count} more women`}, if nobody leaves`,
  addNone: 'adding women does not meet it, however many',
  replace: (count) => `${women(count)} in place of ${count === '1' ? 'a man' : 'men'}`,
  replaceNone: 'putting women in place of men does not meet it',
  appoint: (count, appointments) => `${women(count)} among the next ${appointments} appointments`,
  appointNone: (appointments) => `no number of women among the next ${appointments} appointments meets it`,
  afterLeaving: (female, others) =>
    `after ${women(female)} and ${others === '1' ? '1 other' : `${others} others`} have left`,
  units: (count) => (count === '1' ? '1 more unit must count' : `${count} more units must count`),
  unitsNone: 'further units do not meet it, however many',
  records: (count) => `${count} more of the whole must count`,
  recordsNone: 'further ones do not meet it, however many',
  orderedBy: (indicator) => `most women of their own first, by “${indicator}”`,
  unordered: 'in the order of the tree, since nothing tells which is closer',
  candidates: (count, unit) => `${women(count)}: ${unit}`,
  tied: (count, units) => `${women(count)} each, tied: ${units}`,
  unknown: (units) => `women not reported: ${units}`,
  unnamed: (count) => `${count} without a name, since returns give only their number`,
  noShare: {
    what: 'The indicator is no share of counted people or units, so no number can be given.',
    todo: 'Look at the distance and the required pace instead.',
  },
};
