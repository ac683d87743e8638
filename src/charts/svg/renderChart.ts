import { checkArguments, isObject } from '../../arguments.js';
import { optionalPackage } from '../../optional-package.js';
import type { ChartSpec } from '../chart-spec.js';

/**
 * Draws a chart as SVG, without a browser, by the optional packages `vega` and `vega-lite`. Nothing is loaded: data that the specification does
 * not hold is refused. The same specification gives the same bytes.
 *
 * @param spec - a chart of `gender-indicators/charts`, or any Vega-Lite specification that holds its data
 * @throws {@link GenderIndicatorsError} `missing_package` where a package is not installed; `wrong_argument` for what is no specification
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { unitsAgainstTarget } from 'gender-indicators/charts';
 * import { renderChart } from 'gender-indicators/charts/svg';
 * import { en } from 'gender-indicators/locales';
 * import { toTable } from 'gender-indicators/tables';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 410, female: 60 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
 * const table = toTable(report, { indicators: ['women-in-leadership'], locale: en });
 * const svg = await renderChart(unitsAgainstTarget(table, { locale: en }));
 * svg.startsWith('<svg'); // => true
 * svg.includes('14.63%'); // => true
 * ```
 */
export async function renderChart(spec: ChartSpec): Promise<string> {
  const isSpec = (value: unknown) => isObject(value) && typeof value['$schema'] === 'string';
  checkArguments('renderChart', { spec: [spec, { is: isSpec, write: 'unitsAgainstTarget(table, { locale })' }] });
  const [vega, { compile }] = await Promise.all([
    optionalPackage('vega', () => import('vega'), 'renderChart'),
    optionalPackage('vega-lite', () => import('vega-lite'), 'renderChart'),
  ]);
  const compiled = compile(spec as never);
  const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none', loader: closedLoader });
  try {
    const svg = await view.toSVG();
    const { description } = spec as { readonly description?: unknown };
    const text = typeof description === 'string' ? description : '';
    const label = text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
    // A picture is read as one: by its description, never by the parts that Vega names in English.
    const picture = svg.replace(/ (?:aria-[a-z]+|role)="[^"]*"/gu, '');
    return cropped(picture, spec).replace('<svg ', () => `<svg role="img" aria-label="${label}" `);
  } finally {
    view.finalize();
  }
}

// Without a browser Vega takes texts for wider than they are. A chart of this library says how much room its texts take.
function cropped(svg: string, { usermeta }: ChartSpec): string {
  const { left, width, right } = (isObject(usermeta) ? usermeta : {}) as {
    left?: number;
    width?: number;
    right?: number;
  };
  const origin = /<g [^>]*transform="translate\(([\d.]+),/u.exec(svg)?.[1];
  if (left === undefined || width === undefined || right === undefined || origin === undefined) return svg;
  const across = left + width + right;
  return svg.replace(/ width="[\d.]+" height="([\d.]+)" viewBox="[^"]*"/u, (_, height: string) => {
    return ` width="${across}" height="${height}" viewBox="${Number(origin) - left} 0 ${across} ${height}"`;
  });
}

// What is not in the specification is not looked for anywhere.
const closedLoader = {
  load: () => Promise.reject(new Error('A chart loads nothing.')),
  sanitize: () => Promise.reject(new Error('A chart links to nothing.')),
  http: () => Promise.reject(new Error('A chart loads nothing.')),
  file: () => Promise.reject(new Error('A chart loads nothing.')),
} as never;
