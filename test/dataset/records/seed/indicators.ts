import { defineCatalog } from '../../../../src/indicators/catalog.js';
import { defineIndicator } from '../../../../src/indicators/define.js';
import type { Calculations } from '../../../../src/schemas/indicator.js';
import * as is from './populations.js';

type OneCalculation = { [K in keyof Calculations]: { readonly [P in K]: Calculations[P] } }[keyof Calculations];

function indicator<const Id extends string>(id: Id, calculation: OneCalculation) {
  const facts = { id, title: { vi: id, en: id }, better: 'higher', source: { document: 'seed' } } as const;
  return defineIndicator({ ...facts, ...calculation });
}

/** Rows 13 and 16 to 39 of the committee's work, each as populations and one calculation. */
export const seedCatalog = defineCatalog({
  id: 'seed',
  title: { vi: 'seed', en: 'seed' },
  populations: [is.activeUnits, is.personnel],
  indicators: [
    indicator('proposals-accepted', { share: { part: is.acceptedProposals, whole: is.proposals } }),
    indicator('policies-applied', { share: { part: is.appliedPolicies, whole: is.applicablePolicies } }),
    indicator('units-with-observances', { share: { part: is.observanceUnits, whole: is.activeUnits } }),
    indicator('observances-held', { quantity: { value: { count: is.observances } } }),
    indicator('action-month-plans', { share: { part: is.actionMonthUnits, whole: is.activeUnits } }),
    indicator('units-communicating-regularly', { share: { part: is.communicatingUnits, whole: is.activeUnits } }),
    indicator('communication-forms', { quantity: { value: { distinct: 'form', of: is.communications } } }),
    indicator('staff-reached-by-communication', { share: { part: is.reachedStaff, whole: is.personnel } }),
    indicator('violations-handled', { share: { part: is.handledViolations, whole: is.violations } }),
    indicator('concurrent-committee-staff', { share: { part: is.concurrentMembers, whole: is.members } }),
    indicator('committee-time', {
      ratio: {
        numerator: { sum: 'hoursGiven', of: is.membersWithHours },
        denominator: { sum: 'fullTimeHours', of: is.membersWithHours },
      },
    }),
    indicator('units-rated-weak', { share: { part: is.weakUnits, whole: is.ratedUnits } }),
    indicator('prejudice-agreement', {
      share: { part: is.prejudicedRespondents, whole: is.respondents, interval: 'wilson' },
    }),
    indicator('leadership-application-ratio', { rateRatio: { part: is.applicants, whole: is.eligibleStaff } }),
    indicator('internal-rules-issued', { share: { part: is.issuedRules, whole: is.requiredRules } }),
    indicator('budget-execution', {
      ratio: {
        numerator: { sum: 'spent', of: is.executedBudgets },
        denominator: { sum: 'allocated', of: is.executedBudgets },
      },
    }),
    indicator('budget-per-woman', {
      ratio: {
        numerator: { sum: 'spent', of: is.executedBudgets },
        denominator: { count: is.personnel, sex: 'female' },
      },
    }),
    indicator('budget-share', {
      ratio: {
        numerator: { sum: 'allocated', of: is.budgetsOfWhole },
        denominator: { sum: 'unitBudget', of: is.budgetsOfWhole },
      },
    }),
    indicator('committees-with-regulation', { share: { part: is.regulatedCommittees, whole: is.committees } }),
    indicator('committees-chaired-by-head', { share: { part: is.headChairedCommittees, whole: is.committees } }),
    indicator('members-with-duties', { share: { part: is.membersWithDuties, whole: is.members } }),
    indicator('women-on-committees', { femaleShare: { of: is.members } }),
    indicator('tasks-well-defined', { share: { part: is.definedTasks, whole: is.tasks } }),
    indicator('tasks-on-time', { share: { part: is.timelyTasks, whole: is.dueTasks } }),
    indicator('tasks-overdue', { share: { part: is.overdueTasks, whole: is.openTasks } }),
    indicator('tasks-reported', { share: { part: is.reportedTasks, whole: is.dueTasks } }),
    indicator('units-with-committee', { share: { part: is.obligedUnitsWithCommittee, whole: is.obligedUnits } }),
    indicator('joint-activities-share', { share: { part: is.jointActivities, whole: is.activities } }),
    indicator('joint-activities', { quantity: { value: { count: is.jointActivities } } }),
    indicator('exchange-activities', { quantity: { value: { count: is.exchanges } } }),
    indicator('units-in-exchanges', { share: { part: is.exchangingUnits, whole: is.activeUnits } }),
    indicator('petitions-on-time', { share: { part: is.timelyPetitions, whole: is.duePetitions } }),
    indicator('petition-days', { median: { of: is.resolvedPetitions, value: { days: ['receivedOn', 'resolvedOn'] } } }),
    indicator('units-inspected', { share: { part: is.inspectedUnits, whole: is.activeUnits } }),
    indicator('recommendations-closed', {
      ratio: {
        numerator: { sum: 'recommendationsClosed', of: is.inspections },
        denominator: { sum: 'recommendationsMade', of: is.inspections },
      },
    }),
    indicator('directives-implemented-21', {
      share: { part: is.implementingUnits('21-CT/TW'), whole: is.boundUnits('21-CT/TW') },
    }),
    indicator('directives-implemented-196', {
      share: { part: is.implementingUnits('196-TB/TW'), whole: is.boundUnits('196-TB/TW') },
    }),
  ],
});
