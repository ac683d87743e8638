import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { share } from '../../src/measures/representation/share.js';
import type { FormatOptions } from '../../src/present/digits.js';
import { formatCount } from '../../src/present/formatCount.js';
import { formatNumber } from '../../src/present/formatNumber.js';
import { formatPoints } from '../../src/present/formatPoints.js';
import { formatShare } from '../../src/present/formatShare.js';
import { noNumbers, refusal } from '../measures/refusal.js';

const long = `0.${'3'.repeat(80)}`;

describe('formatShare', () => {
  it.each([
    [share({ part: 1081, whole: 5430 }), {}, '19,91%', '19.91%'],
    [share({ part: 13, whole: 22 }), {}, '59,09%', '59.09%'],
    [share({ part: 13, whole: 22 }), { decimals: 0 }, '59%', '59%'],
    [share({ part: 2, whole: 3 }), { decimals: 4 }, '66,6667%', '66.6667%'],
    ['0.00005', {}, '0,01%', '0.01%'],
    ['0.00005', { rounding: 'half_even' }, '0,00%', '0.00%'],
    ['0.00015', { rounding: 'half_even' }, '0,02%', '0.02%'],
    ['0.19999', { rounding: 'down' }, '19,99%', '19.99%'],
    ['-0.00001', {}, '0,00%', '0.00%'],
    [-0, { decimals: 0 }, '0%', '0%'],
    [1, {}, '100,00%', '100.00%'],
    [12, { decimals: 0 }, '1.200%', '1,200%'],
    ['-0.125', { decimals: 1 }, '-12,5%', '-12.5%'],
    [0.005, { decimals: 0 }, '1%', '1%'],
    [1.005, { decimals: 0 }, '101%', '101%'],
    [long, { decimals: 40 }, `33,${'3'.repeat(40)}%`, `33.${'3'.repeat(40)}%`],
    [null, {}, '–', '–'],
  ] as const)('%s with %j is %s and %s', (value, options: FormatOptions, inVietnamese, inEnglish) => {
    expect(formatShare(value, vi, options)).toBe(inVietnamese);
    expect(formatShare(value, en, options)).toBe(inEnglish);
  });
});

describe('formatPoints', () => {
  it.each([
    ['-0.0768', {}, '-7,68 điểm phần trăm', '-7.68 percentage points'],
    ['0.01', {}, '1,00 điểm phần trăm', '1.00 percentage points'],
    ['0.01', { decimals: 0 }, '1 điểm phần trăm', '1 percentage point'],
    ['-0.01', { decimals: 0 }, '-1 điểm phần trăm', '-1 percentage point'],
    ['-0.00001', { decimals: 0 }, '0 điểm phần trăm', '0 percentage points'],
    [null, {}, '–', '–'],
  ] as const)('%s with %j is %s and %s', (value, options: FormatOptions, inVietnamese, inEnglish) => {
    expect(formatPoints(value, vi, options)).toBe(inVietnamese);
    expect(formatPoints(value, en, options)).toBe(inEnglish);
  });
});

describe('formatNumber and formatCount', () => {
  it.each([
    ['0.7146', {}, '0,71', '0.71'],
    ['12500000.50', {}, '12.500.000,50', '12,500,000.50'],
    ['-1234.5', { decimals: 1 }, '-1.234,5', '-1,234.5'],
    [999.995, {}, '1.000,00', '1,000.00'],
    [10n ** 70n, { decimals: 0 }, `10${'.000'.repeat(23)}`, `10${',000'.repeat(23)}`],
    [null, {}, '–', '–'],
  ] as const)('the number %s with %j is %s and %s', (value, options: FormatOptions, inVietnamese, inEnglish) => {
    expect(formatNumber(value, vi, options)).toBe(inVietnamese);
    expect(formatNumber(value, en, options)).toBe(inEnglish);
  });

  it.each([
    [1081, '1.081', '1,081'],
    [100, '100', '100'],
    [0, '0', '0'],
    ['2.5', '2,5', '2.5'],
    ['1234.567', '1.234,57', '1,234.57'],
    ['2.999', '3', '3'],
    [9007199254740993n, '9.007.199.254.740.993', '9,007,199,254,740,993'],
    [null, '–', '–'],
  ] as const)('the count %s is %s and %s', (value, inVietnamese, inEnglish) => {
    expect(formatCount(value, vi)).toBe(inVietnamese);
    expect(formatCount(value, en)).toBe(inEnglish);
  });

  // Intl reads decimal text exactly from Node 20 on, and has the same symbols; it stands here as a second opinion.
  it('writes what Intl writes', () => {
    const digits = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(digits, ([units, decimals]) => {
        const text = (units < 0n ? '-' : '') + withPoint(units < 0n ? -units : units, decimals);
        for (const [locale, tag] of [
          [vi, 'vi-VN'],
          [en, 'en-US'],
        ] as const) {
          const intl = new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
          const expected = intl.format(text as `${number}`);
          expect(formatNumber(text, locale, { decimals })).toBe(
            /[1-9]/.test(expected) ? expected : expected.replace('-', ''),
          );
        }
      }),
    );
  });
});

function withPoint(units: bigint, decimals: number): string {
  const digits = units.toString().padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  return decimals === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
}

describe.each([
  ['formatShare', formatShare],
  ['formatPoints', formatPoints],
  ['formatNumber', formatNumber],
  ['formatCount', formatCount],
] as const)('%s refuses', (name, format) => {
  it.each(noNumbers)('%s', (_what, value) => {
    expect(refusal(() => format(value, vi))).toMatchObject({ code: 'not_a_number', function: name, argument: 'value' });
  });
});

describe.each([
  ['formatShare', formatShare],
  ['formatPoints', formatPoints],
  ['formatNumber', formatNumber],
] as const)('%s refuses', (_name, format) => {
  it.each([-1, 41, 0.5, Number.NaN])('%s decimals', (decimals) => {
    expect(refusal(() => format(1, vi, { decimals }))).toMatchObject({ code: 'out_of_range', argument: 'decimals' });
    expect(refusal(() => format(null, vi, { decimals }))).toMatchObject({ code: 'out_of_range' });
  });

  it('a rounding that it does not know', () => {
    const rounding = 'up' as never;
    expect(refusal(() => format(1, vi, { rounding }))).toMatchObject({ code: 'unknown_option', argument: 'rounding' });
  });
});
