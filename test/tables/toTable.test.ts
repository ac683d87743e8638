import fc from 'fast-check';
import { createDataset, evaluate, explain, GenderIndicatorsError } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { tableSchema, toJsonSchema } from 'gender-indicators/schemas';
import { type TableData, toJson, toRecords, toTable } from 'gender-indicators/tables';
import { describe, expect, it } from 'vitest';
import { earlier, report, reportOn, withHidden } from './sample.js';

const texts = (table: TableData): string[][] => table.rows.map(({ cells }) => cells.map(({ text }) => text));

describe('a table', () => {
  it('has a row for each unit, a parent before its children, and all that stands behind a value', () => {
    const table = toTable(report, { locale: vi, indicators: ['women-leaders'] });
    expect(table.columns.map(({ title }) => title)).toEqual([
      'Đơn vị',
      'Tử số',
      'Mẫu số',
      'Giá trị',
      'Mức phải đạt',
      'Tình trạng',
      'Còn phải đạt',
      'Đơn vị có số liệu',
    ]);
    const target = 'từ 40% trở lên, thời hạn 31/12/2025';
    expect(texts(table)).toEqual([
      ['Bộ Công Thương', '5', '14', '35,71%', target, 'chưa đạt', 'còn thiếu 4,29 điểm phần trăm', '2/4'],
      ['Cục A', '3', '10', '30,00%', target, 'chưa đạt', 'còn thiếu 10,00 điểm phần trăm', '1/1'],
      ['Cục B', '2', '4', '50,00%', target, 'đạt', '–', '1/1'],
      ['Cục C', '', '', '–', target, 'chưa báo cáo', '', '0/1'],
    ]);
    expect(table.rows[0]?.cells.slice(1, 4).map(({ value }) => value)).toEqual([5, 14, '0.35714285714285714286']);
    expect(table.notes).toEqual([{ mark: 1, text: vi.reasons.not_reported.what }]);
    expect(table.rows[3]?.cells[3]).toEqual({ value: null, text: '–', reason: 'not_reported', notes: [1] });
    expect(table.title).toBe('Tỷ lệ nữ lãnh đạo, quản lý');
    expect(table.sources).toEqual(['Kế hoạch 1/KH – https://example.org/ke-hoach']);
  });

  it.each([
    ['units', { units: ['b', 'a'] }, ['Cục A', 'Cục B']],
    ['depth', { depth: 0 }, ['Bộ Công Thương']],
    ['units and depth', { units: ['ministry', 'c'], depth: 1 }, ['Bộ Công Thương', 'Cục C']],
  ])('shows what was chosen: %s', (_, options, units) => {
    const table = toTable(report, { locale: vi, indicators: ['women-leaders'], ...options });
    expect(texts(table).map(([unit]) => unit)).toEqual(units);
  });

  it('leaves out footnotes and targets where they are not wanted', () => {
    const table = toTable(report, {
      locale: vi,
      indicators: ['women-leaders'],
      notes: false,
      targets: false,
      title: 'Nữ',
    });
    expect(table).toMatchObject({ notes: [], targets: [], title: 'Nữ' });
    expect(table.columns.map(({ kind }) => kind)).toEqual(['unit', 'numerator', 'denominator', 'value', 'coverage']);
  });

  it('shows a difference of shares in points, and a distribution as rows', () => {
    const table = toTable(report, { locale: en, units: ['a'], indicators: ['gap', 'qualifications'] });
    const [gap, ...rows] = texts(table);
    expect(gap).toEqual(['Cục A', 'Representation gap', '', '', '', '-15.00 percentage points', '1/1']);
    expect(rows.map((row) => row.slice(2, 6))).toEqual([
      ['All', '9', '11', '20'],
      ['bachelor', '6', '7', '13'],
      ['master', '3', '4', '7'],
    ]);
  });

  it('shows the cells of a breakdown below all together', () => {
    const divided = reportOn('2019-12-31', 3, 'qualification');
    const table = toTable(divided, {
      locale: vi,
      units: ['a'],
      indicators: ['women-leaders'],
      by: true,
      targets: false,
    });
    expect(texts(table).map((row) => row.slice(1, 4))).toContainEqual(['Tổng số', '3', '10']);
    expect(texts(table).map((row) => row[1])).toContain('trình độ chuyên môn: thạc sĩ');
  });

  it('shows nothing of what is suppressed', () => {
    const table = toTable(withHidden(), { locale: vi, units: ['b'], indicators: ['women-leaders'] });
    const [row] = table.rows;
    expect(texts(table)[0]).toEqual(['Cục B', 'x', 'từ 40% trở lên, thời hạn 31/12/2025', 'được che', '', '1/1']);
    expect(row).not.toHaveProperty('counts');
    expect(row?.cells.find(({ reason }) => reason === 'suppressed')?.notes).toEqual([1, 2]);
    expect(table.notes[0]?.text).toBe(vi.reasons.suppressed.what);
    expect(table.notes[1]?.text).toMatch(/^Xem số liệu của /u);
    expect(toRecords(table)[0]).toMatchObject({ value: null, reason: 'suppressed', female: null, total: null });
    // The counts of b are 2 and 4.
    expect(toJson(table)).not.toMatch(/"(?:female|total|value)": ?[24]\b/u);
  });
});

describe('several reports', () => {
  it('stand side by side with the change in points, in the order of their days', () => {
    const table = toTable([report, earlier], {
      locale: vi,
      units: ['a'],
      indicators: ['women-leaders'],
      targets: false,
    });
    expect(table.columns.map(({ id }) => id)).toEqual([
      'unit',
      'numerator',
      'denominator',
      'value@2018-12-31',
      'value',
      'change',
      'coverage',
    ]);
    expect(texts(table)).toEqual([['Cục A', '3', '10', '20,00%', '30,00%', 'tăng 10,00 điểm phần trăm', '1/1']]);
    expect(table.rows[0]?.cells[5]).toEqual({ value: '0.1', text: 'tăng 10,00 điểm phần trăm', form: 'points' });
  });

  it('say between which days a change is, where there are more than two', () => {
    const on = (asOf: string, female: number) => {
      const returns = [{ populationId: 'personnel', unitId: 'a', total: 40, female }];
      const units = [{ id: 'a', name: 'Cục A', kind: 'department' }];
      return evaluate(createDataset({ units, returns }, { asOf }).dataset, advancement);
    };
    const reports = [on('2017-12-31', 8), on('2018-12-31', 10), on('2019-12-31', 10)];
    const titlesOf = (some: typeof reports) =>
      toTable(some, { locale: vi, indicators: ['women-in-workforce'] })
        .columns.filter(({ kind }) => kind === 'change')
        .map(({ title }) => title);
    expect(titlesOf(reports)).toEqual(['31/12/2018 so với 31/12/2017', '31/12/2019 so với 31/12/2018']);
    expect(titlesOf(reports.slice(1))).toEqual(['So với 31/12/2018']);
  });

  it('mark a break, and compare nothing across it', () => {
    const on = (asOf: string, units: readonly object[], populated: string) => {
      const returns = [{ populationId: 'personnel', unitId: populated, total: 40, female: 10 }];
      return evaluate(createDataset({ units: [...units], returns } as never, { asOf }).dataset, advancement);
    };
    const old = { id: 'old', name: 'Cục cũ', kind: 'department' };
    const now = [
      { ...old, dissolvedOn: '2019-06-01', successorIds: ['x', 'y'] },
      { id: 'x', name: 'Cục X', kind: 'department', establishedOn: '2019-06-01' },
      { id: 'y', name: 'Cục Y', kind: 'department', establishedOn: '2019-06-01' },
    ];
    const reports = [on('2018-12-31', [old], 'old'), on('2019-12-31', now, 'x')];
    const table = toTable(reports, { locale: vi, units: ['x'], indicators: ['women-in-workforce'] });
    const change = table.rows[0]?.cells[table.columns.findIndex(({ id }) => id === 'change')];
    expect(change).toMatchObject({ value: null, text: '–' });
    // Each footnote begins with a capital.
    expect(table.notes.map(({ text }) => text)).toContain(
      'Không so được với kỳ trước, vì đơn vị được tách ra từ đơn vị khác',
    );
  });

  it('judge a target by the course of the values', () => {
    const table = toTable([earlier, report], { locale: vi, units: ['a'], indicators: ['women-leaders'] });
    expect(toRecords(table)[0]).toMatchObject({ status: 'on_track', value: 0.3, 'value@2018-12-31': 0.2 });
  });
});

it.each([
  ['empty_report', () => toTable(report, { locale: vi, indicators: [] })],
  [
    'empty_report',
    () => toTable(evaluate(createDataset({}, { asOf: '2019-12-31' }).dataset, advancement), { locale: vi }),
  ],
  ['unknown_id', () => toTable(report, { locale: vi, indicators: ['women-leader'] })],
  ['unknown_id', () => toTable(report, { locale: vi, units: ['d'] })],
  ['unknown_id', () => toTable(report, { locale: vi, units: [null as never] })],
  ['unknown_option', () => toTable(report, { locale: vi, columns: ['valeu' as never] })],
  ['wrong_argument', () => toTable(report, { locale: vi, title: 5 as never })],
  ['unknown_id', () => toTable(report, { locale: vi, targets: ['d'] })],
  ['wrong_argument', () => toTable(report, { locale: 'vi' as never })],
  ['wrong_argument', () => toTable([], { locale: vi })],
  ['wrong_argument', () => toTable(report, { locale: vi, depth: -1 })],
  ['wrong_argument', () => toTable(report, { locale: vi, units: 'a' as never })],
  ['wrong_argument', () => toTable([earlier, report], { locale: vi, by: true })],
  ['duplicate_id', () => toTable([report, report], { locale: vi })],
])('%s is thrown, and said in Vietnamese', (code, call) => {
  try {
    call();
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(GenderIndicatorsError);
    expect((error as GenderIndicatorsError).code).toBe(code);
    expect(explain(error as GenderIndicatorsError, vi)).toMatch(/[à-ỹ]/u);
  }
});

describe('as data', () => {
  const table = toTable([earlier, report], { locale: en });

  it('is of its schema, which has a JSON Schema, and survives JSON and structuredClone', () => {
    expect(tableSchema.parse(JSON.parse(toJson(table)))).toEqual(table);
    expect(structuredClone(table)).toEqual(table);
    expect(toJsonSchema(tableSchema)['properties']).toHaveProperty('columns');
    expect(tableSchema.safeParse({ ...table, columns: [] }).success).toBe(false);
  });

  it('gives the same bytes each time', () => {
    expect(toJson(toTable([report, earlier], { locale: en }))).toBe(toJson(table));
  });

  it('has exact values: a share is its numerator divided by its denominator', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (women, men) => {
        const units = [{ id: 'u', name: 'U', kind: 'department' }];
        const returns = [{ populationId: 'personnel', unitId: 'u', total: women + men, female: women }];
        const { dataset } = createDataset({ units, returns }, { asOf: '2019-12-31' });
        const [row] = toRecords(
          toTable(evaluate(dataset, advancement), { locale: en, indicators: ['women-in-workforce'] }),
        );
        if (women + men === 0) expect(row).toMatchObject({ value: null, reason: 'empty_denominator' });
        else expect(row).toMatchObject({ value: women / (women + men), numerator: women, denominator: women + men });
      }),
    );
  });
});
