import { RawCodes, RawDays, RawTexts } from './raw-fields.js';
import { RawNumbers } from './raw-numbers.js';
import type { RawRecords } from './raw-records.js';

/** For each row a number that stands for the value of a field: 0 where it is absent, else equal where the values are. */
export function codesOf(raw: RawRecords, name: string): Uint8Array | Uint32Array | Int32Array {
  const key = raw.keys.get(name);
  const field = raw.fields.get(name);
  // A key that is no text names nothing, and is told apart like any other value.
  if (key !== undefined && field === undefined) return key.codes;
  if (field instanceof RawCodes || field instanceof RawTexts) return field.codes;
  if (field instanceof RawDays) return field.days;
  if (!(field instanceof RawNumbers)) return none;
  const numbers = new RawTexts();
  numbers.reserve(raw.count);
  for (let row = 0; row < raw.count; row++) {
    if (!field.isAbsent(row)) numbers.set(row, field.text(row));
  }
  return numbers.codes;
}

const none = new Uint8Array(0);
