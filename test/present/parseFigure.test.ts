import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, type Rounding, round } from '../../src/decimal.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { formatNumber } from '../../src/present/formatNumber.js';
import { formatShare } from '../../src/present/formatShare.js';
import { parseFigure } from '../../src/present/parseFigure.js';
import { refusal } from '../measures/refusal.js';

const read = (text: string, locale?: typeof vi) => {
  const { value, decimals, isPercent } = parseFigure(text, { locale });
  return [value.toString(), decimals, isPercent];
};

describe('in Vietnamese', () => {
  it.each([
    ['26,80%', '0.268', 2, true],
    ['26,80 %', '0.268', 2, true],
    ['26.80 %', '0.268', 2, true],
    ['30.26%', '0.3026', 2, true],
    ['9.5%', '0.095', 1, true],
    ['29%', '0.29', 0, true],
    ['  19,91%  ', '0.1991', 2, true],
    ['1.081', '1081', 0, false],
    ['1.081,5', '1081.5', 1, false],
    ['1.234.567', '1234567', 0, false],
    ['12,345%', '0.12345', 3, true],
    ['1.200,50%', '12.005', 2, true],
    ['1.234.567%', '12345.67', 0, true],
    ['0,71', '0.71', 2, false],
    ['0.268', '0.268', 3, false],
    ['0.71', '0.71', 2, false],
    ['1,081', '1.081', 3, false],
    ['1,081.5', '1081.5', 1, false],
    ['1,234,567', '1234567', 0, false],
    ['5430', '5430', 0, false],
    ['-7,68', '-7.68', 2, false],
    ['−7,68%', '-0.0768', 2, true],
    ['+4,25%', '0.0425', 2, true],
    ['-0,00%', '0', 2, true],
    ['100%', '1', 0, true],
    ['12.3456%', '0.123456', 4, true],
  ])('%j is %s', (text, value, decimals, isPercent) => {
    expect(read(text)).toEqual([value, decimals, isPercent]);
    expect(read(text, vi)).toEqual([value, decimals, isPercent]);
  });
});

describe('in English', () => {
  it.each([
    ['26.80%', '0.268', 2, true],
    ['26,80%', '0.268', 2, true],
    ['1,081', '1081', 0, false],
    ['1.081', '1.081', 3, false],
    ['1.081,5', '1081.5', 1, false],
    ['12.345%', '0.12345', 3, true],
  ])('%j is %s', (text, value, decimals, isPercent) => {
    expect(read(text, en)).toEqual([value, decimals, isPercent]);
  });
});

it('reads a column of percentages without signs', () => {
  expect(parseFigure('0,8', { percent: true })).toEqual({ value: new Decimal('0.008'), decimals: 1, isPercent: true });
});

describe('refuses', () => {
  it.each([
    '',
    ' ',
    '%',
    '-',
    'gần 20%',
    '20 phần trăm',
    '26,80%%',
    '26,',
    ',8',
    '.5',
    '5.',
    '1.08.1',
    '1.0811,5',
    '12.34.567',
    '1,2,3',
    '1.081.5',
    '01.081.5',
    '1 081',
    '1e5',
    '0x10',
    'NaN',
    'Infinity',
    '--5',
    '5-',
    '٣٤',
    '１２',
    '12.345%',
    '1.081 %',
  ])('%j', (text) => {
    expect(refusal(() => parseFigure(text))).toEqual({
      code: 'not_a_figure',
      function: 'parseFigure',
      argument: 'text',
    });
  });

  it.each([
    ['1,081%', en],
    ['12,345 %', en],
  ] as const)('%j in English', (text, locale) => {
    expect(refusal(() => parseFigure(text, { locale }))).toMatchObject({ code: 'not_a_figure' });
  });

  it.each([null, 19.91, {}, ['26,80%']])('%j, which is no text', (text) => {
    expect(refusal(() => parseFigure(text as never))).toMatchObject({ code: 'not_a_figure' });
  });
});

describe.each([
  ['vi', vi],
  ['en', en],
] as const)('reads in %s what is formatted', (_code, locale) => {
  const roundings = fc.constantFrom<Rounding>('half_up', 'half_even', 'down');

  it('a share', () => {
    const shares = fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }));
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 12 }), roundings, ([a, b], decimals, rounding) => {
        const value = new Decimal(Math.min(a, b)).div(b);
        const figure = parseFigure(formatShare(value, locale, { decimals, rounding }), { locale });
        expect(figure).toEqual({ value: round(value, decimals + 2, rounding), decimals, isPercent: true });
      }),
    );
  });

  it('a number of any size', () => {
    const numbers = fc.tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 12 }), roundings, ([units, scale], decimals, rounding) => {
        const value = new Decimal(`${units}e-${scale}`);
        const figure = parseFigure(formatNumber(value, locale, { decimals, rounding }), { locale });
        expect(figure).toEqual({ value: round(value, decimals, rounding), decimals, isPercent: false });
      }),
    );
  });
});
