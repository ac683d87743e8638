import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import type { Decimal } from '../../src/decimal.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { womenNeeded } from '../../src/indicators/women-needed.js';
import type { Bound } from '../../src/schemas/target.js';
import { refusal } from '../measures/refusal.js';
import { activeUnits, catalog, indicator, leaders, personnel, population } from './catalogs.js';
import { people, person, unit } from './rows.js';

const withWoman = population('with-woman', 'units', {
  personnel: { some: { sex: 'female', leadership: { in: ['head', 'deputy'] } } },
});
const ministries = population('ministries', 'units', { kind: 'ministry' });
const women = indicator('women', { femaleShare: { of: personnel } });
const indicators = [
  indicator('women-leaders', { femaleShare: { of: leaders } }),
  women,
  indicator('stated', { femaleShare: { of: personnel }, base: 'stated' }),
  indicator('units-with-woman', { share: { part: withWoman, whole: activeUnits } }),
  indicator('ministries-with-woman', { share: { part: withWoman, whole: ministries } }),
  indicator('leaders-of-staff', { share: { part: leaders, whole: personnel } }),
  indicator('observed', { given: {} }),
  indicator('staff', { quantity: { value: { count: personnel } } }),
];
const target = (indicatorId: string, bound: Bound, fields: object = {}) => ({
  ...{ id: 't', indicatorId, title: { vi: 'tên', en: 'title' }, bound, by: '2024-12-31' },
  ...{ inForce: { from: '2016-01-01', to: '2024-12-31' }, source: { document: 'plan' } },
  ...{ confidence: 'one_source' as const },
  ...fields,
});
const report = (rows: object, indicatorId: string, bound: Bound, fields: object = {}, used = indicators) => {
  const plan = catalog({ populations: [personnel], indicators: used, targets: [target(indicatorId, bound, fields)] });
  return evaluate(createDataset(rows as never, { asOf: '2020-12-31' }).dataset, plan);
};
const root = [unit('root', undefined, { kind: 'department' })];
const staff = (female: number, total: number) => ({
  units: root,
  returns: [{ populationId: 'personnel', unitId: 'root', female, total }],
});
const text = (value: Decimal | null | undefined) => (value === null ? null : String(value));

describe('of a share of women', () => {
  // 60/410 against 25 %: (60 + h) / (410 + h) ≥ 1/4 from h = 56.67 on; (60 + h) / 410 ≥ 1/4 from h = 42.5 on.
  it.each<[number, number, Bound, string | null, string | null]>([
    [60, 410, { at_least: '0.25' }, '57', '43'],
    [1, 4, { at_least: '0.25' }, '0', '0'],
    [1, 4, { above: '0.25' }, '1', '1'],
    [1, 4, { at_least: 1 }, null, '3'],
    [3, 4, { at_most: '0.5' }, null, null],
    [1, 3, { between: ['0.4', '0.6'] }, '1', null],
  ])('%i of %i to %j: %s more, or %s in place of men', (female, total, bound, additions, replacements) => {
    const { needed, reason } = womenNeeded(report(staff(female, total), 'women', bound), 't', 'root');
    expect(reason).toBeUndefined();
    if (needed?.of !== 'women') throw new Error('no women');
    expect([text(needed.additions), text(needed.replacements), needed.next]).toEqual([
      additions,
      replacements,
      undefined,
    ]);
  });

  it.each([
    [{ appointments: 80, departures: { female: 6, male: 74 } }, '28'],
    [{ appointments: 10 }, null],
    // 40 of 140 stay, without anybody in place of those who leave.
    [{ departures: { female: 20, male: 250 } }, '0'],
    [{ departures: { female: 20, male: 0 } }, null],
  ])('with %j takes %s of the next appointments', (expected, needs) => {
    const { needed } = womenNeeded(report(staff(60, 410), 'women', { at_least: '0.2' }), 't', 'root', expected);
    expect(needed?.of === 'women' && text(needed.next?.women)).toBe(needs);
  });

  it('takes the base of the indicator: 2 of 4 stated people, 2 of 8 in all', () => {
    const undisclosed = Array.from({ length: 4 }, (_, i) => person(`x${i}`, 'root', { sex: 'undisclosed' }));
    const rows = { units: root, personnel: [...people('root', { female: 2, male: 2 }), ...undisclosed] };
    const additions = (id: string) => {
      const { needed } = womenNeeded(report(rows, id, { at_least: '0.6' }), 't', 'root');
      return needed?.of === 'women' && text(needed.additions);
    };
    expect([additions('stated'), additions('women')]).toEqual(['1', '7']);
  });

  it('gives the pace to the deadline: from 15 % to 25 % in four years', () => {
    expect(text(womenNeeded(report(staff(15, 100), 'women', { at_least: '0.25' }), 't', 'root').requiredPace)).toBe(
      '0.025',
    );
    expect(text(womenNeeded(report(staff(25, 100), 'women', { at_least: '0.25' }), 't', 'root').requiredPace)).toBe(
      '0',
    );
    const due = { by: '2020-12-31' };
    expect(
      womenNeeded(report(staff(15, 100), 'women', { at_least: '0.25' }, due), 't', 'root').requiredPace,
    ).toBeNull();
  });

  it('is the smallest number: with it the target is met, with one fewer it is not', () => {
    const counts = fc
      .nat(30)
      .chain((female) => fc.tuple(fc.constant(female), fc.integer({ min: Math.max(1, female), max: 60 })));
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 95 }), ([female, total], percent) => {
        const bound = { at_least: (percent / 100).toFixed(2) };
        const { needed } = womenNeeded(report(staff(female, total), 'women', bound), 't', 'root');
        if (needed?.of !== 'women') throw new Error('no women');
        const isMet = (w: number, all: number) =>
          report(staff(w, all), 'women', bound).result('women', 'root').targets[0]?.status === 'met';
        const [h, r] = [Number(needed.additions), Number(needed.replacements)];
        expect([isMet(female + h, total + h), isMet(female + r, total)]).toEqual([true, true]);
        if (h > 0) expect(isMet(female + h - 1, total + h - 1)).toBe(false);
        if (r > 0) expect(isMet(female + r - 1, total)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('of a share of units', () => {
  const leader = (id: string, unitId: string, sex: string) => person(id, unitId, { sex, leadership: 'head' });
  const rows = {
    units: [...root, ...['a', 'b', 'c', 'd'].map((id) => unit(id, 'root')), unit('a-1', 'a')],
    personnel: [
      ...[
        leader('h1', 'root', 'male'),
        leader('h2', 'a', 'male'),
        leader('h3', 'b', 'female'),
        leader('h4', 'c', 'male'),
      ],
      ...[leader('h5', 'd', 'male'), leader('h6', 'a-1', 'male')],
      ...people('a', { female: 1, male: 1 }),
      ...people('a-1', { female: 5 }),
      ...people('b', { female: 9 }),
      ...people('c', { female: 3 }),
      ...people('d', { female: 1 }),
    ],
  };
  const needed = (bound: Bound, unitId = 'root', options = {}, used = indicators) => {
    const found = womenNeeded(report(rows, 'units-with-woman', bound, {}, used), 't', unitId, options).needed;
    if (found?.of !== 'units') throw new Error('no units');
    return found;
  };

  it.each<[Bound, string, string | null]>([
    [{ at_least: '0.5' }, 'root', '2'],
    [{ above: '0.5' }, 'root', '3'],
    [{ at_least: 1 }, 'root', '5'],
    [{ at_least: '0.1' }, 'root', '0'],
    [{ at_most: '0.1' }, 'root', null],
    [{ at_least: '0.5' }, 'a', '1'],
  ])('%j of %s takes %s more', (bound, unitId, more) => {
    expect(text(needed(bound, unitId).more)).toBe(more);
  });

  it('names those that do not count by the women of their own, ties with one rank', () => {
    const { closest, part, whole } = needed({ at_least: '0.5' });
    expect([part, whole, closest?.unnamed, closest?.orderedBy?.id]).toEqual([1, 6, 0, 'women']);
    expect(closest?.units.map(({ unit: one, women: own, rank }) => [one['id'], own, rank])).toEqual([
      ['a-1', 5, 1],
      ['c', 3, 2],
      ['a', 1, 3],
      ['d', 1, 3],
      ['root', 0, 5],
    ]);
    expect(needed({ at_least: '0.5' }, 'a').closest?.units.map(({ unit: one }) => one['id'])).toEqual(['a-1', 'a']);
  });

  it('orders by another share of women, or by none', () => {
    const byLeaders = needed({ at_least: '0.5' }, 'root', { orderBy: 'women-leaders' }).closest;
    expect(byLeaders?.orderedBy?.id).toBe('women-leaders');
    expect(byLeaders?.units.map(({ unit: one, rank }) => [one['id'], rank])).toEqual([
      ...[
        ['root', 1],
        ['a', 1],
        ['a-1', 1],
        ['c', 1],
        ['d', 1],
      ],
    ]);
    const without = needed(
      { at_least: '0.5' },
      'root',
      {},
      indicators.filter(({ femaleShare }) => !femaleShare),
    ).closest;
    expect(without?.orderedBy).toBeNull();
    expect(without?.units.every(({ women: own, rank }) => own === null && rank === 1)).toBe(true);
    expect(refusal(() => needed({ at_least: '0.5' }, 'root', { orderBy: 'staff' }))).toMatchObject({
      code: 'unknown_option',
      allowed: ['women-leaders', 'women', 'stated'],
    });
  });

  it('says how many it cannot name, where a return gives numbers', () => {
    const returns = [
      { populationId: 'with-woman', unitId: 'root', total: 13 },
      { populationId: 'ministries', unitId: 'root', total: 22 },
    ];
    const { needed: found } = womenNeeded(
      report({ units: root, returns }, 'ministries-with-woman', { at_least: '0.6' }),
      't',
      'root',
    );
    expect(found).toMatchObject({ of: 'units', part: 13, whole: 22, closest: { units: [], unnamed: 9 } });
    expect(found?.of === 'units' && text(found.more)).toBe('1');
  });

  it('agrees with a plain count over the rows', () => {
    const row = fc.record({
      above: fc.nat(),
      head: fc.constantFrom('female', 'male', 'none'),
      female: fc.nat(4),
      male: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 100 }), (list, percent) => {
        const units = list.map(({ above }, i) => unit(`u${i}`, i === 0 ? undefined : `u${above % i}`));
        const personnel = list.flatMap(({ head, female, male }, i) => [
          ...people(`u${i}`, { female, male }),
          ...(head === 'none' ? [] : [leader(`h${i}`, `u${i}`, head)]),
        ]);
        // A unit without anybody has not reported; the first has somebody in any case.
        const all = { units, personnel: [...personnel, person('one', 'u0')] };
        const found = womenNeeded(report(all, 'units-with-woman', { at_least: percent / 100 }), 't', 'u0').needed;
        if (found?.of !== 'units') throw new Error('no units');
        const reported = list.filter(({ head, female, male }, i) => i === 0 || head !== 'none' || female + male > 0);
        const lacking = reported.flatMap((one) =>
          one.head === 'female' ? [] : [one.female + (one === list[0] ? 1 : 0)],
        );
        const having = reported.length - lacking.length;
        let more = 0;
        while ((having + more) * 100 < percent * reported.length) more++;
        expect([text(found.more), found.closest?.unnamed]).toEqual([String(more), 0]);
        expect(found.closest?.units.map(({ women: own }) => own)).toEqual([...lacking].sort((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
  });
});

describe('of other indicators', () => {
  it('counts records: 1 leader of 4 people, to be half', () => {
    const rows = {
      units: root,
      personnel: [...people('root', { male: 3 }), person('x', 'root', { leadership: 'head' })],
    };
    const { needed } = womenNeeded(report(rows, 'leaders-of-staff', { at_least: '0.5' }), 't', 'root');
    expect(needed).toMatchObject({ of: 'records', part: 1, whole: 4 });
    expect(needed?.of === 'records' && text(needed.more)).toBe('1');
  });

  it('counts observed parts, and says nothing of observed values', () => {
    const observed = (fields: object) => {
      const observations = [{ indicatorId: 'observed', unitId: 'root', on: '2020-06-30', source: 's', ...fields }];
      return womenNeeded(report({ units: root, observations }, 'observed', { at_least: '0.6' }), 't', 'root');
    };
    expect(observed({ part: 13, whole: 22 }).needed).toMatchObject({ of: 'records', part: 13, whole: 22 });
    expect(observed({ value: '0.5' })).toMatchObject({ needed: null, reason: 'no_share' });
  });

  it.each([
    ['staff', {}, staff(1, 4), 'no_share'],
    ['women', {}, { units: root, returns: [] }, 'not_reported'],
    ['women', {}, staff(0, 0), 'empty_denominator'],
    ['women', { binds: { kind: 'ministry' } }, staff(1, 4), 'not_applicable'],
    ['women', { inForce: { from: '2021-01-01', to: '2024-12-31' } }, staff(1, 4), 'not_in_force'],
  ])('of %s with %j gives a reason: %s', (indicatorId, fields, rows, reason) => {
    const fact = womenNeeded(report(rows, indicatorId, { at_least: '0.5' }, fields), 't', 'root');
    expect([fact.needed, fact.reason]).toEqual([null, reason]);
  });

  it('refuses ids that are not there', () => {
    const one = report(staff(1, 4), 'women', { at_least: '0.5' });
    expect(refusal(() => womenNeeded(one, 'x', 'root'))).toMatchObject({ code: 'unknown_id', what: 'target' });
    expect(refusal(() => womenNeeded(one, 't', 'z'))).toMatchObject({ code: 'unknown_id', what: 'unit' });
  });
});
