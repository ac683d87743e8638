export type { HiddenCells, ProtectionSummary } from '../indicators/protection.js';
export type { DisclosurePolicy, PopulationPolicy } from './policy.js';
export { type ProtectedReport, protect } from './protect.js';
export { type RoundedReport, type RoundingOptions, round } from './round.js';
