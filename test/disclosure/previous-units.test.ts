import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { protect } from '../../src/disclosure/protect.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Report } from '../../src/indicators/report.js';
import { attacker, plus, type Terms } from './attacker.js';
import { treeOf } from './tree-of.js';
import { sumIn } from './two-days.js';

const title = { vi: 'a', en: 'a' };
const about = { title, better: 'parity', source: { document: 'a' } } as const;
const leaders = definePopulation({ id: 'leaders', title, of: 'personnel', where: { leadership: 'head' } });
const led = definePopulation({
  id: 'led',
  title,
  of: 'units',
  where: { personnel: { count: { leadership: 'head', sex: 'female' }, gte: 2 } },
});
const catalog = defineCatalog({
  id: 'plan',
  title,
  indicators: [
    defineIndicator({ ...about, id: 'leaders', femaleShare: { of: leaders } }),
    defineIndicator({ ...about, id: 'led', quantity: { value: { count: led } } }),
  ],
});

// Each unit with the women and the men who lead in it; it is counted where two women do. An atom is whether a unit itself is counted.
interface World {
  readonly bodies: readonly { readonly above: number; readonly people: readonly number[] }[];
  readonly changes: readonly number[];
  readonly threshold: number;
}

const few = fc.oneof({ weight: 2, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.integer({ min: 3, max: 9 }) });
const worlds: fc.Arbitrary<World> = fc.record({
  bodies: fc.array(fc.record({ above: fc.nat(3), people: fc.array(few, { minLength: 2, maxLength: 2 }) }), {
    minLength: 4,
    maxLength: 14,
  }),
  changes: fc.array(fc.constantFrom(0, 0, 0, 0, 1, 3, 9, -1, -3, -9), { minLength: 28, maxLength: 28 }),
  threshold: fc.integer({ min: 2, max: 3 }),
});

// The attacker has both reports, and knows what everybody can decide by the shown women, and of which units the answer has not changed.
function attackOn({ bodies, changes, threshold }: World, withPrevious: boolean) {
  const { parent, units } = treeOf(bodies);
  const size = parent.length;
  const before = bodies.flatMap(({ people }) => people);
  const after = before.map((number, at) => Math.max(0, number + changes[at]!));
  const reportOf = (numbers: readonly number[]): Report => {
    const returns = parent.map((_, unit) => {
      const [female, male] = [numbers[2 * unit]!, numbers[2 * unit + 1]!];
      return { populationId: 'leaders', unitId: `u${unit}`, total: female + male, female, male };
    });
    return evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, catalog);
  };
  const [evaluated, today] = [reportOf(before), reportOf(after)];
  const { report: published } = protect(evaluated, { threshold });
  const previous = withPrevious ? { published, evaluated } : undefined;
  const { report } = protect(today, { threshold, previous });
  const childrenOf = (top: number) => parent.flatMap((above, unit) => (above === top ? [unit] : []));
  const below = parent.map((_, top) =>
    parent.flatMap((_above, unit) => {
      let up = unit;
      while (up > top) up = parent[up]!;
      return up === top ? [unit] : [];
    }),
  );
  const termsOf = (members: readonly number[]): Terms => new Map(members.map((unit) => [unit, 1]));
  const shift = (terms: Terms): Terms => new Map([...terms].map(([at, factor]) => [size + at, factor]));
  const dayOf = (truth: Report, of: Report) => {
    const countOf = (from: Report, unit: number) => from.result('led', `u${unit}`).counts.total;
    // Whether each unit itself is counted.
    const atoms = parent.map(
      (_, unit) => countOf(truth, unit)! - childrenOf(unit).reduce((sum, child) => sum + countOf(truth, child)!, 0),
    );
    const isShown = (unit: number) => of.result('leaders', `u${unit}`).counts.female !== undefined;
    return {
      atoms,
      cells: below.map((members, unit) => ({ terms: termsOf(members), isShown: countOf(of, unit) !== undefined })),
      // Everybody can decide it where the women are shown of the unit and of those below it.
      decided: parent.flatMap((_, unit) => ([unit, ...childrenOf(unit)].every(isShown) ? [termsOf([unit])] : [])),
    };
  };
  const [then, now] = [dayOf(evaluated, published), dayOf(today, report)];
  const same = parent.flatMap((_, unit) =>
    then.atoms[unit] === now.atoms[unit] ? [plus(termsOf([unit]), shift(termsOf([unit])), -1)] : [],
  );
  const shown = ({ cells }: typeof then) => cells.filter(({ isShown }) => isShown).map(({ terms }) => terms);
  const known = [...then.decided, ...now.decided.map(shift), ...same, ...shown(then)];
  const [without, withReport] = [known, [...known, ...shown(now).map(shift)]].map((list) => attacker(2 * size, list));
  const follows = (terms: Terms) => withReport!(terms) && !without!(terms);
  const isFew = (terms: Terms, { atoms }: typeof then) =>
    Math.min(sumIn(terms, atoms), terms.size - sumIn(terms, atoms)) < threshold;
  const groups = below.flatMap((members, unit) => [termsOf(members), termsOf([unit])]);
  return {
    earlier: groups.filter((terms) => isFew(terms, then) && follows(terms)).length,
    now: groups.filter((terms) => isFew(terms, now) && follows(shift(terms))).length,
    returned: then.cells.filter(({ terms, isShown }) => !isShown && follows(terms)).length,
    shown: shown(now).length,
  };
}

const tries = process.env['CHECKED_PARTS'] === undefined ? 100 : 1_000;

it('counts of units after an earlier report tell no hidden number of either day', () => {
  const found = [false, true].map((withPrevious) => {
    const sum = { earlier: 0, now: 0, returned: 0, shown: 0 };
    fc.assert(
      fc.property(worlds, (world) => {
        const attack = attackOn(world, withPrevious);
        for (const what of ['earlier', 'now', 'returned', 'shown'] as const) sum[what] += attack[what];
      }),
      { numRuns: tries, seed: 1 },
    );
    return sum;
  });
  const [alone, together] = found;
  for (const what of ['earlier', 'now', 'returned'] as const) expect(alone![what]).toBeGreaterThan(0);
  expect(together!.shown).toBeGreaterThan(0.6 * alone!.shown);
  expect(together).toMatchObject({ earlier: 0, now: 0, returned: 0 });
}, 400_000);
