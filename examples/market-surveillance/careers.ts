import type { Committee, CommitteeMember, Person, PersonEvent, SuccessionPlan } from 'gender-indicators/schemas';
import type { Random } from './random.ts';
import type { Force } from './units.ts';

/** Appointments, courses and admissions of 2019, and the appointments of 2018, which are outside the period. */
export function forceEvents(people: readonly Person[], random: Random): PersonEvent[] {
  const events: Omit<PersonEvent, 'id'>[] = [];
  for (const { id, unitId, leadership, positionLevel, hiredOn, partyAdmittedOn } of people) {
    const add = (kind: PersonEvent['kind'], on: string, post = {}): void => {
      events.push({ unitId, personId: id, kind, on, ...post });
    };
    if (hiredOn?.startsWith('2019')) add('recruitment', hiredOn);
    if (partyAdmittedOn?.startsWith('2019')) add('party_admission', partyAdmittedOn);
    else if (partyAdmittedOn === undefined && random.chance(6)) add('party_induction', random.day(2019, 2019));
    if (random.chance(24)) add('training', random.day(2019, 2019));
    if (random.chance(2)) add('study', random.day(2019, 2019));
    if (leadership === 'none') continue;
    const appointed = random.weighted([
      ['appointment 2019', 12],
      ['reappointment 2019', 14],
      ['appointment 2018', 10],
      ['before', 64],
    ]);
    const year = appointed.endsWith('2018') ? 2018 : 2019;
    const kind = appointed.startsWith('re') ? 'reappointment' : 'appointment';
    if (appointed !== 'before') add(kind, random.day(year, year), { positionLevel, leadership });
  }
  return events.map((event, i) => ({ id: `sk-${i + 1}`, ...event }));
}

/** Who applied in 2019 for a post of leadership: of those who hold a degree and no post, men more often than women. */
export function forceApplications(people: readonly Person[], random: Random): PersonEvent[] {
  return people
    .filter(({ leadership, employment, qualification, sex }) => {
      const isEligible = leadership === 'none' && employment === 'civil_servant';
      return isEligible && qualification !== 'intermediate' && random.chance(sex === 'female' ? 3 : 6);
    })
    .map(({ id, unitId }, i) => ({
      id: `ut-${i + 1}`,
      unitId,
      personId: id,
      kind: 'application',
      on: random.day(2019, 2019),
      leadership: random.chance(25) ? 'head' : 'deputy',
    }));
}

/** Succession planning for the posts of every unit, from its own people and, for departments, the heads of its teams. */
export function forcePlans(
  { units, departments, teams }: Force,
  people: readonly Person[],
  random: Random,
): SuccessionPlan[] {
  const of = groupBy(people, ({ unitId }) => unitId);
  const teamsOf = groupBy(teams, ({ parentId }) => parentId ?? '');
  const plans: SuccessionPlan[] = [];
  const add = (
    chosen: readonly Person[],
    positionLevel: SuccessionPlan['positionLevel'],
    leadership: 'head' | 'deputy',
  ): void => {
    for (const { id: personId } of chosen) {
      for (const term of random.chance(30) ? ['2016-2021', '2021-2026'] : ['2021-2026']) {
        plans.push({ id: `qh-${plans.length + 1}`, personId, positionLevel, leadership, term });
      }
    }
  };
  const is = (leadership: Person['leadership']) => (one: Person) => one.leadership === leadership;
  for (const { id, kind } of units) {
    const own = of.get(id) ?? [];
    if (kind === 'general_department') {
      add(
        random.some(
          departments.flatMap((unit) => (of.get(unit.id) ?? []).filter(is('head'))),
          12,
        ),
        kind,
        'deputy',
      );
    } else if (kind === 'department') {
      const heads = (teamsOf.get(id) ?? []).flatMap((team) => (of.get(team.id) ?? []).filter(is('head')));
      add(own.filter(is('deputy')), 'department', 'head');
      add(random.some([...heads, ...own.filter(is('none'))], 4), 'department', 'deputy');
    } else {
      add(own.filter(is('deputy')).slice(0, 1), 'team', 'head');
      add(random.some(own.filter(is('none')), 2), 'team', 'deputy');
    }
  }
  return plans;
}

/** Committees of the Party (in the general department and 39 of 63 departments), the trade union and for the advancement of women. */
export function forceCommittees(
  { units, departments }: Force,
  people: readonly Person[],
  random: Random,
): { readonly committees: Committee[]; readonly committeeMembers: CommitteeMember[] } {
  const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId ?? '']));
  const atDepartment = groupBy(people, ({ unitId }) =>
    parentOf.get(unitId) === 'qltt' ? unitId : (parentOf.get(unitId) ?? ''),
  );
  const committees: Committee[] = [];
  const committeeMembers: CommitteeMember[] = [];
  const add = (unitId: string, kind: Committee['kind'], chair: Person | undefined, others: readonly Person[]): void => {
    const committeeId = `${kind}-${unitId}`;
    const members = chair === undefined ? others : [chair, ...others.filter(({ id }) => id !== chair.id)];
    committees.push({
      id: committeeId,
      unitId,
      kind,
      ...(chair === undefined ? {} : { chairId: chair.id }),
      establishedOn: '2018-10-12',
    });
    members.forEach(({ id }, i) => {
      committeeMembers.push({
        id: `${committeeId}-${i + 1}`,
        committeeId,
        personId: id,
        role: chair !== undefined && i === 0 ? 'chair' : 'member',
      });
    });
  };
  const withParty = new Set(random.some(departments, 39).map(({ id }) => id));
  const [root] = units;
  for (const unit of root === undefined ? [] : [root, ...departments]) {
    const all =
      unit === root
        ? people.filter(({ unitId }) => unitId === unit.id || parentOf.get(unitId) === unit.id)
        : (atDepartment.get(unit.id) ?? []);
    const head = all.find((one) => one.unitId === unit.id && one.leadership === 'head');
    const leaders = all.filter(({ leadership }) => leadership !== 'none');
    const women = all.filter(({ sex }) => sex === 'female');
    if (unit === root || withParty.has(unit.id)) {
      add(unit.id, 'party', head, [
        ...random.some(leaders, 6),
        ...random.some(
          all.filter((one) => one.leadership === 'none' && typeof one.partyAdmittedOn === 'string'),
          2,
        ),
      ]);
    }
    add(unit.id, 'trade_union', undefined, random.some(all, 7));
    add(unit.id, 'women_advancement', head, random.some(women, 5));
  }
  return { committees, committeeMembers };
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return groups;
}
