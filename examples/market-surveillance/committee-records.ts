import type { Committee, CommitteeMember, Person, Unit } from 'gender-indicators/schemas';
import type { Random } from './random.ts';
import type { Force } from './units.ts';

interface Committees {
  readonly committees: readonly Committee[];
  readonly committeeMembers: readonly CommitteeMember[];
}

/** The units of the force, which of them must have a committee for the advancement of women among what is known of them. */
export function forceDuties({ units, central, teams }: Force): Unit[] {
  const others = new Set([...central, ...teams].map(({ id }) => id));
  return units.map((unit) => ({ ...unit, committeeRequired: !others.has(unit.id) }));
}

/**
 * The same committees with what their year was: those for the advancement of women have regulations, ratings, duties and
 * hours. Four departments have not set theirs up yet; in some a deputy head is in the chair.
 */
export function withTheirYear(
  { committees, committeeMembers }: Committees,
  { departments }: Force,
  people: readonly Person[],
  random: Random,
): Committees {
  const without = new Set(random.some(departments, 4).map(({ id }) => id));
  const kept = committees.filter(({ kind, unitId }) => kind !== 'women_advancement' || !without.has(unitId));
  const deputies = new Map<string, string>();
  const taken = new Set(committeeMembers.map(({ committeeId, personId }) => `${committeeId} ${personId}`));
  const ofWomen = kept.map((committee): Committee => {
    const { id, unitId, kind } = committee;
    if (kind !== 'women_advancement') return committee;
    const deputy = people.find((one) => one.unitId === unitId && one.leadership === 'deputy');
    if (unitId !== 'qltt' && random.chance(15) && deputy && !taken.has(`${id} ${deputy.id}`))
      deputies.set(id, deputy.id);
    return {
      ...committee,
      chairId: deputies.get(id) ?? committee.chairId,
      ...(unitId === 'qltt' || random.chance(85) ? { regulationIssuedOn: random.day(2019, 2019) } : {}),
      ...(unitId === 'qltt' || random.chance(90)
        ? {
            rating: random.weighted([
              ['excellent', 10],
              ['good', 40],
              ['satisfactory', 32],
              ['weak', 18],
            ]),
            ratedOn: '2019-12-16',
          }
        : {}),
    };
  });
  const ids = new Map(ofWomen.map(({ id, kind }) => [id, kind]));
  const members = committeeMembers
    .filter(({ committeeId }) => ids.has(committeeId))
    .map((member): CommitteeMember => {
      if (ids.get(member.committeeId) !== 'women_advancement') return member;
      const chair = member.role === 'chair' ? deputies.get(member.committeeId) : undefined;
      return {
        ...member,
        ...(chair === undefined ? {} : { personId: chair }),
        duty: random.chance(98) ? 'concurrent' : 'full_time',
        dutiesAssigned: random.chance(88),
        hoursGiven: random.between(8, 96),
        fullTimeHours: 2080,
      };
    });
  return { committees: ofWomen, committeeMembers: members };
}
