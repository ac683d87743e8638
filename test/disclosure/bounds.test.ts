import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { protect } from '../../src/disclosure/protect.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { runs } from '../agreement/runs.js';
import { catalog, populations } from './exposure-catalog.js';

const few = fc.oneof({ weight: 4, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(4) });
const world = fc.array(fc.record({ above: fc.nat(9), people: fc.tuple(few, few, few, few) }), {
  minLength: 2,
  maxLength: 3,
});

/** A sum of numbers of units that an attacker knows. */
interface Known {
  readonly positions: readonly number[];
  readonly number: number;
}

/**
 * Whether a table of whole numbers, none of them negative, agrees with all that is known and has another sum at some positions. It is an
 * attacker of its own: it tries every table, one number after the other.
 */
function hasOtherTable(size: number, known: readonly Known[], sum: readonly number[], number: number): boolean {
  const values = new Array<number>(size).fill(0);
  const left = known.map((each) => each.number);
  const openIn = known.map(({ positions }) => positions.length);
  const at = Array.from({ length: size }, (_, position) =>
    known.flatMap(({ positions }, i) => (positions.includes(position) ? [i] : [])),
  );
  const inSum = new Set(sum);
  const place = (position: number): boolean => {
    if (position === size) return sum.reduce((total, each) => total + values[each]!, 0) !== number;
    const sums = at[position]!;
    // What is in no known sum can be anything.
    const most = sums.length === 0 ? (inSum.has(position) ? number + 1 : 0) : Math.min(...sums.map((i) => left[i]!));
    const last = sums.find((i) => openIn[i] === 1);
    const [first, end] = last === undefined ? [0, most] : [left[last]!, left[last]!];
    for (let value = first; value <= end; value++) {
      if (sums.some((i) => left[i]! < value || (openIn[i] === 1 && left[i] !== value))) continue;
      values[position] = value;
      for (const i of sums) {
        left[i]! -= value;
        openIn[i]!--;
      }
      const isOther = place(position + 1);
      for (const i of sums) {
        left[i]! += value;
        openIn[i]!++;
      }
      if (isOther) return true;
    }
    return false;
  };
  return place(0);
}

it('leaves to each sensitive number another whole number that agrees with all that is shown', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 2, max: 4 }), (bodies, threshold) => {
      const parent = bodies.map(({ above }, unit) => (unit === 0 ? -1 : above % unit));
      const units = parent.map((above, unit) => ({
        id: `u${unit}`,
        name: `u${unit}`,
        kind: 'team',
        ...(above < 0 ? {} : { parentId: `u${above}` }),
      }));
      // Other staff and leaders, women and men; a leader is one of the staff.
      const position = (unit: number, isLeader: number, sex: number) => (unit * 2 + isLeader) * 2 + sex;
      const people = (at: number) => bodies[Math.floor(at / 4)]!.people[at % 4]!;
      const [staff, leaders] = populations;
      const returns = parent.flatMap((_, unit) =>
        [
          [staff!.id, [0, 1]],
          [leaders!.id, [1]],
        ].map(([populationId, kinds]) => {
          const [female, male] = [0, 1].map((sex) =>
            (kinds as number[]).reduce((sum, kind) => sum + people(position(unit, kind, sex)), 0),
          );
          return { populationId, unitId: `u${unit}`, total: female! + male!, female, male };
        }),
      );
      const { dataset } = createDataset({ units, returns: returns as never }, { asOf: '2019-12-31' });
      const ofTwo = {
        ...catalog,
        indicators: catalog.indicators.filter(({ id }) => ['staff', 'leaders', 'leading'].includes(id)),
      };
      const { report, summary } = protect(evaluate(dataset, ofTwo), { threshold });

      const below = parent.map((_, top) =>
        parent.flatMap((_above, unit) => {
          let up = unit;
          while (up > top) up = parent[up]!;
          return up === top ? [unit] : [];
        }),
      );
      const positionsOf = (members: readonly number[], kinds: readonly number[], sexes: readonly number[]) =>
        members.flatMap((unit) => kinds.flatMap((kind) => sexes.map((sex) => position(unit, kind, sex))));
      const sumOf = (positions: readonly number[]) => positions.reduce((sum, at) => sum + people(at), 0);
      const known: Known[] = [];
      const learn = (positions: readonly number[], number: number | undefined): void => {
        if (number === undefined) return;
        expect(number).toBe(sumOf(positions));
        known.push({ positions, number });
      };
      for (const [top, members] of below.entries())
        for (const [id, kinds] of [
          ['staff', [0, 1]],
          ['leaders', [1]],
        ] as const) {
          const { counts } = report.result(id, `u${top}`);
          learn(positionsOf(members, kinds, [0, 1]), counts.total);
          learn(positionsOf(members, kinds, [0]), counts.female);
          learn(positionsOf(members, kinds, [1]), counts.male);
        }
      // Everybody is taken to know which groups are empty, and of which large groups a sex is missing.
      const sensitive: (readonly number[])[] = [];
      for (const members of below.flatMap((all, top) => [all, [top]]))
        for (const kinds of [[0, 1], [1], [0]] as const) {
          const total = sumOf(positionsOf(members, kinds, [0, 1]));
          for (const sexes of [[0, 1], [0], [1]]) {
            const positions = positionsOf(members, kinds, sexes);
            const number = sumOf(positions);
            if (number === 0 && (total === 0 || total >= threshold)) known.push({ positions, number });
            else if (number < threshold) sensitive.push(positions);
          }
        }
      const before = known.filter(({ number }) => number === 0);
      const isZero = new Set(before.flatMap(({ positions }) => positions));
      let exact = 0;
      for (const positions of sensitive) {
        if (positions.every((at) => isZero.has(at))) continue;
        if (!hasOtherTable(parent.length * 4, known, positions, sumOf(positions))) exact++;
      }
      expect(exact).toBeLessThanOrEqual(summary.narrow);
    }),
    runs(40),
  );
});
