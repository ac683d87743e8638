import type { Attendance } from '../../src/schemas/attendance.js';
import type { Committee, CommitteeMember } from '../../src/schemas/committee.js';
import type { PersonEvent } from '../../src/schemas/event.js';
import type { Participation } from '../../src/schemas/participation.js';
import type { Person } from '../../src/schemas/person.js';
import type { SuccessionPlan } from '../../src/schemas/succession-plan.js';
import type { Unit } from '../../src/schemas/unit.js';
import { Random } from './random.js';
import {
  type SampleYear,
  sampleCommittee,
  sampleEvents,
  sampleMembers,
  samplePersonnel,
  sampleSuccessionPlans,
} from './sample-people.js';
import { type SampleWork, sampleWork } from './sample-work.js';

/** Rows of every record set but returns, which would stand in for records, and observations. */
export interface SampleRows extends SampleWork {
  readonly units: readonly Unit[];
  readonly personnel: readonly Person[];
  readonly events: readonly PersonEvent[];
  readonly committees: readonly Committee[];
  readonly committeeMembers: readonly CommitteeMember[];
  readonly successionPlans: readonly SuccessionPlan[];
  readonly attendances: readonly Attendance[];
  readonly participations: readonly Participation[];
}

export interface SampleOptions {
  readonly seed: number;
  readonly asOf: string;
  /** People of the units; without them some are made up. */
  readonly personnel?: readonly Person[] | undefined;
}

/** A year of invented rows for the units of a tree: the same for the same seed, and without an issue. */
export function sampleRows(units: readonly Unit[], { seed, asOf, personnel }: SampleOptions): SampleRows {
  const random = new Random(seed);
  const year: SampleYear = { from: `${asOf.slice(0, 4)}-01-01`, asOf };
  const byUnit = units.map((unit) => {
    const own = personnel?.filter((person) => person.unitId === unit.id) ?? samplePersonnel(unit, random, year);
    const committees = random.chance(0.8) ? [sampleCommittee(unit, own, random, year)] : [];
    return {
      unit: { ...unit, committeeRequired: committees.length > 0 || random.chance(0.5) },
      personnel: own,
      events: sampleEvents(own, random, year),
      successionPlans: sampleSuccessionPlans(own, random),
      committees,
      committeeMembers: committees.flatMap((committee) => sampleMembers(committee, own, random)),
      ...sampleWork(unit, random, year),
    };
  });
  const all = <Name extends Exclude<keyof (typeof byUnit)[number], 'unit'>>(name: Name) =>
    byUnit.flatMap((rows): (typeof byUnit)[number][Name][number][] => [...rows[name]]);
  const communications = all('communications');
  const activities = all('activities');
  const people = all('personnel');
  return {
    units: byUnit.map(({ unit }) => unit),
    personnel: people,
    events: all('events'),
    committees: all('committees'),
    committeeMembers: all('committeeMembers'),
    successionPlans: all('successionPlans'),
    tasks: all('tasks'),
    communications,
    // People go to what their own unit holds, and to one meeting of another unit.
    attendances: people.flatMap((person) =>
      [
        ...communications.filter(({ unitId }) => unitId === person.unitId),
        ...communications.filter(({ unitId }) => unitId !== person.unitId).slice(0, 1),
      ]
        .filter(() => random.chance(0.4))
        .map(({ id }) => ({ personId: person.id, communicationId: id })),
    ),
    activities,
    participations: activities.flatMap(({ id, unitId }) =>
      random
        .some(
          units.filter((unit) => unit.id !== unitId),
          0.1,
        )
        .map((unit) => ({ unitId: unit.id, activityId: id })),
    ),
    budgets: all('budgets'),
    petitions: all('petitions'),
    violations: all('violations'),
    inspections: all('inspections'),
    documents: all('documents'),
    proposals: all('proposals'),
    policies: all('policies'),
    surveys: all('surveys'),
  };
}
