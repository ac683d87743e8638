/** Phrases of the sentences that sum a report up, from texts that are already written in the language. */
export interface DigestPhrases {
  /** How many units have data, and that the figures are of these; that there are none, where no unit has data. */
  readonly coverage: (reported: string, expected: string) => string;
  /** A title, its value and the numbers behind it. */
  readonly headline: (title: string, value: string, numbers: string) => string;
  /** How many of the targets that are judged are met. */
  readonly tally: (met: string, judged: string) => string;
  /** A target that is not met: its title, its status with the distance, the value. */
  readonly behind: (target: string, status: string, value: string) => string;
  /** What it takes, behind the sentence on a target. */
  readonly needs: (what: string) => string;
  /** The unit below that lacks most to reach the bound; how many, and how many all units below lack. */
  readonly farthest: (title: string, unit: string, count: string, sum: string, kind: 'women' | 'cases') => string;
  /** A change since a day, from one value to another, up or down. */
  readonly changed: (
    title: string,
    change: string,
    since: string,
    before: string,
    after: string,
    isUp: boolean,
  ) => string;
  /** What women and men have, and the gap between them. */
  readonly gap: (title: string, female: string, male: string, gap: string) => string;
  /** That counts are rounded to multiples of a number. */
  readonly rounded: (base: string) => string;
  /** How many values are suppressed. */
  readonly hidden: (count: string) => string;
}
