import type { Activity } from '../../src/schemas/activity.js';
import { activityKinds } from '../../src/schemas/activity.js';
import type { Budget } from '../../src/schemas/budget.js';
import { type Communication, communicationForms, communicationTopics } from '../../src/schemas/communication.js';
import type { UnitDocument } from '../../src/schemas/document.js';
import type { Inspection } from '../../src/schemas/inspection.js';
import { type Petition, petitionKinds } from '../../src/schemas/petition.js';
import { policyStatuses, type UnitPolicy } from '../../src/schemas/policy.js';
import { type Proposal, proposalAddressees, proposalSubjects } from '../../src/schemas/proposal.js';
import { agreements, type SurveyResponse } from '../../src/schemas/survey.js';
import type { Task } from '../../src/schemas/task.js';
import type { Unit } from '../../src/schemas/unit.js';
import { type Violation, violationKinds } from '../../src/schemas/violation.js';
import { addDays, type Random } from './random.js';
import type { SampleYear } from './sample-people.js';

/** What one unit's committee did in the year. */
export interface SampleWork {
  readonly tasks: readonly Task[];
  readonly communications: readonly Communication[];
  readonly activities: readonly Activity[];
  readonly budgets: readonly Budget[];
  readonly petitions: readonly Petition[];
  readonly violations: readonly Violation[];
  readonly inspections: readonly Inspection[];
  readonly documents: readonly UnitDocument[];
  readonly proposals: readonly Proposal[];
  readonly policies: readonly UnitPolicy[];
  readonly surveys: readonly SurveyResponse[];
}

const directives = [
  { number: '196-TB/TW', issuedOn: '2015-03-16' },
  { number: '21-CT/TW', issuedOn: '2018-01-20' },
];
const policyNames = ['nursing-breaks', 'later-retirement', 'health-checks', 'study-support'];

export function sampleWork(unit: Unit, random: Random, { from, asOf }: SampleYear): SampleWork {
  const { id: unitId } = unit;
  const of = <Record>(letter: string, least: number, most: number, make: (id: string, i: number) => Record): Record[] =>
    Array.from({ length: random.whole(least, most) }, (_, i) => make(`${unitId}-${letter}${i + 1}`, i));
  const participants = () => {
    const all = random.whole(5, 60);
    return { participants: all, femaleParticipants: random.whole(0, all) };
  };
  const allocated = random.whole(20, 200) * 1_000_000;
  return {
    tasks: of('t', 2, 6, (id) => {
      const assignedOn = random.day(from, asOf);
      const dueOn = random.day(assignedOn, addDays(asOf, 90));
      const completedOn = random.day(assignedOn, addDays(dueOn, 20));
      return {
        id,
        unitId,
        owner: random.chance(0.85) ? random.pick(['chair', 'vice_chair', 'member']) : null,
        assignedOn,
        dueOn: random.chance(0.85) ? dueOn : null,
        ...(completedOn <= asOf ? { completedOn, reportedOn: random.chance(0.8) ? completedOn : null } : {}),
      };
    }),
    communications: of('c', 0, 4, (id) => ({
      id,
      unitId,
      on: random.day(from, asOf),
      form: random.pick(communicationForms),
      topic: random.pick(communicationTopics),
      ...participants(),
    })),
    activities: of('a', 1, 4, (id) => {
      const on = random.day(from, asOf);
      return {
        id,
        unitId,
        kind: random.pick(activityKinds),
        on,
        endedOn: random.chance(0.2) ? addDays(on, 2) : null,
        withTradeUnion: random.chance(0.5),
        withWomenUnion: random.chance(0.3),
        withYouthUnion: random.chance(0.3),
        ...participants(),
      };
    }),
    budgets: [
      {
        id: `${unitId}-b`,
        unitId,
        from,
        to: asOf,
        allocated: String(allocated),
        spent: String(Math.round(allocated * (0.6 + random.next() / 2))),
        unitBudget: String(allocated * random.whole(50, 400)),
      },
    ],
    petitions: of('q', 0, 3, (id) => {
      const receivedOn = random.day(from, asOf);
      const resolvedOn = addDays(receivedOn, random.whole(3, 60));
      return {
        id,
        unitId,
        kind: random.pick(petitionKinds),
        receivedOn,
        dueOn: addDays(receivedOn, 30),
        resolvedOn: resolvedOn <= asOf ? resolvedOn : null,
      };
    }),
    violations: of('v', 0, 1, (id) => {
      const foundOn = random.day(from, asOf);
      return {
        id,
        unitId,
        kind: random.pick(violationKinds),
        foundOn,
        ...(random.chance(0.7) ? { handledOn: random.day(foundOn, asOf), fine: '7500000' } : {}),
      };
    }),
    inspections: of('k', 0, 1, (id) => {
      const made = random.whole(1, 6);
      return {
        id,
        unitId,
        on: random.day(from, asOf),
        recommendationsMade: made,
        recommendationsClosed: random.whole(0, made),
      };
    }),
    documents: [
      ...directives.map(
        (directive, i): UnitDocument => ({
          id: `${unitId}-d${i + 1}`,
          unitId,
          kind: 'directive',
          required: true,
          ...directive,
          implementedOn: random.chance(0.8) && directive.issuedOn < from ? random.day(from, asOf) : null,
        }),
      ),
      ...of(
        'r',
        1,
        3,
        (id, i): UnitDocument => ({
          id,
          unitId,
          kind: 'internal_rule',
          number: `rule-${i + 1}`,
          required: random.chance(0.8),
          issuedOn: random.chance(0.7) ? random.day(from, asOf) : null,
        }),
      ),
      ...of(
        'n',
        0,
        1,
        (id): UnitDocument => ({
          id,
          unitId,
          kind: 'action_month_plan',
          issuedOn: random.day(from, asOf),
        }),
      ),
    ],
    proposals: of('x', 0, 3, (id) => {
      const madeOn = random.day(from, asOf);
      return {
        id,
        unitId,
        madeOn,
        addressee: random.pick(proposalAddressees),
        subject: random.pick(proposalSubjects),
        ...(random.chance(0.8)
          ? { outcome: random.pick(['accepted', 'accepted', 'rejected'] as const), decidedOn: random.day(madeOn, asOf) }
          : {}),
      };
    }),
    policies: policyNames.map((policy, i) => ({
      id: `${unitId}-y${i + 1}`,
      unitId,
      policy,
      status: random.pick(policyStatuses),
    })),
    surveys: of('f', 2, 6, (id) => ({
      id,
      unitId,
      round: asOf.slice(0, 4),
      on: random.day(from, asOf),
      sex: random.pick(['female', 'male', 'undisclosed'] as const),
      prejudice: random.pick(agreements),
      confidence: random.pick(agreements),
    })),
  };
}
