export {
  type Committee,
  type CommitteeKind,
  type CommitteeMember,
  type CommitteeRole,
  committeeKinds,
  committeeMemberSchema,
  committeeRoles,
  committeeSchema,
} from './committee.js';
export { type EventKind, eventKinds, eventSchema, type PersonEvent } from './event.js';
export { type HeadcountReturn, returnSchema } from './headcount-return.js';
export {
  type Calculations,
  type Indicator,
  indicatorSchema,
  type Quantity,
  type Reference,
  type SexBase,
  type Source,
  sourceSchema,
  type ValueOf,
} from './indicator.js';
export { toJsonSchema } from './json-schema.js';
export { type Observation, observationSchema } from './observation.js';
export {
  type CivilServiceGrade,
  civilServiceGrades,
  type EmploymentType,
  employmentTypes,
  type Person,
  type PoliticalTheory,
  personSchema,
  politicalTheories,
  type Qualification,
  qualifications,
} from './person.js';
export { type Population, populationSchema } from './population.js';
export { type SuccessionPlan, successionPlanSchema } from './succession-plan.js';
export { type TalliesJson, talliesSchema } from './tallies.js';
export { type Bound, type Confidence, type Target, targetSchema } from './target.js';
export {
  type AdministrativeLevel,
  administrativeLevels,
  type Unit,
  type UnitKind,
  unitKinds,
  unitSchema,
} from './unit.js';
export {
  type Leadership,
  leaderships,
  type PositionLevel,
  positionLevels,
  type Sex,
  sexes,
  type Title,
} from './values.js';
export { type Where, whereSchema } from './where.js';
