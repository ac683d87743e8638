import { createDataset, evaluate } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import {
  type ChartSpec,
  gapChart,
  payQuartersChart,
  progressChart,
  sexPyramid,
  targetStandings,
  unitsAgainstTarget,
  unitsOverTime,
} from 'gender-indicators/charts';
import { renderChart } from 'gender-indicators/charts/svg';
import { en, vi } from 'gender-indicators/locales';
import { payQuarters } from 'gender-indicators/measures';
import { toTable } from 'gender-indicators/tables';
import { compile } from 'vega-lite';
import { describe, expect, it, vi as vitest } from 'vitest';
import { earlier, report, withHidden } from '../tables/sample.js';

const table = toTable([earlier, report], { locale: vi });
const english = toTable([earlier, report], { locale: en });
const quarters = payQuarters(
  Array.from({ length: 20 }, (_, i) => ({ sex: i % 3 === 0 ? ('female' as const) : ('male' as const), pay: i })),
)!;
const about = { subtitle: 'Cục A', asOf: '2019-12-31', source: 'Bảng lương' };
const distribution = toTable(report, { locale: vi, indicators: ['qualifications'] });

const charts: Readonly<Record<string, (width?: number) => ChartSpec>> = {
  unitsAgainstTarget: (width) => unitsAgainstTarget(table, { locale: vi, width }),
  progressChart: (width) => progressChart(table, { locale: vi, width, unit: 'a' }),
  sexPyramid: (width) => sexPyramid(distribution, { locale: vi, width }),
  gapChart: (width) => gapChart(table, { locale: vi, width, unit: 'a' }),
  payQuartersChart: (width) => payQuartersChart(quarters, { locale: vi, width, ...about }),
  unitsOverTime: (width) => unitsOverTime(table, { locale: vi, width }),
  targetStandings: (width) => targetStandings(table, { locale: vi, width }),
};
const titleOf = (spec: ChartSpec) => (spec['title'] as { text: string[] }).text.join(' ');
/** The texts of a picture, in its order. */
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gu)].map(([, text = '']) => text.replace(/<[^>]*>/gu, ' '));

describe.each(Object.entries(charts))('%s', (name, chart) => {
  it('is plain JSON that Vega-Lite takes without a warning', () => {
    const spec = chart();
    expect(structuredClone(spec)).toEqual(JSON.parse(JSON.stringify(spec)));
    const warnings: string[] = [];
    const keep = (text: string) => {
      warnings.push(text);
      return logger;
    };
    const silent = () => logger;
    const logger = { level: silent, warn: keep, info: silent, debug: silent, error: keep };
    compile(spec as never, { logger: logger });
    expect(warnings.join()).toBe('');
  });

  it.each([560, 340])(
    'is drawn %i pixels wide, the same each time, with a description and nothing from elsewhere',
    async (width) => {
      const svg = await renderChart(chart(width));
      expect(svg).toBe(await renderChart(chart(width)));
      expect(svg).toMatch(/^<svg role="img" aria-label="[^"]{20,}"/u);
      expect(svg).not.toMatch(/undefined|NaN|null|<image|<script|href=/u);
      // What is read aloud is the description, in the language; Vega's own labels are in English, with days as numbers.
      expect([...svg.matchAll(/ aria-label="/gu)]).toHaveLength(1);
      expect(svg).not.toMatch(/aria-roledescription|1,5\d+e/u);
      expect(textsOf(svg).join(' ')).toContain('Ngày chốt số liệu');
      if (width === 560) await expect(svg).toMatchFileSnapshot(`${name}.svg`);
    },
  );
});

describe('the title says the finding', () => {
  it.each([
    ['unitsAgainstTarget', '2/3 đơn vị chưa đạt mức từ 40% trở lên'],
    ['progressChart', 'Hiện là 30,00%; dự báo đến 31/12/2025 là 90,00%, mức phải đạt từ 40% trở lên'],
    ['sexPyramid', 'Tỷ lệ nữ thấp nhất ở nhóm đại học: 44,44% (8/18)'],
    ['gapChart', 'Chênh lệch lớn nhất ở “Tỷ lệ giữ chức vụ”: 30,30 điểm phần trăm'],
    ['payQuartersChart', 'Nữ chiếm 40,00% trong nhóm lương thấp nhất, 40,00% trong nhóm lương cao nhất'],
    ['unitsOverTime', '2/3 đơn vị tăng so với kỳ trước'],
    ['targetStandings', '1/3 lượt đánh giá đạt chỉ tiêu'],
  ])('%s', (name, title) => {
    expect(titleOf(charts[name]!())).toBe(title);
  });

  it('in the language that was asked for, or is the one that was given', () => {
    expect(titleOf(unitsAgainstTarget(english, { locale: en }))).toBe('2 of 3 units do not reach at least 40%');
    expect(titleOf(unitsAgainstTarget(english, { locale: en, title: 'Women' }))).toBe('Women');
  });
});

it('an option of another chart is refused, and is not ignored', () => {
  const refused = expect.objectContaining({ code: 'unknown_option' }) as Error;
  expect(() => gapChart(table, { locale: vi, indicator: 'women-leaders' } as never)).toThrow(refused);
  expect(() => unitsOverTime(table, { locale: vi, unit: 'a' } as never)).toThrow(refused);
});

describe('is honest', () => {
  it('a unit without a value has no dot, and says why', async () => {
    const texts = textsOf(await renderChart(unitsAgainstTarget(table, { locale: vi })));
    expect(texts).toContain('– (chưa báo cáo)');
    expect(texts).not.toContain('0,00%');
  });

  it('a suppressed value is drawn as such', async () => {
    const hidden = toTable(withHidden(), { locale: vi, indicators: ['women-leaders'] });
    const spec = unitsAgainstTarget(hidden, { locale: vi });
    expect(textsOf(await renderChart(spec))).toContain('x (được che)');
    expect(titleOf(spec)).toBe('2/2 đơn vị chưa đạt mức từ 40% trở lên');
    expect(JSON.stringify(targetStandings(hidden, { locale: vi }))).toContain('chưa đánh giá được');
  });

  it('the number that is compared is the exact one', () => {
    const units = [{ id: 'u', name: 'U', kind: 'ministry' }];
    // 39.996 % is shown as 40.00 %, and misses 40 %.
    const returns = [{ populationId: 'planned-people', unitId: 'u', total: 100_000, female: 39_999 }];
    const made = evaluate(createDataset({ units, returns }, { asOf: '2023-12-31' }).dataset, advancement);
    const near = toTable(made, { locale: en, indicators: ['women-in-succession-planning'] });
    expect(titleOf(unitsAgainstTarget(near, { locale: en, target: 'qd2282-planning-2025' }))).toBe(
      '1 of 1 unit does not reach at least 40%',
    );
  });

  it('a difference of shares is measured in percentage points, and no share in percent', async () => {
    const gaps = toTable([earlier, report], { locale: vi, indicators: ['gap'] });
    const drawn = [
      unitsAgainstTarget(gaps, { locale: vi }),
      progressChart(gaps, { locale: vi }),
      unitsOverTime(gaps, { locale: vi }),
    ];
    for (const spec of drawn) {
      const texts = textsOf(await renderChart(spec));
      expect(texts.some((text) => text.endsWith('điểm phần trăm'))).toBe(true);
      expect(texts.filter((text) => /^[−-]?\d+$/u.test(text)).length).toBeGreaterThan(1);
      expect(texts.filter((text) => /%$/u.test(text))).toEqual([]);
    }
  });

  it('of many units the lowest are drawn, and how many is said', async () => {
    const units = Array.from({ length: 700 }, (_, i) => ({
      id: `u${i}`,
      name: `Đơn vị có một tên rất dài để thử số ${i}`,
      kind: 'ministry',
    }));
    const returns = units.map(({ id }, i) => ({ populationId: 'planned-people', unitId: id, total: 1_000, female: i }));
    const made = evaluate(createDataset({ units, returns } as never, { asOf: '2023-12-31' }).dataset, advancement);
    const many = toTable(made, { locale: vi, indicators: ['women-in-succession-planning'] });
    const spec = unitsAgainstTarget(many, { locale: vi });
    expect((spec['title'] as { subtitle: string[] }).subtitle.join(' ')).toContain(
      '40/700 đơn vị có giá trị thấp nhất',
    );
    const texts = textsOf(await renderChart(spec));
    expect(texts).toContain('0,00%');
    expect(texts).not.toContain('4,00%');
  });

  it.each(['unitsAgainstTarget', 'progressChart', 'sexPyramid', 'gapChart', 'unitsOverTime', 'targetStandings'])(
    '%s of nothing says so',
    async (name) => {
      const empty = { ...table, units: [], indicators: [], targets: [], rows: [] };
      const make = { unitsAgainstTarget, progressChart, sexPyramid, gapChart, unitsOverTime, targetStandings }[name]!;
      expect(textsOf(await renderChart(make(empty, { locale: vi })))).toContain(vi.chart.nothing);
    },
  );

  it('a break interrupts the line, and the trend is that of the values since then', () => {
    const at = table.columns.findIndex(({ id }) => id === 'value');
    const rows = table.rows.map((row) => {
      return {
        ...row,
        cells: row.cells.map((cell, i) => (i === at ? { ...cell, break: 'definition' as const } : cell)),
      };
    });
    const broken = progressChart({ ...table, rows }, { locale: vi, unit: 'a' });
    expect(titleOf(broken)).toBe('Hiện là 30,00%; mức phải đạt từ 40% trở lên');
    expect(JSON.stringify(broken)).toContain('"stretch":1');
    expect(JSON.stringify(unitsOverTime({ ...table, rows }, { locale: vi }))).toContain('"stretch":1');
    expect(JSON.stringify(progressChart(table, { locale: vi, unit: 'a' }))).not.toContain('"stretch":1');
  });

  it('a break is said below the lines that it interrupts, with the units where it is not so for all', async () => {
    const at = table.columns.findIndex(({ id }) => id === 'value');
    const brokenIn = (units: readonly string[]) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, i) =>
          i === at && units.includes(row.unit) ? { ...cell, break: 'definition' as const } : cell,
        ),
      })),
    });
    const all = brokenIn(table.units.map(({ id }) => id));
    const said = `31/12/2019: ${vi.result.breaks.definition}`;
    const below = async (spec: ChartSpec) => textsOf(await renderChart(spec)).join(' ');
    expect(await below(progressChart(all, { locale: vi, unit: 'a' }))).toContain(`${said}.`);
    expect(await below(unitsOverTime(all, { locale: vi }))).toContain(`${said}.`);
    expect(await below(unitsOverTime(brokenIn(['a']), { locale: vi }))).toContain(`${said} (Cục A).`);
    expect(await below(unitsOverTime(table, { locale: vi }))).not.toContain('không so được');
  });

  it('the line of the trend goes on from the latest value after a break', () => {
    const days = ['2016-12-31', '2017-12-31', '2018-12-31', '2019-12-31'];
    const column = table.columns.find(({ id }) => id === 'value')!;
    const columns = days.map((asOf, i) => ({ ...column, id: i === 3 ? 'value' : `value@${asOf}`, asOf }));
    const cells = ['0.1', '0.12', '0.2', '0.21'].map((value, i) => {
      return { value, text: value, ...(i === 2 ? { break: 'definition' as const } : {}) };
    });
    const row = table.rows.find(({ unit, indicator }) => unit === 'a' && indicator === 'women-leaders')!;
    const spec = progressChart({ ...table, columns, rows: [{ ...row, cells }] }, { locale: vi, unit: 'a' });
    const [view] = spec['vconcat'] as { data: { values: { name: string; stretch: number }[] } }[];
    const trend = view!.data.values.filter(({ name }) => name === vi.chart.projection);
    expect(trend).toHaveLength(2);
    expect(new Set(trend.map(({ stretch }) => stretch)).size).toBe(1);
  });

  it('a unit without any value has a place among the small charts, and says why', async () => {
    expect(textsOf(await renderChart(unitsOverTime(table, { locale: vi })))).toContain('– (chưa báo cáo)');
  });

  it('negative values fill the height of their charts', () => {
    const units = [
      { id: 'a', name: 'Vụ A', kind: 'department' },
      { id: 'b', name: 'Vụ B', kind: 'department' },
    ];
    const on = (asOf: string, female: number) => {
      const returns = units.flatMap(({ id }) => [
        { populationId: 'leaders', unitId: id, total: 20, female },
        { populationId: 'personnel', unitId: id, total: 100, female: 50 },
      ]);
      return evaluate(createDataset({ units, returns }, { asOf }).dataset, advancement);
    };
    const indicators = ['leadership-representation-gap'];
    const gaps = toTable([on('2018-12-31', 4), on('2019-12-31', 5)], { locale: vi, indicators });
    expect(JSON.stringify(unitsOverTime(gaps, { locale: vi }))).toContain('"scale":{"domain":[-0.3,0]}');
  });

  it('of many units those that changed the most are drawn over time', () => {
    const spec = unitsOverTime(table, { locale: vi, limit: 1 });
    expect(spec.description).toContain('Cục A');
    expect(spec.description).toContain('1/4 đơn vị thay đổi nhiều nhất');
  });

  it('nothing is projected from one value', () => {
    const one = toTable(report, { locale: vi, indicators: ['women-leaders'] });
    const spec = progressChart(one, { locale: vi });
    expect(titleOf(spec)).toBe('Hiện là 35,71%; mức phải đạt từ 40% trở lên');
    expect(JSON.stringify(spec)).not.toContain(`"name":"${vi.chart.projection}"`);
  });
});

it('a name cannot become code', async () => {
  const name = `A"];alert(1);//<b>\u2028`;
  const units = [{ id: 'u', name, kind: 'ministry' }];
  const returns = [{ populationId: 'planned-people', unitId: 'u', total: 10, female: 1 }];
  const made = evaluate(createDataset({ units, returns }, { asOf: '2023-12-31' }).dataset, advancement);
  const svg = await renderChart(
    unitsAgainstTarget(toTable(made, { locale: vi, indicators: ['women-in-succession-planning'] }), { locale: vi }),
  );
  expect(svg).toContain('alert(1);//&lt;b&gt;');
  expect(svg).not.toContain('<b>');
});

it('the description of a picture keeps a dollar sign', async () => {
  for (const title of ['Lương $', "$'", '$&']) {
    const svg = await renderChart(gapChart(table, { locale: vi, unit: 'a', title }));
    const label = title.replace('&', '&#38;');
    expect(svg.slice(0, 400)).toContain(`aria-label="${label}. `);
    expect(svg.match(/<svg/gu)).toHaveLength(1);
  }
});

it('a specification without a description is drawn', async () => {
  const { description: _, ...spec } = charts['gapChart']!();
  expect(await renderChart(spec as ChartSpec)).toContain('aria-label=""');
});

it('several days of one year have their months below small charts', () => {
  const dates = ['2019-06-30', '2019-12-31'];
  const [first, last] = table.dates as [string, string];
  const renamed = JSON.parse(
    JSON.stringify(table).replaceAll(first, dates[0]!).replaceAll(last, dates[1]!),
  ) as typeof table;
  const spec = JSON.stringify(unitsOverTime(renamed, { locale: vi }));
  expect(spec).toContain('06/2019');
  expect(spec).toContain('12/2019');
});

it('loads no data', async () => {
  const spec = { ...charts['gapChart']!(), vconcat: [{ data: { url: 'file:///etc/hostname' }, mark: 'point' }] };
  expect(await renderChart(spec)).not.toContain('hostname');
});

it.each([
  ['unknown_id', () => unitsAgainstTarget(table, { locale: vi, indicator: 'women' })],
  ['unknown_id', () => unitsAgainstTarget(table, { locale: vi, target: 'women' })],
  ['unknown_id', () => gapChart(table, { locale: vi, unit: 'd' })],
  ['wrong_argument', () => sexPyramid({} as never, { locale: vi })],
  ['wrong_argument', () => gapChart(table, { locale: vi, width: Number.NaN })],
  ['wrong_argument', () => unitsOverTime(table, { locale: vi, limit: -1 })],
  ['wrong_argument', () => progressChart(table, { locale: vi, title: 5 as never })],
  ['invalid_date', () => payQuartersChart(quarters, { locale: vi, ...about, asOf: '31/12/2019' })],
])('%s', (code, call) => {
  expect(call).toThrow(expect.objectContaining({ code }));
});

it('a package that is not installed is an error that names it', async () => {
  vitest.resetModules();
  vitest.doMock('../../src/optional-package.js', async () => {
    const { missingPackage } = await import('../../src/mistakes.js');
    const { GenderIndicatorsError: LibraryError } = await import('../../src/errors.js');
    const optionalPackage = (name: string, _: unknown, caller: string) =>
      Promise.reject(new LibraryError(missingPackage, { package: name, function: caller }));
    return { optionalPackage };
  });
  const { renderChart: render } = await import('../../src/charts/svg/renderChart.js');
  const error: unknown = await render(charts['gapChart']!()).catch((reason: unknown) => reason);
  vitest.doUnmock('../../src/optional-package.js');
  vitest.resetModules();
  expect((error as Error).message).toBe('renderChart: the package “vega” is not installed. Run npm install vega.');
});
