import type { IssueCount } from '../dataset/issue-log.js';
import type { FilePlace, Issue, IssueCode, IssueFacts } from '../errors.js';

/** Where in the rows an issue is. */
export interface SheetIssuePlace {
  readonly recordSet: string;
  /** Position among the rows that are given on; absent for a row that is refused, or for a whole table. */
  readonly row?: number | undefined;
  readonly field?: string | undefined;
  readonly place: FilePlace;
}

/** Collects issues of a file: the first ones in full, and the exact number of each kind. */
export class SheetIssues {
  readonly issues: Issue[] = [];
  readonly #counts = new Map<string, IssueCount & { count: number }>();
  readonly #maxIssues: number;

  constructor(maxIssues: number) {
    this.#maxIssues = maxIssues;
  }

  /** Adds an issue of a row that is left out, of one without the value, or of one that stays as it is. */
  add<Code extends IssueCode>(
    outcome: 'refused' | 'blanked' | 'kept',
    code: Code,
    place: SheetIssuePlace,
    facts: IssueFacts[Code],
  ): void {
    const { recordSet, field } = place;
    const key = JSON.stringify([recordSet, code, field]);
    const count = this.#counts.get(key) ?? { recordSet, ...(field === undefined ? {} : { field }), code, count: 0 };
    count.count++;
    this.#counts.set(key, count);
    if (this.issues.length >= this.#maxIssues) return;
    const { row, place: inFile } = place;
    const issue: Issue<Code> = {
      kind: 'issue',
      code,
      recordSet,
      ...(row === undefined ? {} : { row }),
      ...(field === undefined ? {} : { field }),
      place: inFile,
      refused: outcome === 'refused',
      ...(outcome === 'blanked' ? { blanked: true } : {}),
      facts,
    };
    // The issue of a code is one of all issues, which the compiler does not follow for a code that it does not know.
    this.issues.push(issue as Issue);
  }

  /** How many issues there are of each kind. */
  counts(): readonly IssueCount[] {
    return [...this.#counts.values()].map((count) => ({ ...count }));
  }
}
