import { readWorkbook, writeIssues } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/sheets/workbook.js';

describe('a workbook of issues can be opened', () => {
  it.each(['Lương $', 'a$&b', "$'", 'A$$B', "it's", '<b>&'])('with a sheet of the name %s', async (name) => {
    const bytes = await writeIssues([{ name, rows: [['Mã']] }], [], { locale: vi });
    expect((await readWorkbook(bytes)).map((sheet) => sheet.name)).toEqual([name === "$'" ? '$' : name, 'Cần sửa']);
  });

  it.each<[string, Cell]>([
    ['a number that is none', Number.NaN],
    ['a number without end', Number.POSITIVE_INFINITY],
    ['a date that is none', new Date(Number.NaN)],
  ])('with %s in a cell, which is blank', async (_, cell) => {
    const bytes = await writeIssues(
      [
        {
          name: 'CB',
          rows: [
            ['Mã', 'Năm'],
            ['1', cell],
          ],
        },
      ],
      [],
      { locale: vi },
    );
    expect((await readWorkbook(bytes))[0]?.rows[1]?.slice(0, 2)).toEqual(['1', null]);
  });
});
