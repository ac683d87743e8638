import type { Reason } from '../errors.js';
import type { TargetState } from '../targets/status.js';
import type { Advice } from './phrases.js';

/** Phrases on whether targets are in force. */
export interface ValidityPhrases {
  readonly states: { readonly [S in TargetState]: string };
}

/** Phrases on how the units of a subtree stand with a target. */
export interface SummaryPhrases {
  /** Why a unit has no status, in a few words. */
  readonly reasons: { readonly [R in Reason]: string };
  /** All units of a report, in place of the unit at the top. */
  readonly allUnits: string;
  /** How many units. */
  readonly units: (count: string) => string;
  /** How many units, and how many of them have a value that is judged. */
  readonly judged: (units: string, judged: string) => string;
  /** How many more there are than were named. */
  readonly andMore: (count: string) => string;
}

/** Phrases on what it takes to meet a target, from numbers that are already written in the language. */
export interface NeedPhrases {
  /** Words before a colon. */
  readonly labels: {
    readonly pace: string;
    readonly women: string;
    readonly units: string;
    readonly records: string;
    /** Units that do not count yet. */
    readonly closest: string;
  };
  /** Where the target is met as it is. */
  readonly enough: string;
  /** Women who join while nobody leaves. */
  readonly add: (count: string) => string;
  /** The same where it is said elsewhere that nobody leaves. */
  readonly addBriefly: (count: string) => string;
  readonly addNone: string;
  /** Women in place of men. */
  readonly replace: (count: string) => string;
  readonly replaceNone: string;
  /** Women who join, or women in place of men: either is enough. */
  readonly either: (add: string, replace: string) => string;
  /** Where neither is enough. */
  readonly neither: string;
  /** Women among so many appointments. */
  readonly appoint: (count: string, appointments: string) => string;
  /** Where no number of women among so many appointments is enough. */
  readonly appointNone: (appointments: string) => string;
  /** Women and others who leave before. */
  readonly afterLeaving: (women: string, others: string) => string;
  /** Units that must count in addition. */
  readonly units: (count: string) => string;
  readonly unitsNone: string;
  /** People or other records that must count in addition. */
  readonly records: (count: string) => string;
  readonly recordsNone: string;
  /** How units are ordered: by the women in the share of women of this title. */
  readonly orderedBy: (indicator: string) => string;
  /** How they are ordered where nothing tells which is closer. */
  readonly unordered: string;
  /** The women of one unit, and its name. */
  readonly candidates: (women: string, unit: string) => string;
  /** The women of each of several units, which are tied, and their names. */
  readonly tied: (women: string, units: string) => string;
  /** Units that did not report their women. */
  readonly unknown: (units: string) => string;
  /** Units of which returns give only the number. */
  readonly unnamed: (count: string) => string;
  /** Of an indicator that is no share with counts behind it. */
  readonly noShare: Advice;
}
