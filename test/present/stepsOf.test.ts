import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset, type Rows } from '../../src/dataset/create-dataset.js';
import { Decimal } from '../../src/decimal.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Result } from '../../src/indicators/result.js';
import type { Step } from '../../src/indicators/steps.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { stepsOf } from '../../src/present/stepsOf.js';
import { calculationNames } from '../../src/schemas/populations-named.js';
import { type Case, cases, listedBreakdowns } from '../agreement/arbitraries.js';
import { runs, timeout } from '../agreement/runs.js';
import { catalog, indicator, leaders, personnel } from '../indicators/catalogs.js';
import { people, person, unit } from '../indicators/rows.js';
import { byLevel, report } from './sample-report.js';

/** A tree as text: `female_share 0.3333 (female 1, count 3)`. */
function shape({ what, value, operands }: Step): string {
  const text = value === null ? 'null' : value.toDecimalPlaces(4).toString();
  return operands.length === 0 ? `${what} ${text}` : `${what} ${text} (${operands.map(shape).join(', ')})`;
}

/** The value that the leaves of a tree give, by the plain formula of each step. */
function evaluated({ formula, value, operands }: Step): Decimal | null {
  if (operands.length === 0) return value;
  const values = operands.map(evaluated);
  if (formula === 'distribution') return values.reduce<Decimal>((sum, one) => sum.plus(one ?? 0), new Decimal(0));
  const [first = null, second = null] = values;
  if (formula === 'quantity') return first;
  if (first === null || second === null) return null;
  if (formula === 'representationGap' || formula === 'rateGap' || formula === 'difference') return first.minus(second);
  if (formula === 'payGap') return first.isZero() ? null : first.minus(second).div(first);
  return second.isZero() ? null : first.div(second);
}

const margin = new Decimal('1e-58');

function differs(one: Decimal, other: Decimal): boolean {
  return one
    .minus(other)
    .abs()
    .gt(margin.times(Decimal.max(1, one.abs())));
}

/** The steps of a tree whose leaves do not give its value. */
function wrongSteps(step: Step): readonly string[] {
  const found = evaluated(step);
  const isWrong = step.value !== null && (found === null || differs(step.value, found));
  return [...(isWrong ? [`${shape(step)} is ${String(found)}`] : []), ...step.operands.flatMap(wrongSteps)];
}

function resultsOf({ rows, catalog: plan, ...dates }: Case, by: readonly string[]): readonly Result[] {
  return [...evaluate(createDataset(rows as Rows, dates).dataset, plan, { by })];
}

/** Whether steps stand before the value of a result. */
function isDivided({
  indicator: { mean, median, quantile, given, difference },
  reason,
  part,
  distribution,
  terms,
}: Result): boolean {
  if (difference !== undefined) return terms !== undefined;
  if (reason === 'not_reported' || reason === 'not_applicable' || (mean ?? median ?? quantile) !== undefined)
    return false;
  return given === undefined ? distribution?.length !== 0 : part !== undefined;
}

const toJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the steps of every calculation', () => {
  const twoPeople = 'indicator 0.3333 (female 1, count 3)';
  it.each([
    ['femaleShare', twoPeople],
    ['stated', 'indicator 0.4 (female 2, stated 5)'],
    ['binary', 'indicator 0.5 (female 2, binary 4)'],
    ['share', 'indicator 0.5 (count 2, count 4)'],
    ['ratio', 'indicator 21750000.25 (sum 43500000.5, female 2)'],
    ['distinct', 'indicator 0.5 (distinct 3, count 6)'],
    ['quantity', 'indicator 6 (count 6)'],
    [
      'representationRatio',
      'indicator 1 (female_share 0.3333 (female 1, count 3), female_share 0.3333 (female 2, count 6))',
    ],
    [
      'representationGap',
      'indicator 0 (female_share 0.3333 (female 1, count 3), female_share 0.3333 (female 2, count 6))',
    ],
    ['rateRatio', 'indicator 0.5 (female_rate 0.5 (female 1, female 2), male_rate 1 (male 2, male 2))'],
    ['rateGap', 'indicator 0.5 (male_rate 1 (male 2, male 2), female_rate 0.5 (female 1, female 2))'],
    ['mean', 'indicator 10875000.125'],
    ['median', 'indicator 790'],
    ['quantile', 'indicator 11850000.15'],
    ['payGap', 'indicator 0.0667 (male_median 11250000.25, female_median 10500000)'],
    ['distribution', 'indicator 6 (row 2, row 2, row 1, row 1)'],
    ['difference', `indicator null (${twoPeople}, reference null)`],
    ['given', 'indicator 0.5909 (part 13, whole 22)'],
  ] as const)('%s', (id, tree) => {
    expect(shape(stepsOf(report.result(id, 'qltt')))).toBe(tree);
  });
});

describe('the steps of a difference', () => {
  const both = { part: leaders, whole: personnel };
  const calculations = {
    share: { femaleShare: { of: personnel } },
    gap: { representationGap: both },
    rates: { rateGap: both },
    pay: { payGap: { of: personnel, value: 'basicPay' } },
    mean: { mean: { of: personnel, value: 'basicPay' } },
    number: { quantity: { value: { count: leaders } } },
    given: { given: { unit: 'number' as const } },
  };
  const ids = Object.keys(calculations);
  const indicators = [
    ...Object.entries(calculations).map(([id, calculation]) => indicator(id, calculation)),
    ...ids.map((id) => indicator(`${id}-above`, { difference: { indicator: id, reference: 'parent' } })),
    indicator('share-others', { difference: { indicator: 'share', reference: 'siblings' } }),
    indicator('share-given', { difference: { indicator: 'share', reference: { value: '0.2' } } }),
    indicator('twice', { difference: { indicator: 'share-given', reference: { value: '0.01' } } }),
  ];
  const rows = {
    units: [unit('top'), unit('a', 'top'), unit('b', 'top')],
    personnel: [
      ...people('a', { female: 1, male: 1 }, { basicPay: '8' }),
      person('head-a', 'a', { sex: 'male', leadership: 'head', basicPay: '16' }),
      ...people('b', { female: 1, male: 3 }, { basicPay: '10' }),
      person('head-b', 'b', { leadership: 'head' }),
    ],
    observations: [
      { indicatorId: 'given', unitId: 'a', on: '2019-01-01', value: '111.5', source: 'office' },
      { indicatorId: 'given', unitId: 'top', on: '2019-01-01', part: 224, whole: 2, source: 'office' },
    ],
  };
  const found = evaluate(createDataset(rows, { asOf: '2019-12-31' }).dataset, catalog({ indicators }));

  it.each([
    [
      'share-above',
      'a',
      'points',
      'share',
      'indicator -0.0417 (indicator 0.3333 (female 1, count 3), reference 0.375)',
    ],
    ['share-others', 'a', 'points', 'share', 'indicator -0.0667 (indicator 0.3333 (female 1, count 3), reference 0.4)'],
    ['share-given', 'a', 'points', 'share', 'indicator 0.1333 (indicator 0.3333 (female 1, count 3), reference 0.2)'],
    ['twice', 'a', 'points', 'points', 'indicator 0.1233 (indicator 0.1333, reference 0.01)'],
    [
      'gap-above',
      'b',
      'points',
      'points',
      'indicator 0.475 (indicator 0.6 (female_share 1 (female 1, count 1), female_share 0.4 (female 2, count 5)), reference 0.125)',
    ],
    [
      'rates-above',
      'b',
      'points',
      'points',
      'indicator -0.3667 (indicator -0.5 (male_rate 0 (male 0, male 3), female_rate 0.5 (female 1, female 2)), reference -0.1333)',
    ],
    ['mean-above', 'b', 'number', 'number', 'indicator -0.2857 (indicator 10, reference 10.2857)'],
    ['pay-above', 'a', 'points', 'share', 'indicator 0.1667 (indicator 0.3333, reference 0.1667)'],
    ['number-above', 'a', 'number', 'number', 'indicator -1 (indicator 1 (count 1), reference 2)'],
    ['share-above', 'top', 'points', 'share', 'indicator null (indicator 0.375 (female 3, count 8), reference null)'],
  ] as const)('%s of %s', (id, unitId, form, formOfOwn, tree) => {
    const step = stepsOf(found.result(id, unitId));
    expect(shape(step)).toBe(tree);
    expect([step.form, ...step.operands.map((operand) => operand.form)]).toEqual([form, formOfOwn, formOfOwn]);
    expect(wrongSteps(step)).toEqual([]);
  });

  it('name the other indicator by its title, or by its id where an older result does not have it', () => {
    const result = found.result('share-above', 'a');
    expect(stepsOf(result).operands[0]).toMatchObject({ what: 'indicator', title: result.of?.title });
    const { of, ...older } = result;
    expect(of?.id).toBe('share');
    expect(stepsOf(older).operands[0]).toMatchObject({ title: { und: 'share' }, operands: [] });
  });

  it('say on which side a value is missing', () => {
    const [own, other] = stepsOf(found.result('given-above', 'b')).operands;
    expect([own?.value, own?.reason, other?.reason]).toEqual([null, 'not_reported', undefined]);
    const [ofTop, above] = stepsOf(found.result('share-above', 'top')).operands;
    expect([ofTop?.reason, above?.value, above?.reason]).toEqual([undefined, null, 'not_applicable']);
  });
});

describe('a result without a value', () => {
  const result = report.result('share', 'qltt');
  const counts = { total: 777, female: 555, male: 222 };

  it.each(['suppressed', 'not_reported', 'not_applicable'] as const)('%s has no steps and no counts', (reason) => {
    const terms = [new Decimal(777), new Decimal(555)] as const;
    for (const { id } of report.catalog.indicators) {
      if (reason !== 'suppressed' && id === 'difference') continue;
      const given = { ...report.result(id, 'hn'), value: null, reason, counts, part: counts, terms, targets: [] };
      const distribution = [{ value: 'x', counts, share: null, femaleShare: null, maleShare: null }];
      const step = stepsOf({ ...given, distribution });
      expect(step.operands).toEqual([]);
      expect(JSON.stringify(step)).not.toMatch(/777|555|222/u);
    }
  });

  it('shows the counts that contradict each other, and those of nobody', () => {
    const wrong: Result = { ...result, value: null, reason: 'inconsistent', part: { total: 5 } };
    expect(shape(stepsOf(wrong))).toBe('indicator null (count 5, count 4)');
    const nobody: Result = {
      ...result,
      value: null,
      reason: 'empty_denominator',
      part: { total: 0 },
      counts: { total: 0 },
    };
    expect(shape(stepsOf(nobody))).toBe('indicator null (count 0, count 0)');
  });

  it('has an unknown base where the men are not known', () => {
    const unknown: Result = {
      ...report.result('binary', 'qltt'),
      value: null,
      reason: 'male_not_reported',
      counts: { total: 6, female: 2 },
    };
    expect(shape(stepsOf(unknown))).toBe('indicator null (female 2, binary null)');
  });
});

describe('the leaves of every result', () => {
  it('give its value again', { timeout }, () => {
    fc.assert(
      fc.property(cases, fc.oneof(fc.constant([]), listedBreakdowns), (one, by) => {
        for (const result of resultsOf(one, by)) {
          const step = stepsOf(result);
          expect(wrongSteps(step)).toEqual([]);
          expect(String(step.value)).toBe(String(result.value));
          expect(step.operands.length > 0).toBe(isDivided(result));
          if (result.reason === 'empty_denominator') expect(evaluated(step)).toBeNull();
        }
      }),
      runs(60),
    );
  });

  it('give it for every calculation on the same people', () => {
    const someone = fc.record({
      sex: fc.constantFrom('female', 'male', 'undisclosed'),
      leadership: fc.constantFrom('deputy', 'none'),
      basicPay: fc.option(fc.integer({ min: 1, max: 10 ** 9 }).map(String)),
      qualification: fc.constantFrom('master', 'bachelor', null),
    });
    const onBase = report.catalog.indicators.filter(
      ({ femaleShare, representationRatio, representationGap }) =>
        femaleShare ?? representationRatio ?? representationGap,
    );
    const bases = onBase.flatMap((one) =>
      (['stated', 'binary'] as const).map((base) => ({ ...one, id: `${one.id}-${base}`, base })),
    );
    const ofPeople = [...report.catalog.indicators, ...bases].filter(({ given }) => given === undefined);
    const seen = new Set<string | undefined>();
    fc.assert(
      fc.property(fc.array(someone, { minLength: 6, maxLength: 30 }), (staff) => {
        const half = Math.ceil(staff.length / 2);
        const rows = {
          units: [unit('a'), unit('b', 'a')],
          personnel: staff.map((fields, i) => person(`p${i}`, i < half ? 'a' : 'b', fields)),
        };
        const { dataset } = createDataset(rows, { asOf: '2019-12-31' });
        const parts = { populations: report.catalog.populations ?? [], indicators: ofPeople };
        for (const result of evaluate(dataset, catalog(parts))) {
          const step = stepsOf(result);
          expect(wrongSteps(step)).toEqual([]);
          if (result.value !== null) seen.add(step.formula);
        }
      }),
      runs(60),
    );
    expect(calculationNames.filter((name) => !seen.has(name))).toEqual(['median', 'given']);
  });

  it('are the same after a journey through JSON, and said in the same words', { timeout }, () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const result of resultsOf(one, [])) {
          const step = stepsOf(result);
          expect(toJson(stepsOf(toJson(result) as Result))).toEqual(toJson(step));
          for (const locale of [vi, en]) {
            const full = explain(step, locale, { detail: 'full' });
            expect(explain(toJson(step) as Step, locale, { detail: 'full' })).toBe(full);
            expect(explain(result, locale, { detail: 'steps' })).toBe(full);
            expect(full.split('\n')[0]).toBe(explain(step, locale));
          }
        }
      }),
      runs(15),
    );
  });
});

it('keeps the cell of a breakdown, and the decimals that a target needs', () => {
  const cell = { qualification: 'master', 'unit.kind': 'department' };
  expect(stepsOf(byLevel.result('femaleShare', 'qltt', cell))).toMatchObject({ what: 'indicator', cell });
  // 59.9999 % must not be said to be 60.00 % where 60 % is missed.
  expect(stepsOf(report.result('given', 'hn')).decimals).toBe(4);
  expect(explain(report.result('given', 'hn'), en, { detail: 'steps' })).toMatch(/: 59\.9999%$/u);
});
