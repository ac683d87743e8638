/**
 * Parity as general recommendation 40 of the CEDAW Committee has it, as a benchmark.
 *
 * @module
 */

export { cedaw, cedawParity, womenInDecisionMaking } from './cedaw.js';
