import type { DisclosurePolicy } from './policy.js';

/**
 * The policy of official tables, and the default: numbers below 5, pay of fewer than 10 people of a sex; zeros of large groups are shown.
 *
 * @see Hundepool et al., "Handbook on Statistical Disclosure Control", 2nd edition, chapter 4: minimum frequency rules
 */
export const official = { threshold: 5, zeros: 'group', pay: { least: 10 } } as const satisfies DisclosurePolicy;

/** A policy for sensitive matters: numbers below 10, pay of fewer than 10 people of a sex, and no zero but that of an empty group. */
export const strict = { threshold: 10, zeros: 'protect', pay: { least: 10 } } as const satisfies DisclosurePolicy;
