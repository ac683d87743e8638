import type * as z from 'zod';
import { nearest } from '../conditions/nearest.js';
import type { Issue, IssueCode, IssueFacts } from '../errors.js';
import type { RecordSet } from '../schemas/model.js';
import type { SchemaRecord } from './columns.js';
import { grown } from './growable-columns.js';

/** How many rows of a record set were read, kept and refused; read = kept + refused. */
export interface RowCounts {
  readonly read: number;
  readonly kept: number;
  readonly refused: number;
}

/** How many issues there are of one kind: of a code, in a field of a record set. */
export interface IssueCount {
  readonly recordSet: string;
  /** Absent where the row as a whole is wrong. */
  readonly field?: string | undefined;
  readonly code: IssueCode;
  readonly count: number;
}

/** All issues of a record set in columns, in the order of {@link CreatedDataset}: 6 bytes each, whatever is wrong. */
export interface IssueColumns {
  /** Position of the row among those given. */
  readonly rows: Uint32Array;
  /** Which kind of issue it is: the position in `kinds`. */
  readonly kindOf: Uint16Array;
  /** The kinds of issues of the record set, in the order in which they come first; each with its exact count. */
  readonly kinds: readonly IssueCount[];
}

/** Where in the rows of a record set something is wrong. The id is read only where an issue is given in full. */
export interface RowPlace {
  readonly row: number;
  readonly field?: string | undefined;
  readonly id: () => string | undefined;
}

/** So many kinds of fields that the record set does not have are counted apart; all further ones of a code are one kind. */
const mostUnknownKinds = 1000;

/** Collects the issues of a record set: each in columns, the first of them in full. */
export class IssueLog {
  readonly issues: Issue[] = [];
  count = 0;
  readonly #recordSet: RecordSet;
  readonly #maxIssues: number;
  readonly #kinds: { readonly field: string | undefined; readonly code: IssueCode; count: number }[] = [];
  readonly #kindNumbers = new Map<string, number>();
  #unknownKinds = 0;
  #rows = new Uint32Array(0);
  #kindOf = new Uint16Array(0);

  constructor(recordSet: RecordSet, maxIssues: number) {
    this.#recordSet = recordSet;
    this.#maxIssues = maxIssues;
  }

  /** Logs an issue of a row that is left out. */
  refuse<Code extends IssueCode>(code: Code, place: RowPlace, facts: () => IssueFacts[Code]): void {
    this.#add(code, place, facts, true);
  }

  /** Logs an issue of a row that stays. */
  warn<Code extends IssueCode>(code: Code, place: RowPlace, facts: () => IssueFacts[Code]): void {
    this.#add(code, place, facts, false);
  }

  /** All issues in columns. */
  columns(): IssueColumns {
    return {
      rows: this.#rows.slice(0, this.count),
      kindOf: this.#kindOf.slice(0, this.count),
      kinds: this.#kinds.map(({ field, code, count }) => ({
        recordSet: this.#recordSet.name,
        ...(field === undefined ? {} : { field }),
        code,
        count,
      })),
    };
  }

  #add<Code extends IssueCode>(code: Code, place: RowPlace, facts: () => IssueFacts[Code], refused: boolean): void {
    const { row, field } = place;
    const kind = this.#kindNumber(code, field);
    this.#kinds[kind]!.count++;
    this.#rows = grown(this.#rows, this.count + 1);
    this.#kindOf = grown(this.#kindOf, this.count + 1);
    this.#rows[this.count] = row;
    this.#kindOf[this.count++] = kind;
    if (this.issues.length >= this.#maxIssues) return;
    const id = place.id();
    const issue: Issue<Code> = {
      kind: 'issue',
      code,
      recordSet: this.#recordSet.name,
      row,
      ...(id === undefined ? {} : { id }),
      ...(field === undefined ? {} : { field }),
      refused,
      facts: facts(),
    };
    // The issue of a code is one of all issues, which the compiler does not follow for a code that it does not know.
    this.issues.push(issue as Issue);
  }

  #kindNumber(code: IssueCode, field: string | undefined): number {
    const key = JSON.stringify([code, field]);
    const number = this.#kindNumbers.get(key);
    if (number !== undefined) return number;
    const isUnknown = field !== undefined && !this.#recordSet.fields.has(field);
    if (isUnknown && ++this.#unknownKinds > mostUnknownKinds) return this.#kindNumber(code, undefined);
    const kind = this.#kinds.push({ field, code, count: 0 }) - 1;
    this.#kindNumbers.set(key, kind);
    return kind;
  }
}

/** The place of a row, or of one of its fields. */
export function placeOf(
  { index, record }: { readonly index: number; readonly record: object },
  field?: string,
): RowPlace {
  return {
    row: index,
    field,
    id: () => {
      const { id } = record as { readonly id?: unknown };
      return typeof id === 'string' ? id : undefined;
    },
  };
}

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
