import { forceCommittees, forceEvents, forcePlans } from './careers.ts';
import { forcePeople } from './people.ts';
import { randomFrom } from './random.ts';
import { forceUnits } from './units.ts';

/** The day of the sample. */
export const asOf = '2019-12-31';

/**
 * A sample of the market-surveillance force as of 2019-12-31, the same on every run. What was published is as published: the
 * general department, 6 central units, 63 provincial departments, 376 teams, 1,081 women of whom few lead. The people are
 * invented: they have ids and no names.
 */
export function sampleForce() {
  const random = randomFrom(20191231);
  const force = forceUnits(random);
  const personnel = forcePeople(force, random);
  return {
    units: force.units,
    personnel,
    events: forceEvents(personnel, random),
    successionPlans: forcePlans(force, personnel, random),
    ...forceCommittees(force, personnel, random),
  };
}
