import type { FieldType } from '../../src/schemas/fields.js';
import type { AnswerRow, SqlDialect, SqlStatement } from '../../src/sql/index.js';

/** A column of a table, by the type of its field. */
export interface TestColumn {
  readonly name: string;
  readonly type: FieldType;
}

/** A table with rows to be loaded. */
export interface TestTable {
  readonly name: string;
  readonly columns: readonly TestColumn[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** A database in which statements are tried. */
export interface TestEngine {
  readonly name: string;
  readonly dialect: SqlDialect;
  readonly load: (tables: readonly TestTable[]) => Promise<void> | void;
  readonly run: (statement: SqlStatement) => Promise<readonly AnswerRow[]> | readonly AnswerRow[];
  /** Drops the tables that were loaded. */
  readonly clear: () => Promise<void> | void;
  readonly close: () => Promise<void> | void;
}

/** The name in quotation marks. */
export function quoted(name: string, mark = '"'): string {
  return `${mark}${name.replaceAll(mark, mark + mark)}${mark}`;
}

/** A value as the loading of a table takes it: truth values and texts, `null` for what is absent. */
export function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : `${value as string | number | boolean}`;
}
