import {
  anOptionalLimit,
  anOptionalSize,
  anOptionalText,
  aTable,
  checkArguments,
  checkNames,
  type Kind,
  optionsInLanguage,
} from '../arguments.js';
import type { Locale } from '../locales/locale.js';
import { partialTexts } from '../present/explain-result.js';
import { formatCount } from '../present/formatCount.js';
import { capitalised } from '../present/names-in-words.js';
import type { TableData } from '../schemas/table.js';

/** A chart as a Vega-Lite 6 specification: plain JSON, with its data. */
export interface ChartSpec {
  readonly $schema: 'https://vega.github.io/schema/vega-lite/v6.json';
  /** What the chart says, for those who do not see it. */
  readonly description: string;
  readonly [key: string]: unknown;
}

/** What every chart is asked for. */
export interface ChartOptions {
  /** The language of the table. */
  readonly locale: Locale;
  /**
   * Width of the plot in pixels; below 400 names stand above their marks.
   * @defaultValue `560`
   */
  readonly width?: number | undefined;
  /**
   * The title.
   * @defaultValue the finding
   */
  readonly title?: string | undefined;
}

/** Colours that people with any colour vision tell apart, with a contrast of 4.5 or more on white; none says anything alone. */
export const palette = {
  ink: '#16202b',
  soft: '#55616d',
  line: '#d5dbe1',
  women: '#6b2c91',
  men: '#b35900',
  good: '#0b6b50',
  bad: '#a1331b',
} as const;

const font = 'system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';

/** What a chart is made of. */
export interface ChartParts {
  readonly title: string;
  readonly subtitle: string;
  /** What screen readers say in place of the picture. */
  readonly description: string;
  /** What stands below, before the documents and the day. */
  readonly notes?: readonly string[] | undefined;
  /** The view, or the facets of views. */
  readonly view: Readonly<Record<string, unknown>>;
  /** Room for texts to the left and to the right of the plot, in pixels. */
  readonly left: number;
  readonly right: number;
}

/** The names of the options of every chart. */
export const chartOptionNames: Readonly<Record<keyof ChartOptions, true>> = { locale: true, width: true, title: true };

/** Refuses what is no table, what is no options, and an option that the chart does not have. */
export function checkChart<Options extends ChartOptions>(
  functionName: string,
  table: TableData,
  options: Options,
  names: Readonly<Record<keyof NoInfer<Options>, true>>,
): void {
  checkArguments(functionName, { table: [table, aTable], options: [options, optionsInLanguage] });
  checkNames(options, names, { function: functionName, argument: 'options' });
  checkChartOptions(functionName, options);
}

/** Refuses options of a chart that are not of their kind. */
export function checkChartOptions(functionName: string, options: ChartOptions): void {
  for (const [name, value] of Object.entries(options))
    if (Object.hasOwn(kinds, name)) checkArguments(functionName, { [`options.${name}`]: [value, kinds[name]!] });
}

const kinds: Readonly<Record<string, Kind>> = {
  width: anOptionalSize,
  title: anOptionalText,
  unit: anOptionalText,
  indicator: anOptionalText,
  target: anOptionalText,
  limit: anOptionalLimit,
};

/** The width of the plot. */
export function widthOf({ width = 560 }: ChartOptions): number {
  return width;
}

/** Whether names stand above their marks. */
export function isNarrow(options: ChartOptions): boolean {
  return widthOf(options) < 400;
}

/** A chart with its title; its documents, its day, whether counts are rounded, and which sources are missing stand below. */
export function chartSpec(
  parts: ChartParts,
  table: Pick<TableData, 'sources' | 'asOf' | 'roundedTo' | 'missingSources'>,
  options: ChartOptions,
): ChartSpec {
  const { locale, title = parts.title } = options;
  const { decimal, group } = locale.numbers;
  const { left, right } = parts;
  const across = left + widthOf(options) + right;
  const { roundedTo, missingSources } = table;
  const partial = partialTexts(missingSources, locale).map((text) => `${capitalised(text)}.`);
  const footer = [
    locale.chart.footer(table.sources.map(withoutLink).join('; '), locale.date(table.asOf)),
    ...(roundedTo === undefined
      ? []
      : [`${capitalised(locale.result.countsRounded(formatCount(roundedTo, locale)))}.`]),
  ];
  const footerLines = [...partial, ...(parts.notes ?? []), footer.join(' ')].flatMap((text) =>
    wrapped(text, across / 5.6),
  );
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: [`${title}. ${parts.subtitle}.`, ...partial, parts.description].join(' '),
    title: { text: wrapped(title, across / 8.9), subtitle: wrapped(parts.subtitle, across / 6.9), dx: -left },
    vconcat: [
      parts.view,
      {
        width: widthOf(options),
        height: footerLines.length * 14,
        data: { values: [{}] },
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'top',
          x: -left,
          y: 0,
          fontSize: 11,
          lineHeight: 14,
          color: palette.soft,
        },
        encoding: { text: { value: footerLines } },
      },
    ],
    bounds: 'full',
    align: 'none',
    spacing: 16,
    // What drawing needs, for the width of texts is not known without a browser.
    usermeta: { left, width: widthOf(options), right },
    background: 'transparent',
    padding: 4,
    config: {
      // The description says all of it in the language; what Vega would say of each mark is in English, with days as numbers.
      aria: false,
      font,
      locale: { number: { decimal, thousands: group, grouping: [3], currency: ['', ''] } },
      view: { stroke: null },
      title: {
        anchor: 'start',
        frame: 'group',
        color: palette.ink,
        fontSize: 16,
        fontWeight: 650,
        lineHeight: 21,
        subtitleColor: palette.soft,
        subtitleFontSize: 13,
        subtitleLineHeight: 17,
        subtitlePadding: 4,
        offset: 14,
      },
      axis: {
        aria: false,
        domain: false,
        ticks: false,
        gridColor: palette.line,
        labelColor: palette.ink,
        labelFontSize: 12,
        titleColor: palette.soft,
        titleFontSize: 12,
        titleFontWeight: 400,
        labelPadding: 8,
      },
      legend: {
        aria: false,
        labelColor: palette.ink,
        labelFontSize: 12,
        title: null,
        orient: 'top',
        symbolSize: 90,
        labelLimit: 0,
        columnPadding: 18,
      },
      header: { labelColor: palette.ink, labelFontSize: 12, labelFontWeight: 600, labelAnchor: 'start', title: null },
      text: { color: palette.ink, fontSize: 12 },
    },
  };
}

/** A chart of nothing, which says so. */
export function emptyChart(table: TableData, options: ChartOptions, why?: string): ChartSpec {
  const { nothing } = options.locale.chart;
  const view = {
    width: widthOf(options),
    height: 40,
    data: { values: [{}] },
    mark: { type: 'text', align: 'left', x: 0, y: 20, color: palette.soft },
    encoding: { text: { value: why ?? nothing } },
  };
  return chartSpec(
    { title: nothing, subtitle: table.title, description: '', view, left: 0, right: 20 },
    table,
    options,
  );
}

/** A value as an expression of Vega; the line breaks of Unicode, which end a text there, are escaped. */
export function expression(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** A text in lines of at most so many letters, broken between words. */
export function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > letters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function withoutLink(source: string): string {
  return source.replace(/ – https?:\/\/\S+$/u, '');
}
