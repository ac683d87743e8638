/**
 * A report made safe to publish: small numbers are hidden, and so is what they follow from.
 *
 * @module
 */

export type { HiddenCells, ProtectionSummary } from '../indicators/protection.js';
export type {
  AuditFinding,
  AuditProof,
  AuditTerm,
  PublishedCell,
  PublishedSum,
  PublishedTable,
} from '../schemas/published-table.js';
export { type Audit, type AuditOptions, audit } from './audit.js';
export type { DisclosurePolicy, PopulationPolicy, PreviousReport } from './policy.js';
export { official, strict } from './presets.js';
export { type ProtectedReport, protect } from './protect.js';
export { protectionCost } from './protectionCost.js';
export { type RoundedReport, type RoundingOptions, round } from './round.js';
