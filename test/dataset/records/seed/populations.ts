import { definePopulation } from '../../../../src/indicators/define.js';
import type { DefaultModel } from '../../../../src/schemas/model.js';
import type { CountedSet, Where } from '../../../../src/schemas/where.js';

type Set = CountedSet<DefaultModel>;

function population<S extends Set>(id: string, of: S, where: Where<DefaultModel, S>) {
  return definePopulation({ id, title: { vi: id, en: id }, of, where });
}

const inPeriod = { gte: { date: 'from' }, lte: { date: 'to' } } as const;
const byNow = { lte: { date: 'asOf' } } as const;

export const activeUnits = population('active-units', 'units', {});
export const personnel = population('personnel', 'personnel', {});

// 13
export const proposals = population('proposals', 'proposals', { madeOn: inPeriod });
export const acceptedProposals = population('accepted-proposals', 'proposals', {
  madeOn: inPeriod,
  outcome: 'accepted',
  not: { decidedOn: { gt: { date: 'asOf' } } },
});

// 16
export const applicablePolicies = population('applicable-policies', 'policies', {
  status: { in: ['not_applied', 'applied'] },
});
export const appliedPolicies = population('applied-policies', 'policies', { status: 'applied' });

// 17, 18
const held = (kind: 'international_womens_day' | 'vietnamese_womens_day') =>
  ({ activities: { some: { kind, on: inPeriod } } }) as const;
export const observanceUnits = population('observance-units', 'units', {
  and: [held('international_womens_day'), held('vietnamese_womens_day')],
});
export const observances = population('observances', 'activities', {
  kind: { in: ['international_womens_day', 'vietnamese_womens_day'] },
  on: inPeriod,
});
export const actionMonthUnits = population('action-month-units', 'units', {
  documents: { some: { kind: 'action_month_plan', issuedOn: inPeriod } },
});

// 19, 20
export const communications = population('communications', 'communications', { on: inPeriod });
export const communicatingUnits = population('communicating-units', 'units', {
  communications: { count: { on: inPeriod }, gte: 2 },
});
export const reachedStaff = population('reached-staff', 'personnel', {
  attendances: { some: { communication: { on: inPeriod } } },
});

// 21
export const violations = population('violations', 'violations', { foundOn: inPeriod });
export const handledViolations = population('handled-violations', 'violations', {
  foundOn: inPeriod,
  handledOn: byNow,
});

// 22, 23, 24, 29, 30, 31, 34: committees for the advancement of women that exist on the day
const existing = {
  kind: 'women_advancement',
  not: { or: [{ dissolvedOn: byNow }, { establishedOn: { gt: { date: 'asOf' } } }] },
} as const;
export const committees = population('committees', 'committees', existing);
export const members = population('members', 'committeeMembers', { committee: existing });
export const concurrentMembers = population('concurrent-members', 'committeeMembers', {
  committee: existing,
  duty: 'concurrent',
});
export const membersWithHours = population('members-with-hours', 'committeeMembers', {
  committee: existing,
  hoursGiven: { gte: 0 },
  fullTimeHours: { gt: 0 },
});
export const ratedUnits = population('rated-units', 'units', {
  committees: { some: { and: [existing, { not: { rating: null } }] } },
});
export const weakUnits = population('weak-units', 'units', { committees: { some: { ...existing, rating: 'weak' } } });
export const regulatedCommittees = population('regulated-committees', 'committees', {
  ...existing,
  regulationIssuedOn: byNow,
});
export const headChairedCommittees = population('head-chaired-committees', 'committees', {
  ...existing,
  chair: { leadership: 'head' },
});
export const membersWithDuties = population('members-with-duties', 'committeeMembers', {
  committee: existing,
  dutiesAssigned: true,
});
export const obligedUnits = population('obliged-units', 'units', { committeeRequired: true });
export const obligedUnitsWithCommittee = population('obliged-units-with-committee', 'units', {
  committeeRequired: true,
  committees: { some: existing },
});

// 25
export const respondents = population('respondents', 'surveys', { on: inPeriod, not: { prejudice: null } });
export const prejudicedRespondents = population('prejudiced-respondents', 'surveys', {
  on: inPeriod,
  prejudice: { in: ['agree', 'strongly_agree'] },
});

// 26
const eligible = {
  leadership: 'none',
  employment: 'civil_servant',
  qualification: { in: ['bachelor', 'master', 'doctorate'] },
} as const;
export const eligibleStaff = population('eligible-staff', 'personnel', eligible);
export const applicants = population('applicants', 'personnel', {
  ...eligible,
  events: { some: { kind: 'application', on: inPeriod, leadership: { in: ['head', 'deputy'] } } },
});

// 27, 39
export const requiredRules = population('required-rules', 'documents', { kind: 'internal_rule', required: true });
export const issuedRules = population('issued-rules', 'documents', {
  kind: 'internal_rule',
  required: true,
  issuedOn: byNow,
});
const directive = (number: string) => ({ kind: 'directive', number, required: true }) as const;
export const boundUnits = (number: string) =>
  population(`units-bound-${number}`, 'units', { documents: { some: directive(number) } });
export const implementingUnits = (number: string) =>
  population(`units-implementing-${number}`, 'units', {
    documents: { some: { ...directive(number), implementedOn: byNow } },
  });

// 28
const ofPeriod = { from: { gte: { date: 'from' } }, to: { lte: { date: 'to' } } } as const;
export const executedBudgets = population('executed-budgets', 'budgets', { ...ofPeriod, spent: { gte: '0' } });
export const budgetsOfWhole = population('budgets-of-whole', 'budgets', { ...ofPeriod, unitBudget: { gt: '0' } });

// 32, 33
export const tasks = population('tasks', 'tasks', { assignedOn: inPeriod });
export const definedTasks = population('defined-tasks', 'tasks', {
  assignedOn: inPeriod,
  not: { or: [{ owner: null }, { dueOn: null }] },
});
const due = { and: [{ dueOn: inPeriod }, { dueOn: byNow }] } as const;
export const dueTasks = population('due-tasks', 'tasks', due);
export const timelyTasks = population('timely-tasks', 'tasks', { ...due, completedOn: { lte: { field: 'dueOn' } } });
export const reportedTasks = population('reported-tasks', 'tasks', { ...due, reportedOn: byNow });
const open = { assignedOn: byNow, not: { completedOn: byNow } } as const;
export const openTasks = population('open-tasks', 'tasks', open);
export const overdueTasks = population('overdue-tasks', 'tasks', { ...open, dueOn: { lt: { date: 'asOf' } } });

// 35, 36
export const activities = population('activities', 'activities', { on: inPeriod });
export const jointActivities = population('joint-activities', 'activities', {
  on: inPeriod,
  or: [
    { withParty: true },
    { withTradeUnion: true },
    { withWomenUnion: true },
    { withYouthUnion: true },
    { withOthers: true },
  ],
});
const exchange = { kind: 'exchange', on: inPeriod } as const;
export const exchanges = population('exchanges', 'activities', exchange);
export const exchangingUnits = population('exchanging-units', 'units', {
  or: [{ activities: { some: exchange } }, { participations: { some: { activity: exchange } } }],
});

// 37
export const duePetitions = population('due-petitions', 'petitions', due);
export const timelyPetitions = population('timely-petitions', 'petitions', {
  ...due,
  resolvedOn: { lte: { field: 'dueOn' } },
});
export const resolvedPetitions = population('resolved-petitions', 'petitions', { resolvedOn: inPeriod });

// 38
export const inspections = population('inspections', 'inspections', { on: inPeriod });
export const inspectedUnits = population('inspected-units', 'units', { inspections: { some: { on: inPeriod } } });
