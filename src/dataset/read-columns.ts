import type * as z from 'zod';
import { isObject, listed, refused } from '../arguments.js';
import { nearest } from '../conditions/nearest.js';
import { GenderIndicatorsError, type Place } from '../errors.js';
import { differentLengths, outOfRange, unknownField } from '../mistakes.js';
import { compiledSchema } from '../schemas/compiled-schema.js';
import type { Field } from '../schemas/fields.js';
import type { RecordSet } from '../schemas/model.js';
import type { SchemaRecord } from './columns.js';
import { type GrowableColumn, refusedCode } from './growable-columns.js';
import type { FieldCodes } from './read-records.js';
import { copied, readValue } from './read-value.js';

/**
 * The values of a field for many records: a list of them; a typed array of numbers; or, for values that repeat, each different value and, for
 * every record, its position among these, -1 for none.
 */
export type ColumnInput<Value = unknown> =
  | ArrayLike<Value>
  | { readonly values: ArrayLike<Value>; readonly indices: ArrayLike<number | null | undefined> };

/** Records as columns, by field. */
export type ColumnsByField = Readonly<Record<string, ColumnInput | undefined>>;

/** So many different values of a field are kept with their codes. */
const mostValues = 65_536;
/** After so many values of a field code is generated for its schema. */
const manyValues = 500;

/** Reads the values of a field: each different one is read, held to the schema of the field and encoded once. */
export class FieldReader {
  readonly field: Field;
  readonly column: GrowableColumn<unknown> | undefined;
  readonly #strict: boolean;
  readonly #codes = new Map<unknown, unknown>();
  readonly #dates = new Map<unknown, unknown>();
  #schema: z.ZodType;
  #valueCount = 0;

  constructor(field: Field, schema: z.ZodType, column: GrowableColumn<unknown> | undefined, strict: boolean) {
    this.column = column;
    this.field = field;
    this.#schema = schema;
    this.#strict = strict;
  }

  /** The code of a value in its column: `null` where the record does not have it, {@link refusedCode} where its row must be looked at. */
  encode(value: unknown): unknown {
    if (!this.#isCached) return this.#encodeAnew(value);
    if (typeof value !== 'object' || value === null) return this.#encodeOnce(this.#codes, value, value);
    // DuckDB gives each day as a date of its own.
    return value instanceof Date ? this.#encodeOnce(this.#dates, value.getTime(), value) : this.#encodeAnew(value);
  }

  /** Writes the codes of values from one position to another, and 1 for each value that is refused. */
  encodeEach(
    values: ArrayLike<unknown>,
    from: number,
    to: number,
    codes: FieldCodes['codes'],
    isRefused: Uint8Array,
  ): void {
    const cached = this.#isCached ? this.#codes : undefined;
    for (let row = from; row < to; row++) {
      const code = cached?.get(values[row]) ?? this.encode(values[row]);
      if (code === refusedCode) isRefused[row - from] = 1;
      codes[row - from] = code;
    }
  }

  // Each record has another id, and a field of so many values is likely to have others in the rows that follow.
  get #isCached(): boolean {
    return this.field.name !== 'id' && this.#codes.size < mostValues;
  }

  #encodeOnce(codes: Map<unknown, unknown>, key: unknown, value: unknown): unknown {
    const cached = codes.get(key);
    if (cached !== undefined) return cached;
    const code = this.#encodeAnew(value);
    if (codes.size < mostValues) codes.set(key, code);
    return code;
  }

  #encodeAnew(value: unknown): unknown {
    const { field } = this;
    const read = this.#strict ? value : value === '' ? undefined : readValue(value, field);
    if (read === undefined && field.required) return refusedCode;
    if (++this.#valueCount === manyValues) this.#schema = compiledSchema(this.#schema);
    try {
      const { success, data } = this.#schema.safeParse(copied(read));
      if (success) return data === undefined ? null : (this.column?.encode(data) ?? null);
    } catch {
      return refusedCode;
    }
    // `null` is absence, also where the schema does not say so.
    return read === null && field.blankable && !this.#strict ? this.encode(undefined) : refusedCode;
  }
}

/** The records of columns, from one position to another. */
export class ColumnRows {
  readonly count: number;
  readonly #columns: readonly (readonly [field: string, column: ColumnInput])[];
  readonly #fields: readonly EncodedField[];

  /** Begins with columns of which at most so many records are encoded at a time. */
  constructor(columns: ColumnsByField, readers: ReadonlyMap<string, FieldReader>, mostRows: number) {
    this.#columns = columnsOf(columns);
    this.count = recordCount(columns);
    this.#fields = [...readers].flatMap(([field, reader]) => {
      const code = columns[field] === undefined ? reader.encode(undefined) : undefined;
      // A field that no record has, and need not have, is not looked at.
      if (code === null) return [];
      const { column } = reader;
      const length = Math.min(mostRows, this.count);
      const codes = column?.hasNumbers === false ? new Array<unknown>(length) : new Int32Array(length);
      codes.fill(code as number);
      return { column, codes, encode: encoderOf(columns[field], reader, codes) };
    });
  }

  /** Encodes some records; gives the codes, and 1 for each record with a value that is refused. */
  encode(from: number, to: number): { readonly fields: readonly FieldCodes[]; readonly isRefused: Uint8Array } {
    const isRefused = new Uint8Array(to - from);
    for (const { encode } of this.#fields) encode(from, to, isRefused);
    return { fields: this.#fields, isRefused };
  }

  /** A record as a row. */
  row(position: number): SchemaRecord {
    const row = Object.create(null) as Record<string, unknown>;
    for (const [field, column] of this.#columns) {
      const value = isRepeated(column) ? column.values[column.indices[position] ?? -1] : column[position];
      if (value !== undefined) row[field] = value;
    }
    return row;
  }
}

interface EncodedField extends FieldCodes {
  /** Writes the codes of some records, and 1 for each record whose value is refused. */
  readonly encode: (from: number, to: number, isRefused: Uint8Array) => void;
}

function encoderOf(
  input: ColumnInput | undefined,
  reader: FieldReader,
  codes: FieldCodes['codes'],
): EncodedField['encode'] {
  if (input === undefined)
    return (_from, _to, isRefused) => {
      if (codes[0] === refusedCode) isRefused.fill(1);
    };
  if (!isRepeated(input)) return (from, to, isRefused) => reader.encodeEach(input, from, to, codes, isRefused);
  const { values, indices } = input;
  const codeOf = [undefined, ...Array.from(values)].map((value) => reader.encode(value));
  return (from, to, isRefused) => {
    for (let row = from; row < to; row++) {
      const code = codeOf[1 + (indices[row] ?? -1)];
      if (code === refusedCode) isRefused[row - from] = 1;
      codes[row - from] = code;
    }
  };
}

/** Whether records are given as columns, and not as rows. */
export function areColumns(records: unknown): records is ColumnsByField {
  return isObject(records) && !ArrayBuffer.isView(records);
}

function recordCount(columns: ColumnsByField): number {
  const [first] = columnsOf(columns);
  return first === undefined ? 0 : lengthOf(first[1]);
}

/** Refuses columns that the record set does not have, that hold what their field never does, or that differ in length. */
export function checkColumns({ name, fields }: RecordSet, columns: ColumnsByField, place: Place): void {
  if (columnsOf(columns).length === 0) throw refused(columns, place, '[…]');
  for (const [field, column] of columnsOf(columns)) {
    const ofColumn = { ...place, argument: `${place.argument}.${field}` };
    const type = fields.get(field)?.type;
    if (type === undefined) {
      const facts = { recordSet: name, field, in: place.function, nearest: nearest(field, fields.keys()) };
      throw new GenderIndicatorsError(unknownField, facts);
    }
    const takesNumbers = type === 'number' || type === 'decimal' || type === 'other';
    const { values, indices } = isRepeated(column) ? column : { values: column };
    for (const list of [values, indices ?? []]) {
      listed(list, ofColumn);
      if (list === values && !Array.isArray(list) && !takesNumbers) throw refused(list, ofColumn, "['…']");
    }
    if (lengthOf(column) !== recordCount(columns)) throw new GenderIndicatorsError(differentLengths, ofColumn);
    if (indices !== undefined) checkIndices(indices, values.length, ofColumn);
  }
}

function checkIndices(indices: ArrayLike<number | null | undefined>, count: number, place: Place): void {
  for (let row = 0; row < indices.length; row++) {
    const index = indices[row] ?? -1;
    if (index >= -1 && index < count && Math.trunc(index) === index) continue;
    const argument = `${place.argument}.indices`;
    throw new GenderIndicatorsError(outOfRange, { ...place, argument, index: row, range: `-1 to ${count - 1}` });
  }
}

function columnsOf(columns: ColumnsByField): readonly (readonly [field: string, column: ColumnInput])[] {
  return Object.entries(columns).filter((entry): entry is [string, ColumnInput] => entry[1] !== undefined);
}

function lengthOf(column: ColumnInput): number {
  return (isRepeated(column) ? column.indices : column).length;
}

function isRepeated(column: ColumnInput): column is Exclude<ColumnInput, ArrayLike<unknown>> {
  return isObject(column) && 'indices' in column;
}
