import { lazy } from '../lazy.js';
import type { HeadcountReturn } from '../schemas/headcount-return.js';
import type { ForeignKey, Model, RecordSet } from '../schemas/model.js';
import type { Observation } from '../schemas/observation.js';
import { sexes } from '../schemas/values.js';
import { type CheckedRecords, checkRecords, librarySexCodes } from './check-records.js';
import { checkUnits } from './check-units.js';
import type { CodedColumn, Columns } from './columns.js';
import type { Dataset, RowOf } from './dataset.js';
import type { IssueLog } from './issue-log.js';
import { gathered, gatheredFields, orderByUnit, type RowOrder } from './order-rows.js';
import type { ReadRecords, ReadSets, Row } from './read-records.js';
import { type CheckContext, RecordCheck, type RecordIndex } from './record-check.js';

/** What takes part in putting a dataset together. */
export interface Assembling {
  /** Takes the issues of a record set. */
  readonly logOf: (recordSet: string) => IssueLog;
  /** Called after each record set with the number of its rows that count, and of their fields that were left blank. */
  readonly afterSet?: ((recordSet: string, keptCount: number, blankedCount: number) => void) | undefined;
  /** Gives the records of a record set, where they are others than those read. */
  readonly recordsOf?: ((recordSet: string, context: CheckContext) => ReadRecords | undefined) | undefined;
}

/** Checks the record sets that were read against each other, and puts the dataset together from the rows that count. */
export function assemble(
  read: ReadSets,
  options: Pick<Dataset, 'model' | 'source' | 'asOf' | 'period' | 'reading'>,
  { logOf, afterSet, recordsOf }: Assembling,
): Dataset {
  const { model, asOf, period, reading } = options;
  const { tables } = read;
  const indexes = new Map<string, RecordIndex>();
  const context: CheckContext = { dates: { asOf, period }, reading, tables, indexes, sexCodes: librarySexCodes() };
  const unitCheck = new RecordCheck(read.records.get('units')!, context, logOf('units'));
  const units = checkUnits(unitCheck);
  const { tree, successions } = units;
  indexes.set('units', units.index);
  afterSet?.('units', units.count, blankedCount(unitCheck.records, unitCheck.refused));
  const sets = new Map<string, Columns>();
  const reports = new Map<string, readonly Row[]>();
  const records = new Map(read.records);
  const refused = new Map<string, Uint8Array>();
  for (const recordSet of inOrderOfReference(model)) {
    const { name } = recordSet;
    const ofSet = recordsOf?.(name, context) ?? read.records.get(name)!;
    const checked = checkRecords(ofSet, context, logOf(name));
    records.set(name, ofSet);
    const order = orderByUnit(checked.unitOf, checked.refused, tree.units.length);
    if (recordSet.counted) {
      indexes.set(name, indexOf(ofSet, order, checked, context));
      if (checked.refused !== undefined) refused.set(name, checked.refused);
      if (ofSet.isGiven) sets.set(name, columnsOf(ofSet, order, checked, context));
    } else
      reports.set(
        name,
        ofSet.rows.filter((_, row) => checked.refused?.[row] !== 1),
      );
    afterSet?.(name, order.unitOf.length, blankedCount(ofSet, checked.refused));
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
  checked: CheckedRecords,
  { tables }: CheckContext,
): RecordIndex {
  const rowsOfIds = lazy(() => {
    const rows = new Int32Array(tables.get(recordSet.name)!.texts.length).fill(-1);
    for (let place = 0; place < order.unitOf.length; place++) {
      const id = ids[order.rows?.[place] ?? place]!;
      if (id > 0) rows[id - 1] = place;
    }
    return rows;
  });
  // Few record sets are named by others.
  return {
    get rows() {
      return rowsOfIds();
    },
    unitOf: recordSet.unitPath.length > 0 ? order.unitOf : undefined,
    sexes: checked.sexes && gathered(checked.sexes, order.rows),
  };
}

function blankedCount({ blanks }: ReadRecords, refused: Uint8Array | undefined): number {
  let count = 0;
  for (const isBlank of blanks.values())
    for (let row = 0; row < isBlank.length; row++) if (refused?.[row] !== 1) count += isBlank[row]!;
  return count;
}

function blanksByUnit({ blanks }: ReadRecords, { rows, unitOf, unitStarts }: RowOrder): Columns['blanks'] {
  const byField = new Map<string, Uint32Array>();
  for (const [field, isBlank] of blanks) {
    // Records that belong to no unit stand at unit 0, even where there is none.
    const counts = new Uint32Array(Math.max(unitStarts.length - 1, 1));
    for (let place = 0; place < unitOf.length; place++) counts[unitOf[place]!]! += isBlank[rows?.[place] ?? place]!;
    if (counts.some((count) => count > 0)) byField.set(field, counts);
  }
  return byField;
}

function columnsOf(
  read: ReadRecords,
  order: RowOrder,
  checked: CheckedRecords,
  { indexes, sexCodes }: CheckContext,
): Columns {
  const { recordSet, keys } = read;
  const { rows, unitOf, unitStarts } = order;
  const fields = gatheredFields(read, rows);
  for (const { name, type } of recordSet.fields.values()) if (type === 'other') fields.delete(name);
  if (checked.sexes !== undefined) fields.set('sex', sexColumn(gathered(checked.sexes, rows), sexCodes.size));
  const references = new Map<ForeignKey, Int32Array>();
  for (const { key, recordSet: target } of recordSet.toOne.values()) {
    if (target === 'units') continue;
    const codes = keys.get(key)!;
    const index = indexes.get(target)?.rows;
    const named = new Int32Array(unitOf.length);
    for (let place = 0; place < named.length; place++) named[place] = index?.[codes[rows?.[place] ?? place]! - 1] ?? -1;
    references.set(key, named);
  }
  return {
    recordSet,
    rowCount: unitOf.length,
    unitOf,
    unitStarts,
    fields,
    references,
    blanks: blanksByUnit(read, order),
    bitmaps: new Map(),
  };
}

// What an application's own schema calls a sex may be none of the library's.
function sexColumn(codes: Uint8Array, codeCount: number): CodedColumn {
  if (codeCount === sexes.length) return { type: 'coded', values: sexes, codes };
  return { type: 'coded', values: sexes, codes: codes.map((code) => (code > sexes.length ? 0 : code)) };
}
