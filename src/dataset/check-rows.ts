import type * as z from 'zod';
import { nearest } from '../conditions/nearest.js';
import type { IssueCode, IssueFacts } from '../errors.js';
import type { RecordSet } from '../schemas/model.js';
import { type IssueLog, placeOf, type Row } from './issue-log.js';

/** Checks every row against the schema of its record set; returns those that pass. */
export function checkRows(recordSet: RecordSet, rows: readonly unknown[], log: IssueLog): Row[] {
  const kept: Row[] = [];
  rows.forEach((given, index) => {
    const checked = recordSet.schema.safeParse(given);
    if (checked.success) {
      kept.push({ index, record: checked.data });
      return;
    }
    const row = { index, record: isObject(given) ? given : {} };
    for (const issue of checked.error.issues) {
      for (const { field, code, facts } of wrongsOf(recordSet, row.record, issue)) {
        log.refuse(code, placeOf(recordSet.name, row, field), facts);
      }
    }
  });
  return kept;
}

/** What is wrong with a field, or with the row as a whole. */
interface Wrong<Code extends IssueCode = IssueCode> {
  readonly field: string | undefined;
  readonly code: Code;
  readonly facts: IssueFacts[Code];
}

function wrong<Code extends IssueCode>(field: string | undefined, code: Code, facts: IssueFacts[Code]): Wrong<Code> {
  return { field, code, facts };
}

// zod finds what is wrong; the library's own code and facts say it without the value.
function wrongsOf(recordSet: RecordSet, record: Row['record'], issue: z.core.$ZodIssue): readonly Wrong[] {
  if (issue.code === 'unrecognized_keys') {
    const names = [...recordSet.fields.keys()];
    return issue.keys.map((key) => wrong(key, 'unknown_field', { nearest: nearest(key, names) }));
  }
  const [name] = issue.path;
  if (name === undefined)
    return [wrong(undefined, issue.code === 'invalid_type' ? 'not_a_row' : 'refused_by_schema', {})];
  const field = String(name);
  const value = record[field];
  const isAbsent = value === undefined || value === null;
  if (isAbsent && recordSet.fields.get(field)?.required === true) return [wrong(field, 'missing', {})];
  switch (issue.code) {
    case 'invalid_type':
      return [wrong(field, 'wrong_type', { expected: issue.expected })];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const near = typeof value === 'string' ? nearest(value, allowed) : undefined;
      return [wrong(field, 'unknown_value', { allowed, nearest: near })];
    }
    case 'invalid_format':
      return [wrong(field, issue.format === 'date' ? 'invalid_date' : 'invalid_format', {})];
    case 'too_small':
      // Text and lists are too short, not too small: an empty name, no successor.
      if (typeof value === 'string' || Array.isArray(value)) return [wrong(field, 'invalid_format', {})];
      return [wrong(field, 'too_small', { minimum: String(issue.minimum) })];
    case 'too_big':
      return [wrong(field, 'too_large', { maximum: String(issue.maximum) })];
    default:
      return [wrong(field, 'refused_by_schema', {})];
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
