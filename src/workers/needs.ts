import type { Condition } from '../conditions/condition.js';
import { parseCondition } from '../conditions/parse-condition.js';
import type { ForeignKey, Model } from '../schemas/model.js';
import type { PopulationRequest } from '../tallies/request.js';

/** What counting a population reads. */
export interface Needs {
  /** By record set, the names of fields. */
  readonly fields: Map<string, Set<string>>;
  /** By record set, the keys that lead to other records. */
  readonly keys: Map<string, Set<ForeignKey>>;
  /** Whether it looks at units. */
  hasUnits: boolean;
  /** Whether it comes back from another record set to the one that is counted. */
  comesBack: boolean;
}

/** Finds what counting a population reads. */
export function needsOf(model: Model, { id, of, where, sums, distributions }: PopulationRequest): Needs {
  const needs: Needs = { fields: new Map(), keys: new Map(), hasUnits: false, comesBack: false };
  const field = (recordSet: string, name: string) => add(needs.fields, recordSet, name === 'age' ? 'birthDate' : name);
  const lead = (from: string, key: ForeignKey, to: string) => {
    add(needs.keys, from, key);
    add(needs.fields, to);
    if (to === of) needs.comesBack = true;
  };
  const visit = (recordSet: string, one: Condition): void => {
    switch (one.type) {
      case 'all':
      case 'any':
        for (const inner of one.of) visit(recordSet, inner);
        return;
      case 'not':
        visit(recordSet, one.of);
        return;
      case 'missing':
      case 'equals':
        field(recordSet, one.field.name);
        add(needs.keys, recordSet, one.field.name as ForeignKey);
        return;
      case 'range':
        field(recordSet, one.field.name);
        for (const { end } of one.bounds) if ('field' in end) field(recordSet, end.field.name);
        return;
      case 'same':
        add(needs.keys, recordSet, one.key);
        add(needs.keys, one.via?.recordSet ?? recordSet, one.other);
        if (one.via !== undefined) lead(recordSet, one.via.key, one.via.recordSet);
        return;
      case 'one':
        // A condition on the unit of a record looks at units alone.
        if (one.relation.recordSet === 'units') {
          needs.hasUnits = true;
          return;
        }
        lead(recordSet, one.relation.key, one.relation.recordSet);
        visit(one.relation.recordSet, one.of);
        return;
      case 'many': {
        const { recordSet: other, key } = one.relation;
        add(needs.keys, other, key);
        add(needs.fields, other);
        if (other === of) needs.comesBack = true;
        for (const inner of [one.where, one.of ?? {}]) visit(other, parseCondition(model, other, inner, id));
      }
    }
  };
  add(needs.fields, of);
  field(of, 'sex');
  for (const value of [...sums.values(), ...distributions.values()]) {
    const names = typeof value === 'string' ? [value] : 'days' in value ? value.days : value.years;
    for (const name of names) if (typeof name === 'string') field(of, name);
  }
  visit(of, parseCondition(model, of, where, id));
  return needs;
}

function add<Name>(to: Map<string, Set<Name>>, recordSet: string, ...names: readonly Name[]): void {
  const known = to.get(recordSet) ?? new Set<Name>();
  to.set(recordSet, known);
  for (const name of names) known.add(name);
}
