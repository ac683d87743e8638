import { describe, expect, it } from 'vitest';
import { unitTree } from '../../src/dataset/unit-tree.js';
import type { HeadcountReturn } from '../../src/schemas/headcount-return.js';
import { countReturns } from '../../src/tallies/count-returns.js';
import { countsAt } from '../../src/tallies/counts.js';

const tree = unitTree([{ id: 'a' }, { id: 'b' }]);
const populations = new Set(['personnel', 'leaders']);
const of = (...records: readonly HeadcountReturn[]) => ({
  tree,
  returns: records.map((record, index) => ({ index, record })),
});
const counts = { female: 0, male: 0, other: 0, undisclosed: 0, notFemale: 0, unknown: 0 };

describe('a return', () => {
  it.each<[Partial<HeadcountReturn>, Partial<typeof counts>]>([
    [{}, { unknown: 9 }],
    [{ female: 2 }, { female: 2, notFemale: 7 }],
    [
      { female: 2, male: 4 },
      { female: 2, male: 4, undisclosed: 3 },
    ],
    [
      { female: 2, male: 4, other: 1 },
      { female: 2, male: 4, other: 1, undisclosed: 2 },
    ],
    [
      { female: 2, male: 4, undisclosed: 1 },
      { female: 2, male: 4, other: 2, undisclosed: 1 },
    ],
    [{ male: 4 }, { male: 4, unknown: 5 }],
    [
      { male: 4, other: 1, undisclosed: 1 },
      { female: 3, male: 4, other: 1, undisclosed: 1 },
    ],
    [{ female: 9, male: null }, { female: 9 }],
  ])('of 9 with %j counts %j', (fields, expected) => {
    const { tallies, issues } = countReturns(
      of({ populationId: 'leaders', unitId: 'b', total: 9, ...fields }),
      populations,
      { maxIssues: 1000 },
    );
    const tally = tallies.get('leaders');
    expect([...tallies.keys(), ...tally!.reported]).toEqual(['leaders', 0, 1]);
    expect(countsAt(tally!.counts, 1)).toEqual({ ...counts, ...expected });
    expect(issues).toEqual([]);
  });

  it('with which counts would leave 2^53 is refused', () => {
    const total = 2 ** 53 - 2;
    const returns = of(
      { populationId: 'leaders', unitId: 'a', total },
      { populationId: 'leaders', unitId: 'b', total: 2 },
    );
    const { tallies, issues } = countReturns(returns, populations, { maxIssues: 1000 });
    expect([...tallies.get('leaders')!.reported]).toEqual([1, 0]);
    expect(issues).toEqual([
      {
        kind: 'issue',
        code: 'too_large',
        recordSet: 'returns',
        row: 1,
        field: 'total',
        refused: true,
        facts: { maximum: '1' },
      },
    ]);
  });
});

describe('returns of unknown populations', () => {
  const wrong = of(...['leader', 'leader', 'xyz'].map((populationId) => ({ populationId, unitId: 'a', total: 1 })));

  it('are issues, each with the nearest id', () => {
    const { tallies, issues } = countReturns(wrong, populations, { maxIssues: 1000 });
    expect(tallies.size).toBe(0);
    expect(issues.map(({ facts }) => facts)).toEqual([
      { populationId: 'leader', nearest: 'leaders' },
      { populationId: 'leader', nearest: 'leaders' },
      { populationId: 'xyz', nearest: undefined },
    ]);
    expect(issues[1]).toMatchObject({
      code: 'unknown_population',
      recordSet: 'returns',
      row: 1,
      field: 'populationId',
    });
  });

  it('are given in full up to the number that is wanted', () => {
    expect(countReturns(wrong, populations, { maxIssues: 2 }).issues).toHaveLength(2);
    expect(countReturns(wrong, populations, { maxIssues: 0 }).issues).toHaveLength(0);
  });

  it('are compared with the populations once for each id', () => {
    let read = 0;
    const many = new Set(Array.from({ length: 150 }, (_, i) => `population-number-${i}`));
    const counting = new Proxy(many, {
      get: (target, key) => {
        if (key === Symbol.iterator) read++;
        const member: unknown = Reflect.get(target, key);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    const row = (_: unknown, i: number) => ({ populationId: `of-another-catalog-${i % 100}`, unitId: 'a', total: 1 });
    const returns = of(...Array.from({ length: 100_000 }, row));
    expect(countReturns(returns, counting, { maxIssues: 1000 }).issues).toHaveLength(1000);
    expect(read).toBe(100);
  });
});
