import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { audit } from '../../src/disclosure/audit.js';
import { protect } from '../../src/disclosure/protect.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import { reportFromJson } from '../../src/json/reportFromJson.js';
import { reportToJson } from '../../src/json/reportToJson.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import { payWorlds, reportOf } from './pay-world.js';

const title = { vi: 'Nhân sự', en: 'Staff' };
const about = { title, better: 'parity', source: { document: 'a' } } as const;
const staff = definePopulation({ id: 'staff', title, of: 'personnel' });
const counted = defineCatalog({
  id: 'plan',
  title,
  indicators: [
    defineIndicator({ ...about, id: 'women', femaleShare: { of: staff } }),
    defineIndicator({ ...about, id: 'mean', mean: { of: staff, value: 'basicPay' } }),
  ],
});

// A report in which only the mean of the last team is hidden, as if nobody had thought of the others.
function carelessReport() {
  const units = [
    { id: 'dept', name: 'Cục', kind: 'department' },
    { id: 'team-1', parentId: 'dept', name: 'Đội 1', kind: 'team' },
    { id: 'team-2', parentId: 'dept', name: 'Đội 2', kind: 'team' },
  ];
  const personnel = Array.from({ length: 22 }, (_, i) => ({
    id: `p${i}`,
    unitId: i < 12 ? 'team-1' : 'team-2',
    sex: i % 2 === 0 ? 'female' : 'male',
    leadership: 'none',
    basicPay: i < 12 ? '10' : '7',
  }));
  const { dataset } = createDataset({ units, personnel: personnel as never }, { asOf: '2019-12-31' });
  const json = reportToJson(evaluate(dataset, counted));
  const rows = json.rows.map((row, i) => (i === 5 ? { ...row, value: null, reason: 'suppressed', counts: {} } : row));
  return reportFromJson(JSON.stringify({ ...json, rows, protection: 'suppression' }), counted);
}

describe('the audit of sums of pay', () => {
  it('says which hidden sum follows, with its proof', () => {
    const published = carelessReport();
    expect(published.result('mean', 'team-2').reason).toBe('suppressed');
    const { determined, checked } = audit(published);
    expect(checked).toBe(1);
    expect(determined).toMatchObject([{ value: 70, by: 'sums' }]);
    expect(determined.map((finding) => explain(finding, en))).toEqual(['Đội 2 – Staff (basicPay): 190 − 120 = 70']);
    expect(explain(determined[0]!, vi)).toBe('Đội 2 – Nhân sự (basicPay): 190 − 120 = 70');
  });

  it('finds nothing of few people in what is protected', () => {
    const amounts = fc.oneof(fc.integer({ min: 1, max: 900 }), fc.constant(0));
    let checked = 0;
    fc.assert(
      fc.property(payWorlds(amounts, 4), (each) => {
        const { threshold, least } = each;
        const { report } = protect(reportOf(each), { threshold, pay: { least } });
        const { determined, contradictions, checked: hidden } = audit(report);
        expect(contradictions).toEqual([]);
        checked += hidden;
        // Nobody of a sex in a unit is part of nobody in the unit above.
        expect(determined.filter(({ cell, by }) => cell.id.startsWith('sum') && by !== 'zeros')).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(checked).toBeGreaterThan(100);
  });
});
