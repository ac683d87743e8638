/** How many numbers of a protected report are hidden. */
export interface HiddenCells {
  /** Numbers that results show: of each unit and population everybody, and each sex. */
  readonly cells: number;
  /** How many of them are hidden. */
  readonly hidden: number;
}

/** What was hidden of a report, and why. */
export interface ProtectionSummary extends HiddenCells {
  /** Hidden because the number itself is small, or a zero in a small group. */
  readonly sensitive: number;
  /** Hidden so that a sensitive number does not follow from others. */
  readonly secondary: number;
  /** How many of these were hidden because a sensitive number followed from bounds: no number is negative, and no part larger than its whole. */
  readonly repaired: number;
  /** How many hidden small numbers have a smaller range of possible values than the policy asks for, whatever is hidden. */
  readonly narrow: number;
  readonly byPopulation: readonly (HiddenCells & { readonly populationId: string })[];
  /** By depth in the tree, 0 for the units at the top. */
  readonly byDepth: readonly HiddenCells[];
}
