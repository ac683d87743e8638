import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import type { Bound } from '../../src/schemas/target.js';
import { assess } from '../../src/targets/assess.js';
import { compoundProgress } from '../../src/targets/compoundProgress.js';
import { meets } from '../../src/targets/meets.js';
import published from './progress-statcan.json' with { type: 'json' };
import reported from './progress-vn.json' with { type: 'json' };

describe('Statistics Canada, progress by compound growth', () => {
  it.each(published.map((one) => [one.id, one] as const))('%s', (_, { inputs, expected, tolerance }) => {
    const found = compoundProgress({
      baseline: { year: inputs.baseYear, value: inputs.baseValue },
      current: { year: inputs.currentYear, value: inputs.currentValue },
      target: inputs.target === null ? undefined : { year: inputs.targetYear, value: inputs.target },
      direction: inputs.direction === 1 ? 'higher' : 'lower',
      limit: inputs.limit ?? undefined,
    });
    expect(found.status).toBe(expected.status);
    expect(found.value?.minus(expected.progressValue).abs().toNumber()).toBeLessThanOrEqual(tolerance);
    expect(found.score?.minus(expected.score).abs().toNumber()).toBeLessThanOrEqual(tolerance);
  });

  it('has all 45 cases', () => expect(published).toHaveLength(45));
});

/** Bound and deadline in the unit of the case; from the resolutions and plans themselves. */
const targets: Readonly<Record<string, { readonly bound: Bound; readonly by: string } | null>> = {
  'nq28-1.1': { bound: { at_least: 60 }, by: '2025-12-31' },
  'nq28-2.1': { bound: { at_least: 50 }, by: '2025-12-31' },
  'nq28-2.2': { bound: { below: 30 }, by: '2025-12-31' },
  'nq28-2.3': { bound: { at_least: 27 }, by: '2025-12-31' },
  'nq28-3.1': { bound: { at_most: '1.7' }, by: '2025-12-31' },
  'nq28-3.2a': { bound: { at_least: 80 }, by: '2025-12-31' },
  'nq28-5.2a': { bound: { above: 90 }, by: '2025-12-31' },
  'qd2282-planning': { bound: { at_least: 40 }, by: '2025-12-31' },
  'evn-managers': { bound: { at_least: '14.5' }, by: '2020-12-31' },
  'ct35-committee': { bound: { at_least: 15 }, by: '2020-12-31' },
  // counts of targets, and shares of posts that no target names
  'nq28-overall': null,
  'moha-leadership': null,
};
const isMet = new Set([
  'nq28-2.1 2023',
  'nq28-2.1 2024',
  'nq28-2.2 2023',
  'nq28-2.2 2024',
  'nq28-2.3 2020',
  'nq28-5.2a 2023',
  'ct35-committee 2020',
]);
const bound = reported.flatMap((one) => {
  const target = targets[one.targetId];
  return target ? [{ ...one, target }] : [];
});

describe('Vietnam, values that were reported', () => {
  it.each(bound.map((one) => [`${one.targetId} ${one.year}`, one] as const))('%s: %o', (name, { value, target }) => {
    expect(meets(value, target.bound)).toBe(isMet.has(name));
  });

  it('are met where the verdict published with them says so', () => {
    const praised = bound.filter(({ officialVerdict }) => /^(?:đạt|vượt)/u.test(officialVerdict ?? ''));
    expect(praised.length).toBe(4);
    expect(praised.filter(({ value, target }) => meets(value, target.bound) !== true)).toEqual([]);
    // "approaching" and "may be reached" are not met
    const others = bound.filter(({ officialVerdict }) => /^(?:"tiệm cận|có thể)/u.test(officialVerdict ?? ''));
    expect(others.length).toBe(2);
    expect(others.filter(({ value, target }) => meets(value, target.bound) !== false)).toEqual([]);
  });

  it('all belong to a target that is known here', () => {
    expect(new Set(reported.map(({ targetId }) => targetId))).toEqual(new Set(Object.keys(targets)));
  });

  const series = (targetId: string, subPopulation: string) =>
    reported
      .filter((one) => one.targetId === targetId && one.subPopulation === subPopulation)
      .map(({ year, value }) => ({ on: `${year}-12-31`, value }));

  it.each([
    // 13.07 % in 2018, 12.92 % in 2020; the plan said 14.5 % in 2020
    ['evn-managers', 'EVN', { at_least: '14.5' }, '2020-12-31', 'missed', '-0.075', null],
    ['evn-managers', 'EVN', { at_least: '14.5' }, '2025-12-31', 'regressing', '-0.075', null],
    // 13 of 22 ministries in 2022 and in 2024
    [
      'nq28-1.1',
      'ministries and ministerial-level only (13/22)',
      { at_least: 60 },
      '2025-12-31',
      'off_track',
      '0',
      null,
    ],
    // 26.22 % in 2023, 25.5 % in 2024: 0.5 points at 0.72 a year take 253.5 of 365 days
    ['nq28-2.2', 'national', { below: 30 }, '2025-12-31', 'met', '-0.72', null],
    ['nq28-2.2', 'national', { below: 25 }, '2030-12-31', 'on_track', '-0.72', '2025-09-11'],
    ['nq28-2.1', 'national', { at_least: 60 }, '2030-12-31', 'off_track', '0', null],
  ] as const)('%s, %s, %o by %s: %s', (targetId, subPopulation, limit, by, status, pace, attainment) => {
    const found = assess(series(targetId, subPopulation), { bound: limit, by });
    expect(found).toMatchObject({ status, attainment });
    expect(found.observedPace).toEqual(new Decimal(pace));
  });
});
