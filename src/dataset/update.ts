import { aDataset, anObject, checkArguments, checkNames, optionalObject } from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { unknownRecordSet } from '../mistakes.js';
import { foreignKeys } from '../schemas/model.js';
import { assemble } from './assemble.js';
import { checkRecords } from './check-records.js';
import { type CreatedDataset, type Dataset, refuseNoLists } from './dataset.js';
import { IdTable } from './id-table.js';
import { IssueLog, type IssueOptions, readingOf } from './issue-log.js';
import { pickedRecords } from './order-rows.js';
import { type IdTables, type ReadRecords, type ReadSets, RecordReader, type Row } from './read-records.js';
import { SetReader } from './read-rows.js';
import type { CheckContext } from './record-check.js';

/** What changes among persons. */
export interface Changes {
  /**
   * Persons as they are from now on, each a whole row. A new id is a person who joins. The row of an id that is there takes the
   * place of the old one, so the person moves to another unit or changes in any other field.
   * @defaultValue none
   */
  readonly personnel?: readonly unknown[] | undefined;
  /**
   * The ids of persons who left.
   * @defaultValue none
   */
  readonly left?: readonly string[] | undefined;
}

/** How the issues of changes are given. Rows are read as those of the dataset were: strictly or not. */
export interface UpdateOptions extends IssueOptions {}

/** A dataset after changes, and what was wrong with them. */
export interface UpdatedDataset extends Pick<CreatedDataset, 'issues' | 'issueCounts'> {
  readonly dataset: Dataset;
  /** How many changes were made and refused. */
  readonly counts: { readonly made: number; readonly refused: number };
  /**
   * By record set, how many records that counted before count no more, since the person they name has left or has another sex
   * than they say. They count again when the person is as before.
   */
  readonly dropped: Readonly<Record<string, number>>;
}

/**
 * The dataset after some persons joined, moved, left or changed; that before stays as it was, and so do its reports.
 *
 * It equals the dataset of the rows as they are now: changed rows stand where the old ones stood, new ones at the end. Records of
 * other record sets follow their persons to another unit and take their sex; those of a person who left do not count until a
 * person with that id comes back. Changes that are wrong are issues, and the person stays as before. Among the changes a second
 * head of a unit is said; heads of before are not compared.
 *
 * @param dataset - a dataset of `createDataset`, `DatasetBuilder` or `update`, with personnel
 * @param changes - rows of personnel, and the ids of those who left; these go first, so that an id may come back
 * @param options - how many issues are given in full
 * @returns the new dataset and what was wrong: rows are those of `personnel`; for `left`, `unknown_person`
 * @throws GenderIndicatorsError `unknown_record_set` where the dataset has no personnel, `invalid_json` for changes that are no
 * lists
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
 * evaluate(after.dataset, advancement).result('women-in-workforce', 'dept').value; // => 1
 * evaluate(dataset, advancement).result('women-in-workforce', 'dept').value; // => 0.5
 * ```
 */
export function update(dataset: Dataset, changes: Changes, options: UpdateOptions = {}): UpdatedDataset {
  checkArguments('update', {
    dataset: [dataset, aDataset],
    changes: [changes, anObject],
    options: [options, optionalObject],
  });
  checkNames(changes, { personnel: true, left: true }, { function: 'update', argument: 'changes' });
  refuseNoLists(changes, 'update', 'changes');
  const { model, source, asOf, period, reading, read } = dataset;
  const { personnel = [], left = [] } = changes;
  const recordSet = model.recordSets.get('personnel');
  if (recordSet === undefined || read.records.get('personnel')?.isGiven !== true)
    throw new GenderIndicatorsError(unknownRecordSet, { recordSet: 'personnel', in: 'update' });
  const written = ['personnel', ...[...recordSet.toOne.values()].map((relation) => relation.recordSet)];
  const fresh = withFreshTables(read, written);
  const { tables } = fresh;
  const before = fresh.records.get('personnel')!;
  const changeReader = new SetReader(recordSet, tables, true, { ...readingOf(options), strict: reading.strict });
  changeReader.read(personnel, 0, personnel.length);
  const changed = changeReader.records.take();
  const { log } = changeReader;
  let made = 0;
  const recordsOf = (name: string, context: CheckContext): ReadRecords | undefined => {
    if (name !== 'personnel') return undefined;
    const { refused } = checkRecords(changed, context, log);
    // A person without an id joins.
    const idOf = (row: number) => changed.ids[row]! || -1 - row;
    const personById = new Map<number, Row>();
    for (const [row, person] of changed.rows.entries()) if (refused?.[row] !== 1) personById.set(idOf(row), person);
    const leaving = idsLeaving(left, before, tables, log);
    made = personById.size + leaving.size;
    return changedRecords(before, tables, leaving, personById);
  };
  const logOf = (name: string) => new IssueLog(model.recordSets.get(name)!, { maxIssues: 0 });
  const updated = assemble(fresh, { model, source, asOf, period, reading }, { logOf, recordsOf });
  return {
    dataset: updated,
    issues: log.issues,
    issueCounts: log.columns().kinds,
    counts: { made, refused: personnel.length + left.length - made },
    dropped: droppedRecords(dataset, updated),
  };
}

// 1 + the numbers of the ids of persons who left.
function idsLeaving(left: readonly unknown[], { ids }: ReadRecords, tables: IdTables, log: IssueLog): Set<number> {
  const table = tables.get('personnel')!;
  const isPresent = new Uint8Array(table.texts.length + 1);
  for (const id of ids) isPresent[id] = 1;
  const leaving = new Set<number>();
  for (let index = 0; index < left.length; index++) {
    const id = left[index];
    const reference = typeof id === 'string' || typeof id === 'number' ? String(id) : '';
    const code = table.find(reference) + 1;
    if (code > 0 && isPresent[code] === 1 && !leaving.has(code)) leaving.add(code);
    else log.refuse('unknown_person', { row: index, field: 'left' }, () => ({ reference }));
  }
  return leaving;
}

// A changed person takes the place of the first row with the id, and other rows with it go: the change says who she or he is.
function changedRecords(
  before: ReadRecords,
  tables: IdTables,
  leaving: ReadonlySet<number>,
  personById: ReadonlyMap<number, Row>,
): ReadRecords {
  const reader = new RecordReader(before.recordSet, tables, false, before);
  const rows: number[] = [];
  const placed = new Set<number>();
  for (let row = 0; row < before.rowCount; row++) {
    const id = before.ids[row]!;
    if (leaving.has(id) || placed.has(id)) continue;
    const person = personById.get(id);
    rows.push(row);
    if (person === undefined) continue;
    // The columns took these values when the changes were read, so none is refused.
    reader.write(person, row);
    placed.add(id);
  }
  for (const [id, person] of personById) {
    if (placed.has(id)) continue;
    rows.push(reader.rowCount);
    reader.write(person);
  }
  return { ...pickedRecords(reader.take(), Uint32Array.from(rows)), isGiven: true };
}

// A dataset never changes, and changes may bring new ids. Ids that no row has or names any more are left behind.
function withFreshTables(read: ReadSets, names: readonly string[]): ReadSets {
  const tables = new Map(read.tables);
  const records = new Map(read.records);
  for (const name of names) {
    const { texts } = tables.get(name)!;
    const table = new IdTable();
    tables.set(name, table);
    const renumbered = new Uint32Array(texts.length + 1);
    const renumber = (codes: Uint32Array) => {
      for (const code of codes)
        if (code > 0 && renumbered[code] === 0) renumbered[code] = table.add(texts[code - 1]!) + 1;
      return codes.map((code) => renumbered[code]!);
    };
    for (const [set, ofSet] of records) {
      const ids = set === name ? renumber(ofSet.ids) : ofSet.ids;
      const keys = new Map(ofSet.keys);
      for (const [key, codes] of keys) if (foreignKeys[key].recordSet === name) keys.set(key, renumber(codes));
      records.set(set, { ...ofSet, ids, keys });
    }
  }
  return { tables, records };
}

function droppedRecords(before: Dataset, after: Dataset): Readonly<Record<string, number>> {
  const dropped: Record<string, number> = {};
  for (const [name, refused] of after.read.refused) {
    const refusedBefore = before.read.refused.get(name);
    const count = refused.reduce((sum, is, row) => sum + (is === 1 && refusedBefore?.[row] !== 1 ? 1 : 0), 0);
    if (name !== 'personnel' && count > 0) dropped[name] = count;
  }
  return dropped;
}
