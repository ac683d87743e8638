import { describe, expect, it } from 'vitest';
import { createDataset, type Rows } from '../../src/dataset/create-dataset.js';
import { evaluate, tally } from '../../src/indicators/evaluate.js';
import { mergeTallies } from '../../src/tallies/merge-tallies.js';
import { catalog, indicator, leaders, personnel } from './catalogs.js';
import { person, unit } from './rows.js';

const asOf = '2019-12-31';
const value = 'basicPay';
const plan = catalog({
  indicators: [
    indicator('median', { median: { of: personnel, value } }),
    indicator('of-leaders', { median: { of: leaders, value } }),
    indicator('gap', { payGap: { of: personnel, value, average: 'median' } }),
    indicator('quantile', { quantile: { of: personnel, value, p: '0.25', method: 'inverted_cdf' } }),
    indicator('mean', { mean: { of: personnel, value } }),
    indicator('women', { femaleShare: { of: personnel } }),
    indicator('above', { difference: { indicator: 'median', reference: 'parent' } }),
  ],
});

interface Member {
  readonly at: number;
  readonly pay: number | null;
  readonly sex: string;
  readonly leadership: string;
}

/** Numbers in no visible order. */
function mixed(number: number): number {
  return Math.imul(number + 1, 0x9e3779b1) >>> 8;
}

const chain = (length: number) => Array.from({ length }, (_, i) => unit(`u${i}`, i === 0 ? undefined : `u${i - 1}`));

const membersOf = (length: number, count: number): Member[] =>
  Array.from({ length: count }, (_, i) => ({
    at: i % 7 === 0 ? length - 1 : mixed(i) % length,
    pay: i % 11 === 0 ? null : mixed(3 * i) % 500,
    sex: mixed(5 * i) % 3 === 0 ? 'female' : 'male',
    leadership: mixed(7 * i) % 10 === 0 ? 'deputy' : 'none',
  }));

const rowsOf = (length: number, members: readonly Member[]) =>
  ({
    units: chain(length),
    personnel: members.map(({ at, pay, sex, leadership }, i) =>
      person(`p${i}`, `u${at}`, { basicPay: pay === null ? null : String(pay), sex, leadership }),
    ),
  }) as Rows;

function sorted(members: readonly Member[], keep: (member: Member) => boolean = () => true): number[] {
  return members.flatMap((one) => (one.pay !== null && keep(one) ? [one.pay] : [])).sort((a, b) => a - b);
}

function middle(values: readonly number[]): number | null {
  const half = values.length / 2;
  const [low, high] = [values[Math.ceil(half) - 1], values[Math.floor(half)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Everything of one unit, from the list of those at it and below it. */
function naive(all: readonly Member[], number: number) {
  const members = all.filter(({ at }) => at >= number);
  const pay = sorted(members);
  const [women, men] = ['female', 'male'].map((sex) => middle(sorted(members, (one) => one.sex === sex)));
  const above = middle(sorted(all.filter(({ at }) => at >= number - 1)));
  const own = middle(pay);
  return {
    median: own,
    'of-leaders': middle(sorted(members, ({ leadership }) => leadership !== 'none')),
    gap: women == null || men == null || men === 0 ? null : (men - women) / men,
    quantile: pay[Math.max(Math.ceil(pay.length / 4), 1) - 1] ?? null,
    mean: pay.length === 0 ? null : pay.reduce((sum, one) => sum + one, 0) / pay.length,
    women: members.length === 0 ? null : members.filter(({ sex }) => sex === 'female').length / members.length,
    above: number === 0 || own === null || above === null ? null : own - above,
  };
}

function compare(report: ReturnType<typeof evaluate>, members: readonly Member[], samples: readonly number[]) {
  for (const number of samples) {
    for (const [id, expected] of Object.entries(naive(members, number))) {
      const found = report.result(id, `u${number}`).value;
      const at = { number, id };
      if (found === null || expected === null)
        expect({ ...at, found, expected: null }).toEqual({ ...at, found: null, expected });
      else expect(Math.abs(found.toNumber() - expected), JSON.stringify(at)).toBeLessThan(1e-9);
    }
  }
}

const samplesOf = (length: number) => [
  0,
  1,
  2,
  20,
  length >> 1,
  length - 3,
  length - 2,
  length - 1,
  ...Array.from({ length: 12 }, (_, i) => mixed(i) % length),
];

describe('a chain of units', () => {
  it.each([
    [2_000, 5_000],
    [100_000, 3_000],
  ])('of %i has the averages of those at each unit and below it', (length, count) => {
    const members = membersOf(length, count);
    const { dataset, issues } = createDataset(rowsOf(length, members), { asOf });
    expect(issues).toEqual([]);
    const report = evaluate(dataset, plan);
    compare(report, members, samplesOf(length));
    const { medians, counts } = report.columns('median');
    expect(medians?.all).toHaveLength(length);
    for (const number of samplesOf(length)) {
      const own = sorted(members.filter(({ at }) => at >= number));
      expect([counts.total[number], medians?.all?.[number]]).toEqual([own.length, 10 * (middle(own) ?? 0)]);
    }
  });

  it('of 2,000 has them when it is merged of two sources', () => {
    const members = membersOf(2_000, 3_000);
    const source = (wanted: number) => {
      const own = members.filter((_, i) => i % 2 === wanted);
      return tally(createDataset(rowsOf(2_000, own), { asOf, source: `s${wanted}` }).dataset, plan);
    };
    compare(evaluate(mergeTallies(source(0), source(1)), plan), members, samplesOf(2_000));
  });

  it('of 2,000 in which only the last unit has anybody, or only the first', () => {
    for (const at of [0, 1_999]) {
      const members = membersOf(2_000, 200).map((one) => ({ ...one, at }));
      compare(evaluate(createDataset(rowsOf(2_000, members), { asOf }).dataset, plan), members, [0, 1, 1_000, 1_999]);
    }
  });
});
