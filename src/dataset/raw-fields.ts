import { dayNumber } from '../conditions/dates.js';
import { EnumCodes } from './enum-codes.js';
import type { IdTable } from './id-table.js';
import { Staged } from './staged.js';

/** A field of the rows that were read, in the order in which they were read. What a column cannot hold counts as absent. */
export interface RawField {
  reserve(rows: number): void;
  set(row: number, value: unknown): void;
  /** Makes the values of some rows absent. */
  clear(from: number, to: number): void;
  /** Says that so many rows were read, and their values can be looked at. */
  close(rows: number): void;
  /** Gives the memory back that is not taken by others. */
  release(taken: ReadonlySet<ArrayBufferLike>): void;
}

/** A field of which every row has one number. */
abstract class OneNumber<Numbers extends Uint8Array | Uint32Array | Int32Array> {
  protected readonly staged: Staged<Numbers>;

  constructor(staged: Staged<Numbers>) {
    this.staged = staged;
  }

  /** Whether no row has a value. */
  get isEmpty(): boolean {
    return this.staged.isEmpty;
  }

  /** The numbers, to be written to. */
  open(): Numbers {
    return this.staged.open();
  }

  reserve(rows: number): void {
    this.staged.reserve(rows);
  }

  clear(from: number, to: number): void {
    this.staged.clear(from, to);
  }

  close(rows: number): void {
    this.staged.close(rows);
  }

  release(taken: ReadonlySet<ArrayBufferLike>): void {
    this.staged.release(taken);
  }

  // 0 is absent: what nothing was written to need not be written to.
  protected write(row: number, number: number): void {
    if (number !== 0 || !this.staged.isEmpty) this.staged.open()[row] = number;
  }
}

/** Truth values: 1 for false, 2 for true; or the values of a short list: 1 + their position. 0 is absent. */
export class RawCodes extends OneNumber<Uint8Array> implements RawField {
  readonly values: readonly (string | boolean)[];
  readonly texts: EnumCodes | undefined;

  constructor(values: readonly string[] | undefined) {
    super(new Staged(Uint8Array));
    this.values = values ?? [false, true];
    this.texts = values === undefined ? undefined : new EnumCodes(values);
  }

  get codes(): Uint8Array {
    return this.staged.array;
  }

  set(row: number, value: unknown): void {
    if (this.texts === undefined) this.write(row, value === true ? 2 : value === false ? 1 : 0);
    else this.write(row, typeof value === 'string' ? this.texts.codeOf(value) : 0);
  }
}

/** Days as numbers, `yyyymmdd`; 0 is absent. */
export class RawDays extends OneNumber<Int32Array> implements RawField {
  constructor() {
    super(new Staged(Int32Array, true));
  }

  get days(): Int32Array {
    return this.staged.array;
  }

  set(row: number, value: unknown): void {
    this.write(row, typeof value === 'string' ? dayNumber(value) : 0);
  }
}

/** Any texts: 1 + the number of the text; 0 is absent. */
export class RawTexts extends OneNumber<Uint32Array> implements RawField {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor() {
    super(new Staged(Uint32Array));
  }

  get codes(): Uint32Array {
    return this.staged.array;
  }

  set(row: number, value: unknown): void {
    this.write(row, typeof value === 'string' ? this.codeOf(value) : 0);
  }

  codeOf(text: string): number {
    let code = this.#numbers.get(text);
    if (code === undefined) {
      code = this.texts.push(text);
      this.#numbers.set(text, code);
    }
    return code;
  }
}

/** Lists and whatever else has no column, as JSON, where a rule must tell them apart. */
export class RawJson extends RawTexts {
  override set(row: number, value: unknown): void {
    this.write(row, value === undefined || value === null ? 0 : this.codeOf(JSON.stringify(value)));
  }
}

/** Texts by which records name each other: 1 + the number in the table of the record set that is named; 0 is absent. */
export class RawKeys extends OneNumber<Uint32Array> implements RawField {
  readonly table: IdTable;

  constructor(table: IdTable) {
    super(new Staged(Uint32Array));
    this.table = table;
  }

  get codes(): Uint32Array {
    return this.staged.array;
  }

  set(row: number, value: unknown): void {
    this.write(row, typeof value === 'string' ? this.table.add(value) + 1 : 0);
  }
}
