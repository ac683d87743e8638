import type * as z from 'zod';
import { nearest } from '../conditions/nearest.js';
import type { RecordSet } from '../schemas/model.js';
import { type IssueLog, placeOf } from './issue-log.js';
import type { SchemaRecord } from './read-records.js';

/** Logs why the schema refuses a row: zod finds what is wrong, the library's own codes and facts say it without the value. */
export function logSchemaIssues(
  recordSet: RecordSet,
  row: unknown,
  position: number,
  error: z.ZodError,
  log: IssueLog,
): void {
  const record = isRecord(row) ? row : {};
  for (const issue of error.issues) logSchemaIssue(recordSet, record, position, issue, log);
}

function logSchemaIssue(
  recordSet: RecordSet,
  record: SchemaRecord,
  position: number,
  issue: z.core.$ZodIssue,
  log: IssueLog,
): void {
  const [name] = issue.path;
  const field = name === undefined ? undefined : String(name);
  const place = placeOf({ index: position, record }, field);
  if (field === undefined) {
    log.refuse(issue.code === 'invalid_type' ? 'not_a_row' : 'refused_by_schema', place, none);
    return;
  }
  const value = record[field] ?? undefined;
  if (value === undefined && recordSet.fields.get(field)?.required === true) log.refuse('missing', place, none);
  else if (issue.code === 'invalid_type') log.refuse('wrong_type', place, () => ({ expected: issue.expected }));
  else if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const near = () => (typeof value === 'string' ? nearest(value, allowed) : undefined);
    log.refuse('unknown_value', place, () => ({ allowed, nearest: near() }));
  } else if (issue.code === 'invalid_format')
    log.refuse(issue.format === 'date' ? 'invalid_date' : 'invalid_format', place, none);
  // Text and lists are too short, not too small: no successor.
  else if (issue.code === 'too_small' && (typeof value === 'string' || Array.isArray(value)))
    log.refuse('invalid_format', place, none);
  else if (issue.code === 'too_small') log.refuse('too_small', place, () => ({ minimum: String(issue.minimum) }));
  else if (issue.code === 'too_big') log.refuse('too_large', place, () => ({ maximum: String(issue.maximum) }));
  else log.refuse('refused_by_schema', place, none);
}

const none = () => ({});

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is SchemaRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
