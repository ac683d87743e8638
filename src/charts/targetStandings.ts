import type { Locale } from '../locales/locale.js';
import { formatCount } from '../present/formatCount.js';
import { capitalised } from '../present/names-in-words.js';
import type { TableData } from '../schemas/table.js';
import type { TargetStatus } from '../targets/status.js';
import { isMet } from '../targets/status.js';
import {
  type ChartOptions,
  type ChartSpec,
  chartSpec,
  checkChart,
  emptyChart,
  expression,
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

const colours: Readonly<Record<TargetStatus | 'none', string>> = {
  met: palette.good,
  met_late: '#3f8f78',
  on_track: '#7fb8a6',
  not_met: '#e0b070',
  off_track: '#d98a4a',
  regressing: '#c05b36',
  missed: palette.bad,
  none: '#c3cad1',
};

/**
 * How many units stand where with each target of a table: met, on the way, missed, or not judged, as bars of which each part has its number.
 *
 * A unit to which a target does not apply is left out; one that is not judged, since its value is suppressed or not reported, is counted as such.
 *
 * @param table - a table of `toTable` with targets
 * @param options - the language
 * @throws {@link GenderIndicatorsError} `wrong_argument`
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
  checkChart('targetStandings', table, options);
  const { locale } = options;
  const bars = table.targets.flatMap((target) => {
    const counts = countsOf(table, target.id);
    return counts.size === 0 ? [] : [{ title: target.title, counts }];
  });
  if (bars.length === 0) return emptyChart(table, options);
  const used = [...order, 'none' as const].filter((standing) => bars.some(({ counts }) => counts.has(standing)));
  const values = bars.flatMap(({ counts }, bar) =>
    used.flatMap((standing, place) => {
      const units = counts.get(standing);
      return units === undefined
        ? []
        : [{ order: bar, place, standing: wordsOf(standing, locale), units, text: formatCount(units, locale) }];
    }),
  );
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
          color: {
            field: 'standing',
            type: 'nominal',
            scale: { domain: used.map((one) => wordsOf(one, locale)), range: used.map((one) => colours[one]) },
            legend: { columns: narrow ? 2 : 4 },
          },
        },
      },
      {
        mark: { type: 'text', fontWeight: 600 },
        encoding: {
          x: { ...x, bandPosition: 0.5 },
          text: { field: 'text' },
          detail: { field: 'standing' },
          color: {
            condition: {
              test: `indexof(${expression(['met', 'regressing', 'missed'].map((one) => wordsOf(one as TargetStatus, locale)))}, datum.standing) >= 0`,
              value: '#ffffff',
            },
            value: palette.ink,
          },
        },
      },
    ],
  };
  const judged = values.filter(({ standing }) => standing !== wordsOf('none', locale));
  const met = judged.filter(({ standing }) =>
    order.some((status) => isMet(status) && wordsOf(status, locale) === standing),
  );
  const sum = (list: typeof values) =>
    formatCount(
      list.reduce((all, { units }) => all + units, 0),
      locale,
    );
  const description = bars
    .map(
      ({ title, counts }) =>
        `${title}: ${[...counts].map(([one, units]) => `${wordsOf(one, locale)} ${units}`).join(', ')}`,
    )
    .join('; ');
  const title = locale.chart.targetsMet(sum(met), sum(judged));
  const room = { left: roomFor(options, titles), right: 24 };
  return chartSpec({ title, subtitle: capitalised(locale.chart.units), description, view, ...room }, table, options);
}

function countsOf(table: TableData, target: string): ReadonlyMap<TargetStatus | 'none', number> {
  const counts = new Map<TargetStatus | 'none', number>();
  for (const row of table.rows) {
    const cell = row.category === undefined ? targetCellOf(table, row, target, 'status') : undefined;
    if (cell === undefined || cell.reason === 'not_applicable' || cell.reason === 'not_in_force') continue;
    const standing = cell.value === null ? 'none' : (cell.value as TargetStatus);
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return counts;
}

function wordsOf(standing: TargetStatus | 'none', { target, chart }: Locale): string {
  return standing === 'none' ? chart.withoutStatus : target.statuses[standing];
}
