import type { DefaultModel, Model, RecordSetName } from '../schemas/model.js';

/** Rows of any record sets, as JSON, CSV or SQL give them. */
export type Rows<M extends Model = DefaultModel> = { readonly [Name in RecordSetName<M>]?: readonly unknown[] };

/** A row that was read: where it stood and what it holds. */
export interface Row {
  /** Position among the rows that were given. */
  readonly index: number;
  readonly record: Readonly<Record<string, unknown>>;
}
