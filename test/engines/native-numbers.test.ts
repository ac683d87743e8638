import { createModel } from 'gender-indicators';
import { personSchema, unitSchema } from 'gender-indicators/schemas';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { loadPackage } from '../../examples/cluster/servers.js';
import { compileTallies, pgliteRunner, runTallies } from '../../src/sql/index.js';
import type { Pglite } from './engines.js';

// A number with more than twelve decimals is refused as text and as a column of a type of its own: limits are compared to twelve.
it.each(['numeric', 'text'])(
  'a number of thirteen decimals breaks the rules in a column of the type %s',
  async (type) => {
    const { PGlite } = await loadPackage<Pglite>('@electric-sql/pglite/dist/index.js');
    const database = await PGlite.create();
    try {
      await database.query(
        `create table personnel (id text, "unitId" text, sex text, leadership text, score ${type})`,
        [],
      );
      await database.query(`insert into personnel values ('p1', 'dept', 'female', 'none', '0.1234567890123')`, []);
      const model = createModel({
        units: unitSchema,
        personnel: personSchema.extend({ score: z.number().optional() }),
      });
      const title = { vi: 'Nữ', en: 'Women' };
      const good = { id: 'good', title, of: 'personnel', where: { score: { gte: 0.1 } } } as const;
      const indicator = {
        id: 'women',
        title,
        better: 'higher',
        source: { document: 'Plan' },
        femaleShare: { of: good },
      } as const;
      const fields = ['id', 'unitId', 'sex', 'leadership', 'score'];
      const columns = Object.fromEntries(
        [...model.recordSets.get('personnel')!.fields.keys()].map((field) => [
          field,
          fields.includes(field) ? field : null,
        ]),
      );
      const compiled = compileTallies(
        { id: 'c', title, indicators: [indicator] },
        {
          dialect: 'postgres',
          units: [{ id: 'dept', name: 'Cục A', kind: 'department' }],
          asOf: '2019-12-31',
          model,
          tables: { personnel: { table: 'personnel', columns } },
        },
      );
      await expect(runTallies(compiled, pgliteRunner(database))).rejects.toMatchObject({
        code: 'rows_break_rules',
        facts: { breaches: [{ recordSet: 'personnel', field: 'score', code: 'invalid_format', count: 1 }] },
      });
    } finally {
      await database.close();
    }
  },
);
