import type * as z from 'zod';
import { nearest } from '../conditions/nearest.js';
import type { IssueCode, IssueFacts } from '../errors.js';
import type { RecordSet } from '../schemas/model.js';
import { type IssueLog, placeOf } from './issue-log.js';

/** Says why the schema refuses a row. */
export function sayWhatIsWrong(
  recordSet: RecordSet,
  given: unknown,
  index: number,
  error: z.ZodError,
  log: IssueLog,
): void {
  const row = { index, record: isObject(given) ? given : {} };
  for (const issue of error.issues) {
    for (const { field, code, facts } of wrongsOf(recordSet, row.record, issue)) {
      log.refuse(code, placeOf(row, field), facts);
    }
  }
}

/** What is wrong with a field, or with the row as a whole. */
interface Wrong<Code extends IssueCode = IssueCode> {
  readonly field: string | undefined;
  readonly code: Code;
  readonly facts: () => IssueFacts[Code];
}

function wrong<Code extends IssueCode>(
  field: string | undefined,
  code: Code,
  facts: () => IssueFacts[Code],
): Wrong<Code> {
  return { field, code, facts };
}

// zod finds what is wrong; the library's own code and facts say it without the value.
function wrongsOf(
  recordSet: RecordSet,
  record: Readonly<Record<string, unknown>>,
  issue: z.core.$ZodIssue,
): readonly Wrong[] {
  if (issue.code === 'unrecognized_keys') {
    const names = [...recordSet.fields.keys()];
    return issue.keys.map((key) => wrong(key, 'unknown_field', () => ({ nearest: nearest(key, names) })));
  }
  const [name] = issue.path;
  if (name === undefined)
    return [wrong(undefined, issue.code === 'invalid_type' ? 'not_a_row' : 'refused_by_schema', none)];
  const field = String(name);
  const value = record[field];
  const isAbsent = value === undefined || value === null;
  if (isAbsent && recordSet.fields.get(field)?.required === true) return [wrong(field, 'missing', none)];
  switch (issue.code) {
    case 'invalid_type':
      return [wrong(field, 'wrong_type', () => ({ expected: issue.expected }))];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return [
        wrong(field, 'unknown_value', () => ({
          allowed,
          nearest: typeof value === 'string' ? nearest(value, allowed) : undefined,
        })),
      ];
    }
    case 'invalid_format':
      return [wrong(field, issue.format === 'date' ? 'invalid_date' : 'invalid_format', none)];
    case 'too_small':
      // Text and lists are too short, not too small: an empty name, no successor.
      if (typeof value === 'string' || Array.isArray(value)) return [wrong(field, 'invalid_format', none)];
      return [wrong(field, 'too_small', () => ({ minimum: String(issue.minimum) }))];
    case 'too_big':
      return [wrong(field, 'too_large', () => ({ maximum: String(issue.maximum) }))];
    default:
      return [wrong(field, 'refused_by_schema', none)];
  }
}

const none = () => ({});

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
