import { aLocale, checkArguments, checkNames, isObject } from '../arguments.js';
import type { PayQuarters } from '../measures/pay/payQuarters.js';
import { formatShare } from '../present/formatShare.js';
import { toDate } from '../targets/calendar.js';
import {
  type ChartOptions,
  type ChartSpec,
  chartOptionNames,
  chartSpec,
  checkChartOptions,
  palette,
  widthOf,
} from './chart-spec.js';
import { namesAxis, roomFor, stepOf } from './encodings.js';

/** What {@link payQuartersChart} needs besides the quarters. */
export interface PayQuartersChartOptions extends ChartOptions {
  /** What is ranked, and where: `'Ministry of Industry and Trade, pay in December 2019'`. */
  readonly subtitle: string;
  /** ISO date of the pay. */
  readonly asOf: string;
  /** Where the pay comes from. */
  readonly source: string;
}

const quarters = ['upper', 'upperMiddle', 'lowerMiddle', 'lower'] as const;

/**
 * Women's and men's shares of the four pay quarters of `payQuarters`, the highest paid above, as bars of 100 %: women full, men in outline.
 * The title says women's share of the lowest and of the highest.
 *
 * @param pay - the quarters
 * @param options - the language, what is ranked, the day and the source
 * @throws {@link GenderIndicatorsError} `wrong_argument`, `missing_argument`; `invalid_date`; `unknown_option` for an option that the chart does not have
 * @example
 * ```ts
 * import { payQuartersChart } from 'gender-indicators/charts';
 * import { en } from 'gender-indicators/locales';
 * import { payQuarters } from 'gender-indicators/measures';
 *
 * const quarters = payQuarters([
 *   { sex: 'female', pay: 10 }, { sex: 'male', pay: 20 }, { sex: 'female', pay: 20 }, { sex: 'male', pay: 30 },
 * ]);
 * const about = { subtitle: 'Department A', asOf: '2019-12-31', source: 'Payroll' };
 * const chart = quarters && payQuartersChart(quarters, { ...about, locale: en });
 * chart?.['title'];
 * // => { text: ['Women are 100.00% of the lowest paid quarter and 0.00% of the highest'], subtitle: ['Department A'], … }
 * ```
 */
export function payQuartersChart(pay: PayQuarters, options: PayQuartersChartOptions): ChartSpec {
  const isOptions = (value: unknown) =>
    isObject(value) &&
    aLocale.is(value['locale']) &&
    typeof value['subtitle'] === 'string' &&
    typeof value['asOf'] === 'string' &&
    typeof value['source'] === 'string';
  checkArguments('payQuartersChart', {
    pay: [
      pay,
      {
        is: (value) => isObject(value) && quarters.every((name) => isObject(value[name])),
        write: 'payQuarters(entries)',
      },
    ],
    options: [options, { is: isOptions, write: "{ locale: vi, subtitle: '…', asOf: '2019-12-31', source: '…' }" }],
  });
  const optionNames = { ...chartOptionNames, subtitle: true, asOf: true, source: true } as const;
  checkNames(options, optionNames, { function: 'payQuartersChart', argument: 'options' });
  checkChartOptions('payQuartersChart', options);
  const { locale, subtitle, source } = options;
  const asOf = toDate(options.asOf, { function: 'payQuartersChart', argument: 'options.asOf' });
  const names = quarters.map((name) => locale.chart.quarters[name]);
  const values = quarters.flatMap((name, order) => {
    const { femaleShare } = pay[name];
    if (femaleShare === null) return [];
    const parts = [
      { sex: locale.chart.women, share: femaleShare, ink: '#ffffff' },
      { sex: locale.chart.men, share: femaleShare.neg().plus(1), ink: palette.ink },
    ];
    const drawn = parts.filter(({ share }) => !share.isZero());
    return drawn.map(({ sex, share, ink }, place) => ({
      order,
      sex,
      ink,
      place,
      value: share.toNumber(),
      text: formatShare(share, locale),
    }));
  });
  const domain = [locale.chart.women, locale.chart.men];
  const x = {
    field: 'value',
    type: 'quantitative',
    stack: 'zero',
    title: null,
    axis: { format: '.0%', orient: 'top', tickCount: 5 },
    scale: { domain: [0, 1] },
  };
  const view = {
    width: widthOf(options),
    height: stepOf(options, names, 40),
    data: { values },
    encoding: {
      y: { ...namesAxis(options, names, 15), scale: { domain: [0, 1, 2, 3] } },
      order: { field: 'place' },
    },
    layer: [
      {
        mark: { type: 'bar', height: 26, strokeWidth: 1.5 },
        encoding: {
          x,
          fill: { field: 'sex', type: 'nominal', scale: { domain, range: [palette.women, '#ffffff'] } },
          stroke: { field: 'sex', type: 'nominal', scale: { domain, range: [palette.women, palette.men] } },
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
  const share = (name: 'lower' | 'upper') => formatShare(pay[name].femaleShare, locale);
  const description = quarters
    .map(
      (name) => `${locale.chart.quarters[name]}: ${locale.chart.women} ${formatShare(pay[name].femaleShare, locale)}`,
    )
    .join('; ');
  const title = locale.chart.payQuarters(share('lower'), share('upper'));
  const room = { left: roomFor(options, names), right: 24 };
  return chartSpec({ title, subtitle, description, view, ...room }, { sources: [source], asOf }, options);
}
