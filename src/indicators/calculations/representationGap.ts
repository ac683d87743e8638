import { minus } from '../quotient.js';
import { representation } from './part-against-whole.js';

/** Women's share of the part minus their share of the whole, in points. */
export const representationGap = representation(minus);
