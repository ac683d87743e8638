import { accepts } from '../schemas/accepts.js';
import type { FieldCheck } from '../schemas/record-check.js';
import { isId } from '../schemas/twins.js';
import { type FieldReader, isAbsent, type Values } from './field-reader.js';
import type { RawField, RawKeys } from './raw-fields.js';
import type { RawIds } from './raw-ids.js';

/** How many texts a key remembers with their numbers: records of one unit name it by one text. */
const remembered = 1 << 16;

/** Keys that name other records. */
export class KeyReader implements FieldReader {
  readonly readsTexts = true;
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
export class IdReader implements FieldReader {
  readonly readsTexts = true;
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
