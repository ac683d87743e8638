import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.js';
import type { Locale } from '../../src/locales/locale.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { stepsOf } from '../../src/present/stepsOf.js';
import { byLevel, report } from './sample-report.js';

/** The steps of every calculation, and of what has no value. */
function said(locale: Locale): string {
  const cell = { qualification: 'master', 'unit.kind': 'department' };
  const results = [
    ...report.catalog.indicators.map(({ id }) => report.result(id, 'qltt')),
    report.result('difference', 'hn'),
    report.result('difference', 'doi-1'),
    report.result('given', 'hn'),
    report.result('payGap', 'doi-2'),
    byLevel.result('femaleShare', 'qltt', cell),
  ];
  return `${results.map((result) => explain(result, locale, { detail: 'steps' })).join('\n\n')}\n`;
}

describe.each([
  ['vi', vi],
  ['en', en],
] as const)('steps in %s', (code, locale) => {
  it('are said as the snapshot shows it', async () => {
    await expect(said(locale)).toMatchFileSnapshot(`explain-step.${code}.snap.txt`);
  });

  it('leak no placeholder', () => {
    expect(said(locale)).not.toMatch(/undefined|null|NaN|Infinity|\[object|\(\)/);
  });

  it('stand two spaces further to the right than the step that they lead to', () => {
    for (const result of report) {
      const depths = (step: ReturnType<typeof stepsOf>, depth: number): readonly number[] => [
        depth,
        ...step.operands.flatMap((operand) => depths(operand, depth + 2)),
      ];
      const lines = explain(result, locale, { detail: 'steps' }).split('\n');
      expect(lines.map((line) => line.search(/\S/u))).toEqual(depths(stepsOf(result), 0));
    }
  });
});

it.each([
  ['femaleShare', 'Tỷ lệ nữ lãnh đạo, quản lý: 1 / 3 = 33,33%', 'Women among leaders: 1 / 3 = 33.33%'],
  [
    'rateGap',
    'Chênh lệch hai tỷ lệ: 100,00% - 50,00% = 50,00 điểm phần trăm',
    'Gap of rates: 100.00% - 50.00% = 50.00 percentage points',
  ],
  [
    'payGap',
    'Chênh lệch tiền lương: (11.250.000,25 - 10.500.000) / 11.250.000,25 = 6,67%',
    'Pay gap: (11,250,000.25 - 10,500,000) / 11,250,000.25 = 6.67%',
  ],
  [
    'mean',
    'Lương trung bình: 10.875.000,13 (tổng số 4, nữ 2, nam 2)',
    'Mean pay: 10,875,000.13 (total 4, women 2, men 2)',
  ],
] as const)('the line of %s', (id, inVietnamese, inEnglish) => {
  const step = stepsOf(report.result(id, 'qltt'));
  expect(explain(step, vi)).toBe(inVietnamese);
  expect(explain(step, en)).toBe(inEnglish);
});

it('puts a negative second number in brackets', () => {
  const step = stepsOf(report.result('difference', 'hn'));
  const [own, other] = step.operands;
  if (own?.value == null || other?.value == null) throw new Error('both values are known');
  const turned = { ...step, operands: [own, { ...other, value: other.value.neg() }] };
  expect(explain(turned, vi)).toContain('0,00% - (-33,33%)');
});

it('says of other facts with their steps the same as in full', () => {
  const [target] = report.result('femaleShare', 'qltt').targets;
  if (target === undefined) throw new Error('there is a target');
  expect(explain(target, vi, { detail: 'steps' })).toBe(explain(target, vi, { detail: 'full' }));
});
