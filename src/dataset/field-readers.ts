import { accepts, isNumberOf } from '../schemas/accepts.js';
import type { FieldCheck, ValueCheck } from '../schemas/record-check.js';
import { Amount, dayOf } from '../schemas/twins.js';
import type { EnumCodes } from './enum-codes.js';
import { type FieldReader, isAbsent, type Values } from './field-reader.js';
import { IdReader, KeyReader } from './key-readers.js';
import { RawCodes, RawDays, type RawField, RawKeys } from './raw-fields.js';
import { RawNumbers, zero } from './raw-numbers.js';
import type { RawRecords } from './raw-records.js';

/** The reader for a field of the schema. */
export function fieldReader(check: FieldCheck, raw: RawRecords): FieldReader {
  const { name, value } = check;
  if (name === 'id' && raw.ids !== undefined) return new IdReader(check, raw.ids, raw.fields.get(name));
  const targets = [raw.fields.get(name), raw.keys.get(name)].filter((target) => target !== undefined);
  const [target, ...others] = targets;
  if (others.length === 0) {
    if (target instanceof RawCodes) {
      if (value.kind === 'enum' && target.texts !== undefined && isListed(target.texts, value.values))
        return new EnumReader(check, target, target.texts);
      if (value.kind === 'boolean') return new BooleanReader(check, target);
    }
    if (value.kind === 'date' && target instanceof RawDays) return new DateReader(check, target);
    if (value.kind === 'amount' && target instanceof RawNumbers)
      return new AmountReader(check, target, value.integerDigits);
    if (value.kind === 'number' && target instanceof RawNumbers) return new NumberReader(check, target, value);
    if (value.kind === 'id' && target instanceof RawKeys) return new KeyReader(check, target);
  }
  return new AnyReader(check, targets);
}

// What a schema's metadata says of its values need not be what it accepts.
function isListed({ values: listed }: EnumCodes, values: readonly string[]): boolean {
  return listed.length === values.length && listed.every((value, i) => value === values[i]);
}

class EnumReader implements FieldReader {
  readonly #check: FieldCheck;
  readonly #target: RawCodes;
  readonly #texts: EnumCodes;

  constructor(check: FieldCheck, target: RawCodes, texts: EnumCodes) {
    this.#check = check;
    this.#target = target;
    this.#texts = texts;
  }

  read({ of, from, count }: Values, place: number, doubted: Uint8Array): boolean {
    const codes = this.#target.open();
    const texts = this.#texts;
    let isSure = true;
    for (let i = 0; i < count; i++) {
      const value = of[from + i];
      const code = typeof value === 'string' ? texts.codeOf(value) : 0;
      codes[place + i] = code;
      if (code > 0 || isAbsent(this.#check, value)) continue;
      doubted[i] = 1;
      isSure = false;
    }
    return isSure;
  }
}

class BooleanReader implements FieldReader {
  readonly #check: FieldCheck;
  readonly #target: RawCodes;

  constructor(check: FieldCheck, target: RawCodes) {
    this.#check = check;
    this.#target = target;
  }

  read({ of, from, count }: Values, place: number, doubted: Uint8Array): boolean {
    const codes = this.#target.open();
    let isSure = true;
    for (let i = 0; i < count; i++) {
      const value = of[from + i];
      const code = value === true ? 2 : value === false ? 1 : 0;
      codes[place + i] = code;
      if (code > 0 || isAbsent(this.#check, value)) continue;
      doubted[i] = 1;
      isSure = false;
    }
    return isSure;
  }
}

class DateReader implements FieldReader {
  readonly readsTexts = true;
  readonly #check: FieldCheck;
  readonly #target: RawDays;

  constructor(check: FieldCheck, target: RawDays) {
    this.#check = check;
    this.#target = target;
  }

  read({ of, from, count }: Values, place: number, doubted: Uint8Array): boolean {
    const days = this.#target.open();
    let isSure = true;
    for (let i = 0; i < count; i++) {
      const value = of[from + i];
      const day = typeof value === 'string' ? dayOf(value) : 0;
      days[place + i] = day;
      if (day > 0 || isAbsent(this.#check, value)) continue;
      doubted[i] = 1;
      isSure = false;
    }
    return isSure;
  }
}

class AmountReader implements FieldReader {
  readonly readsTexts = true;
  readonly #check: FieldCheck;
  readonly #target: RawNumbers;
  readonly #amount: Amount;

  constructor(check: FieldCheck, target: RawNumbers, integerDigits: number) {
    this.#check = check;
    this.#target = target;
    this.#amount = new Amount(integerDigits);
  }

  read({ of, from, count }: Values, place: number, doubted: Uint8Array): boolean {
    const target = this.#target;
    const digits = target.open();
    const amount = this.#amount;
    let isSure = true;
    for (let i = 0; i < count; i++) {
      const value = of[from + i];
      if (typeof value === 'string' && amount.read(value)) {
        if (amount.isLong) target.set(place + i, value);
        else {
          digits[place + i] = amount.digits || zero;
          if (amount.decimals !== target.decimals) target.setDecimals(place + i, amount.decimals);
        }
      } else if (typeof value === 'string' || !isAbsent(this.#check, value)) {
        doubted[i] = 1;
        isSure = false;
      }
    }
    return isSure;
  }
}

class NumberReader implements FieldReader {
  readonly #check: FieldCheck;
  readonly #target: RawNumbers;
  readonly #number: Extract<ValueCheck, { kind: 'number' }>;

  constructor(check: FieldCheck, target: RawNumbers, number: Extract<ValueCheck, { kind: 'number' }>) {
    this.#check = check;
    this.#target = target;
    this.#number = number;
  }

  read({ of, from, count }: Values, place: number, doubted: Uint8Array): boolean {
    let isSure = true;
    for (let i = 0; i < count; i++) {
      const value = of[from + i];
      if (typeof value === 'number' && isNumberOf(this.#number, value)) this.#target.set(place + i, value);
      else if (!isAbsent(this.#check, value)) {
        doubted[i] = 1;
        isSure = false;
      }
    }
    return isSure;
  }
}

/** Whatever has no loop of its own: texts, lists, what only the field's schema can check, and what is not kept. */
class AnyReader implements FieldReader {
  readonly #check: FieldCheck;
  readonly #targets: readonly RawField[];

  constructor(check: FieldCheck, targets: readonly RawField[]) {
    this.#check = check;
    this.#targets = targets;
  }

  read({ of, from, count }: Values, place: number, doubted: Uint8Array): boolean {
    let isSure = true;
    for (let i = 0; i < count; i++) {
      if (this.#readOne(of[from + i], place + i)) continue;
      doubted[i] = 1;
      isSure = false;
    }
    return isSure;
  }

  #readOne(value: unknown, place: number): boolean {
    const { value: check } = this.#check;
    let made = value;
    if (check.kind === 'schema') {
      const checked = check.schema.safeParse(value);
      if (!checked.success) return false;
      made = checked.data;
    } else if (value === undefined || value === null) {
      // What nothing was written to is absent.
      return isAbsent(this.#check, value);
    } else if (!accepts(check, value)) return false;
    for (const target of this.#targets) target.set(place, made);
    return true;
  }
}
