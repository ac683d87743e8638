import type { Dates } from '../conditions/dates.js';
import type { IssueCode } from '../errors.js';
import { type ForeignKey, foreignKeys, type RecordSet } from '../schemas/model.js';
import { checkRules } from './check-rules.js';
import { type IssueLog, placeOf, type Row } from './issue-log.js';
import type { UnitTree } from './unit-tree.js';

/** What is known of the record sets that were checked before. */
export interface Checked {
  readonly dates: Dates;
  readonly tree: UnitTree;
  /** The kept rows of each record set by their id. */
  readonly byId: ReadonlyMap<string, ReadonlyMap<string, Row>>;
}

type Rule = (row: Row) => boolean;

/** Checks the records of a record set among each other and against those of the others; returns the rows that are kept. */
export function checkRecords(recordSet: RecordSet, rows: readonly Row[], checked: Checked, log: IssueLog): Row[] {
  const { name } = recordSet;
  const rules: Rule[] = [...recordSet.toOne.values()].map((relation) =>
    referenceRule(name, relation.key, checked, log),
  );
  if (recordSet.unitPath.length > 0) rules.push(activeUnitRule(recordSet, checked, log));
  for (const field of ['birthDate', 'hiredOn']) {
    if (recordSet.fields.get(field)?.type === 'date') rules.push(notLaterRule(name, field, checked, log));
  }
  if (name === 'returns') rules.push(returnRule(log));
  if (name === 'observations') rules.push(observationRule(log));
  const single = refuseDuplicates(name, rows, log).filter((row) => rules.every((rule) => rule(row)));
  // A row that is refused for its sex does not take the place of one that repeats it.
  const sexed = recordSet.sexed ? withSex(recordSet, single, checked, log) : single;
  const kept = checkRules(recordSet, sexed, log);
  if (name === 'returns') return refuseRepeated(name, 'duplicate_return', ['populationId', 'unitId'], kept, log);
  if (name === 'personnel') noteSecondHeads(kept, log);
  const plan = ['personId', 'positionLevel', 'leadership', 'term'];
  return name === 'successionPlans' ? refuseRepeated(name, 'duplicate_plan', plan, kept, log) : kept;
}

/** Refuses every row whose id is taken by an earlier one. */
export function refuseDuplicates(recordSet: string, rows: readonly Row[], log: IssueLog): Row[] {
  const first = new Map<unknown, number>();
  return rows.filter((row) => {
    const { id } = row.record;
    if (id === undefined || id === null) return true;
    const taken = first.get(id);
    if (taken === undefined) first.set(id, row.index);
    else log.refuse('duplicate_id', placeOf(recordSet, row, 'id'), { first: taken });
    return taken === undefined;
  });
}

function refuseRepeated(
  recordSet: string,
  code: 'duplicate_return' | 'duplicate_plan',
  fields: readonly string[],
  rows: readonly Row[],
  log: IssueLog,
): Row[] {
  const first = new Map<string, number>();
  return rows.filter((row) => {
    const key = JSON.stringify(fields.map((field) => row.record[field]));
    const taken = first.get(key);
    if (taken === undefined) first.set(key, row.index);
    else log.refuse(code, placeOf(recordSet, row), { first: taken });
    return taken === undefined;
  });
}

const unknownCodes: Readonly<Record<string, 'unknown_unit' | 'unknown_person' | 'unknown_committee'>> = {
  units: 'unknown_unit',
  personnel: 'unknown_person',
  committees: 'unknown_committee',
};

function referenceRule(recordSet: string, key: ForeignKey, checked: Checked, log: IssueLog): Rule {
  const target = foreignKeys[key].recordSet;
  const known = checked.byId.get(target);
  return (row) => {
    const reference = row.record[key];
    if (typeof reference !== 'string' || known?.has(reference)) return true;
    const code = unknownCodes[target];
    if (code === undefined)
      log.refuse('unknown_record', placeOf(recordSet, row, key), { recordSet: target, reference });
    else log.refuse(code, placeOf(recordSet, row, key), { reference });
    return false;
  };
}

/** The unit of a record: its own, or that of the committee or the person it names. */
export function unitIdOf(recordSet: RecordSet, record: Row['record'], byId: Checked['byId']): string | undefined {
  let one: Row['record'] | undefined = record;
  for (const key of recordSet.unitPath) {
    const reference: unknown = one?.[key];
    if (typeof reference !== 'string') return undefined;
    if (key === 'unitId') return reference;
    one = byId.get(foreignKeys[key].recordSet)?.get(reference)?.record;
  }
  return undefined;
}

function activeUnitRule(recordSet: RecordSet, { tree, byId }: Checked, log: IssueLog): Rule {
  const field = recordSet.unitPath[0];
  return (row) => {
    const reference = unitIdOf(recordSet, row.record, byId);
    if (reference !== undefined && tree.numberOf.has(reference)) return true;
    const place = placeOf(recordSet.name, row, field);
    if (reference === undefined) log.refuse('missing', place, {});
    else log.refuse('unit_not_active', place, { reference });
    return false;
  };
}

function notLaterRule(recordSet: string, field: string, { dates }: Checked, log: IssueLog): Rule {
  return (row) => {
    const date = row.record[field];
    if (typeof date !== 'string' || date <= dates.asOf) return true;
    log.refuse('date_after_as_of', placeOf(recordSet, row, field), {});
    return false;
  };
}

const sexFields = ['female', 'male', 'other', 'undisclosed'] as const;

function returnRule(log: IssueLog): Rule {
  return (row) => {
    const total = Number(row.record['total']);
    const counts = sexFields.map((field) => row.record[field]);
    const sum = counts.reduce<number>((all, count) => all + (typeof count === 'number' ? count : 0), 0);
    let code: Extract<IssueCode, 'part_above_total' | 'sexes_below_total'> | undefined;
    if (sum > total) code = 'part_above_total';
    else if (sum < total && counts.every((count) => typeof count === 'number')) code = 'sexes_below_total';
    if (code !== undefined) log.refuse(code, placeOf('returns', row, 'total'), {});
    return code === undefined;
  };
}

function observationRule(log: IssueLog): Rule {
  return (row) => {
    const { part, whole, value } = row.record;
    const hasParts = typeof part === 'number' && typeof whole === 'number';
    let code: Extract<IssueCode, 'value_missing' | 'part_above_whole'> | undefined;
    if (!hasParts && typeof value !== 'string') code = 'value_missing';
    else if (hasParts && part > whole) code = 'part_above_whole';
    if (code !== undefined) log.refuse(code, placeOf('observations', row), {});
    return code === undefined;
  };
}

// Both stay: which of them is the head is not for the library to say.
function noteSecondHeads(rows: readonly Row[], log: IssueLog): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    const { leadership, unitId, positionLevel } = row.record;
    if (leadership !== 'head') continue;
    const key = JSON.stringify([unitId, positionLevel ?? null]);
    const taken = first.get(key);
    if (taken === undefined) first.set(key, row.index);
    else log.keep('second_head', placeOf('personnel', row, 'leadership'), { first: taken, reference: String(unitId) });
  }
}

// Records that may name a person take that person's sex where they give none of their own.
function withSex(recordSet: RecordSet, rows: readonly Row[], { byId }: Checked, log: IssueLog): Row[] {
  const people = byId.get('personnel');
  const own = recordSet.fields.has('sex');
  return rows.flatMap((row) => {
    const { sex, personId } = row.record;
    const known = typeof personId === 'string' ? people?.get(personId)?.record['sex'] : undefined;
    if (own && typeof sex === 'string') {
      if (known === undefined || known === sex) return [row];
      log.refuse('sex_conflict', placeOf(recordSet.name, row, 'sex'), { reference: String(personId) });
      return [];
    }
    if (known === undefined) {
      log.refuse('sex_missing', placeOf(recordSet.name, row, own ? 'sex' : 'personId'), {});
      return [];
    }
    return [{ index: row.index, record: { ...row.record, sex: known } }];
  });
}
