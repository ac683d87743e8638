import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { protect } from '../../src/disclosure/protect.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Report } from '../../src/indicators/report.js';
import type { ResultCounts } from '../../src/indicators/result.js';
import { plus, type Terms } from './attacker.js';
import { catalog, populations } from './exposure-catalog.js';
import { treeOf } from './tree-of.js';
import {
  addFound,
  attackOnTwoDays,
  type Day,
  type Found,
  nothingFound,
  type Rules,
  shifted,
  sumIn,
} from './two-days.js';

// Of each unit the staff who do not lead, and those who do, women and men: an atom is at 4 × unit + 2 × kind + sex. Each unit reports its
// staff on both days. Its leaders it may not report, so that staff are counted twice: in all units, and in those that reported leaders.
interface World extends Rules {
  readonly bodies: readonly {
    readonly above: number;
    readonly atoms: readonly number[];
    readonly reports: readonly [then: boolean, now: boolean];
  }[];
  readonly changes: readonly number[];
}

const few = fc.oneof({ weight: 2, arbitrary: fc.nat(3) }, { weight: 3, arbitrary: fc.integer({ min: 3, max: 15 }) });

function worldsWhere(reports: fc.Arbitrary<boolean>): fc.Arbitrary<World> {
  return fc.record({
    bodies: fc.array(
      fc.record({
        above: fc.nat(9),
        atoms: fc.array(few, { minLength: 4, maxLength: 4 }),
        reports: fc.tuple(reports, reports),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    changes: fc.array(fc.constantFrom(0, 0, 0, 1, 3, 9, -1, -9), { minLength: 24, maxLength: 24 }),
    threshold: fc.integer({ min: 2, max: 6 }),
    zeros: fc.constantFrom('group' as const, 'protect' as const),
  });
}

const kindsOf = [[0, 1], [1]] as const;
/** What results show, and whether their units must have reported leaders. */
const shownBy = [
  { id: 'staff', part: 'counts', kinds: [0, 1], needsLeaders: false },
  { id: 'leaders', part: 'counts', kinds: [1], needsLeaders: true },
  { id: 'leading', part: 'counts', kinds: [0, 1], needsLeaders: true },
  { id: 'leading', part: 'part', kinds: [1], needsLeaders: true },
] as const;
const sexesOf = { total: [0, 1], female: [0], male: [1] } as const;
const parts = ['total', 'female', 'male'] as const;

function attackOn({ bodies, changes, ...rules }: World, previous: 'none' | 'published' | 'evaluated'): Found {
  const { parent, units } = treeOf(bodies);
  const before = bodies.flatMap(({ atoms }) => atoms);
  const after = before.map((number, at) => Math.max(0, number + changes[at]!));
  const termsOf = (members: readonly number[], kinds: readonly number[], sexes: readonly number[]): Terms =>
    new Map(members.flatMap((unit) => kinds.flatMap((kind) => sexes.map((sex) => [4 * unit + 2 * kind + sex, 1]))));
  const reportOf = (atoms: readonly number[], day: 0 | 1): Report => {
    const returns = bodies.flatMap(({ reports }, unit) =>
      kindsOf.slice(0, reports[day] ? 2 : 1).map((kinds, population) => {
        const [female, male] = [sumIn(termsOf([unit], kinds, [0]), atoms), sumIn(termsOf([unit], kinds, [1]), atoms)];
        return { populationId: populations[population]!.id, unitId: `u${unit}`, total: female + male, female, male };
      }),
    );
    const { dataset, issues } = createDataset({ units, returns }, { asOf: '2019-12-31' });
    expect(issues).toEqual([]);
    return evaluate(dataset, catalog);
  };
  const evaluated = reportOf(before, 0);
  const { report: published } = protect(evaluated, rules);
  const options = {
    none: {},
    published: { previous: { published } },
    evaluated: { previous: { published, evaluated } },
  };
  const { report } = protect(reportOf(after, 1), { ...rules, ...options[previous] });

  const below = parent.map((_, top) =>
    parent.flatMap((_above, unit) => {
      let up = unit;
      while (up > top) up = parent[up]!;
      return up === top ? [unit] : [];
    }),
  );
  const dayOf = (atoms: readonly number[], day: 0 | 1, of: Report): Day => {
    const reports = (unit: number) => bodies[unit]!.reports[day];
    const cells = below.flatMap((members, top) =>
      shownBy.flatMap(({ id, part, kinds, needsLeaders }) => {
        const counted = needsLeaders ? members.filter(reports) : members;
        const counts: ResultCounts = of.result(id, `u${top}`)[part] ?? {};
        return parts.map((sex) => {
          const terms = termsOf(counted, kinds, sexesOf[sex]);
          if (counts[sex] !== undefined) expect(counts[sex]).toBe(sumIn(terms, atoms));
          return { terms, place: `${top} ${sex} ${kinds.join()}`, isShown: counts[sex] !== undefined };
        });
      }),
    );
    const groups = below.flatMap((all, top) =>
      [all, ...(all.length > 1 ? [[top]] : [])].flatMap((members) =>
        [
          ...[[0, 1], [1], [0]].map((kinds) => ({ counts: reports, kinds, isMixed: false })),
          { counts: () => true, kinds: [0, 1], isMixed: false },
          { counts: (unit: number) => !reports(unit), kinds: [0, 1], isMixed: true },
        ].flatMap(({ counts, kinds, isMixed }) =>
          parts.map((sex) => ({
            terms: termsOf(members.filter(counts), kinds, sexesOf[sex]),
            whole: termsOf(members.filter(counts), kinds, [0, 1]),
            place: `${top} ${sex} ${kinds.join()}`,
            cell: termsOf(all.filter(counts), kinds, sexesOf[sex]),
            isMixed,
          })),
        ),
      ),
    );
    return { atoms, cells, groups };
  };
  const [then, now] = [dayOf(before, 0, published), dayOf(after, 1, report)];
  // What a unit reported on both days, and is the same.
  const same = bodies.flatMap(({ reports: [first, second] }, unit) =>
    (first && second ? [[0], [1], [0, 1]] : [[0, 1]])
      .flatMap((kinds) => [0, 1].map((sex) => termsOf([unit], kinds, [sex])))
      .filter((terms) => sumIn(terms, before) === sumIn(terms, after))
      .map((terms) => plus(terms, shifted(terms, then), -1)),
  );
  return attackOnTwoDays(
    then,
    now,
    same,
    rules,
    ({ none: 'nothing', published: 'all', evaluated: 'same' } as const)[previous],
  );
}

// `npm run check:disclosure` tries more.
const part = process.env['CHECKED_PARTS'];
const { numRuns, seed } =
  part === undefined ? { numRuns: 50, seed: 1 } : { numRuns: 500, seed: Number.parseInt(part, 10) };

describe('counts after an earlier report', () => {
  it.each([
    ['of which all units reported', fc.constant(true)],
    ['of which some units did not report', fc.nat(3).map((number) => number > 0)],
  ])(
    '%s tell no hidden number of either day, whoever has both reports and knows what did not change',
    (_, reports) => {
      const found = { none: nothingFound, published: nothingFound, evaluated: nothingFound };
      fc.assert(
        fc.property(worldsWhere(reports), (world) => {
          for (const previous of ['none', 'published', 'evaluated'] as const)
            found[previous] = addFound(found[previous], attackOn(world, previous));
        }),
        { numRuns, seed },
      );
      for (const what of ['earlier', 'now', 'returned'] as const) expect(found.none[what]).toBeGreaterThan(0);
      // Without the numbers behind the earlier report the library does not see which ones are the same.
      expect(found.published.earlier).toBeLessThan(found.none.earlier);
      expect(found.published.alone).toBe(0);
      expect(found.evaluated).toMatchObject({ earlier: 0, now: 0, alone: 0, returned: 0 });
      expect(found.evaluated.shown).toBeGreaterThan(0.8 * found.none.shown);
    },
    400_000,
  );
});
