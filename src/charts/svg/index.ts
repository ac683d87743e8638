/**
 * Draws charts as SVG without a browser. It needs the optional packages `vega` and `vega-lite`.
 *
 * @module
 */

export { renderChart } from './renderChart.js';
