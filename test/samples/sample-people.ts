import type { Committee, CommitteeMember } from '../../src/schemas/committee.js';
import { committeeRatings } from '../../src/schemas/committee.js';
import { eventKinds, type PersonEvent } from '../../src/schemas/event.js';
import { civilServiceGrades, type Person, politicalTheories, qualifications } from '../../src/schemas/person.js';
import type { SuccessionPlan } from '../../src/schemas/succession-plan.js';
import type { Unit } from '../../src/schemas/unit.js';
import { addDays, type Random } from './random.js';

/** A year up to the day of the sample. */
export interface SampleYear {
  readonly from: string;
  readonly asOf: string;
}

/** Invented people of a unit: one head, up to two deputies, a few more. No name is made up. */
export function samplePersonnel(unit: Unit, random: Random, { asOf }: SampleYear): Person[] {
  const size = random.whole(4, 9);
  const deputies = random.whole(0, 2);
  return Array.from({ length: size }, (_, i): Person => {
    const birthDate = random.day(addDays(asOf, -60 * 365), addDays(asOf, -23 * 365));
    const hiredOn = random.day(addDays(birthDate, 22 * 366), asOf);
    return {
      id: `${unit.id}-p${i + 1}`,
      unitId: unit.id,
      sex: random.chance(0.3) ? 'female' : 'male',
      birthDate,
      hiredOn,
      employment: 'civil_servant',
      positionLevel: unit.kind === 'team' ? 'team' : 'department',
      leadership: i === 0 ? 'head' : i <= deputies ? 'deputy' : 'none',
      partyAdmittedOn: random.chance(0.5) ? random.day(hiredOn, asOf) : null,
      qualification: random.pick(qualifications),
      politicalTheory: random.pick(politicalTheories),
      civilServiceGrade: random.pick(civilServiceGrades),
      basicPay: String(random.whole(5_000, 20_000) * 1_000),
      hours: 176,
    };
  });
}

export function sampleEvents(people: readonly Person[], random: Random, { from, asOf }: SampleYear): PersonEvent[] {
  const applications = random.some(
    people.filter(({ leadership }) => leadership === 'none'),
    0.2,
  );
  return [
    ...random.some(people, 0.5).map((person): PersonEvent => {
      const kind = random.pick(eventKinds);
      return { ...eventOf(person, kind), on: random.day(from, asOf) };
    }),
    ...applications.map((person): PersonEvent => {
      const leadership = random.pick(['head', 'deputy'] as const);
      return { ...eventOf(person, 'application'), id: `a-${person.id}`, leadership, on: random.day(from, asOf) };
    }),
  ];
}

function eventOf({ id, unitId, leadership }: Person, kind: PersonEvent['kind']): Omit<PersonEvent, 'on'> {
  const isOfPost = kind === 'appointment' || kind === 'reappointment';
  return { id: `e-${id}`, unitId, personId: id, kind, ...(isOfPost ? { leadership } : {}) };
}

export function sampleSuccessionPlans(people: readonly Person[], random: Random): SuccessionPlan[] {
  return random.some(people, 0.3).map((person) => ({
    id: `s-${person.id}`,
    personId: person.id,
    positionLevel: person.positionLevel ?? 'department',
    leadership: random.pick(['head', 'deputy'] as const),
    term: '2021-2026',
  }));
}

/** A unit's committee for the advancement of women, with the head of the unit or another person in the chair. */
export function sampleCommittee(
  unit: Unit,
  people: readonly Person[],
  random: Random,
  { from, asOf }: SampleYear,
): Committee {
  const establishedOn = random.day(addDays(from, -3 * 365), addDays(from, -1));
  const chair = people.find((person) => person.leadership === (random.chance(0.7) ? 'head' : 'deputy'));
  return {
    id: `${unit.id}-vstbpn`,
    unitId: unit.id,
    kind: 'women_advancement',
    chairId: chair?.id ?? null,
    establishedOn,
    regulationIssuedOn: random.chance(0.8) ? random.day(establishedOn, asOf) : null,
    ...(random.chance(0.9) ? { rating: random.pick(committeeRatings), ratedOn: random.day(from, asOf) } : {}),
  };
}

export function sampleMembers(committee: Committee, people: readonly Person[], random: Random): CommitteeMember[] {
  return people.slice(0, 5).map((person, i) => ({
    id: `${committee.id}-m${i + 1}`,
    committeeId: committee.id,
    personId: person.id,
    role: person.id === committee.chairId ? 'chair' : 'member',
    duty: random.chance(0.95) ? 'concurrent' : 'full_time',
    dutiesAssigned: random.chance(0.8),
    hoursGiven: random.whole(10, 120),
    fullTimeHours: 2_080,
  }));
}
