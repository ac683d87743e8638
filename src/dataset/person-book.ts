import type { Columns } from './columns.js';
import type { Dataset } from './dataset.js';
import { oneRecord } from './one-record.js';
import { originOf } from './origin.js';
import { namedPersons } from './related-records.js';

/** What a person became in a dataset: a record, or nobody any more. */
interface Entry {
  readonly dataset: Dataset;
  readonly record: Columns | undefined;
}

/**
 * The persons of a dataset with columns of its own and of all those that were made of it by changes: the rows, and for each
 * id what became of it.
 */
export class PersonBook {
  /** The dataset whose columns they are. */
  readonly root: Dataset;
  readonly #history = new Map<string, Entry[]>();
  #named: Uint8Array | undefined;

  constructor(root: Dataset) {
    this.root = root;
  }

  /** The person with an id in a dataset that goes back to the root. */
  find(id: string, dataset: Dataset): Columns | undefined {
    for (const { dataset: since, record } of (this.#history.get(id) ?? []).toReversed()) {
      if (goesBackTo(dataset, since)) return record;
    }
    const row = this.root.personIds?.rowOf(id) ?? -2;
    const columns = this.root.sets.get('personnel');
    return row < 0 || columns === undefined ? undefined : oneRecord(columns, row);
  }

  /** Whether records of other record sets name the person. */
  isNamed(id: string): boolean {
    this.#named ??= namedPersons(this.root);
    return this.#named[this.root.personIds?.rowOf(id) ?? -2] === 1;
  }

  /** Writes down what a person is from a dataset on. */
  write(id: string, dataset: Dataset, record: Columns | undefined): void {
    const entries = this.#history.get(id) ?? [];
    entries.push({ dataset, record });
    this.#history.set(id, entries);
  }

  /** All that became of persons up to a dataset, by id; `undefined` for those who left. */
  changesUpTo(dataset: Dataset): ReadonlyMap<string, Columns | undefined> {
    const changes = new Map<string, Columns | undefined>();
    for (const [id, entries] of this.#history) {
      const last = entries.findLast((entry) => goesBackTo(dataset, entry.dataset));
      if (last !== undefined) changes.set(id, last.record);
    }
    return changes;
  }
}

const books = new WeakMap<Dataset, PersonBook>();

/** The book of the persons of a dataset. */
export function bookOf(dataset: Dataset): PersonBook {
  let one = dataset;
  for (let origin = originOf(one); origin !== undefined && !books.has(one); origin = originOf(one))
    one = origin.dataset;
  const book = books.get(one) ?? new PersonBook(one);
  books.set(one, book);
  books.set(dataset, book);
  return book;
}

function goesBackTo(dataset: Dataset, before: Dataset): boolean {
  const least = originOf(before)?.depth ?? 0;
  let one = dataset;
  for (let origin = originOf(one); origin !== undefined && origin.depth > least; origin = originOf(one))
    one = origin.dataset;
  return one === before;
}
