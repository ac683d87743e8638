import fc from 'fast-check';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Report } from '../../src/indicators/report.js';
import type { Terms } from './attacker.js';
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

/** An organisation: by unit the unit above, and the pay of each person by kind: women, men, women who lead, men who lead. */
export interface PayWorld {
  readonly bodies: readonly { readonly above: number; readonly pay: readonly (readonly number[])[] }[];
  readonly threshold: number;
  readonly least: number;
}

/** Who is not a leader, and who is. */
export const kindsOf = { staff: [0, 1], leaders: [1], others: [0] } as const;
const sexes = ['female', 'male'] as const;

/** Random organisations with random amounts of pay. */
export function payWorlds(amount: fc.Arbitrary<number>, most = 6): fc.Arbitrary<PayWorld> {
  const few = fc.oneof(
    { weight: 3, arbitrary: fc.array(amount, { maxLength: 2 }) },
    { weight: 2, arbitrary: fc.array(amount, { maxLength: 7 }) },
  );
  return fc.record({
    bodies: fc.array(fc.record({ above: fc.nat(9), pay: fc.tuple(few, few, few, few) }), {
      minLength: 2,
      maxLength: most,
    }),
    threshold: fc.integer({ min: 1, max: 4 }),
    least: fc.integer({ min: 2, max: 6 }),
  });
}

/** The report of an organisation. */
export function reportOf({ bodies }: PayWorld, asOf = '2019-12-31'): Report<'staff' | 'leaders' | 'gap'> {
  const { units } = treeOf(bodies);
  const personnel = bodies.flatMap(({ pay }, unit) =>
    pay.flatMap((amounts, kind) =>
      amounts.map((amount, i) => ({
        id: `p${unit}-${kind}-${i}`,
        unitId: `u${unit}`,
        sex: sexes[kind % 2]!,
        leadership: kind > 1 ? 'head' : 'none',
        basicPay: String(amount),
      })),
    ),
  );
  return evaluate(createDataset({ units, personnel: personnel as never }, { asOf }).dataset, catalog);
}

/** By unit the units below it, and itself. */
export function below({ bodies }: PayWorld): readonly (readonly number[])[] {
  const { parent } = treeOf(bodies);
  return parent.map((_, top) =>
    parent.flatMap((_above, unit) => {
      let up = unit;
      while (up > top) up = parent[up]!;
      return up === top ? [unit] : [];
    }),
  );
}

/** A sum of the pay of kinds and sexes in units: an atom is a kind and a sex in a unit, at `4 × unit + 2 × kind + sex`. */
export function payTerms(members: readonly number[], kinds: readonly number[], ofSexes: readonly number[]): Terms {
  return new Map(
    members.flatMap((unit) => kinds.flatMap((kind) => ofSexes.map((sex) => [4 * unit + 2 * kind + sex, 1] as const))),
  );
}

/** The sums that a report shows. */
export function shownSums(report: Report<'staff' | 'leaders' | 'gap'>, world: PayWorld): readonly Terms[] {
  return below(world).flatMap((members, top) => {
    const isShown = (id: 'staff' | 'leaders' | 'gap') => report.result(id, `u${top}`).value !== null;
    return [
      ...(isShown('staff') ? [payTerms(members, kindsOf.staff, [0, 1])] : []),
      ...(isShown('leaders') ? [payTerms(members, kindsOf.leaders, [0, 1])] : []),
      ...(isShown('gap') ? [payTerms(members, kindsOf.staff, [0]), payTerms(members, kindsOf.staff, [1])] : []),
    ];
  });
}

/** All sums of groups of people, in units alone and with those below them. */
export function groupSums(world: PayWorld): readonly { readonly terms: Terms; readonly what: string }[] {
  return below(world).flatMap((all, top) =>
    [all, ...(all.length > 1 ? [[top]] : [])].flatMap((members) =>
      Object.entries(kindsOf).flatMap(([what, kinds]) =>
        [[0, 1], [0], [1]].map((ofSexes) => ({
          terms: payTerms(members, kinds, ofSexes),
          what: `${what} ${ofSexes.join()} of ${members.join()}`,
        })),
      ),
    ),
  );
}

/** The pay in each atom of an organisation. */
export function amountsOf({ bodies }: PayWorld): readonly (readonly number[])[] {
  return bodies.flatMap(({ pay }) => pay);
}

/** The *p* % rule, written plainly. */
export function isDominated(amounts: readonly number[], percent: number): boolean {
  const [first = 0, second = 0, ...rest] = [...amounts].sort((a, b) => b - a);
  return rest.reduce((sum, amount) => sum + amount, 0) < (percent / 100) * first - 1e-6 && first + second > 0;
}
