import { describe, expect, it } from 'vitest';
import { createDataset, type Rows } from '../../src/dataset/create-dataset.js';
import { evaluate, tally } from '../../src/indicators/evaluate.js';
import type { Indicator } from '../../src/schemas/indicator.js';
import type { Population } from '../../src/schemas/population.js';
import type { Target } from '../../src/schemas/target.js';
import type { AnyWhere } from '../../src/schemas/where.js';
import { talliesFromJson } from '../../src/tallies/tallies-from-json.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';
import { activeUnits, catalog, indicator, leaders, personnel, population } from './catalogs.js';
import { people, person, unit } from './rows.js';

const asOf = '2019-12-31';
const women = indicator('women', { femaleShare: { of: personnel } });

function report(
  rows: Rows,
  indicators: readonly Indicator[],
  parts: { populations?: Population[]; targets?: Target[] } = {},
) {
  const { dataset } = createDataset(rows, { asOf });
  return evaluate(dataset, catalog({ indicators, ...parts }));
}

describe('numbers', () => {
  it('misses 60 % with 13 of 22, and meets it with 3 of 5', () => {
    const target: Target = {
      id: 't',
      indicatorId: 'women',
      title: women.title,
      bound: { at_least: '0.6' },
      by: '2025-12-31',
      inForce: { from: '2011-01-01', to: '2025-12-31' },
      source: women.source,
      confidence: 'one_source',
    };
    const rows = {
      units: [unit('a'), unit('b')],
      personnel: [...people('a', { female: 13, male: 9 }), ...people('b', { female: 3, male: 2 })],
    };
    const found = report(rows, [women], { targets: [target] });
    expect(found.result('women', 'a').targets.map(({ status, distance }) => [status, distance?.toFixed(6)])).toEqual([
      ['not_met', '0.009091'],
    ]);
    expect(found.result('women', 'b').targets.map(({ status, distance }) => [status, String(distance)])).toEqual([
      ['met', '0'],
    ]);
  });

  it('gives nobody no share, and a unit without rows no zero', () => {
    const rows = { units: [unit('a'), unit('b', 'a')], personnel: people('a', { male: 2 }) };
    const share = indicator('share', { femaleShare: { of: leaders } });
    const number = indicator('number', { quantity: { value: { count: leaders } } });
    const found = report(rows, [share, number]);
    const said = (id: 'share' | 'number', unitId: string) => {
      const { value, reason, coverage } = found.result(id, unitId);
      return [value === null ? null : String(value), reason, coverage];
    };
    expect(said('share', 'a')).toEqual([null, 'empty_denominator', { reported: 1, expected: 2 }]);
    expect(said('number', 'a')).toEqual(['0', undefined, { reported: 1, expected: 2 }]);
    expect(said('share', 'b')).toEqual([null, 'not_reported', { reported: 0, expected: 1 }]);
    expect(said('number', 'b')).toEqual([null, 'not_reported', { reported: 0, expected: 1 }]);
  });

  it('computes a share at a parent from sums: 10/20 and 5/80 give 15 %', () => {
    const rows = {
      units: [unit('a'), unit('b', 'a'), unit('c', 'a')],
      personnel: [...people('b', { female: 10, male: 10 }), ...people('c', { female: 5, male: 75 })],
    };
    const { value, counts } = report(rows, [women]).result('women', 'a');
    expect([String(value), counts]).toEqual(['0.15', { total: 100, female: 15, male: 85, other: 0, undisclosed: 0 }]);
  });

  it('computes a ratio of rates in one division: a third by two thirds is one half', () => {
    const posts = population('posts', 'personnel', { leadership: 'head' });
    const ratio = indicator('ratio', { rateRatio: { part: posts, whole: personnel } });
    const rows = {
      units: [unit('a')],
      personnel: [
        ...people('a', { female: 2, male: 1 }),
        ...[
          ['female', 1],
          ['male', 2],
        ].flatMap(([sex, n]) =>
          Array.from({ length: Number(n) }, (_, i) => person(`h-${sex}-${i}`, 'a', { sex, leadership: 'head' })),
        ),
      ],
    };
    expect(String(report(rows, [ratio]).result('ratio', 'a').value)).toBe('0.5');
  });
});

describe('units', () => {
  it('report alone, though a chain be 100,000 units deep', () => {
    const depth = 100_000;
    const units = Array.from({ length: depth }, (_, i) => unit(`u${i}`, i === 0 ? undefined : `u${i - 1}`));
    const keyed = population('keyed', 'units', { personnel: { some: { sex: 'female' }, within: 'subtree' } });
    const share = indicator('keyed', { share: { part: keyed, whole: activeUnits } });
    const pay = indicator('pay', { median: { of: personnel, value: 'basicPay' } });
    const rows = {
      units,
      personnel: [person('p', `u${depth - 1}`, { basicPay: '7' }), person('q', 'u0', { basicPay: '9' })],
    };
    const { dataset, issues } = createDataset(rows, { asOf });
    expect(issues).toEqual([]);
    const plan = catalog({ indicators: [women, share, pay] });
    const found = evaluate(talliesFromJson(JSON.parse(JSON.stringify(talliesToJson(tally(dataset, plan))))), plan);
    expect(found.result('women', 'u0').coverage).toEqual({ reported: 2, expected: depth });
    expect(String(found.result('keyed', 'u0').value)).toBe('1');
    expect(String(found.result('pay', 'u0').value)).toBe('8');
  });

  it('stand below the nearest active one, found once for a chain of closed units and all below it', () => {
    const length = 20_000;
    const closed = Array.from({ length }, (_, i) =>
      unit(`c${i}`, i === 0 ? 'top' : `c${i - 1}`, { dissolvedOn: asOf }),
    );
    const below = Array.from({ length }, (_, i) => unit(`u${i}`, `c${length - 1}`));
    const { dataset } = createDataset({ units: [unit('top'), ...closed, ...below] }, { asOf });
    expect(new Set(dataset.units.map(({ parentId }) => parentId))).toEqual(new Set([undefined, 'top']));
    expect(dataset.units.length).toBe(length + 1);
  });

  it('have several roots, each a report of its own', () => {
    const rows = {
      units: [unit('a'), unit('b'), unit('c', 'b')],
      personnel: [...people('a', { female: 1 }), ...people('c', { male: 1 })],
    };
    const found = report(rows, [women]);
    expect(found.units.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(['a', 'b', 'c'].map((id) => String(found.result('women', id).value))).toEqual(['1', '0', '0']);
  });
});

describe('returns beside records', () => {
  const rows = {
    units: [unit('a'), unit('b', 'a'), unit('c', 'a')],
    personnel: people('b', { female: 1, male: 3 }, { basicPay: '10' }),
    returns: [{ populationId: 'personnel', unitId: 'c', total: 6, female: 4 }],
  };

  it('add to shares, and lack the men', () => {
    const binary = indicator('binary', { base: 'binary', femaleShare: { of: personnel } });
    const found = report(rows, [women, binary]);
    expect(found.result('women', 'a')).toMatchObject({
      counts: { total: 10, female: 5 },
      coverage: { reported: 2, expected: 3 },
    });
    expect(String(found.result('women', 'a').value)).toBe('0.5');
    expect(found.result('binary', 'a').reason).toBe('male_not_reported');
    expect(String(found.result('binary', 'b').value)).toBe('0.25');
  });

  it('do not enter a sum of pay, nor the number it is divided by', () => {
    const perHead = indicator('per-head', {
      ratio: { numerator: { sum: 'basicPay', of: personnel }, denominator: { count: personnel } },
    });
    const sum = indicator('sum', { quantity: { value: { sum: 'basicPay', of: personnel } } });
    const found = report(rows, [perHead, sum]);
    expect(String(found.result('per-head', 'a').value)).toBe('10');
    expect(found.result('per-head', 'a')).toMatchObject({
      counts: { total: 4 },
      coverage: { reported: 1, expected: 3 },
    });
    expect([found.result('sum', 'c').value, found.result('sum', 'c').reason]).toEqual([null, 'not_reported']);
  });

  it.each([
    ['40', '0.4', undefined],
    ['100', '1', undefined],
    ['101', 'null', 'inconsistent'],
  ])('of two sums as a share: %s of 100 is %s', (variablePay, value, reason) => {
    const people = [{ id: 'p', unitId: 'a', sex: 'female', leadership: 'none', basicPay: '100', variablePay }];
    const part = indicator('part', {
      ratio: {
        numerator: { sum: 'variablePay', of: personnel },
        denominator: { sum: 'basicPay', of: personnel },
        unit: 'share',
      },
    });
    const result = report({ units: rows.units, personnel: people }, [part]).result('part', 'a');
    expect([String(result.value), result.reason, result.form]).toEqual([value, reason, 'share']);
  });

  it.each([
    [{ total: 10, female: 3 }, 'male_not_reported', { total: 10, female: 3 }],
    [{ total: 10 }, 'not_reported', { total: 10 }],
    [{ total: 10, male: 6 }, 'not_reported', { total: 10 }],
    [{ total: 10, female: 3, male: 7 }, undefined, { total: 10, female: 3, male: 7, other: 0, undisclosed: 0 }],
    [{ total: 10, female: 3, male: 6 }, undefined, { total: 10, female: 3, male: 6, other: 0, undisclosed: 1 }],
    [
      { total: 10, female: 3, male: 5, undisclosed: 1 },
      undefined,
      { total: 10, female: 3, male: 5, other: 1, undisclosed: 1 },
    ],
    [
      { total: 10, male: 6, other: 0, undisclosed: 0 },
      undefined,
      { total: 10, female: 4, male: 6, other: 0, undisclosed: 0 },
    ],
    [{ total: 3, female: 3 }, undefined, { total: 3, female: 3, male: 0, other: 0, undisclosed: 0 }],
    [{ total: 0 }, 'empty_denominator', { total: 0, female: 0, male: 0, other: 0, undisclosed: 0 }],
  ])('%o on a binary base', (counts, reason, shown) => {
    const binary = indicator('binary', { base: 'binary', femaleShare: { of: personnel } });
    const returns = [{ populationId: 'personnel', unitId: 'a', ...counts }];
    const found = report({ units: [unit('a')], returns }, [binary]).result('binary', 'a');
    expect([found.reason, found.counts]).toEqual([reason, shown]);
  });

  it('give way to records, which is said', () => {
    const found = report({ ...rows, returns: [{ populationId: 'personnel', unitId: 'b', total: 9, female: 9 }] }, [
      women,
    ]);
    expect(String(found.result('women', 'b').value)).toBe('0.25');
    expect(found.issues).toEqual([
      {
        kind: 'issue',
        code: 'return_and_records',
        recordSet: 'returns',
        refused: true,
        facts: { populationId: 'personnel', unitId: 'b', name: 'b' },
      },
    ]);
  });
});

describe('what is not consistent', () => {
  const part = population('part', 'personnel', { leadership: 'head' });
  const both = (own: object, whole: object) => ({
    units: [unit('a')],
    returns: [
      { populationId: 'part', unitId: 'a', ...own },
      { populationId: 'personnel', unitId: 'a', ...whole },
    ],
  });
  const pair = { part, whole: personnel };
  const all = [
    indicator('share', { share: pair }),
    indicator('representationRatio', { representationRatio: pair }),
    indicator('representationGap', { representationGap: pair }),
    indicator('rateRatio', { rateRatio: pair }),
    indicator('rateGap', { rateGap: pair }),
  ];

  it.each([
    ['in total', { total: 9, female: 1, male: 8 }, { total: 8, female: 1, male: 7 }],
    ['for women', { total: 3, female: 3, male: 0 }, { total: 8, female: 2, male: 6 }],
    ['for men', { total: 3, female: 0, male: 3 }, { total: 8, female: 6, male: 2 }],
  ])('is said where the part is above the whole %s', (_, own, whole) => {
    const found = report(both(own, whole), all);
    for (const { id } of all) expect([id, found.result(id, 'a').reason]).toEqual([id, 'inconsistent']);
  });

  it.each([
    ['share', '45.5', 'inconsistent'],
    ['share', '1.000001', 'inconsistent'],
    ['share', '1', undefined],
    ['share', '-0.05', undefined],
    ['number', '45.5', undefined],
  ] as const)('is said of a published share that is a percentage: %s %s', (as, value, reason) => {
    const target = { id: 't', indicatorId: 'given', title: women.title, bound: { at_least: '0.5' }, by: asOf } as const;
    const inForce = { from: '2011-01-01', to: asOf };
    const rest = { inForce, source: women.source, confidence: 'one_source' } as const;
    const observations = [{ indicatorId: 'given', unitId: 'a', on: asOf, value, source: 'office' }];
    const given = indicator('given', { given: { unit: as } });
    const found = report({ units: [unit('a')], observations }, [given], { targets: [{ ...target, ...rest }] });
    const result = found.result('given', 'a');
    expect([result.reason, result.targets[0]?.reason, result.value?.toString()]).toEqual([
      reason,
      reason,
      reason === undefined ? value : undefined,
    ]);
  });

  it('is said of a pay gap below zero, which days from one date to another may be', () => {
    const gap = indicator('gap', { payGap: { of: personnel, value: { days: ['hiredOn', 'partyAdmittedOn'] } } });
    const days = { hiredOn: '2019-01-02', partyAdmittedOn: '2019-01-01' };
    const found = report({ units: [unit('a')], personnel: people('a', { female: 1, male: 1 }, days) }, [gap]);
    expect([found.result('gap', 'a').value, found.result('gap', 'a').reason]).toEqual([null, 'inconsistent']);
  });
});

describe('conditions on units', () => {
  const withWhere = (where: AnyWhere) =>
    indicator('n', { quantity: { value: { count: population('n', 'units', where) } } });

  it('take a share of the units that reported both of its sides', () => {
    // b is a third led by heads; c returned only how many it has.
    const rows = {
      units: [unit('a'), unit('b', 'a'), unit('c', 'a')],
      personnel: [person('h', 'b', { leadership: 'head' }), ...people('b', { male: 2 })],
      returns: [{ populationId: 'personnel', unitId: 'c', total: 97, female: 40 }],
    };
    const third = withWhere({ id: 'a', personnel: { share: { leadership: 'head' }, within: 'subtree', gte: '0.3' } });
    expect(String(report(rows, [third], { populations: [personnel] }).result('n', 'a').value)).toBe('1');
  });

  it.each([
    // Of the ten who were returned three are women, and up to seven men.
    [{ sex: 'female' }, { gte: 3 }, '1', undefined],
    [{ sex: 'female' }, { gt: 3 }, '0', undefined],
    [{ sex: 'male' }, { gte: 1 }, null, 'not_reported'],
    [{ sex: 'male' }, { lte: 7 }, '1', undefined],
    [{ sex: 'male' }, { gte: 0, lte: 7 }, '1', undefined],
    [{ sex: 'male' }, { gte: 8, lte: 20 }, '0', undefined],
    [{ sex: { in: ['male', 'other', 'undisclosed'] } }, { gte: 7 }, '1', undefined],
    [{ sex: { in: ['female', 'male', 'other', 'undisclosed'] } }, { gte: 10 }, '1', undefined],
  ])('count %o %o as far as a return can tell', (who, bounds, value, reason) => {
    const rows = { units: [unit('a')], returns: [{ populationId: 'personnel', unitId: 'a', total: 10, female: 3 }] };
    const found = report(rows, [withWhere({ personnel: { count: who, ...bounds } })], { populations: [personnel] });
    const result = found.result('n', 'a');
    expect([result.value && String(result.value), result.reason]).toEqual([value, reason]);
  });

  it('read the same from JSON, where two populations have one condition', () => {
    const twins = [population('z', 'personnel'), population('a', 'personnel')];
    const plan = catalog({ populations: twins, indicators: [withWhere({ personnel: { some: {} } })] });
    const returns = [{ populationId: 'z', unitId: 'u', total: 1, female: 1 }];
    const tallies = tally(createDataset({ units: [unit('u')], returns }, { asOf }).dataset, plan);
    const first = evaluate(tallies, plan).result('n', 'u');
    const again = evaluate(talliesFromJson(JSON.parse(JSON.stringify(talliesToJson(tallies)))), plan).result('n', 'u');
    expect([String(first.value), first.reason]).toEqual(['1', undefined]);
    expect([String(again.value), again.reason]).toEqual(['1', undefined]);
  });
});

describe('tallies', () => {
  it('of another condition under the same id are refused', () => {
    const { dataset } = createDataset({ units: [unit('a')], personnel: people('a', { female: 1 }) }, { asOf });
    const heads = population('leaders', 'personnel', { leadership: 'head' });
    const counted = tally(dataset, catalog({ indicators: [indicator('n', { femaleShare: { of: heads } })] }));
    const asked = catalog({ indicators: [indicator('n', { femaleShare: { of: leaders } })] });
    expect(() => evaluate(counted, asked)).toThrow(expect.objectContaining({ code: 'population_conflict' }));
  });
});

describe('breakdowns', () => {
  it('divide by a field of one name only those records whose field has the same values', () => {
    const events = population('events', 'events');
    const share = indicator('events', { femaleShare: { of: events } });
    const number = indicator('units', { quantity: { value: { count: activeUnits } } });
    const rows = {
      units: [unit('a', undefined, { kind: 'ministry' })],
      personnel: people('a', { female: 1 }),
      events: [{ id: 'e', unitId: 'a', sex: 'female', kind: 'study', on: '2019-05-05' }],
    };
    const { dataset } = createDataset(rows, { asOf });
    const found = evaluate(dataset, catalog({ indicators: [share, number] }), { by: 'kind' });
    expect(String(found.result('units', 'a', { kind: 'ministry' }).value)).toBe('1');
    expect(found.result('events', 'a', { kind: 'ministry' }).reason).toBe('not_applicable');
  });

  it('by a text that no row has give no cells, from tallies too', () => {
    const plan = catalog({ indicators: [women] });
    const { dataset } = createDataset({ units: [unit('a')], personnel: people('a', { female: 1 }) }, { asOf });
    const options = { by: 'successionPlans.term' };
    expect(evaluate(dataset, plan, options).cells).toEqual([]);
    expect(evaluate(tally(dataset, plan, options), plan, options).cells).toEqual([]);
  });
});
