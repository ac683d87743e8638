import { GenderIndicatorsError, type Issue } from '../errors.js';
import type { Columns } from './columns.js';
import type { CreatedDataset, Dataset } from './dataset.js';
import { originOf, type PersonEdit, remember } from './origin.js';
import { bookOf, type PersonBook } from './person-book.js';
import { readPersons } from './person-reader.js';
import { refuseUnknown } from './refuse-unknown.js';
import { type ChangedDataset, withChanges } from './with-changes.js';

/** What changes among persons. */
export interface Changes {
  /**
   * Persons as they are from now on, each a whole row: who has a new id joins, who has the id of someone there takes that one's
   * place, and so moves to another unit or changes in any other field.
   * @defaultValue nobody
   */
  readonly personnel?: readonly unknown[] | undefined;
  /**
   * The ids of persons who left.
   * @defaultValue nobody
   */
  readonly left?: readonly string[] | undefined;
}

/** How changes are taken up. */
export interface UpdateOptions {
  /**
   * How many issues are given in full; all of them are counted.
   * @defaultValue 1,000
   */
  readonly maxIssues?: number | undefined;
}

/** A dataset after changes, and what was wrong with them. */
export interface UpdatedDataset extends Pick<CreatedDataset, 'issues' | 'issueCounts'> {
  readonly dataset: Dataset;
  /** How many changes were made and refused. */
  readonly counts: { readonly made: number; readonly refused: number };
  /** By record set, how many records are no longer there since the person they name has left. */
  readonly dropped: Readonly<Record<string, number>>;
}

/**
 * The dataset after some persons joined, moved, left or changed; that before stays as it was, and so do its reports.
 *
 * It equals the dataset of the rows as they are now. What a catalog gave for the dataset before is brought up to date along
 * the units of these persons and those above them, when it is evaluated again, which takes microseconds where counting a million
 * persons anew takes many milliseconds. That holds for counts, shares, sums, means, medians, quantiles and gaps of records;
 * where a unit loses or gets its only person, and for catalogs that decide about units by the number of their records or list
 * values (`distribution`, `distinct`), the records are counted again.
 *
 * Records of other record sets go along: those of a person who left are no longer there, the others take the person's new unit
 * and sex. Whether a unit has two heads after the change is not looked at.
 *
 * @param dataset - a dataset of `createDataset`, `DatasetBuilder` or `update`, with personnel
 * @param changes - rows of personnel, and who left; who left comes first, so that an id may come back
 * @param options - how many issues are given in full
 * @returns the new dataset and what was wrong: rows are those of `personnel`; for `left`, `unknown_person`
 * @throws GenderIndicatorsError `unknown_record_set` where the dataset has no personnel
 * @example
 * ```ts
 * import { createDataset, evaluate, update } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const personnel = [
 *   { id: 'p1', unitId: 'dept', sex: 'female', leadership: 'head' },
 *   { id: 'p2', unitId: 'dept', sex: 'male', leadership: 'none' },
 * ];
 * const { dataset } = createDataset({ units, personnel }, { asOf: '2019-12-31' });
 * const joined = { id: 'p3', unitId: 'dept', sex: 'female', leadership: 'none' };
 * const after = update(dataset, { personnel: [joined], left: ['p2'] });
 * after.counts; // => { made: 2, refused: 0 }
 * evaluate(advancement, after.dataset).result('women-in-workforce', 'dept').value; // => 1
 * evaluate(advancement, dataset).result('women-in-workforce', 'dept').value; // => 0.5
 * ```
 */
export function update(dataset: Dataset, changes: Changes, options: UpdateOptions = {}): UpdatedDataset {
  const personnel = changes.personnel ?? [];
  const left: readonly unknown[] = changes.left ?? [];
  const { maxIssues = 1000 } = options;
  const book = bookOf(dataset);
  if (!book.root.sets.has('personnel'))
    throw new GenderIndicatorsError('unknown_record_set', { recordSet: 'personnel', in: 'update' });
  const { persons, log } = readPersons(dataset, personnel, maxIssues);
  const after = new Map<string, Columns | undefined>();
  let refused = personnel.length - persons.size;
  left.forEach((id, index) => {
    if (typeof id === 'string' && !after.has(id) && book.find(id, dataset) !== undefined) {
      after.set(id, undefined);
      return;
    }
    refused++;
    const reference = typeof id === 'string' ? id : '';
    refuseUnknown('personnel', { row: index, field: 'left', id: () => undefined }, reference, log);
  });
  for (const [id, record] of persons) after.set(id, record);
  const { dataset: updated, dropped } = changed(book, dataset, after);
  return {
    dataset: updated,
    issues: log.issues satisfies readonly Issue[],
    issueCounts: log.columns().kinds,
    counts: { made: personnel.length + left.length - refused, refused },
    dropped: Object.fromEntries(dropped),
  };
}

/** So many changes of single persons are followed before the columns are put together anew. */
const mostEdits = 4096;

function changed(book: PersonBook, dataset: Dataset, after: ReadonlyMap<string, Columns | undefined>): ChangedDataset {
  const edits = [...after].map(([id, record]): PersonEdit => ({ before: book.find(id, dataset), after: record }));
  const depth = (originOf(dataset)?.depth ?? 0) + Math.max(edits.length, 1);
  const isNamed = [...after.keys()].some((id) => book.isNamed(id));
  if (isNamed || depth > mostEdits) return withChanges(book.root, new Map([...book.changesUpTo(dataset), ...after]));
  const updated = lazyDataset(book, dataset);
  remember(updated, { dataset, depth, edits });
  for (const [id, record] of after) book.write(id, updated, record);
  return { dataset: updated, dropped: new Map() };
}

// Its columns are put together when something asks for them that cannot be followed change by change.
function lazyDataset(book: PersonBook, before: Dataset): Dataset {
  const { source, asOf, period, units, model, tree, parent, successions, returns, observations } = before;
  let own: Dataset | undefined;
  const made = (dataset: Dataset): Dataset => {
    own ??= withChanges(book.root, book.changesUpTo(dataset)).dataset;
    return own;
  };
  return {
    ...{ source, asOf, period, units, model, tree, parent, successions, returns, observations },
    get sets() {
      return made(this).sets;
    },
    get personIds() {
      return made(this).personIds;
    },
  };
}
