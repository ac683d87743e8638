export { renderChart } from './renderChart.js';
