import type { Budget, Proposal, Task, UnitDocument, UnitPolicy } from 'gender-indicators/schemas';
import { daysAfter, type Random } from './random.ts';
import type { Force } from './units.ts';

/** What the committees planned and what they worked with: tasks, rules and directives, policies, proposals, money. */
export interface Programme {
  readonly tasks: readonly Task[];
  readonly documents: readonly UnitDocument[];
  readonly policies: readonly UnitPolicy[];
  readonly proposals: readonly Proposal[];
  readonly budgets: readonly Budget[];
}

const policyNames = ['nursing-breaks', 'health-checks', 'study-support', 'maternity-cover'];

/** The programmes of 2019 of the general department and its provincial departments. */
export function forceProgramme({ units, departments }: Force, random: Random): Programme {
  const offices = [...units.slice(0, 1), ...departments].map(({ id }) => id);
  const each = <T>(most: number, make: (unitId: string, number: number) => T): T[] =>
    offices.flatMap((unitId) => Array.from({ length: random.between(1, most) }, (_, i) => make(unitId, i + 1)));
  return {
    tasks: each(6, (unitId, number) => task(`nv-${unitId}-${number}`, unitId, random)),
    documents: [...directives(offices, random), ...rules(offices, random), ...actionMonthPlans(offices, random)],
    policies: offices.flatMap((unitId) =>
      policyNames.map((policy) => ({
        id: `cs-${unitId}-${policy}`,
        unitId,
        policy,
        status: random.weighted([
          ['applied', 80],
          ['not_applied', 12],
          ['not_applicable', 8],
        ]),
      })),
    ),
    proposals: each(3, (unitId, number) => proposal(`dx-${unitId}-${number}`, unitId, random)),
    budgets: offices.map((unitId) => {
      const millions = unitId === 'qltt' ? 900 : random.between(20, 90);
      return {
        id: `kp-${unitId}`,
        unitId,
        from: '2019-01-01',
        to: '2019-12-31',
        allocated: `${millions}000000`,
        spent: `${millions * random.between(620, 1000)}000`,
        unitBudget: `${millions * random.between(180, 420)}000000`,
      };
    }),
  };
}

function task(id: string, unitId: string, random: Random): Task {
  const assignedOn = random.day(2019, 2019);
  const dueOn = daysAfter(assignedOn, random.between(20, 150));
  const done = daysAfter(assignedOn, random.between(10, 150));
  return {
    id,
    unitId,
    assignedOn,
    ...(random.chance(88) ? { owner: random.pick(['chair', 'vice_chair', 'member']) } : {}),
    ...(random.chance(84) ? { dueOn } : {}),
    ...(done <= '2019-12-31' && random.chance(90) ? { completedOn: done } : {}),
    ...(done <= '2019-12-31' && random.chance(70) ? { reportedOn: done } : {}),
  };
}

function directives(offices: readonly string[], random: Random): UnitDocument[] {
  const numbers = [
    ['196-TB/TW', '2015-03-16', 92],
    ['21-CT/TW', '2018-01-20', 78],
  ] as const;
  return offices.flatMap((unitId) =>
    numbers.map(([number, issuedOn, percent]) => ({
      id: `vb-${unitId}-${number}`,
      unitId,
      kind: 'directive',
      number,
      required: true,
      issuedOn,
      ...(random.chance(percent) ? { implementedOn: random.day(2019, 2019) } : {}),
    })),
  );
}

function rules(offices: readonly string[], random: Random): UnitDocument[] {
  return offices.flatMap((unitId) =>
    ['operating-regulation', 'annual-plan', 'code-of-conduct'].map((number) => ({
      id: `qd-${unitId}-${number}`,
      unitId,
      kind: 'internal_rule',
      number,
      required: true,
      ...(random.chance(66) ? { issuedOn: random.day(2019, 2019) } : {}),
    })),
  );
}

function actionMonthPlans(offices: readonly string[], random: Random): UnitDocument[] {
  return offices
    .filter(() => random.chance(75))
    .map((unitId) => ({ id: `kh-${unitId}`, unitId, kind: 'action_month_plan', issuedOn: random.day(2019, 2019) }));
}

function proposal(id: string, unitId: string, random: Random): Proposal {
  const madeOn = random.day(2019, 2019);
  const decidedOn = daysAfter(madeOn, random.between(7, 45));
  return {
    id,
    unitId,
    madeOn,
    addressee: random.pick(['party_committee', 'head_of_unit', 'trade_union_committee']),
    subject: random.pick(['joining_the_party', 'sending_to_study', 'appointing', 'planning']),
    ...(decidedOn <= '2019-12-31' ? { outcome: random.chance(76) ? 'accepted' : 'rejected', decidedOn } : {}),
  };
}
