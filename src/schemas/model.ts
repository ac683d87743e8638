import type * as z from 'zod';
import { checkArguments, schemasBySet } from '../arguments.js';
import { lazy } from '../lazy.js';
import { activitySchema } from './activity.js';
import { attendanceSchema } from './attendance.js';
import { budgetSchema } from './budget.js';
import { committeeMemberSchema, committeeSchema } from './committee.js';
import { communicationSchema } from './communication.js';
import { compiledSchema } from './compiled-schema.js';
import { documentSchema } from './document.js';
import { eventSchema } from './event.js';
import { type Field, type RecordSchema, readFields } from './fields.js';
import { returnSchema } from './headcount-return.js';
import { inspectionSchema } from './inspection.js';
import { observationSchema } from './observation.js';
import { participationSchema } from './participation.js';
import { personSchema } from './person.js';
import { petitionSchema } from './petition.js';
import { policySchema } from './policy.js';
import { proposalSchema } from './proposal.js';
import { successionPlanSchema } from './succession-plan.js';
import { surveySchema } from './survey.js';
import { taskSchema } from './task.js';
import { unitSchema } from './unit.js';
import { violationSchema } from './violation.js';

/** The record sets of the library, each with its schema. */
export const recordSchemas = {
  units: unitSchema,
  personnel: personSchema,
  events: eventSchema,
  committees: committeeSchema,
  committeeMembers: committeeMemberSchema,
  successionPlans: successionPlanSchema,
  tasks: taskSchema,
  communications: communicationSchema,
  attendances: attendanceSchema,
  activities: activitySchema,
  participations: participationSchema,
  budgets: budgetSchema,
  petitions: petitionSchema,
  violations: violationSchema,
  inspections: inspectionSchema,
  documents: documentSchema,
  proposals: proposalSchema,
  policies: policySchema,
  surveys: surveySchema,
  returns: returnSchema,
  observations: observationSchema,
};

/**
 * Which record set a foreign key names. The relation is called like the key without `Id`: `personId` gives `person`. Where
 * `owner` is true the other record set has the relation to many: personnel have `events`. A record belongs to the unit that the
 * first of its owners in this order leads to: a committee's member to the committee's, an attendance to the person's.
 */
export const foreignKeys = {
  unitId: { recordSet: 'units', owner: true },
  parentId: { recordSet: 'units', owner: false },
  committeeId: { recordSet: 'committees', owner: true },
  personId: { recordSet: 'personnel', owner: true },
  communicationId: { recordSet: 'communications', owner: true },
  activityId: { recordSet: 'activities', owner: true },
  chairId: { recordSet: 'personnel', owner: false },
} as const;

/** A foreign key that the library follows. */
export type ForeignKey = keyof typeof foreignKeys;

/** Record schemas by the name of their record set. */
export type RecordSchemas = Readonly<Record<string, RecordSchema>>;

/** A relation from one record set to another by a foreign key. */
export interface Relation {
  readonly name: string;
  readonly recordSet: string;
  readonly key: ForeignKey;
}

/** A record set of a model: its schema and what is read from it. */
export interface RecordSet {
  readonly name: string;
  readonly schema: RecordSchema;
  /** The schema with code generated for it, when it is first asked for. */
  readonly compiled: () => RecordSchema;
  readonly fields: ReadonlyMap<string, Field>;
  /** Relations to one record, by their name: `person`, `unit`. */
  readonly toOne: ReadonlyMap<string, Relation>;
  /** Relations to many records, by the name of the other record set: `events`. */
  readonly toMany: ReadonlyMap<string, Relation>;
  /** Whether its records are of persons whose sex is known or asked for: they have `sex` or `personId`. */
  readonly sexed: boolean;
  /** Whether it is counted: all record sets but `returns` and `observations`, which give counts themselves. */
  readonly counted: boolean;
  /** The keys that lead from a record to its unit: `['unitId']`, `['committeeId', 'unitId']`; absent for units. */
  readonly unitPath: readonly ForeignKey[];
}

/** The record sets that a dataset has, with the fields and relations read from their schemas. */
export interface Model<Schemas extends RecordSchemas = RecordSchemas> {
  /** The schema of each record set. */
  readonly schemas: Schemas;
  /**
   * The record sets with the fields and relations read from their schemas.
   * @internal
   */
  readonly recordSets: ReadonlyMap<string, RecordSet>;
}

/** The record sets of the library as they are. */
export interface DefaultModel extends Model<typeof recordSchemas> {}

/** The schemas of the library with those of the application in place of, or beside, them. */
export type Extended<Own extends RecordSchemas> = Omit<typeof recordSchemas, keyof Own> & Own;

/** The name of a record set. */
export type RecordSetName<M extends Model> = keyof M['schemas'] & string;

/** A row of a record set, as its schema describes it. */
export type RecordOf<M extends Model, Name extends RecordSetName<M>> = z.infer<M['schemas'][Name]>;

const uncounted: readonly string[] = ['returns', 'observations'];

/**
 * Puts record sets together: those of the library, with your own schemas in place of some of them or beside them.
 *
 * A field `unitId`, `personId`, `committeeId`, `communicationId` or `activityId` joins a new record set to the others. The model is given to
 * `createDataset` and, where populations use its fields, to `definePopulation`.
 *
 * @example
 * ```ts
 * import { createModel, definePopulation } from 'gender-indicators';
 * import { personSchema } from 'gender-indicators/schemas';
 * import * as z from 'zod';
 *
 * const model = createModel({ personnel: personSchema.extend({ ethnicity: z.enum(['kinh', 'tay']).optional() }) });
 * const tay = definePopulation(
 *   { id: 'tay', title: { vi: 'Người Tày', en: 'Tày people' }, of: 'personnel', where: { ethnicity: 'tay' } },
 *   model,
 * );
 * tay.where; // => { ethnicity: 'tay' }
 * ```
 */
export function createModel(): DefaultModel;
export function createModel<Own extends RecordSchemas>(own: Own): Model<Extended<Own>>;
export function createModel(own: RecordSchemas = {}): Model {
  checkArguments('createModel', { own: [own, schemasBySet] });
  const schemas: RecordSchemas = { ...recordSchemas, ...own };
  const fields = new Map(Object.entries(schemas).map(([name, schema]) => [name, readFields(schema)]));
  const keysOf = (name: string) =>
    (fields.get(name) ?? []).flatMap((field) => (isForeignKey(field.name) ? [field.name] : []));
  const recordSets = new Map<string, RecordSet>();
  for (const [name, schema] of Object.entries(schemas)) {
    const own = fields.get(name) ?? [];
    const keys = keysOf(name);
    recordSets.set(name, {
      name,
      schema,
      compiled: lazy(() => compiledSchema(schema)),
      fields: new Map(own.map((field) => [field.name, field])),
      toOne: new Map(
        keys.map((key) => [key.slice(0, -2), { name: key.slice(0, -2), recordSet: foreignKeys[key].recordSet, key }]),
      ),
      toMany: relationsToMany(name, schemas, keysOf),
      sexed: own.some((field) => field.name === 'sex' || field.name === 'personId'),
      counted: !uncounted.includes(name),
      unitPath: name === 'units' ? [] : unitPath(keys, keysOf),
    });
  }
  return { schemas, recordSets };
}

/** The model of the library's own record sets. */
export const defaultModel: DefaultModel = /* @__PURE__ */ createModel();

/** Whether a field is a key that the library follows. */
export function isForeignKey(name: string): name is ForeignKey {
  return Object.hasOwn(foreignKeys, name);
}

// To units belongs every record set with a path to a unit; to others, those that name them as their owner.
function relationsToMany(
  name: string,
  schemas: RecordSchemas,
  keysOf: (name: string) => readonly ForeignKey[],
): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const other of Object.keys(schemas)) {
    if (other === name || uncounted.includes(other)) continue;
    const keys = keysOf(other);
    const key =
      name === 'units'
        ? unitPath(keys, keysOf)[0]
        : keys.find((one) => foreignKeys[one].owner && foreignKeys[one].recordSet === name);
    if (key !== undefined) relations.set(other, { name: other, recordSet: other, key });
  }
  return relations;
}

// From owner to owner until one has a unit; schemas of an application may have none.
function unitPath(keys: readonly ForeignKey[], keysOf: (name: string) => readonly ForeignKey[]): readonly ForeignKey[] {
  const inOrder = Object.keys(foreignKeys) as ForeignKey[];
  const path: ForeignKey[] = [];
  for (let own = keys; !path.includes('unitId'); ) {
    const key = inOrder.find((one) => foreignKeys[one].owner && own.includes(one) && !path.includes(one));
    if (key === undefined) return path;
    path.push(key);
    own = keysOf(foreignKeys[key].recordSet);
  }
  return path;
}
