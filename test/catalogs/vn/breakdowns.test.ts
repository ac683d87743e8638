import { type CreatedDataset, evaluate } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { describe, expect, it } from 'vitest';
import { reports } from './reports.js';

const { dataset } = reports.organisation;
type Id = (typeof advancement)['indicators'][number]['id'];
type Line = readonly [id: Id, value: string | null, part: number, whole: number];

// Women / all, or part / whole, of the whole organisation. Counted by hand in organisation.ts.
const tables: readonly (readonly [by: string, lines: readonly Line[]])[] = [
  [
    'positionLevel',
    [
      ['women-in-leadership', 'general_department', 1, 2],
      ['women-in-leadership', 'department', 0, 2],
      ['women-in-leadership', 'team', 0, 1],
      ['women-in-workforce', null, 4, 7],
    ],
  ],
  [
    'sex',
    [
      ['women-in-workforce', 'female', 5, 5],
      ['women-in-workforce', 'male', 0, 7],
      ['staff-reached-by-communication', 'female', 3, 5],
      ['staff-reached-by-communication', 'male', 0, 7],
      ['prejudice-agreement', 'undisclosed', 0, 1],
    ],
  ],
  [
    'ageBand',
    [
      ['women-in-workforce', 'under_30', 3, 3],
      ['women-in-workforce', '30_to_39', 1, 3],
      ['women-in-workforce', '40_to_49', 0, 2],
      ['women-in-workforce', '50_to_59', 1, 2],
      ['women-in-workforce', '60_and_over', 0, 1],
      ['women-in-workforce', null, 0, 1],
      ['staff-reached-by-communication', 'under_30', 1, 3],
    ],
  ],
  [
    'unit.kind',
    [
      ['women-in-workforce', 'general_department', 2, 4],
      ['women-in-workforce', 'department', 2, 6],
      ['women-in-workforce', 'team', 1, 2],
      ['tasks-on-time', 'general_department', 1, 3],
      ['tasks-on-time', 'department', 1, 2],
    ],
  ],
];

describe.each(tables)('by %s', (by, lines) => {
  const report = evaluate(advancement, dataset, { by });

  it.each(lines)('%s of %s is %i / %i', (id, value, part, whole) => {
    const { indicator, counts, part: members } = report.result(id, 'tc', { [by]: value });
    expect([indicator.share === undefined ? counts.female : members?.total, counts.total]).toEqual([part, whole]);
  });
});

describe('by sex and age band', () => {
  const report = evaluate(advancement, dataset, { by: ['sex', 'ageBand'] });

  it.each([
    ['female', 'under_30', 1, 3],
    ['female', '30_to_39', 1, 1],
    ['female', '50_to_59', 1, 1],
    ['male', '30_to_39', 0, 2],
    ['male', null, 0, 1],
  ] as const)('people reached, %s %s: %i / %i', (sex, ageBand, part, whole) => {
    const { part: reached, counts } = report.result('staff-reached-by-communication', 'tc', { sex, ageBand });
    expect([reached?.total, counts.total]).toEqual([part, whole]);
  });
});

describe('passes over people', () => {
  /** The dataset with the column of people's units counted: a pass over people reads it once for each of them. */
  function watched() {
    const { dataset: watchedDataset, reads } = watch(dataset, 'personnel');
    return { dataset: watchedDataset, reads };
  }

  const readsBy = (by: readonly string[]) => {
    const { dataset: own, reads } = watched();
    evaluate(advancement, own, { by });
    return reads();
  };

  it('are as many with a breakdown by two fields as without one', () => {
    const without = readsBy([]);
    expect(without.people).toBeGreaterThan(0);
    expect(readsBy(['sex', 'ageBand'])).toEqual(without);
    expect(readsBy(['ageBand', 'qualification'])).toEqual(without);
  });

  it('are made once for a catalog; the order of people is known to every other', () => {
    const { dataset: own, reads } = watched();
    evaluate(advancement, own);
    const once = reads();
    evaluate(advancement, own);
    expect(reads()).toEqual(once);
    evaluate({ ...advancement }, own);
    expect(reads().people).toBeLessThan(once.people * 2);
  });
});

/** Counts how often single rows of a record set are asked for their unit, and how often all of them in a row. */
function watch(of: CreatedDataset['dataset'], name: string) {
  let people = 0;
  let passes = 0;
  const columns = of.sets.get(name);
  if (columns === undefined) throw new Error(name);
  const unitOf = new Proxy(columns.unitOf, {
    get(target, key) {
      if (key === Symbol.iterator) passes++;
      else if (typeof key === 'string' && /^\d+$/u.test(key)) people++;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const sets = new Map(of.sets).set(name, { ...columns, unitOf });
  return { dataset: { ...of, sets }, reads: () => ({ people, passes }) };
}
