import type { NumberSymbols } from '../numbers.js';

/** Vietnamese numbers: `1.081`, `19,91%`. */
export const viNumbers: NumberSymbols = { decimal: ',', group: '.', minus: '-', percent: '%', noValue: '–' };
