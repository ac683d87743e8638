import type { Issue, IssueCode, IssueFacts, IssuePlace } from '../errors.js';

/** A row that was read: where it stood and what it holds. */
export interface Row {
  /** Position among the rows that were given. */
  readonly index: number;
  readonly record: Readonly<Record<string, unknown>>;
}

/** How many rows of a record set were read, kept and refused; read = kept + refused. */
export interface RowCounts {
  readonly read: number;
  readonly kept: number;
  readonly refused: number;
}

/** Collects issues, and which rows they refuse. */
export class IssueLog {
  readonly issues: Issue[] = [];

  /** Says that something is wrong with a row that is left out. */
  refuse<Code extends IssueCode>(code: Code, place: IssuePlace, facts: IssueFacts[Code]): void {
    this.#add(code, place, facts, true);
  }

  /** Says that something is wrong with a row that stays. */
  keep<Code extends IssueCode>(code: Code, place: IssuePlace, facts: IssueFacts[Code]): void {
    this.#add(code, place, facts, false);
  }

  #add<Code extends IssueCode>(code: Code, place: IssuePlace, facts: IssueFacts[Code], refused: boolean): void {
    // A generic code and its facts fit together, which the compiler cannot follow through the union.
    this.issues.push({ kind: 'issue', code, ...place, refused, facts } as Issue);
  }
}

/** The place of a row, or of one of its fields. */
export function placeOf(recordSet: string, { index, record }: Row, field?: string): IssuePlace {
  const { id } = record;
  return {
    recordSet,
    row: index,
    ...(typeof id === 'string' ? { id } : {}),
    ...(field === undefined ? {} : { field }),
  };
}
