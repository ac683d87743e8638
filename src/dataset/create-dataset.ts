import type { Columns } from '../conditions/columns.js';
import { type Dates, isDate } from '../conditions/dates.js';
import { nearest } from '../conditions/nearest.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import type { HeadcountReturn } from '../schemas/headcount-return.js';
import { type DefaultModel, defaultModel, type Model, type RecordSet, type RecordSetName } from '../schemas/model.js';
import type { Observation } from '../schemas/observation.js';
import { checkRecords } from './check-records.js';
import { checkRows } from './check-rows.js';
import { checkUnits, type Succession } from './check-units.js';
import { encode, inTreeOrder } from './encode.js';
import { IssueLog, type Row, type RowCounts } from './issue-log.js';
import type { UnitTree } from './unit-tree.js';

/** Rows of any record sets, as JSON, CSV or SQL give them. */
export type Rows<M extends Model = DefaultModel> = { readonly [Name in RecordSetName<M>]?: readonly unknown[] };

/** First and last day of a period, both within it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What a dataset is of. */
export interface DatasetOptions<M extends Model = DefaultModel> {
  /** The day of the stock, `'2019-12-31'`. */
  readonly asOf: string;
  /**
   * The period of the flows.
   * @defaultValue from the first of January to `asOf`
   */
  readonly period?: Period | undefined;
  /**
   * The record sets.
   * @defaultValue those of the library
   */
  readonly model?: M | undefined;
  /**
   * What these rows are called where tallies are merged; the same source is not counted twice.
   * @defaultValue `'dataset'`
   */
  readonly source?: string | undefined;
}

/**
 * Checked records in coded columns, the tree of units as of a date, and what was reported without records. Make it with
 * {@link createDataset}; give it to `evaluate` or `tally`. No object of a person is kept in it.
 */
export interface Dataset extends Dates {
  /** What these rows are called where tallies are merged. */
  readonly source: string;
  readonly period: Period;
  /** The active units as they were given, a parent before its children. */
  readonly units: UnitTree['units'];
  /**
   * The record sets.
   * @internal
   */
  readonly model: Model;
  /**
   * The active units as a tree.
   * @internal
   */
  readonly tree: UnitTree;
  /**
   * Number of each unit's parent.
   * @internal
   */
  readonly parent: UnitTree['parent'];
  /**
   * Which units took over from which, dissolved ones included.
   * @internal
   */
  readonly successions: readonly Succession[];
  /**
   * The record sets that were given, but for units, returns and observations.
   * @internal
   */
  readonly sets: ReadonlyMap<string, Columns>;
  /**
   * Headcount returns.
   * @internal
   */
  readonly returns: readonly KeptRow<HeadcountReturn>[];
  /**
   * Published values.
   * @internal
   */
  readonly observations: readonly KeptRow<Observation>[];
}

/** A kept row and its position among the rows that were given. */
export interface KeptRow<Record> {
  readonly index: number;
  readonly record: Record;
}

/** A dataset, what was wrong with its rows, and how many rows of each record set were read, kept and refused. */
export interface CreatedDataset<M extends Model = DefaultModel> {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  readonly counts: Readonly<Record<RecordSetName<M>, RowCounts>>;
}

/**
 * Checks raw rows and builds a dataset: each row against its schema, then the record sets against each other.
 *
 * Bad rows never throw. Each becomes one or more issues with record set, row, field and code; good rows go on, and
 * for every record set read = kept + refused. Units that are not active on `asOf` are kept, but are not in the tree.
 *
 * @param rows - rows of any record sets, by the name of the record set
 * @param options - the day, the period, your own model
 * @returns the dataset, the issues and the counts of rows
 * @throws GenderIndicatorsError `invalid_date` for `asOf` or `period`, `unknown_record_set` for rows of a set that the model does not have
 * @example
 * ```ts
 * import { createDataset } from 'gender-indicators';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const personnel = [
 *   { id: 'p1', unitId: 'dept', sex: 'female', leadership: 'head' },
 *   { id: 'p2', unitId: 'dept', sex: 'man', leadership: 'none' },
 * ];
 * const { counts, issues } = createDataset({ units, personnel }, { asOf: '2019-12-31' });
 * counts.personnel; // => { read: 2, kept: 1, refused: 1 }
 * issues[0]?.code; // => 'unknown_value'
 * ```
 */
export function createDataset<M extends Model = DefaultModel>(
  rows: Rows<NoInfer<M>>,
  options: DatasetOptions<M>,
): CreatedDataset<M> {
  const unchecked: unknown = rows;
  if (typeof unchecked !== 'object' || unchecked === null)
    throw new GenderIndicatorsError('invalid_json', { what: 'rows', path: '' });
  const { source = 'dataset' } = options;
  const { asOf, period } = checkedDates(options);
  const model: Model = options.model ?? defaultModel;
  refuseUnknownSets(model, rows);
  const given = rows as Readonly<Record<string, readonly unknown[] | undefined>>;
  const log = new IssueLog();
  const counts: Record<string, RowCounts> = {};
  const read = (recordSet: RecordSet): readonly unknown[] => given[recordSet.name] ?? [];
  const count = (recordSet: RecordSet, kept: number) => {
    const all = read(recordSet).length;
    counts[recordSet.name] = { read: all, kept, refused: all - kept };
  };

  const unitSet = model.recordSets.get('units') as RecordSet;
  const { kept: units, tree, successions } = checkUnits(checkRows(unitSet, read(unitSet), log), asOf, log);
  count(unitSet, units.length);

  const byId = new Map([['units', byIds(units)]]);
  const rowsOf = new Map<string, ReadonlyMap<unknown, number>>();
  const sets = new Map<string, Columns>();
  const plain = new Map<string, readonly Row[]>();
  const checked = { dates: { asOf, period }, tree, byId };
  for (const recordSet of inOrderOfReference(model)) {
    const kept = checkRecords(recordSet, checkRows(recordSet, read(recordSet), log), checked, log);
    count(recordSet, kept.length);
    if (!recordSet.counted) {
      plain.set(recordSet.name, kept);
      continue;
    }
    byId.set(recordSet.name, byIds(kept));
    if (given[recordSet.name] === undefined) continue;
    const placed = inTreeOrder(recordSet, kept, checked);
    rowsOf.set(recordSet.name, new Map(placed.map((row, number) => [row.record['id'], number])));
    sets.set(recordSet.name, encode(recordSet, placed, rowsOf, asOf));
  }
  const keptOf = <Record>(name: string) => (plain.get(name) ?? []) as unknown as readonly KeptRow<Record>[];
  const dataset: Dataset = {
    model,
    source,
    asOf,
    period,
    tree,
    units: tree.units,
    parent: tree.parent,
    successions,
    sets,
    returns: keptOf<HeadcountReturn>('returns'),
    observations: keptOf<Observation>('observations'),
  };
  return { dataset, issues: log.issues, counts: counts as Record<RecordSetName<M>, RowCounts> };
}

function checkedDates({ asOf, period }: Pick<DatasetOptions, 'asOf' | 'period'>): Dates {
  const dates = { asOf, 'period.from': period?.from ?? asOf, 'period.to': period?.to ?? asOf };
  for (const [argument, date] of Object.entries(dates)) {
    if (typeof date !== 'string' || !isDate(date)) {
      throw new GenderIndicatorsError('invalid_date', { function: 'createDataset', argument });
    }
  }
  if (period === undefined) return { asOf, period: { from: `${asOf.slice(0, 4)}-01-01`, to: asOf } };
  if (period.from <= period.to) return { asOf, period };
  throw new GenderIndicatorsError('invalid_date', { function: 'createDataset', argument: 'period' });
}

function refuseUnknownSets(model: Model, rows: object): void {
  for (const [name, given] of Object.entries(rows)) {
    if (given !== undefined && !Array.isArray(given))
      throw new GenderIndicatorsError('invalid_json', { what: 'rows', path: name });
    if (model.recordSets.has(name)) continue;
    const near = nearest(name, model.recordSets.keys());
    throw new GenderIndicatorsError('unknown_record_set', { recordSet: name, in: 'createDataset', nearest: near });
  }
}

function byIds(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [String(row.record['id']), row]));
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
