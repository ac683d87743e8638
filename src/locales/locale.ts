import type { ErrorCode, ErrorFacts, IssueCode, IssueFacts, Reason } from '../errors.js';
import type { SeriesBreak } from '../indicators/series.js';
import type { SeriesMark } from '../indicators/unit-changes.js';
import type { CalculationName, SexBase } from '../schemas/indicator.js';
import type { Confidence } from '../schemas/target.js';
import type { TargetNote, TargetStatus } from '../targets/status.js';
import type { AuditPhrases } from './audit-phrases.js';
import type { ChartPhrases } from './chart-phrases.js';
import type { DigestPhrases } from './digest-phrases.js';
import type { DocumentPhrases } from './document-phrases.js';
import type { FieldNames, FormulaFacts, QuantityWords, RecordSetNames, ValueNames } from './names.js';
import type { NumberSymbols } from './numbers.js';
import type { PagePhrases } from './page-phrases.js';
import type { Advice, FigurePhrases, ProgressPhrases, StepPhrases } from './phrases.js';
import type { TablePhrases } from './table-phrases.js';
import type { NeedPhrases, SummaryPhrases, ValidityPhrases } from './target-phrases.js';

/** A sentence for every mistake of a caller. */
export type ErrorSentences = { readonly [Code in ErrorCode]: (facts: ErrorFacts[Code]) => Advice };

/** A sentence for everything that can be wrong with a row. */
export type IssueSentences = { readonly [Code in IssueCode]: (facts: IssueFacts[Code]) => Advice };

/** A formula in words for every calculation. */
export type FormulaSentences = { readonly [Name in CalculationName]: (facts: FormulaFacts[Name]) => string };

/** Words before a colon. */
export interface Labels {
  readonly unit: string;
  readonly asOf: string;
  readonly period: string;
  readonly definition: string;
  readonly concept: string;
  readonly officialFormula: string;
  readonly breakdowns: string;
  readonly frequency: string;
  readonly dataSource: string;
  readonly agency: string;
  readonly formula: string;
  readonly value: string;
  readonly counts: string;
  readonly base: string;
  readonly excluded: string;
  readonly coverage: string;
  readonly blanks: string;
  readonly partial: string;
  readonly interval: string;
  readonly rounding: string;
  readonly targets: string;
  readonly target: string;
  readonly indicator: string;
  readonly bound: string;
  readonly baseline: string;
  readonly path: string;
  readonly inForce: string;
  readonly status: string;
  readonly reference: string;
  readonly confidence: string;
  readonly wording: string;
  readonly adjustable: string;
  readonly amends: string;
  readonly amendedBy: string;
  readonly source: string;
  readonly observed: string;
  readonly change: string;
  readonly problem: string;
  readonly reason: string;
  readonly todo: string;
  readonly outcome: string;
  readonly recordSet: string;
  readonly place: string;
  readonly row: string;
  readonly id: string;
  readonly field: string;
}

/** Phrases on results, from numbers and dates that are already written in the language. */
export interface ResultPhrases {
  /** How many in all. */
  readonly total: (count: string) => string;
  /** How many women, or their rate. */
  readonly female: (count: string) => string;
  /** How many men, or their rate. */
  readonly male: (count: string) => string;
  /** How many people of another sex. */
  readonly other: (count: string) => string;
  /** How many people of undisclosed sex. */
  readonly undisclosed: (count: string) => string;
  /** A number and which share of a whole it is. */
  readonly ofAll: (count: string, share: string) => string;
  /** A number of women and which share of all women it is. */
  readonly ofWomen: (count: string, share: string) => string;
  /** A number of men and which share of all men it is. */
  readonly ofMen: (count: string, share: string) => string;
  /** How many units reported, of those that were expected to. */
  readonly coverage: (reported: string, expected: string) => string;
  /** In how many records of a record set a field was left blank because its value was wrong. */
  readonly blanks: (count: string, field: string, recordSet: string) => string;
  /** Without the data of which sources the numbers are. */
  readonly withoutSources: (names: string) => string;
  /** How many active units have not reported. */
  readonly notReported: (units: string) => string;
  /** What to publish in place of a suppressed value: that of a unit above. */
  readonly shownAbove: (unit: string) => string;
  /** Where a reader looks in place of a suppressed value: at a unit above. */
  readonly seeAbove: (unit: string) => string;
  /** That counts are rounded to multiples of a number. */
  readonly countsRounded: (base: string) => string;
  /** How a value is rounded, and to how many decimals. */
  readonly rounding: (decimals: string) => string;
  /** That targets are compared with the value before rounding. */
  readonly comparedExactly: string;
  /** From a low to a high number, or from a first to a last day. */
  readonly range: (from: string, to: string) => string;
  /** From a day on, without an end. */
  readonly since: (from: string) => string;
  readonly noValue: string;
  /** A value that rose since the date before. */
  readonly rose: (change: string) => string;
  /** A value that fell since the date before. */
  readonly fell: (change: string) => string;
  readonly unchanged: string;
  /** A rise, a fall or none, within a sentence: since the date before. */
  readonly sinceBefore: (change: string) => string;
  /** Of a date at which the unit did not exist. */
  readonly notThere: (date: string) => string;
  /** Why a value is not compared with the one before. */
  readonly breaks: { readonly [Break in SeriesBreak]: string };
  /** What a change may come from beside the people themselves. */
  readonly marks: { readonly [Mark in SeriesMark]: string };
  /** The units that were taken together. */
  readonly together: (unitIds: string) => string;
  /** A published value: the day for which it holds, and who published it. */
  readonly observed: (on: string, source: string) => string;
  /** A link and the day on which its page was read. */
  readonly readOn: (link: string, on: string) => string;
  readonly base: { readonly [Base in SexBase]: string };
  /** How many people of another sex are not counted. */
  readonly excludedOther: (count: string) => string;
  /** How many people of undisclosed sex are not counted. */
  readonly excludedUndisclosed: (count: string) => string;
  readonly nobodyExcluded: string;
}

/** Phrases on targets. */
export interface TargetPhrases {
  /** Where a value stands with a target, in every sentence. */
  readonly statuses: { readonly [S in TargetStatus]: string };
  /** What a status leaves open, behind it. */
  readonly notes: { readonly [N in TargetNote]: string };
  /** The limit or more. */
  readonly at_least: (limit: string) => string;
  /** More than the limit. */
  readonly above: (limit: string) => string;
  /** The limit or less. */
  readonly at_most: (limit: string) => string;
  /** Less than the limit. */
  readonly below: (limit: string) => string;
  /** Both limits and what lies between them. */
  readonly between: (low: string, high: string) => string;
  /** A bound and its deadline. */
  readonly demand: (bound: string, by: string) => string;
  /** A bound and the first day on which it must hold. */
  readonly onward: (bound: string, from: string) => string;
  /** A bound of which the document says “about”. */
  readonly approximate: (bound: string) => string;
  /** The words of a document as they were printed, and their translation where there is one. */
  readonly quoted: (printed: string, translated: string | undefined) => string;
  /** That the clause on adjusting a target is not applied. */
  readonly notApplied: (wording: string) => string;
  /** A document and the first day of its change. */
  readonly amendment: (document: string, on: string) => string;
  /** By how much the value must rise. */
  readonly rise: (distance: string) => string;
  /** By how much the value must fall. */
  readonly fall: (distance: string) => string;
  /** Of a value that lies on a limit which the bound excludes. */
  readonly onLimit: string;
  /** Compared without binding the unit on this day: đối chiếu. */
  readonly reference: string;
  readonly confidence: { readonly [C in Confidence]: string };
  /** Of a value whose counts are rounded: that they do not tell whether the target is met. */
  readonly roundedAway: Advice;
}

/** Phrases on rows. */
export interface IssuePhrases {
  /** The row by its number, from 1. */
  readonly row: (number: string) => string;
  /** The row by its id. */
  readonly id: (id: string) => string;
  /** The field as rows name it, with its name in the language where there is one. */
  readonly field: (field: string, name: string | undefined) => string;
  /** The file in which it stands. */
  readonly file: (name: string) => string;
  /** The sheet of a workbook. */
  readonly sheet: (name: string) => string;
  /** The column by its letter or header. */
  readonly column: (name: string) => string;
  /** The header of the column. */
  readonly header: (text: string) => string;
  /** A value as rows have it, with its name in the language where there is one. */
  readonly value: (value: string, word: string | undefined) => string;
  readonly refused: string;
  readonly blanked: string;
  readonly kept: string;
}

/**
 * A language: every text that the library can say, typed by what can be said. A sentence that is missing does not compile.
 */
export interface Locale {
  /** The code of the language, by which the text of a title is taken: see `formatTitle`. */
  readonly code: string;
  readonly numbers: NumberSymbols;
  /** A difference of shares; `isOne` for the singular. */
  readonly points: (text: string, isOne: boolean) => string;
  /** A day, from `2019-12-31`. */
  readonly date: (iso: string) => string;
  readonly labels: Labels;
  readonly recordSets: RecordSetNames;
  readonly fields: FieldNames;
  readonly values: ValueNames;
  readonly yes: string;
  readonly no: string;
  /** In place of a value that a record does not give. */
  readonly missing: string;
  readonly result: ResultPhrases;
  readonly target: TargetPhrases;
  readonly progress: ProgressPhrases;
  readonly validity: ValidityPhrases;
  readonly summary: SummaryPhrases;
  readonly needs: NeedPhrases;
  readonly figure: FigurePhrases;
  readonly step: StepPhrases;
  readonly issue: IssuePhrases;
  readonly table: TablePhrases;
  readonly page: PagePhrases;
  readonly chart: ChartPhrases;
  readonly digest: DigestPhrases;
  readonly document: DocumentPhrases;
  readonly audit: AuditPhrases;
  readonly formulas: FormulaSentences;
  readonly quantities: QuantityWords;
  readonly reasons: { readonly [R in Reason]: Advice };
  readonly issues: IssueSentences;
  readonly errors: ErrorSentences;
}
