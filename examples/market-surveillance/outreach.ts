import {
  type Activity,
  type Attendance,
  agreements,
  type Communication,
  communicationForms,
  type Participation,
  type Person,
  type SurveyResponse,
} from 'gender-indicators/schemas';
import type { Random } from './random.ts';
import type { Force } from './units.ts';

/** How the committees reached people: communication and who was there, activities and who took part, a survey. */
export interface Outreach {
  readonly communications: readonly Communication[];
  readonly attendances: readonly Attendance[];
  readonly activities: readonly Activity[];
  readonly participations: readonly Participation[];
  readonly surveys: readonly SurveyResponse[];
}

/** The outreach of 2019. Departments hold most of it, for their teams too; some teams keep the days of women themselves. */
export function forceOutreach(force: Force, people: readonly Person[], random: Random): Outreach {
  const communications = heldCommunications(force, random);
  const activities = heldActivities(force, random);
  const officeOf = new Map(force.teams.map(({ id, parentId }) => [id, parentId ?? '']));
  const byOffice = new Map<string, Communication[]>();
  for (const one of communications) byOffice.set(one.unitId, [...(byOffice.get(one.unitId) ?? []), one]);
  return {
    communications,
    attendances: people.flatMap(({ id, unitId }) =>
      (byOffice.get(officeOf.get(unitId) ?? unitId) ?? [])
        .filter(() => random.chance(22))
        .map((one) => ({ personId: id, communicationId: one.id })),
    ),
    activities,
    participations: activities
      .filter(({ kind }) => kind === 'exchange')
      .flatMap(({ id, unitId }) =>
        random
          .some(force.departments, random.between(2, 5))
          .filter((unit) => unit.id !== unitId)
          .map((unit) => ({ unitId: unit.id, activityId: id })),
      ),
    surveys: force.departments.flatMap(({ id: unitId }) => answers(unitId, random)),
  };
}

function heldCommunications({ units, departments }: Force, random: Random): Communication[] {
  return [...units.slice(0, 1), ...departments].flatMap(({ id: unitId }) =>
    Array.from({ length: random.between(0, 4) }, (_, i) => ({
      id: `tt-${unitId}-${i + 1}`,
      unitId,
      on: random.day(2019, 2019),
      form: random.chance(70) ? 'meeting' : random.pick(communicationForms.slice(0, 6)),
      topic: 'gender_equality_law',
    })),
  );
}

function heldActivities({ units, departments, teams }: Force, random: Random): Activity[] {
  const activity = (unitId: string, kind: Activity['kind'], on: string): Activity => ({
    id: `hd-${unitId}-${kind}`,
    unitId,
    kind,
    on,
    withTradeUnion: random.chance(60),
    withWomenUnion: random.chance(45),
    withYouthUnion: random.chance(15),
    withParty: random.chance(10),
  });
  const days = (unitId: string, percent: number): Activity[] => [
    ...(random.chance(percent) ? [activity(unitId, 'international_womens_day', '2019-03-08')] : []),
    ...(random.chance(percent) ? [activity(unitId, 'vietnamese_womens_day', '2019-10-18')] : []),
  ];
  return [
    ...[...units.slice(0, 1), ...departments].flatMap(({ id }) => [
      ...days(id, 94),
      ...(random.chance(40) ? [activity(id, 'discussion', random.day(2019, 2019))] : []),
      ...(random.chance(18) ? [activity(id, 'exchange', random.day(2019, 2019))] : []),
    ]),
    ...teams.flatMap(({ id }) => days(id, 30)),
  ];
}

function answers(unitId: string, random: Random): SurveyResponse[] {
  return Array.from({ length: random.between(8, 20) }, (_, i) => ({
    id: `ks-${unitId}-${i + 1}`,
    unitId,
    round: '2019',
    on: '2019-11-18',
    sex: random.weighted([
      ['female', 24],
      ['male', 72],
      ['undisclosed', 4],
    ]),
    ...(random.chance(96)
      ? {
          prejudice: random.weighted([
            ['strongly_disagree', 22],
            ['disagree', 38],
            ['neutral', 19],
            ['agree', 16],
            ['strongly_agree', 5],
          ]),
        }
      : {}),
    confidence: random.pick(agreements),
  }));
}
