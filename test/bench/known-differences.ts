/** Answers that are meant to differ from those of the baseline, and why. */
export interface KnownDifference {
  /** Matches the place of the answer, as a difference is printed: `sample / advancement / women-in-leadership / dept / value`. */
  readonly place: RegExp;
  /** The number of the fault or point that changes it, and what changes. */
  readonly reason: string;
}

/** All differences that are meant; every other stops the benchmark. */
export const knownDifferences: readonly KnownDifference[] = [];
