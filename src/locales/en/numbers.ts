import type { NumberSymbols } from '../numbers.js';

/** English numbers: `1,081`, `19.91%`. */
export const enNumbers: NumberSymbols = { decimal: '.', group: ',', minus: '-', percent: '%', noValue: '–' };
