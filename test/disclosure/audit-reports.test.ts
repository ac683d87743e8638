import { describe, expect, it } from 'vitest';
import { asOf, sampleForce } from '../../examples/market-surveillance/sample.ts';
import { advancement } from '../../src/catalogs/vn/advancement.js';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { audit } from '../../src/disclosure/audit.js';
import { protect } from '../../src/disclosure/protect.js';
import { cellsOfReport } from '../../src/disclosure/report-cells.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { reportFromJson } from '../../src/json/reportFromJson.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { defaultModel } from '../../src/schemas/model.js';
import { catalog, published } from './leak-world.js';

// The committees that a head chairs are chosen by people, all committees are not.
const committees = 'committees-chaired-by-head';
const ids = ['women-in-workforce', 'women-in-leadership', 'women-heads-of-unit'];
const { dataset } = createDataset(sampleForce(), { asOf });
const sampleOf = (indicatorIds: readonly string[]) => {
  const indicators = advancement.indicators.filter(({ id }) => indicatorIds.includes(id));
  return evaluate(dataset, { ...advancement, targets: [], indicators });
};
const sample = sampleOf(ids);

describe('a protected report', () => {
  it('of the sample determines no number but those that are part of shown zeros', () => {
    const { checked, determined, contradictions } = audit(protect(sampleOf([...ids, committees])).report);
    expect(checked).toBeGreaterThan(1_000);
    expect(determined.filter(({ by }) => by !== 'zeros')).toEqual([]);
    expect(contradictions).toEqual([]);
    const { determined: withoutZeros } = audit(protect(sample, { zeros: 'protect' }).report);
    expect(withoutZeros).toEqual([]);
  });

  it('determines the same after it was JSON', () => {
    const result = audit(published);
    expect(result).toMatchObject({ determined: [], contradictions: [] });
    expect(result.checked).toBeGreaterThan(50);
    expect(audit(reportFromJson(JSON.stringify(published), catalog))).toEqual(result);
  });
});

describe('small numbers hidden by hand', () => {
  const { cells, sums, published: named } = cellsOfReport(sampleOf(ids.slice(0, 1)), defaultModel);
  const isSmall = ({ id, value }: (typeof cells)[number]) => named.has(id) && value !== null && value > 0 && value < 5;
  const hidden = cells.map((cell) => (isSmall(cell) ? { ...cell, value: null } : cell));
  const truth = new Map(cells.map(({ id, value }) => [id, value]));

  it('are nearly all calculated from the others, each as it is', () => {
    const { determined } = audit({ cells: hidden, sums });
    const bySums = determined.filter(
      ({ cell, by }) => by === 'sums' && isSmall({ ...cell, value: truth.get(cell.id)! }),
    );
    const small = cells.filter(isSmall);
    expect(bySums.length / small.length).toBeGreaterThan(0.9);
    for (const { cell, value } of determined) if (truth.get(cell.id) !== null) expect(value).toBe(truth.get(cell.id));
    const [first] = bySums;
    expect(explain(first!, en)).toMatch(/^.+ – .+: [\d,]+ .*= [1-4]$/u);
    expect(explain(first!, vi)).toMatch(/^.+ – .+: [\d.]+ .*= [1-4]$/u);
  });
});

it('a report of a custom model is read with its model', () => {
  expect(audit(sample, { model: defaultModel }).checked).toBe(0);
});
