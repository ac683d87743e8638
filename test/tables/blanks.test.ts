import { createDataset, defineCatalog, evaluate, explain } from 'gender-indicators';
import { en, vi } from 'gender-indicators/locales';
import { toHtmlReport } from 'gender-indicators/report';
import { toCsv, toHtml, toMarkdown, toTable } from 'gender-indicators/tables';
import { expect, it } from 'vitest';

const title = { vi: 'Tỷ lệ nữ dưới 40 tuổi', en: 'Women among the young' };
const catalog = defineCatalog({
  id: 'plan',
  title,
  populations: [{ id: 'young', title, of: 'personnel', where: { age: { lt: 40 } } }],
  indicators: [
    { id: 'young-women', title, better: 'higher', source: { document: 'Plan' }, femaleShare: { of: 'young' } } as never,
  ],
});
const personnel = [
  { id: 'a', unitId: 'u', sex: 'female', leadership: 'none', birthDate: '1990-01-01' },
  { id: 'b', unitId: 'u', sex: 'male', leadership: 'none', birthDate: '1991-01-01' },
  { id: 'c', unitId: 'u', sex: 'male', leadership: 'none', birthDate: 'khoảng 1990' },
];
const units = [{ id: 'u', name: 'Cục A', kind: 'department' }];
const { dataset } = createDataset({ units, personnel } as never, { asOf: '2019-12-31' });
const report = evaluate(dataset, catalog);

it('a value that invalid fields were left out of has the same words in a footnote as in a sentence', async () => {
  const said = '1 giá trị ngày sinh (nhân sự) không hợp lệ, được bỏ trống';
  expect(explain(report.result('young-women', 'u'), vi)).toContain(said);
  const table = toTable(report, { locale: vi });
  expect(table.notes).toEqual([{ mark: 1, text: `Bỏ trống: ${said}` }]);
  expect(table.rows[0]?.cells.find(({ form }) => form === 'share')).toMatchObject({ text: '50,00%', notes: [1] });
  for (const text of [
    toHtml(table),
    toMarkdown(table),
    toCsv(table),
    await toHtmlReport(report, { locale: vi, charts: 'none' }),
  ])
    expect(text).toContain(said);
});

it('in English too, and not where footnotes are left out', () => {
  expect(toTable(report, { locale: en }).notes[0]?.text).toMatch(/^Left blank: 1 invalid values? of date of birth/u);
  expect(toTable(report, { locale: vi, notes: false }).notes).toEqual([]);
});
