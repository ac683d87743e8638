import { anObject, aReport, checkArguments } from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { CatalogReport } from '../indicators/catalog-report.js';
import { createReport } from '../indicators/evaluated-report.js';
import type { ProtectionSummary } from '../indicators/protection.js';
import type { Report } from '../indicators/report.js';
import { notEvaluated } from '../mistakes.js';
import { cellTablesOf } from './cell-tables.js';
import { hiddenIn } from './hidden-columns.js';
import { maskedEvaluation } from './masked-evaluation.js';
import { checkPolicy, type DisclosurePolicy } from './policy.js';
import { summaryOf } from './summary.js';

/** A report that may be published, and how much of it is hidden. */
export interface ProtectedReport<IndicatorId extends string = string> {
  readonly report: Report<IndicatorId>;
  readonly summary: ProtectionSummary;
}

/**
 * Hides what would reveal numbers of few people, so that the report may be published.
 *
 * Numbers are protected, never results: of each population in each unit with all units below it, everybody and each sex. A number is
 * sensitive where it is smaller than the threshold, or a zero in a small group. So is the number of the unit itself without the units
 * below, and what is left of a population without a part of it. Further numbers are hidden until no sensitive number follows from
 * those that are shown, by any sums and differences, nor since no number is negative and no part larger than its whole: each is different
 * in another table of whole numbers that agrees with all that is shown. A result is shown if and only if every number that it reads is shown;
 * otherwise its reason is `suppressed`. Sums and averages of pay and of other values are protected alike, by the number of people behind them and, where
 * the policy says so, by the *p* % rule: *sum − x₁ − x₂ < p / 100 · x₁* is sensitive.
 *
 * The protected report holds the shown numbers and no other, so that nothing in it leads back to what is hidden. It is written as
 * JSON, explained and compared as every report. A report that is protected already is returned as it is, but refused where the policy has `previous`.
 *
 * @param report - a report of `evaluate`
 * @param policy - the threshold, populations that are public, and further rules
 * @throws GenderIndicatorsError `not_evaluated` for a report that was read from JSON, or is protected already while the policy
 * has `previous`; `unrelated_report` for a `previous` of other units, populations or days; `unknown_id` for a population that the catalog does
 * not have; `out_of_range` for a threshold below 1; `unknown_option`; `not_tallied` for `pay.percent` where the report is of tallies without the values
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { protect } from 'gender-indicators/disclosure';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 40, female: 3 }];
 * const { dataset } = createDataset({ units, returns }, { asOf: '2019-12-31' });
 * const { report } = protect(evaluate(dataset, advancement), { threshold: 5 });
 * report.result('women-in-leadership', 'dept').reason; // => 'suppressed'
 * ```
 * @see [Hundepool et al., "Handbook on Statistical Disclosure Control", 2nd edition, chapters 4 and 5](https://sdctools.github.io/HandbookSDC/)
 */
export function protect<IndicatorId extends string>(
  report: Report<IndicatorId>,
  policy: DisclosurePolicy = {},
): ProtectedReport<IndicatorId> {
  checkArguments('protect', { report: [report, aReport], policy: [policy, anObject] });
  const { evaluated, hidden: before } = CatalogReport.sourceOf(report, 'protect');
  // What an earlier report hid cannot be hidden any more of a report that is protected already.
  if (before !== undefined && policy.previous === undefined) return { report, summary: before };
  if (evaluated === undefined || before !== undefined)
    throw new GenderIndicatorsError(notEvaluated, { function: 'protect' });
  const checked = checkPolicy(policy, new Set(evaluated.plan.populations.keys()));
  const tables = cellTablesOf(evaluated);
  const hidden = hiddenIn(tables, evaluated, checked, report);
  const summary = summaryOf(hidden, evaluated.counted.tallies.tree);
  return {
    report: createReport(maskedEvaluation({ ...evaluated, catalog: report.catalog }, tables, hidden), summary),
    summary,
  };
}
