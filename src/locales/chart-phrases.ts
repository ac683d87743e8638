/** Phrases of charts, from texts that are already written in the language. */
export interface ChartPhrases {
  /** Titles that say the finding. */
  readonly unitsNotMeeting: (behind: string, judged: string, bound: string) => string;
  /** Where all units that are judged reach the bound. */
  readonly allMeet: (judged: string, bound: string) => string;
  /** Of units without a target: from the lowest to the highest value. */
  readonly unitsBetween: (units: string, low: string, high: string) => string;
  /** Progress: the value, and what the trend gives for the deadline. */
  readonly progressTo: (value: string, by: string, projected: string, bound: string) => string;
  /** Progress without a projection. */
  readonly progressNow: (value: string, bound: string) => string;
  /** The category with the lowest share of women. */
  readonly fewestWomen: (category: string, share: string) => string;
  /** The indicator with the widest gap. */
  readonly widestGap: (indicator: string, gap: string) => string;
  /** Women's shares of the lowest and of the highest quarter. */
  readonly payQuarters: (lowest: string, highest: string) => string;
  /** How many of the units that can be compared rose. */
  readonly unitsRose: (rose: string, compared: string) => string;
  /** How many judgements meet their target. */
  readonly targetsMet: (met: string, judged: string) => string;
  /** Where nothing can be drawn. */
  readonly nothing: string;
  /** How many of how many units are drawn, and which. */
  readonly lowest: (shown: string, total: string) => string;
  /** How many of how many units are drawn, where they are those that changed the most. */
  readonly mostChanged: (shown: string, total: string) => string;
  readonly women: string;
  readonly men: string;
  readonly units: string;
  readonly meets: string;
  readonly doesNotMeet: string;
  readonly value: string;
  readonly milestone: string;
  readonly projection: string;
  readonly projectionRange: string;
  /** Four pay quarters, from the lowest paid. */
  readonly quarters: { readonly [Quarter in 'lower' | 'lowerMiddle' | 'upperMiddle' | 'upper']: string };
  /** Documents, and the day. */
  readonly footer: (sources: string, day: string) => string;
  /** Counted as a standing where a unit has no status. */
  readonly withoutStatus: string;
}
