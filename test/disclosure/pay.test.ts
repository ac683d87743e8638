import fc from 'fast-check';
import { expect, it } from 'vitest';
import { protect } from '../../src/disclosure/protect.js';
import { runs } from '../agreement/runs.js';
import { attacker } from './attacker.js';
import { amountsOf, groupSums, payWorlds, reportOf, shownSums } from './pay-world.js';

const amounts = fc.integer({ min: 1, max: 99 }).map((amount) => amount * 100_000);

// The attacker knows how many people there are of each kind in each unit: their numbers may be published elsewhere.
it('shows no pay from which the sum of few people follows', () => {
  let sensitiveSums = 0;
  fc.assert(
    fc.property(payWorlds(amounts), (world) => {
      const { threshold, least } = world;
      const { report } = protect(reportOf(world), { threshold, pay: { least } });
      const pay = amountsOf(world);
      const nobody = pay.flatMap((amountsAt, at) => (amountsAt.length === 0 ? [new Map([[at, 1]])] : []));
      const follows = attacker(pay.length, [...nobody, ...shownSums(report, world)]);
      for (const { terms, what } of groupSums(world)) {
        const people = [...terms.keys()].reduce((sum, at) => sum + pay[at]!.length, 0);
        if (people === 0 || people >= least) continue;
        sensitiveSums++;
        if (follows(terms)) throw new Error(what);
      }
    }),
    runs(300),
  );
  expect(sensitiveSums).toBeGreaterThan(1_000);
});
