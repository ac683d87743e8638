import { accepts, isNumberOf } from '../schemas/accepts.js';
import type { FieldCheck, ValueCheck } from '../schemas/record-check.js';
import { Amount, dayOf, isId } from '../schemas/twins.js';
import type { EnumCodes } from './enum-codes.js';
import { RawCodes, RawDays, type RawField, type RawIds, RawKeys, RawNumbers, zero } from './raw-fields.js';
import type { RawRecords } from './raw-records.js';

/** So many rows are read together, field by field: their values stay in the fastest cache. */
export const blockRows = 256;

/** Values of a field stand so far behind those of the field before: by a power of two they would share their lines of the cache. */
export const fieldStride: number = blockRows + 8;

/** Some values of one field in a block of rows. */
export interface Values {
  readonly of: readonly unknown[];
  /** Where the first of them stands, and the others behind it. */
  readonly from: number;
  readonly count: number;
}

/**
 * Checks the values of one field and writes them to its column. One loop for each kind of values, since a loop that meets
 * values of several kinds is several times slower.
 */
export interface FieldReader {
  /**
   * Reads values into the rows from `place` on.
   *
   * @param doubted - gets a 1 for each value about which only the schema can decide; what was written for it means nothing
   * @returns whether there is no doubt about any
   */
  read(values: Values, place: number, doubted: Uint8Array): boolean;
  /** Takes up what only a row that stays may leave behind. */
  keep?(values: Values, place: number): void;
}

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

function isAbsent({ optional, nullable }: FieldCheck, value: unknown): boolean {
  return value === undefined ? optional : value === null && nullable;
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

/** How many texts a key remembers with their numbers: records of one unit name it by one text. */
const remembered = 1 << 16;

class KeyReader implements FieldReader {
  readonly #check: FieldCheck;
  readonly #target: RawKeys;
  readonly #known = new Map<string, number>();

  constructor(check: FieldCheck, target: RawKeys) {
    this.#check = check;
    this.#target = target;
  }

  read({ of, from, count }: Values, place: number, doubted: Uint8Array): boolean {
    const codes = this.#target.open();
    const known = this.#known;
    let isSure = true;
    for (let i = 0; i < count; i++) {
      const value = of[from + i];
      const code = typeof value === 'string' ? (known.get(value) ?? this.#codeOf(value)) : 0;
      codes[place + i] = code;
      if (code > 0 || isAbsent(this.#check, value)) continue;
      doubted[i] = 1;
      isSure = false;
    }
    return isSure;
  }

  #codeOf(text: string): number {
    if (!isId(text)) return 0;
    const code = this.#target.table.add(text) + 1;
    if (this.#known.size < remembered) this.#known.set(text, code);
    return code;
  }
}

/** Only a row that stays gives its id a number. */
class IdReader implements FieldReader {
  readonly #check: FieldCheck;
  readonly #target: RawIds;
  /** An id that is a number has a column too. */
  readonly #column: RawField | undefined;

  constructor(check: FieldCheck, target: RawIds, column: RawField | undefined) {
    this.#check = check;
    this.#target = target;
    this.#column = column;
  }

  read({ of, from, count }: Values, _: number, doubted: Uint8Array): boolean {
    const { kind } = this.#check.value;
    let isSure = true;
    for (let i = 0; i < count; i++) {
      const value = of[from + i];
      if (kind === 'id' && typeof value === 'string' ? isId(value) : this.#isAccepted(value)) continue;
      doubted[i] = 1;
      isSure = false;
    }
    return isSure;
  }

  // What a schema makes of an id only the whole row's schema tells.
  #isAccepted(value: unknown): boolean {
    const { value: check } = this.#check;
    if (check.kind === 'schema') return false;
    return isAbsent(this.#check, value) || accepts(check, value);
  }

  keep({ of, from, count }: Values, place: number): void {
    for (let i = 0; i < count; i++) {
      const value = of[from + i];
      if (typeof value === 'string') this.#target.append(place + i, value);
      else this.#target.set(place + i, value);
      this.#column?.set(place + i, value);
    }
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
