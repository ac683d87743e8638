import { describe, expect, it } from 'vitest';
import { assess } from '../../src/targets/assess.js';
import { trajectory } from '../../src/targets/trajectory.js';
import { refusal } from '../measures/refusal.js';
import { text } from '../measures/text.js';

// A plan from 20 % in 2025 to 30 % in 2030; nothing is said of 2029.
const plan = {
  bound: { at_least: '0.3' },
  by: '2030-12-31',
  baseline: { on: '2025-12-31', value: '0.2' },
  path: [
    { by: '2026-12-31', bound: { at_least: '0.22' } },
    { by: '2027-12-31', bound: { at_least: '0.24' } },
    { by: '2028-12-31', bound: { at_least: '0.26' } },
    { by: '2030-12-31', bound: { at_least: '0.3' } },
  ],
} as const;

const standing = (on: string, value: string, asOf = on) => assess([{ on, value }], plan, { asOf }).path?.standing;

describe('assess says where a value stands on the path', () => {
  it.each([
    // before the first milestone: the baseline decides
    ['2026-06-30', '0.199999999999', 'behind'],
    ['2026-06-30', '0.2', 'on'],
    ['2026-06-30', '0.219999999999', 'on'],
    ['2026-06-30', '0.22', 'ahead'],
    // the day before a milestone, its day and the day after
    ['2026-12-30', '0.21', 'on'],
    ['2026-12-31', '0.21', 'behind'],
    ['2027-01-01', '0.21', 'behind'],
    ['2026-12-31', '0.22', 'on'],
    ['2026-12-31', '0.239999999999', 'on'],
    ['2026-12-31', '0.24', 'ahead'],
    ['2027-12-30', '0.22', 'on'],
    ['2027-12-31', '0.22', 'behind'],
    // a year without a milestone: the last one that is due
    ['2029-12-31', '0.26', 'on'],
    ['2029-12-31', '0.259', 'behind'],
    ['2029-12-31', '0.3', 'ahead'],
    // the last milestone is the target
    ['2030-12-30', '0.3', 'ahead'],
    ['2030-12-31', '0.3', 'on'],
    ['2030-12-31', '0.299', 'behind'],
    ['2031-01-01', '0.5', 'on'],
  ])('on %s with %s: %s', (on, value, expected) => {
    expect(standing(on, value)).toBe(expected);
  });

  it('looks from the day that is asked about, with the latest value up to it', () => {
    expect(standing('2026-12-31', '0.22', '2027-12-30')).toBe('on');
    expect(standing('2026-12-31', '0.22', '2027-12-31')).toBe('behind');
  });

  it('names the milestones before and after', () => {
    const path = (on: string) => assess([{ on, value: '0.25' }], plan).path;
    expect(path('2026-01-31')).toEqual({ standing: 'ahead', due: null, next: plan.path[0] });
    expect(path('2027-12-31')).toEqual({ standing: 'on', due: plan.path[1], next: plan.path[2] });
    expect(path('2030-12-31')).toEqual({ standing: 'behind', due: plan.path[3], next: null });
  });

  it('judges a path that falls by its limits', () => {
    const fewer = {
      bound: { at_most: 4 },
      by: '2027-12-31',
      baseline: { on: '2025-12-31', value: 8 },
      path: [
        { by: '2026-12-31', bound: { at_most: 6 } },
        { by: '2027-12-31', bound: { at_most: 4 } },
      ],
    } as const;
    const at = (on: string, value: number) => assess([{ on, value }], fewer).path?.standing;
    expect(['2026-06-30', '2026-06-30', '2026-12-31', '2026-12-31'].map((on, i) => at(on, [9, 8, 6, 7][i]!))).toEqual([
      'behind',
      'on',
      'on',
      'behind',
    ]);
    expect(at('2026-12-31', 4)).toBe('ahead');
  });

  it('has no path where the target has none, and no standing without a value', () => {
    const { path, ...alone } = plan;
    expect(path).toHaveLength(4);
    expect(assess([{ on: '2026-12-31', value: '0.2' }], alone).path).toBeUndefined();
    expect('path' in assess([{ on: '2026-12-31', value: '0.2' }], alone)).toBe(false);
    expect(assess([], plan).path).toBeUndefined();
  });

  it('leaves the status to the bound of the target', () => {
    const values = [
      { on: '2025-12-31', value: '0.2' },
      { on: '2026-12-31', value: '0.21' },
    ];
    // 1 point a year leads to 25 %.
    expect(assess(values, plan)).toMatchObject({ status: 'off_track', path: { standing: 'behind' } });
  });

  it('refuses milestones that are not in the order of their days, and days that are none', () => {
    const path = [plan.path[1], plan.path[0]];
    expect(refusal(() => assess([], { ...plan, path }))).toMatchObject({
      code: 'out_of_range',
      argument: 'target.path',
      index: 1,
    });
    expect(refusal(() => assess([], { ...plan, path: [{ by: '2026-02-30', bound: plan.bound }] }))?.code).toBe(
      'invalid_date',
    );
    expect(refusal(() => assess([], { ...plan, baseline: { on: '2025-12-31', value: 'x' } }))?.code).toBe(
      'not_a_number',
    );
  });
});

describe('trajectory', () => {
  it('has a point for the baseline and for each milestone', () => {
    const points = trajectory([{ on: '2026-06-30', value: '0.21' }], plan);
    expect(points.map(({ on, planned }) => `${on} ${text(planned)}`)).toEqual([
      '2025-12-31 0.2',
      '2026-06-30 null',
      '2026-12-31 0.22',
      '2027-06-30 null',
      '2027-12-31 0.24',
      '2028-06-30 null',
      '2028-12-31 0.26',
      '2029-06-30 null',
      '2030-06-30 null',
      '2030-12-31 0.3',
    ]);
    expect(points[0]).toMatchObject({ observed: null, required: null, trend: null });
    expect(text(points.at(-1)?.required ?? null)).toBe('0.3');
  });

  it('is the plan alone without a value', () => {
    expect(trajectory([], plan).map(({ on }) => on)).toEqual([
      '2025-12-31',
      '2026-12-31',
      '2027-12-31',
      '2028-12-31',
      '2030-12-31',
    ]);
  });

  it('plans no number for a milestone that is a range', () => {
    const range = { between: ['0.4', '0.6'] } as const;
    const points = trajectory([], { bound: range, by: '2030-12-31', path: [{ by: '2030-12-31', bound: range }] });
    expect(points.map(({ planned }) => planned)).toEqual([null]);
  });
});
