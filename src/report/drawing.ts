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
    const [wide, narrow] = [chart(600), chart(330)];
    const [large, small] = [await renderChart(wide), await renderChart(narrow)];
    const image = `<img src="${dataUrl(large)}" alt="${htmlText(wide.description)}">`;
    return `<figure class="chart"><picture><source media="(max-width:640px)" srcset="${dataUrl(small)}">${image}</picture></figure>`;
  };
  return { draw, isMissing: state.isMissing };
}

function dataUrl(svg: string): string {
  // Letters stay as they are: all of it escaped would be three times as long.
  return `data:image/svg+xml;charset=utf-8,${svg.replace(/[%#"&<>\s]/gu, (sign) => encodeURIComponent(sign))}`;
}
