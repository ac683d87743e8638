import { Decimal, type Result } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { expect, it } from 'vitest';
import { countsOf, fortyRows } from './forty-rows.js';
import { reports } from './reports.js';

it.each(['ministry', 'organisation'] as const)('the %s is read without an issue', (name) => {
  const { issues, counts } = reports[name];
  expect(issues).toEqual([]);
  for (const { read, kept } of Object.values(counts)) expect(kept).toBe(read);
});

it('has forty rows in their order, and a figure of every indicator but those of legal targets', () => {
  expect(fortyRows.map(({ row }) => row)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  const shown = fortyRows.flatMap(({ figures }) => figures.map(({ id }) => id));
  expect(new Set(shown).size).toBe(shown.length);
  const ofTargets = [
    'agencies-with-woman-key-leader-2011-2020',
    'bodies-30-percent-women-with-woman-key-leader',
    'agencies-with-woman-key-leader',
    'planned-women-trained',
  ];
  expect([...shown, ...ofTargets].sort()).toEqual(advancement.indicators.map(({ id }) => id).sort());
});

const figures = fortyRows.flatMap(({ row, figures: own }) => own.map((figure) => ({ row, ...figure })));

it.each(figures)('row $row: $id is $value of $counts', ({ id, of, unitId, counts, value }) => {
  const result: Result = reports[of].report.result(id as (typeof advancement)['indicators'][number]['id'], unitId);
  expect(countsOf(result)).toEqual(counts);
  // Nothing that a quotient of 64 digits can blur is between a value and its fraction.
  const [numerator = '', denominator = '1'] = value.split('/');
  const difference = result.value?.times(denominator).minus(numerator).abs();
  expect(difference?.lt(new Decimal('1e-55')), `${result.value} is ${value}`).toBe(true);
  expect(result.coverage.reported).toBe(result.coverage.expected);
});
