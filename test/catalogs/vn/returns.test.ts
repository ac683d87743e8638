import { createDataset, evaluate } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { describe, expect, it } from 'vitest';

// A ministry with two departments that return counts and no records: population, unit, women / all.
const returned = [
  ['personnel', 'ministry', 3, 10],
  ['leaders', 'ministry', 1, 5],
  ['heads', 'ministry', 0, 1],
  ['personnel', 'dept-a', 18, 60],
  ['leaders', 'dept-a', 0, 4],
  ['heads', 'dept-a', 0, 1],
  ['personnel', 'dept-b', 9, 30],
  ['leaders', 'dept-b', 2, 3],
  ['heads', 'dept-b', 1, 1],
] as const;

const report = (rows: readonly (readonly [populationId: string, unitId: string, female: number, total: number])[]) => {
  const units = [
    { id: 'ministry', name: 'Bộ', kind: 'ministry' },
    { id: 'dept-a', parentId: 'ministry', name: 'Vụ A', kind: 'department' },
    { id: 'dept-b', parentId: 'ministry', name: 'Vụ B', kind: 'department' },
  ];
  const returns = rows.map(([populationId, unitId, female, total]) => ({ populationId, unitId, female, total }));
  const { dataset, issues } = createDataset({ units, returns }, { asOf: '2019-12-31' });
  expect(issues).toEqual([]);
  return evaluate(dataset, advancement);
};

describe('returns of offices without records', () => {
  const all = report(returned);

  it.each([
    ['women-in-workforce', 'ministry', '0.3'],
    ['women-in-leadership', 'ministry', '0.25'],
    ['women-in-leadership', 'dept-a', '0'],
    ['leadership-representation-gap', 'ministry', '-0.05'],
    ['workforce-share-difference', 'dept-a', '0'],
    ['agencies-with-woman-key-leader', 'ministry', '1'],
    // 30 of 100 with the departments: 30 % is within.
    ['bodies-30-percent-women-with-woman-key-leader', 'ministry', '1'],
  ] as const)('give %s of %s: %s', (id, unit, value) => {
    expect(all.result(id, unit).value?.toString()).toBe(value);
  });

  it.each([
    // The ministry and dept-b have a woman among their leaders; dept-b alone is headed by one.
    ['units-with-woman-key-leader', 2, 3],
    ['units-headed-by-women', 1, 3],
    ['women-heads-of-unit', 1, 3],
  ] as const)('tell units by their leaders: %s is %i / %i', (id, part, whole) => {
    const { counts, part: members, coverage } = all.result(id, 'ministry');
    expect([members?.total ?? counts.female, counts.total]).toEqual([part, whole]);
    expect(coverage).toEqual({ reported: 3, expected: 3 });
  });

  it('leave out units that returned nothing, and say so', () => {
    const some = report(returned.filter(([, unit]) => unit !== 'dept-b'));
    const result = some.result('units-with-woman-key-leader', 'ministry');
    expect([result.part?.total, result.counts.total]).toEqual([1, 2]);
    expect(result.coverage).toEqual({ reported: 2, expected: 3 });
    expect(some.result('women-in-leadership', 'dept-b')).toMatchObject({ value: null, reason: 'not_reported' });
  });
});
