import { aDataset, anObject, checkArguments, optionalObject } from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { unknownOption, unknownRecordSet } from '../mistakes.js';
import { assemble } from './assemble.js';
import { type CheckContext, checkRecords } from './check-records.js';
import { type CreatedDataset, type Dataset, refuseNoLists } from './dataset.js';
import { IdTable } from './id-table.js';
import { IssueLog } from './issue-log.js';
import { pickedRecords, recoded } from './order-rows.js';
import { type IdTables, type ReadRecords, type ReadSets, RecordReader, type Row } from './read-records.js';
import { SetReader } from './read-rows.js';

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
  const allowed = ['personnel', 'left'];
  for (const name of Object.keys(changes))
    if (!allowed.includes(name))
      throw new GenderIndicatorsError(unknownOption, { function: 'update', argument: `changes.${name}`, allowed });
  refuseNoLists(changes, 'update', 'changes');
  const { model, source, asOf, period, maxIssues, read } = dataset;
  const { personnel = [], left = [] } = changes;
  const recordSet = model.recordSets.get('personnel');
  const before = read.records.get('personnel');
  if (recordSet === undefined || before?.isGiven !== true)
    throw new GenderIndicatorsError(unknownRecordSet, { recordSet: 'personnel', in: 'update' });
  const written = ['personnel', ...[...recordSet.toOne.values()].map((relation) => relation.recordSet)];
  // A dataset never changes, and changes may bring new ids.
  const tables = new Map(read.tables);
  for (const name of written) tables.set(name, new IdTable(read.tables.get(name)));
  const changeReader = new SetReader(new RecordReader(recordSet, tables, true), recordSet, options.maxIssues ?? 1000);
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
  const logOf = (name: string) => new IssueLog(model.recordSets.get(name)!, 0);
  const updated = assemble({ ...read, tables }, { model, source, asOf, period, maxIssues }, { logOf, recordsOf });
  return {
    dataset: { ...updated, read: { ...withoutUnusedIds(updated.read, written), refused: updated.read.refused } },
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
    else log.refuse('unknown_person', { row: index, field: 'left', id: () => undefined }, () => ({ reference }));
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
  // The columns took these values when the changes were read, so none is refused.
  const write = (person: Row, row: number) => reader.write([person], () => undefined, { from: row });
  const rows: number[] = [];
  const placed = new Set<number>();
  for (let row = 0; row < before.rowCount; row++) {
    const id = before.ids[row]!;
    if (leaving.has(id) || placed.has(id)) continue;
    const person = personById.get(id);
    rows.push(row);
    if (person === undefined) continue;
    write(person, row);
    placed.add(id);
  }
  for (const [id, person] of personById) {
    if (placed.has(id)) continue;
    rows.push(reader.rowCount);
    write(person, reader.rowCount);
  }
  return { ...pickedRecords(reader.take(), Uint32Array.from(rows)), isGiven: true };
}

// Ids that no row has or names any more are forgotten once they are as many as the others, so that memory does not grow.
function withoutUnusedIds(read: ReadSets, written: readonly string[]): ReadSets {
  const tables = new Map(read.tables);
  const records = new Map(read.records);
  for (const name of written) {
    const { texts } = tables.get(name)!;
    const isUsed = new Uint8Array(texts.length + 1);
    const mark = (codes: Uint32Array) => {
      for (const code of codes) isUsed[code] = 1;
      return codes;
    };
    for (const ofSet of records.values()) recoded(ofSet, name, mark);
    if (isUsed.reduce((sum, used) => sum + used, 0) * 2 > texts.length) continue;
    const table = new IdTable();
    const codeOf = Uint32Array.from(isUsed, (used, code) =>
      code > 0 && used === 1 ? table.add(texts[code - 1]!) + 1 : 0,
    );
    tables.set(name, table);
    for (const [set, ofSet] of records)
      records.set(
        set,
        recoded(ofSet, name, (codes) => codes.map((code) => codeOf[code]!)),
      );
  }
  return { ...read, tables, records };
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
