import { createDataset, evaluate } from 'gender-indicators';
import { sdg } from 'gender-indicators/catalogs/sdg';
import { catalogSchema } from 'gender-indicators/schemas';
import { expect, it } from 'vitest';

const units = [{ id: 'country', name: 'The country', kind: 'government' }];

// Canada: 65.2 % and 63.2 % of managers were men in 2015 and 2025. The metadata of 16.7.1 (b): 32/40 and 32/20.
it.each([
  ['sdg-5.5.1a', { part: 151, whole: 499 }, '0.30260521'],
  ['sdg-5.5.1b', { part: 0, whole: 20 }, '0'],
  ['sdg-5.5.2-total', { value: '0.348' }, '0.348'],
  ['sdg-5.5.2-senior-and-middle', { value: '0.368' }, '0.368'],
  ['sdg-16.7.1b', { value: '0.8' }, '0.8'],
  ['sdg-16.7.1b', { value: '1.6' }, '1.6'],
] as const)('%s of %o is %s', (indicatorId, given, expected) => {
  const observations = [{ indicatorId, unitId: 'country', on: '2021-06-30', source: 'by hand', ...given }];
  const { dataset, issues } = createDataset({ units, observations }, { asOf: '2021-12-31' });
  expect(issues).toEqual([]);
  const report = evaluate(dataset, sdg);
  expect(report.result(indicatorId, 'country').value?.toDecimalPlaces(8).toString()).toBe(expected);
  for (const { id } of sdg.indicators)
    if (id !== indicatorId) expect(report.result(id, 'country').reason).toBe('not_reported');
});

it('every indicator is tested here, named in both languages, and goes through JSON', () => {
  expect(sdg.indicators.map(({ id }) => id)).toEqual([
    'sdg-5.5.1a',
    'sdg-5.5.1b',
    'sdg-5.5.2-total',
    'sdg-5.5.2-senior-and-middle',
    'sdg-16.7.1b',
  ]);
  for (const { title } of sdg.indicators) expect(title['vi']).not.toBe(title['en']);
  expect(catalogSchema.parse(JSON.parse(JSON.stringify(sdg)))).toEqual(sdg);
  expect(sdg.targets).toBeUndefined();
});
