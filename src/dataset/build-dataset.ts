import { unitOrder } from '../kernel/unit-order.js';
import { giveBack } from '../kernel/workspace.js';
import type { HeadcountReturn } from '../schemas/headcount-return.js';
import type { Model, RecordSet } from '../schemas/model.js';
import type { Observation } from '../schemas/observation.js';
import { checkRecords } from './check-records.js';
import { checkUnits } from './check-units.js';
import { type Checked, type Kept, KeptRecords, KeptUnits } from './checked.js';
import type { Columns } from './columns.js';
import type { CreatedDataset, Dataset, KeptRow } from './dataset.js';
import { type Encoded, encode } from './encode.js';
import type { IssueColumns, RowCounts } from './issue-log.js';
import type { RawRecords } from './raw-records.js';
import type { ReadRows, ReadSet } from './read-rows.js';
import { RowIds } from './row-ids.js';
import { checkReports } from './row-rules.js';
import type { Row } from './rows.js';
import { RowReader } from './set-readers.js';
import { SexWords } from './sex-words.js';
import type { UnitTree } from './unit-tree.js';

/**
 * Checks the record sets that were read against each other and puts the dataset together.
 *
 * @param tell - is told of each record set when it is checked
 */
export function buildDataset(
  read: ReadRows,
  of: Pick<Dataset, 'model' | 'source' | 'asOf' | 'period'>,
  tell: (set: ReadSet) => void,
): CreatedDataset<Model> {
  const { model, asOf, period } = of;
  const unitSet = read.of('units');
  const { kept: units, tree, successions } = checkUnits(rowsOf(unitSet), asOf, unitSet.log);
  unitSet.keep(units.length);
  tell(unitSet);
  const unitIds = units.map(({ record }) => String(record['id']));
  const kept = new Map<string, Kept>([['units', new KeptUnits(read.tables.of('units'), unitIds, tree)]]);
  const checked: Checked = { dates: { asOf, period }, kept };
  const words = new SexWords();
  const sets = new Map<string, Columns>();
  const reports = new Map<string, readonly Row[]>();
  const inOrder = [unitSet];
  let personIds: RowIds | undefined;
  for (const recordSet of inOrderOfReference(model)) {
    const set = read.of(recordSet.name);
    inOrder.push(set);
    if (set.reader instanceof RowReader) {
      const rows = checkReports(recordSet, set.reader.rows, checked, set.log);
      reports.set(recordSet.name, rows);
      set.keep(rows.length);
    } else {
      const { columns, ids, sexes } = checkedColumns(set, set.reader.raw, checked, words, tree);
      if (set.isGiven) {
        sets.set(recordSet.name, columns);
        if (recordSet.name === 'personnel') personIds = ids;
      }
      const hasUnits = recordSet.unitPath.length > 0;
      kept.set(recordSet.name, new KeptRecords(ids, hasUnits ? columns.unitOf : undefined, sexes));
      set.keep(columns.rowCount);
    }
    tell(set);
  }
  const keptOf = <Record>(name: string) => (reports.get(name) ?? []) as unknown as readonly KeptRow<Record>[];
  const dataset: Dataset = {
    ...of,
    tree,
    units: tree.units,
    parent: tree.parent,
    successions,
    sets,
    personIds,
    returns: keptOf<HeadcountReturn>('returns'),
    observations: keptOf<Observation>('observations'),
  };
  return { dataset, ...issuesOf(inOrder, read.maxIssues), counts: countsOf(inOrder) };
}

function rowsOf({ reader }: ReadSet): readonly Row[] {
  return reader instanceof RowReader ? reader.rows : [];
}

interface CheckedColumns extends Encoded {
  readonly ids: RowIds;
}

function checkedColumns(
  { log }: ReadSet,
  raw: RawRecords,
  checked: Checked,
  words: SexWords,
  tree: UnitTree,
): CheckedColumns {
  raw.close();
  const { refused, units, sexes } = checkRecords(raw, checked, words, log);
  const order = unitOrder(units, refused.rows, Math.max(tree.units.length, 1));
  if (order.units !== units) giveBack(units.buffer);
  const { rows, units: unitOf } = order;
  const { ids } = raw;
  const numberOf = ids === undefined ? () => -1 : (place: number) => ids.numberOf(rows?.[place] ?? place);
  const encoded = encode({ raw, order, refused: refused.rows, sexes }, checked, tree.units.length);
  return { ...encoded, ids: new RowIds(raw.idTable, unitOf.length, numberOf) };
}

function issuesOf(
  inOrder: readonly ReadSet[],
  maxIssues: number,
): Pick<CreatedDataset<Model>, 'issues' | 'issueCounts' | 'issueColumns'> {
  const columns = new Map<string, IssueColumns>();
  for (const { recordSet, log } of inOrder) if (log.count > 0) columns.set(recordSet.name, log.columns());
  return {
    issues: inOrder.flatMap(({ log }) => log.issues).slice(0, maxIssues),
    issueCounts: [...columns.values()].flatMap(({ kinds }) => kinds),
    issueColumns: Object.fromEntries(columns),
  };
}

function countsOf(sets: readonly ReadSet[]): Readonly<Record<string, RowCounts>> {
  return Object.fromEntries(sets.map(({ recordSet, counts }) => [recordSet.name, counts()]));
}

// A record set comes after those it refers to, so that their kept rows are known.
function inOrderOfReference(model: Model): readonly RecordSet[] {
  const ordered = new Set<RecordSet>();
  const visit = (recordSet: RecordSet, above: readonly RecordSet[]): void => {
    if (recordSet.name === 'units' || ordered.has(recordSet) || above.includes(recordSet)) return;
    for (const { recordSet: other } of recordSet.toOne.values()) {
      const found = model.recordSets.get(other);
      if (found !== undefined) visit(found, [...above, recordSet]);
    }
    ordered.add(recordSet);
  };
  for (const recordSet of model.recordSets.values()) visit(recordSet, []);
  return [...ordered];
}
