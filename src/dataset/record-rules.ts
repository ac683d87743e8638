import type { DefaultModel, RecordOf, RecordSetName } from '../schemas/model.js';

/** What must hold within a record, and among the records of its record set. A rule on a field that is not given holds. */
export interface RecordRules<Field extends string = string> {
  /** Pairs of dates: the second must not lie before the first. */
  readonly inOrder?: readonly (readonly [first: Field, second: Field])[];
  /** Pairs of numbers: the first is a part of the second. */
  readonly parts?: readonly (readonly [part: Field, whole: Field])[];
  /** The fields that tell records apart, and the code of a record that repeats an earlier one. */
  readonly repeated?: {
    readonly fields: readonly Field[];
    readonly code: 'repeated_record' | 'duplicate_plan';
  };
  /** The first and the last day of a period; those of one unit must not overlap. */
  readonly period?: readonly [from: Field, to: Field];
  /** Which record of those with the same values in `within` should be the only one with the value. */
  readonly single?: { readonly field: Field; readonly value: string; readonly within: readonly Field[] };
}

type FieldOf<S extends RecordSetName<DefaultModel>> = keyof RecordOf<DefaultModel, S> & string;

const apart = <Field extends string>(...fields: readonly Field[]) =>
  ({ repeated: { fields, code: 'repeated_record' } }) as const;

const rulesByRecordSet: { readonly [S in RecordSetName<DefaultModel>]?: RecordRules<FieldOf<S>> } = {
  personnel: { single: { field: 'leadership', value: 'head', within: ['unitId', 'positionLevel'] } },
  committees: { inOrder: [['establishedOn', 'dissolvedOn']] },
  committeeMembers: apart('committeeId', 'personId'),
  successionPlans: {
    repeated: { fields: ['personId', 'positionLevel', 'leadership', 'term'], code: 'duplicate_plan' },
  },
  tasks: {
    inOrder: [
      ['assignedOn', 'dueOn'],
      ['assignedOn', 'completedOn'],
      ['assignedOn', 'reportedOn'],
    ],
  },
  communications: { parts: [['femaleParticipants', 'participants']] },
  attendances: apart('personId', 'communicationId'),
  activities: { inOrder: [['on', 'endedOn']], parts: [['femaleParticipants', 'participants']] },
  participations: apart('unitId', 'activityId'),
  budgets: { inOrder: [['from', 'to']], parts: [['allocated', 'unitBudget']], period: ['from', 'to'] },
  petitions: {
    inOrder: [
      ['receivedOn', 'dueOn'],
      ['receivedOn', 'resolvedOn'],
    ],
  },
  violations: { inOrder: [['foundOn', 'handledOn']] },
  inspections: { parts: [['recommendationsClosed', 'recommendationsMade']] },
  documents: { inOrder: [['issuedOn', 'implementedOn']], ...apart('unitId', 'kind', 'number') },
  proposals: { inOrder: [['madeOn', 'decidedOn']] },
  policies: apart('unitId', 'policy'),
};

/** The rules of a record set; none for those of an application. */
export function rulesOf(recordSet: string): RecordRules {
  const rules: Readonly<Record<string, RecordRules>> = rulesByRecordSet;
  return Object.hasOwn(rules, recordSet) ? (rules[recordSet] ?? {}) : {};
}
