import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDataset, evaluate, talliesFromJson, talliesToJson, tally } from 'gender-indicators';
import * as measures from 'gender-indicators/measures';
import * as targets from 'gender-indicators/targets';
import { describe, expect, it } from 'vitest';
import {
  asOf,
  catalog,
  codeOf,
  errorOf,
  indicator,
  leaders,
  people,
  person,
  personnel,
  population,
  unit,
  women,
} from './world.js';

const counts = { female: 3, male: 7 };
const values = [
  { on: '2018-12-31', value: '0.2' },
  { on: '2019-12-31', value: '0.3' },
];

/** Every function that takes a bound. */
const bounded: readonly (readonly [string, (bound: never) => unknown])[] = [
  ['meets', (bound) => targets.meets('0.5', bound)],
  ['distanceToTarget', (bound) => targets.distanceToTarget('0.5', bound)],
  ['requiredChange', (target) => targets.requiredChange({ value: '0.5', target, periods: 3 })],
  ['additionsNeeded', (bound) => targets.additionsNeeded(counts, bound)],
  ['replacementsNeeded', (bound) => targets.replacementsNeeded(counts, bound)],
  ['appointmentsNeeded', (bound) => targets.appointmentsNeeded(counts, bound, { appointments: 2 })],
  ['assess', (bound) => targets.assess(values, { bound, by: '2022-12-31' })],
  ['trajectory', (bound) => targets.trajectory(values, { bound, by: '2022-12-31' })],
];

describe('E: a bound that is none', () => {
  const place = /^(?:bound|target|target\.bound)$/u;

  it.each(bounded)('E: %s refuses a bound that is no object, by name', (name, call) => {
    for (const bound of [
      '0.3',
      0.3,
      true,
      null,
      undefined,
      Symbol.iterator,
      [],
      {},
      () => 0.3,
      { at_least: 0.3, at_most: 0.5 },
    ]) {
      const { code, facts } = errorOf(() => call(bound as never));
      expect(['missing_argument', 'wrong_argument', 'unknown_option']).toContain(code);
      expect(facts).toMatchObject({ function: name, argument: expect.stringMatching(place) });
    }
  });

  it.each(bounded)('E: %s refuses a range that is no pair, by name', (name, call) => {
    for (const between of [5, '0.1', null, undefined, {}, [], ['0.1'], ['0.1', '0.2', '0.3']]) {
      const { code, facts } = errorOf(() => call({ between } as never));
      expect(code).toBe('out_of_range');
      expect(facts).toMatchObject({ function: name, argument: expect.stringMatching(place) });
    }
  });
});

describe('E: a record from JSON that calls itself a Decimal', () => {
  const posing = JSON.parse('{ "toStringTag": "[object Decimal]", "s": 1, "e": 0, "d": [5] }') as never;

  it.each([
    ['share', () => measures.share({ part: posing, whole: 10 })],
    ['femaleShare', () => measures.femaleShare({ female: posing, male: 7 })],
    ['mean', () => measures.mean([posing])],
    ['meets', () => targets.meets(posing, { at_least: '0.3' })],
    ['targetProgress', () => targets.targetProgress({ baseline: 0, value: 1, target: posing })],
  ])('E: %s refuses it as no number', (_, call) => {
    expect(codeOf(call)).toBe('not_a_number');
  });
});

describe('E: a date that is no text', () => {
  const bound = { at_least: '0.5' };

  it.each([
    ['the day of a value', [{ on: ['2019-12-31'], value: '0.3' }], { bound, by: '2022-12-31' }, {}],
    ['the deadline', values, { bound, by: ['2022-12-31'] }, {}],
    ['the day from which one looks', values, { bound, by: '2022-12-31' }, { asOf: ['2019-12-31'] }],
    [
      'the first day in force',
      values,
      { bound, by: '2022-12-31', inForce: { from: ['2015-01-01'], to: '2022-12-31' } },
      {},
    ],
  ])('E: assess and trajectory refuse a list as %s', (_, given, target, options) => {
    const call = [given, target, options] as unknown as Parameters<typeof targets.assess>;
    expect(codeOf(() => targets.assess(...call))).toBe('invalid_date');
    expect(codeOf(() => targets.trajectory(...call))).toBe('invalid_date');
  });
});

describe('E: what a catalog asks for and nobody has, is known when it is evaluated', () => {
  const rows = { units: [unit('a')], personnel: [person('p', 'a', { basicPay: '100' })] };
  const { dataset } = createDataset(rows, { asOf });
  const missing = population('personel', 'personnel').id;

  it.each([
    ['a share', indicator('x', { share: { part: missing, whole: personnel } })],
    ['the whole of a share', indicator('x', { share: { part: personnel, whole: missing } })],
    ['a number', indicator('x', { quantity: { value: { count: missing } } })],
    ['a number of women', indicator('x', { quantity: { value: { count: missing, sex: 'female' } } })],
    ['a sum', indicator('x', { quantity: { value: { sum: 'basicPay', of: missing } } })],
    ['a ratio', indicator('x', { ratio: { numerator: { count: personnel }, denominator: { count: missing } } })],
    ['a share of women', indicator('x', { femaleShare: { of: missing } })],
    ['a median', indicator('x', { median: { of: missing, value: 'basicPay' } })],
  ])('E: the unknown population of %s', (_, wrong) => {
    const { code, facts } = errorOf(() => evaluate(dataset, catalog(women, wrong)));
    expect({ code, facts }).toMatchObject({
      code: 'unknown_id',
      facts: { what: 'population', id: 'personel', nearest: 'personnel' },
    });
  });

  it.each([
    ['a sum', indicator('x', { quantity: { value: { sum: 'basicPay', of: personnel } } })],
    ['a mean', indicator('x', { mean: { of: personnel, value: 'basicPay' } })],
    ['a median', indicator('x', { median: { of: personnel, value: 'basicPay' } })],
    ['a distribution', indicator('x', { distribution: { of: personnel, by: 'qualification' } })],
    ['a number of values', indicator('x', { quantity: { value: { distinct: 'basicPay', of: personnel } } })],
    ['another population', indicator('x', { femaleShare: { of: leaders } })],
  ])('E: %s that the tallies do not hold', (_, more) => {
    const tallies = talliesFromJson(talliesToJson(tally(dataset, catalog(women))));
    expect(codeOf(() => evaluate(tallies, catalog(women, more)))).toBe('not_tallied');
  });
});

it('E: tallies that went through JSON are written to the same bytes', () => {
  const asked = population('asked', 'personnel', {
    sex: 'female',
    leadership: { in: ['head', 'deputy'] },
    hiredOn: { lt: '2019-01-01', gte: '2001-01-01' },
    and: [{ acting: true }, { age: { lt: 60, gte: 30 } }],
  });
  const plan = catalog(people, indicator('asked', { quantity: { value: { count: asked } } }));
  const rows = { units: [unit('a')], personnel: [person('p', 'a')] };
  const first = JSON.stringify(talliesToJson(tally(createDataset(rows, { asOf }).dataset, plan)));
  expect(JSON.stringify(talliesToJson(talliesFromJson(first)))).toBe(first);
});

it('E: the page on security says what zod does at run time', () => {
  const page = readFileSync(join(import.meta.dirname, '../../SECURITY.md'), 'utf8');
  expect(page).not.toContain('It generates no code at run time');
  expect(page).toContain('jitless');
});

it('evaluate with the catalog before the dataset is refused, and says how it is written', () => {
  const { dataset } = createDataset({ units: [unit('a')] }, { asOf });
  const { code, facts } = errorOf(() => evaluate(catalog(women) as never, dataset as never));
  expect({ code, facts }).toEqual({
    code: 'wrong_order',
    facts: { function: 'evaluate', write: 'evaluate(dataset, catalog, options)' },
  });
});
