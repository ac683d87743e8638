import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { isSensitive } from '../../src/disclosure/contributors.js';
import { protect } from '../../src/disclosure/protect.js';
import type { GenderIndicatorsError } from '../../src/errors.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate, tally } from '../../src/indicators/evaluate.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { runs } from '../agreement/runs.js';
import { refusal } from '../measures/refusal.js';
import { attacker } from './attacker.js';
import { amountsOf, groupSums, isDominated, payWorlds, reportOf, shownSums } from './pay-world.js';

interface PublishedExample {
  readonly id: string;
  readonly largest: readonly [first: string, second: string];
  /** How many share the rest of the sum. */
  readonly others: number;
  readonly sum: string;
  /** What the person with the second largest value calculates. */
  readonly estimate: string;
  /** The smallest percentage at which the sum is sensitive. */
  readonly sensitiveFrom: number;
}
const path = new URL('../cases/disclosure/percent-rule.json', import.meta.url);
const examples = JSON.parse(readFileSync(path, 'utf8')) as readonly PublishedExample[];

const title = { vi: 'a', en: 'a' };
const about = { title, better: 'parity', source: { document: 'a' } } as const;
const staff = definePopulation({ id: 'staff', title, of: 'personnel' });
const value = 'basicPay';
const mean = defineIndicator({ ...about, id: 'mean', mean: { of: staff, value } });
const median = defineIndicator({ ...about, id: 'median', median: { of: staff, value } });
const gap = defineIndicator({ ...about, id: 'gap', payGap: { of: staff, value } });
const catalog = defineCatalog({ id: 'plan', title, indicators: [mean, median, gap] });

function datasetOf(womensPay: readonly (number | string)[], mensPay: readonly (number | string)[] = []) {
  const units = [{ id: 'dept', name: 'Cục', kind: 'department' }];
  const people = [womensPay, mensPay].flatMap((list, i) =>
    list.map((basicPay) => ({ sex: i === 0 ? 'female' : 'male', basicPay })),
  );
  const personnel = people.map(({ sex, basicPay }, i) => ({
    id: `p${i}`,
    unitId: 'dept',
    sex,
    leadership: 'none',
    basicPay: String(basicPay),
  }));
  return createDataset({ units, personnel: personnel as never }, { asOf: '2019-12-31' }).dataset;
}

describe('the p % rule', () => {
  it.each(examples)(
    'hides the sum of $id from its percentage on',
    ({ largest, others, sum, estimate, sensitiveFrom }) => {
      const rest = Number(sum) - Number(largest[0]) - Number(largest[1]);
      const dataset = datasetOf([...largest, ...Array.from({ length: others }, () => rest / others)]);
      expect(Number(sum) - Number(largest[1])).toBe(Number(estimate));
      const reasonsAt = (percent: number | undefined) => {
        const { report } = protect(evaluate(dataset, catalog), { pay: { percent } });
        return [report.result('mean', 'dept').reason, report.result('median', 'dept').reason];
      };
      const shown = [undefined, undefined];
      expect(reasonsAt(undefined)).toEqual(shown);
      expect(reasonsAt(sensitiveFrom)).toEqual(['suppressed', 'suppressed']);
      if (sensitiveFrom > 1) expect(reasonsAt(sensitiveFrom - 1)).toEqual(shown);
    },
  );

  it('hides the sums of one unit where the rule says so, and no other', () => {
    const pay = fc.array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 900 })), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(pay, fc.integer({ min: 1, max: 100 }), (amounts, percent) => {
        const { report } = protect(evaluate(datasetOf(amounts), catalog), { threshold: 1, pay: { least: 1, percent } });
        const isHidden = report.result('mean', 'dept').reason === 'suppressed';
        expect(isHidden).toBe(isDominated(amounts, percent));
        expect(report.result('median', 'dept').reason === 'suppressed').toBe(isHidden);
      }),
      runs(100),
    );
  });

  it('leaves no sum that the rule finds sensitive to those who know how many people are where', () => {
    const amounts = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 900 }));
    let sensitiveSums = 0;
    fc.assert(
      fc.property(payWorlds(amounts), fc.integer({ min: 1, max: 100 }), (world, percent) => {
        const { threshold, least } = world;
        const { report } = protect(reportOf(world), { threshold, pay: { least, percent } });
        const pay = amountsOf(world);
        const nobody = pay.flatMap((list, at) => (list.length === 0 ? [new Map([[at, 1]])] : []));
        const follows = attacker(pay.length, [...nobody, ...shownSums(report, world)]);
        for (const { terms, what } of groupSums(world)) {
          const list = [...terms.keys()].flatMap((at) => pay[at]!);
          if (!isDominated(list, percent)) continue;
          if (list.length >= Math.max(least, threshold)) sensitiveSums++;
          if (follows(terms)) throw new Error(what);
        }
      }),
      runs(100),
    );
    expect(sensitiveSums).toBeGreaterThan(100);
  });

  it('hides what follows of one sex, and a gap of averages and of medians', () => {
    const women = Array.from({ length: 12 }, (_, i) => 5_000_000 + i);
    const men = [90_000_000, ...Array.from({ length: 11 }, () => 100_000)];
    const { report } = protect(evaluate(datasetOf(women, men), catalog), { pay: { percent: 10 } });
    expect(report.result('gap', 'dept').reason).toBe('suppressed');
    expect(report.result('mean', 'dept').value).not.toBeNull();
    expect(protect(evaluate(datasetOf(women, men), catalog)).report.result('gap', 'dept').value).not.toBeNull();
  });

  it('counts values below 0 by their size, and people with one value each', () => {
    const people = (list: readonly (readonly [string, number])[]) => new Map(list);
    expect(
      isSensitive(
        people([
          ['-90000', 1],
          ['100', 11],
        ]),
        10n,
      ),
    ).toBe(true);
    expect(
      isSensitive(
        people([
          ['-90000', 3],
          ['100', 11],
        ]),
        10n,
      ),
    ).toBe(false);
    expect(
      isSensitive(
        people([
          ['0.5', 2],
          ['0.04', 1],
        ]),
        10n,
      ),
    ).toBe(true);
    expect(
      isSensitive(
        people([
          ['0.5', 2],
          ['0.05', 1],
        ]),
        10n,
      ),
    ).toBe(false);
    expect(isSensitive(people([['0', 4]]), 10n)).toBe(false);
  });

  it('reads the values of tallies that hold them, and otherwise says what to do', () => {
    const dataset = datasetOf([50_000, 49_000, ...Array.from({ length: 10 }, () => 100)]);
    const policy = { pay: { percent: 10 } };
    const { report } = protect(evaluate(tally(dataset, catalog), catalog), policy);
    expect(JSON.stringify(report)).toBe(JSON.stringify(protect(evaluate(dataset, catalog), policy).report));
    const alone = defineCatalog({ id: 'plan', title, indicators: [mean] });
    const tallied = evaluate(tally(dataset, alone), alone);
    expect(protect(tallied).report.result('mean', 'dept').value).not.toBeNull();
    const call = () => protect(tallied, policy);
    expect(refusal(call)).toMatchObject({ what: 'values', id: 'staff basicPay' });
    try {
      call();
    } catch (error) {
      expect((error as GenderIndicatorsError).code).toBe('not_tallied');
      expect(explain(error as GenderIndicatorsError, en)).toContain('a catalog that also has a median of this value');
      expect(explain(error as GenderIndicatorsError, vi)).toContain('danh mục có thêm trung vị của giá trị này');
    }
  });

  it.each([0, 101, 2.5, Number.NaN, '10'])('refuses %s percent', (percent) => {
    const call = () => protect(evaluate(datasetOf([1]), catalog), { pay: { percent: percent as never } });
    expect(refusal(call)).toMatchObject({ argument: 'policy.pay.percent', range: 'whole numbers from 1 to 100' });
  });
});
