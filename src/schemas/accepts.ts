import type { RecordCheck, ValueCheck } from './record-check.js';
import { Amount, dayOf, isId } from './twins.js';

/** Whether a value is surely accepted as it is; `false` leaves it to the schema. */
export function accepts(check: ValueCheck, value: unknown): boolean {
  switch (check.kind) {
    case 'enum':
      return typeof value === 'string' && check.values.includes(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && dayOf(value) !== 0;
    case 'id':
      return typeof value === 'string' && isId(value);
    case 'amount':
      return typeof value === 'string' && new Amount(check.integerDigits).read(value);
    case 'text':
      return typeof value === 'string' && value.length >= check.least && check.patterns.every(isMatched, value);
    case 'number':
      return typeof value === 'number' && isNumberOf(check, value);
    case 'list':
      return Array.isArray(value) && value.length >= check.least && areAccepted(check.of, value);
    case 'schema':
      return false;
  }
}

/** A copy of a row that is surely accepted, with its fields in the order of the schema; `undefined` leaves it to the schema. */
export function acceptedRecord(check: RecordCheck, row: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return undefined;
  const given = row as Readonly<Record<string, unknown>>;
  if (check.isStrict) {
    for (const key in given) if (!check.fields.some(({ name }) => name === key)) return undefined;
  }
  const record: Record<string, unknown> = {};
  for (const { name, optional, nullable, value: ofValue } of check.fields) {
    const value = given[name];
    if (value === undefined) {
      if (!optional) return undefined;
      if (name in given) record[name] = undefined;
    } else if (value === null) {
      if (!nullable) return undefined;
      record[name] = null;
    } else if (accepts(ofValue, value)) record[name] = copied(value);
    else return undefined;
  }
  return record;
}

function copied(value: unknown): unknown {
  return Array.isArray(value) ? value.map(copied) : value;
}

function isMatched(this: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  return pattern.test(this);
}

/** Whether a number is whole, where it must be, and within its bounds. */
export function isNumberOf({ isWhole, bounds }: Extract<ValueCheck, { kind: 'number' }>, value: number): boolean {
  if (isWhole ? !Number.isSafeInteger(value) : !Number.isFinite(value)) return false;
  for (const { side, value: bound, inclusive } of bounds) {
    if (value === bound ? !inclusive : side === 'least' ? !(value > bound) : !(value < bound)) return false;
  }
  return true;
}

// By position and not by `every`, which passes over holes.
function areAccepted(check: ValueCheck, values: readonly unknown[]): boolean {
  for (let i = 0; i < values.length; i++) if (!accepts(check, values[i])) return false;
  return true;
}
