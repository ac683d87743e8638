import { accepts, isNumberOf } from '../schemas/accepts.js';
import { type FieldCheck, type RecordCheck, recordCheck, type ValueCheck } from '../schemas/record-check.js';
import { amountDecimals, amountDigits, dayOf, isId } from '../schemas/twins.js';
import { EnumCodes } from './enum-codes.js';
import { RawCodes, RawDays, type RawField, RawKeys, RawNumbers } from './raw-fields.js';
import type { RawRecords } from './raw-records.js';

/** What is done with the values of a field; the numbers are those of the switch in {@link RecordReader}. */
const steps = { enum: 0, date: 1, key: 2, amount: 3, boolean: 4, number: 5, ownId: 6, any: 7, schema: 8 } as const;
type Step = (typeof steps)[keyof typeof steps];

/** The longest amount whose digits a double holds exactly, with its point. */
const longestExact = 16;
/** How many texts a field remembers with their numbers: records of one unit name it by one text. */
const remembered = 4096;

interface FieldReader {
  readonly check: FieldCheck;
  readonly step: Step;
  readonly targets: readonly RawField[];
}

/**
 * Checks rows and writes them to columns in one pass, without making code: each value is read once, and a small number
 * per field says what to do with it. Where it cannot tell it refuses, and the caller asks the schema.
 */
export class RecordReader {
  readonly #raw: RawRecords;
  readonly #check: RecordCheck | undefined;
  readonly #readers: readonly FieldReader[];
  readonly #names: readonly string[];
  readonly #fieldOf: ReadonlyMap<string, number>;
  readonly #steps: Uint8Array;
  /** The field that followed each field in an earlier row, and at last the one that came first. */
  readonly #following: Uint32Array;
  readonly #seenIn: Int32Array;
  #rowNumber = 0;
  readonly #numbers: readonly Extract<ValueCheck, { kind: 'number' }>[];
  readonly #integerDigits: Uint8Array;
  readonly #enums: readonly EnumCodes[];
  readonly #codes: Uint8Array[] = [];
  readonly #days: Int32Array[] = [];
  readonly #keys: Uint32Array[] = [];
  readonly #digits: Float64Array[] = [];
  readonly #decimals: Uint8Array[] = [];
  readonly #memories: readonly (Memory | undefined)[];

  constructor(raw: RawRecords) {
    this.#raw = raw;
    this.#check = recordCheck(raw.recordSet.schema);
    const checks = this.#check?.fields ?? [];
    this.#readers = checks.map((check) => fieldReader(check, raw));
    this.#names = checks.map(({ name }) => name);
    this.#fieldOf = new Map(checks.map(({ name }, field) => [name, field]));
    this.#steps = Uint8Array.from(this.#readers, ({ step }) => step);
    this.#following = new Uint32Array(checks.length + 1);
    this.#seenIn = new Int32Array(checks.length);
    this.#numbers = checks.map(({ value }) =>
      value.kind === 'number' ? value : { kind: 'number', isWhole: true, bounds: [] },
    );
    this.#integerDigits = Uint8Array.from(checks, ({ value }) => (value.kind === 'amount' ? value.integerDigits : 0));
    const none = new EnumCodes([]);
    this.#enums = this.#readers.map(({ targets: [target] }) =>
      target instanceof RawCodes ? (target.texts ?? none) : none,
    );
    this.#memories = this.#readers.map(({ step }) => (step === steps.key ? new Memory() : undefined));
  }

  /** Makes room for so many rows in all, before they are read. */
  reserve(rows: number): void {
    this.#raw.reserve(rows);
    this.#readers.forEach(({ targets: [target] }, field) => {
      this.#codes[field] = target instanceof RawCodes ? target.codes : noBytes;
      this.#days[field] = target instanceof RawDays ? target.days : noDays;
      this.#keys[field] = target instanceof RawKeys ? target.codes : noKeys;
      this.#digits[field] = target instanceof RawNumbers ? target.digits : noDigits;
      this.#decimals[field] = target instanceof RawNumbers ? target.decimals : noBytes;
    });
  }

  /** Writes a row to a place in the columns; `false` where the schema must be asked, and the place is to be written again. */
  read(row: unknown, place: number): boolean {
    if (this.#check === undefined || typeof row !== 'object' || row === null || Array.isArray(row)) return false;
    const given = row as Readonly<Record<string, unknown>>;
    const names = this.#names;
    const following = this.#following;
    const seenIn = this.#seenIn;
    const rowNumber = ++this.#rowNumber;
    const fieldCount = names.length;
    let before = fieldCount;
    let seen = 0;
    let id: string | undefined;
    for (const key in given) {
      const value = given[key];
      let field = following[before]!;
      if (names[field] !== key) {
        const found = this.#fieldOf.get(key);
        if (found === undefined) {
          if (this.#check.isStrict) return false;
          continue;
        }
        field = found;
        following[before] = field;
      }
      before = field;
      if (value === undefined || value === null) {
        if (!this.#setAbsent(field, place, value)) return false;
      } else {
        switch (this.#steps[field]) {
          case 0: {
            if (typeof value !== 'string') return false;
            const code = this.#enums[field]!.codeOf(value);
            if (code === 0) return false;
            this.#codes[field]![place] = code;
            break;
          }
          case 1: {
            if (typeof value !== 'string') return false;
            const day = dayOf(value);
            if (day === 0) return false;
            this.#days[field]![place] = day;
            break;
          }
          case 2: {
            if (typeof value !== 'string') return false;
            const code = this.#memories[field]!.codeOf(value, this.#readers[field]!.targets[0] as RawKeys);
            if (code === 0) return false;
            this.#keys[field]![place] = code;
            break;
          }
          case 3: {
            if (typeof value !== 'string') return false;
            const decimals = amountDecimals(value, this.#integerDigits[field]!);
            if (decimals < 0) return false;
            if (value.length > longestExact) this.#readers[field]!.targets[0]!.set(place, value);
            else {
              this.#digits[field]![place] = amountDigits(value);
              this.#decimals[field]![place] = decimals;
            }
            break;
          }
          case 4:
            if (typeof value !== 'boolean') return false;
            this.#codes[field]![place] = value ? 2 : 1;
            break;
          case 5:
            if (typeof value !== 'number' || !isNumberOf(this.#numbers[field]!, value)) return false;
            if (Number.isSafeInteger(value)) {
              this.#digits[field]![place] = value + 0;
              this.#decimals[field]![place] = 0;
            } else this.#readers[field]!.targets[0]!.set(place, value);
            break;
          case 6:
            if (typeof value !== 'string' || !isId(value)) return false;
            id = value;
            break;
          default:
            if (!this.#setAny(field, place, value)) return false;
        }
      }
      seenIn[field] = rowNumber;
      seen++;
    }
    if (seen !== fieldCount && !this.#areOthersAbsent(given, place, rowNumber)) return false;
    // Only a row that is taken gives its id a number.
    if (id !== undefined) this.#raw.ids?.append(place, id);
    return true;
  }

  #setAbsent(field: number, place: number, value: null | undefined): boolean {
    const { check, step, targets } = this.#readers[field]!;
    if (step === steps.schema) return this.#setAny(field, place, value);
    if (value === null ? !check.nullable : !check.optional) return false;
    switch (step) {
      case steps.enum:
      case steps.boolean:
        this.#codes[field]![place] = 0;
        return true;
      case steps.date:
        this.#days[field]![place] = 0;
        return true;
      case steps.key:
        this.#keys[field]![place] = 0;
        return true;
      case steps.amount:
      case steps.number:
        this.#digits[field]![place] = Number.NaN;
        return true;
      default:
        for (const target of targets) target.set(place, undefined);
        return true;
    }
  }

  #setAny(field: number, place: number, value: unknown): boolean {
    const { check, targets } = this.#readers[field]!;
    let made = value;
    if (check.value.kind === 'schema') {
      const checked = check.value.schema.safeParse(value);
      if (!checked.success) return false;
      made = checked.data;
    } else if (!accepts(check.value, value)) return false;
    for (const target of targets) target.set(place, made);
    return true;
  }

  // A field that no loop over the keys shows may yet be there, as a class has its getters; the schema sees it.
  #areOthersAbsent(given: Readonly<Record<string, unknown>>, place: number, rowNumber: number): boolean {
    const seenIn = this.#seenIn;
    for (let field = 0; field < seenIn.length; field++) {
      if (seenIn[field] === rowNumber) continue;
      const { check, step } = this.#readers[field]!;
      if (step === steps.schema || !check.optional || given[check.name] !== undefined) return false;
      this.#setAbsent(field, place, undefined);
    }
    return true;
  }
}

const noBytes = new Uint8Array(0);
const noDays = new Int32Array(0);
const noKeys = new Uint32Array(0);
const noDigits = new Float64Array(0);

/** Remembers texts with their codes, so that those that come often are looked up by three of their characters. */
class Memory {
  readonly #texts = Array.from({ length: remembered }, () => '');
  readonly #codes = new Uint32Array(remembered);

  /** 0 for what is no id. */
  codeOf(text: string, { table }: RawKeys): number {
    const { length } = text;
    if (length === 0) return 0;
    const middle = length >>> 1;
    const place =
      (text.charCodeAt(length - 1) * 331 +
        text.charCodeAt(middle) * 67 +
        text.charCodeAt((middle + length) >>> 1) * 31) &
      (remembered - 1);
    if (this.#texts[place] === text) return this.#codes[place]!;
    if (!isId(text)) return 0;
    const code = table.add(text) + 1;
    this.#texts[place] = text;
    this.#codes[place] = code;
    return code;
  }
}

function fieldReader(check: FieldCheck, raw: RawRecords): FieldReader {
  const { name, value } = check;
  const own = name === 'id' ? raw.ids : undefined;
  const targets = [raw.fields.get(name), raw.keys.get(name), own].filter((target) => target !== undefined);
  const [target, ...others] = targets;
  const isOnly = others.length === 0;
  let step: Step = value.kind === 'schema' ? steps.schema : steps.any;
  if (isOnly) {
    if (value.kind === 'enum' && isListed(target, value.values)) step = steps.enum;
    else if (value.kind === 'boolean' && target instanceof RawCodes) step = steps.boolean;
    else if (value.kind === 'date' && target instanceof RawDays) step = steps.date;
    else if (value.kind === 'amount' && target instanceof RawNumbers) step = steps.amount;
    else if (value.kind === 'number' && target instanceof RawNumbers) step = steps.number;
    else if (value.kind === 'id' && target instanceof RawKeys) step = steps.key;
    else if (value.kind === 'id' && target === own) step = steps.ownId;
  }
  return { check, step, targets };
}

// What a schema's metadata says of its values need not be what it accepts.
function isListed(target: RawField | undefined, values: readonly string[]): boolean {
  const listed = target instanceof RawCodes ? target.texts?.values : undefined;
  return listed?.length === values.length && listed.every((value, i) => value === values[i]);
}
