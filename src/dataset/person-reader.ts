import { checkRecords } from './check-records.js';
import { sayWhatIsWrong } from './check-rows.js';
import { KeptUnits } from './checked.js';
import type { Columns } from './columns.js';
import type { Dataset } from './dataset.js';
import { encodeFew } from './encode.js';
import { IdTable } from './id-table.js';
import { IssueLog } from './issue-log.js';
import { oneRecord } from './one-record.js';
import { IdTables, RawRecords } from './raw-records.js';
import { SexWords } from './sex-words.js';

/** Persons as single records by their ids, and what was wrong with the rows. */
export interface ReadPersons {
  readonly persons: ReadonlyMap<string, Columns>;
  readonly log: IssueLog;
}

/** The units that a person may be of, by their ids: found once for a tree. */
interface KnownUnits {
  readonly table: IdTable;
  readonly kept: KeptUnits;
}

const units = new WeakMap<Dataset['tree'], KnownUnits>();

function unitsOf({ tree }: Dataset): KnownUnits {
  const known = units.get(tree);
  if (known !== undefined) return known;
  const table = new IdTable();
  const found = { table, kept: new KeptUnits(table, [...tree.numberOf.keys()], tree) };
  units.set(tree, found);
  return found;
}

/** So many rows are read into the same columns before others take their place, which hold no ids of the rows before. */
const rowsOfOne = 1024;

interface Used {
  readonly raw: RawRecords;
  rows: number;
}

const used = new WeakMap<Dataset['model'], WeakMap<IdTable, Used>>();

// Columns to read into. Making them takes longer than reading a few rows.
function rawFor({ model }: Dataset, table: IdTable, rows: number): RawRecords {
  const ofModel = used.get(model) ?? new WeakMap<IdTable, Used>();
  used.set(model, ofModel);
  let found = ofModel.get(table);
  if (found === undefined || found.rows + rows > rowsOfOne) {
    const raw = new RawRecords(model.recordSets.get('personnel')!, new IdTables([['units', table]]));
    found = { raw, rows: 0 };
    ofModel.set(table, found);
  }
  found.rows += rows;
  found.raw.count = 0;
  found.raw.reserve(rows);
  return found.raw;
}

/** Reads rows of personnel as `createDataset` does, each into a record of its own. There are few: the schema reads each. */
export function readPersons(dataset: Dataset, rows: readonly unknown[], maxIssues: number): ReadPersons {
  const log = new IssueLog('personnel', maxIssues);
  const recordSet = dataset.model.recordSets.get('personnel')!;
  const { table, kept } = unitsOf(dataset);
  const raw = rawFor(dataset, table, rows.length);
  for (let index = 0; index < rows.length; index++) {
    const checked = recordSet.schema.safeParse(rows[index]);
    if (!checked.success) {
      sayWhatIsWrong(recordSet, rows[index], index, checked.error, log);
      continue;
    }
    raw.set(raw.count, checked.data);
    raw.take(index, 1);
  }
  raw.close();
  const checked = { dates: dataset, kept: new Map([['units', kept]]) };
  const { refused, units: unitOf, sexes } = checkRecords(raw, checked, new SexWords(), log);
  // Each becomes a record of its own, so their order does not matter.
  const taken = Uint32Array.from({ length: raw.count }, (_, row) => row).filter((row) => !refused.has(row));
  const order = { units: taken.map((row) => unitOf[row]!), rows: taken };
  const ids = Array.from(taken, (row) => raw.idOf(row) ?? '');
  const columns = encodeFew({ raw, order, refused: refused.rows, sexes });
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return { persons: new Map([[only, columns]]), log };
  return { persons: new Map(ids.map((id, row) => [id, oneRecord(columns, row)])), log };
}
