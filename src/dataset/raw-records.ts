import { grown } from '../kernel/grow.js';
import type { Field } from '../schemas/fields.js';
import { foreignKeys, isForeignKey, type RecordSet } from '../schemas/model.js';
import { IdTable } from './id-table.js';
import { RawCodes, RawDays, type RawField, RawJson, RawKeys, RawTexts } from './raw-fields.js';
import { RawIds } from './raw-ids.js';
import { RawNumbers } from './raw-numbers.js';
import { rulesOf } from './record-rules.js';

/** The ids of all record sets, those that rows have and those that other rows name. */
export class IdTables {
  readonly #tables: Map<string, IdTable>;

  /**
   * Starts with tables that are there already.
   *
   * @param known - by record set
   */
  constructor(known: Iterable<readonly [string, IdTable]> = []) {
    this.#tables = new Map(known);
  }

  of(recordSet: string): IdTable {
    const found = this.#tables.get(recordSet);
    if (found !== undefined) return found;
    const table = new IdTable();
    this.#tables.set(recordSet, table);
    return table;
  }
}

/** The rows of a record set that its schema accepts, as columns in the order in which they were read. */
export class RawRecords {
  readonly recordSet: RecordSet;
  count = 0;
  /** Where each row stood among those given; absent as long as none was refused. */
  #indexes: Uint32Array | undefined;
  /** What becomes a column, or is asked for by a rule. */
  readonly fields: ReadonlyMap<string, RawField>;
  /** The keys that name records of other record sets. */
  readonly keys: ReadonlyMap<string, RawKeys>;
  readonly ids: RawIds | undefined;
  readonly idTable: IdTable;

  constructor(recordSet: RecordSet, tables: IdTables) {
    this.recordSet = recordSet;
    const apart = new Set(rulesOf(recordSet.name).apart);
    const fields = new Map<string, RawField>();
    const keys = new Map<string, RawKeys>();
    for (const field of recordSet.fields.values()) {
      const { name } = field;
      if (isForeignKey(name)) keys.set(name, new RawKeys(tables.of(foreignKeys[name].recordSet)));
      const raw = rawField(field, apart.has(name));
      if (raw !== undefined) fields.set(name, raw);
    }
    this.fields = fields;
    this.keys = keys;
    this.idTable = tables.of(recordSet.name);
    this.ids = recordSet.fields.has('id') ? new RawIds(this.idTable) : undefined;
  }

  reserve(rows: number): void {
    for (const field of this.fields.values()) field.reserve(rows);
    for (const keys of this.keys.values()) keys.reserve(rows);
    this.ids?.reserve(rows);
  }

  /** Forgets what was written to some rows that were not taken. */
  clear(from: number, to: number): void {
    for (const field of this.fields.values()) field.clear(from, to);
    for (const keys of this.keys.values()) keys.clear(from, to);
  }

  /** Says that all rows were read, so that they can be looked at. */
  close(): void {
    for (const field of this.fields.values()) field.close(this.count);
    for (const keys of this.keys.values()) keys.close(this.count);
  }

  /** Takes rows that were written behind the last, of which the first stood so far down among those given. */
  take(index: number, rows: number): void {
    if (this.#indexes === undefined && index !== this.count) {
      this.#indexes = Uint32Array.from({ length: this.count }, (_, row) => row);
    }
    if (this.#indexes !== undefined) {
      this.#indexes = grown(this.#indexes, this.count + rows);
      for (let i = 0; i < rows; i++) this.#indexes[this.count + i] = index + i;
    }
    this.count += rows;
  }

  /** Where a row stood among those given. */
  indexOf(row: number): number {
    return this.#indexes?.[row] ?? row;
  }

  /** Writes a record that its schema made, whatever it holds. */
  set(row: number, record: Readonly<Record<string, unknown>>): void {
    for (const [name, field] of this.fields) field.set(row, record[name]);
    for (const [name, keys] of this.keys) keys.set(row, record[name]);
    this.ids?.set(row, record['id']);
  }

  /** The id of a row, where it has one that is text. */
  idOf(row: number): string | undefined {
    const number = this.ids?.numberOf(row) ?? -1;
    const type = this.recordSet.fields.get('id')?.type;
    if (number < 0 || type === 'number' || type === 'other') return undefined;
    return this.ids?.table.text(number);
  }
}

function rawField(field: Field, isToldApart: boolean): RawField | undefined {
  switch (field.type) {
    case 'enum':
      // Longer lists than a byte has codes are kept as texts.
      return (field.values ?? []).length < 0xff ? new RawCodes(field.values ?? []) : new RawTexts();
    case 'boolean':
      return new RawCodes(undefined);
    case 'id':
    case 'text':
      // Ids that are followed become references; the row's own id is not kept.
      return field.name === 'id' || isForeignKey(field.name) ? undefined : new RawTexts();
    case 'date':
      return new RawDays();
    case 'number':
    case 'decimal':
      return new RawNumbers();
    case 'other':
      return isToldApart ? new RawJson() : undefined;
  }
}
