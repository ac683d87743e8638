import type { ColumnInput } from '../dataset/read-columns.js';
import type { FieldColumn } from './read-field.js';
import type { Cell } from './workbook.js';

/** Values of records by field. */
export type Values = Readonly<Record<string, unknown>>;

/** A column of a table whose cells are read one below the other, for one field or more. Positions count from the first row of a block. */
export interface BlockColumn {
  readonly fields: readonly string[];
  /** Reads the next rows; `isPlain` becomes 0 for each row whose cell has a problem. */
  read(rows: readonly (readonly Cell[])[], isPlain: Uint8Array): void;
  valueOf(position: number, field: string): unknown;
  /** Sets the values of a row. */
  set(position: number, values: Values): void;
  /** The values of some rows, or of all, by field. The column is empty then. */
  take(kept: readonly number[] | undefined): readonly (readonly [field: string, column: ColumnInput])[];
}

/** A column of which most rows have a value of their own, such as an id. */
export class ListedColumn implements BlockColumn {
  readonly fields: readonly string[];
  readonly #field: string;
  readonly #cells: FieldColumn | undefined;
  #values: unknown[];

  /** Begins with so many rows without a value. Where no column of the table has the field, the values are set row by row. */
  constructor(field: string, rowCount: number, cells?: FieldColumn) {
    this.fields = [field];
    this.#field = field;
    this.#cells = cells;
    this.#values = new Array<unknown>(rowCount);
  }

  read(rows: readonly (readonly Cell[])[], isPlain: Uint8Array): void {
    if (this.#cells === undefined) {
      this.#values.length += rows.length;
      return;
    }
    const { index, field, read } = this.#cells;
    for (let row = 0; row < rows.length; row++) {
      const { value, problem } = read(rows[row]![index] ?? null);
      if (problem !== undefined || (value === undefined && field.required)) isPlain[row] = 0;
      this.#values.push(value);
    }
  }

  valueOf(position: number): unknown {
    return this.#values[position];
  }

  set(position: number, values: Values): void {
    this.put(position, values[this.#field]);
  }

  /** Sets the value of a row. */
  put(position: number, value: unknown): void {
    this.#values[position] = value;
  }

  take(kept: readonly number[] | undefined): readonly (readonly [field: string, column: ColumnInput])[] {
    const values = this.#values;
    this.#values = [];
    return [[this.#field, kept === undefined ? values : kept.map((position) => values[position])]];
  }
}

/** With more different values a column begins anew after each block. */
const mostValues = 32_768;
/** Stands for no value, and for a cell with a problem. */
const [noValue, aProblem] = [-1, -2];

/** A column whose cells repeat: each different one is read once, and a row has its number. */
export class RepeatedColumn implements BlockColumn {
  readonly fields: readonly string[];
  readonly #index: number;
  readonly #valuesOf: (cell: Cell) => Values | undefined;
  #numbers = new Map<Cell, number>();
  #values: readonly unknown[][];
  #indices: number[] = [];

  /** Begins without rows; `valuesOf` gives nothing for a cell with a problem. */
  constructor(fields: readonly string[], index: number, valuesOf: (cell: Cell) => Values | undefined) {
    this.fields = fields;
    this.#index = index;
    this.#valuesOf = valuesOf;
    this.#values = fields.map(() => []);
  }

  read(rows: readonly (readonly Cell[])[], isPlain: Uint8Array): void {
    const [index, numbers, indices] = [this.#index, this.#numbers, this.#indices];
    for (let row = 0; row < rows.length; row++) {
      const cell = rows[row]![index] ?? null;
      const number = numbers.get(cell) ?? this.#numberOf(cell);
      if (number === aProblem) isPlain[row] = 0;
      indices.push(number);
    }
  }

  valueOf(position: number, field: string): unknown {
    return this.#values[this.fields.indexOf(field)]![this.#indices[position]!];
  }

  set(position: number, values: Values): void {
    this.#indices[position] = this.#add(values);
  }

  take(kept: readonly number[] | undefined): readonly (readonly [field: string, column: ColumnInput])[] {
    const all = this.#indices;
    const indices = kept === undefined ? all : kept.map((position) => all[position]!);
    const taken = this.fields.map((field, i): [string, ColumnInput] => [field, { values: this.#values[i]!, indices }]);
    this.#indices = [];
    if (Math.max(this.#numbers.size, this.#values[0]!.length) > mostValues) {
      this.#numbers = new Map();
      this.#values = this.fields.map(() => []);
    }
    return taken;
  }

  #numberOf(cell: Cell): number {
    const values = this.#valuesOf(cell);
    const number = values === undefined ? aProblem : this.#add(values);
    this.#numbers.set(cell, number);
    return number;
  }

  #add(values: Values): number {
    if (this.fields.every((field) => values[field] === undefined)) return noValue;
    this.fields.forEach((field, i) => {
      this.#values[i]!.push(values[field]);
    });
    return this.#values[0]!.length - 1;
  }
}
