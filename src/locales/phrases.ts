import type { Reason } from '../errors.js';
import type { FigureCheck } from '../present/checkFigure.js';
import type { NotAssessable } from '../targets/assessment.js';
import type { Pace } from '../targets/pace.js';
import type { PathStanding } from '../targets/path.js';

/** What is the matter, and what to do about it; each is a sentence or two. */
export interface Advice {
  readonly what: string;
  readonly todo: string;
}

/** Phrases on progress towards a target, from numbers and dates that are already written in the language. */
export interface ProgressPhrases {
  /** In place of a status, before the reason. */
  readonly notAssessable: string;
  /** Why there is no trend. */
  readonly reasons: { readonly [R in Exclude<NotAssessable, Reason>]: Advice };
  /** Words before a colon, and in one line before the number. */
  readonly labels: {
    readonly first: string;
    readonly latest: string;
    /** The part of the way from the first value that is done. */
    readonly way: string;
    readonly observedPace: string;
    readonly requiredPace: string;
    readonly yearsLeft: string;
    readonly projected: string;
    readonly interval: string;
    readonly metSince: string;
    /** The day on which the trend meets the bound. */
    readonly attainment: string;
    /** Against the path of the plan. */
    readonly path: string;
    readonly method: string;
  };
  /** A value and its day. */
  readonly valueOn: (value: string, on: string) => string;
  /** A projected share that is shown as 0 or 100 %, since the trend leads beyond. */
  readonly capped: (share: string) => string;
  /** A rise or a fall a year. */
  readonly aYear: (change: string) => string;
  /** Of a trend that gives no day on which the bound is met. */
  readonly noAttainment: string;
  /** Where the value stands on the path of the plan, by the milestone that is due. */
  readonly standings: { readonly [S in PathStanding]: string };
  /** A milestone of the path. */
  readonly milestone: (bound: string, by: string) => string;
  /** How a value is taken to move. */
  readonly methods: { readonly [P in Pace]: string };
}

/** Phrases on a published figure that was compared with its counts. */
export interface FigurePhrases {
  /** The figure as published and as computed again, before the verdict. */
  readonly compared: (published: string, expected: string) => string;
  readonly verdicts: { readonly [V in FigureCheck['verdict']]: string };
  /** Why a figure is wrong; of rounding twice, what the first rounding gave. */
  readonly causes: Readonly<Record<NonNullable<FigureCheck['cause']>, (first: string) => string>>;
  /** Words before a colon. */
  readonly labels: {
    readonly published: string;
    readonly expected: string;
    readonly verdict: string;
    /** Which wholes would give the figure. */
    readonly wholes: string;
    /** Which parts would give it. */
    readonly parts: string;
  };
  /** Of a range that is open above. */
  readonly orMore: (low: string) => string;
  /** Where no whole or no part would give the figure. */
  readonly none: string;
}

/** What the steps of a calculation are of, in addition to the quantities; each from the titles of populations. */
export interface StepPhrases {
  /** Those whose sex is stated. */
  readonly stated: (of: string) => string;
  /** Women and men alone. */
  readonly binary: (of: string) => string;
  /** Women's share of a population. */
  readonly femaleShare: (of: string) => string;
  /** The part of women in the whole of them. */
  readonly femaleRate: (part: string, whole: string) => string;
  /** The part of men in the whole of them. */
  readonly maleRate: (part: string, whole: string) => string;
  /** The mean of a value of women. */
  readonly femaleMean: (value: string, of: string) => string;
  /** The mean of a value of men. */
  readonly maleMean: (value: string, of: string) => string;
  /** The median of a value of women. */
  readonly femaleMedian: (value: string, of: string) => string;
  /** The median of a value of men. */
  readonly maleMedian: (value: string, of: string) => string;
  /** Those who have one value of a field. */
  readonly row: (field: string, value: string) => string;
  /** What a difference is compared with. */
  readonly references: { readonly parent: string; readonly siblings: string; readonly value: string };
  /** Numerator of an observation. */
  readonly part: string;
  /** Denominator of an observation. */
  readonly whole: string;
}
