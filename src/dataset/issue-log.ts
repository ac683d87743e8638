import type * as z from 'zod';
import { nearest } from '../conditions/nearest.js';
import type { FilePlace, Issue, IssueCode, IssueFacts } from '../errors.js';
import type { RecordSet } from '../schemas/model.js';
import type { SchemaRecord } from './columns.js';
import { grown } from './growable-columns.js';

/** How many rows of a record set were read, kept and refused; read = kept + refused. */
export interface RowCounts {
  readonly read: number;
  readonly kept: number;
  readonly refused: number;
  /** How many fields of the rows kept were left blank, since their values were wrong. */
  readonly blanked: number;
}

/** Says where in a file a row stands, or one of its fields. */
export type PlaceOf = (recordSet: string, row: number, field: string | undefined) => FilePlace | undefined;

/** How many issues of a log are given in full, and where their rows stand. */
export interface IssueOptions {
  /**
   * How many issues are given in full; all of them are counted, whatever their number.
   * @defaultValue 1,000
   */
  readonly maxIssues?: number | undefined;
  /**
   * Where in a file a row stands, for the issues that are given in full.
   * @defaultValue issues have no `place`
   */
  readonly placeOf?: PlaceOf | undefined;
}

/** How rows are read and checked. */
export interface ReadingOptions extends IssueOptions {
  /**
   * Whether each row must be as its schema says: an empty text, a column that the schema does not have, a number written as text, or a
   * wrong value of any field refuses the row.
   * @defaultValue `false`: rows are forgiven what can be read without doubt, and optional fields that are wrong are left blank
   */
  readonly strict?: boolean | undefined;
  /**
   * Whether ages and days that can hardly be true are said. The row stays as it is.
   * @defaultValue `true`
   */
  readonly plausibility?: boolean | undefined;
}

/** How rows are read and checked, with the default values. */
export interface RowReading {
  readonly strict: boolean;
  readonly plausibility: boolean;
  readonly maxIssues: number;
  readonly placeOf: PlaceOf | undefined;
}

/** How rows are read by these options. */
export function readingOf({
  strict = false,
  plausibility = true,
  maxIssues = 1000,
  placeOf,
}: ReadingOptions): RowReading {
  return { strict, plausibility, maxIssues, placeOf };
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

/** Where in the rows of a record set something is wrong. */
export interface RowPlace {
  readonly row: number;
  readonly field?: string | undefined;
  readonly id?: string | undefined;
}

/** What became of a row: it is left out, or stays without a value, or as it is. */
type Outcome = 'refused' | 'blanked' | 'kept';

/** So many kinds of fields that the record set does not have are counted apart; all further ones of a code are one kind. */
const mostUnknownKinds = 1000;

/** The facts of a code, worked out where an issue is given in full; nothing for a code that has none. */
export type FactsOf<Code extends IssueCode> = keyof IssueFacts[Code] extends never
  ? []
  : [facts: () => IssueFacts[Code]];

/** Collects the issues of a record set: each in columns, the first of them in full. */
export class IssueLog {
  readonly issues: Issue[] = [];
  count = 0;
  readonly #recordSet: RecordSet;
  readonly #maxIssues: number;
  readonly #placeOf: PlaceOf | undefined;
  readonly #kinds: (Omit<IssueCount, 'count'> & { count: number })[] = [];
  readonly #kindNumbers = new Map<string, number>();
  #unknownKinds = 0;
  #rows = new Uint32Array(0);
  #kindOf = new Uint16Array(0);

  constructor(recordSet: RecordSet, { maxIssues = 1000, placeOf }: IssueOptions) {
    this.#recordSet = recordSet;
    this.#maxIssues = maxIssues;
    this.#placeOf = placeOf;
  }

  /** Logs an issue of a row that is left out. */
  refuse<Code extends IssueCode>(code: Code, place: RowPlace, ...facts: FactsOf<Code>): void {
    this.#add('refused', code, place, facts[0]);
  }

  /** Logs an issue of a row that stays without the value of the field. */
  blank<Code extends IssueCode>(code: Code, place: RowPlace, ...facts: FactsOf<Code>): void {
    this.#add('blanked', code, place, facts[0]);
  }

  /** Logs an issue of a row that stays as it is. */
  warn<Code extends IssueCode>(code: Code, place: RowPlace, ...facts: FactsOf<Code>): void {
    this.#add('kept', code, place, facts[0]);
  }

  /** Logs what zod finds wrong with a row, in the library's own codes and facts, without the value. */
  addZodIssue(outcome: Outcome, record: SchemaRecord, position: number, issue: z.core.$ZodIssue): void {
    const [name] = issue.path;
    const field = name === undefined ? undefined : String(name);
    const place = placeOf(position, record, field);
    const { fields } = this.#recordSet;
    if (issue.code === 'unrecognized_keys' && field === undefined) {
      for (const key of issue.keys)
        this.#add(outcome, 'unknown_field', { ...place, field: key }, () => ({ nearest: nearest(key, fields.keys()) }));
      return;
    }
    if (field === undefined) {
      this.#add(outcome, issue.code === 'invalid_type' ? 'not_a_row' : 'refused_by_schema', place);
      return;
    }
    const value = record[field] ?? undefined;
    if (value === undefined && fields.get(field)?.required === true) this.#add(outcome, 'missing', place);
    else if (issue.code === 'invalid_type')
      this.#add(outcome, 'wrong_type', place, () => ({ expected: issue.expected }));
    else if (issue.code === 'invalid_value') {
      const allowed = issue.values.map(String);
      const near = () => (typeof value === 'string' ? nearest(value, allowed) : undefined);
      this.#add(outcome, 'unknown_value', place, () => ({ allowed, nearest: near() }));
    } else if (issue.code === 'invalid_format')
      this.#add(outcome, issue.format === 'date' ? 'invalid_date' : 'invalid_format', place);
    // Text and lists are too short, not too small: no successor.
    else if (issue.code === 'too_small' && (typeof value === 'string' || Array.isArray(value)))
      this.#add(outcome, 'invalid_format', place);
    else if (issue.code === 'too_small')
      this.#add(outcome, 'too_small', place, () => ({ minimum: String(issue.minimum) }));
    else if (issue.code === 'too_big')
      this.#add(outcome, 'too_large', place, () => ({ maximum: String(issue.maximum) }));
    else this.#add(outcome, 'refused_by_schema', place);
  }

  /** All issues in columns. */
  columns(): IssueColumns {
    return {
      rows: this.#rows.slice(0, this.count),
      kindOf: this.#kindOf.slice(0, this.count),
      kinds: this.#kinds.map((kind) => ({ ...kind })),
    };
  }

  #add<Code extends IssueCode>(outcome: Outcome, code: Code, place: RowPlace, facts?: () => IssueFacts[Code]): void {
    const { row, field, id } = place;
    const kind = this.#kindNumber(code, field);
    this.#kinds[kind]!.count++;
    this.#rows = grown(this.#rows, this.count + 1);
    this.#kindOf = grown(this.#kindOf, this.count + 1);
    this.#rows[this.count] = row;
    this.#kindOf[this.count++] = kind;
    if (this.issues.length >= this.#maxIssues) return;
    const { name } = this.#recordSet;
    const stated: object = facts?.() ?? {};
    const firstRow = 'first' in stated ? this.#placeOf?.(name, Number(stated.first), undefined)?.row : undefined;
    const inFile = this.#placeOf?.(name, row, field);
    const issue: Issue<Code> = {
      kind: 'issue',
      code,
      recordSet: name,
      row,
      ...(id === undefined ? {} : { id }),
      ...(field === undefined ? {} : { field }),
      ...(inFile === undefined ? {} : { place: firstRow === undefined ? inFile : { ...inFile, firstRow } }),
      refused: outcome === 'refused',
      ...(outcome === 'blanked' ? { blanked: true } : {}),
      facts: stated as IssueFacts[Code],
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
    const place = { recordSet: this.#recordSet.name, ...(field === undefined ? {} : { field }) };
    const kind = this.#kinds.push({ ...place, code, count: 0 }) - 1;
    this.#kindNumbers.set(key, kind);
    return kind;
  }
}

/** The place of a row, or of one of its fields. */
export function placeOf(row: number, { id }: SchemaRecord, field?: string): RowPlace {
  return { row, field, id: typeof id === 'string' ? id : undefined };
}

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is SchemaRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
