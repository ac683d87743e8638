import { forceApplications, forceCommittees, forceEvents, forcePlans } from './careers.ts';
import { forceDuties, withTheirYear } from './committee-records.ts';
import { forceOutreach } from './outreach.ts';
import { forceOversight } from './oversight.ts';
import { forcePeople } from './people.ts';
import { forceProgramme } from './programme.ts';
import { randomFrom } from './random.ts';
import { forceUnits } from './units.ts';

/** The day of the sample. */
export const asOf = '2019-12-31';

/**
 * A sample of the market-surveillance force as of 2019-12-31, the same on every run of a seed. What was published is as published: the
 * general department, 6 central units, 63 provincial departments, 376 teams, 1,081 women of whom few lead. The people are
 * invented, as is the year of their committees: they have ids and no names.
 */
export function sampleForce(seed = 20191231) {
  const random = randomFrom(seed);
  const force = forceUnits(random);
  const personnel = forcePeople(force, random);
  const events = forceEvents(personnel, random);
  const successionPlans = forcePlans(force, personnel, random);
  const committees = forceCommittees(force, personnel, random);
  return {
    units: forceDuties(force),
    personnel,
    events: [...events, ...forceApplications(personnel, random)],
    successionPlans,
    ...withTheirYear(committees, force, personnel, random),
    ...forceProgramme(force, random),
    ...forceOutreach(force, personnel, random),
    ...forceOversight(force, random),
  };
}
