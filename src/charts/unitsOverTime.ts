import { Decimal } from '../decimal.js';
import type { Locale } from '../locales/locale.js';
import { formatCount } from '../present/formatCount.js';
import type { TableData, TableRow } from '../schemas/table.js';
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
import { breakNotes, valuesOverTime } from './course-of-values.js';
import { daysAxis, rimmed, shortened, valueLabels } from './encodings.js';
import { cellOf, indicatorOf, reasonText, targetOf } from './table-values.js';

/** What of a table {@link unitsOverTime} draws. */
export interface UnitsOverTimeOptions extends ChartOptions {
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
  /**
   * The most units that are drawn, in the order of the table: of more, those whose value changed the most since the day before.
   * @defaultValue `24`
   */
  readonly limit?: number | undefined;
}

/** Pixels between two of the small charts. */
const gutter = 30;

/**
 * The values of units over time, a small chart for each, all with one scale and the bound of the target as a line. The title says in how many
 * the value rose since the date before.
 *
 * A break interrupts the line, and its change does not count; a day without a value has no mark, and a unit without any says why.
 *
 * @param table - a table of `toTable`, of several days
 * @param options - the language, and which indicator and target
 * @throws {@link GenderIndicatorsError} `unknown_id`; `unknown_option` for an option that the chart does not have; `wrong_argument`
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { unitsOverTime } from 'gender-indicators/charts';
 * import { en } from 'gender-indicators/locales';
 * import { toTable } from 'gender-indicators/tables';
 *
 * const units = ['A', 'B'].map((id) => ({ id, name: `Bộ ${id}`, kind: 'ministry' }));
 * const on = (asOf: string, female: number) => {
 *   const returns = units.map(({ id }, i) => ({ populationId: 'leaders', unitId: id, total: 100, female: female * (i + 1) }));
 *   return evaluate(createDataset({ units, returns }, { asOf }).dataset, advancement);
 * };
 * const table = toTable([on('2018-12-31', 10), on('2019-12-31', 12)], { locale: en, indicators: ['women-in-leadership'] });
 * unitsOverTime(table, { locale: en })['title'];
 * // => { text: ['2 of 2 units rose since the date before'], subtitle: ['Women in leadership'], … }
 * ```
 */
export function unitsOverTime(table: TableData, options: UnitsOverTimeOptions): ChartSpec {
  checkChart('unitsOverTime', table, options, { ...chartOptionNames, indicator: true, target: true, limit: true });
  const { locale, limit = 24 } = options;
  const indicator = indicatorOf(table, options.indicator);
  const rows = table.rows.filter((row) => row.indicator === indicator?.id && row.category === undefined);
  if (indicator === undefined || rows.length === 0) return emptyChart(table, options);
  const target = targetOf(table, indicator.id, options.target);
  const nameOf = new Map(table.units.map(({ id, name }) => [id, name]));
  const change = table.columns.findIndex(({ id }) => id === 'change');
  const shown = mostChanged(rows, change, limit);
  const values = shown.flatMap((row, order) =>
    valuesOverTime(table, row).map(({ on, value, text, stretch }) => {
      return { order, time: Date.parse(on), value: Number(value), text, stretch, isLast: on === table.asOf };
    }),
  );
  if (values.length === 0) return emptyChart(table, options);
  const without = shown.flatMap((row, order) =>
    values.some((one) => one.order === order) ? [] : [{ order, text: withoutValue(table, row, locale) }],
  );
  const changes = rows.flatMap(({ cells }) => cells[change]?.value ?? []);
  const rose = changes.filter((value) => Number(value) > 0).length;
  const count = (number: number) => formatCount(number, locale);
  const columns = isNarrow(options) ? 2 : 4;
  const width = Math.floor((widthOf(options) - (columns - 1) * gutter) / columns);
  const limits = target === undefined ? {} : limitsOf(target.bound, 'charts');
  const bounds = [limits.low, limits.high].flatMap((side) => (side === undefined ? [] : [side.limit.toNumber()]));
  const numbers = [0, ...values.map(({ value }) => value), ...bounds];
  const low = Math.min(...numbers);
  const domain = [low, Math.max(...numbers) * 1.2 || (low < 0 ? 0 : 1)];
  const y = {
    field: 'value',
    type: 'quantitative',
    scale: { domain },
    // A small chart has no room for a title, and its values name their unit.
    axis: { tickCount: 3, ...valueLabels(indicator.form, locale), title: null },
  };
  const names = shown.map(({ unit }) => shortened(nameOf.get(unit) ?? unit, Math.floor(width / 6)));
  const view = {
    data: { values: [...values, ...without] },
    facet: {
      field: 'order',
      type: 'ordinal',
      title: null,
      header: { labelExpr: `${expression(names)}[datum.value]` },
    },
    columns,
    bounds: 'flush',
    spacing: { row: 44, column: gutter },
    spec: {
      width,
      height: 90,
      encoding: {
        x: daysAxis(table.dates, shortDays(table.dates)),
      },
      layer: [
        ...bounds.map((limit) => ({
          mark: { type: 'rule', strokeDash: [4, 3], color: palette.soft },
          encoding: { x: null, y: { datum: limit, type: 'quantitative' } },
        })),
        {
          transform: [{ filter: 'isValid(datum.value)' }],
          mark: { type: 'line', color: palette.women, strokeWidth: 2 },
          encoding: { y, detail: { field: 'stretch' } },
        },
        {
          transform: [{ filter: 'isValid(datum.value)' }],
          mark: { type: 'point', filled: true, size: 40, opacity: 1, color: palette.women },
          encoding: { y },
        },
        {
          transform: [{ filter: '!isValid(datum.value)' }],
          mark: { type: 'text', align: 'left', x: 2, y: 70, fontStyle: 'italic', color: palette.soft, lineHeight: 13 },
          encoding: { x: null, text: { field: 'text' } },
        },
        ...rimmed(
          { type: 'text', dy: -11, align: 'right', fontWeight: 600 },
          { transform: [{ filter: 'datum.isLast' }], encoding: { y, text: { field: 'text' } } },
        ),
      ],
    },
  };
  const said = shown.map((row) => {
    const texts = valuesOverTime(table, row).map(({ on, text }) => `${locale.date(on)}: ${text}`);
    const words = texts.length === 0 ? withoutValue(table, row, locale) : texts.join(', ');
    return `${nameOf.get(row.unit) ?? row.unit} – ${words}`;
  });
  const description = said.join('; ');
  const part =
    shown.length < rows.length ? ` (${locale.chart.mostChanged(count(shown.length), count(rows.length))})` : '';
  const title = changes.length === 0 ? indicator.title : locale.chart.unitsRose(count(rose), count(changes.length));
  const subtitle = `${indicator.title}${target === undefined ? '' : `. ${target.title}`}${part}`;
  const notes = breakNotes(table, shown, locale);
  return chartSpec({ title, subtitle, description, view, notes, left: 44, right: 12 }, table, options);
}

// A small chart has no room for days: the years, or the months of several days of one year.
function shortDays(days: readonly string[]): readonly string[] {
  const years = days.map((day) => day.slice(0, 4));
  return new Set(years).size === days.length ? years : days.map((day) => `${day.slice(5, 7)}/${day.slice(0, 4)}`);
}

// Those that changed the most, in the order in which they stand.
function mostChanged(rows: readonly TableRow[], change: number, limit: number): readonly TableRow[] {
  if (rows.length <= limit) return rows;
  const size = ({ cells }: TableRow) => new Decimal(cells[change]?.value ?? 0).abs();
  const kept = new Set([...rows].sort((a, b) => size(b).cmp(size(a))).slice(0, limit));
  return rows.filter((row) => kept.has(row));
}

function withoutValue(table: TableData, row: TableRow, locale: Locale): string {
  const { text, reason } = cellOf(table, row, 'value', table.asOf) ?? {};
  return `${text ?? locale.numbers.noValue} ${reasonText(reason, locale)}`;
}
