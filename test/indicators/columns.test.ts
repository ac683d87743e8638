import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createDataset, type Rows } from '../../src/dataset/create-dataset.js';
import { Decimal } from '../../src/decimal.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Report } from '../../src/indicators/report.js';
import type { Cell, Result } from '../../src/indicators/result.js';
import type { CountColumns, ResultColumns, ValueColumns } from '../../src/indicators/result-columns.js';
import type { Indicator } from '../../src/schemas/indicator.js';
import { createModel } from '../../src/schemas/model.js';
import { personSchema } from '../../src/schemas/person.js';
import { breakdowns, cases } from '../agreement/arbitraries.js';
import { runs, timeout } from '../agreement/runs.js';
import { refusal } from '../measures/refusal.js';
import { activeUnits, catalog, indicator, leaders, personnel, population } from './catalogs.js';
import { people, person, unit } from './rows.js';

const asOf = '2019-12-31';
const model = createModel({
  personnel: personSchema.extend({ bonus: z.string().meta({ format: 'decimal' }).nullish() }),
});

function reportOf(rows: Rows, indicators: readonly Indicator[], options: object = {}): Report {
  const { dataset } = createDataset<typeof model>(rows, { asOf, model });
  const populations = [personnel, leaders, activeUnits];
  return evaluate(dataset, catalog({ populations, indicators }), options);
}

/** Columns as lists, without those that are absent. */
function shown(columns: object): unknown {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => {
      if (column === undefined) return [];
      if (typeof column === 'number') return [[name, column]];
      return [
        [
          name,
          ArrayBuffer.isView(column) ? [...(column as Float64Array)] : Array.isArray(column) ? column : shown(column),
        ],
      ];
    }),
  );
}

const units = [unit('top'), unit('a', 'top'), unit('b', 'top')];
const staff = [
  ...people('a', { female: 1, male: 2 }, { bonus: '10.5' }),
  person('chief', 'a', { leadership: 'head', bonus: '2' }),
  ...people('b', { female: 1 }),
  person('other', 'b', { sex: 'other', bonus: '-1' }),
];
const all = { total: [6, 4, 2], female: [3, 2, 1], male: [2, 2, 0], other: [1, 0, 1], undisclosed: [0, 0, 0] };
const led = { total: [1, 1, 0], female: [1, 1, 0], male: [0, 0, 0], other: [0, 0, 0], undisclosed: [0, 0, 0] };
const withBonus = { total: [5, 4, 1], female: [2, 2, 0], male: [2, 2, 0], other: [1, 0, 1], undisclosed: [0, 0, 0] };
const coverage = { reported: [2, 1, 1], expected: [3, 1, 1] };

describe('columns', () => {
  it.each<[string, Partial<Indicator>, object]>([
    ['a share of women', { femaleShare: { of: 'leaders' } }, { counts: led, ...coverage }],
    ['a share', { share: { part: 'leaders', whole: 'personnel' } }, { counts: all, part: led, ...coverage }],
    [
      'a share of units, which have no sex',
      { share: { part: activeUnits, whole: activeUnits } },
      { counts: { total: [3, 1, 1] }, part: { total: [3, 1, 1] }, reported: [3, 1, 1], expected: [3, 1, 1] },
    ],
    ['a gap of rates', { rateGap: { part: leaders, whole: personnel } }, { counts: all, part: led, ...coverage }],
    ['a number', { quantity: { value: { count: leaders, sex: 'female' } } }, { counts: led, ...coverage }],
    [
      'a ratio',
      { ratio: { numerator: { sum: 'bonus', of: leaders }, denominator: { count: personnel } } },
      { counts: all, part: led, ...coverage },
    ],
    [
      'a mean, of those with a value',
      { mean: { of: personnel, value: 'bonus' } },
      { counts: withBonus, sums: { scale: 1, all: [325, 335, -10] }, ...coverage },
    ],
    [
      'a median, which may lie halfway between two values',
      { median: { of: personnel, value: 'bonus' } },
      { counts: withBonus, medians: { scale: 2, all: [1050, 1050, -100] }, ...coverage },
    ],
    [
      'a gap of means',
      { payGap: { of: personnel, value: 'bonus' } },
      { counts: withBonus, sums: { scale: 1, female: [125, 125, 0], male: [210, 210, 0] }, ...coverage },
    ],
    [
      'a gap of medians',
      { payGap: { of: personnel, value: 'bonus', average: 'median' } },
      {
        counts: withBonus,
        medians: {
          scale: 2,
          female: [625, 625, 0],
          male: [1050, 1050, 0],
          known: { female: [1, 1, 0], male: [1, 1, 0] },
        },
        ...coverage,
      },
    ],
    ['a quantile', { quantile: { of: personnel, value: 'bonus', p: 0.25 } }, { counts: withBonus, ...coverage }],
  ])('of %s', (_, calculation, expected) => {
    const report = reportOf({ units, personnel: staff }, [indicator('i', calculation)]);
    expect(shown(report.columns('i'))).toEqual(expected);
    expect(report.columns('i')).toEqual(report.columns('i'));
  });

  it.each<[string, object, object]>([
    [
      'all sexes',
      { total: 3, female: 1, male: 1, other: 1, undisclosed: 0 },
      { female: [1, 1], male: [1, 1], other: [1, 1], undisclosed: [0, 0] },
    ],
    [
      'women',
      { total: 3, female: 1 },
      {
        female: [1, 1],
        male: [0, 0],
        other: [0, 0],
        undisclosed: [0, 0],
        known: { male: [0, 0], other: [0, 0], undisclosed: [0, 0] },
      },
    ],
    [
      'women, who are all',
      { total: 3, female: 3 },
      { female: [3, 3], male: [0, 0], other: [0, 0], undisclosed: [0, 0] },
    ],
    [
      'no sex',
      { total: 3 },
      {
        female: [0, 0],
        male: [0, 0],
        other: [0, 0],
        undisclosed: [0, 0],
        known: { female: [0, 0], male: [0, 0], other: [0, 0], undisclosed: [0, 0] },
      },
    ],
  ])('of a return with %s', (_, counts, expected) => {
    const rows = { units: units.slice(0, 2), returns: [{ populationId: 'leaders', unitId: 'a', ...counts }] };
    const report = reportOf(rows, [indicator('i', { femaleShare: { of: 'leaders' } })]);
    expect(shown(report.columns('i').counts)).toEqual({ total: [3, 3], ...expected });
  });

  it('of one unit that says less leave the others as they are', () => {
    const returns = [
      { populationId: 'leaders', unitId: 'a', total: 3, female: 1 },
      { populationId: 'leaders', unitId: 'b', total: 2, female: 1, male: 1, other: 0, undisclosed: 0 },
    ];
    const report = reportOf({ units, returns }, [indicator('i', { femaleShare: { of: 'leaders' } })]);
    expect(shown(report.columns('i').counts)).toMatchObject({
      total: [5, 3, 2],
      female: [2, 1, 1],
      male: [0, 0, 1],
      known: { male: [0, 0, 1], other: [0, 0, 1], undisclosed: [0, 0, 1] },
    });
  });

  // Numbers around 2^53.
  it.each<[string, readonly string[], sum: string, tenTimesTheMedian: string]>([
    ['of small numbers', ['1', '2'], '3', '15'],
    ['of zeros with a sign', ['-0', '-0'], '0', '0'],
    ['at the limit', ['4503599627370496', '4503599627370495'], '9007199254740991', '45035996273704955'],
    ['beyond it together', ['9007199254740991', '9007199254740990'], '18014398509481981', '90071992547409905'],
    ['beyond it each', ['9007199254740993', '9007199254740995'], '18014398509481988', '90071992547409940'],
    ['beyond it, one of them negative', ['-9007199254740993', '9007199254740995'], '2', '10'],
    ['beyond it, odd and alone', ['9007199254740993'], '9007199254740993', '90071992547409930'],
  ])('of sums and medians %s are exact', (_, values, sum, tenTimesTheMedian) => {
    const personnelOfA = values.map((bonus, i) => person(`p${i}`, 'a', { bonus }));
    const report = reportOf({ units, personnel: personnelOfA }, [
      indicator('mean', { mean: { of: personnel, value: 'bonus' } }),
      indicator('median', { median: { of: personnel, value: 'bonus' } }),
    ]);
    const [sums, medians] = [report.columns('mean').sums, report.columns('median').medians];
    for (const number of [0, 1]) {
      expect([sums?.scale, text(sums?.all?.[number])]).toEqual([0, sum]);
      expect([medians?.scale, text(medians?.all?.[number])]).toEqual([1, tenTimesTheMedian]);
    }
  });

  it('are copies: to write into them changes no other report', () => {
    const { dataset } = createDataset<typeof model>({ units, personnel: staff }, { asOf, model });
    const indicators = [
      indicator('women', { femaleShare: { of: personnel } }),
      indicator('mean', { mean: { of: personnel, value: 'bonus' } }),
      indicator('median', { median: { of: personnel, value: 'bonus' } }),
    ];
    const report = evaluate(dataset, catalog({ indicators }));
    const before = indicators.map(({ id }) => shown(report.columns(id)));
    for (const { id } of indicators) {
      const { counts, reported, expected, sums, medians } = report.columns(id);
      for (const column of [counts.total, counts.female, reported, expected, sums?.all, medians?.all])
        if (ArrayBuffer.isView(column)) column.fill(100);
    }
    expect(indicators.map(({ id }) => shown(report.columns(id)))).toEqual(before);
    expect(indicators.map(({ id }) => shown(evaluate(dataset, catalog({ indicators })).columns(id)))).toEqual(before);
  });

  it.each<[string, string, Cell | undefined, object]>([
    ['a difference', 'difference', undefined, { code: 'no_columns', indicatorId: 'difference' }],
    ['a distribution', 'distribution', undefined, { code: 'no_columns', indicatorId: 'distribution' }],
    ['an observed indicator', 'given', undefined, { code: 'no_columns', indicatorId: 'given' }],
    ['what a cell does not divide', 'units', { sex: 'female' }, { code: 'no_columns', indicatorId: 'units' }],
    [
      'an unknown indicator',
      'woman',
      undefined,
      { code: 'unknown_id', what: 'indicator', id: 'woman', nearest: 'women' },
    ],
    ['an unknown cell', 'women', { sex: 'w' }, { code: 'unknown_id', what: 'cell', id: '{"sex":"w"}' }],
  ])('refuse %s', (_, id, cell, expected) => {
    const indicators = [
      indicator('women', { femaleShare: { of: personnel } }),
      indicator('units', { quantity: { value: { count: activeUnits } } }),
      indicator('difference', { difference: { indicator: 'women', reference: 'parent' } }),
      indicator('distribution', { distribution: { of: personnel, by: 'leadership' } }),
      indicator('given', { given: {} }),
    ];
    const report = reportOf({ units, personnel: staff }, indicators, { by: 'sex' });
    expect(refusal(() => report.columns(id, cell))).toMatchObject(expected);
    expect(refusal(() => report.columns('women', { sex: 'female' }))).toBeUndefined();
  });
});

function text(value: number | bigint | undefined): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The counts of a unit that are known. */
function countsAt({ known, ...columns }: CountColumns, number: number): object {
  const masks: Readonly<Record<string, Uint8Array | undefined>> = known ?? {};
  return Object.fromEntries(
    Object.entries(columns).flatMap(([sex, column]: [string, Float64Array | undefined]) =>
      column === undefined || masks[sex]?.[number] === 0 ? [] : [[sex, column[number]]],
    ),
  );
}

type Side = 'all' | 'female' | 'male';

function amount({ scale, known, ...columns }: ValueColumns, side: Side, number: number): Decimal | null {
  return known?.[side]?.[number] === 0 ? null : new Decimal(`${columns[side]![number]!}e-${scale}`);
}

/** The averages of a unit as its columns give them: one, or those of both sexes. */
function averages(
  indicator: Indicator,
  { sums, medians, counts }: ResultColumns,
  number: number,
): readonly (string | null)[] {
  const sides: readonly Side[] = indicator.payGap === undefined ? ['all'] : ['female', 'male'];
  return sides.map((side) => {
    const number_ = side === 'all' ? counts.total[number]! : counts[side]![number]!;
    if (number_ === 0) return null;
    const value = sums === undefined ? amount(medians!, side, number)! : amount(sums, side, number)!.div(number_);
    return value.isZero() ? '0' : value.toString();
  });
}

function terms({ value, terms: both, indicator: { payGap } }: Result): readonly (string | null)[] {
  return (payGap === undefined ? [value] : both!).map((one) => one?.toString() ?? null);
}

describe('the columns of every indicator', () => {
  it('hold what results say, unit by unit', { timeout }, () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(cases, fc.oneof(fc.constant([]), breakdowns), ({ rows, catalog: plan, ...dates }, by) => {
        const report = evaluate(createDataset(rows as Rows, dates).dataset, plan, { by });
        for (const one of plan.indicators) {
          for (const cell of [undefined, ...report.cells]) {
            const results = report.units.map((unit) => report.result(one.id, unit.id, cell));
            const isCounted = results.every(({ populations }) => Object.keys(populations).length > 0);
            if (one.difference !== undefined || one.distribution !== undefined || !isCounted) {
              if (results.length > 0) expect(refusal(() => report.columns(one.id, cell))?.code).toBe('no_columns');
              continue;
            }
            if (results.length === 0) continue;
            const columns = report.columns(one.id, cell);
            for (const [number, result] of results.entries()) {
              expect(countsAt(columns.counts, number)).toEqual(result.counts);
              expect(columns.part && countsAt(columns.part, number)).toEqual(result.part);
              const { reported, expected } = columns;
              expect({ reported: reported[number], expected: expected[number] }).toEqual(result.coverage);
              if (columns.sums === undefined && columns.medians === undefined) continue;
              const isTold = result.reason !== 'not_reported';
              if (isTold) expect(averages(one, columns, number)).toEqual(terms(result));
              if (isTold && result.value !== null) seen.add(columns.sums === undefined ? 'medians' : 'sums');
            }
          }
        }
      }),
      runs(60),
    );
    expect([...seen].sort()).toEqual(['medians', 'sums']);
  });
});

/** How many decimal numbers a call makes; decimal.js gives each its constructor. */
function decimalsMadeBy(call: () => unknown): number {
  let made = 0;
  Object.defineProperty(Decimal.prototype, 'constructor', {
    configurable: true,
    set(this: object, value: unknown) {
      made++;
      Object.defineProperty(this, 'constructor', { value, configurable: true, enumerable: true, writable: true });
    },
  });
  try {
    call();
  } finally {
    Reflect.deleteProperty(Decimal.prototype, 'constructor');
  }
  return made;
}

describe('a result', () => {
  const value = 'basicPay';
  const indicators = [
    indicator('share', { share: { part: leaders, whole: personnel, interval: 'wilson' } }),
    indicator('women', { femaleShare: { of: personnel } }),
    indicator('ratio', { ratio: { numerator: { sum: value, of: personnel }, denominator: { count: personnel } } }),
    indicator('representation', { representationRatio: { part: leaders, whole: personnel } }),
    indicator('rates', { rateGap: { part: leaders, whole: personnel } }),
    indicator('mean', { mean: { of: personnel, value } }),
    indicator('median', { median: { of: personnel, value } }),
    indicator('gap', { payGap: { of: personnel, value, average: 'median' } }),
    indicator('by', { distribution: { of: personnel, by: 'leadership' } }),
    indicator('above', { difference: { indicator: 'women', reference: 'parent' } }),
    indicator('observed', { given: {} }),
    indicator('nobody', { femaleShare: { of: population('none', 'personnel', { sex: 'other' }) } }),
  ];
  const rows = {
    units,
    personnel: [
      ...people('a', { female: 2, male: 3 }, { basicPay: '10' }),
      ...people('b', { female: 1, male: 1 }, { basicPay: '12', leadership: 'deputy' }),
    ],
    observations: [{ indicatorId: 'observed', unitId: 'a', on: asOf, part: 1, whole: 2, source: 'office' }],
  };
  const target = {
    id: 'half',
    title: { vi: 'tên', en: 'title' },
    indicatorId: 'women',
    bound: { at_least: '0.5' },
    by: '2025-12-31',
    inForce: { from: '2016-01-01', to: '2025-12-31' },
    source: { document: 'plan' },
    confidence: 'one_source',
  } as const;
  const plan = catalog({ indicators, targets: [target] });
  const { dataset } = createDataset(rows as Rows, { asOf });
  const made = () => evaluate(dataset, plan);
  const ids = indicators.map(({ id }) => id);

  it('makes decimal numbers when it is asked for; a report and its columns make none', () => {
    const report = evaluate(dataset, catalog({ indicators }));
    expect(decimalsMadeBy(() => evaluate(dataset, catalog({ indicators })))).toBe(0);
    expect(decimalsMadeBy(() => ids.map((id) => refusal(() => report.columns(id))))).toBe(0);
    expect(decimalsMadeBy(() => [...report])).toBeGreaterThan(0);
  });

  it('is plain data', () => {
    for (const result of made()) {
      const properties = Object.values(Object.getOwnPropertyDescriptors(result));
      expect(properties.filter((property) => 'get' in property)).toEqual([]);
    }
  });

  it.each(ids)('of %s has its value worked out once', (id) => {
    const result = made().result(id, 'a');
    const read = () => [
      result.value,
      result.reason,
      result.terms,
      result.interval,
      result.distribution,
      result.targets,
    ];
    const first = read();
    if (result.value !== null) expect(decimalsMadeBy(() => made().result(id, 'a').value)).toBeGreaterThan(0);
    expect(decimalsMadeBy(read)).toBe(0);
    for (const [i, one] of read().entries()) expect(one).toBe(first[i]);
  });

  it.each(ids)('of %s is spread, written as JSON and compared as a plain object', (id) => {
    const [result, other] = [made().result(id, 'a'), made().result(id, 'a')];
    expect(result).toEqual(other);
    expect(result).not.toEqual(made().result(id, 'top'));
    const spread = { ...made().result(id, 'a') };
    expect(spread).toEqual(result);
    expect(Object.values(Object.getOwnPropertyDescriptors(spread)).every((one) => one.get === undefined)).toBe(true);
    expect(JSON.stringify(spread)).toBe(JSON.stringify(result));
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({
      kind: 'result',
      asOf,
      value: result.value?.toString() ?? null,
    });
    const { value: own, reason, targets } = made().result(id, 'a');
    expect([own?.toString(), reason, targets]).toEqual([result.value?.toString(), result.reason, result.targets]);
    expect({ ...result, value: null, reason: 'suppressed' }).toMatchObject({ value: null, reason: 'suppressed' });
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
  });

  it('has the comparison with its targets in a copy too', () => {
    const { targets } = { ...made().result('women', 'a') };
    expect(targets.map(({ status, value: of, distance }) => [status, String(of), String(distance)])).toEqual([
      ['not_met', '0.4', '0.1'],
    ]);
  });
});
