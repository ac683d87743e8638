import { dividedBy } from '../quotient.js';
import { ratesBySex } from './rates-by-sex.js';

/** Women's rate divided by men's. */
export const rateRatio = ratesBySex('ratio', dividedBy);
