import fc from 'fast-check';
import { expect, it } from 'vitest';
import { protect } from '../../src/disclosure/protect.js';
import type { Terms } from './attacker.js';
import { amountsOf, groupSums, isDominated, type PayWorld, payWorlds, reportOf, shownSums } from './pay-world.js';
import { TableAttacker } from './table-attacker.js';

// Pay of one size, pay of very different sizes, and pay of nothing.
const amounts = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 900 }));
const bonuses = fc.oneof(amounts, fc.constant(0));

/** How many sensitive sums an attack finds out exactly, or to within a smaller range than the policy asks for. */
type Attack = Readonly<Record<'exact' | 'narrow' | 'sensitive', number>>;

// The attacker knows that nobody has less than 0 and how many people are where, and tries all amounts that agree with what is shown.
function attackOn(world: PayWorld, percent: number | undefined): Attack {
  const { threshold, least } = world;
  const { report } = protect(reportOf(world), { threshold, pay: { least, percent } });
  const pay = amountsOf(world);
  const sums = pay.map((list) => list.reduce((sum, amount) => sum + amount, 0));
  const sumOf = (terms: Terms) => [...terms.keys()].reduce((sum, at) => sum + sums[at]!, 0);
  const nobody = pay.flatMap((list, at) => (list.length === 0 ? [{ positions: [at], number: 0 }] : []));
  const shown = shownSums(report, world).map((terms) => ({ positions: [...terms.keys()], number: sumOf(terms) }));
  const attacker = new TableAttacker(sums, [...nobody, ...shown], most);
  const ranges = groupSums(world).flatMap(({ terms }) => {
    const list = [...terms.keys()].flatMap((at) => pay[at]!);
    const isSensitive = list.length < least || (percent !== undefined && isDominated(list, percent));
    if (list.length === 0 || !isSensitive) return [];
    return [{ range: attacker.range([...terms.keys()]), wanted: ((percent ?? 0) / 100) * sumOf(terms) }];
  });
  return {
    exact: ranges.filter(({ range }) => range < tolerance).length,
    narrow: ranges.filter(({ range, wanted }) => range < wanted - tolerance).length,
    sensitive: ranges.length,
  };
}

/** More than anybody has. */
const most = 1e6;
const tolerance = 1e-6;
// `npm run check:disclosure` tries more.
const tries = process.env['CHECKED_PARTS'] === undefined ? 50 : 1_000;

it.each([
  ['pay', amounts],
  ['bonuses, of which many are 0', bonuses],
])(
  'leaves to each sensitive sum of %s other amounts that agree with all that is shown, as far apart as the policy asks for',
  (_, amount) => {
    const total = { exact: 0, narrow: 0, sensitive: 0 };
    fc.assert(
      fc.property(payWorlds(amount), fc.constantFrom(undefined, 10, 50, 100), (world, percent) => {
        const attack = attackOn(world, percent);
        for (const what of ['exact', 'narrow', 'sensitive'] as const) total[what] += attack[what];
      }),
      { numRuns: tries },
    );
    expect(total).toMatchObject({ exact: 0, narrow: 0 });
    expect(total.sensitive).toBeGreaterThan(10 * tries);
  },
  400_000,
);
