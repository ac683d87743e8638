import { anObject, aReport, checkArguments } from '../arguments.js';
import type { ProtectionSummary } from '../indicators/protection.js';
import type { Report } from '../indicators/report.js';
import type { DisclosurePolicy } from './policy.js';
import { protect } from './protect.js';

/**
 * How much of a report each of several policies would hide, by population and by depth, before one is applied.
 *
 * @param report - a report of `evaluate`
 * @param policies - policies by a name of your own
 * @returns by the same names what would be hidden
 * @throws GenderIndicatorsError as `protect`
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { official, protectionCost, strict } from 'gender-indicators/disclosure';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 21, female: 7, male: 14 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
 * const cost = protectionCost(report, { official, strict });
 * cost.strict.hidden > cost.official.hidden; // => true
 * ```
 */
export function protectionCost<Name extends string>(
  report: Report,
  policies: Readonly<Record<Name, DisclosurePolicy>>,
): Readonly<Record<Name, ProtectionSummary>> {
  checkArguments('protectionCost', { report: [report, aReport], policies: [policies, anObject] });
  const names = Object.keys(policies) as Name[];
  return Object.fromEntries(names.map((name) => [name, protect(report, policies[name]).summary])) as Record<
    Name,
    ProtectionSummary
  >;
}
