import { createDataset, Decimal, evaluate, type Result } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { describe, expect, it } from 'vitest';
import { asOf, ministry } from './ministry.js';

const { dataset, issues } = createDataset(ministry, { asOf });
const report = evaluate(dataset, advancement);
type Id = Parameters<typeof report.result>[0];

/** `'5/20'` is the value of 5 divided by 20; nothing that a quotient of 64 digits can blur is between them. */
function expectValue({ value, reason }: Pick<Result, 'value' | 'reason'>, expected: string | null): void {
  if (expected === null) {
    expect(value).toBeNull();
    return;
  }
  expect(reason).toBeUndefined();
  const [numerator = '', denominator = '1'] = expected.split('/');
  const difference = value?.times(denominator).minus(numerator).abs();
  expect(difference?.lt(new Decimal('1e-55')), `${value} is ${expected}`).toBe(true);
}

it('is a ministry of 25 people in five units, without issues', () => {
  expect(issues).toEqual([]);
  expect(ministry.personnel.length).toBe(25);
});

// women / all of each unit with the units below it: Bộ, Tổng cục, Cục A, Đội số 1, Cục B.
const units = ['ministry', 'general', 'dept-a', 'team-a1', 'dept-b'] as const;
const shares: readonly [Id, readonly (readonly [female: number, total: number])[]][] = [
  [
    'women-in-workforce',
    [
      [6, 25],
      [5, 20],
      [4, 10],
      [1, 2],
      [1, 8],
    ],
  ],
  [
    'women-in-leadership',
    [
      [3, 13],
      [2, 8],
      [2, 4],
      [1, 2],
      [0, 2],
    ],
  ],
  [
    'women-in-administration-leadership',
    [
      [3, 13],
      [2, 8],
      [2, 4],
      [1, 2],
      [0, 2],
    ],
  ],
  [
    'women-heads-of-unit',
    [
      [1, 5],
      [1, 4],
      [1, 2],
      [0, 1],
      [0, 1],
    ],
  ],
  // a3 and g1 stand in two plans each and count once.
  [
    'women-in-succession-planning',
    [
      [3, 5],
      [3, 5],
      [2, 2],
      [1, 1],
      [1, 2],
    ],
  ],
  [
    'women-by-qualification',
    [
      [6, 22],
      [5, 17],
      [4, 9],
      [1, 2],
      [1, 6],
    ],
  ],
  [
    'women-by-political-theory',
    [
      [6, 19],
      [5, 14],
      [4, 7],
      [1, 2],
      [1, 5],
    ],
  ],
  [
    'women-by-civil-service-grade',
    [
      [6, 22],
      [5, 17],
      [4, 9],
      [1, 2],
      [1, 6],
    ],
  ],
  // Of the period from 2019-01-01 to 2019-12-31, both days within it; an appointment to a grade is none.
  [
    'women-among-appointments',
    [
      [3, 6],
      [2, 5],
      [2, 3],
      [1, 1],
      [0, 2],
    ],
  ],
  [
    'women-among-first-appointments',
    [
      [1, 3],
      [1, 3],
      [1, 2],
      [0, 0],
      [0, 1],
    ],
  ],
  [
    'women-among-reappointments',
    [
      [2, 3],
      [1, 2],
      [1, 1],
      [1, 1],
      [0, 1],
    ],
  ],
  // a1 sits in two Party committees and counts in each; the committee for the advancement of women is neither.
  [
    'women-in-party-committees',
    [
      [3, 7],
      [3, 7],
      [2, 3],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    'women-in-trade-union-committees',
    [
      [2, 3],
      [2, 3],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ],
];

describe.each(shares)('%s', (id, expected) => {
  it.each(units.map((unit, i) => [unit, ...(expected[i] ?? [-1, -1])] as const))(
    '%s: %i / %i',
    (unit, female, total) => {
      const result = report.result(id, unit);
      expect(result.counts).toMatchObject({ total, female, male: total - female });
      expectValue(result, total === 0 ? null : `${female}/${total}`);
      expect(result.reason).toBe(total === 0 ? 'empty_denominator' : undefined);
      expect(result.coverage.reported).toBe(result.coverage.expected);
    },
  );
});

const unitShares: readonly [Id, readonly (readonly [part: number, whole: number])[]][] = [
  [
    'units-headed-by-women',
    [
      [1, 5],
      [1, 4],
      [1, 2],
      [0, 1],
      [0, 1],
    ],
  ],
  [
    'units-with-woman-key-leader',
    [
      [3, 5],
      [2, 4],
      [2, 2],
      [1, 1],
      [0, 1],
    ],
  ],
  // Women in planning; b4 is a man, t2 was trained a year before.
  [
    'planned-women-trained',
    [
      [2, 3],
      [2, 3],
      [1, 2],
      [0, 1],
      [1, 1],
    ],
  ],
];

describe.each(unitShares)('%s', (id, expected) => {
  it.each(units.map((unit, i) => [unit, ...(expected[i] ?? [-1, -1])] as const))('%s: %i / %i', (unit, part, whole) => {
    const result = report.result(id, unit);
    expect(result.part?.total).toBe(part);
    expect(result.counts.total).toBe(whole);
    expectValue(result, `${part}/${whole}`);
  });
});

const compared: readonly [Id, readonly (string | null)[]][] = [
  ['workforce-share-difference', [null, '1/100', '15/100', '1/10', '-125/1000']],
  // The general department and the team have no unit beside them.
  ['workforce-share-difference-siblings', [null, null, '275/1000', null, '-275/1000']],
  ['leadership-representation-ratio', ['25/26', '1', '5/4', '1', '0']],
  ['leadership-representation-gap', ['-3/325', '0', '1/10', '0', '-125/1000']],
];

describe.each(compared)('%s', (id, expected) => {
  it.each(units.map((unit, i) => [unit, expected[i] ?? null] as const))('%s: %s', (unit, value) => {
    const result = report.result(id, unit);
    expectValue(result, value);
    if (value === null) expect(result.reason).toBe('not_applicable');
  });
});

const distributions: readonly [Id, readonly (readonly [value: string, female: number, male: number])[]][] = [
  [
    'women-by-qualification-distribution',
    [
      ['intermediate', 0, 0],
      ['college', 0, 3],
      ['bachelor', 3, 8],
      ['master', 2, 4],
      ['doctorate', 1, 1],
    ],
  ],
  [
    'women-by-political-theory-distribution',
    [
      ['none', 3, 3],
      ['elementary', 0, 0],
      ['intermediate', 1, 3],
      ['advanced', 2, 7],
      ['bachelor', 0, 0],
    ],
  ],
  [
    'women-by-civil-service-grade-distribution',
    [
      ['support', 0, 0],
      ['junior', 0, 3],
      ['standard', 4, 5],
      ['principal', 1, 3],
      ['senior', 1, 5],
    ],
  ],
];

describe.each(distributions)('%s of the ministry', (id, expected) => {
  const rows = report.result(id, 'ministry').distribution ?? [];
  const women = expected.reduce((sum, [, female]) => sum + female, 0);
  const men = expected.reduce((sum, [, , male]) => sum + male, 0);

  it.each(expected)('%s: %i women, %i men', (value, female, male) => {
    const row = rows.find((one) => one.value === value);
    expect([row?.counts.female ?? 0, row?.counts.male ?? 0]).toEqual([female, male]);
    if (row === undefined) return;
    expectValue({ value: row.femaleShare }, `${female}/${women}`);
    expectValue({ value: row.maleShare }, `${male}/${men}`);
  });
});

describe('by level', () => {
  const cells: readonly [
    by: string | readonly string[],
    Id,
    unit: string,
    cell: object,
    female: number,
    total: number,
  ][] = [
    ['positionLevel', 'women-in-leadership', 'ministry', { positionLevel: 'ministry' }, 1, 5],
    ['positionLevel', 'women-in-leadership', 'ministry', { positionLevel: 'department' }, 1, 4],
    ['positionLevel', 'women-in-leadership', 'general', { positionLevel: 'team' }, 1, 2],
    ['qualification', 'women-by-qualification', 'ministry', { qualification: 'master' }, 2, 6],
    ['qualification', 'women-by-qualification', 'dept-b', { qualification: 'bachelor' }, 1, 4],
    ['politicalTheory', 'women-by-political-theory', 'ministry', { politicalTheory: 'advanced' }, 2, 9],
    ['civilServiceGrade', 'women-by-civil-service-grade', 'general', { civilServiceGrade: 'senior' }, 0, 1],
  ];
  const plans: readonly [positionLevel: string, term: string, female: number, total: number][] = [
    ['general_department', '2016-2021', 0, 1],
    ['general_department', '2021-2026', 0, 1],
    ['department', '2021-2026', 2, 3],
    ['team', '2021-2026', 2, 2],
    ['team', '2016-2021', 0, 0],
  ];
  const byPost = ['successionPlans.positionLevel', 'successionPlans.term'];

  it.each([
    ...cells,
    ...plans.map(
      ([level, term, female, total]) =>
        [
          byPost,
          'women-in-succession-planning',
          'ministry',
          { 'successionPlans.positionLevel': level, 'successionPlans.term': term },
          female,
          total,
        ] as const,
    ),
  ])('%s: %s of %s at %o is %i / %i', (by, id, unit, cell, female, total) => {
    const result = evaluate(dataset, advancement, { by }).result(id, unit, { ...cell });
    expect(result.counts).toMatchObject({ total, female });
    expectValue(result, total === 0 ? null : `${female}/${total}`);
  });
});

it.each([
  ['party', 'women-in-party-committees'],
  ['trade_union', 'women-in-trade-union-committees'],
] as const)('a committee of the %s that does not exist on the day counts no member: %s', (kind, id) => {
  const days = [{}, { dissolvedOn: '2019-12-31' }, { establishedOn: '2020-01-01' }, { dissolvedOn: '2020-01-01' }];
  const rows = {
    units: [{ id: 'u', name: 'U', kind: 'department' }],
    committees: days.map((one, i) => ({ id: `k${i}`, unitId: 'u', kind, ...one })),
    committeeMembers: days.map((_, i) => ({ id: `m${i}`, committeeId: `k${i}`, sex: i === 3 ? 'female' : 'male' })),
  };
  const { dataset, issues } = createDataset(rows, { asOf: '2019-12-31' });
  expect(issues).toEqual([]);
  expect(evaluate(dataset, advancement).result(id, 'u').counts).toMatchObject({ total: 2, female: 1, male: 1 });
});
