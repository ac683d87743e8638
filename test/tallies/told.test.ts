import { expect, it } from 'vitest';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate } from '../../src/indicators/evaluate.js';
import type { PopulationRef } from '../../src/schemas/population.js';

const title = { vi: 'Nhóm', en: 'Group' };
const source = { document: 'Worked by hand' };
const all = definePopulation({ id: 'all', title, of: 'personnel' });
const studied = definePopulation({
  id: 'studied',
  title,
  of: 'personnel',
  where: { events: { some: { kind: 'study' } } },
});
const idle = definePopulation({ id: 'idle', title, of: 'personnel', where: { not: { events: { some: {} } } } });
const chaired = definePopulation({
  id: 'chaired',
  title,
  of: 'committees',
  where: { chair: { events: { none: {} } } },
});
const share = (part: PopulationRef & object) =>
  defineIndicator<string>({ id: part.id, title, better: 'higher', source, share: { part, whole: all } });
const catalog = defineCatalog({
  id: 'hand',
  title,
  indicators: [
    share(studied),
    share(idle),
    defineIndicator({ id: 'chaired', title, better: 'higher', source, quantity: { value: { count: chaired } } }),
  ],
});
const units = [{ id: 'u', name: 'u', kind: 'team' }];
const personnel = [{ id: 'p', unitId: 'u', sex: 'female', leadership: 'none' }];
const committees = [{ id: 'c', unitId: 'u', kind: 'party', chairId: 'p' }];

it.each([
  ['studied', undefined, 'not_reported'],
  ['idle', undefined, 'not_reported'],
  ['chaired', undefined, 'not_reported'],
  ['studied', [], '0'],
  ['idle', [], '1'],
  ['chaired', [], '1'],
])('%s, with the events %j, is %s', (id, events, expected) => {
  const rows = { units, personnel, committees, ...(events === undefined ? {} : { events }) };
  const { value, reason } = evaluate(createDataset(rows, { asOf: '2019-12-31' }).dataset, catalog).result(id, 'u');
  expect(reason ?? String(value)).toBe(expected);
});
