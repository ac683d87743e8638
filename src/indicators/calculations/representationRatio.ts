import { dividedBy } from '../quotient.js';
import { representation } from './representation.js';

/** Women's share of the part divided by their share of the whole. */
export const representationRatio = representation('ratio', dividedBy);
