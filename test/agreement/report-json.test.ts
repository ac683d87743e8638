import fc from 'fast-check';
import {
  createDataset,
  evaluate,
  explain,
  formatResult,
  gapProfile,
  type Report,
  type Rows,
  reportFromJson,
  reportToJson,
  series,
  stepsOf,
  targetSummary,
  womenNeeded,
} from 'gender-indicators';
import { en, vi } from 'gender-indicators/locales';
import { reportSchema } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import { breakdowns, cases } from './arbitraries.js';
import { runs, timeout } from './runs.js';
import { summary } from './summary.js';

/** All that a report says in words, and all that is compared with its targets. */
function said(report: Report) {
  const results = [...report].map((result) => [
    explain(result, vi, { detail: 'full' }),
    explain(stepsOf(result), en, { detail: 'full' }),
    formatResult(result, vi),
    result.numerator?.toFixed(),
    result.denominator?.toFixed(),
    ...result.targets.map((target) => explain(target, en)),
  ]);
  const compared = [...report]
    .filter(({ cell }) => cell === undefined)
    .flatMap(({ unit, targets }) => targets.map(({ target }) => explain(womenNeeded(report, target.id, unit.id), vi)));
  const targetIds = new Set([...report].flatMap(({ targets }) => targets.map(({ target }) => target.id)));
  const summaries = [...targetIds].flatMap((id) =>
    [undefined, ...report.units.map((unit) => unit.id)].map((unitId) => explain(targetSummary(report, id, unitId), en)),
  );
  const gaps = report.units.map(({ id }) =>
    gapProfile(report, id).map(({ indicator, gap }) => [indicator.id, gap.toFixed()]),
  );
  return { results, compared, summaries, gaps, issues: report.issues, units: report.units.map(({ id }) => id) };
}

describe('a report through JSON', () => {
  it('explains, compares and formats as before, and is the same bytes again', { timeout }, () => {
    fc.assert(
      fc.property(
        cases,
        fc.oneof(fc.constant([]), breakdowns),
        fc.boolean(),
        ({ rows, catalog, ...dates }, by, lenient) => {
          const options = { by, benchmark: lenient, unverified: lenient };
          const report = evaluate(createDataset(rows as Rows, dates).dataset, catalog, options);
          const json = JSON.stringify(report);
          expect(reportSchema.safeParse(JSON.parse(json)).error).toBeUndefined();
          const read = reportFromJson(json, catalog);
          expect(JSON.stringify(reportToJson(read))).toBe(json);
          expect(summary(read)).toEqual(summary(report));
          expect(said(read)).toEqual(said(report));
          expect([...read].map(({ populations }) => populations)).toEqual(
            [...report].map(({ populations }) => populations),
          );
          const texts = JSON.stringify(reportToJson(report, { locale: vi }));
          expect(JSON.stringify(reportToJson(reportFromJson(texts, catalog), { locale: vi }))).toBe(texts);
        },
      ),
      runs(60),
    );
  });

  it('is followed over dates as before', { timeout }, () => {
    fc.assert(
      fc.property(cases, ({ rows, catalog, asOf, period }) => {
        const before = { asOf: '2018-06-30', period: { from: '2018-01-01', to: '2018-06-30' } };
        const reports = [before, { asOf, period }].map((dates) =>
          evaluate(createDataset(rows as Rows, dates).dataset, catalog),
        );
        const points = (list: readonly Report[]) =>
          catalog.indicators.flatMap(({ id }) =>
            [...new Set(list.flatMap(({ units }) => units.map((unit) => unit.id)))].map((unitId) =>
              series(list)
                .points(id, unitId)
                .map(({ change, result, unitIds, ...point }) => ({
                  ...point,
                  unitIds,
                  change: change?.toFixed(),
                  text: result && explain(result, en),
                })),
            ),
          );
        expect(points(reports.map((report) => reportFromJson(report.toJSON(), catalog)))).toEqual(points(reports));
      }),
      runs(30),
    );
  });
});
