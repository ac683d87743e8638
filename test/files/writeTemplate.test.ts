import { createDataset, createModel } from 'gender-indicators';
import { readWorkbook, toRows, writeTemplate } from 'gender-indicators/files';
import { en, vi } from 'gender-indicators/locales';
import { personSchema } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Field } from '../../src/schemas/fields.js';
import { defaultModel } from '../../src/schemas/model.js';
import type { Cell } from '../../src/sheets/workbook.js';

const recordSets = [...defaultModel.recordSets.keys()] as 'personnel'[];
const locales = { vi, en };

// What somebody writes into a column as the template says.
function filledIn({ name, type, values = [] }: Field, code: 'vi' | 'en', choice: number): Cell {
  const locale = locales[code];
  const names = locale.values as Readonly<Record<string, Readonly<Record<string, string>>>>;
  if (type === 'enum') {
    const value = values[choice % values.length]!;
    return names[name]?.[value] ?? value;
  }
  if (type === 'boolean') return choice % 2 === 0 ? locale.yes : locale.no;
  if (type === 'date') return name === 'to' || name.endsWith('edOn') ? '31/12/2019' : '15/08/1975';
  if (type === 'decimal') return code === 'vi' ? '12.500.000,50' : '12,500,000.50';
  if (type === 'number') return 8;
  return `${name}-${choice}`;
}

describe.each(['vi', 'en'] as const)('a template in %s', (code) => {
  it.each(recordSets)('of %s is read back without an issue when it is filled in', async (recordSet) => {
    const sheets = await readWorkbook(await writeTemplate(recordSet, { locale: locales[code] }));
    const fields = [...defaultModel.recordSets.get(recordSet)!.fields.values()];
    const [template, ...others] = sheets;
    expect(template?.rows[0]?.length).toBe(fields.length);
    const rows = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((choice) => fields.map((field) => filledIn(field, code, choice)));
    const filled = [{ ...template!, rows: [...template!.rows, ...rows] }, ...others];
    const read = toRows(filled, { locale: locales[code] });
    expect(read.issues.filter(({ code: issue }) => issue !== 'unit_kind_assumed')).toEqual([]);
    expect(read.headers.map((headers) => headers.recordSet ?? headers.skipped)).toEqual([
      recordSet,
      ...others.map(() => 'guide'),
    ]);
    const records = read.rows[recordSet] as readonly Readonly<Record<string, unknown>>[];
    for (const [i, record] of records.entries())
      for (const field of fields)
        if (field.type === 'enum') expect(record[field.name]).toBe(field.values?.[i % field.values.length]);
  });

  it('as CSV has the same headers', async () => {
    const [csv] = await readWorkbook(await writeTemplate('personnel', { locale: locales[code], format: 'csv' }));
    const [xlsx] = await readWorkbook(await writeTemplate('personnel', { locale: locales[code] }));
    expect(csv?.rows).toEqual(xlsx?.rows);
  });
});

it('a template of a model of the application has its fields', async () => {
  const model = createModel({ personnel: personSchema.extend({ ethnicity: z.enum(['kinh', 'tay']).optional() }) });
  const [sheet] = await readWorkbook(await writeTemplate('personnel', { locale: vi, model }));
  const values = [
    'p1',
    'vu-a',
    'nữ',
    '15/08/1975',
    ...Array<null>(3).fill(null),
    'cấp trưởng',
    ...Array<null>(8).fill(null),
    'tay',
  ];
  const { rows } = toRows([{ ...sheet!, rows: [...sheet!.rows, values] }], { locale: vi, model });
  expect(rows.personnel).toMatchObject([{ id: 'p1', sex: 'female', leadership: 'head', ethnicity: 'tay' }]);
  expect(createDataset(rows, { asOf: '2019-12-31', model }).counts.personnel.kept).toBe(1);
});

it('a template of no record set is refused with the nearest', async () => {
  await expect(writeTemplate('personel' as 'personnel', { locale: vi })).rejects.toMatchObject({
    code: 'unknown_record_set',
    facts: { nearest: 'personnel' },
  });
});
