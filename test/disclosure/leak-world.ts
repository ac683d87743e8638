import { createDataset } from '../../src/dataset/create-dataset.js';
import { protect } from '../../src/disclosure/protect.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation, defineTarget } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Report } from '../../src/indicators/report.js';

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
    bound: { at_least: '0.96' },
    by: '2025-12-31',
    inForce: { from: '2019-01-01', to: '2025-12-31' },
    binds: { personnel: { count: { sex: 'female' }, gte: 100 } },
    confidence: 'one_source',
    source,
  }),
];
export const catalog = defineCatalog({ id: 'plan', title: staff.title, populations: [staff], indicators, targets });

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
export const units = [
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
const reportOn = (asOf: string) =>
  evaluate(createDataset({ units, personnel }, { asOf }).dataset, catalog, { by: 'qualification', benchmark: true });
const policy = { threshold: 100, pay: { least: 100 } };
export const report = reportOn('2019-12-31');
export const earlier = reportOn('2018-12-31');
export const { report: published, summary } = protect(report, policy);
export const { report: publishedEarlier } = protect(earlier, policy);

/** Every number in a value, and in its texts. */
export function numbersIn(value: unknown, into = new Set<number>()): ReadonlySet<number> {
  const text = JSON.stringify(value, (_, each: unknown) =>
    ArrayBuffer.isView(each) ? [...(each as Float64Array)] : each,
  );
  for (const [digits] of text.matchAll(/\d+(?:[.,]\d+)*/gu)) into.add(Number(digits.replace(',', '.')));
  return into;
}

const resultsOf = (of: Report) => [...of].map(({ indicator, unit, targets: _, ...result }) => result);
const shownNumbers = numbersIn(resultsOf(published));
export const hiddenNumbers = new Set(
  [...numbersIn(resultsOf(report))].filter(
    (number) => (number > 9 || !Number.isInteger(number)) && !shownNumbers.has(number),
  ),
);
// Own numbers of units, and sums of pay, are hidden too where what they follow from is.
for (const number of [17, 3, 19].filter((each) => !shownNumbers.has(each))) hiddenNumbers.add(number);

export const leaked = (numbers: Iterable<number>) =>
  [...numbers].filter((number) => (number > 100 || !Number.isInteger(number)) && hiddenNumbers.has(number));
