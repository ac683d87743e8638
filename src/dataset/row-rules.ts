import { type ForeignKey, foreignKeys, type RecordSet } from '../schemas/model.js';
import type { Checked } from './checked.js';
import { type IssueLog, placeOf } from './issue-log.js';
import { refuseUnknown } from './refuse-unknown.js';
import type { Row } from './rows.js';

type Rule = (row: Row) => boolean;
const none = () => ({});

/** Checks headcount returns or observations, which stay rows, against the units and among each other; returns those that are kept. */
export function checkReports(recordSet: RecordSet, rows: readonly Row[], checked: Checked, log: IssueLog): Row[] {
  const { name } = recordSet;
  const rules: Rule[] = [...recordSet.toOne.values()].map(({ key }) => referenceRule(key, checked, log));
  if (recordSet.unitPath.length > 0) rules.push(activeUnitRule(recordSet, checked, log));
  rules.push(name === 'returns' ? returnRule(log) : observationRule(log));
  const kept = refuseDuplicates(rows, log).filter((row) => rules.every((rule) => rule(row)));
  return name === 'returns' ? refuseRepeatedReturns(kept, log) : kept;
}

/** Refuses every row whose id is taken by an earlier one. */
export function refuseDuplicates(rows: readonly Row[], log: IssueLog): Row[] {
  const first = new Map<unknown, number>();
  return rows.filter((row) => {
    const { id } = row.record;
    if (id === undefined || id === null) return true;
    const taken = first.get(id);
    if (taken === undefined) first.set(id, row.index);
    else log.refuse('duplicate_id', placeOf(row, 'id'), () => ({ first: taken }));
    return taken === undefined;
  });
}

function refuseRepeatedReturns(rows: readonly Row[], log: IssueLog): Row[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    const key = JSON.stringify([row.record['populationId'], row.record['unitId']]);
    const taken = first.get(key);
    if (taken === undefined) first.set(key, row.index);
    else log.refuse('duplicate_return', placeOf(row), () => ({ first: taken }));
    return taken === undefined;
  });
}

function referenceRule(key: ForeignKey, { kept }: Checked, log: IssueLog): Rule {
  const { recordSet } = foreignKeys[key];
  const known = kept.get(recordSet);
  return (row) => {
    const reference = row.record[key];
    if (typeof reference !== 'string' || known?.has(reference) === true) return true;
    refuseUnknown(recordSet, placeOf(row, key), reference, log);
    return false;
  };
}

function activeUnitRule({ unitPath }: RecordSet, { kept }: Checked, log: IssueLog): Rule {
  const [field] = unitPath;
  return (row) => {
    const reference = field === undefined ? undefined : row.record[field];
    const named = field === undefined ? undefined : kept.get(foreignKeys[field].recordSet);
    const unit = typeof reference === 'string' ? named?.unitOf(reference) : undefined;
    if (unit !== undefined && unit >= 0) return true;
    const place = placeOf(row, field);
    if (unit === undefined) log.refuse('missing', place, none);
    else log.refuse('unit_not_active', place, () => ({ reference: String(reference) }));
    return false;
  };
}

const sexFields = ['female', 'male', 'other', 'undisclosed'] as const;

function returnRule(log: IssueLog): Rule {
  return (row) => {
    const total = Number(row.record['total']);
    const counts = sexFields.map((field) => row.record[field]);
    const sum = counts.reduce<number>((all, count) => all + (typeof count === 'number' ? count : 0), 0);
    let code: 'part_above_total' | 'sexes_below_total' | undefined;
    if (sum > total) code = 'part_above_total';
    else if (sum < total && counts.every((count) => typeof count === 'number')) code = 'sexes_below_total';
    if (code !== undefined) log.refuse(code, placeOf(row, 'total'), none);
    return code === undefined;
  };
}

function observationRule(log: IssueLog): Rule {
  return (row) => {
    const { part, whole, value } = row.record;
    const hasParts = typeof part === 'number' && typeof whole === 'number';
    let code: 'value_missing' | 'part_above_whole' | undefined;
    if (!hasParts && typeof value !== 'string') code = 'value_missing';
    else if (hasParts && part > whole) code = 'part_above_whole';
    if (code !== undefined) log.refuse(code, placeOf(row), none);
    return code === undefined;
  };
}
