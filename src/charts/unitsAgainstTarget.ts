import type { Locale } from '../locales/locale.js';
import { boundText } from '../present/formatBound.js';
import { formatCount } from '../present/formatCount.js';
import type { TableData, TableTarget } from '../schemas/table.js';
import { meets } from '../targets/meets.js';
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
import { boundLayers, namesAxis, roomFor, stepOf, valueAxis } from './encodings.js';
import { cellOf, indicatorOf, reasonText, targetOf, type UnitValue, unitValues } from './table-values.js';

/** What of a table {@link unitsAgainstTarget} draws. */
export interface UnitsChartOptions extends ChartOptions {
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
   * The most units that are drawn: of more, those with the lowest values.
   * @defaultValue `40`
   */
  readonly limit?: number | undefined;
}

/**
 * The values of units as dots, the highest first, with the bound of a target as a line. The title says how many units do not reach it.
 *
 * A unit that reaches the bound is a full circle, one that does not a square with an outline; both have their value beside them. A unit without a
 * value stands below the others with the reason; none is drawn at 0.
 *
 * @param table - a table of `toTable`, of one day or several, of which the latest is drawn
 * @param options - the language, and which indicator and target
 * @throws {@link GenderIndicatorsError} `unknown_id`; `unknown_option` for an option that the chart does not have; `wrong_argument`
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { unitsAgainstTarget } from 'gender-indicators/charts';
 * import { en } from 'gender-indicators/locales';
 * import { toTable } from 'gender-indicators/tables';
 *
 * const units = ['A', 'B'].map((id) => ({ id, name: `Bộ ${id}`, kind: 'ministry' }));
 * const returns = [
 *   { populationId: 'planned-people', unitId: 'A', total: 100, female: 35 },
 *   { populationId: 'planned-people', unitId: 'B', total: 100, female: 45 },
 * ];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2023-12-31' }).dataset, advancement);
 * const table = toTable(report, { locale: en, indicators: ['women-in-succession-planning'], targets: ['qd2282-planning-2025'] });
 * unitsAgainstTarget(table, { locale: en })['title'];
 * // => { text: ['1 of 2 units does not reach at least 40%'], subtitle: ['Women in succession planning. Decision 2282, by 2025: at least 40% women in succession planning'], … }
 * ```
 */
export function unitsAgainstTarget(table: TableData, options: UnitsChartOptions): ChartSpec {
  checkChart('unitsAgainstTarget', table, options, { ...chartOptionNames, indicator: true, target: true, limit: true });
  const { locale, limit = 40 } = options;
  const indicator = indicatorOf(table, options.indicator);
  if (indicator === undefined) return emptyChart(table, options);
  const target = targetOf(table, indicator.id, options.target);
  const units = unitValues(table, indicator.id);
  const drawn = units.filter(({ value }) => value !== null).sort((a, b) => a.value! - b.value!);
  const without = units.filter(({ value }) => value === null);
  if (units.length === 0) return emptyChart(table, options);
  const shown = [...drawn.slice(0, limit).reverse(), ...without.slice(0, Math.max(0, limit - drawn.length))];
  const values = shown.map((unit, i) => ({
    order: i,
    unit: unit.name,
    value: unit.value,
    text: unit.value === null ? `${unit.text} ${reasonText(unit.reason, locale)}` : unit.text,
    meets: unit.value === null ? null : standing(unit, table, target, locale),
  }));
  const count = (number: number) => formatCount(number, locale);
  const part = shown.length < units.length ? ` (${locale.chart.lowest(count(shown.length), count(units.length))})` : '';
  const view = {
    width: widthOf(options),
    height: stepOf(
      options,
      values.map(({ unit }) => unit),
      24,
    ),
    data: { values },
    encoding: {
      y: namesAxis(
        options,
        values.map(({ unit }) => unit),
      ),
    },
    layer: [
      ...boundLayers(target, indicator.form, locale),
      {
        transform: [{ filter: 'datum.value !== null' }],
        mark: { type: 'point', size: 95, strokeWidth: 2, opacity: 1 },
        encoding: {
          x: valueAxis(
            indicator.form,
            values.map(({ value }) => value),
            target,
            locale,
          ),
          ...(target === undefined
            ? { color: { value: palette.women }, fill: { value: palette.women } }
            : standingEncoding(
                values.flatMap(({ meets: standing }) => standing ?? []),
                locale,
              )),
        },
      },
      {
        transform: [{ filter: 'datum.value !== null' }],
        mark: { type: 'text', align: 'left', x: widthOf(options) + 10 },
        encoding: { text: { field: 'text' } },
      },
      {
        transform: [{ filter: 'datum.value === null' }],
        mark: { type: 'text', align: 'left', x: 4, fontStyle: 'italic', color: palette.soft },
        encoding: { text: { field: 'text' } },
      },
    ],
  };
  const title = finding(units, drawn, table, target, indicator.form, locale);
  const subtitle = `${indicator.title}${target === undefined ? '' : `. ${target.title}`}${part}`;
  const description = values.map(({ unit, text }) => `${unit}: ${text}`).join('; ');
  const room = {
    left: roomFor(
      options,
      values.map((one) => one.unit),
    ),
    right: roomForValues(values.flatMap(({ value, text }) => (value === null ? [] : [text]))),
  };
  return chartSpec({ title, subtitle, description, view, ...room }, table, options);
}

/** Room for the values to the right of the plot: percentage points are longer than a share. */
function roomForValues(texts: readonly string[]): number {
  return Math.max(70, Math.ceil(Math.max(0, ...texts.map(({ length }) => length)) * 6) + 16);
}

function finding(
  units: readonly UnitValue[],
  drawn: readonly UnitValue[],
  table: TableData,
  target: TableTarget | undefined,
  form: TableData['indicators'][number]['form'],
  locale: Locale,
): string {
  const { chart } = locale;
  const count = (number: number) => formatCount(number, locale);
  if (drawn.length === 0) return chart.nothing;
  if (target === undefined) return chart.unitsBetween(count(units.length), drawn[0]!.text, drawn.at(-1)!.text);
  const bound = boundText(target.bound, form, locale);
  const behind = drawn.filter((unit) => standing(unit, table, target, locale) === chart.doesNotMeet).length;
  return behind === 0
    ? chart.allMeet(count(drawn.length), bound)
    : chart.unitsNotMeeting(count(behind), count(drawn.length), bound);
}

// The exact value of the cell is compared, never the number that is drawn.
function standing(
  { row }: UnitValue,
  table: TableData,
  target: TableTarget | undefined,
  { chart }: Locale,
): string | null {
  const exact = cellOf(table, row, 'value', table.asOf)?.value ?? null;
  if (target === undefined || exact === null) return null;
  return meets(exact, target.bound) ? chart.meets : chart.doesNotMeet;
}

// What is not drawn has no place in the legend.
function standingEncoding(standings: readonly string[], { chart }: Locale): Readonly<Record<string, unknown>> {
  const marks = [
    { words: chart.meets, shape: 'circle', colour: palette.good, fill: palette.good },
    { words: chart.doesNotMeet, shape: 'square', colour: palette.bad, fill: '#ffffff' },
  ].filter(({ words }) => standings.includes(words));
  const domain = marks.map(({ words }) => words);
  const field = { field: 'meets', type: 'nominal' };
  return {
    shape: { ...field, scale: { domain, range: marks.map(({ shape }) => shape) } },
    color: { ...field, scale: { domain, range: marks.map(({ colour }) => colour) } },
    fill: { ...field, scale: { domain, range: marks.map(({ fill }) => fill) } },
  };
}
