import type { Locale } from '../locales/locale.js';
import { formatCount } from '../present/formatCount.js';
import { capitalised } from '../present/names-in-words.js';
import { statusSigns } from '../present/status-signs.js';
import type { TableData } from '../schemas/table.js';
import type { TargetStatus } from '../targets/status.js';
import { isMet } from '../targets/status.js';
import {
  type ChartOptions,
  type ChartSpec,
  chartOptionNames,
  chartSpec,
  checkChart,
  emptyChart,
  isNarrow,
  palette,
  widthOf,
} from './chart-spec.js';
import { namesAxis, roomFor, stepOf } from './encodings.js';
import { targetCellOf } from './table-values.js';

const order = [
  'met',
  'met_late',
  'on_track',
  'not_met',
  'off_track',
  'regressing',
  'missed',
] as const satisfies readonly TargetStatus[];

type Standing = TargetStatus | 'none';

/** The colour of a bar, and that of the text on it. */
export const standingColours: Readonly<Record<Standing, readonly [fill: string, text: string]>> = {
  met: [palette.good, '#ffffff'],
  met_late: ['#6db39f', palette.ink],
  on_track: ['#a6d3c5', palette.ink],
  not_met: ['#ecc998', palette.ink],
  off_track: ['#e2a468', palette.ink],
  regressing: ['#b5512d', '#ffffff'],
  missed: [palette.bad, '#ffffff'],
  none: ['#c3cad1', palette.ink],
};

/**
 * How many units stand where with each target of a table: met, on the way, missed, or not judged, as bars of which each part has its number
 * and the sign of its status, so that it can be read without colours.
 *
 * A unit to which a target does not apply is left out; one that is not judged, since its value is suppressed or not reported, is counted as such.
 *
 * @param table - a table of `toTable` with targets
 * @param options - the language
 * @throws {@link GenderIndicatorsError} `unknown_option` for an option that the chart does not have; `wrong_argument`
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { targetStandings } from 'gender-indicators/charts';
 * import { en } from 'gender-indicators/locales';
 * import { toTable } from 'gender-indicators/tables';
 *
 * const units = ['A', 'B'].map((id) => ({ id, name: `Bộ ${id}`, kind: 'ministry' }));
 * const returns = units.map(({ id }, i) => ({ populationId: 'planned-people', unitId: id, total: 100, female: 35 + 10 * i }));
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2023-12-31' }).dataset, advancement);
 * const table = toTable(report, { locale: en, indicators: ['women-in-succession-planning'], targets: ['qd2282-planning-2025'] });
 * targetStandings(table, { locale: en }).description.includes('met 1'); // => true
 * ```
 */
export function targetStandings(table: TableData, options: ChartOptions): ChartSpec {
  checkChart('targetStandings', table, options, chartOptionNames);
  const { locale } = options;
  const bars = table.targets.flatMap((target) => {
    const counts = countsOf(table, target.id);
    return counts.size === 0 ? [] : [{ title: target.title, counts }];
  });
  if (bars.length === 0) return emptyChart(table, options);
  const legendOf = (standing: Standing) => `${signOf(standing)} ${wordsOf(standing, locale)}`;
  const used = [...order, 'none' as const].filter((standing) => bars.some(({ counts }) => counts.has(standing)));
  const values = bars.flatMap(({ counts }, bar) =>
    used.flatMap((standing, place) => {
      const units = counts.get(standing);
      return units === undefined
        ? []
        : [
            {
              order: bar,
              place,
              standing: legendOf(standing),
              units,
              ink: standingColours[standing][1],
              text: `${signOf(standing)} ${formatCount(units, locale)}`,
            },
          ];
    }),
  );
  const domain = used.map(legendOf);
  const most = Math.max(...bars.map(({ counts }) => [...counts.values()].reduce((sum, units) => sum + units, 0)));
  const x = {
    field: 'units',
    type: 'quantitative',
    stack: 'zero',
    title: null,
    scale: { domain: [0, most], nice: false },
    axis: { orient: 'top', tickMinStep: 1, tickCount: 5, format: ',d' },
  };
  const narrow = isNarrow(options);
  const titles = bars.map(({ title }) => title);
  const view = {
    width: widthOf(options),
    height: stepOf(options, titles, 44),
    data: { values },
    encoding: {
      y: namesAxis(options, titles, 14),
      order: { field: 'place' },
    },
    layer: [
      {
        mark: { type: 'bar', height: 24, stroke: '#ffffff', strokeWidth: 1.5 },
        encoding: {
          x,
          fill: {
            field: 'standing',
            type: 'nominal',
            scale: { domain, range: used.map((standing) => standingColours[standing][0]) },
            legend: { columns: narrow ? 2 : 3 },
          },
        },
      },
      {
        mark: { type: 'text', fontWeight: 600 },
        encoding: {
          x: { ...x, bandPosition: 0.5 },
          text: { field: 'text' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
    ],
  };
  const countOf = (test: (standing: Standing) => boolean) => {
    const counted = bars.flatMap(({ counts }) => [...counts].filter(([standing]) => test(standing)));
    return formatCount(
      counted.reduce((sum, [, units]) => sum + units, 0),
      locale,
    );
  };
  const met = countOf((standing) => standing !== 'none' && isMet(standing));
  const title = locale.chart.targetsMet(
    met,
    countOf((standing) => standing !== 'none'),
  );
  const said = bars.map(({ title: name, counts }) => {
    const parts = [...counts].map(([standing, units]) => `${wordsOf(standing, locale)} ${formatCount(units, locale)}`);
    return `${name}: ${parts.join(', ')}`;
  });
  const description = said.join('; ');
  const room = { left: roomFor(options, titles), right: 24 };
  return chartSpec({ title, subtitle: capitalised(locale.chart.units), description, view, ...room }, table, options);
}

function countsOf(table: TableData, target: string): ReadonlyMap<Standing, number> {
  const counts = new Map<Standing, number>();
  for (const row of table.rows) {
    const cell = row.category === undefined ? targetCellOf(table, row, target, 'status') : undefined;
    if (cell === undefined || cell.reason === 'not_applicable' || cell.reason === 'not_in_force') continue;
    const standing = cell.value === null ? 'none' : (cell.value as TargetStatus);
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return counts;
}

function wordsOf(standing: Standing, { target, chart }: Locale): string {
  return standing === 'none' ? chart.withoutStatus : target.statuses[standing];
}

function signOf(standing: Standing): string {
  return standing === 'none' ? '–' : statusSigns[standing];
}
