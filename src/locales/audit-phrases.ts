/** Phrases on hidden numbers that follow from shown ones. */
export interface AuditPhrases {
  /** That a number is at least a calculation, and at most another one, because no number is below 0. */
  readonly between: (atLeast: string, atMost: string) => string;
  /** That a number follows from very many shown ones. */
  readonly fromMany: (value: string) => string;
  /** A shown number of a calculation, and what it is of. */
  readonly term: (value: string, of: string) => string;
}
