import { isObject } from '../arguments.js';
import type { Field } from '../schemas/fields.js';

/** More digits than these, and a double may be another number than the text. */
const mostDigits = 15;

/**
 * A value as the type of its field has it, where it can be read without doubt: a number or a truth value written as text, a number in place
 * of decimal text, a `Date` at midnight, a text in composed letters (NFC) where it is an id. Any other value stays as it is, and the schema
 * says whether it is wrong.
 */
export function readValue(value: unknown, field: Field | undefined): unknown {
  switch (field?.type) {
    case 'id':
      return isDecomposed(value) ? (value as string).normalize() : value;
    case 'number':
      return typeof value === 'string' ? (numberOf(value.trim()) ?? value) : value;
    case 'boolean':
      return typeof value === 'string' ? (truthOf(value.trim().toLowerCase()) ?? value) : value;
    case 'decimal':
      return typeof value === 'number' || typeof value === 'bigint' ? decimalOf(String(value), value) : value;
    case 'date':
      return value instanceof Date ? dayOf(value) : value;
    case 'other':
      return Array.isArray(value)
        ? value.map((item: unknown) => (typeof item === 'string' ? item.normalize() : item))
        : value;
    default:
      return value;
  }
}

/** Whether a text may have letters that are not composed. Letters below U+0300 are. */
export function isDecomposed(value: unknown): boolean {
  return typeof value === 'string' && /[\u0300-\uffff]/u.test(value) && value.normalize() !== value;
}

/** A copy of a list or a plain object, since zod freezes those that a read-only field refuses. */
export function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice();
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype ? { ...value } : value;
}

// `1.081` is a thousand and more in Vietnamese, and 1,081 in English something else again: neither is read.
function numberOf(text: string): number | undefined {
  const isPlain = /^[+-]?\d+(?:\.\d+)?$/u.test(text) && !/^[+-]?[1-9]\d{0,2}\.\d{3}$/u.test(text);
  return isPlain && text.replace(/\D/gu, '').length <= mostDigits ? Number(text) : undefined;
}

function truthOf(text: string): boolean | undefined {
  if (text === 'true') return true;
  return text === 'false' ? false : undefined;
}

// A number that is written with an exponent is no decimal text.
function decimalOf(text: string, value: number | bigint): string | number | bigint {
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? text : value;
}

// Midnight in universal or in local time is the day. Any other time stands as text, which no schema of a date accepts.
function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return 'Invalid Date';
  const text = date.toISOString();
  if (text.endsWith('T00:00:00.000Z')) return text.slice(0, 10);
  const isLocalMidnight = date.getHours() + date.getMinutes() + date.getSeconds() + date.getMilliseconds() === 0;
  if (!isLocalMidnight) return text;
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
