import type * as z from 'zod';
import { nearest } from '../conditions/nearest.js';
import type { IssueCode, IssueFacts } from '../errors.js';
import type { RecordSet } from '../schemas/model.js';
import { type IssueLog, placeOf } from './issue-log.js';
import type { Row } from './read-records.js';

/** Logs why the schema refuses a row. */
export function logSchemaIssues(
  recordSet: RecordSet,
  row: unknown,
  position: number,
  error: z.ZodError,
  log: IssueLog,
): void {
  const record = isObject(row) ? row : {};
  for (const issue of error.issues) {
    const { field, code, facts } = faultOf(recordSet, record, issue);
    log.refuse(code, placeOf({ index: position, record }, field), facts);
  }
}

/** Logs a field that the record set does not have; the row stays without it. */
export function logUnknownField(recordSet: RecordSet, row: Row, name: string, log: IssueLog): void {
  log.warn('unknown_field', placeOf(row, name), () => ({ nearest: nearest(name, recordSet.fields.keys()) }));
}

/** What is wrong with a field, or with the row as a whole. */
interface Fault<Code extends IssueCode = IssueCode> {
  readonly field: string | undefined;
  readonly code: Code;
  readonly facts: () => IssueFacts[Code];
}

function fault<Code extends IssueCode>(
  field: string | undefined,
  code: Code,
  facts: () => IssueFacts[Code],
): Fault<Code> {
  return { field, code, facts };
}

// zod finds what is wrong; the library's own code and facts say it without the value.
function faultOf(recordSet: RecordSet, record: Readonly<Record<string, unknown>>, issue: z.core.$ZodIssue): Fault {
  const [name] = issue.path;
  if (name === undefined)
    return fault(undefined, issue.code === 'invalid_type' ? 'not_a_row' : 'refused_by_schema', none);
  const field = String(name);
  const value = record[field];
  const isAbsent = value === undefined || value === null;
  if (isAbsent && recordSet.fields.get(field)?.required === true) return fault(field, 'missing', none);
  switch (issue.code) {
    case 'invalid_type':
      return fault(field, 'wrong_type', () => ({ expected: issue.expected }));
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return fault(field, 'unknown_value', () => ({
        allowed,
        nearest: typeof value === 'string' ? nearest(value, allowed) : undefined,
      }));
    }
    case 'invalid_format':
      return fault(field, issue.format === 'date' ? 'invalid_date' : 'invalid_format', none);
    case 'too_small':
      // Text and lists are too short, not too small: an empty name, no successor.
      if (typeof value === 'string' || Array.isArray(value)) return fault(field, 'invalid_format', none);
      return fault(field, 'too_small', () => ({ minimum: String(issue.minimum) }));
    case 'too_big':
      return fault(field, 'too_large', () => ({ maximum: String(issue.maximum) }));
    default:
      return fault(field, 'refused_by_schema', none);
  }
}

const none = () => ({});

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
