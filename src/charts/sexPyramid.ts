import { Decimal } from '../decimal.js';
import { formatCount } from '../present/formatCount.js';
import { formatShare } from '../present/formatShare.js';
import type { TableData } from '../schemas/table.js';
import {
  type ChartOptions,
  type ChartSpec,
  chartOptionNames,
  chartSpec,
  checkChart,
  emptyChart,
  expression,
  isNarrow,
  palette,
  widthOf,
  wrapped,
} from './chart-spec.js';
import { indicatorOf, unitOf } from './table-values.js';

/** What of a table {@link sexPyramid} draws. */
export interface PyramidOptions extends ChartOptions {
  /**
   * The id of the unit.
   * @defaultValue the first of the table
   */
  readonly unit?: string | undefined;
  /**
   * The id of the indicator, a distribution or one with a breakdown.
   * @defaultValue the first of the table
   */
  readonly indicator?: string | undefined;
}

/**
 * Women to the left and men to the right by category: by level, by age, by qualification. The title names the category in which women's
 * share is lowest, with the counts behind it. Both sides have one scale, and every bar its number.
 *
 * A category whose counts are suppressed or not reported is named without bars.
 *
 * @param table - a table with a distribution, or with `by: true`
 * @param options - the language, and which unit and indicator
 * @throws {@link GenderIndicatorsError} `unknown_id`; `unknown_option` for an option that the chart does not have; `wrong_argument`
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { sexPyramid } from 'gender-indicators/charts';
 * import { en } from 'gender-indicators/locales';
 * import { toTable } from 'gender-indicators/tables';
 *
 * const person = (id: string, sex: 'female' | 'male', qualification: 'bachelor' | 'master') => ({ id, unitId: 'u', sex, leadership: 'none' as const, qualification });
 * const personnel = [person('p', 'female', 'bachelor'), person('q', 'male', 'bachelor'), person('r', 'male', 'master')];
 * const { dataset } = createDataset({ units: [{ id: 'u', name: 'U', kind: 'department' }], personnel }, { asOf: '2019-12-31' });
 * const table = toTable(evaluate(dataset, advancement), { locale: en, indicators: ['women-by-qualification-distribution'] });
 * sexPyramid(table, { locale: en })['title'];
 * // => { text: ['Women’s share is lowest in “master”: 0.00% (0/1)'], subtitle: ['Distribution of women and men by qualification. U'], … }
 * ```
 */
export function sexPyramid(table: TableData, options: PyramidOptions): ChartSpec {
  checkChart('sexPyramid', table, options, { ...chartOptionNames, unit: true, indicator: true });
  const { locale } = options;
  const indicator = indicatorOf(table, options.indicator);
  const unit = unitOf(table, options.unit);
  if (indicator === undefined || unit === undefined) return emptyChart(table, options);
  const { all } = locale.table;
  const rows = table.rows.filter(
    ({ unit: id, indicator: of, category }) =>
      id === unit.id && of === indicator.id && category !== undefined && category !== all,
  );
  const categories = rows.map(({ category, counts, cells }) => {
    const female = counts?.female;
    const male = counts?.male;
    const isKnown = female !== undefined && male !== undefined;
    const share = isKnown && female + male > 0 ? new Decimal(female).div(female + male) : null;
    const reason = cells.find((cell) => cell.reason !== undefined)?.text ?? locale.numbers.noValue;
    return { name: category ?? all, female, male, share, reason };
  });
  if (categories.length === 0) return emptyChart(table, options);
  const middle = isNarrow(options) ? 94 : 140;
  const side = Math.floor((widthOf(options) - middle) / 2);
  const most = Math.max(1, ...categories.flatMap(({ female = 0, male = 0 }) => [female, male]));
  const lowest = categories.filter(({ share }) => share !== null).sort((a, b) => a.share!.cmp(b.share!))[0];
  const bars = (sex: 'female' | 'male') => ({
    width: side,
    height: { step: 34 },
    title: {
      text: sex === 'female' ? locale.chart.women : locale.chart.men,
      anchor: sex === 'female' ? 'end' : 'start',
      frame: 'group',
      fontSize: 13,
    },
    data: {
      values: categories.map((one, order) => ({
        order,
        count: one[sex] ?? null,
        text: one[sex] === undefined ? one.reason : formatCount(one[sex], locale),
      })),
    },
    encoding: {
      y: {
        field: 'order',
        type: 'ordinal',
        axis:
          sex === 'female'
            ? null
            : namesAxis(
                categories.map(({ name }) => name),
                isNarrow(options),
              ),
      },
      x: {
        field: 'count',
        type: 'quantitative',
        axis: null,
        scale: { domain: [0, most * (isNarrow(options) ? 1.6 : 1.3)], reverse: sex === 'female' },
      },
    },
    layer: [
      { mark: { type: 'bar', height: 20, color: sex === 'female' ? palette.women : palette.men } },
      {
        mark: {
          type: 'text',
          align: sex === 'female' ? 'right' : 'left',
          dx: sex === 'female' ? -5 : 5,
          fontWeight: 600,
        },
        encoding: { text: { field: 'text' }, x: { field: 'count', type: 'quantitative' } },
      },
    ],
  });
  const view = { hconcat: [bars('female'), bars('male')], spacing: middle, bounds: 'flush' };
  const title =
    lowest?.share === undefined || lowest.share === null
      ? locale.chart.nothing
      : locale.chart.fewestWomen(
          lowest.name,
          `${formatShare(lowest.share, locale)} (${formatCount(lowest.female!, locale)}/${formatCount(lowest.female! + lowest.male!, locale)})`,
        );
  const said = categories.map(
    ({ name, female, male }) =>
      `${name}: ${locale.chart.women} ${formatCount(female ?? null, locale)}, ${locale.chart.men} ${formatCount(male ?? null, locale)}`,
  );
  return chartSpec(
    { title, subtitle: `${indicator.title}. ${unit.name}`, description: said.join('; '), view, left: 8, right: 8 },
    table,
    options,
  );
}

function namesAxis(names: readonly string[], narrow: boolean): object {
  return {
    title: null,
    labelExpr: `${expression(names.map((name) => wrapped(name, narrow ? 14 : 19)))}[datum.value]`,
    labelLineHeight: 13,
    labelAlign: 'center',
    labelPadding: narrow ? 47 : 70,
    labelLimit: 0,
    grid: false,
  };
}
