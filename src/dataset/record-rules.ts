import type { DefaultModel, RecordOf, RecordSetName } from '../schemas/model.js';
import { sexes } from '../schemas/values.js';
import type { SchemaRecord } from './columns.js';

type WrongRecord = 'part_above_total' | 'sexes_below_total' | 'value_missing' | 'part_above_whole';

/** What must hold within a record, and among the records of its record set. A rule on a field that is not given holds. */
export interface RecordRules<Field extends string = string> {
  /** What is wrong within a record, and in which field; of record sets whose records are kept as rows. */
  readonly wrongIn?: (record: SchemaRecord) => readonly [code: WrongRecord, field?: Field] | undefined;
  /** Pairs of dates: the second must not lie before the first. */
  readonly inOrder?: readonly (readonly [first: Field, second: Field])[];
  /** Pairs of numbers: the first is a part of the second. */
  readonly parts?: readonly (readonly [part: Field, whole: Field])[];
  /** The fields that tell records apart, and the code of a record that repeats an earlier one. */
  readonly repeated?: {
    readonly fields: readonly Field[];
    readonly code: 'repeated_record' | 'duplicate_plan' | 'duplicate_return';
  };
  /** The first and the last day of a period; those of one unit must not overlap. */
  readonly period?: readonly [from: Field, to: Field];
  /** Which record of those with the same values in `within` should be the only one with the value. */
  readonly single?: { readonly field: Field; readonly value: string; readonly within: readonly Field[] };
}

type FieldOf<S extends RecordSetName<DefaultModel>> = keyof RecordOf<DefaultModel, S> & string;

const rulesByRecordSet: { readonly [S in RecordSetName<DefaultModel>]?: RecordRules<FieldOf<S>> } = {
  units: { inOrder: [['establishedOn', 'dissolvedOn']] },
  personnel: { single: { field: 'leadership', value: 'head', within: ['unitId', 'positionLevel'] } },
  committees: { inOrder: [['establishedOn', 'dissolvedOn']] },
  committeeMembers: { repeated: { fields: ['committeeId', 'personId'], code: 'repeated_record' } },
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
  attendances: { repeated: { fields: ['personId', 'communicationId'], code: 'repeated_record' } },
  activities: { inOrder: [['on', 'endedOn']], parts: [['femaleParticipants', 'participants']] },
  participations: { repeated: { fields: ['unitId', 'activityId'], code: 'repeated_record' } },
  budgets: { inOrder: [['from', 'to']], parts: [['allocated', 'unitBudget']], period: ['from', 'to'] },
  petitions: {
    inOrder: [
      ['receivedOn', 'dueOn'],
      ['receivedOn', 'resolvedOn'],
    ],
  },
  violations: { inOrder: [['foundOn', 'handledOn']] },
  inspections: { parts: [['recommendationsClosed', 'recommendationsMade']] },
  documents: {
    inOrder: [['issuedOn', 'implementedOn']],
    repeated: { fields: ['unitId', 'kind', 'number'], code: 'repeated_record' },
  },
  proposals: { inOrder: [['madeOn', 'decidedOn']] },
  policies: { repeated: { fields: ['unitId', 'policy'], code: 'repeated_record' } },
  returns: { wrongIn: wrongInReturn, repeated: { fields: ['populationId', 'unitId'], code: 'duplicate_return' } },
  observations: { wrongIn: wrongInObservation },
};

/** The rules of a record set; none for those of an application. */
export function rulesOf(recordSet: string): RecordRules {
  const rules: Readonly<Record<string, RecordRules>> = rulesByRecordSet;
  return Object.hasOwn(rules, recordSet) ? (rules[recordSet] ?? {}) : {};
}

function wrongInReturn({ total, ...counts }: SchemaRecord): readonly [WrongRecord, 'total'] | undefined {
  const ofSexes = sexes.flatMap((sex) => counts[sex] ?? []).map(Number);
  const sum = ofSexes.reduce((before, count) => before + count, 0);
  if (sum > Number(total)) return ['part_above_total', 'total'];
  return sum < Number(total) && ofSexes.length === sexes.length ? ['sexes_below_total', 'total'] : undefined;
}

function wrongInObservation({ part, whole, value }: SchemaRecord): readonly [WrongRecord] | undefined {
  if (typeof part === 'number' && typeof whole === 'number') return part > whole ? ['part_above_whole'] : undefined;
  return typeof value === 'string' ? undefined : ['value_missing'];
}
