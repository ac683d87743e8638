import type { Model } from '../schemas/model.js';
import type { AnyWhere } from '../schemas/where.js';
import type { Condition } from './condition.js';
import { parseCondition } from './parse-condition.js';

/** The other record sets that a condition on records looks into, units apart: without them it cannot be told. */
export function relatedSets(model: Model, recordSet: string, where: AnyWhere, within: string): ReadonlySet<string> {
  const sets = new Set<string>();
  const visit = (condition: Condition): void => {
    switch (condition.type) {
      case 'all':
      case 'any':
        condition.of.forEach(visit);
        return;
      case 'not':
        visit(condition.of);
        return;
      case 'one':
        if (condition.relation.recordSet === 'units') return;
        sets.add(condition.relation.recordSet);
        visit(condition.of);
        return;
      case 'same':
        if (condition.via !== undefined) sets.add(condition.via.recordSet);
        return;
      case 'many':
        sets.add(condition.relation.recordSet);
        for (const inner of [condition.where, condition.of ?? {}]) {
          visit(parseCondition(model, condition.relation.recordSet, inner, within));
        }
        return;
      default:
    }
  };
  visit(parseCondition(model, recordSet, where, within));
  return sets;
}
