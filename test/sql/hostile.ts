import { createDataset, createModel, type Rows, talliesToJson, tally } from 'gender-indicators';
import { type Catalog, personSchema } from 'gender-indicators/schemas';
import { expect } from 'vitest';
import * as z from 'zod';
import { type CompiledTallies, compileTallies } from '../../src/sql/compileTallies.js';
import { type AnswerRow, readAudit, readTallies } from '../../src/sql/index.js';
import { tablesOf } from './counted-there.js';
import type { TestEngine, TestTable } from './engine.js';

/** Names and values that would break a statement which takes them as text. */
export const hostileNames = [
  'a"b',
  "a'b",
  'a`b',
  'a\\b',
  "'; drop table personnel; --",
  '$1',
  '?',
  'đơn vị công tác',
  'select',
  'gi_k1',
  'A',
];

const title = { vi: 'Nhóm', en: 'Group' };
const people = { id: 'people', title, of: 'personnel' } as const;
const peopleCatalog: Catalog = { id: 'catalog', title, populations: [people], indicators: [] };

/** Texts that end with a space or a line break are wrong in an id, a date and an amount, and the audit says so. */
export async function tryTextsWithBlanks(engine: TestEngine): Promise<void> {
  const units = [{ id: 'u', name: 'U', kind: 'department' }];
  const wrong = [{ id: 'p ' }, { birthDate: '1990-01-01\n' }, { basicPay: '5.5\n' }];
  const personnel = wrong.map((fields, i) => ({
    id: `p${i}`,
    unitId: 'u',
    sex: 'female',
    leadership: 'none',
    ...fields,
  }));
  const { issues } = createDataset({ units, personnel } as Rows, { asOf: '2019-12-31' });
  const [{ name, columns, rows }] = tablesOf({ personnel }) as [TestTable];
  const asText = columns.map((column) => ({ ...column, type: column.type === 'id' ? column.type : 'text' }) as const);
  await engine.load([{ name, columns: asText, rows }]);
  try {
    const { plan, audit } = compileTallies(peopleCatalog, { dialect: engine.dialect, units, asOf: '2019-12-31' });
    const answers: (readonly AnswerRow[])[] = [];
    for (const statement of audit) answers.push(await engine.run(statement));
    const breaches = readAudit({ plan } as CompiledTallies, answers);
    const places = (list: readonly { readonly field?: string | undefined; readonly code: string }[]) =>
      list.map(({ field, code }) => `${field} ${code}`).sort();
    expect(places(breaches)).toEqual(places(issues));
    expect(breaches).toHaveLength(wrong.length);
  } finally {
    await engine.clear();
  }
}

/** A table and a column of this name, with this value in a field and in an id. */
export async function tryHostileName(engine: TestEngine, name: string): Promise<void> {
  const model = createModel({ personnel: personSchema.extend({ note: z.string().optional() }) });
  const id = `u ${name} 1`;
  const units = [
    { id, name: 'U', kind: 'department' },
    { id: id.toLowerCase() === id ? id.toUpperCase() : id.toLowerCase(), name: 'V', kind: 'department' },
  ];
  const personnel = [
    { id: 'p1', unitId: units[0]!.id, sex: 'female', leadership: 'head', note: name },
    { id: 'p2', unitId: units[1]!.id, sex: 'male', leadership: 'none', note: `${name} ` },
    { id: 'p3', unitId: units[0]!.id, sex: 'male', leadership: 'none', note: name.toLowerCase() },
  ];
  const population = { id: name, title, of: 'personnel', where: { note: name } } as const;
  const catalog = {
    id: 'catalog',
    title,
    populations: [population],
    indicators: [
      {
        id: 'notes',
        title,
        better: 'higher',
        source: { document: 'Plan' },
        distribution: { of: population, by: 'note' },
      },
    ],
  } as unknown as Catalog;
  const { dataset } = createDataset({ units, personnel } as Rows, { asOf: '2019-12-31', model });
  const expected = talliesToJson(tally(dataset, catalog));
  const [table] = tablesOf({ personnel }, model);
  const columns = table!.columns.map((column) => (column.name === 'note' ? { ...column, name } : column));
  await engine.load([{ name, columns, rows: personnel.map(({ note, ...row }) => ({ ...row, [name]: note })) }]);
  try {
    const compiled = compileTallies(catalog, {
      dialect: engine.dialect,
      units,
      asOf: '2019-12-31',
      model,
      tables: { personnel: { table: name, columns: { note: name } } },
    });
    const answer = async (list: typeof compiled.counts) => {
      const rows: (readonly AnswerRow[])[] = [];
      for (const statement of list) rows.push(await engine.run(statement));
      return rows;
    };
    const answers = {
      counts: await answer(compiled.counts),
      frequencies: await answer(compiled.frequencies),
      audit: await answer(compiled.audit),
    };
    expect({ ...talliesToJson(readTallies(compiled, answers)), issues: [] }).toEqual({ ...expected, issues: [] });
  } finally {
    await engine.clear();
  }
}
