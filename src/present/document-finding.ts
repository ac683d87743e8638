import type { Decimal } from '../decimal.js';
import type { FigureCheck } from './checkFigure.js';

/** A printed cell of a row. */
export type DocumentField = 'part' | 'whole' | 'share' | 'before' | 'change';

/** What can be wrong with a published table, each code with its facts. */
export interface FindingFacts {
  /** A cell that is no figure, or can be read in two ways. */
  readonly unreadable: { readonly field: DocumentField };
  /** A count below zero, or a fraction of persons. */
  readonly not_a_count: { readonly field: 'part' | 'whole' };
  /** More in the part than in the whole. */
  readonly part_above_whole: { readonly part: Decimal; readonly whole: Decimal };
  /** A share that its counts do not give, that was cut off, or that was rounded twice. */
  readonly share_does_not_fit: { readonly part: Decimal; readonly whole: Decimal; readonly check: FigureCheck };
  /** A share of a whole of 0. */
  readonly no_share: object;
  /** A row that is not the sum of the rows that it adds up. */
  readonly sum_does_not_add: {
    readonly field: 'part' | 'whole';
    readonly printed: Decimal;
    readonly sum: Decimal;
    readonly rows: readonly string[];
  };
  /** Shares of one whole that do not add up to it, by more than their rounding explains. */
  readonly shares_do_not_add: {
    /** A fraction: 1 for 100 %. */
    readonly printed: Decimal;
    readonly sum: Decimal;
    /** How far rounding alone can bring the sum away, a fraction. */
    readonly rounding: Decimal;
    readonly rows: readonly string[];
  };
  /** A change with a percent sign that is the difference of the two shares: percentage points. */
  readonly percent_for_points: { readonly change: Decimal; readonly before: Decimal; readonly after: Decimal };
  /** A change that is neither the difference of the two shares nor the relative change. */
  readonly change_does_not_fit: {
    readonly printed: Decimal;
    readonly unit: 'percent' | 'points';
    /** The difference of the shares as printed, a fraction. */
    readonly points: Decimal;
    /** The relative change, a fraction; `null` from 0. */
    readonly percent: Decimal | null;
  };
  /** One figure that two rows print with different values. */
  readonly different_figures: { readonly field: DocumentField; readonly other: string };
  /** One figure that two rows print with different decimals; the shorter one is the longer one rounded. */
  readonly different_decimals: { readonly field: DocumentField; readonly other: string };
}

/** The code of what is wrong in a published table. */
export type FindingCode = keyof FindingFacts;

/** Something wrong in a published table: what, in which row, and the numbers behind it. {@link explain} says it. */
export type DocumentFinding<Code extends FindingCode = FindingCode> = {
  readonly [C in Code]: {
    /** What kind of fact this is, for {@link explain}. */
    readonly kind: 'finding';
    readonly code: C;
    /** Position of the row in the list, from 0. */
    readonly row: number;
    /** The row's id. */
    readonly id: string;
    readonly facts: FindingFacts[C];
  };
}[Code];
