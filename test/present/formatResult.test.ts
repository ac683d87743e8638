import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import type { Result, ValueForm } from '../../src/indicators/result.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import type { FormatOptions } from '../../src/present/digits.js';
import { formatResult } from '../../src/present/formatResult.js';
import { refusal } from '../measures/refusal.js';
import { report } from './sample-report.js';

const shareOfTeams = report.result('share', 'qltt');
const of = (form: ValueForm, value: string | null): Result => ({
  ...shareOfTeams,
  form,
  value: value === null ? null : new Decimal(value),
});

describe('formatResult', () => {
  it.each<[ValueForm, string | null, FormatOptions, string, string]>([
    ['share', '0.146341463', {}, '14,63%', '14.63%'],
    ['share', '0.146341463', { decimals: 0 }, '15%', '15%'],
    ['share', '0.146341463', { decimals: 1, rounding: 'down' }, '14,6%', '14.6%'],
    ['points', '-0.1157', {}, '-11,57 điểm phần trăm', '-11.57 percentage points'],
    ['points', '0.01', { decimals: 0 }, '1 điểm phần trăm', '1 percentage point'],
    ['ratio', '0.42', {}, '0,42', '0.42'],
    ['ratio', '2', {}, '2,00', '2.00'],
    ['number', '5430', {}, '5.430', '5,430'],
    ['number', '12500000.5', {}, '12.500.000,50', '12,500,000.50'],
    ['number', '12500000.5', { decimals: 0, rounding: 'half_even' }, '12.500.000', '12,500,000'],
    ['number', '5430', { decimals: 1 }, '5.430,0', '5,430.0'],
    ['share', null, {}, '–', '–'],
    ['points', null, {}, '–', '–'],
    ['number', null, {}, '–', '–'],
  ])('%s of %s with %j', (form, value, options, inVietnamese, inEnglish) => {
    expect(formatResult(of(form, value), vi, options)).toBe(inVietnamese);
    expect(formatResult(of(form, value), en, options)).toBe(inEnglish);
  });

  it('shows a value on the right side of its targets, unless the decimals are given', () => {
    const result = report.result('given', 'hn');
    expect(formatResult(result, vi)).toBe('59,9999%');
    expect(formatResult(result, vi, { decimals: 2 })).toBe('60,00%');
  });

  it('is the same after a journey through JSON', () => {
    for (const result of report)
      expect(formatResult(JSON.parse(JSON.stringify(result)) as Result, vi)).toBe(formatResult(result, vi));
  });

  it.each([
    [{ decimals: -1 }, 'out_of_range'],
    [{ decimals: 1.5 }, 'out_of_range'],
    [{ rounding: 'up' as never }, 'unknown_option'],
  ])('%j is refused', (options, code) => {
    for (const form of ['share', 'points', 'ratio', 'number'] as const)
      expect(refusal(() => formatResult(of(form, '0.5'), vi, options))).toMatchObject({ code });
  });
});
