import type { HeadcountReturn } from '../schemas/headcount-return.js';
import type { ForeignKey, Model, RecordSet } from '../schemas/model.js';
import type { Observation } from '../schemas/observation.js';
import { sexes } from '../schemas/values.js';
import {
  type CheckContext,
  type CheckedRecords,
  checkRecords,
  librarySexCodes,
  type RecordIndex,
} from './check-records.js';
import { checkObservations, checkReturns } from './check-reports.js';
import { checkUnits } from './check-units.js';
import type { CodedColumn, Columns } from './columns.js';
import type { Dataset, RowOf } from './dataset.js';
import type { IssueLog } from './issue-log.js';
import { gathered, gatheredFields, orderByUnit, type RowOrder } from './order-rows.js';
import type { ReadRecords, ReadSets, Row } from './read-records.js';

/** What takes part in putting a dataset together. */
export interface Assembling {
  /** Takes the issues of a record set. */
  readonly logOf: (recordSet: string) => IssueLog;
  /** Called after each record set with the number of its rows that count. */
  readonly afterSet?: ((recordSet: string, keptCount: number) => void) | undefined;
  /** Gives the records of a record set, where they are others than those read. */
  readonly recordsOf?: ((recordSet: string, context: CheckContext) => ReadRecords | undefined) | undefined;
}

/** Checks the record sets that were read against each other, and puts the dataset together from the rows that count. */
export function assemble(
  read: ReadSets,
  options: Pick<Dataset, 'model' | 'source' | 'asOf' | 'period' | 'maxIssues'>,
  { logOf, afterSet, recordsOf }: Assembling,
): Dataset {
  const { model, asOf, period } = options;
  const { tables } = read;
  const units = checkUnits(read.records.get('units')!.rows, asOf, tables.get('units')!, logOf('units'));
  const { tree, successions } = units;
  afterSet?.('units', units.rows.length);
  const indexes = new Map<string, RecordIndex>([['units', units.index]]);
  const context: CheckContext = { dates: { asOf, period }, tables, indexes, sexCodes: librarySexCodes() };
  const sets = new Map<string, Columns>();
  const reports = new Map<string, readonly Row[]>();
  const records = new Map(read.records);
  const refused = new Map<string, Uint8Array>();
  for (const recordSet of inOrderOfReference(model)) {
    const { name } = recordSet;
    const ofSet = recordsOf?.(name, context) ?? read.records.get(name)!;
    const checked = checkRecords(ofSet, context, logOf(name));
    records.set(name, ofSet);
    if (!recordSet.counted) {
      const rows = ofSet.rows.filter((_, row) => checked.refused?.[row] !== 1);
      reports.set(name, name === 'returns' ? checkReturns(rows, logOf(name)) : checkObservations(rows, logOf(name)));
      afterSet?.(name, reports.get(name)!.length);
      continue;
    }
    const order = orderByUnit(checked.unitOf, checked.refused, tree.units.length);
    indexes.set(name, indexOf(ofSet, order, checked, context));
    if (checked.refused !== undefined) refused.set(name, checked.refused);
    if (ofSet.isGiven) sets.set(name, columnsOf(ofSet, order, checked, context));
    afterSet?.(name, order.unitOf.length);
  }
  const reported = <Record>(name: string) => (reports.get(name) ?? []) as readonly RowOf<Record>[];
  return {
    ...options,
    tree,
    units: tree.units,
    parent: tree.parent,
    successions,
    sets,
    returns: reported<HeadcountReturn>('returns'),
    observations: reported<Observation>('observations'),
    read: { tables, records, refused },
  };
}

// A record set comes after those it refers to, so that their records that count are known.
function inOrderOfReference(model: Model): readonly RecordSet[] {
  const ordered = new Set<RecordSet>();
  const visit = (recordSet: RecordSet, above: readonly RecordSet[]): void => {
    if (recordSet.name === 'units' || ordered.has(recordSet) || above.includes(recordSet)) return;
    for (const relation of recordSet.toOne.values()) {
      const target = model.recordSets.get(relation.recordSet);
      if (target !== undefined) visit(target, [...above, recordSet]);
    }
    ordered.add(recordSet);
  };
  for (const recordSet of model.recordSets.values()) visit(recordSet, []);
  return [...ordered];
}

function indexOf(
  { recordSet, ids }: ReadRecords,
  order: RowOrder,
  { sexes: sexCodes }: CheckedRecords,
  { tables }: CheckContext,
): RecordIndex {
  const rows = new Int32Array(tables.get(recordSet.name)!.texts.length).fill(-1);
  for (let place = 0; place < order.unitOf.length; place++) {
    const id = ids[order.rows?.[place] ?? place]!;
    if (id > 0) rows[id - 1] = place;
  }
  return {
    rows,
    unitOf: recordSet.unitPath.length > 0 ? order.unitOf : undefined,
    sexes: sexCodes === undefined ? undefined : gathered(sexCodes, order.rows),
  };
}

function columnsOf(
  read: ReadRecords,
  { rows, unitOf, unitStarts }: RowOrder,
  checked: CheckedRecords,
  { indexes }: CheckContext,
): Columns {
  const { recordSet } = read;
  const fields = gatheredFields(read, rows);
  for (const { name, type } of recordSet.fields.values()) if (type === 'other') fields.delete(name);
  if (checked.sexes !== undefined) fields.set('sex', sexColumn(gathered(checked.sexes, rows)));
  const references = new Map<ForeignKey, Int32Array>();
  for (const { key, recordSet: target } of recordSet.toOne.values()) {
    if (target === 'units') continue;
    const codes = gathered(read.keys.get(key)!, rows);
    const named = indexes.get(target)?.rows;
    references.set(
      key,
      Int32Array.from(codes, (code) => (code === 0 ? -1 : (named?.[code - 1] ?? -1))),
    );
  }
  return { recordSet, rowCount: unitOf.length, unitOf, unitStarts, fields, references, bitmaps: new Map() };
}

// What an application's own schema calls a sex may be none of the library's.
function sexColumn(codes: Uint8Array): CodedColumn {
  const isOther = codes.some((code) => code > sexes.length);
  return {
    type: 'coded',
    values: sexes,
    codes: isOther ? codes.map((code) => (code > sexes.length ? 0 : code)) : codes,
  };
}
