import type { ChartSpec } from '../charts/chart-spec.js';
import { renderChart } from '../charts/svg/renderChart.js';
import { GenderIndicatorsError } from '../errors.js';
import { htmlText } from '../tables/html-text.js';
import type { ReportContext } from './report-context.js';

/** Draws each chart for wide and for narrow pages, as pictures with a description; without the packages it draws none. */
export async function drawing(
  isOn: boolean,
): Promise<{ readonly draw: ReportContext['draw']; readonly isMissing: boolean }> {
  const state = { isMissing: false };
  const probe = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: '',
    data: { values: [] },
    mark: 'point',
  } as const;
  if (isOn) {
    await renderChart(probe).catch((error: unknown) => {
      if (!(error instanceof GenderIndicatorsError)) throw error;
      state.isMissing = true;
    });
  }
  const draw = async (chart: (width: number) => ChartSpec): Promise<string> => {
    if (!isOn || state.isMissing) return '';
    const large = await renderChart(fitted(chart, pageWidth));
    const small = await renderChart(fitted(chart, phoneWidth));
    const image = `<img src="${dataUrl(large)}" alt="${htmlText(chart(pageWidth).description)}"${sizeOf(large)}>`;
    const source = `<source media="(max-width:640px)" srcset="${dataUrl(small)}"${sizeOf(small)}>`;
    return `<figure class="chart"><picture>${source}${image}</picture></figure>`;
  };
  return { draw, isMissing: state.isMissing };
}

/** Pixels of a chart with its texts: so wide that it is not made smaller on A4, and on a phone. */
const pageWidth = 760;
const phoneWidth = 350;

// The plot is as wide as the texts beside it leave room for.
function fitted(chart: (width: number) => ChartSpec, across: number): ChartSpec {
  const { left, right } = chart(across)['usermeta'] as { readonly left: number; readonly right: number };
  return chart(across - left - right);
}

/** Pixels between the margins of A4. */
const paperWidth = 620;

// Word processors take the size of a picture from here; the style sheet shows it as large as it is drawn.
function sizeOf(svg: string): string {
  const [, width = '', height = ''] = /^<svg [^>]*? width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? [];
  const scale = Math.min(1, paperWidth / Number(width));
  return ` width="${Math.round(Number(width) * scale)}" height="${Math.round(Number(height) * scale)}"`;
}

function dataUrl(svg: string): string {
  // Letters stay as they are: all of it escaped would be three times as long.
  return `data:image/svg+xml;charset=utf-8,${svg.replace(/[%#"&<>\s]/gu, (sign) => encodeURIComponent(sign))}`;
}
