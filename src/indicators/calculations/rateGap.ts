import { minus } from '../quotient.js';
import { ratesBySex } from './rates-by-sex.js';

/** Men's rate minus women's, in points. */
export const rateGap = ratesBySex('points', (female, male) => minus(male, female));
