import { minus } from '../quotient.js';
import { ratesBySex } from './part-against-whole.js';

/** Men's rate minus women's, in points. */
export const rateGap = ratesBySex((female, male) => minus(male, female));
