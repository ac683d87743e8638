import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { audit } from '../../src/disclosure/audit.js';
import { protect } from '../../src/disclosure/protect.js';
import { protectionCost } from '../../src/disclosure/protectionCost.js';
import { round } from '../../src/disclosure/round.js';
import type { GenderIndicatorsError } from '../../src/errors.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Report } from '../../src/indicators/report.js';
import type { ResultCounts } from '../../src/indicators/result.js';
import { reportFromJson } from '../../src/json/reportFromJson.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import type { Catalog } from '../../src/schemas/catalog.js';
import { runs } from '../agreement/runs.js';
import { refusal } from '../measures/refusal.js';
import { reportOfTree } from './worked-cases.js';

const reportOf = (female: readonly number[], male: readonly number[]): Report =>
  reportOfTree({
    parent: female.map((_, unit) => (unit === 0 ? -1 : unit < 4 ? 0 : 1 + (unit % 3))),
    populations: [{ id: 'p0', within: [], female, male }],
  });
const countsOf = (report: Report, unit: string) => report.result('share-p0', unit).counts;
const parts = ['total', 'female', 'male'] as const;

/** The numbers that were hidden before, are the same now, and are shown now. */
function returned(before: Report, publishedBefore: Report, now: Report, publishedNow: Report): readonly string[] {
  return now.units.flatMap(({ id }) =>
    parts.flatMap((part) => {
      const at = (report: Report): ResultCounts[typeof part] => countsOf(report, id)[part];
      const isSame = at(before) === at(now) && at(publishedBefore) === undefined;
      // Nobody of a unit above is nobody of the unit.
      const above = now.units.find((unit) => unit.id === id)?.parentId;
      const isNobody = above != null && countsOf(publishedNow, above)[part] === 0;
      return isSame && !isNobody && at(publishedNow) !== undefined ? [`${id} ${part}`] : [];
    }),
  );
}

const title = { vi: 'a', en: 'a' };
const about = { title, better: 'parity', source: { document: 'a' } } as const;
const numbers = fc.array(fc.nat(12), { minLength: 9, maxLength: 9 });
const changes = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 8), { minLength: 9, maxLength: 9 });

describe('a report after another one', () => {
  it('shows no number that was hidden before and has not changed', () => {
    let withoutPrevious = 0;
    fc.assert(
      fc.property(numbers, numbers, changes, changes, (female, male, more, moreMen) => {
        const before = reportOf(female, male);
        const now = reportOf(
          female.map((number, i) => number + more[i]!),
          male.map((number, i) => number + moreMen[i]!),
        );
        const { report: published } = protect(before);
        withoutPrevious += returned(before, published, now, protect(now).report).length;
        for (const previous of [{ published }, { published, evaluated: before }])
          expect(returned(before, published, now, protect(now, { previous }).report)).toEqual([]);
      }),
      runs(60),
    );
    expect(withoutPrevious).toBeGreaterThan(0);
  });

  const small = [60, 30, 30, 30, 4, 20, 20, 20, 20];
  const men = [60, 30, 30, 30, 20, 20, 20, 20, 20];
  const before = reportOf(small, men);
  const { report: published } = protect(before);

  it('shows what has changed, where it is said what it was', () => {
    // Men changed too; else the women would follow from the men, who stay hidden, and the total.
    const grown = reportOf([60, 30, 39, 30, 40, 20, 20, 20, 20], [60, 30, 31, 30, 25, 20, 20, 20, 20]);
    expect(countsOf(published, 'u4').female).toBeUndefined();
    expect(countsOf(protect(grown).report, 'u4').female).toBe(40);
    expect(countsOf(protect(grown, { previous: { published } }).report, 'u4').female).toBeUndefined();
    expect(countsOf(protect(grown, { previous: { published, evaluated: before } }).report, 'u4').female).toBe(40);
  });

  it('does not show what has changed where what a unit has itself is the same, and tells what it was', () => {
    // The women of u2 are shown on both days: 54 and 90. Without u4 and u7 these are 30 of u2 itself on both days, so that u4 had 54 - 30 - 20.
    const grown = reportOf([60, 30, 30, 30, 40, 20, 20, 20, 20], [60, 30, 30, 30, 25, 20, 20, 20, 20]);
    const { report } = protect(grown, { previous: { published, evaluated: before } });
    expect([countsOf(published, 'u2').female, countsOf(report, 'u2').female]).toEqual([54, 90]);
    expect(countsOf(report, 'u4').female).toBeUndefined();
  });

  it('does not hide a number behind one that was shown and is the same', () => {
    // The women of u7 are 20 on both days and were shown, so that they can hide no small number of u4 today.
    const fewer = reportOf([60, 30, 39, 30, 30, 20, 20, 20, 20], men);
    const shown = protect(fewer).report;
    const today = reportOf([60, 30, 39, 30, 3, 20, 20, 20, 20], men);
    const { report } = protect(today, { previous: { published: shown, evaluated: fewer } });
    const [whole, ...parts] = ['u2', 'u4', 'u7'].map((id) => countsOf(report, id).female);
    expect(parts[0]).toBeUndefined();
    // u2 itself had 39 women, as u2, u4 and u7 said.
    expect(['u2', 'u4', 'u7'].every((id) => countsOf(shown, id).female !== undefined)).toBe(true);
    expect(whole).toBeUndefined();
  });

  it('shows no row of a distribution that was hidden before and has not changed', () => {
    const of = definePopulation({ id: 'staff', title, of: 'personnel' });
    const indicators = [
      defineIndicator({ ...about, id: 'share', femaleShare: { of } }),
      defineIndicator({ ...about, id: 'rows', distribution: { of, by: 'qualification' } }),
    ];
    const catalog = defineCatalog({ id: 'plan', title, indicators });
    // By unit women and men who are bachelors, and women and men who are masters.
    const rowsOf = (numbers: Readonly<Record<string, readonly number[]>>, asOf: string) => {
      const personnel = Object.entries(numbers).flatMap(([unitId, list]) =>
        list.flatMap((number, kind) =>
          Array.from({ length: number }, (_, i) => ({
            id: `${unitId}-${kind}-${i}`,
            unitId,
            sex: kind % 2 === 0 ? 'female' : 'male',
            leadership: 'none',
            qualification: kind < 2 ? 'bachelor' : 'master',
          })),
        ),
      );
      const units = ['dept', 'a', 'b'].map((id) => {
        return { id, name: id, kind: 'team', ...(id === 'dept' ? {} : { parentId: 'dept' }) };
      });
      return evaluate(createDataset({ units, personnel: personnel as never }, { asOf }).dataset, catalog);
    };
    const then = rowsOf({ a: [20, 20, 20, 20], b: [3, 20, 20, 20] }, '2019-12-31');
    const { report: published } = protect(then);
    const today = rowsOf({ a: [20, 20, 20, 20], b: [23, 20, 20, 20] }, '2020-12-31');
    // The department had 23 women among its bachelors: who sees that A has 20 finds the 3 of B.
    const rows = (report: Report, unit: string) => report.result('rows', unit).distribution;
    expect([rows(published, 'dept') === undefined, rows(published, 'a')]).toEqual([false, undefined]);
    expect(rows(protect(today).report, 'a')).toBeDefined();
    // The two rows of A and of B, of everybody and of each sex.
    expect(audit(published).checked).toBe(12);
    for (const previous of [{ published }, { published, evaluated: then }])
      expect(rows(protect(today, { previous }).report, 'a')).toBeUndefined();
  });

  it('reads it from JSON too, and its cost is known before', () => {
    const fromJson = reportFromJson(JSON.stringify(published), published.catalog);
    const later = reportOf([60, 30, 30, 30, 14, 20, 20, 20, 20], men);
    const [a, b] = [{ published }, { published: fromJson }].map((previous) => protect(later, { previous }).report);
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
    const cost = protectionCost(later, { alone: {}, after: { previous: { published } } });
    expect(cost.after.hidden).toBeGreaterThan(cost.alone.hidden);
  });

  const petitions = definePopulation({ id: 'petitions', title, of: 'petitions' });
  const countPetitions = defineIndicator({ ...about, id: 'petitions', quantity: { value: { count: petitions } } });
  const catalogOfPetitions = defineCatalog({ id: 'petitions', title, indicators: [countPetitions] });
  const emptyReport = (unitId: string, catalog: Catalog) =>
    evaluate(
      createDataset({ units: [{ id: unitId, name: 'A', kind: 'team' }], petitions: [] }, { asOf: '2019-12-31' })
        .dataset,
      catalog,
    );
  const ofOthers = emptyReport('u0', catalogOfPetitions);
  const elsewhere = emptyReport('elsewhere', before.catalog);
  const inYear = (report: Report, year: string) =>
    reportFromJson(JSON.stringify(report).replaceAll(report.asOf.slice(0, 4), year), report.catalog);
  const onAnotherDay = inYear(before, '2001');

  it('takes the reports in any order of their days', () => {
    // Two reports are protected together, whichever is older.
    const later = { published: inYear(published, '2031'), evaluated: inYear(before, '2031') };
    const shown = [{ published, evaluated: before }, later].map((previous) =>
      JSON.stringify(protect(before, { previous }).report),
    );
    expect(shown[0]).toBe(shown[1]);
  });

  it('refuses to protect after another report what is protected already', () => {
    expect(refusal(() => protect(published, { previous: { published } }))).toMatchObject({ function: 'protect' });
    expect(protect(published).report).toBe(published);
  });

  it.each([
    ['a report that hides nothing', { published: before }, 'policy.previous.published'],
    ['no report', { published: {} }, 'policy.previous.published'],
    ['what is no evaluated report', { published, evaluated: 3 }, 'policy.previous.evaluated'],
    ['reports in each other’s place', { published: before, evaluated: published }, 'policy.previous.published'],
    ['a protected report as the one behind it', { published, evaluated: published }, 'policy.previous.evaluated'],
    [
      'a rounded report as the one behind it',
      { published, evaluated: round(before, { base: 5, seed: 'a' }).report },
      'policy.previous.evaluated',
    ],
    ['a report of other units behind it', { published, evaluated: reportOf([60], [60]) }, 'policy.previous.evaluated'],
    [
      'a report of other numbers behind it',
      { published, evaluated: reportOf(men, small) },
      'policy.previous.evaluated',
    ],
    ['a report of another day behind it', { published, evaluated: onAnotherDay }, 'policy.previous.evaluated'],
    ['a report of other populations', { published: protect(ofOthers).report }, 'policy.previous.published'],
    ['a report of no unit of today', { published: protect(elsewhere).report }, 'policy.previous.published'],
    ['a text', 'last year', 'policy.previous'],
    ['another name', { publishd: published }, 'policy.previous.publishd'],
  ])('refuses %s', (_, previous, argument) => {
    const call = () => protect(before, { previous: previous as never });
    expect(refusal(call)).toMatchObject({ function: 'protect', argument });
    try {
      call();
    } catch (error) {
      for (const locale of [vi, en]) expect(explain(error as GenderIndicatorsError, locale)).toContain(argument);
    }
  });
});
