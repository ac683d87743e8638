import { accepts, isNumberOf } from '../schemas/accepts.js';
import { type FieldCheck, type RecordCheck, recordCheck, type ValueCheck } from '../schemas/record-check.js';
import { amountDecimals, amountDigits, dayOf, isId } from '../schemas/twins.js';
import { EnumCodes } from './enum-codes.js';
import { RawCodes, RawDays, type RawField, RawKeys, RawNumbers, zero } from './raw-fields.js';
import type { RawRecords } from './raw-records.js';

/** What is done with the values of a field; the numbers are those of the switch in {@link RecordReader}. */
const steps = { enum: 0, date: 1, key: 2, amount: 3, boolean: 4, number: 5, ownId: 6, any: 7, schema: 8 } as const;
type Step = (typeof steps)[keyof typeof steps];

/** The longest amount whose digits a double holds exactly, with its point. */
const longestExact = 16;
/** How many texts a field remembers with their numbers: records of one unit name it by one text. */
const remembered = 1 << 16;

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
  /** Which fields the last row that left some out had, bit by bit, and which it left out. */
  #lastSeen = -1;
  #lastAbsent: readonly string[] = [];
  #lastHasId = true;
  readonly #allSeen: number;
  /** The field with the row's own id, -1 where there is none. */
  readonly #idField: number;
  /** Whether the next place was written to, by a row that was not taken. */
  #isDirty = false;
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
    const check = recordCheck(raw.recordSet.schema);
    // Which fields a row has is told by the bits of a number; of wider records the schema speaks alone.
    this.#check = (check?.fields.length ?? 0) < 32 ? check : undefined;
    const checks = this.#check?.fields ?? [];
    this.#readers = checks.map((check) => fieldReader(check, raw));
    this.#idField = raw.ids === undefined ? -1 : checks.findIndex(({ name }) => name === 'id');
    this.#names = checks.map(({ name }) => name);
    this.#fieldOf = new Map(checks.map(({ name }, field) => [name, field]));
    this.#steps = Uint8Array.from(this.#readers, ({ step }) => step);
    this.#following = new Uint32Array(checks.length + 1);
    this.#allSeen = 2 ** checks.length - 1;
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
    if (this.#isDirty) this.#clear(place);
    if (this.#readFields(row, place)) return true;
    this.#isDirty = true;
    return false;
  }

  #readFields(row: unknown, place: number): boolean {
    if (this.#check === undefined || typeof row !== 'object' || row === null || Array.isArray(row)) return false;
    const given = row as Readonly<Record<string, unknown>>;
    const names = this.#names;
    const following = this.#following;
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
        if (!this.#isAbsent(field, place, value)) return false;
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
              this.#digits[field]![place] = amountDigits(value) || zero;
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
              this.#digits[field]![place] = value || zero;
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
      seen |= 1 << field;
    }
    if (seen >>> 0 !== this.#allSeen && !this.#areOthersAbsent(given, place, seen)) return false;
    // Only a row that is taken gives its id a number.
    if (id !== undefined) this.#raw.ids?.append(place, id);
    return true;
  }

  // What nothing was written to is absent.
  #isAbsent(field: number, place: number, value: null | undefined): boolean {
    const { check, step } = this.#readers[field]!;
    if (step === steps.schema) return this.#setAny(field, place, value);
    if (field === this.#idField) this.#raw.ids?.set(place, undefined);
    return value === null ? check.nullable : check.optional;
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
  #areOthersAbsent(given: Readonly<Record<string, unknown>>, place: number, seen: number): boolean {
    if (seen !== this.#lastSeen) {
      const absent = this.#readers.flatMap(({ check, step }, field) =>
        (seen >>> field) & 1 ? [] : [{ check, step, field }],
      );
      if (absent.some(({ check, step }) => step === steps.schema || !check.optional)) return false;
      this.#lastSeen = seen;
      this.#lastAbsent = absent.map(({ check }) => check.name);
      this.#lastHasId = !absent.some(({ field }) => field === this.#idField);
    }
    const names = this.#lastAbsent;
    for (let i = 0; i < names.length; i++) if (given[names[i]!] !== undefined) return false;
    if (!this.#lastHasId) this.#raw.ids?.set(place, undefined);
    return true;
  }

  // Takes away what was written of a row that was not taken.
  #clear(place: number): void {
    for (const { targets } of this.#readers) {
      for (const target of targets) if (target !== this.#raw.ids) target.set(place, undefined);
    }
    this.#isDirty = false;
  }
}

const noBytes = new Uint8Array(0);
const noDays = new Int32Array(0);
const noKeys = new Uint32Array(0);
const noDigits = new Float64Array(0);

/** Remembers the codes of the texts that came first: records of one unit name it by one text. */
class Memory {
  readonly #codes = new Map<string, number>();

  /** 0 for what is no id. */
  codeOf(text: string, { table }: RawKeys): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    if (!isId(text)) return 0;
    const code = table.add(text) + 1;
    if (this.#codes.size < remembered) this.#codes.set(text, code);
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
