import type { Columns } from './columns.js';
import type { Dataset } from './dataset.js';

/** What became of one person: records of one row each, with the unit they are of. */
export interface PersonEdit {
  /** What the person was; absent for one who joins. */
  readonly before?: Columns | undefined;
  /** What the person is; absent for one who left. */
  readonly after?: Columns | undefined;
}

/** The dataset that another was made of by changes to its persons. */
export interface Origin {
  readonly dataset: Dataset;
  /** How many datasets it takes back to one that was made of rows. */
  readonly depth: number;
  readonly edits: readonly PersonEdit[];
}

const origins = new WeakMap<Dataset, Origin>();

/** Where a dataset comes from; nothing where its columns are its own. */
export function originOf(dataset: Dataset): Origin | undefined {
  return origins.get(dataset);
}

/** Remembers where a dataset comes from. */
export function remember(dataset: Dataset, origin: Origin): void {
  origins.set(dataset, origin);
}
