import { aReport, aText, checkArguments } from '../arguments.js';
import type { Decimal } from '../decimal.js';
import { pointGap } from '../measures/gap/pointGap.js';
import { rates } from '../measures/rates/rates.js';
import type { Indicator } from '../schemas/indicator.js';
import type { Report } from './report.js';
import type { Result, ResultCounts } from './result.js';

/** The rates of women and men of one indicator in one unit, and the gap between them. */
export interface GapProfileRow {
  readonly indicator: Indicator;
  /** Women's rate: part / whole among women. */
  readonly female: Decimal;
  /** Men's rate. */
  readonly male: Decimal;
  /** Men's rate minus women's, a fraction; positive where men's is higher. */
  readonly gap: Decimal;
  /** The result that the rates were read from. */
  readonly result: Result;
}

/**
 * The gaps between men and women of a unit in every field: of each indicator that has rates by sex, men's rate minus women's,
 * the largest first.
 *
 * Formula: part of men / men − part of women / women, in percentage points when shown. Indicators that divide a part of a
 * population of persons by the whole of it have such rates; those of which a sex is not known, or has nobody, are left out.
 *
 * @param report - a report
 * @param unitId - an active unit; its units below are included
 * @throws GenderIndicatorsError `unknown_id`
 * @example
 * ```ts
 * import { createDataset, defineCatalog, evaluate, gapProfile } from 'gender-indicators';
 * import { studyRateRatio } from 'gender-indicators/catalogs/vn';
 *
 * const plan = defineCatalog({ id: 'plan', title: { vi: 'Kế hoạch', en: 'Plan' }, indicators: [studyRateRatio] });
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [
 *   { populationId: 'personnel', unitId: 'dept', total: 50, female: 10, male: 40 },
 *   { populationId: 'sent-to-study', unitId: 'dept', total: 25, female: 3, male: 22 },
 * ];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, plan);
 * gapProfile(report, 'dept').map((row) => `${row.indicator.id}: ${row.gap}`); // => ['study-rate-ratio: 0.25']
 * ```
 */
export function gapProfile<IndicatorId extends string>(
  report: Report<IndicatorId>,
  unitId: string,
): readonly GapProfileRow[] {
  checkArguments('gapProfile', { report: [report, aReport], unitId: [unitId, aText] });
  return report.catalog.indicators
    .flatMap((indicator): readonly GapProfileRow[] => {
      const result = report.result(indicator.id, unitId);
      const isRate =
        indicator.share !== undefined || indicator.rateRatio !== undefined || indicator.rateGap !== undefined;
      const part = bySex(result.part);
      const whole = bySex(result.counts);
      if (!isRate || result.reason === 'inconsistent' || part === undefined || whole === undefined) return [];
      if (part.female > whole.female || part.male > whole.male) return [];
      const { female, male } = rates({ part, whole });
      const gap = female === null || male === null ? null : pointGap({ female, male });
      return female === null || male === null || gap === null ? [] : [{ indicator, female, male, gap, result }];
    })
    .sort((a, b) => b.gap.cmp(a.gap));
}

function bySex(counts: ResultCounts | undefined): { readonly female: number; readonly male: number } | undefined {
  const { female, male } = counts ?? {};
  return female === undefined || male === undefined ? undefined : { female, male };
}
