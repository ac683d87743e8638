import { createDataset, evaluate, explain, targetSummary, targetsAt } from 'gender-indicators';
import { cedaw } from 'gender-indicators/catalogs/cedaw';
import { en, vi } from 'gender-indicators/locales';
import { catalogSchema } from 'gender-indicators/schemas';
import { expect, it } from 'vitest';

const id = 'cedaw-women-in-decision-making';
const reportOn = (asOf: string, female: number, options: object = {}) => {
  const units = [{ id: 'bo', name: 'Bộ', kind: 'ministry' }];
  const returns = [{ populationId: 'decision-makers', unitId: 'bo', total: 8, female }];
  return evaluate(createDataset({ units, returns }, { asOf }).dataset, cedaw, options);
};
const parity = (asOf: string, female: number, options: object = {}) =>
  reportOn(asOf, female, options).result(id, 'bo').targets[0];

it.each([
  ['2024-10-24', 4, null],
  ['2024-10-25', 4, 'met'],
  ['2024-10-26', 4, 'met'],
  ['2024-10-25', 3, 'missed'],
  ['2024-10-25', 5, 'missed'],
  ['2026-12-31', 3, 'missed'],
] as const)('on %s, %i of 8: %s, always for reference', (asOf, female, status) => {
  const comparison = parity(asOf, female, { benchmark: status !== null });
  expect(comparison?.status).toBe(status);
  if (status !== null)
    expect(parity(asOf, female)).toMatchObject({ status, reference: true, outside: 'not_applicable' });
});

it('binds nobody, so a summary counts no unit as judged', () => {
  expect(targetSummary(reportOn('2026-12-31', 3), 'cedaw-gr40').counts.not_applicable).toBe(1);
});

it('has no last day, and is said so', () => {
  const [at] = targetsAt(cedaw, '2026-12-31');
  expect(explain(at!, vi)).toContain('đang có hiệu lực (từ ngày 25/10/2024)');
  expect(explain(at!, en)).toContain('in force (from 25 October 2024 on)');
});

it('goes through JSON', () => {
  expect(catalogSchema.parse(JSON.parse(JSON.stringify(cedaw)))).toEqual(cedaw);
});
