/** What a sentence of {@link summarise} is about. */
export type SummaryTopic =
  | 'coverage'
  | 'hidden'
  | 'rounded'
  | 'headline'
  | 'targets'
  | 'target_not_met'
  | 'farthest_unit'
  | 'change'
  | 'gap';

/** A sentence that sums a report up, and what it is about. */
export interface SummarySentence {
  readonly topic: SummaryTopic;
  readonly text: string;
  /** The ids of the indicator, the target and the unit that it names. */
  readonly indicator?: string | undefined;
  readonly target?: string | undefined;
  readonly unit?: string | undefined;
}
