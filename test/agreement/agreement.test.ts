import fc from 'fast-check';
import { createDataset, Decimal, evaluate, type Result, type Rows } from 'gender-indicators';
import { wilsonInterval } from 'gender-indicators/measures';
import { ageBands, type Indicator } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import { type Case, cases, dividedCases } from './arbitraries.js';
import { type Fraction, textOf } from './fraction.js';
import { type NaiveResult, naive } from './naive.js';
import type { Cell } from './naive-breakdowns.js';
import { canonical } from './naive-counts.js';
import { readWorld } from './naive-records.js';
import { runs, timeout } from './runs.js';
import { shapes } from './shapes.js';

const lastDigits = new Decimal('1e-57');

// Values of drawn division are the same text; those of several may differ in the last of 64 digits, distances in the last of 58.
function shownValue(value: Decimal | null, expected: Fraction | null | undefined): string | null {
  if (value === null) return null;
  if (expected === null || expected === undefined) return value.toString();
  const text = textOf(expected);
  const size = Decimal.max(1, value.abs());
  return value.minus(text).abs().lte(lastDigits.times(size)) ? text : value.toString();
}

const wantedValue = (value: Fraction | null) => (value === null ? null : textOf(value));

// What a result without a population says of counts and coverage is not judged.
function judgedParts({ reason, coverage, counts }: NaiveResult) {
  if (reason === 'not_applicable') return [];
  return [
    ...(['form', 'observed'] as const),
    ...(counts === undefined ? [] : (['counts', 'part'] as const)),
    ...(coverage === undefined ? [] : (['coverage'] as const)),
  ];
}

function areTermsJudged({ value, terms, observed }: NaiveResult): boolean {
  return value !== null && terms !== undefined && (observed === undefined || shapes.termsOfObservations);
}

type DistributionRows = readonly { readonly value: string | null }[] | undefined;

function inJudgedOrder(rows: DistributionRows): DistributionRows {
  const isAgeOrNumber = (value: string | null) =>
    value === null || (ageBands as readonly string[]).includes(value) || !Number.isNaN(Number(value));
  if (shapes.orderOfAgesAndNumbers || rows?.every(({ value }) => isAgeOrNumber(value)) !== true) return rows;
  return [...rows].sort((a, b) => (String(a.value) < String(b.value) ? -1 : 1));
}

function shown(result: Result, expected: NaiveResult) {
  return {
    value: shownValue(result.value, expected.value),
    reason: result.reason,
    terms: areTermsJudged(expected) ? result.terms?.map((term, i) => shownValue(term, expected.terms?.[i])) : undefined,
    distribution: inJudgedOrder(
      result.distribution?.map((row) => ({
        value: row.value,
        counts: row.counts,
        shares: [row.share, row.femaleShare, row.maleShare].map((share) => share?.toString() ?? null),
      })),
    ),
    ...Object.fromEntries(judgedParts(expected).map((name) => [name, result[name]])),
  };
}

function wanted(expected: NaiveResult) {
  return {
    value: wantedValue(expected.value),
    reason: expected.reason,
    terms: areTermsJudged(expected) ? expected.terms?.map(wantedValue) : undefined,
    distribution: inJudgedOrder(expected.distribution?.map((row) => ({ ...row, shares: row.shares.map(wantedValue) }))),
    ...Object.fromEntries(judgedParts(expected).map((name) => [name, expected[name]])),
  };
}

// The interval is a public measure of the counts, which are judged.
function expectInterval(indicator: Indicator, { value, counts, part, interval }: Result) {
  if (indicator.share?.interval !== 'wilson' || part === undefined || value === null) return;
  const measured = wilsonInterval({ part: part.total!, whole: counts.total! });
  expect(interval && [String(interval.low), String(interval.high)]).toEqual(
    measured && [String(measured.low), String(measured.high)],
  );
}

interface Options {
  readonly by?: readonly string[];
  readonly benchmark?: boolean;
  readonly unverified?: boolean;
}

function agree({ rows, catalog, asOf, period }: Case, { by = [], benchmark = false, unverified = false }: Options) {
  const { dataset, counts } = createDataset(rows as Rows, { asOf, period });
  const world = readWorld(rows, asOf, period);
  for (const [name, list = []] of Object.entries(world.accepted))
    expect({ name, kept: counts[name as 'units'].kept }).toEqual({ name, kept: list.length });
  const report = evaluate(dataset, catalog, { by, benchmark, unverified });
  const plain = naive(world, catalog, by);
  expect(report.cells.map(canonical).sort()).toEqual(plain.cells.map(canonical).sort());
  const cells: readonly (Cell | undefined)[] = [undefined, ...report.cells];
  const targets = (catalog.targets ?? []).filter(({ verified }) => unverified || verified !== false);
  for (const indicator of catalog.indicators) {
    for (const { id: unitId } of report.units) {
      for (const cell of cells) {
        const result = report.result(indicator.id, unitId, cell);
        const expected = plain.result(indicator, unitId, cell);
        expect({ unitId, cell, indicator, ...shown(result, expected) }).toEqual({
          unitId,
          cell,
          indicator,
          ...wanted(expected),
        });
        expectInterval(indicator, result);
        if (cell !== undefined) continue;
        const ofIndicator = targets.filter(({ indicatorId }) => indicatorId === indicator.id);
        const standings = ofIndicator.map((target) => plain.standing(target, indicator, unitId, benchmark));
        expect(
          result.targets.map(({ target, status, reason, outside, reference, distance }, i) => {
            const shownDistance = shownValue(distance, standings[i]?.distance);
            return { unitId, target: target.id, status, reason, outside, reference, distance: shownDistance };
          }),
        ).toEqual(
          ofIndicator.map(({ id: target }, i) => {
            const { status, reason, outside, reference, distance } = standings[i]!;
            return { unitId, target, status, reason, outside, reference, distance: wantedValue(distance) };
          }),
        );
      }
    }
  }
  return { report, plain };
}

describe('the engine agrees with plain loops over rows', () => {
  it('on values, reasons, counts, coverage and targets of every unit', { timeout }, () => {
    fc.assert(
      fc.property(cases, fc.boolean(), fc.boolean(), (drawn, benchmark, unverified) => {
        agree(drawn, { benchmark, unverified });
      }),
      runs(150),
    );
  });

  it('in every cell of a breakdown', { timeout }, () => {
    fc.assert(
      fc.property(dividedCases, ([drawn, by]) => {
        agree(drawn, { by });
      }),
      runs(60),
    );
  });

  it('on returns that stand beside records', { timeout }, () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const { report, plain } = agree(drawn, {});
        const said = report.issues
          .filter((issue) => issue.code === 'return_and_records')
          .map(({ facts: { populationId, unitId } }) => canonical({ populationId, unitId }));
        expect(said.sort()).toEqual(plain.conflicts());
      }),
      runs(25),
    );
  });
});
