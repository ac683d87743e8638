import type { Locale } from '../locales/locale.js';
import { boundText } from '../present/formatBound.js';
import type { TableData, TableTarget } from '../schemas/table.js';
import { limitsOf } from '../targets/limits.js';
import { type ChartOptions, expression, isNarrow, palette, widthOf, wrapped } from './chart-spec.js';

/**
 * Names along the vertical axis: to the left of their marks in lines, or above them where the chart is narrow.
 *
 * @param halfHeight - how far a mark reaches up from the middle of its row
 */
export function namesAxis(
  options: ChartOptions,
  names: readonly string[],
  halfHeight = 7,
): Readonly<Record<string, unknown>> {
  const narrow = isNarrow(options);
  const texts = names.map((name) => (narrow ? shortened(name, widthOf(options) / 6.2) : wrapped(name, lettersBeside)));
  const above = { labelAlign: 'left', labelBaseline: 'bottom', labelPadding: 0, labelOffset: -halfHeight };
  return {
    field: 'order',
    type: 'ordinal',
    title: null,
    axis: {
      labelExpr: `${expression(texts)}[datum.value]`,
      labelLimit: 0,
      labelLineHeight: 14,
      grid: false,
      ...(narrow ? above : { labelPadding: 9 }),
    },
  };
}

/** Room for the names beside their marks. */
export function roomFor(options: ChartOptions, names: readonly string[]): number {
  if (isNarrow(options)) return 8;
  const longest = Math.max(0, ...names.flatMap((name) => wrapped(name, lettersBeside).map(({ length }) => length)));
  return Math.ceil(longest * 6.6) + 20;
}

/** The height of a row whose name stands beside it, or above it. */
export function stepOf(options: ChartOptions, names: readonly string[], usual: number): { readonly step: number } {
  if (isNarrow(options)) return { step: usual + 15 };
  const lines = Math.max(1, ...names.map((name) => wrapped(name, lettersBeside).length));
  return { step: Math.max(usual, lines * 14 + 6) };
}

const lettersBeside = 40;

/** A text of at most so many letters: its beginning and its end, since units of one kind often differ by their last word. */
export function shortened(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const end = Math.floor(letters / 3);
  return `${text.slice(0, Math.floor(letters) - end - 1).trimEnd()}…${text.slice(-end).trimStart()}`;
}

/** Texts with a rim in the colour of the page, which keeps lines behind them apart. */
export function rimmed(mark: object, layer: object): readonly object[] {
  return [{ stroke: '#ffffff', strokeWidth: 3 }, {}].map((rim) => ({ ...layer, mark: { ...mark, ...rim } }));
}

/** Days in words; where all of them end a year, the years. */
export function dayLabels(days: readonly string[], locale: Locale): readonly string[] {
  return days.every((day) => day.endsWith('-12-31')) ? days.map((day) => day.slice(0, 4)) : days.map(locale.date);
}

/** Days along the horizontal axis, with the labels of some of them. */
export function daysAxis(days: readonly string[], labels: readonly string[]): Readonly<Record<string, unknown>> {
  const times = days.map((day) => Date.parse(day));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const margin = (last - first || 1) * 0.07;
  const texts = Object.fromEntries(times.map((time, i) => [time, labels[i] ?? '']));
  return {
    field: 'time',
    type: 'quantitative',
    title: null,
    scale: { domain: [first - margin, last + margin], zero: false, nice: false },
    axis: {
      values: times,
      labelExpr: `(${expression(texts)})[datum.value]`,
      grid: false,
      labelLimit: 0,
      labelOverlap: 'parity',
    },
  };
}

/** How an axis of values is labelled: a share in percent, a difference of shares in percentage points. */
export function valueLabels(
  form: TableData['indicators'][number]['form'],
  { points }: Locale,
): Readonly<Record<string, unknown>> {
  if (form === 'share') return { title: null, format: '.0%' };
  if (form !== 'points') return { title: null };
  return { title: points('', false).trim(), labelExpr: "format(datum.value * 100, '~r')" };
}

/** The axis of values, from 0. */
export function valueAxis(
  form: TableData['indicators'][number]['form'],
  values: readonly (number | null)[],
  target: TableTarget | undefined,
  locale: Locale,
): Readonly<Record<string, unknown>> {
  const limits = target === undefined ? {} : limitsOf(target.bound, 'charts');
  const bounds = [limits.low, limits.high].flatMap((side) => (side === undefined ? [] : [side.limit.toNumber()]));
  const all = [0, ...values.flatMap((value) => value ?? []), ...bounds];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return {
    field: 'value',
    type: 'quantitative',
    scale: { domain: [low * 1.1, low + (high - low || 1) * 1.04], nice: false },
    axis: { orient: 'top', tickCount: 5, ...valueLabels(form, locale) },
  };
}

/** The limits of a target as lines with their words. */
export function boundLayers(
  target: TableTarget | undefined,
  form: TableData['indicators'][number]['form'],
  locale: Locale,
): readonly Readonly<Record<string, unknown>>[] {
  if (target === undefined) return [];
  const { low, high } = limitsOf(target.bound, 'charts');
  return [low, high].flatMap((side) =>
    side === undefined
      ? []
      : [
          {
            data: { values: [{ limit: side.limit.toNumber() }] },
            mark: { type: 'rule', strokeDash: [5, 3], strokeWidth: 1.5, color: palette.ink },
            encoding: { x: { field: 'limit', type: 'quantitative' }, y: null },
          },
          {
            data: { values: [{ limit: side.limit.toNumber() }] },
            mark: { type: 'text', y: 'height', dy: 4, baseline: 'top', fontWeight: 600 },
            encoding: {
              x: { field: 'limit', type: 'quantitative' },
              y: null,
              text: { value: boundText(target.bound, form, locale) },
            },
          },
        ],
  );
}
