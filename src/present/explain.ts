import { GenderIndicatorsError, type Issue } from '../errors.js';
import type { Result, TargetComparison } from '../indicators/result.js';
import type { SeriesPoint } from '../indicators/series.js';
import type { Locale } from '../locales/locale.js';
import { errorLines, issueLines } from './explain-issue.js';
import { pointLine, pointLines } from './explain-point.js';
import { resultLine } from './explain-result.js';
import { resultLines } from './explain-result-full.js';
import { targetLine, targetLines } from './explain-target.js';

/** What {@link explain} puts into words. */
export type Explainable = Result | TargetComparison | SeriesPoint | Issue | GenderIndicatorsError;

/** How much {@link explain} says. */
export interface ExplainOptions {
  /**
   * One line, or all that belongs to the fact, line by line.
   * @defaultValue `'line'`
   */
  readonly detail?: 'line' | 'full' | undefined;
}

/**
 * Says in a language what a result, a comparison with a target, a point of a series, an issue or an error is.
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
 * @param options - one line or all
 * @throws {@link GenderIndicatorsError} `not_a_fact`; `unknown_option` for the detail
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
 * const report = evaluate(catalog, dataset);
 *
 * explain(report.result('women', 'dept'), vi); // => 'Tỷ lệ nữ công chức: 33,33% (1/3) – Cục QLTT, 31/12/2019'
 * explain(report.result('women', 'dept'), en); // => 'Women among staff: 33.33% (1/3) – Cục QLTT, 31 December 2019'
 * for (const issue of issues) console.log(explain(issue, en));
 * // => 'Personnel, row 4, id “p4”, field “unitId” (id of the unit): No unit with the id “team” was kept. Correct the id of the unit, or add the unit. The row is left out.'
 * ```
 */
export function explain(fact: Explainable, locale: Locale, options: ExplainOptions = {}): string {
  const { detail = 'line' } = options;
  const allowed = ['line', 'full'] as const;
  if (!allowed.includes(detail))
    throw new GenderIndicatorsError('unknown_option', { function: 'explain', argument: 'detail', allowed });
  if (!isFact(fact, locale)) throw new GenderIndicatorsError('not_a_fact', { function: 'explain', argument: 'fact' });
  return linesOf(fact, locale, detail).map(printable).join('\n');
}

function linesOf(fact: Explainable, locale: Locale, detail: 'line' | 'full'): readonly string[] {
  switch (fact.kind) {
    case 'result':
      return detail === 'line' ? [resultLine(fact, locale)] : resultLines(fact, locale);
    case 'target':
      return detail === 'line' ? [targetLine(fact, locale)] : targetLines(fact, locale);
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

// JavaScript callers can pass anything, and facts may come from JSON.
function isFact(fact: unknown, locale: Locale): fact is Explainable {
  if (!isObject(fact)) return false;
  const { kind, code, facts } = fact;
  if (kind === 'issue' || kind === 'error') {
    const sentences = kind === 'issue' ? locale.issues : locale.errors;
    return typeof code === 'string' && Object.hasOwn(sentences, code) && isObject(facts);
  }
  if (kind === 'target') return holds(fact, ['target', 'indicator', 'unit']);
  if (kind === 'result') return holds(fact, partsOfResult);
  const { unitIds, result } = fact;
  return kind === 'point' && Array.isArray(unitIds) && (result === null || holds(result, partsOfResult));
}

const partsOfResult = ['indicator', 'unit', 'counts', 'coverage', 'period', 'targets'];

function holds(fact: unknown, parts: readonly string[]): boolean {
  return isObject(fact) && parts.every((part) => isObject(fact[part]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
