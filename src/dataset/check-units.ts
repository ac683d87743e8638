import { nearest } from '../conditions/nearest.js';
import type { UnitRecord } from '../conditions/unit-truths.js';
import { lazy } from '../lazy.js';
import type { Succession } from '../schemas/unit.js';
import { noteSimilarIds, refuseDuplicates } from './check-records.js';
import { checkRules } from './check-rules.js';
import { type RecordCheck, type RecordIndex, referencedUnit } from './record-check.js';
import { type UnitTree, unitTree } from './unit-tree.js';

/** The active units among those that count, as a tree. */
export interface CheckedUnits {
  readonly tree: UnitTree;
  readonly successions: readonly Succession[];
  readonly index: RecordIndex;
  /** How many units count, be they active or not. */
  readonly count: number;
}

/** What a unit's parents say of it. */
interface Ancestry {
  /** The nearest active unit above, and whether it is the parent. */
  readonly active: UnitRecord | undefined;
  readonly isParent: boolean;
  /** Whether a unit above names a parent that is not there. */
  readonly isOrphan: boolean;
}

/** Checks the units among each other and builds the tree as of the day of the dataset. */
export function checkUnits(check: RecordCheck): CheckedUnits {
  refuseDuplicates(check);
  noteSimilarIds(check);
  checkRules(check);
  const ancestry = refuseUnreached(check);
  const { rows } = check.records;
  const { asOf } = check.context.dates;
  const nameOf = unitNames(check);
  const active: UnitRecord[] = [];
  const ids = new Set<unknown>();
  let count = 0;
  check.eachRow((row) => {
    const { record } = rows[row]!;
    ids.add(record['id']);
    count++;
    if (!isActive(record, asOf)) return;
    const { active: above, isParent } = ancestry.get(record)!;
    active.push(isParent ? record : { ...record, parentId: above?.['id'] });
    if (!isParent)
      check.warn(row, 'parentId', 'parent_not_active', () => referencedUnit(String(record['parentId']), nameOf));
  });
  const tree = unitTree(active);
  return { tree, successions: successionsOf(check, ids), index: { ...indexOf(check, tree), nameOf }, count };
}

// A refused unit makes its children orphans in turn. A unit that no root reaches is above itself or below one that is.
function refuseUnreached(check: RecordCheck): ReadonlyMap<UnitRecord, Ancestry> {
  const { rows } = check.records;
  const records: UnitRecord[] = [];
  check.eachRow((row) => records.push(rows[row]!.record));
  const ancestry = ancestryOf(unitTree(records), check.context.dates.asOf);
  const unitIds = records.map(({ id }) => String(id));
  check.eachRow((row) => {
    const { record } = rows[row]!;
    const reference = String(record['parentId']);
    if (ancestry.get(record)?.isOrphan !== true) return;
    check.refuse(row, 'parentId', 'unknown_unit', () => ({ reference, nearest: nearest(reference, unitIds) }));
  });
  check.eachRow((row) => {
    const { record } = rows[row]!;
    if (ancestry.has(record)) return;
    check.refuse(row, 'parentId', 'parent_cycle', () => referencedUnit(String(record['parentId']), unitNames(check)));
  });
  return ancestry;
}

function unitNames({ records: { rows } }: RecordCheck): (id: string) => string | undefined {
  const names = lazy(() => new Map(rows.map(({ record: { id, name } }) => [id, name])));
  return (id) => {
    const name = names().get(id);
    return typeof name === 'string' ? name : undefined;
  };
}

// A parent comes before its children.
function ancestryOf({ units, parent }: UnitTree, asOf: string): ReadonlyMap<UnitRecord, Ancestry> {
  const ancestry = new Map<UnitRecord, Ancestry>();
  for (const [number, unit] of units.entries()) {
    const above = units[parent[number]!];
    if (above === undefined)
      ancestry.set(unit, { active: undefined, isParent: true, isOrphan: typeof unit['parentId'] === 'string' });
    else if (isActive(above, asOf)) ancestry.set(unit, { ...ancestry.get(above)!, active: above, isParent: true });
    else ancestry.set(unit, { ...ancestry.get(above)!, isParent: false });
  }
  return ancestry;
}

function isActive({ establishedOn, dissolvedOn }: UnitRecord, asOf: string): boolean {
  return (
    !(typeof establishedOn === 'string' && establishedOn > asOf) &&
    !(typeof dissolvedOn === 'string' && dissolvedOn <= asOf)
  );
}

// A unit stays where a successor of it is not known, and the ids of its successors stay with it.
function successionsOf(check: RecordCheck, ids: ReadonlySet<unknown>): readonly Succession[] {
  const successions: Succession[] = [];
  const unitIds = [...ids].map(String);
  check.eachRow((row) => {
    const { id, successorIds, reorganisedBy } = check.records.rows[row]!.record;
    const document = typeof reorganisedBy === 'string' ? { reorganisedBy } : {};
    if (!Array.isArray(successorIds) && typeof reorganisedBy !== 'string') return;
    const references = Array.isArray(successorIds) ? successorIds.map(String) : [];
    for (const reference of references)
      if (!ids.has(reference))
        check.warn(row, 'successorIds', 'unknown_unit', () => ({ reference, nearest: nearest(reference, unitIds) }));
    successions.push({ unitId: String(id), successorIds: references, ...document });
  });
  return successions;
}

function indexOf(check: RecordCheck, { numberOf }: UnitTree): RecordIndex {
  const { texts } = check.context.tables.get('units')!;
  const numbers = new Int32Array(texts.length).fill(-1);
  const inactive = new Set<number>();
  check.eachRow((row) => {
    const id = check.records.ids[row]! - 1;
    const number = numberOf.get(texts[id]!);
    if (number === undefined) inactive.add(id);
    else numbers[id] = number;
  });
  return { rows: numbers, inactive };
}
