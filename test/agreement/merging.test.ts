import fc from 'fast-check';
import {
  createDataset,
  emptyTallies,
  evaluate,
  mergeTallies,
  type Rows,
  type Tallies,
  talliesFromJson,
  talliesToJson,
  tally,
} from 'gender-indicators';
import { catalogSchema, indicatorSchema, populationSchema, targetSchema } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import { breakdowns, type Case, cases, listedBreakdowns } from './arbitraries.js';
import type { RowSets } from './naive-records.js';
import { runs, timeout } from './runs.js';
import { split } from './split.js';
import { summary } from './summary.js';

const by = fc.oneof(fc.constant([]), listedBreakdowns);
const dealt = fc.array(fc.nat(2), { minLength: 1, maxLength: 40 });
const threeOrders = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });

function datasetOf({ asOf, period }: Case, rows: RowSets, source: string) {
  return createDataset(rows as Rows, { asOf, period, source }).dataset;
}

function talliesOfThree(
  drawn: Case,
  fields: readonly string[],
  deal: readonly number[],
): readonly [Tallies, Tallies, Tallies] {
  const offices = split(drawn.rows, 3, (index) => deal[index % deal.length] ?? 0);
  const [a = {}, b = {}, c = {}] = offices;
  const count = (rows: RowSets, source: string) => tally(datasetOf(drawn, rows, source), drawn.catalog, { by: fields });
  return [count(a, 'a'), count(b, 'b'), count(c, 'c')];
}

describe('tallies of split units', () => {
  it('add up to the whole, whatever the order, unit conditions included', { timeout }, () => {
    fc.assert(
      fc.property(cases, by, dealt, threeOrders, (drawn, fields, deal, order) => {
        const whole = evaluate(datasetOf(drawn, drawn.rows, 'whole'), drawn.catalog, { by: fields });
        const offices = talliesOfThree(drawn, fields, deal);
        const [first, ...others] = order.map((i) => offices[i] ?? emptyTallies(drawn));
        const merged = mergeTallies(first ?? emptyTallies(drawn), ...others);
        expect(summary(evaluate(merged, drawn.catalog, { by: fields }))).toEqual(summary(whole));
      }),
      runs(50),
    );
  });

  it('merge in any pairs and any order to the same', { timeout }, () => {
    fc.assert(
      fc.property(cases, by, dealt, (drawn, fields, deal) => {
        const [a, b, c] = talliesOfThree(drawn, fields, deal);
        const json = (tallies: Tallies) => JSON.stringify(talliesToJson(tallies));
        expect(json(mergeTallies(mergeTallies(a, b), c))).toBe(json(mergeTallies(a, mergeTallies(b, c))));
        expect(json(mergeTallies(a, b))).toBe(json(mergeTallies(b, a)));
        expect(json(mergeTallies(a, b, c))).toBe(json(mergeTallies(c, a, b)));
        expect(json(mergeTallies(a, emptyTallies(drawn)))).toBe(json(a));
        expect(json(mergeTallies(emptyTallies(drawn), a))).toBe(json(a));
      }),
      runs(20),
    );
  });
});

describe('JSON', () => {
  it('gives tallies back as they were', { timeout }, () => {
    fc.assert(
      fc.property(cases, fc.oneof(fc.constant([]), breakdowns), (drawn, fields) => {
        const tallies = tally(datasetOf(drawn, drawn.rows, 'office'), drawn.catalog, { by: fields });
        const json = JSON.stringify(talliesToJson(tallies));
        const read = talliesFromJson(JSON.parse(json));
        const report = evaluate(tallies, drawn.catalog, { by: fields });
        const again = evaluate(read, drawn.catalog, { by: fields });
        expect(summary(again)).toEqual(summary(report));
        expect(summary(evaluate(datasetOf(drawn, drawn.rows, 'office'), drawn.catalog, { by: fields }))).toEqual(
          summary(report),
        );
        expect(again.issues).toEqual(report.issues);
        expect(talliesToJson(read)).toEqual(JSON.parse(json));
        expect(summary(evaluate(talliesFromJson(json), drawn.catalog, { by: fields }))).toEqual(summary(report));
      }),
      runs(30),
    );
  });

  it('gives tallies back byte for byte', { timeout }, () => {
    fc.assert(
      fc.property(cases, fc.oneof(fc.constant([]), breakdowns), (drawn, fields) => {
        const tallies = tally(datasetOf(drawn, drawn.rows, 'office'), drawn.catalog, { by: fields });
        const json = JSON.stringify(talliesToJson(tallies));
        expect(JSON.stringify(talliesToJson(talliesFromJson(json)))).toBe(json);
      }),
      { ...runs(100), endOnFailure: true },
    );
  });

  it('gives catalogs that evaluate to the same', { timeout }, () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { catalog } = drawn;
        const text = JSON.stringify(catalog);
        const json = JSON.parse(text) as typeof catalog;
        const dataset = datasetOf(drawn, drawn.rows, 'office');
        const expected = summary(evaluate(dataset, catalog));
        const parsed = {
          ...json,
          populations: json.populations?.map((population) => populationSchema.parse(population)),
          indicators: json.indicators.map((indicator) => indicatorSchema.parse(indicator)),
          targets: json.targets?.map((target) => targetSchema.parse(target)),
        };
        expect(parsed).toEqual(json);
        expect(summary(evaluate(dataset, parsed))).toEqual(expected);
        expect(summary(evaluate(dataset, catalogSchema.parse(JSON.parse(text))))).toEqual(expected);
      }),
      runs(20),
    );
  });
});
