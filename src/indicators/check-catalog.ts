import type { ConditionField } from '../conditions/condition.js';
import { isDate } from '../conditions/dates.js';
import { nearest } from '../conditions/nearest.js';
import { conditionField } from '../conditions/parse-condition.js';
import { toDecimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { circularDefinition, invalidCondition, invalidDate, unknownField } from '../mistakes.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Indicator, ValueOf } from '../schemas/indicator.js';
import { isForeignKey, type RecordSet } from '../schemas/model.js';
import type { Target } from '../schemas/target.js';
import { limitsOf } from '../targets/limits.js';
import { refuseDuplicateIds } from './catalog.js';
import { lookUp } from './look-up.js';

/**
 * Refuses what can be seen to be wrong without the populations of a catalog.
 *
 * @throws GenderIndicatorsError `duplicate_id`, `unknown_id`, `circular_definition`, `not_a_number`; those of targets
 */
export function refuseWrongCatalog({ indicators, targets = [] }: Catalog): void {
  refuseDuplicateIds('indicator', indicators);
  refuseDuplicateIds('target', targets);
  for (const { id, difference } of indicators) {
    const reference = difference?.reference;
    if (typeof reference === 'object') toDecimal(reference.value, { function: id, argument: 'reference.value' });
  }
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  for (const { indicatorId } of targets) lookUp('indicator', indicatorId, byId);
  refuseCircles(indicators, byId);
  for (const target of targets) refuseWrongTarget(target);
}

// Refuses indicators that are defined by each other. Each is looked at once, so a long chain takes linear time.
function refuseCircles(indicators: readonly Indicator[], byId: ReadonlyMap<string, Indicator>): void {
  const checked = new Set<Indicator>();
  for (const indicator of indicators) {
    const chain = new Set<Indicator>();
    for (let next: Indicator | undefined = indicator; next !== undefined && !checked.has(next); ) {
      if (chain.has(next)) throw new GenderIndicatorsError(circularDefinition, { indicatorId: indicator.id });
      chain.add(next);
      const comparedId: string | undefined = next.difference?.indicator;
      next = comparedId === undefined ? undefined : lookUp('indicator', comparedId, byId);
    }
    for (const link of chain) checked.add(link);
  }
}

// A target has a bound, real dates, and its dates in order.
function refuseWrongTarget({ id, bound, by, inForce }: Target): void {
  limitsOf(bound, id);
  for (const [argument, date] of Object.entries({ by, 'inForce.from': inForce.from, 'inForce.to': inForce.to })) {
    if (!isDate(date)) throw new GenderIndicatorsError(invalidDate, { function: id, argument });
  }
  if (inForce.from > inForce.to) throw new GenderIndicatorsError(invalidDate, { function: id, argument: 'inForce' });
}

/**
 * Refuses a value that cannot be read from a record set.
 *
 * @throws GenderIndicatorsError `unknown_field`; `invalid_condition` for ids, for a field without numbers where numbers are
 * needed, and for a span between fields that are not dates
 */
export function refuseWrongValue(recordSet: RecordSet, value: ValueOf, isNumber: boolean, holder: string): void {
  const names = typeof value === 'string' ? [value] : 'days' in value ? value.days : value.years;
  for (const name of names) {
    if (typeof name !== 'string') continue;
    const facts = { recordSet: recordSet.name, field: name, in: holder };
    const field = conditionField(recordSet, name);
    if (field === undefined)
      throw new GenderIndicatorsError(unknownField, { ...facts, nearest: nearest(name, recordSet.fields.keys()) });
    const isReadable = typeof value === 'string' ? isValue(field, isNumber) : field.type === 'date';
    if (!isReadable) throw new GenderIndicatorsError(invalidCondition, facts);
  }
}

function isValue({ name, type }: ConditionField, isNumber: boolean): boolean {
  if (isNumber) return type === 'number' || type === 'decimal' || type === 'age';
  return type !== 'other' && name !== 'id' && !isForeignKey(name);
}
