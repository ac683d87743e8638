import { type RecordCheck, recordCheck } from '../schemas/record-check.js';
import { blockRows, type FieldReader, fieldStride, lengthsOf, type Values } from './field-reader.js';
import { fieldReader } from './field-readers.js';
import type { RawRecords } from './raw-records.js';

/**
 * Checks rows and writes them to columns in one pass, without making code: the values of a block of rows are put side by side,
 * field by field, and each field checks and writes its own. Where it cannot tell, the caller asks the schema.
 */
export class RecordReader {
  readonly #check: RecordCheck | undefined;
  readonly #readers: readonly FieldReader[];
  readonly #names: readonly string[];
  readonly #fieldOf: ReadonlyMap<string, number>;
  /** The field that followed each field in an earlier row, and at last the one that came first. */
  readonly #following: Uint32Array;
  /** Their names. */
  readonly #followingNames: string[];
  /** The values of a block, those of a field side by side. */
  readonly #values: unknown[];
  /** By row of the block which fields it has, bit by bit. */
  readonly #seen = new Uint32Array(blockRows);
  readonly #allFields: number;
  /** Fields of which some row of the block has a value. */
  #present = 0;
  #absent: AbsentFields;
  /** 1 for the rows of the block about which only the schema can decide. */
  readonly doubted: Uint8Array = new Uint8Array(blockRows);

  constructor(raw: RawRecords) {
    const check = recordCheck(raw.recordSet.schema);
    // Which fields a row has is told by the bits of a number; of wider records the schema speaks alone.
    this.#check = (check?.fields.length ?? 0) < 32 ? check : undefined;
    const checks = this.#check?.fields ?? [];
    this.#readers = checks.map((check) => fieldReader(check, raw));
    this.#names = checks.map(({ name }) => name);
    this.#fieldOf = new Map(checks.map(({ name }, field) => [name, field]));
    this.#following = new Uint32Array(checks.length + 1);
    this.#followingNames = new Array<string>(checks.length + 1).fill(this.#names[0] ?? '');
    this.#values = new Array<unknown>(checks.length * fieldStride).fill(undefined);
    this.#allFields = 2 ** checks.length - 1;
    this.#absent = new AbsentFields(checks, 0);
  }

  /**
   * Reads a block of rows into the columns from `place` on.
   *
   * @returns whether the schema need not be asked about any; else {@link RecordReader.doubted} tells of which it must, and the
   * rows between them are still to be written
   */
  read(rows: readonly unknown[], from: number, count: number, place: number): boolean {
    const { doubted } = this;
    if (this.#check === undefined) {
      doubted.fill(1, 0, count);
      return false;
    }
    doubted.fill(0, 0, count);
    let isSure = this.#gather(rows, from, count);
    this.#readers.forEach((reader, field) => {
      if (!this.#isPresent(field, reader)) return;
      const values = this.#valuesOf(field, 0, count);
      // Memory answers many at a time: to look at all texts before the first is read takes half the time. The sum is asked for,
      // or an engine would leave the look out; only one that is too large for 32 bits can be below 0.
      if (reader.readsTexts === true && lengthsOf(values) < 0) isSure = false;
      if (!reader.read(values, place, doubted)) isSure = false;
    });
    if (isSure) this.#keep(0, count, place);
    return isSure;
  }

  /** Writes some rows of the block, none of them doubted, once more where they belong. */
  write(from: number, to: number, place: number): void {
    this.#readers.forEach((reader, field) => {
      if (this.#isPresent(field, reader)) reader.read(this.#valuesOf(field, from, to), place, nobody);
    });
    this.#keep(from, to, place);
  }

  /** Lets go of the values of the last block, so that nobody's stay when rows were read. */
  forget(): void {
    this.#values.fill(undefined);
  }

  #keep(from: number, to: number, place: number): void {
    this.#readers.forEach((reader, field) => {
      reader.keep?.(this.#valuesOf(field, from, to), place);
    });
  }

  // What no row has is absent, which nothing is written for.
  #isPresent(field: number, reader: FieldReader): boolean {
    return ((this.#present >>> field) & 1) === 1 || reader.keep !== undefined;
  }

  #valuesOf(field: number, from: number, to: number): Values {
    return { of: this.#values, from: field * fieldStride + from, count: to - from };
  }

  // Puts the values of the rows side by side; `false` where there is doubt about some row as a whole.
  #gather(rows: readonly unknown[], from: number, count: number): boolean {
    const { doubted } = this;
    const seen = this.#seen;
    let isSure = true;
    let inAll = this.#allFields;
    let inSome = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[from + i];
      const own = typeof row === 'object' && row !== null && !Array.isArray(row) ? this.#take(row, i) : -1;
      const isWhole = own === this.#allFields || (own >= 0 && this.#areOthersAbsent(row as object, own));
      seen[i] = isWhole ? own : 0;
      inAll &= seen[i]!;
      inSome |= seen[i]!;
      if (isWhole) continue;
      doubted[i] = 1;
      isSure = false;
    }
    this.#present = inSome;
    const values = this.#values;
    for (let field = 0; field < this.#names.length; field++) {
      const isMixed =
        (inAll >>> field) & 1 ? false : (inSome >>> field) & 1 || this.#readers[field]!.keep !== undefined;
      if (!isMixed) continue;
      for (let i = 0; i < count; i++) if (((seen[i]! >>> field) & 1) === 0) values[field * fieldStride + i] = undefined;
    }
    return isSure;
  }

  // Which fields a row has, after their values were taken; -1 where it has another key, and may have none.
  #take(row: object, i: number): number {
    const given = row as Readonly<Record<string, unknown>>;
    const following = this.#following;
    const followingNames = this.#followingNames;
    const values = this.#values;
    let before = this.#names.length;
    let seen = 0;
    for (const key in given) {
      if (followingNames[before] !== key) {
        const found = this.#find(key);
        if (found < 0) {
          if (this.#check!.isStrict) return -1;
          continue;
        }
        following[before] = found;
        followingNames[before] = key;
      }
      const field = following[before]!;
      before = field;
      values[field * fieldStride + i] = given[key];
      seen |= 1 << field;
    }
    return seen;
  }

  #find(key: string): number {
    return this.#fieldOf.get(key) ?? -1;
  }

  // A field that no loop over the keys shows may yet be there, as a class has its getters; the schema sees it.
  #areOthersAbsent(row: object, seen: number): boolean {
    if (this.#absent.seen !== seen) this.#absent = new AbsentFields(this.#check!.fields, seen);
    return this.#absent.areAbsent(row);
  }
}

const nobody = new Uint8Array(blockRows);

/** So many fields are looked up each at a place of its own in the code. */
const places = 8;

/** The fields that rows leave out which have certain others. */
class AbsentFields {
  readonly seen: number;
  readonly #mayBe: boolean;
  /** The first eight, the last of them again where there are fewer. */
  readonly #first: readonly string[];
  readonly #others: readonly string[];

  constructor(fields: RecordCheck['fields'], seen: number) {
    this.seen = seen;
    const absent = fields.filter((_, field) => ((seen >>> field) & 1) === 0);
    this.#mayBe = absent.every(({ value, optional }) => value.kind !== 'schema' && optional);
    const names = absent.map(({ name }) => name);
    this.#first = Array.from({ length: places }, (_, i) => names[Math.min(i, names.length - 1)]!);
    this.#others = names.slice(places);
  }

  areAbsent(row: object): boolean {
    const given = row as Readonly<Record<string, unknown>>;
    if (!this.#mayBe) return false;
    const names = this.#first;
    // An engine remembers for each place in the code where the last object had the last name: a loop would make it forget.
    if (given[names[0]!] !== undefined || given[names[1]!] !== undefined) return false;
    if (given[names[2]!] !== undefined || given[names[3]!] !== undefined) return false;
    if (given[names[4]!] !== undefined || given[names[5]!] !== undefined) return false;
    if (given[names[6]!] !== undefined || given[names[7]!] !== undefined) return false;
    for (const name of this.#others) if (given[name] !== undefined) return false;
    return true;
  }
}
