import { evaluate } from 'gender-indicators';
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
  const report = evaluate(dataset, advancement, { by });

  it.each(lines)('%s of %s is %i / %i', (id, value, part, whole) => {
    const { indicator, counts, part: members } = report.result(id, 'tc', { [by]: value });
    expect([indicator.share === undefined ? counts.female : members?.total, counts.total]).toEqual([part, whole]);
  });
});

describe('by sex and age band', () => {
  const report = evaluate(dataset, advancement, { by: ['sex', 'ageBand'] });

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
