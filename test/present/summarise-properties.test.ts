import fc from 'fast-check';
import { createDataset, evaluate, formatShare, type Report, summarise } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { expect, it } from 'vitest';

const units = [
  { id: 'm', name: 'Bộ M', kind: 'ministry' },
  ...['a', 'b', 'c'].map((id) => ({ id, parentId: 'm', name: `Cục ${id.toUpperCase()}`, kind: 'department' })),
];
const counts = fc
  .integer({ min: 0, max: 60 })
  .chain((total) => fc.record({ total: fc.constant(total), female: fc.integer({ min: 0, max: total }) }));
// A unit that is `null` has sent nothing.
const year = fc.record({
  planned: fc.array(fc.option(counts, { freq: 5 }), { minLength: 3, maxLength: 3 }),
  leaders: fc.array(fc.option(counts, { freq: 5 }), { minLength: 3, maxLength: 3 }),
});
type Year = typeof year extends fc.Arbitrary<infer Value> ? Value : never;

function reportOn(asOf: string, { planned, leaders }: Year): Report {
  const returnsOf = (populationId: string, list: Year['planned']) =>
    list.flatMap((one, i) =>
      one === null ? [] : [{ populationId, unitId: 'abc'[i]!, ...one, male: one.total - one.female }],
    );
  const returns = [...returnsOf('planned-people', planned), ...returnsOf('leaders', leaders)];
  return evaluate(createDataset({ units, returns }, { asOf }).dataset, advancement);
}

/** The percentages of a text, in the way of the language. */
const percentagesOf = (text: string) => [...text.matchAll(/\d[\d.,]*%/gu)].map(([figure]) => figure);

it('the headline, the changes and the targets that are not met say the values of the report, and no unit without a value lacks most', () => {
  fc.assert(
    fc.property(year, year, (first, second) => {
      const [before, now] = [reportOn('2022-12-31', first), reportOn('2023-12-31', second)];
      for (const locale of [vi, en]) {
        for (const { topic, text, indicator, unit, target } of summarise([before, now], locale)) {
          if (topic === 'headline') {
            const result = now.result(indicator as never, 'm');
            expect(text).toContain(formatShare(result.value, locale));
            expect(text.endsWith(`(${result.numerator}/${result.denominator}).`)).toBe(true);
          }
          if (topic === 'change') {
            const values = [before, now].map((report) => report.result(indicator as never, unit!).value!);
            expect(percentagesOf(text)).toEqual(values.map((value) => formatShare(value, locale)));
            const isUp = values[1]!.gt(values[0]!);
            expect(text).toContain(isUp ? locale.result.rose('').trim() : locale.result.fell('').trim());
          }
          if (topic === 'target_not_met') {
            const result = now.result(indicator as never, unit!);
            const comparison = result.targets.find((one) => one.target.id === target)!;
            expect(['met', 'met_late']).not.toContain(comparison.status);
            expect(percentagesOf(text)).toContain(formatShare(result.value, locale));
          }
          if (topic === 'farthest_unit') {
            const result = now.result(indicator as never, unit!);
            expect(result.value).not.toBeNull();
            expect(result.unit.id).not.toBe('m');
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('a report without any value has no sentence but that on coverage', () => {
  const nothing = { planned: [null, null, null], leaders: [null, null, null] };
  const topics = summarise(reportOn('2023-12-31', nothing), vi).map(({ topic }) => topic);
  expect(topics.every((topic) => topic === 'coverage')).toBe(true);
});
