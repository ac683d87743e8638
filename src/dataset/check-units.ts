import type { UnitRecord } from '../conditions/unit-truths.js';
import type { RecordIndex } from './check-records.js';
import type { IdTable } from './id-table.js';
import { type IssueLog, placeOf } from './issue-log.js';
import type { Row } from './read-records.js';
import { type UnitTree, unitTree } from './unit-tree.js';

/** The units that count, and the active ones among them as a tree. */
export interface CheckedUnits {
  readonly rows: readonly Row[];
  readonly tree: UnitTree;
  readonly successions: readonly Succession[];
  readonly index: RecordIndex;
}

/** A unit and the units that took over its work. */
export interface Succession {
  readonly unitId: string;
  readonly successorIds: readonly string[];
}

/** Checks the units among each other and builds the tree as of a date. */
export function checkUnits(list: readonly Row[], asOf: string, ids: IdTable, log: IssueLog): CheckedUnits {
  const ordered = refuseRepeatedIds(list, log).filter((row) => {
    const { establishedOn, dissolvedOn } = row.record;
    const isDisordered =
      typeof establishedOn === 'string' && typeof dissolvedOn === 'string' && dissolvedOn < establishedOn;
    if (isDisordered) log.refuse('dissolved_before_established', placeOf(row, 'dissolvedOn'), () => ({}));
    return !isDisordered;
  });
  const rows = refuseCycles(refuseOrphans(ordered, log), log);
  const byId = new Map(rows.map((row) => [row.record['id'], row]));
  const tree = unitTree(activeUnits(rows, byId, asOf, log));
  return { rows, tree, successions: successionsOf(rows, byId, log), index: indexOf(rows, tree, ids) };
}

function refuseRepeatedIds(rows: readonly Row[], log: IssueLog): Row[] {
  const firstOf = new Map<unknown, number>();
  return rows.filter((row) => {
    const { id } = row.record;
    if (id === undefined || id === null) return true;
    const first = firstOf.get(id);
    if (first === undefined) firstOf.set(id, row.index);
    else log.refuse('duplicate_id', placeOf(row, 'id'), () => ({ first }));
    return first === undefined;
  });
}

function isActive({ establishedOn, dissolvedOn }: UnitRecord, asOf: string): boolean {
  return (
    !(typeof establishedOn === 'string' && establishedOn > asOf) &&
    !(typeof dissolvedOn === 'string' && dissolvedOn <= asOf)
  );
}

// A refused unit makes its children orphans in turn, so units are refused from orphans downwards.
function refuseOrphans(rows: readonly Row[], log: IssueLog): Row[] {
  const byId = new Map(rows.map((row) => [row.record['id'], row]));
  const childrenOf = new Map<unknown, Row[]>();
  for (const row of rows) {
    const parentId = row.record['parentId'];
    if (childrenOf.has(parentId)) childrenOf.get(parentId)!.push(row);
    else childrenOf.set(parentId, [row]);
  }
  const refused = new Set<Row>();
  const orphans = rows.filter(({ record }) => typeof record['parentId'] === 'string' && !byId.has(record['parentId']));
  for (let row = orphans.pop(); row !== undefined; row = orphans.pop()) {
    refused.add(row);
    for (const child of childrenOf.get(row.record['id']) ?? []) orphans.push(child);
  }
  return refuseNaming('unknown_unit', rows, (row) => refused.has(row), log);
}

// Every unit that no root reaches is above itself or below one that is.
function refuseCycles(rows: readonly Row[], log: IssueLog): Row[] {
  const { numberOf } = unitTree(rows.map(({ record }) => record));
  return refuseNaming('parent_cycle', rows, ({ record }) => !numberOf.has(String(record['id'])), log);
}

function refuseNaming(
  code: 'unknown_unit' | 'parent_cycle',
  rows: readonly Row[],
  isRefused: (row: Row) => boolean,
  log: IssueLog,
): Row[] {
  return rows.filter((row) => {
    if (!isRefused(row)) return true;
    log.refuse(code, placeOf(row, 'parentId'), () => ({ reference: String(row.record['parentId']) }));
    return false;
  });
}

// An active unit below one that is not stands below the nearest active unit above.
function activeUnits(rows: readonly Row[], byId: ReadonlyMap<unknown, Row>, asOf: string, log: IssueLog): UnitRecord[] {
  const activeAbove = new Map<Row, Row | undefined>();
  // Each unit that is not active is passed once, however many stand below it.
  const nearestActive = (from: Row | undefined): Row | undefined => {
    const passed: Row[] = [];
    let row = from;
    while (row !== undefined && !isActive(row.record, asOf) && !activeAbove.has(row)) {
      passed.push(row);
      row = byId.get(row.record['parentId']);
    }
    const nearest = row === undefined || isActive(row.record, asOf) ? row : activeAbove.get(row);
    for (const unit of passed) activeAbove.set(unit, nearest);
    return nearest;
  };
  return rows.flatMap((row): UnitRecord[] => {
    if (!isActive(row.record, asOf)) return [];
    const above = byId.get(row.record['parentId']);
    const parent = nearestActive(above);
    if (parent === above) return [row.record];
    log.warn('parent_not_active', placeOf(row, 'parentId'), () => ({ reference: String(row.record['parentId']) }));
    return [{ ...row.record, parentId: parent?.record['id'] }];
  });
}

// A unit stays where a successor of it is not known, and the ids of its successors stay with it.
function successionsOf(rows: readonly Row[], byId: ReadonlyMap<unknown, Row>, log: IssueLog): readonly Succession[] {
  return rows.flatMap((row) => {
    const { id, successorIds } = row.record;
    if (!Array.isArray(successorIds)) return [];
    const references = successorIds.map(String);
    for (const reference of references) {
      if (!byId.has(reference)) log.warn('unknown_unit', placeOf(row, 'successorIds'), () => ({ reference }));
    }
    return [{ unitId: String(id), successorIds: references }];
  });
}

function indexOf(rows: readonly Row[], { numberOf }: UnitTree, ids: IdTable): RecordIndex {
  const numbers = new Int32Array(ids.texts.length).fill(-1);
  const inactive = new Set<number>();
  for (const { record } of rows) {
    const id = ids.find(String(record['id']));
    const number = numberOf.get(String(record['id']));
    if (number === undefined) inactive.add(id);
    else numbers[id] = number;
  }
  return { rows: numbers, inactive };
}
