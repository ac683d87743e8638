import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset, type Rows } from '../../src/dataset/create-dataset.js';
import { Decimal } from '../../src/decimal.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { Result } from '../../src/indicators/result.js';
import { breakdowns, type Case, cases } from './arbitraries.js';
import { type Fraction, textOf } from './fraction.js';
import { type Cell, type NaiveResult, naive } from './naive.js';
import { readWorld } from './naive-world.js';
import { runs, timeout } from './runs.js';

const atTheEnd = new Decimal('1e-60');

// Values of one division are the same text; those of several may differ in the last of 64 digits.
function value(found: Decimal | null, expected: Fraction | null): string | null {
  if (found === null) return null;
  if (expected === null) return found.toString();
  const text = textOf(expected);
  const isNear = found
    .minus(text)
    .abs()
    .lte(atTheEnd.times(Decimal.max(1, found.abs())));
  return isNear ? text : found.toString();
}

function shown(result: Result, expected: NaiveResult) {
  const isCounted = expected.reason !== 'not_applicable' && expected.coverage !== undefined;
  return {
    value: value(result.value, expected.value),
    reason: result.reason,
    ...(isCounted ? { counts: result.counts, part: result.part, coverage: result.coverage } : {}),
    ...(expected.distribution
      ? {
          distribution: result.distribution?.map((row) => ({
            value: row.value,
            counts: row.counts,
            shares: [row.share, row.femaleShare, row.maleShare].map((share) => share?.toString() ?? null),
          })),
        }
      : {}),
  };
}

function wanted(expected: NaiveResult, order: readonly (string | null)[]) {
  const isCounted = expected.reason !== 'not_applicable' && expected.coverage !== undefined;
  return {
    value: expected.value === null ? null : textOf(expected.value),
    reason: expected.reason,
    ...(isCounted ? { counts: expected.counts, part: expected.part, coverage: expected.coverage } : {}),
    ...(expected.distribution
      ? {
          distribution: [...expected.distribution]
            .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
            .map(([one, { counts, shares }]) => ({
              value: one,
              counts,
              shares: shares.map((share) => (share === null ? null : textOf(share))),
            })),
        }
      : {}),
  };
}

function agree({ rows, catalog, asOf, period }: Case, by: readonly string[]) {
  const { dataset } = createDataset(rows as Rows, { asOf, period });
  const report = evaluate(catalog, dataset, { by });
  const plain = naive(readWorld(rows, asOf, period), catalog);
  const cells: readonly (Cell | undefined)[] = [undefined, ...report.cells];
  for (const indicator of catalog.indicators) {
    for (const { id } of report.units) {
      for (const cell of cells) {
        const unitId = String(id);
        const found = report.result(indicator.id, unitId, cell);
        const expected = plain.result(indicator, unitId, cell);
        const order = found.distribution?.map((row) => row.value) ?? [];
        expect({ unitId, cell, ...shown(found, expected) }).toEqual({ unitId, cell, ...wanted(expected, order) });
        for (const { target, status, reason } of found.targets) {
          expect({ unitId, target: target.id, status, reason }).toEqual({
            unitId,
            target: target.id,
            reason: undefined,
            ...plain.status(target, indicator, unitId),
          });
        }
      }
    }
  }
  return { report, plain };
}

describe('the engine agrees with plain loops over rows', () => {
  it('on values, reasons, counts, coverage and targets of every unit', { timeout }, () => {
    fc.assert(
      fc.property(cases, (one) => {
        agree(one, []);
      }),
      runs(80),
    );
  });

  it('in every cell of a breakdown', { timeout }, () => {
    fc.assert(
      fc.property(cases, breakdowns, (one, by) => {
        agree(one, by);
      }),
      runs(25),
    );
  });

  it('on returns that stand beside records', { timeout }, () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { report, plain } = agree(one, []);
        const said = report.issues
          .filter(({ code }) => code === 'return_and_records')
          .map(({ facts }) => JSON.stringify(facts));
        expect(said.sort()).toEqual(plain.conflicts());
      }),
      runs(25),
    );
  });
});
