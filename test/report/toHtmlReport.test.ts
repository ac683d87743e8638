import { createDataset, evaluate, GenderIndicatorsError, summarise } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { type ReportSection, toHtmlReport } from 'gender-indicators/report';
import { describe, expect, it, vi as vitest } from 'vitest';
import { earlier, report, withHidden } from '../tables/sample.js';

const page = await toHtmlReport([earlier, report], { locale: vi });
const heads = (html: string) => [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/gu)].map(([, head]) => head);

describe('the page', () => {
  it('has its sections in their order, each named in the navigation', () => {
    const { figures, summary, targets, units, trend, levels, gaps, methods, sources } = vi.page.sections;
    expect(heads(page)).toEqual([figures, summary, targets, units, trend, levels, gaps, methods, sources]);
    const links = [...page.matchAll(/<a href="#([a-z]+)">/gu)].map(([, id]) => id);
    for (const id of ['figures', 'summary', 'targets', 'units', 'trend', 'levels', 'gaps', 'methods', 'sources']) {
      expect(links).toContain(id);
      expect(page.split(`id="${id}"`).length).toBe(2);
    }
  });

  it('leads with the value, the numbers behind it, its direction, its target and what is needed', () => {
    expect(page).toContain('<p class="value">35,71%</p><p class="behind">5/14</p>');
    expect(page).toContain('<span aria-hidden="true">▲</span> Tăng 7,14 điểm phần trăm so với 31/12/2018');
    expect(page).toContain('<strong data-status="on_track">Đúng tiến độ, còn thiếu 4,29 điểm phần trăm</strong>');
    expect(page).toContain(vi.needs.addBriefly('1'));
  });

  it('has no script, loads nothing, and has no id twice', () => {
    expect(page).not.toMatch(/<script|\son[a-z]+=|javascript:|@import|<link|<iframe/iu);
    expect([...page.matchAll(/(?:src|srcset)="([^"]{0,14})/gu)].every(([, start]) => start === 'data:image/svg')).toBe(
      true,
    );
    const ids = [...page.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows no empty chart of the units below where none of them has a value', async () => {
    const units = [
      { id: 'b', name: 'Bộ', kind: 'ministry' },
      ...['c', 'd'].map((id) => ({ id, parentId: 'b', name: id, kind: 'department' })),
    ];
    const on = (asOf: string, female: number) => {
      const returns = [{ populationId: 'leaders', unitId: 'b', total: 20, female }];
      return evaluate(createDataset({ units, returns }, { asOf }).dataset, advancement);
    };
    const ofMinistry = await toHtmlReport([on('2018-12-31', 3), on('2019-12-31', 5)], { locale: vi });
    expect(ofMinistry).toContain(vi.page.sections.trend);
    expect(ofMinistry).not.toContain(vi.chart.nothing);
  });

  it('compares the units below by an indicator that has a value there', async () => {
    const units = [
      { id: 'b', name: 'Bộ', kind: 'ministry' },
      ...['c', 'd'].map((id) => ({ id, parentId: 'b', name: id, kind: 'department' })),
    ];
    const returns = [
      ...['b', 'c', 'd'].map((unitId) => ({ populationId: 'leaders', unitId, total: 20, female: 5 })),
      ...['b', 'c', 'd'].map((unitId) => ({ populationId: 'party-committee-members', unitId, total: 20, female: 3 })),
    ].filter(({ unitId, populationId }) => unitId === 'b' || populationId === 'leaders');
    const ofMinistry = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
    const html = await toHtmlReport(ofMinistry, { locale: vi, sections: ['units'] });
    expect(html).toContain('data:image/svg');
    expect(html).toContain(vi.page.unitsWithoutTarget);
    expect(page).toContain(vi.page.unitsIntro);
    expect(page).not.toContain(vi.page.unitsWithoutTarget);
    expect(html).toContain('Tỷ lệ nữ lãnh đạo, quản lý');
  });

  it('says the same again, byte for byte', async () => {
    expect(await toHtmlReport([report, earlier], { locale: vi })).toBe(page);
  });

  it('speaks English, in the order of the same facts', async () => {
    const english = await toHtmlReport([earlier, report], { locale: en, charts: 'none' });
    expect(heads(english).length).toBe(heads(page).length);
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('<p class="value">35.71%</p>');
    expect(english).not.toMatch(/chưa đạt|đơn vị có|điểm phần trăm/u);
  });

  it.each<[ReportSection[], number]>([
    [['figures'], 1],
    [['sources', 'figures'], 2],
    [[], 0],
  ])('shows the sections %j alone', async (sections, count) => {
    expect(heads(await toHtmlReport(report, { locale: vi, charts: 'none', sections })).length).toBe(count);
  });
});

describe('says plainly', () => {
  it('that small counts are not protected', () => {
    expect(page).toContain(vi.page.notProtected);
  });

  it('that values are withheld, and shows none of them', async () => {
    const html = await toHtmlReport(withHidden(), {
      locale: vi,
      unit: 'b',
      charts: 'none',
      sections: ['figures', 'units'],
    });
    expect(html).toContain('Giá trị được che ghi là “x”.');
    expect(html).toContain('<p class="value">x</p>');
    expect(html).not.toContain('2/4');
  });

  it('that charts are missing where the packages are', async () => {
    vitest.resetModules();
    vitest.doMock('../../src/optional-package.js', async () => {
      const { missingPackage } = await import('../../src/mistakes.js');
      const { GenderIndicatorsError: LibraryError } = await import('../../src/errors.js');
      const optionalPackage = (name: string, _: unknown, caller: string) =>
        Promise.reject(new LibraryError(missingPackage, { package: name, function: caller }));
      return { optionalPackage };
    });
    const { toHtmlReport: write } = await import('../../src/report/toHtmlReport.js');
    const { report: fresh } = await import('../tables/sample.js');
    const html = await write(fresh, { locale: vi });
    vitest.doUnmock('../../src/optional-package.js');
    vitest.resetModules();
    expect(html).toContain(vi.page.withoutCharts);
    expect(html).not.toContain('<img');
    expect(await toHtmlReport(report, { locale: vi, charts: 'none' })).not.toContain(vi.page.withoutCharts);
  });

  it('nothing of a unit without data but that', async () => {
    const html = await toHtmlReport(report, { locale: vi, unit: 'c', charts: 'none' });
    expect(html).toContain('0/1 đơn vị có số liệu');
    expect(html).not.toMatch(/<p class="value">\d/u);
  });
});

it('nothing in a title or a name is markup', async () => {
  const html = await toHtmlReport(report, {
    locale: vi,
    charts: 'none',
    title: '<img src=x onerror=alert(1)>"</title>',
  });
  expect(html).not.toContain('<img');
  expect(html.match(/<\/title>/gu)?.length).toBe(1);
});

it.each([
  ['unknown_id', { unit: 'd' }],
  ['unknown_id', { indicators: ['d'] }],
  ['unknown_option', { sections: ['d'] }],
  ['unknown_option', { charts: 'd' }],
  ['wrong_argument', { sections: 'figures' }],
  ['wrong_argument', { locale: 'vi' }],
])('%s', async (code, options) => {
  const error: unknown = await toHtmlReport(report, { locale: vi, ...options } as never).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GenderIndicatorsError);
  expect((error as GenderIndicatorsError).code).toBe(code);
});

describe('without charts', () => {
  it('speaks of no chart, and says the rates of women and men in sentences', async () => {
    for (const locale of [vi, en]) {
      const { unitsIntro, unitsWithoutTarget, unitsTable, levelsIntro, trendIntro } = locale.page;
      const html = await toHtmlReport([earlier, report], { locale, charts: 'none' });
      for (const text of [unitsIntro, unitsWithoutTarget, levelsIntro, trendIntro]) expect(html).not.toContain(text);
      expect(html).toContain(unitsTable);
      const gaps = /<section id="gaps".*?<\/section>/su.exec(html)?.[0] ?? '';
      expect(gaps).not.toContain('<table');
      const sentence = summarise(report, locale).find(({ topic }) => topic === 'gap')?.text ?? '';
      expect(sentence).not.toBe('');
      expect(gaps).toContain(`<li>${sentence}</li>`);
    }
    expect(page).toContain(`${vi.page.unitsIntro} ${vi.page.unitsTable}`);
  });
});

it('says of a key figure in years up to which day, and has no empty line behind a value without counts', async () => {
  const units = [{ id: 'u', name: 'Cục A', kind: 'department' }];
  const committees = [{ id: 'c', unitId: 'u', kind: 'women_advancement', establishedOn: '2017-06-01' }];
  const { dataset } = createDataset({ units, committees } as never, { asOf: '2019-12-31' });
  const html = await toHtmlReport(evaluate(dataset, advancement), {
    locale: vi,
    charts: 'none',
    indicators: ['committee-age'],
    sections: ['figures'],
  });
  expect(html).toContain('<p class="value">2 năm tròn, tính đến 31/12/2019</p>');
  expect(html).not.toContain('<p class="behind"></p>');
});
