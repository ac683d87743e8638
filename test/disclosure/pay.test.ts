import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { protect } from '../../src/disclosure/protect.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { runs } from '../agreement/runs.js';
import { attacker, type Terms } from './attacker.js';
import { treeOf } from './tree-of.js';

const title = { vi: 'a', en: 'a' };
const about = { title, better: 'parity', source: { document: 'a' } } as const;
const staff = definePopulation({ id: 'staff', title, of: 'personnel' });
const leaders = definePopulation({ ...staff, id: 'leaders', where: { leadership: 'head' } });
const value = 'basicPay';
const catalog = defineCatalog({
  id: 'plan',
  title,
  indicators: [
    defineIndicator({ ...about, id: 'staff', mean: { of: staff, value } }),
    defineIndicator({ ...about, id: 'leaders', mean: { of: leaders, value } }),
    defineIndicator({ ...about, id: 'gap', payGap: { of: staff, value } }),
  ],
});
const sexes = ['female', 'male'] as const;
/** Who is not a leader, and who is. */
const groups = { staff: [0, 1], leaders: [1], others: [0] } as const;

const few = fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 2, arbitrary: fc.nat(7) });
const worlds = fc.record({
  bodies: fc.array(fc.record({ above: fc.nat(9), people: fc.tuple(few, few, few, few) }), {
    minLength: 2,
    maxLength: 6,
  }),
  threshold: fc.integer({ min: 1, max: 4 }),
  least: fc.integer({ min: 2, max: 6 }),
});

// The attacker knows how many people there are of each kind in each unit: their numbers may be published elsewhere.
it('shows no pay from which the sum of few people follows', () => {
  let sensitiveSums = 0;
  fc.assert(
    fc.property(worlds, ({ bodies, threshold, least }) => {
      const { parent, units } = treeOf(bodies);
      const count = (at: number) => bodies[Math.floor(at / 4)]!.people[at % 4]!;
      const personnel = [...Array(4 * bodies.length).keys()].flatMap((at) =>
        Array.from({ length: count(at) }, (_, i) => ({
          id: `p${at}-${i}`,
          unitId: `u${Math.floor(at / 4)}`,
          sex: sexes[at % 2]!,
          leadership: at % 4 > 1 ? 'head' : 'none',
          basicPay: String(5_000_000 + 1_000 * at + i),
        })),
      );
      const { dataset } = createDataset({ units, personnel: personnel as never }, { asOf: '2019-12-31' });
      const { report } = protect(evaluate(dataset, catalog), { threshold, pay: { least } });

      const below = parent.map((_, top) =>
        parent.flatMap((_above, unit) => {
          let up = unit;
          while (up > top) up = parent[up]!;
          return up === top ? [unit] : [];
        }),
      );
      const termsOf = (members: readonly number[], kinds: readonly number[], ofSexes: readonly number[]): Terms =>
        new Map(
          members.flatMap((unit) => kinds.flatMap((kind) => ofSexes.map((sex) => [4 * unit + 2 * kind + sex, 1]))),
        );
      const empty = [...Array(4 * bodies.length).keys()]
        .filter((at) => count(at) === 0)
        .map((at) => new Map([[at, 1]]));
      const shown = below.flatMap((members, top) => {
        const isShown = (id: 'staff' | 'leaders' | 'gap') => report.result(id, `u${top}`).value !== null;
        return [
          ...(isShown('staff') ? [termsOf(members, groups.staff, [0, 1])] : []),
          ...(isShown('leaders') ? [termsOf(members, groups.leaders, [0, 1])] : []),
          ...(isShown('gap') ? [termsOf(members, groups.staff, [0]), termsOf(members, groups.staff, [1])] : []),
        ];
      });
      const follows = attacker(4 * bodies.length, [...empty, ...shown]);
      for (const members of below.flatMap((all, top) => [all, [top]]))
        for (const [what, kinds] of Object.entries(groups))
          for (const ofSexes of [[0, 1], [0], [1]]) {
            const terms = termsOf(members, kinds, ofSexes);
            const people = [...terms.keys()].reduce((sum, at) => sum + count(at), 0);
            if (people === 0 || people >= least) continue;
            sensitiveSums++;
            if (follows(terms))
              throw new Error(JSON.stringify({ members, what, ofSexes, people, least, threshold, parent }));
          }
    }),
    runs(300),
  );
  expect(sensitiveSums).toBeGreaterThan(1_000);
});
