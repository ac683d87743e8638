import { aFact, aLocale, checkArguments, checkNames, option, optionalObject } from '../arguments.js';
import { GenderIndicatorsError, type Issue } from '../errors.js';
import type { Result, TargetComparison, ValueForm } from '../indicators/result.js';
import type { SeriesPoint } from '../indicators/series.js';
import type { Step } from '../indicators/steps.js';
import type { TargetSummary } from '../indicators/target-summary.js';
import type { TargetAt } from '../indicators/targets-at.js';
import type { WomenNeeded } from '../indicators/women-needed.js';
import type { Locale } from '../locales/locale.js';
import { notAFact } from '../mistakes.js';
import type { AuditFinding } from '../schemas/published-table.js';
import type { Assessment } from '../targets/assessment.js';
import type { FigureCheck } from './checkFigure.js';
import type { DocumentFinding } from './document-finding.js';
import { auditLine, auditLines } from './explain-audit.js';
import { figureLine, figureLines } from './explain-figure.js';
import { findingLine, findingLines } from './explain-finding.js';
import { errorLines, issueLines } from './explain-issue.js';
import { pointLine, pointLines } from './explain-point.js';
import { progressLine, progressLines } from './explain-progress.js';
import { partialTexts, resultLine } from './explain-result.js';
import { resultLines } from './explain-result-full.js';
import { stepLine, stepLines } from './explain-step.js';
import { targetLine, targetLines } from './explain-target.js';
import { targetAtLine, targetAtLines } from './explain-target-at.js';
import { summaryLine, summaryLines } from './explain-target-summary.js';
import { neededLine, neededLines } from './explain-women-needed.js';
import { toForm } from './formatBound.js';
import { isFact } from './isFact.js';
import { continued } from './names-in-words.js';
import { stepsOf } from './stepsOf.js';

/** What {@link explain} puts into words. */
export type Explainable =
  | Result
  | Step
  | TargetComparison
  | TargetAt
  | TargetSummary
  | WomenNeeded
  | SeriesPoint
  | Assessment
  | FigureCheck
  | DocumentFinding
  | AuditFinding
  | Issue
  | GenderIndicatorsError;

/** How much {@link explain} says. */
export interface ExplainOptions {
  /**
   * One line; all that belongs to the fact, line by line; or of a result its steps, each with those before it further to the
   * right. Of other facts `steps` says the same as `full`.
   * @defaultValue `'line'`
   */
  readonly detail?: 'line' | 'full' | 'steps' | undefined;
  /**
   * What kind of number the values of progress are; the other facts know it themselves.
   * @defaultValue `'share'`
   */
  readonly form?: ValueForm | undefined;
}

/**
 * Says in a language what a result, its steps, a comparison with a target, progress towards it, what it takes to meet it, how
 * the units of a subtree stand with it, a point of a series, the check of a published figure or table, a hidden number that
 * follows from shown ones, an issue or an error is.
 *
 * One line of a result gives title, value, the numbers behind it, unit and day; how many units reported, unless all did; and
 * the targets that it is compared with. In full it gives the definition, the formula with its numbers, the counts by sex, who
 * is in the base and who is not counted, coverage, rounding, every target with its status, and the source.
 *
 * A result without a value says why, and what to do. An issue says where, what and what to do, with no value of the row but
 * ids; rows are numbered from 1. Values are shown with two decimals, or with more where two would show them on the wrong side
 * of a target.
 *
 * @param fact - what `evaluate`, `createDataset` and their like returned or threw
 * @param locale - `vi` or `en` of `gender-indicators/locales`
 * @param options - one line, all, or the steps; what kind of number progress is of
 * @throws {@link GenderIndicatorsError} `not_a_fact`; `unknown_option` for the detail and the form
 * @example
 * ```ts
 * import { createDataset, defineCatalog, defineIndicator, definePopulation, evaluate, explain } from 'gender-indicators';
 * import { en, vi } from 'gender-indicators/locales';
 *
 * const staff = definePopulation({ id: 'staff', title: { vi: 'Công chức', en: 'Staff' }, of: 'personnel' });
 * const women = defineIndicator({
 *   id: 'women',
 *   title: { vi: 'Tỷ lệ nữ công chức', en: 'Women among staff' },
 *   better: 'higher',
 *   source: { document: 'Plan of the ministry' },
 *   femaleShare: { of: staff },
 * });
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const personnel = [
 *   { id: 'p1', unitId: 'dept', sex: 'female', leadership: 'head' },
 *   { id: 'p2', unitId: 'dept', sex: 'male', leadership: 'none' },
 *   { id: 'p3', unitId: 'dept', sex: 'male', leadership: 'none' },
 *   { id: 'p4', unitId: 'team', sex: 'male', leadership: 'none' },
 * ];
 * const { dataset, issues } = createDataset({ units, personnel }, { asOf: '2019-12-31' });
 * const catalog = defineCatalog({ id: 'plan', title: { vi: 'Kế hoạch', en: 'Plan' }, indicators: [women] });
 * const report = evaluate(dataset, catalog);
 *
 * explain(report.result('women', 'dept'), vi); // => 'Tỷ lệ nữ công chức: 33,33% (1/3) – Cục QLTT, 31/12/2019'
 * explain(report.result('women', 'dept'), en); // => 'Women among staff: 33.33% (1/3) – Cục QLTT, 31 December 2019'
 * for (const issue of issues) console.log(explain(issue, en));
 * // => 'Personnel, row 4, id “p4”, field “unitId” (id of the unit): No unit with the id “team” was kept. Correct the id of the unit, or add the unit. The row is left out.'
 * ```
 * @example
 * ```ts
 * import { checkFigure, explain } from 'gender-indicators';
 * import { en, vi } from 'gender-indicators/locales';
 * import { assess } from 'gender-indicators/targets';
 *
 * explain(checkFigure({ part: 1198, whole: 3218, published: '37,22%' }), vi);
 * // => 'Công bố 37,22%, tính lại 37,23%: số công bố đã bị cắt bớt chữ số chứ không được làm tròn.'
 *
 * const seats = [
 *   { on: '2016-12-31', value: '0.24' },
 *   { on: '2021-12-31', value: '0.29' },
 * ];
 * explain(assess(seats, { bound: { at_least: '0.35' }, by: '2026-12-31' }), en);
 * // => 'At least 35% by 31 December 2026: off track; 29.00% (31 December 2021), 6.00 percentage points short; observed pace up by 1.00 percentage points a year; required pace up by 1.20 percentage points a year; projected at the deadline 34.00%; expected to be met, by the trend, on 31 December 2027'
 * ```
 */
export function explain(fact: Explainable, locale: Locale, options: ExplainOptions = {}): string {
  checkArguments('explain', { fact: [fact, aFact], locale: [locale, aLocale], options: [options, optionalObject] });
  checkNames(options, { detail: true, form: true }, { function: 'explain', argument: 'options' });
  const detail = option(options, 'detail', ['line', 'full', 'steps'], 'explain');
  if (!isFact(fact, locale)) throw new GenderIndicatorsError(notAFact, { function: 'explain', argument: 'fact' });
  const form = toForm(options, 'explain');
  const told = fact.kind === 'result' && detail === 'steps' ? stepsOf(fact) : fact;
  const lines = linesOf(told, locale, detail === 'line' ? 'line' : 'full', form);
  const partial = partialTexts(missingSourcesOf(fact), locale);
  return detail === 'line'
    ? continued(lines.map(printable).join('\n'), partial.map(printable))
    : [...lines, ...partial].map(printable).join('\n');
}

// Every sentence on numbers without those of some sources says so.
function missingSourcesOf(fact: Explainable): readonly string[] | undefined {
  switch (fact.kind) {
    case 'result':
    case 'target':
    case 'target_summary':
      return fact.missingSources;
    case 'women_needed':
      return fact.comparison.missingSources;
    case 'point':
      return fact.result?.missingSources;
    default:
      return undefined;
  }
}

function linesOf(fact: Explainable, locale: Locale, detail: 'line' | 'full', form: ValueForm): readonly string[] {
  switch (fact.kind) {
    case 'step':
      return detail === 'line' ? [stepLine(fact, locale)] : stepLines(fact, locale);
    case 'progress':
      return detail === 'line' ? [progressLine(fact, locale, form)] : progressLines(fact, locale, form);
    case 'figure':
      return detail === 'line' ? [figureLine(fact, locale)] : figureLines(fact, locale);
    case 'finding':
      return detail === 'line' ? [findingLine(fact, locale)] : findingLines(fact, locale);
    case 'determined':
      return detail === 'line' ? [auditLine(fact, locale)] : auditLines(fact, locale);
    case 'result':
      return detail === 'line' ? [resultLine(fact, locale)] : resultLines(fact, locale);
    case 'target':
      return detail === 'line' ? [targetLine(fact, locale)] : targetLines(fact, locale);
    case 'target_at':
      return detail === 'line' ? [targetAtLine(fact, locale)] : targetAtLines(fact, locale);
    case 'target_summary':
      return detail === 'line' ? [summaryLine(fact, locale)] : summaryLines(fact, locale);
    case 'women_needed':
      return detail === 'line' ? [neededLine(fact, locale)] : neededLines(fact, locale);
    case 'point':
      return detail === 'line' ? [pointLine(fact, locale)] : pointLines(fact, locale);
    case 'issue':
      return issueLines(fact, locale, detail);
    case 'error':
      return errorLines(fact, locale, detail);
  }
}

// Ids and names come from rows: a line break or a terminal's control code in them must not break the line.
function printable(line: string): string {
  return line.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trimEnd();
}
