import { join } from 'node:path';
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
import { describe, expect, it } from 'vitest';
import { yearlyReports } from '../../examples/annual-report/annual-report.js';

const reports = yearlyReports();
// Pay that rises from entry to entry, with fewer women among the higher paid: numbers of an illustration.
const quarters = payQuarters(
  Array.from({ length: 40 }, (_, i) => ({ sex: i % (2 + Math.floor(i / 14)) === 0 ? 'female' : 'male', pay: 10 + i })),
)!;
const pay = {
  en: { subtitle: 'Pay of a department, an illustration', source: 'Payroll' },
  vi: { subtitle: 'Tiền lương của một cục (số liệu minh họa)', source: 'Bảng lương' },
};

describe.each(['en', 'vi'] as const)('the charts of the guide in %s', (code) => {
  const locale = { en, vi }[code];
  const leaders = toTable(reports, { locale, depth: 1, indicators: ['women-in-leadership'] });
  const below = leaders.units.slice(1, 13).map(({ id }) => id);
  const some = toTable(reports, { locale, units: below, indicators: ['women-in-leadership'] });
  const force = toTable(reports, { locale, depth: 0 });
  const all = toTable(reports, { locale, units: leaders.units.slice(1).map(({ id }) => id) });
  const qualifications = toTable(reports.at(-1)!, {
    locale,
    depth: 0,
    indicators: ['women-by-qualification-distribution'],
  });
  const charts: Readonly<Record<string, ChartSpec>> = {
    unitsAgainstTarget: unitsAgainstTarget(some, { locale }),
    progressChart: progressChart(force, { locale, indicator: 'women-in-leadership' }),
    unitsOverTime: unitsOverTime(some, { locale, limit: 8 }),
    sexPyramid: sexPyramid(qualifications, { locale }),
    gapChart: gapChart(force, { locale }),
    payQuartersChart: payQuartersChart(quarters, { locale, asOf: '2019-12-31', ...pay[code] }),
    targetStandings: targetStandings(all, { locale }),
  };

  // On the pages of a site with a dark ground too, a chart stands on white.
  it.each(Object.entries(charts))('%s is what is committed', async (name, chart) => {
    const svg = await renderChart({ ...chart, background: '#ffffff' });
    await expect(svg).toMatchFileSnapshot(join(import.meta.dirname, `../../docs/${code}/images/${name}.svg`));
  });
});
