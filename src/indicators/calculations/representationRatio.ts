import { dividedBy } from '../quotient.js';
import { representation } from './part-against-whole.js';

/** Women's share of the part divided by their share of the whole. */
export const representationRatio = representation(dividedBy);
