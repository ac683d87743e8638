import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { protect } from '../../src/disclosure/protect.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation, defineTarget } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { gapProfile } from '../../src/indicators/gap-profile.js';
import type { Report } from '../../src/indicators/report.js';
import { series } from '../../src/indicators/series.js';
import { targetSummary } from '../../src/indicators/target-summary.js';
import { womenNeeded } from '../../src/indicators/women-needed.js';
import { reportFromJson } from '../../src/json/reportFromJson.js';
import { reportToJson } from '../../src/json/reportToJson.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { stepsOf } from '../../src/present/stepsOf.js';
import { reachableFrom } from './reachable.js';

const source = { document: 'Plan' };
const about = (id: string) => ({ id, title: { vi: id, en: id }, better: 'parity', source }) as const;
const staff = definePopulation({ id: 'staff', title: { vi: 'a', en: 'a' }, of: 'personnel' });
const leaders = definePopulation({ ...staff, id: 'leaders', where: { leadership: { in: ['head', 'deputy'] } } });
const womenLeaders = definePopulation({ ...staff, id: 'women-leaders', where: { ...leaders.where, sex: 'female' } });
const led = definePopulation({
  id: 'led-by-women',
  title: staff.title,
  of: 'units',
  where: { personnel: { share: { sex: 'female' }, gte: '0.4' } },
});
const bodies = definePopulation({ id: 'bodies', title: staff.title, of: 'units' });
const pay = 'basicPay';
const indicators = [
  defineIndicator({ ...about('women'), femaleShare: { of: staff } }),
  defineIndicator({ ...about('women-leading'), femaleShare: { of: leaders } }),
  defineIndicator({ ...about('leading'), share: { part: leaders, whole: staff, interval: 'wilson' } }),
  defineIndicator({ ...about('women-number'), quantity: { value: { count: womenLeaders } } }),
  defineIndicator({ ...about('represented'), representationRatio: { part: leaders, whole: staff } }),
  defineIndicator({ ...about('rates'), rateGap: { part: leaders, whole: staff } }),
  defineIndicator({ ...about('bodies-led'), share: { part: led, whole: bodies } }),
  defineIndicator({ ...about('mean'), mean: { of: staff, value: pay } }),
  defineIndicator({ ...about('median'), median: { of: staff, value: pay } }),
  defineIndicator({ ...about('gap'), payGap: { of: staff, value: pay } }),
  defineIndicator({ ...about('median-gap'), payGap: { of: staff, value: pay, average: 'median' } }),
  defineIndicator({ ...about('degrees'), distribution: { of: staff, by: 'qualification' } }),
  defineIndicator({ ...about('kinds'), quantity: { value: { distinct: 'qualification', of: staff } } }),
  defineIndicator({ ...about('against'), difference: { indicator: 'women', reference: 'parent' } }),
  defineIndicator({ ...about('siblings'), difference: { indicator: 'mean', reference: 'siblings' } }),
];
const targets = [
  defineTarget({
    id: 'bound-by-number',
    title: staff.title,
    indicatorId: 'women',
    bound: { at_least: '0.4' },
    by: '2025-12-31',
    inForce: { from: '2019-01-01', to: '2025-12-31' },
    binds: { personnel: { count: { sex: 'female' }, gte: 100 } },
    confidence: 'one_source',
    source,
  }),
];
const catalog = defineCatalog({ id: 'plan', title: staff.title, populations: [staff], indicators, targets });

// Every hidden number is one that occurs nowhere else.
const numbersOf: Readonly<
  Record<string, readonly [women: number, men: number, womenLeading: number, menLeading: number]>
> = {
  ministry: [61, 67, 11, 13],
  'dept-a': [211, 223, 71, 73],
  'dept-b': [227, 229, 79, 83],
  'team-1': [233, 17, 19, 3],
  'team-2': [239, 241, 89, 97],
};
const units = [
  { id: 'ministry', name: 'Bộ', kind: 'ministry' },
  { id: 'dept-a', parentId: 'ministry', name: 'Cục A', kind: 'department' },
  { id: 'dept-b', parentId: 'ministry', name: 'Cục B', kind: 'department' },
  { id: 'team-1', parentId: 'dept-a', name: 'Đội 1', kind: 'team' },
  { id: 'team-2', parentId: 'dept-a', name: 'Đội 2', kind: 'team' },
];
const qualifications = ['doctorate', 'master', 'bachelor'];
let amount = 7_000_000;
const personnel = Object.entries(numbersOf).flatMap(([unitId, [women, men, womenLeading, menLeading]]) =>
  [
    ['female', women, womenLeading],
    ['male', men, menLeading],
  ].flatMap(([sex, number, leading]) =>
    Array.from({ length: Number(number) }, (_, i) => {
      amount += 1_013;
      return {
        id: `person-${unitId}-${sex}-${i}`,
        unitId,
        sex,
        leadership: i < Number(leading) ? 'deputy' : 'none',
        qualification: qualifications[i % 3],
        basicPay: String(amount),
        birthDate: i === 1 ? 'wrong' : '1980-01-01',
      };
    }),
  ),
);
const { dataset } = createDataset({ units, personnel }, { asOf: '2019-12-31' });
const options = { by: 'qualification', benchmark: true };
const report = evaluate(dataset, catalog, options);
const { report: published, summary } = protect(report, { threshold: 100, pay: { least: 100 } });

/** Every number in a value, and in its texts. */
function numbersIn(value: unknown, into = new Set<number>()): ReadonlySet<number> {
  const text = JSON.stringify(value, (_, each: unknown) =>
    ArrayBuffer.isView(each) ? [...(each as Float64Array)] : each,
  );
  for (const [digits] of text.matchAll(/\d+(?:[.,]\d+)*/gu)) into.add(Number(digits.replace(',', '.')));
  return into;
}

const resultsOf = (of: Report) => [...of].map(({ indicator, unit, targets: _, ...result }) => result);
const shownNumbers = numbersIn(resultsOf(published));
const hiddenNumbers = new Set(
  [...numbersIn(resultsOf(report))].filter((number) => number > 9 && !shownNumbers.has(number)),
);
// Own numbers of units, and sums of pay, are hidden too where what they follow from is.
for (const number of [17, 3, 19].filter((each) => !shownNumbers.has(each))) hiddenNumbers.add(number);

const leaked = (numbers: Iterable<number>) =>
  [...numbers].filter((number) => number > 100 && hiddenNumbers.has(number));

describe('a protected report', () => {
  it('hides and shows something', () => {
    expect(summary.hidden).toBeGreaterThan(summary.sensitive);
    expect(summary.hidden).toBeLessThan(summary.cells);
    expect(hiddenNumbers.size).toBeGreaterThan(50);
    expect(published.result('women', 'team-1')).toMatchObject({
      value: null,
      reason: 'suppressed',
      counts: { total: 250 },
    });
    expect(published.result('women', 'ministry').value?.toString()).toBe(
      report.result('women', 'ministry').value?.toString(),
    );
  });

  it('holds no hidden number, wherever a debugger looks', () => {
    const { numbers, texts } = reachableFrom(published);
    expect(numbers.size).toBeGreaterThan(20);
    expect(leaked(numbers)).toEqual([]);
    expect([...texts].filter((text) => text.includes('person-'))).toEqual([]);
    expect(reachableFrom(report).numbers.has(17)).toBe(true);
  });

  it('says no hidden number in results, columns, JSON and words', () => {
    const json = reportToJson(published, { locale: vi });
    const said = numbersIn(json);
    for (const { id } of catalog.indicators) {
      try {
        numbersIn(published.columns(id), said as Set<number>);
      } catch {
        // A difference has no columns.
      }
    }
    for (const result of published)
      for (const locale of [vi, en])
        for (const detail of ['line', 'full'] as const)
          numbersIn(explain(result, locale, { detail }), said as Set<number>);
    for (const result of published) numbersIn(stepsOf(result), said as Set<number>);
    const definitions = numbersIn(catalog);
    expect(leaked(said).filter((number) => !definitions.has(number))).toEqual([]);
  });

  it('says no hidden number in gaps, needs, summaries and series', () => {
    const said = new Set<number>();
    for (const { id } of units) {
      numbersIn(gapProfile(published, id), said);
      numbersIn(womenNeeded(published, 'bound-by-number', id), said);
      numbersIn(series([published]).points('women', id), said);
    }
    numbersIn(targetSummary(published, 'bound-by-number'), said);
    const definitions = numbersIn(catalog);
    expect(leaked(said).filter((number) => !definitions.has(number))).toEqual([]);
  });

  it('keeps its reasons through JSON, and is written again as the same text', () => {
    const text = JSON.stringify(published);
    const read = reportFromJson(text, catalog);
    expect(JSON.stringify(read)).toBe(text);
    expect(read.result('women', 'team-1').reason).toBe('suppressed');
  });
});
