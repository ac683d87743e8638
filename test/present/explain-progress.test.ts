import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.js';
import type { Locale } from '../../src/locales/locale.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { assess } from '../../src/targets/assess.js';
import type { Assessment } from '../../src/targets/assessment.js';
import { refusal } from '../measures/refusal.js';

const yearly = (from: number, ...values: readonly (number | string)[]) =>
  values.map((value, index) => ({ on: `${from + index}-12-31`, value }));
const to60 = { bound: { at_least: '0.6' }, by: '2025-12-31' };
const plan = {
  ...to60,
  baseline: { on: '2020-12-31', value: '0.45' },
  path: [{ by: '2021-12-31', bound: { at_least: '0.5' } }, { by: '2023-12-31', bound: { at_least: '0.55' } }, to60],
};
const early = { ...to60, inForce: { from: '2011-01-01', to: '2019-12-31' } };

const assessments: Readonly<Record<string, Assessment>> = {
  off_track: assess(yearly(2020, '0.46', '0.48', '0.51'), to60),
  on_track: assess(yearly(2020, '0.46', '0.5', '0.54'), to60),
  met: assess(yearly(2020, '0.46', '0.61'), to60),
  regressing: assess(yearly(2020, '0.46', '0.4'), to60),
  unmoved: assess(yearly(2020, '0.5', '0.5'), to60),
  missed: assess(yearly(2024, '0.46', '0.47'), to60),
  on_limit: assess(yearly(2020, '0.55', '0.6'), { ...to60, bound: { above: '0.6' } }),
  compound: assess(yearly(2020, '0.46', '0.48', '0.51'), to60, { method: 'compound' }),
  one_value: assess(yearly(2020, '0.5'), to60),
  not_positive: assess(yearly(2020, 0, '0.5'), to60, { method: 'compound' }),
  met_late: assess(yearly(2024, '0.46', '0.47', '0.6'), to60),
  lost: assess(yearly(2024, '0.46', '0.6', '0.59'), to60),
  late_values: assess(yearly(2026, '0.46', '0.47'), to60),
  onward: assess(yearly(2024, '0.46', '0.47'), { ...to60, onward: true }),
  beyond_100: assess(yearly(2020, '0.5', '0.7', '0.8'), { bound: { above: '0.9' }, by: '2030-12-31' }),
  below_0: assess(yearly(2020, '0.5', '0.2'), to60),
  ahead_of_path: assess(yearly(2020, '0.46', '0.56'), plan),
  on_path: assess(yearly(2020, '0.46', '0.5'), plan),
  behind_path: assess(yearly(2020, '0.46', '0.47'), plan),
  before_path: assess([{ on: '2021-06-30', value: '0.4' }], plan),
  end_of_path: assess([{ on: '2026-01-01', value: '0.6' }], plan),
  not_in_force: assess(yearly(2020, '0.5', '0.55'), early),
  not_reported: assess([], to60),
};

const said = (locale: Locale) =>
  Object.entries(assessments)
    .map(
      ([name, progress]) =>
        `# ${name}\n${explain(progress, locale)}\n${explain(progress, locale, { detail: 'full' })}\n`,
    )
    .join('\n');

describe.each([
  ['vi', vi],
  ['en', en],
] as const)('progress in %s', (code, locale) => {
  it('is said as the snapshot shows it', async () => {
    await expect(said(locale)).toMatchFileSnapshot(`explain-progress.${code}.snap.txt`);
  });

  it('leaks no placeholder, and is one line where one is asked for', () => {
    expect(said(locale)).not.toMatch(/undefined|null|NaN|Infinity|\[object|\(\)| {2}/);
    for (const progress of Object.values(assessments)) expect(explain(progress, locale)).not.toContain('\n');
  });

  it('is said as well after a journey through JSON', () => {
    for (const progress of Object.values(assessments)) {
      const stored = JSON.parse(JSON.stringify(progress)) as Assessment;
      for (const detail of ['line', 'full'] as const)
        expect(explain(stored, locale, { detail })).toBe(explain(progress, locale, { detail }));
    }
  });
});

it('covers every status, every note and every reason', () => {
  const facts = Object.values(assessments);
  const statuses = ['not_assessable', ...Object.keys(vi.target.statuses)];
  const reasons = ['not_in_force', 'not_reported', ...Object.keys(vi.progress.reasons)];
  const notes = Object.keys(vi.target.notes);
  expect([...new Set(facts.map(({ status }) => status))].sort()).toEqual(statuses.sort());
  expect([...new Set(facts.flatMap(({ reason }) => reason ?? []))].sort()).toEqual(reasons.sort());
  expect([...new Set(facts.flatMap(({ note }) => note ?? []))].sort()).toEqual(notes.sort());
});

describe('a projected share beyond 0 and 100 %', () => {
  it('is shown capped with a note, and stays exact in the data', () => {
    const beyond = assessments['beyond_100']!;
    expect(beyond.projected?.gt(2)).toBe(true);
    expect(explain(beyond, vi)).toContain('100,00%, lấy theo giới hạn của tỷ lệ vì xu hướng vượt quá');
    expect(explain(beyond, vi)).not.toMatch(/1[1-9]\d,\d|2\d\d,\d/u);
    const below = assessments['below_0']!;
    expect(below.projected?.lt(0)).toBe(true);
    expect(explain(below, en)).toContain('0.00%, the limit of a share, which the trend passes');
  });

  it('of other numbers is shown as it is', () => {
    const beyond = assessments['beyond_100']!;
    expect(explain(beyond, en, { form: 'number' })).not.toContain('the limit of a share');
  });
});

describe('the line', () => {
  it.each([
    [
      'off_track',
      'Từ 60% trở lên, thời hạn 31/12/2025: chậm tiến độ; 51,00% (31/12/2022), còn thiếu 9,00 điểm phần trăm; tốc độ thực tế tăng 2,50 điểm phần trăm mỗi năm; tốc độ cần có tăng 3,00 điểm phần trăm mỗi năm; dự báo đến thời hạn 58,33% (khoảng dự báo từ 42,49% đến 74,18%); dự kiến đạt theo xu hướng vào ngày 01/9/2026',
    ],
    ['met', 'Từ 60% trở lên, thời hạn 31/12/2025: đạt; 61,00% (31/12/2021); đạt từ ngày 31/12/2021'],
    [
      'missed',
      'Từ 60% trở lên, thời hạn 31/12/2025: chưa đạt khi đến hạn; 47,00% (31/12/2025), còn thiếu 13,00 điểm phần trăm; tốc độ thực tế tăng 1,00 điểm phần trăm mỗi năm; dự kiến đạt theo xu hướng vào ngày 31/12/2038',
    ],
    [
      'one_value',
      'Từ 60% trở lên, thời hạn 31/12/2025: chưa đạt; 50,00% (31/12/2020), còn thiếu 10,00 điểm phần trăm; tốc độ cần có tăng 2,00 điểm phần trăm mỗi năm. Mới có một giá trị, chưa xác định được xu hướng. Hãy bổ sung giá trị tại một thời điểm khác.',
    ],
  ])('%s', (name, line) => {
    expect(explain(assessments[name] as Assessment, vi)).toBe(line);
  });

  it('shows no pace in percentage points as a rate, and no rate as points', () => {
    const { off_track: linear, compound } = assessments as { off_track: Assessment; compound: Assessment };
    expect(explain(linear, en, { detail: 'full' })).toContain('Observed pace: up by 2.50 percentage points a year\n');
    expect(explain(compound, en, { detail: 'full' })).toContain('Observed pace: up by 5.29% a year\n');
  });

  it('is of numbers, where the form says so', () => {
    // Boys per 100 girls at birth, to fall below 109.
    const progress = assess(yearly(2020, '112.1', '111.5'), { bound: { below: '109' }, by: '2030-12-31' });
    expect(explain(progress, en, { form: 'number' })).toBe(
      'Below 109 by 31 December 2030: on track; 111.50 (31 December 2021), 2.50 too high; observed pace down by 0.60 a year; required pace down by 0.28 a year; projected at the deadline 106.10; expected to be met, by the trend, on 2 March 2026',
    );
    expect(refusal(() => explain(progress, en, { form: 'percent' as never }))).toMatchObject({
      code: 'unknown_option',
      argument: 'form',
    });
  });

  it('shows values on the right side of the bound', () => {
    const progress = assess(yearly(2020, '0.5', '0.599999'), to60);
    expect(explain(progress, en)).toContain('59.9999% (31 December 2021), 0.0001 percentage points short');
  });

  it('does not show a small pace as none', () => {
    const progress = assess(yearly(2020, '0.5', '0.500001'), to60);
    expect(explain(progress, en)).toContain('observed pace up by 0.0001 percentage points a year');
    const rate = assess(yearly(2020, '0.5', '0.500001'), to60, { method: 'compound' });
    expect(explain(rate, en)).toContain('observed pace up by 0.0002% a year');
  });
});
