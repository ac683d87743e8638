import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { protect } from '../../src/disclosure/protect.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { ResultCounts } from '../../src/indicators/result.js';
import { runs } from '../agreement/runs.js';
import { attacker, plus, type Terms } from './attacker.js';
import { catalog, populations } from './exposure-catalog.js';
import { treeOf } from './tree-of.js';

/** What each result shows: its populations, and which units must have reported. */
const shownBy = [
  { id: 'staff', counts: 0, reported: [0] },
  { id: 'leaders', counts: 1, reported: [1] },
  { id: 'heads', counts: 2, reported: [2] },
  { id: 'leading', counts: 0, part: 1, reported: [0, 1] },
  { id: 'heads-in-staff', counts: 0, part: 2, reported: [0, 2] },
  { id: 'heading', counts: 1, part: 2, reported: [1, 2] },
] as const;

const few = fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(9) });
const most = fc.nat(9).map((number) => number > 0);
const world = fc.array(
  fc.record({
    above: fc.nat(99),
    // Heads, other leaders and others, women and men.
    people: fc.tuple(few, few, few, few, few, few),
    // Whether the unit reports staff, leaders and heads.
    reports: fc.tuple(fc.constant(true), most, most),
  }),
  { minLength: 2, maxLength: 9 },
);
const policies = fc.record({
  threshold: fc.integer({ min: 2, max: 6 }),
  zeros: fc.constantFrom('group' as const, 'protect' as const),
  open: fc.constantFrom([], ['heads'], ['leaders', 'heads']),
  depth: fc.option(fc.nat(2), { nil: undefined }),
});

it('shows nothing from which a sensitive number follows by sums and differences', () => {
  fc.assert(
    fc.property(world, policies, (bodies, policy) => {
      const size = bodies.length;
      const { parent, units } = treeOf(bodies);
      // Staff are all six numbers, leaders the last four, heads the last two.
      const count = (unit: number, population: number, sex: number) => {
        const people = bodies[unit]!.people;
        const from = population * 2;
        let sum = 0;
        for (let at = from; at < 6; at += 2) sum += people[at + sex]!;
        return sum;
      };
      const returns = parent.flatMap((_, unit) => [
        ...populations.flatMap(({ id }, population) => {
          if (!bodies[unit]!.reports[population]) return [];
          const [female, male] = [count(unit, population, 0), count(unit, population, 1)];
          return [{ populationId: id, unitId: `u${unit}`, total: female + male, female, male }];
        }),
        ...(bodies[unit]!.reports[1]
          ? [{ populationId: 'women-leaders', unitId: `u${unit}`, total: count(unit, 1, 0), female: count(unit, 1, 0) }]
          : []),
      ]);
      const { dataset, issues } = createDataset({ units, returns }, { asOf: '2019-12-31' });
      expect(issues).toEqual([]);
      const { report } = protect(evaluate(dataset, catalog), policy);

      // The numbers of units themselves, of what they reported and did not report.
      const at = (unit: number, population: number, sex: number) => (unit * 3 + population) * 2 + sex;
      const trueAt = (position: number) => count(Math.floor(position / 6), Math.floor(position / 2) % 3, position % 2);
      const below = parent.map((_, top) =>
        parent.flatMap((_above, unit) => {
          let up = unit;
          while (up > top) up = parent[up]!;
          return up === top ? [unit] : [];
        }),
      );
      const known: Terms[] = [];
      const termsOf = (members: readonly number[], population: number, sexes: readonly number[]): Terms =>
        new Map(members.flatMap((unit) => sexes.map((sex) => [at(unit, population, sex), 1] as const)));
      const sumOf = (terms: Terms) =>
        [...terms].reduce((sum, [position, factor]) => sum + factor * trueAt(position), 0);
      const zero = new Set<number>();
      const learn = (terms: Terms, number: number): void => {
        expect(sumOf(terms)).toBe(number);
        known.push(terms);
        if (number === 0) close(terms);
      };
      const close = (terms: Terms): void => {
        for (const position of terms.keys()) {
          // Nobody among the leaders is nobody among the heads.
          const [unit, population, sex] = [Math.floor(position / 6), Math.floor(position / 2) % 3, position % 2];
          for (let part = population; part < 3; part++) zero.add(at(unit, part, sex));
        }
      };
      const read = (members: readonly number[], population: number, { total, female, male }: ResultCounts): void => {
        if (total !== undefined) learn(termsOf(members, population, [0, 1]), total);
        if (female !== undefined) learn(termsOf(members, population, [0]), female);
        if (male !== undefined) learn(termsOf(members, population, [1]), male);
      };
      for (const [top, members] of below.entries()) {
        for (const shown of shownBy) {
          const counted = members.filter((unit) =>
            shown.reported.every((population) => bodies[unit]!.reports[population]),
          );
          const { counts, part, reason } = report.result(shown.id, `u${top}`);
          if (counted.length === 0) continue;
          read(counted, shown.counts, counts);
          if ('part' in shown) read(counted, shown.part, part!);
          expect(reason === 'not_reported').toBe(false);
        }
        const { counts } = report.result('women', `u${top}`);
        const counted = members.filter((unit) => bodies[unit]!.reports[1]);
        if (counts.total !== undefined && counted.length > 0) learn(termsOf(counted, 1, [0]), counts.total);
      }
      const open = new Set([...policy.open].map((id) => populations.findIndex((population) => population.id === id)));
      const before: Terms[] = [];
      for (const population of open)
        for (let unit = 0; unit < size; unit++)
          for (const sex of [0, 1])
            if (bodies[unit]!.reports[population]) before.push(termsOf([unit], population, [sex]));

      // What must not follow: the numbers of units, of units alone, and of what a part leaves, of everybody and of each sex.
      const groups = below.flatMap((members, top) => [members, [top]]);
      const sensitive: { readonly terms: Terms; readonly what: object }[] = [];
      for (const members of groups) {
        for (const [whole, part, also] of [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]] as const) {
          const reports = (unit: number, population: number | undefined) =>
            population === undefined || bodies[unit]!.reports[population]!;
          // Staff and leaders are also counted in the units that report heads; where these are the same units, leaders are a part there too.
          const isSame = parent.every((_, unit) => !reports(unit, also) || reports(unit, part));
          if (also !== undefined && !isSame) continue;
          const counted = members.filter((unit) =>
            [whole, part, also].every((population) => reports(unit, population)),
          );
          const left = (sexes: readonly number[]) => {
            const terms = termsOf(counted, whole, sexes);
            return part === undefined ? terms : plus(terms, termsOf(counted, part, sexes), -1);
          };
          const total = sumOf(left([0, 1]));
          for (const sexes of [[0, 1], [0], [1]]) {
            const terms = left(sexes);
            const number = sumOf(terms);
            if (terms.size === 0) continue;
            const isLarge = policy.zeros === 'group' && total >= policy.threshold;
            // Everybody is taken to know that a group is empty, or that one sex is missing in a large group.
            if (number === 0 && (total === 0 || isLarge)) {
              before.push(terms);
              if (part === undefined) close(terms);
              else {
                // Nobody left of a whole is nobody left of less: in each unit, and between populations that lie within.
                for (const unit of counted)
                  for (let outer = whole; outer < part; outer++)
                    for (let inner = outer + 1; inner <= part; inner++)
                      for (const sex of sexes)
                        if (bodies[unit]!.reports[outer] && bodies[unit]!.reports[inner])
                          before.push(plus(termsOf([unit], outer, [sex]), termsOf([unit], inner, [sex]), -1));
              }
            } else if (number < policy.threshold)
              sensitive.push({ terms, what: { members, whole, part, sexes, number, total, policy, parent } });
          }
        }
      }
      for (const position of zero) before.push(new Map([[position, 1]]));
      const followsBefore = attacker(size * 6, before);
      const follows = attacker(size * 6, [...before, ...known]);
      for (const { terms, what } of sensitive)
        if (follows(terms) && !followsBefore(terms)) throw new Error(`${JSON.stringify(what)} follows`);
    }),
    runs(150),
  );
});
