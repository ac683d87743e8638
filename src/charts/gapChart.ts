import { Decimal } from '../decimal.js';
import { formatPoints } from '../present/formatPoints.js';
import { formatShare } from '../present/formatShare.js';
import type { TableData, TableRow } from '../schemas/table.js';
import {
  type ChartOptions,
  type ChartSpec,
  chartOptionNames,
  chartSpec,
  checkChart,
  emptyChart,
  palette,
  widthOf,
} from './chart-spec.js';
import { namesAxis, roomFor, stepOf } from './encodings.js';
import { unitOf } from './table-values.js';

/** What of a table {@link gapChart} draws. */
export interface GapChartOptions extends ChartOptions {
  /**
   * The id of the unit.
   * @defaultValue the first of the table
   */
  readonly unit?: string | undefined;
  /**
   * The most indicators, those with the widest gaps.
   * @defaultValue `12`
   */
  readonly limit?: number | undefined;
}

// Calculations whose part and whole give a rate for each sex.
const rates: readonly string[] = ['share', 'rateRatio', 'rateGap'];

/**
 * The rates of women and of men of a unit, side by side: of each indicator that divides a part of a population by the whole of it. The
 * widest gap stands first and in the title. Women are circles, men squares; both have their rate beside them.
 *
 * An indicator without rates by sex is left out, as is one whose counts are suppressed.
 *
 * @param table - a table of `toTable`
 * @param options - the language, and which unit
 * @throws {@link GenderIndicatorsError} `unknown_id`; `unknown_option` for an option that the chart does not have; `wrong_argument`
 * @example
 * ```ts
 * import { createDataset, defineCatalog, evaluate } from 'gender-indicators';
 * import { studyRateRatio } from 'gender-indicators/catalogs/vn';
 * import { gapChart } from 'gender-indicators/charts';
 * import { en } from 'gender-indicators/locales';
 * import { toTable } from 'gender-indicators/tables';
 *
 * const plan = defineCatalog({ id: 'plan', title: { vi: 'Kế hoạch', en: 'Plan' }, indicators: [studyRateRatio] });
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [
 *   { populationId: 'personnel', unitId: 'dept', total: 50, female: 10, male: 40 },
 *   { populationId: 'sent-to-study', unitId: 'dept', total: 25, female: 3, male: 22 },
 * ];
 * const table = toTable(evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, plan), { locale: en });
 * gapChart(table, { locale: en }).description.includes('25.00 percentage points'); // => true
 * ```
 */
export function gapChart(table: TableData, options: GapChartOptions): ChartSpec {
  checkChart('gapChart', table, options, { ...chartOptionNames, unit: true, limit: true });
  const { locale, limit = 12 } = options;
  const unit = unitOf(table, options.unit);
  const rated = table.indicators.filter(({ calculation }) => rates.includes(calculation));
  // A ratio and a gap of rates are named after them; the rates are of what the part counts.
  const titleOf = new Map(
    rated.map(({ id, title, part, calculation }) => [id, calculation === 'share' ? title : (part ?? title)]),
  );
  const rows = table.rows.filter(
    (row) => row.unit === unit?.id && row.category === undefined && titleOf.has(row.indicator),
  );
  const gaps = rows
    .flatMap((row) => {
      const pair = ratesOf(row);
      return pair === null ? [] : [{ ...pair, name: titleOf.get(row.indicator) ?? row.indicator }];
    })
    .sort((a, b) => b.gap.abs().cmp(a.gap.abs()))
    .slice(0, limit);
  const [widest] = gaps;
  if (unit === undefined || widest === undefined) return emptyChart(table, options);
  const sexes = ['female', 'male'] as const;
  const values = gaps.flatMap(({ female, male, gap }, order) =>
    sexes.map((sex) => ({
      order,
      sex: sex === 'female' ? locale.chart.women : locale.chart.men,
      value: (sex === 'female' ? female : male).toNumber(),
      text: formatShare(sex === 'female' ? female : male, locale),
      isLeft: (sex === 'female') === gap.gte(0),
    })),
  );
  const domain = [locale.chart.women, locale.chart.men];
  const colour = { field: 'sex', type: 'nominal', scale: { domain, range: [palette.women, palette.men] } };
  const most = Math.max(...values.map(({ value }) => value)) || 1;
  const x = {
    field: 'value',
    type: 'quantitative',
    title: null,
    axis: { orient: 'top', tickCount: 6, labelExpr: "datum.value < 0 ? '' : format(datum.value, '.0%')" },
    scale: { domain: [most * -0.12, most * 1.12], nice: false },
  };
  const text = (isLeft: boolean) => ({
    transform: [{ filter: `datum.isLeft === ${isLeft}` }],
    mark: { type: 'text', align: isLeft ? 'right' : 'left', dx: isLeft ? -10 : 10 },
    encoding: { x, text: { field: 'text' } },
  });
  const view = {
    width: widthOf(options),
    height: stepOf(
      options,
      gaps.map(({ name }) => name),
      28,
    ),
    data: { values },
    encoding: {
      y: namesAxis(
        options,
        gaps.map(({ name }) => name),
      ),
    },
    layer: [
      {
        mark: { type: 'line', color: palette.line, strokeWidth: 3 },
        encoding: { x, detail: { field: 'order' } },
      },
      {
        mark: { type: 'point', filled: true, size: 110, opacity: 1 },
        encoding: {
          x,
          color: colour,
          shape: { field: 'sex', type: 'nominal', scale: { domain, range: ['circle', 'square'] } },
        },
      },
      text(true),
      text(false),
    ],
  };
  const points = (gap: Decimal) => formatPoints(gap.abs(), locale);
  const description = gaps
    .map(({ name, female, male, gap }) =>
      locale.digest.gap(name, formatShare(female, locale), formatShare(male, locale), points(gap)),
    )
    .join(' ');
  const title = locale.chart.widestGap(widest.name, points(widest.gap));
  const room = {
    left: roomFor(
      options,
      gaps.map(({ name }) => name),
    ),
    right: 24,
  };
  return chartSpec({ title, subtitle: unit.name, description, view, ...room }, table, options);
}

function ratesOf({ part, counts }: TableRow) {
  const { female, male } = part ?? {};
  const { female: women, male: men } = counts ?? {};
  if (female === undefined || male === undefined || !women || !men || female > women || male > men) return null;
  const bySex = { female: new Decimal(female).div(women), male: new Decimal(male).div(men) };
  return { ...bySex, gap: bySex.male.minus(bySex.female) };
}
