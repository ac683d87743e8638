import type { Locale } from '../locales/locale.js';
import { boundText } from '../present/formatBound.js';
import { valueText } from '../present/numbers-in-words.js';
import type { TableData, TableTarget } from '../schemas/table.js';
import { limitsOf } from '../targets/limits.js';
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
} from './chart-spec.js';
import { breakNotes, type CoursePoint, courseOf, sinceBreak, valuesOverTime } from './course-of-values.js';
import { dayLabels, daysAxis, rimmed, valueLabels } from './encodings.js';
import { indicatorOf, rowOf, targetOf, unitOf } from './table-values.js';

/** What of a table {@link progressChart} draws. */
export interface ProgressChartOptions extends ChartOptions {
  /**
   * The id of the unit.
   * @defaultValue the first of the table
   */
  readonly unit?: string | undefined;
  /**
   * The id of the indicator.
   * @defaultValue the first of the table
   */
  readonly indicator?: string | undefined;
  /**
   * The id of the target.
   * @defaultValue the first of the indicator, if it has one
   */
  readonly target?: string | undefined;
}

/**
 * The values of a unit over time, the bound of a target, the path that leads there, and where the trend leads by the deadline.
 *
 * Values are full circles on a line, the path is a dotted line, the trend a dashed one that ends in a hollow circle; the interval of the
 * projection, from three values on, is a bar. Nothing is projected from one value, nor after the deadline. A day without a value has no mark.
 * A break interrupts the line, and the trend is that of the values since then.
 *
 * @param table - a table of `toTable`, of several days
 * @param options - the language, and which unit, indicator and target
 * @throws {@link GenderIndicatorsError} `unknown_id`; `unknown_option` for an option that the chart does not have; `wrong_argument`
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { progressChart } from 'gender-indicators/charts';
 * import { en } from 'gender-indicators/locales';
 * import { toTable } from 'gender-indicators/tables';
 *
 * const on = (asOf: string, female: number) => {
 *   const returns = [{ populationId: 'planned-people', unitId: 'A', total: 100, female }];
 *   const units = [{ id: 'A', name: 'Bộ A', kind: 'ministry' }];
 *   return evaluate(createDataset({ units, returns }, { asOf }).dataset, advancement);
 * };
 * const reports = [on('2022-12-31', 30), on('2023-12-31', 33)];
 * const table = toTable(reports, { locale: en, indicators: ['women-in-succession-planning'], targets: ['qd2282-planning-2025'] });
 * progressChart(table, { locale: en })['title'];
 * // => { text: ['Now 33.00%; the trend gives 39.00% by 31 December 2025, against at least 40%'], subtitle: ['Women in succession planning. Bộ A. Decision 2282, by 2025: at least 40% women in succession planning'], … }
 * ```
 */
export function progressChart(table: TableData, options: ProgressChartOptions): ChartSpec {
  checkChart('progressChart', table, options, { ...chartOptionNames, unit: true, indicator: true, target: true });
  const { locale } = options;
  const indicator = indicatorOf(table, options.indicator);
  const unit = unitOf(table, options.unit);
  if (indicator === undefined || unit === undefined) return emptyChart(table, options);
  const target = targetOf(table, indicator.id, options.target);
  const { form } = indicator;
  const row = rowOf(table, indicator.id, unit.id);
  const values = row === undefined ? [] : valuesOverTime(table, row);
  const latest = values.at(-1);
  if (latest === undefined) return emptyChart(table, options);
  const { chart } = locale;
  const course = target === undefined ? undefined : courseOf(sinceBreak(values), target, form);
  const lines: readonly ProgressLine[] = [
    { name: chart.value, colour: palette.women, dash: [], points: values },
    { name: chart.milestone, colour: palette.soft, dash: [2, 3], points: course?.path ?? [] },
    { name: chart.projection, colour: palette.men, dash: [7, 4], points: course?.projection ?? [] },
  ];
  const last = course?.projection.at(-1);
  const days = [
    ...new Set(
      [...values, ...(course?.path.slice(-1) ?? []), ...(last === undefined ? [] : [last])].map(({ on }) => on),
    ),
  ].sort();
  const labelled = new Set(apart(values, days, widthOf(options)));
  const data = lines.flatMap(({ name, colour, points }) =>
    points.map((point) => {
      const { on, value } = point;
      // A break interrupts the line of the values alone.
      const stretch = name === chart.value ? point.stretch : 0;
      const text = valueText(value, form, locale);
      const hasText = name === chart.value ? labelled.has(point) : point === last;
      return { on, time: Date.parse(on), value: Number(value), text, hasText, name, colour, stretch };
    }),
  );
  const drawn = lines.filter(({ points }) => points.length > 0);
  const named = {
    field: 'name',
    type: 'nominal',
    legend: {
      symbolType: 'stroke',
      symbolSize: 500,
      symbolStrokeWidth: 2.5,
      columns: isNarrow(options) ? 1 : 3,
    },
  };
  const domain = drawn.map(({ name }) => name);
  const y = {
    field: 'value',
    type: 'quantitative',
    axis: { tickCount: 5, ...valueLabels(form, locale) },
  };
  const isValue = `datum.name === ${expression(chart.value)}`;
  const isEnd = `datum.on === ${expression(last?.on ?? '')}`;
  const view = {
    width: widthOf(options),
    height: 260,
    data: { values: data },
    encoding: {
      x: daysAxis(days, dayLabels(days, locale)),
    },
    layer: [
      ...limitLayers(target, form, locale, widthOf(options)),
      ...(course?.interval === undefined ? [] : [intervalLayer(course.interval)]),
      {
        mark: { type: 'line', strokeWidth: 2.5 },
        encoding: {
          y,
          detail: { field: 'stretch' },
          color: { ...named, scale: { domain, range: drawn.map(({ colour }) => colour) } },
          strokeDash: { ...named, scale: { domain, range: drawn.map(({ dash }) => dash) } },
        },
      },
      {
        transform: [{ filter: `${isValue} || ${isEnd}` }],
        mark: { type: 'point', size: 80, strokeWidth: 2, opacity: 1 },
        encoding: {
          y,
          stroke: { field: 'colour', type: 'nominal', scale: null },
          fill: { condition: { test: isValue, value: palette.women }, value: '#ffffff' },
        },
      },
      ...rimmed(
        { type: 'text', dy: -13, fontWeight: 600 },
        { transform: [{ filter: 'datum.hasText' }], encoding: { y, text: { field: 'text' } } },
      ),
    ],
  };
  const title = titleOf(latest.value, course, target, form, locale);
  const range = course?.interval;
  const ends =
    range &&
    locale.result.range(...([range.low, range.high].map((end) => valueText(end, form, locale)) as [string, string]));
  const subtitle = [
    indicator.title,
    unit.name,
    ...(target === undefined ? [] : [target.title]),
    ...(ends === undefined ? [] : [`${chart.projectionRange}: ${ends}`]),
  ].join('. ');
  const description = data.map((point) => `${point.name} ${locale.date(point.on)}: ${point.text}`).join('; ');
  const notes = row === undefined ? [] : breakNotes(table, [row], locale);
  return chartSpec({ title, subtitle, description, view, notes, left: 44, right: 110 }, table, options);
}

interface ProgressLine {
  readonly name: string;
  readonly colour: string;
  /** Lengths of dash and gap; none of a full line. */
  readonly dash: readonly number[];
  readonly points: readonly (CoursePoint & { readonly stretch?: number })[];
}

// Room for a text of a value, in pixels.
const textWidth = 52;

// The latest value has a text; of those before it the ones whose texts do not run into the next.
function apart(values: readonly CoursePoint[], days: readonly string[], width: number): readonly CoursePoint[] {
  const [first, end] = [days[0]!, days.at(-1)!].map((day) => Date.parse(day)) as [number, number];
  const placeOf = ({ on }: CoursePoint) => ((Date.parse(on) - first) / (end - first || 1)) * width * 0.88;
  const shown: CoursePoint[] = [];
  for (const point of values.toReversed()) {
    const next = shown.at(-1);
    if (next === undefined || placeOf(next) - placeOf(point) >= textWidth) shown.push(point);
  }
  return shown;
}

function titleOf(
  value: string,
  course: ReturnType<typeof courseOf> | undefined,
  target: TableTarget | undefined,
  form: TableData['indicators'][number]['form'],
  locale: Locale,
): string {
  const now = valueText(value, form, locale);
  if (target === undefined) return `${locale.chart.value}: ${now}`;
  const bound = boundText(target.bound, form, locale);
  const projected = course?.projection.at(-1)?.value;
  if (projected === undefined) return locale.chart.progressNow(now, bound);
  return locale.chart.progressTo(now, locale.date(target.by), valueText(projected, form, locale), bound);
}

function limitLayers(
  target: TableTarget | undefined,
  form: TableData['indicators'][number]['form'],
  locale: Locale,
  width: number,
): readonly object[] {
  if (target === undefined) return [];
  const { low, high } = limitsOf(target.bound, 'charts');
  const limits = [low, high].flatMap((side) => (side === undefined ? [] : [side.limit.toNumber()]));
  const data = { values: limits.map((limit) => ({ limit })) };
  const y = { field: 'limit', type: 'quantitative' };
  return [
    { data, mark: { type: 'rule', color: palette.ink, strokeWidth: 1.5 }, encoding: { y, x: null } },
    {
      data: { values: data.values.slice(0, 1) },
      mark: { type: 'text', align: 'left', x: width + 6 },
      encoding: { y, x: null, text: { value: boundText(target.bound, form, locale) } },
    },
  ];
}

function intervalLayer(interval: { readonly time: number; readonly low: number; readonly high: number }): object {
  return {
    data: { values: [interval] },
    mark: { type: 'rule', strokeWidth: 6, opacity: 0.3, color: palette.women },
    encoding: { y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
  };
}
