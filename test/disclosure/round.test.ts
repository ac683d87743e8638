import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf, sampleForce } from '../../examples/market-surveillance/sample.ts';
import { advancement } from '../../src/catalogs/vn/advancement.js';
import { gapChart } from '../../src/charts/gapChart.js';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { protect } from '../../src/disclosure/protect.js';
import { type RoundingOptions, round } from '../../src/disclosure/round.js';
import { GenderIndicatorsError } from '../../src/errors.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation, defineTarget } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Report } from '../../src/indicators/report.js';
import type { ResultCounts } from '../../src/indicators/result.js';
import { womenNeeded } from '../../src/indicators/women-needed.js';
import { reportFromJson } from '../../src/json/reportFromJson.js';
import { resultToJson } from '../../src/json/resultToJson.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { summarise } from '../../src/present/summarise.js';
import { toHtmlReport } from '../../src/report/toHtmlReport.js';
import { toCsv } from '../../src/tables/toCsv.js';
import { toMarkdown } from '../../src/tables/toMarkdown.js';
import { toTable } from '../../src/tables/toTable.js';
import { runs } from '../agreement/runs.js';
import { refusal } from '../measures/refusal.js';
import { catalog, populations } from './exposure-catalog.js';
import { reportOfTree } from './worked-cases.js';

const bases = [3, 5, 10] as const;
const seed = 'a text that nobody guesses';

interface Body {
  readonly above: number;
  /** Heads, other leaders and others, women and men each. */
  readonly people: readonly number[];
}

const parentsOf = (bodies: readonly Body[]) => bodies.map(({ above }, unit) => (unit === 0 ? -1 : above % unit));
// Staff are all six numbers, leaders the last four, heads the last two.
const peopleOf = ({ people }: Body, population: number, sex: number) =>
  people.reduce((sum, number, at) => (at >= population * 2 && at % 2 === sex ? sum + number : sum), 0);

function reportOf(bodies: readonly Body[], reports: readonly (readonly boolean[])[] = []): Report {
  const parent = parentsOf(bodies);
  const units = parent.map((above, unit) => ({
    id: `u${unit}`,
    name: `u${unit}`,
    kind: 'team',
    ...(above < 0 ? {} : { parentId: `u${above}` }),
  }));
  const returns = bodies.flatMap((body, unit) =>
    populations.flatMap(({ id }, population) => {
      if (reports[unit]?.[population] === false) return [];
      const [female, male] = [peopleOf(body, population, 0), peopleOf(body, population, 1)];
      const ofWomen = { populationId: 'women-leaders', unitId: `u${unit}`, total: female, female };
      const ofUnit = { populationId: id, unitId: `u${unit}`, total: female + male, female, male };
      return id === 'leaders' ? [ofUnit, ofWomen] : [ofUnit];
    }),
  );
  const { dataset, issues } = createDataset({ units, returns }, { asOf: '2019-12-31' });
  expect(issues).toEqual([]);
  return evaluate(dataset, catalog);
}

const bodiesOf = (most: number, size: number) =>
  fc.array(fc.record({ above: fc.nat(99), people: fc.array(fc.nat(most), { minLength: 6, maxLength: 6 }) }), {
    minLength: 1,
    maxLength: size,
  });
const sexes = ['female', 'male', 'other', 'undisclosed'] as const;
const numbersOf = ({ total, ...bySex }: ResultCounts) => [total, ...sexes.map((sex) => bySex[sex])];

/** Whether every shown number of a rounded report is a neighbouring multiple, and all sums hold. */
function expectRounded(rounded: Report, truth: Report, base: number): void {
  for (const { id } of rounded.units) {
    for (const { id: indicator } of catalog.indicators) {
      const [shown, exact] = [rounded.result(indicator, id), truth.result(indicator, id)];
      for (const side of ['counts', 'part'] as const) {
        const [a, b] = [numbersOf(shown[side] ?? {}), numbersOf(exact[side] ?? {})];
        a.forEach((number, i) => {
          if (number === undefined) return;
          expect(number % base).toBe(0);
          expect(Math.abs(number - b[i]!)).toBeLessThan(base);
        });
        const [total, ...bySex] = a;
        if (bySex[1] !== undefined) expect(bySex.reduce<number>((sum, number) => sum + (number ?? 0), 0)).toBe(total);
      }
      const { counts, part, numerator, denominator, value } = shown;
      for (const sex of ['total', ...sexes] as const)
        if (part?.[sex] !== undefined && counts[sex] !== undefined) expect(part[sex]).toBeLessThanOrEqual(counts[sex]);
      if (numerator !== undefined) expect(value?.toString()).toBe(numerator.div(denominator!).toString());
    }
  }
  // What a unit has itself is never below zero, and nobody where it has nobody.
  for (const { id, children } of rounded.units) {
    for (const { id: indicator } of catalog.indicators) {
      const listed = [id, ...children].map((unit) => rounded.result(indicator, unit).counts.total);
      const [total, ...below] = listed;
      if (listed.includes(undefined)) continue;
      const itself = (of: Report) =>
        children.reduce(
          (left, unit) => left - of.result(indicator, unit).counts.total!,
          of.result(indicator, id).counts.total!,
        );
      expect(below.reduce<number>((sum, number) => sum + number!, 0)).toBeLessThanOrEqual(total!);
      if (itself(truth) === 0) expect(itself(rounded)).toBe(0);
    }
  }
}

describe('a rounded report', () => {
  it.each(bases)('keeps all sums and is nowhere %i or more from the truth', (base) => {
    const hidden = { of: 0, cells: 0 };
    fc.assert(
      fc.property(bodiesOf(7, 12), (bodies) => {
        const truth = reportOf(bodies);
        const { report, summary } = round(truth, { base, seed });
        expectRounded(report, truth, base);
        hidden.of += summary.hidden;
        hidden.cells += summary.cells;
      }),
      runs(100),
    );
    // A few numbers cannot be rounded together with all others.
    expect(hidden.of / hidden.cells).toBeLessThan(0.01);
  });

  it('keeps sums where units have not reported all', () => {
    const reports = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(bodiesOf(7, 8), reports, fc.constantFrom(...bases), (bodies, given, base) => {
        const truth = reportOf(bodies, given);
        const { report } = round(truth, { base, seed });
        expectRounded(report, truth, base);
        for (const { id, children } of truth.units) {
          if (children.length > 0) continue;
          // A number that two indicators show is rounded to one.
          const [alone, ofShare] = [report.result('staff', id), report.result('leading', id)];
          if (ofShare.coverage.reported === 1 && alone.counts.total !== undefined && ofShare.counts.total !== undefined)
            expect(ofShare.counts.total).toBe(alone.counts.total);
        }
      }),
      runs(100),
    );
  });

  it('is the same for one seed, and another one for another seed', () => {
    const truth = reportOf([
      { above: 0, people: [1, 2, 1, 3, 7, 9] },
      { above: 0, people: [4, 2, 6, 3, 1, 1] },
    ]);
    const text = (by: string) => JSON.stringify(round(truth, { base: 10, seed: by }).report);
    expect(text('one')).toBe(text('one'));
    expect(new Set(['one', 'two', 'three', 'four', 'five', 'six'].map(text)).size).toBeGreaterThan(1);
  });

  it('is right on average over many seeds', () => {
    const truth = reportOf([
      { above: 0, people: [0, 0, 0, 0, 3, 4] },
      { above: 0, people: [0, 0, 0, 0, 1, 2] },
    ]);
    const rounds = Array.from({ length: 600 }, (_, i) => round(truth, { base: 5, seed: `seed ${i}` }).report);
    for (const { id } of truth.units) {
      const mean = (of: (counts: ResultCounts) => number) =>
        rounds.reduce((sum, report) => sum + of(report.result('staff', id).counts), 0) / rounds.length;
      const { counts } = truth.result('staff', id);
      expect(Math.abs(mean(({ female = 0 }) => female) - counts.female!)).toBeLessThan(0.6);
      expect(Math.abs(mean(({ total = 0 }) => total) - counts.total!)).toBeLessThan(0.6);
    }
  });
});

// All roundings of one population on a tiny tree: each number of a sex down or up.
function roundingsOf(bodies: readonly Body[], base: number): ReadonlySet<string> {
  const parent = parentsOf(bodies);
  const rolled = bodies.map((_, top) =>
    [0, 1].map((sex) =>
      bodies.reduce((sum, body, unit) => {
        let up = unit;
        while (up > top) up = parent[up]!;
        return up === top ? sum + peopleOf(body, 0, sex) : sum;
      }, 0),
    ),
  );
  const cells = rolled.flat();
  const found = new Set<string>();
  for (let choice = 0; choice < 2 ** cells.length; choice++) {
    const numbers = cells.map((number, i) => {
      const low = Math.floor(number / base) * base;
      return (choice >> i) % 2 === 1 && low !== number ? low + base : low;
    });
    const at = (unit: number, sex: number) => numbers[unit * 2 + sex]!;
    const isNear = (rounded: number, number: number) => Math.abs(rounded - number) < base;
    const holds = bodies.every((body, unit) => {
      const children = [...parent.keys()].filter((child) => parent[child] === unit);
      const itself = [0, 1].map((sex) => children.reduce((left, child) => left - at(child, sex), at(unit, sex)));
      return (
        isNear(at(unit, 0) + at(unit, 1), rolled[unit]![0]! + rolled[unit]![1]!) &&
        itself.every((number, sex) => isNear(number, peopleOf(body, 0, sex)) && number >= 0) &&
        isNear(itself[0]! + itself[1]!, peopleOf(body, 0, 0) + peopleOf(body, 0, 1))
      );
    });
    if (holds) found.add(JSON.stringify(numbers));
  }
  return found;
}

it('finds a rounding of one population wherever there is one, as trying all of them does', () => {
  fc.assert(
    fc.property(bodiesOf(4, 4), fc.constantFrom(...bases), fc.string({ minLength: 1 }), (bodies, base, by) => {
      const staff = bodies.map(({ above, people }) => ({ above, people: people.map((n, i) => (i < 2 ? n : 0)) }));
      const possible = roundingsOf(staff, base);
      expect(possible.size).toBeGreaterThan(0);
      const { report, summary } = round(reportOf(staff), { base, seed: by });
      expect(summary.hidden).toBe(0);
      const numbers = staff.flatMap((_, unit) => {
        const { female, male } = report.result('staff', `u${unit}`).counts;
        return [female, male];
      });
      expect(possible).toContain(JSON.stringify(numbers));
    }),
    runs(150),
  );
});

it('determines no count of 1 up to the base for who knows all rounded numbers', () => {
  const base = 3;
  fc.assert(
    fc.property(bodiesOf(2, 2), (bodies) => {
      const leading = bodies.map(({ above, people }) => ({ above, people: people.map((n, i) => (i < 4 ? n : 0)) }));
      const { report } = round(reportOf(leading), { base, seed });
      // What may be: staff who do not lead and leaders, women and men, of each unit itself.
      const size = leading.length * 4;
      const cellsOf = (own: readonly number[]) =>
        leading.flatMap((_, top) =>
          [0, 1].flatMap((population) => {
            const bySex = [0, 1].map((sex) =>
              leading.reduce((sum, _body, unit) => {
                const isBelow = top === 0 || unit === top;
                const leaders = own[unit * 4 + 2 + sex]!;
                return isBelow ? sum + leaders + (population === 0 ? own[unit * 4 + sex]! : 0) : sum;
              }, 0),
            );
            return [bySex[0]! + bySex[1]!, ...bySex];
          }),
        );
      const shown = leading.flatMap((_, unit) =>
        ['staff', 'leaders'].flatMap((id) => {
          const { total, female, male } = report.result(id, `u${unit}`).counts;
          return [total, female, male];
        }),
      );
      const truth = cellsOf(leading.flatMap(({ people }) => people.slice(0, 4)));
      const seen = truth.map(() => new Set<number>());
      const isNear = (cells: readonly number[], from = 0) =>
        cells.every((number, i) => i < from || shown[i] === undefined || Math.abs(number - shown[i]) < base);
      const ofUnit = Array.from({ length: 5 ** 4 }, (_, i) => [0, 1, 2, 3].map((at) => Math.floor(i / 5 ** at) % 5));
      // The lower unit alone first.
      const lower = size === 4 ? [[]] : ofUnit.filter((numbers) => isNear(cellsOf([0, 0, 0, 0, ...numbers]), 6));
      for (const below of lower) {
        for (const top of ofUnit) {
          const cells = cellsOf([...top, ...below]);
          if (isNear(cells)) for (const [i, number] of cells.entries()) seen[i]!.add(number);
        }
      }
      truth.forEach((number, i) => {
        if (number > 0 && number < base) expect(seen[i]!.size).toBeGreaterThan(1);
      });
    }),
    runs(20),
  );
});

it('rounds a published table as its source asks', () => {
  const cases = JSON.parse(
    readFileSync(new URL('../cases/disclosure/rules.json', import.meta.url), 'utf8'),
  ) as readonly { readonly id: string; readonly table?: readonly (readonly number[])[] }[];
  const table = cases.find(({ id }) => id === 'round-controlled-5')!.table!;
  const of = reportOfTree({
    parent: [-1, 0, 0, 0],
    populations: [
      {
        id: 'p0',
        within: [],
        female: [0, ...table.map(([women]) => women!)],
        male: [0, ...table.map((row) => row[1]!)],
      },
    ],
  });
  const { report, summary } = round(of, { base: 5, seed });
  expect(summary).toEqual({ base: 5, cells: 12, hidden: 0 });
  const shown = [0, 1, 2, 3].map((unit) => report.result('share-p0', `u${unit}`).counts);
  const sum = (key: 'total' | 'female' | 'male') => shown.slice(1).reduce((all, counts) => all + counts[key]!, 0);
  for (const key of ['total', 'female', 'male'] as const) expect(sum(key)).toBe(shown[0]![key]);
  expect([15, 20]).toContain(shown[0]!.female);
  expect(shown[3]!.male).toBe(20);
  expect(shown[1]!.male).toBe(0);
});

describe('a target on rounded counts', () => {
  const about = { title: { vi: 'a', en: 'a' }, source: { document: 'a' } } as const;
  const staff = definePopulation({ id: 'staff', title: about.title, of: 'personnel' });
  const judged = defineCatalog({
    id: 'plan',
    title: about.title,
    populations: [staff],
    indicators: [defineIndicator({ ...about, id: 'women', better: 'higher', femaleShare: { of: staff } })],
    targets: [
      defineTarget({
        ...about,
        id: 'third',
        indicatorId: 'women',
        bound: { at_least: '0.3' },
        by: '2025-12-31',
        inForce: { from: '2019-01-01', to: '2025-12-31' },
        binds: {},
        confidence: 'one_source',
      }),
    ],
  });
  const of = (total: number, female: number) => {
    const units = [{ id: 'u', name: 'u', kind: 'team' }];
    const returns = [{ populationId: 'staff', unitId: 'u', total, female, male: total - female }];
    return evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, judged);
  };
  it.each<[what: string, total: number, female: number, status: string | null]>([
    ['far above', 200, 100, 'met'],
    ['far below', 200, 20, 'not_met'],
    ['just above, so that others that round alike are below', 200, 61, null],
    ['of few people', 7, 5, null],
  ])('%s', (_, total, female, status) => {
    const { report } = round(of(total, female), { base: 5, seed });
    const [comparison] = report.result('women', 'u').targets;
    expect(comparison!.status).toBe(status);
    if (status !== null) return;
    expect(comparison).toMatchObject({ reason: 'suppressed', distance: null });
    expect(womenNeeded(report, 'third', 'u')).toMatchObject({ needed: null, reason: 'suppressed' });
  });
});

describe('a rounded report says so', () => {
  const truth = reportOf([
    { above: 0, people: [11, 2, 1, 13, 7, 19] },
    { above: 0, people: [4, 2, 26, 3, 11, 1] },
  ]);
  const { report } = round(truth, { base: 5, seed });

  it('in its fields and through JSON', () => {
    expect(report).toMatchObject({ protection: 'rounding', roundedTo: 5 });
    expect(report.result('staff', 'u0').roundedTo).toBe(5);
    const text = JSON.stringify(report);
    expect(text).toContain('"protection":"rounding","roundedTo":5');
    const read = reportFromJson(text, catalog);
    expect(JSON.stringify(read)).toBe(text);
    expect(read.result('staff', 'u0')).toEqual(report.result('staff', 'u0'));
    expect(refusal(() => reportFromJson(text.replace('"roundedTo":5,', ''), catalog))).toMatchObject({
      code: 'invalid_json',
    });
  });

  it('in its sentences', () => {
    const result = report.result('staff', 'u0');
    expect(explain(result, en)).toContain('counts are rounded to multiples of 5');
    expect(explain(result, vi, { detail: 'full' })).toContain('Làm tròn: số lượng được làm tròn đến bội số của 5');
    expect(summarise(report, vi).map(({ text }) => text)).toContain(vi.digest.rounded('5'));
    expect(explain(truth.result('staff', 'u0'), en)).not.toContain('multiples');
  });

  it('in its tables and on its page', async () => {
    const table = toTable(report, { locale: vi });
    expect(table.roundedTo).toBe(5);
    expect(table.subtitle).toContain('làm tròn đến bội số của 5');
    for (const text of [toCsv(table), toMarkdown(table)])
      expect(text).toContain('Số lượng được làm tròn đến bội số của 5');
    expect(toTable(truth, { locale: vi }).subtitle).not.toContain('làm tròn');
    const page = await toHtmlReport(report, { locale: en, unit: 'u0', charts: 'none' });
    expect(page).toContain(en.page.rounded('5'));
    expect(page).not.toContain(en.page.notProtected);
  });

  it('in the JSON of a result, and below its charts', () => {
    expect(resultToJson(report.result('staff', 'u0'))).toMatchObject({ roundedTo: 5 });
    expect(resultToJson(truth.result('staff', 'u0'))).not.toHaveProperty('roundedTo');
    const chart = (of: Report) =>
      JSON.stringify(gapChart(toTable(of, { locale: en, units: ['u0'], indicators: ['heading'] }), { locale: en }));
    expect(chart(report)).toContain('Counts are rounded to multiples of 5.');
    expect(chart(truth)).not.toContain('rounded');
  });
});

describe('round refuses', () => {
  const truth = reportOf([{ above: 0, people: [1, 2, 1, 3, 7, 9] }]);
  it.each<[what: string, make: () => unknown, facts: object]>([
    ['another base', () => round(truth, { base: 4 as 3, seed }), { code: 'unknown_option', argument: 'options.base' }],
    ['no base', () => round(truth, { seed } as RoundingOptions), { code: 'unknown_option', allowed: ['3', '5', '10'] }],
    ['no seed', () => round(truth, { base: 5 } as RoundingOptions), { code: 'missing_argument' }],
    [
      'an empty seed',
      () => round(truth, { base: 5, seed: '' }),
      { code: 'missing_argument', argument: 'options.seed' },
    ],
    [
      'a report that was JSON',
      () => round(reportFromJson(JSON.stringify(truth), catalog), { base: 5, seed }),
      { code: 'not_evaluated', function: 'round' },
    ],
    ['a protected report', () => round(protect(truth).report, { base: 5, seed }), { code: 'not_evaluated' }],
    [
      'a rounded report',
      () => round(round(truth, { base: 5, seed }).report, { base: 5, seed }),
      { code: 'not_evaluated' },
    ],
    ['to protect a rounded report', () => protect(round(truth, { base: 5, seed }).report), { code: 'not_evaluated' }],
  ])('%s', (_, make, facts) => {
    expect(refusal(make)).toMatchObject(facts);
  });

  it('in both languages', () => {
    const errorOf = (make: () => unknown): GenderIndicatorsError => {
      try {
        make();
      } catch (error) {
        if (error instanceof GenderIndicatorsError) return error;
      }
      throw new Error('nothing was refused');
    };
    const base = errorOf(() => round(truth, { base: 4 as 3, seed }));
    expect([explain(base, en), explain(base, vi)].every((text) => text.includes('10') && text.includes('base'))).toBe(
      true,
    );
    const noSeed = errorOf(() => round(truth, { base: 5, seed: '' }));
    expect([explain(noSeed, en), explain(noSeed, vi)].every((text) => text.includes('seed'))).toBe(true);
  });
});

it('rounds the sample force with few numbers hidden', () => {
  const truth = evaluate(createDataset(sampleForce(), { asOf }).dataset, advancement);
  const { report, summary } = round(truth, { base: 5, seed });
  expect(summary.hidden / summary.cells).toBeLessThan(0.002);
  for (const { indicator, unit, counts, part } of report) {
    if (indicator.given !== undefined) continue;
    const exact = truth.result(indicator.id as 'women-in-workforce', unit.id);
    for (const [shown, numbers] of [[counts, exact.counts] as const, [part ?? {}, exact.part ?? {}] as const])
      for (const sex of ['total', ...sexes] as const)
        if (shown[sex] !== undefined && Math.abs(shown[sex] - numbers[sex]!) >= 5)
          throw new Error(`${indicator.id} ${unit.id} ${sex}`);
  }
});
