import { dividedBy } from '../quotient.js';
import { ratesBySex } from './part-against-whole.js';

/** Women's rate divided by men's. */
export const rateRatio = ratesBySex(dividedBy);
