import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { recordCheck } from '../../src/schemas/record-check.js';
import { Amount, amountPatterns, datePattern, dayOf, idPattern, isId } from '../../src/schemas/twins.js';
import { amountSchema, dateSchema, idSchema, moneySchema } from '../../src/schemas/values.js';
import { runs } from '../agreement/runs.js';

const digits = fc.string({
  unit: fc.constantFrom(...Array.from('01234567890123456789'), '.', '-', ' ', '٣'),
  maxLength: 27,
});
const dates = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    .map(
      ([year, month, day]) =>
        `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    ),
  digits,
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789-:/')), minLength: 10, maxLength: 10 }),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      '_',
      ' ',
      '\n',
      '\r',
      '\t',
      '\v',
      '\f',
      '\u0000',
      '\u007f',
      '\u0085',
      '\u00a0',
      '\u1680',
      '\u2028',
      '\u2029',
      '\u202f',
      '\u3000',
      '\ufeff',
      '\ud83d',
      '\ude00',
      '😀',
    ),
    maxLength: 5,
  }),
  fc.constantFrom('__proto__', '__proto__ ', '__proto', 'a__proto__', '__proto__\n'),
);

it('a day is what the pattern of dates matches', () => {
  fc.assert(
    fc.property(dates, (text) => {
      expect(dayOf(text) !== 0).toBe(datePattern.test(text));
      if (dayOf(text) !== 0) expect(dayOf(text)).toBe(Number(text.replaceAll('-', '')));
    }),
    runs(3000),
  );
});

it.each([1900, 2000, 2023, 2024])('every day of %i, and no other', (year) => {
  for (let month = 0; month <= 13; month++) {
    for (let day = 0; day <= 32; day++) {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      expect([text, dayOf(text) !== 0]).toEqual([text, datePattern.test(text)]);
    }
  }
});

it('an id is what its pattern matches', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(isId(text)).toBe(idPattern.test(text));
    }),
    runs(3000),
  );
});

it.each(amountPatterns)('an amount is what %o matches', ({ pattern, integerDigits }) => {
  fc.assert(
    fc.property(digits, (text) => {
      const amount = new Amount(integerDigits);
      expect(amount.read(text)).toBe(pattern.test(text));
      if (!pattern.test(text)) return;
      expect(amount.decimals).toBe(text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);
      const all = text.replace('.', '');
      expect(amount.isLong).toBe(all.length > 15);
      if (!amount.isLong) expect(amount.digits).toBe(Number(all));
    }),
    runs(3000),
  );
});

it.each<[string, z.ZodType, object]>([
  ['id', idSchema, { kind: 'id' }],
  ['date', dateSchema, { kind: 'date' }],
  ['amount', amountSchema, { kind: 'amount', integerDigits: 15 }],
  ['money', moneySchema, { kind: 'amount', integerDigits: 18 }],
])('the schema of an %s is checked by its twin, so its pattern is this one', (_, schema, check) => {
  expect(recordCheck(z.strictObject({ value: schema.nullish() }))?.fields[0]).toMatchObject({ value: check });
});
