import type { Inspection, Petition, Violation } from 'gender-indicators/schemas';
import { daysAfter, type Random } from './random.ts';
import type { Force } from './units.ts';

/** What was asked, found and inspected. */
export interface Oversight {
  readonly petitions: readonly Petition[];
  readonly violations: readonly Violation[];
  readonly inspections: readonly Inspection[];
}

const lastDay = '2019-12-31';

/** Petitions, violations and inspections of 2019. */
export function forceOversight({ units, departments, teams }: Force, random: Random): Oversight {
  const offices = [...units.slice(0, 1), ...departments].map(({ id }) => id);
  return {
    petitions: offices.flatMap((unitId) =>
      Array.from({ length: random.between(0, 3) }, (_, i) => petition(`kn-${unitId}-${i + 1}`, unitId, random)),
    ),
    violations: random.some(offices, 6).map((unitId) => {
      const foundOn = random.day(2019, 2019);
      const handledOn = daysAfter(foundOn, random.between(10, 60));
      return {
        id: `vp-${unitId}`,
        unitId,
        kind: random.pick(['prejudiced_appointment', 'refused_recruitment', 'discriminatory_rule']),
        foundOn,
        ...(handledOn <= lastDay && random.chance(80) ? { handledOn } : {}),
      };
    }),
    inspections: [...random.some(offices, 18), ...random.some(teams, 30).map(({ id }) => id)].map((unitId) => {
      const made = random.between(1, 5);
      return {
        id: `kt-${unitId}`,
        unitId,
        on: random.day(2019, 2019),
        recommendationsMade: made,
        recommendationsClosed: random.between(0, made),
      };
    }),
  };
}

function petition(id: string, unitId: string, random: Random): Petition {
  const receivedOn = random.day(2019, 2019);
  const resolvedOn = daysAfter(receivedOn, random.between(5, 48));
  return {
    id,
    unitId,
    kind: 'petition',
    receivedOn,
    dueOn: daysAfter(receivedOn, 30),
    ...(resolvedOn <= lastDay && random.chance(94) ? { resolvedOn } : {}),
  };
}
