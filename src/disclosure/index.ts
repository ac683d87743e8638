export type { HiddenCells, ProtectionSummary } from '../indicators/protection.js';
export type { DisclosurePolicy, PopulationPolicy } from './policy.js';
export { official, strict } from './presets.js';
export { type ProtectedReport, protect } from './protect.js';
export { protectionCost } from './protectionCost.js';
