import {
  activityKinds,
  administrativeLevels,
  ageBands,
  agreements,
  civilServiceGrades,
  committeeDuties,
  committeeKinds,
  committeeRatings,
  committeeRoles,
  communicationForms,
  communicationTopics,
  documentKinds,
  employmentTypes,
  eventKinds,
  leaderships,
  petitionKinds,
  policyStatuses,
  politicalTheories,
  positionLevels,
  proposalAddressees,
  proposalOutcomes,
  proposalSubjects,
  qualifications,
  sexes,
  unitKinds,
  violationKinds,
} from 'gender-indicators/schemas';

/** What a field holds; a list names the values of an enumerated field. */
export type FieldKind = 'key' | 'text' | 'date' | 'count' | 'number' | 'amount' | 'age' | 'boolean' | readonly string[];

/** A record set as its documentation describes it: fields, relations, and what must hold within and among its records. */
export interface RecordSetFacts {
  /** The fields that every record has. */
  readonly always: Readonly<Record<string, FieldKind>>;
  /** The fields that a record may lack. */
  readonly sometimes: Readonly<Record<string, FieldKind>>;
  /** Relations to one record: the other record set, and the key that names the record. */
  readonly toOne: Readonly<Record<string, readonly [recordSet: string, key: string]>>;
  /** Relations to many records: the key by which records of the other record set name this one. */
  readonly toMany: Readonly<Record<string, string>>;
  /** Pairs of dates of which the second must not lie before the first. */
  readonly inOrder?: readonly (readonly [string, string])[];
  /** Pairs of numbers of which the first is a part of the second. */
  readonly parts?: readonly (readonly [string, string])[];
  /** Fields in which no two records are equal. */
  readonly apart?: readonly string[];
  /** First and last day of a period; the periods of one unit do not overlap. */
  readonly period?: readonly [string, string];
}

const unit = { unit: ['units', 'unitId'] } as const;
const id = 'key';
const unitId = 'key';

const ofRecords: Readonly<Record<string, RecordSetFacts>> = {
  personnel: {
    always: { id, unitId, sex: sexes, leadership: leaderships },
    sometimes: {
      birthDate: 'date',
      hiredOn: 'date',
      employment: employmentTypes,
      positionLevel: positionLevels,
      acting: 'boolean',
      partyAdmittedOn: 'date',
      qualification: qualifications,
      politicalTheory: politicalTheories,
      civilServiceGrade: civilServiceGrades,
      basicPay: 'amount',
      variablePay: 'amount',
      hours: 'number',
      age: 'age',
      ageBand: ageBands,
    },
    toOne: unit,
    toMany: { events: 'personId', committeeMembers: 'personId', successionPlans: 'personId', attendances: 'personId' },
  },
  events: {
    always: { id, unitId, kind: eventKinds, on: 'date' },
    sometimes: { personId: 'key', sex: sexes, positionLevel: positionLevels, leadership: leaderships },
    toOne: { ...unit, person: ['personnel', 'personId'] },
    toMany: {},
  },
  committees: {
    always: { id, unitId, kind: committeeKinds },
    sometimes: {
      chairId: 'key',
      establishedOn: 'date',
      dissolvedOn: 'date',
      regulationIssuedOn: 'date',
      rating: committeeRatings,
      ratedOn: 'date',
    },
    toOne: { ...unit, chair: ['personnel', 'chairId'] },
    toMany: { committeeMembers: 'committeeId' },
    inOrder: [['establishedOn', 'dissolvedOn']],
  },
  committeeMembers: {
    always: { id, committeeId: 'key' },
    sometimes: {
      personId: 'key',
      sex: sexes,
      role: committeeRoles,
      duty: committeeDuties,
      dutiesAssigned: 'boolean',
      hoursGiven: 'number',
      fullTimeHours: 'number',
    },
    toOne: { committee: ['committees', 'committeeId'], person: ['personnel', 'personId'] },
    toMany: {},
    apart: ['committeeId', 'personId'],
  },
  successionPlans: {
    always: { id, personId: 'key', positionLevel: positionLevels, leadership: leaderships, term: 'text' },
    sometimes: {},
    toOne: { person: ['personnel', 'personId'] },
    toMany: {},
    apart: ['personId', 'positionLevel', 'leadership', 'term'],
  },
  tasks: {
    always: { id, unitId, assignedOn: 'date' },
    sometimes: { owner: 'text', dueOn: 'date', completedOn: 'date', reportedOn: 'date' },
    toOne: unit,
    toMany: {},
    inOrder: [
      ['assignedOn', 'dueOn'],
      ['assignedOn', 'completedOn'],
      ['assignedOn', 'reportedOn'],
    ],
  },
  communications: {
    always: { id, unitId, on: 'date' },
    sometimes: {
      form: communicationForms,
      topic: communicationTopics,
      participants: 'count',
      femaleParticipants: 'count',
    },
    toOne: unit,
    toMany: { attendances: 'communicationId' },
    parts: [['femaleParticipants', 'participants']],
  },
  attendances: {
    always: { personId: 'key', communicationId: 'key' },
    sometimes: { id },
    toOne: { person: ['personnel', 'personId'], communication: ['communications', 'communicationId'] },
    toMany: {},
    apart: ['personId', 'communicationId'],
  },
  activities: {
    always: { id, unitId, kind: activityKinds, on: 'date' },
    sometimes: {
      endedOn: 'date',
      withParty: 'boolean',
      withTradeUnion: 'boolean',
      withWomenUnion: 'boolean',
      withYouthUnion: 'boolean',
      withOthers: 'boolean',
      participants: 'count',
      femaleParticipants: 'count',
    },
    toOne: unit,
    toMany: { participations: 'activityId' },
    inOrder: [['on', 'endedOn']],
    parts: [['femaleParticipants', 'participants']],
  },
  participations: {
    always: { unitId, activityId: 'key' },
    sometimes: { id },
    toOne: { ...unit, activity: ['activities', 'activityId'] },
    toMany: {},
    apart: ['unitId', 'activityId'],
  },
  budgets: {
    always: { id, unitId, from: 'date', to: 'date', allocated: 'amount' },
    sometimes: { spent: 'amount', unitBudget: 'amount' },
    toOne: unit,
    toMany: {},
    inOrder: [['from', 'to']],
    parts: [['allocated', 'unitBudget']],
    period: ['from', 'to'],
  },
  petitions: {
    always: { id, unitId, receivedOn: 'date' },
    sometimes: { kind: petitionKinds, dueOn: 'date', resolvedOn: 'date' },
    toOne: unit,
    toMany: {},
    inOrder: [
      ['receivedOn', 'dueOn'],
      ['receivedOn', 'resolvedOn'],
    ],
  },
  violations: {
    always: { id, unitId, foundOn: 'date' },
    sometimes: { kind: violationKinds, handledOn: 'date', fine: 'amount' },
    toOne: unit,
    toMany: {},
    inOrder: [['foundOn', 'handledOn']],
  },
  inspections: {
    always: { id, unitId, on: 'date' },
    sometimes: { recommendationsMade: 'count', recommendationsClosed: 'count' },
    toOne: unit,
    toMany: {},
    parts: [['recommendationsClosed', 'recommendationsMade']],
  },
  documents: {
    always: { id, unitId, kind: documentKinds },
    sometimes: { number: 'text', required: 'boolean', issuedOn: 'date', implementedOn: 'date' },
    toOne: unit,
    toMany: {},
    inOrder: [['issuedOn', 'implementedOn']],
    apart: ['unitId', 'kind', 'number'],
  },
  proposals: {
    always: { id, unitId, madeOn: 'date' },
    sometimes: {
      addressee: proposalAddressees,
      subject: proposalSubjects,
      outcome: proposalOutcomes,
      decidedOn: 'date',
    },
    toOne: unit,
    toMany: {},
    inOrder: [['madeOn', 'decidedOn']],
  },
  policies: {
    always: { id, unitId, policy: 'text', status: policyStatuses },
    sometimes: {},
    toOne: unit,
    toMany: {},
    apart: ['unitId', 'policy'],
  },
  surveys: {
    always: { id, unitId, on: 'date', sex: sexes },
    sometimes: { round: 'text', prejudice: agreements, confidence: agreements },
    toOne: unit,
    toMany: {},
  },
};

const units: RecordSetFacts = {
  always: { id, name: 'text', kind: unitKinds },
  sometimes: {
    parentId: 'key',
    level: administrativeLevels,
    establishedOn: 'date',
    dissolvedOn: 'date',
    committeeRequired: 'boolean',
    ownStaff: 'boolean',
    reorganisedBy: 'text',
  },
  toOne: { parent: ['units', 'parentId'] },
  // Every record belongs to a unit, by its own key or by that of the committee or person it names.
  toMany: Object.fromEntries(Object.keys(ofRecords).map((name) => [name, 'unitId'])),
  inOrder: [['establishedOn', 'dissolvedOn']],
};

/**
 * All record sets that are counted, each after those that its records name. Headcount returns and observations give numbers
 * themselves.
 */
export const recordSets: Readonly<Record<string, RecordSetFacts>> = { units, ...ofRecords };

/** What is said of a record set. */
export function factsOf(recordSet: string): RecordSetFacts {
  const facts = recordSets[recordSet];
  if (facts === undefined) throw new Error(`no record set ${recordSet}`);
  return facts;
}

/** The fields of a record set, and what each holds. */
export function fieldsOf(recordSet: string): Readonly<Record<string, FieldKind>> {
  const { always, sometimes } = factsOf(recordSet);
  return { ...always, ...sometimes };
}

/** Whether the records are of persons: they have a sex, or name a person. */
export function isSexed(recordSet: string): boolean {
  const fields = fieldsOf(recordSet);
  return 'sex' in fields || 'personId' in fields;
}

/** Whether values of the field have an order: dates, numbers, amounts, ages. */
export function isOrdered(kind: FieldKind | undefined): boolean {
  return kind === 'date' || isNumeric(kind);
}

/** Whether the field holds numbers. */
export function isNumeric(kind: FieldKind | undefined): boolean {
  return kind === 'count' || kind === 'number' || kind === 'amount' || kind === 'age';
}
