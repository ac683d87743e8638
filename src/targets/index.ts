export type { Bound, BoundNumber } from '../schemas/target.js';
export { distanceToTarget, meets } from './meets.js';
