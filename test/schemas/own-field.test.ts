import { expect, it } from 'vitest';
import * as z from 'zod';
import { createDataset } from '../../src/dataset/create-dataset.js';
import { defineCatalog } from '../../src/indicators/catalog.js';
import { defineIndicator, definePopulation } from '../../src/indicators/define.js';
import { evaluate, tally } from '../../src/indicators/evaluate.js';
import { catalogSchema } from '../../src/schemas/catalog.js';
import { toJsonSchema } from '../../src/schemas/json-schema.js';
import { createModel } from '../../src/schemas/model.js';
import { personSchema } from '../../src/schemas/person.js';
import { talliesFromJson } from '../../src/tallies/tallies-from-json.js';
import { talliesToJson } from '../../src/tallies/tallies-to-json.js';
import { refusal } from '../measures/refusal.js';

const title = { vi: 'Nữ người Tày', en: 'Tày women' };
const source = { document: 'plan' };

it("a user's own field is typed, filtered on, validated, counted, and loaded from JSON", () => {
  const ownSchema = personSchema.extend({ ethnicity: z.enum(['kinh', 'tay']).optional() });
  const model = createModel({ personnel: ownSchema });
  const tay = definePopulation({ id: 'tay', title, of: 'personnel', where: { ethnicity: 'tay' } }, model);
  const misspelt = () =>
    // @ts-expect-error a value that the schema does not list
    definePopulation({ id: 'typed', title, of: 'personnel', where: { ethnicity: 'taty' } }, model);
  expect(refusal(misspelt)).toMatchObject({ code: 'unknown_value', field: 'ethnicity', in: 'typed', nearest: 'tay' });
  const byField = definePopulation({ id: 'all', title, of: 'personnel' }, model);
  const catalog = defineCatalog({
    id: 'own',
    title,
    indicators: [
      defineIndicator({ id: 'women', title, better: 'higher', source, femaleShare: { of: tay } }, model),
      defineIndicator(
        { id: 'spread', title, better: 'parity', source, distribution: { of: byField, by: 'ethnicity' } },
        model,
      ),
    ],
  });
  const json = `{
    "units": [{ "id": "a", "name": "A", "kind": "team" }],
    "personnel": [
      { "id": "1", "unitId": "a", "sex": "female", "leadership": "none", "ethnicity": "tay" },
      { "id": "2", "unitId": "a", "sex": "male", "leadership": "none", "ethnicity": "tay" },
      { "id": "3", "unitId": "a", "sex": "male", "leadership": "none", "ethnicity": "kinh" },
      { "id": "4", "unitId": "a", "sex": "female", "leadership": "none" },
      { "id": "5", "unitId": "a", "sex": "female", "leadership": "none", "ethnicity": "taty" }
    ]
  }`;
  const { dataset, issues, counts } = createDataset(JSON.parse(json) as object, { asOf: '2019-12-31', model });
  expect(issues).toMatchObject([
    { code: 'unknown_value', recordSet: 'personnel', row: 4, id: '5', field: 'ethnicity', facts: { nearest: 'tay' } },
  ]);
  expect(counts.personnel).toEqual({ read: 5, kept: 5, refused: 0, blanked: 1 });

  const report = evaluate(dataset, catalog, { by: 'ethnicity' });
  expect(String(report.result('women', 'a').value)).toBe('0.5');
  expect(report.result('women', 'a').counts.total).toBe(2);
  expect(report.result('spread', 'a').distribution?.map((row) => [row.value, row.counts.total])).toEqual([
    ['kinh', 1],
    ['tay', 2],
    [null, 2],
  ]);
  expect(String(report.result('spread', 'a', { ethnicity: 'tay' }).value)).toBe('2');

  const fromJson = catalogSchema.parse(JSON.parse(JSON.stringify(catalog)));
  const tallies = talliesFromJson(JSON.parse(JSON.stringify(talliesToJson(tally(dataset, fromJson)))));
  expect(String(evaluate(tallies, fromJson, { model }).result('women', 'a').value)).toBe('0.5');
  expect(toJsonSchema(ownSchema)).toMatchObject({ properties: { ethnicity: { enum: ['kinh', 'tay'] } } });
});
