import type * as z from 'zod';
import { nearest } from '../conditions/nearest.js';
import type { IssuePlace } from '../errors.js';
import type { RecordSet } from '../schemas/model.js';
import { type IssueLog, placeOf, type Row } from './issue-log.js';

/** Checks every row against the schema of its record set; returns those that pass. */
export function checkRows(recordSet: RecordSet, rows: readonly unknown[], log: IssueLog): Row[] {
  const kept: Row[] = [];
  rows.forEach((given, index) => {
    const checked = recordSet.schema.safeParse(given);
    if (checked.success) {
      kept.push({ index, record: checked.data as Row['record'] });
      return;
    }
    const record = isObject(given) ? given : {};
    for (const issue of checked.error.issues) say(recordSet, { index, record }, issue, log);
  });
  return kept;
}

function say(recordSet: RecordSet, row: Row, issue: z.core.$ZodIssue, log: IssueLog): void {
  const name = issue.path[0];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      log.refuse('unknown_field', placeOf(recordSet.name, row, key), {
        nearest: nearest(key, recordSet.fields.keys()),
      });
    }
    return;
  }
  if (name === undefined && issue.code === 'invalid_type')
    return log.refuse('not_a_row', placeOf(recordSet.name, row), {});
  const field = name === undefined ? undefined : String(name);
  const value = field === undefined ? undefined : row.record[field];
  refuseField(recordSet, placeOf(recordSet.name, row, field), value, issue, log);
}

function refuseField(
  recordSet: RecordSet,
  place: IssuePlace,
  value: unknown,
  issue: z.core.$ZodIssue,
  log: IssueLog,
): void {
  const field = recordSet.fields.get(place.field ?? '');
  const isAbsent = value === undefined || value === null;
  if (place.field !== undefined && field?.required === true && isAbsent) return log.refuse('missing', place, {});
  switch (issue.code) {
    case 'invalid_type':
      return log.refuse('wrong_type', place, { expected: issue.expected });
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = typeof value === 'string' ? nearest(value, allowed) : undefined;
      return log.refuse('unknown_value', place, { allowed, nearest: near });
    }
    case 'invalid_format':
      return log.refuse(issue.format === 'date' ? 'invalid_date' : 'invalid_format', place, {});
    case 'too_small':
      return log.refuse('too_small', place, { minimum: String(issue.minimum) });
    case 'too_big':
      return log.refuse('too_large', place, { maximum: String(issue.maximum) });
    default:
      return log.refuse('refused_by_schema', place, {});
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
