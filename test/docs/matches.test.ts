import { Decimal } from 'decimal.js';
import { expect, it } from 'vitest';
import { asText, matches } from './matches.js';

const third = new Decimal(1).div(3);

it.each<[unknown, string]>([
  [0.25, '0.25'],
  [-3, '-3'],
  [1e21, '1e+21'],
  [1 / 3, '0.333…'],
  [new Decimal('0.25'), '0.25'],
  [new Decimal('-7.68'), '-7.68'],
  [third, '0.3333…'],
  [10n, '10n'],
  [true, 'true'],
  [null, 'null'],
  [undefined, 'undefined'],
  ['below', "'below'"],
  ['below', '"below"'],
  ["it's", "'it\\'s'"],
  ['two\nlines', "'two\\nlines'"],
  ['two\nlines', 'two\nlines'],
  ['14,63% (60/410)', '14,63% (60/410)'],
  ['Tỷ lệ nữ: 14,63%', "'Tỷ lệ nữ…'"],
  ['Tỷ lệ nữ: 14,63%', 'Tỷ lệ nữ…'],
  ['…', "'…'"],
  [[1, 2, 3], '[1, 2, 3]'],
  [[1, 2, 3], '[1, …]'],
  [[1, 2, 3], '[1, 2, …]'],
  [[1, 2], '[1, 2,]'],
  [[], '[]'],
  [{ total: 410, female: 60 }, '{ total: 410, female: 60 }'],
  [{ total: 410, female: 60 }, '{ female: 60, total: 410 }'],
  [{ total: 410, female: 60 }, '{ total: 410, … }'],
  [{ total: 410, other: undefined }, '{ total: 410 }'],
  [{ total: 410 }, '{ total: 410, other: undefined }'],
  [{ low: third, high: new Decimal(1) }, '{ low: 0.33…, high: 1 }'],
  [{ 'in-leadership': { 2019: null } }, "{ 'in-leadership': { 2019: null } }"],
  [{ rows: [{ id: 'a' }] }, "{\n  rows: [{ id: 'a' }],\n}"],
])('%o is said by %s', (actual, text) => {
  expect(matches(actual, text)).toBe(true);
});

it.each<[unknown, string]>([
  [0.25, '0.250'],
  [0.25, '0.26'],
  [0.25, "'0.25'"],
  [-0, '0'],
  [1 / 3, '0.333'],
  [1 / 3, '0.334…'],
  [Number.NaN, '0'],
  [new Decimal('0.25'), '0.2'],
  [new Decimal('0.25'), "'0.25'"],
  [new Decimal('0.25'), 'null'],
  [new Decimal('0.25'), '{ … }'],
  ['0.25', '0.25 '],
  ['true', 'TRUE'],
  [10, '10n'],
  [null, 'undefined'],
  [undefined, 'null'],
  ['below', "'above'"],
  ['below', "'below…'"],
  ['below', '…'],
  ['two\nlines', "'two lines'"],
  [[1, 2, 3], '[1, 2]'],
  [[1, 2], '[1, 2, …]'],
  [[1, 2], '[2, 1]'],
  [[1, 2], '[1 2]'],
  [{ total: 410, female: 60 }, '{ total: 410 }'],
  [{ total: 410 }, '{ total: 410, … }'],
  [{ total: 410 }, '{ total: 410, female: 60 }'],
  [{ total: 410 }, '{ total: 411, … }'],
  [{ total: 410 }, '{ total: 410'],
  [{ total: 410 }, '{ total 410 }'],
  [[1], '{ 0: 1 }'],
  [{ 0: 1 }, '[1]'],
  [new Error('no'), 'no'],
  [Promise.resolve(1), '1'],
])('%o is not said by %s', (actual, text) => {
  expect(matches(actual, text)).toBe(false);
});

it.each<[unknown, string]>([
  [new Decimal('0.25'), '0.25'],
  [
    { counts: { total: 410 }, 'a-b': "it's", list: [1n, null, -0] },
    "{ counts: { total: 410 }, 'a-b': 'it\\'s', list: [1n, null, -0] }",
  ],
  [{}, '{}'],
  ['two\nlines', "'two\\nlines'"],
])('asText writes %o as %s, and matches reads it', (value, text) => {
  expect(asText(value)).toBe(text);
  expect(matches(value, text)).toBe(true);
});
