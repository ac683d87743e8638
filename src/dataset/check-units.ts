import type { UnitRecord } from '../conditions/unit-truths.js';
import { type IssueLog, placeOf } from './issue-log.js';
import { refuseDuplicates } from './row-rules.js';
import type { Row } from './rows.js';
import { type UnitTree, unitTree } from './unit-tree.js';

/** The units that were kept, and those of them that are active as a tree. */
export interface CheckedUnits {
  readonly kept: readonly Row[];
  readonly tree: UnitTree;
  readonly successions: readonly Succession[];
}

/** A unit and the units that took over its work. */
export interface Succession {
  readonly unitId: string;
  readonly successorIds: readonly string[];
}

/** Checks the units among each other and builds the tree as of a date. */
export function checkUnits(rows: readonly Row[], asOf: string, log: IssueLog): CheckedUnits {
  const single = refuseDuplicates(rows, log);
  const ordered = single.filter((row) => {
    const { establishedOn, dissolvedOn } = row.record;
    const isOrdered =
      typeof establishedOn !== 'string' || typeof dissolvedOn !== 'string' || dissolvedOn >= establishedOn;
    if (!isOrdered) log.refuse('dissolved_before_established', placeOf(row, 'dissolvedOn'), () => ({}));
    return isOrdered;
  });
  const kept = refuseCycles(refuseOrphans(ordered, log), log);
  const byId = new Map(kept.map((row) => [row.record['id'], row]));
  const active = kept.filter((row) => isActive(row.record, asOf));
  const found = new Map<Row, Row | undefined>();
  // Each unit that is not active is passed once, however many stand below it.
  const nearestActive = (from: Row | undefined): Row | undefined => {
    const passed: Row[] = [];
    let row = from;
    while (row !== undefined && !isActive(row.record, asOf) && !found.has(row)) {
      passed.push(row);
      row = byId.get(row.record['parentId']);
    }
    const nearest = row === undefined || isActive(row.record, asOf) ? row : found.get(row);
    for (const one of passed) found.set(one, nearest);
    return nearest;
  };
  const units = active.map((row): UnitRecord => {
    const named = byId.get(row.record['parentId']);
    const parent = nearestActive(named);
    if (parent === named) return row.record;
    log.keep('parent_not_active', placeOf(row, 'parentId'), () => ({ reference: String(row.record['parentId']) }));
    return { ...row.record, parentId: parent?.record['id'] };
  });
  return { kept, tree: unitTree(units), successions: successionsOf(kept, byId, log) };
}

function isActive({ establishedOn, dissolvedOn }: UnitRecord, asOf: string): boolean {
  return (
    !(typeof establishedOn === 'string' && establishedOn > asOf) &&
    !(typeof dissolvedOn === 'string' && dissolvedOn <= asOf)
  );
}

// A refused unit makes its children orphans in turn, so units are kept from those with a known parent downwards.
function refuseOrphans(rows: readonly Row[], log: IssueLog): Row[] {
  const byId = new Map(rows.map((row) => [row.record['id'], row]));
  const childrenOf = new Map<unknown, Row[]>();
  for (const row of rows) {
    const siblings = childrenOf.get(row.record['parentId']);
    if (siblings === undefined) childrenOf.set(row.record['parentId'], [row]);
    else siblings.push(row);
  }
  const refused = new Set<Row>();
  const orphans = rows.filter(({ record }) => typeof record['parentId'] === 'string' && !byId.has(record['parentId']));
  for (let row = orphans.pop(); row !== undefined; row = orphans.pop()) {
    refused.add(row);
    for (const child of childrenOf.get(row.record['id']) ?? []) orphans.push(child);
  }
  for (const row of rows) {
    if (!refused.has(row)) continue;
    log.refuse('unknown_unit', placeOf(row, 'parentId'), () => ({ reference: String(row.record['parentId']) }));
  }
  return rows.filter((row) => !refused.has(row));
}

// Every unit that no root reaches is above itself or below one that is.
function refuseCycles(rows: readonly Row[], log: IssueLog): Row[] {
  const { numberOf } = unitTree(rows.map((row) => row.record));
  return rows.filter((row) => {
    const isReached = numberOf.has(String(row.record['id']));
    if (!isReached)
      log.refuse('parent_cycle', placeOf(row, 'parentId'), () => ({ reference: String(row.record['parentId']) }));
    return isReached;
  });
}

// A unit stays where a successor of it is not known, and what is known of its successors stays with it.
function successionsOf(rows: readonly Row[], byId: ReadonlyMap<unknown, Row>, log: IssueLog): readonly Succession[] {
  return rows.flatMap((row) => {
    const { id, successorIds } = row.record;
    if (!Array.isArray(successorIds)) return [];
    const named = successorIds.map(String);
    for (const reference of named) {
      if (!byId.has(reference)) log.keep('unknown_unit', placeOf(row, 'successorIds'), () => ({ reference }));
    }
    return [{ unitId: String(id), successorIds: named }];
  });
}
