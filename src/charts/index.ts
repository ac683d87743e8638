/**
 * Charts of a table as Vega-Lite 6: plain JSON that needs no package.
 *
 * @module
 */

export type { ChartOptions, ChartSpec } from './chart-spec.js';
export { type GapChartOptions, gapChart } from './gapChart.js';
export { type PayQuartersChartOptions, payQuartersChart } from './payQuartersChart.js';
export { type ProgressChartOptions, progressChart } from './progressChart.js';
export { type PyramidOptions, sexPyramid } from './sexPyramid.js';
export { targetStandings } from './targetStandings.js';
export { type UnitsChartOptions, unitsAgainstTarget } from './unitsAgainstTarget.js';
export { type UnitsOverTimeOptions, unitsOverTime } from './unitsOverTime.js';
