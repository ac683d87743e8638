/**
 * The zod schemas of records and definitions, their types, and their JSON Schema. Extend one for fields of your own.
 *
 * @module
 */

export { type Activity, type ActivityKind, activityKinds, activitySchema } from './activity.js';
export { type Attendance, attendanceSchema } from './attendance.js';
export { type Budget, budgetSchema } from './budget.js';
export { type Catalog, catalogSchema } from './catalog.js';
export {
  type Committee,
  type CommitteeDuty,
  type CommitteeKind,
  type CommitteeMember,
  type CommitteeRating,
  type CommitteeRole,
  committeeDuties,
  committeeKinds,
  committeeMemberSchema,
  committeeRatings,
  committeeRoles,
  committeeSchema,
} from './committee.js';
export {
  type Communication,
  type CommunicationForm,
  type CommunicationTopic,
  communicationForms,
  communicationSchema,
  communicationTopics,
} from './communication.js';
export { type DocumentKind, documentKinds, documentSchema, type UnitDocument } from './document.js';
export { type EventKind, eventKinds, eventSchema, type PersonEvent } from './event.js';
export type { RecordSchema } from './fields.js';
export { type HeadcountReturn, returnSchema } from './headcount-return.js';
export {
  type AnyCalculations,
  type AnyQuantity,
  type CalculationName,
  type Calculations,
  type FieldOf,
  type Indicator,
  type IndicatorFacts,
  type IndicatorOf,
  indicatorSchema,
  type OfficialMetadata,
  type PartOfWhole,
  type Quantity,
  type Reference,
  type SexBase,
  type SpanEnd,
  type ValueOf,
  type ValuesOf,
} from './indicator.js';
export { type Inspection, inspectionSchema } from './inspection.js';
export { type JsonSchema, toJsonSchema } from './json-schema.js';
export { type Extended, type RecordOf, type RecordSchemas, type RecordSetName, recordSchemas } from './model.js';
export { type Observation, observationSchema } from './observation.js';
export { type Participation, participationSchema } from './participation.js';
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
export { type Petition, type PetitionKind, petitionKinds, petitionSchema } from './petition.js';
export { type PolicyStatus, policySchema, policyStatuses, type UnitPolicy } from './policy.js';
export {
  type Population,
  type PopulationOf,
  type PopulationRef,
  populationSchema,
  type SexedPopulationRef,
} from './population.js';
export {
  type Proposal,
  type ProposalAddressee,
  type ProposalOutcome,
  type ProposalSubject,
  proposalAddressees,
  proposalOutcomes,
  proposalSchema,
  proposalSubjects,
} from './proposal.js';
export {
  type AuditFinding,
  type AuditProof,
  type AuditTerm,
  type PublishedCell,
  type PublishedSum,
  type PublishedTable,
  publishedTableSchema,
} from './published-table.js';
export {
  type Protection,
  type ReportIndicatorJson,
  type ReportJson,
  type ReportUnitJson,
  type ResultCountsJson,
  type ResultJson,
  reportSchema,
  resultSchema,
  type TargetComparisonJson,
} from './report.js';
export { type Source, type SourcePage, sourceSchema } from './source.js';
export { type SuccessionPlan, successionPlanSchema } from './succession-plan.js';
export { type Agreement, agreements, type SurveyResponse, surveySchema } from './survey.js';
export {
  type TableCell,
  type TableColumn,
  type TableColumnKind,
  type TableData,
  type TableForm,
  type TableIndicator,
  type TableRow,
  type TableTarget,
  type TableUnit,
  tableSchema,
} from './table.js';
export {
  type BlanksJson,
  type CountsJson,
  type DistributionJson,
  type FrequenciesJson,
  type PopulationTallyJson,
  type SumsJson,
  type TalliesJson,
  talliesSchema,
} from './tallies.js';
export {
  type Amendment,
  type Baseline,
  type Bound,
  type BoundNumber,
  type Confidence,
  type Milestone,
  type Target,
  type TargetOf,
  targetSchema,
} from './target.js';
export { type Task, taskSchema } from './task.js';
export {
  type AdministrativeLevel,
  administrativeLevels,
  type Succession,
  type Unit,
  type UnitKind,
  unitKinds,
  unitSchema,
} from './unit.js';
export {
  type AgeBand,
  ageBands,
  type Leadership,
  leaderships,
  type PositionLevel,
  positionLevels,
  type QuantileMethod,
  quantileMethods,
  type Sex,
  sexes,
  type Title,
} from './values.js';
export { type Violation, type ViolationKind, violationKinds, violationSchema } from './violation.js';
export {
  type AnyWhere,
  type Bounds,
  type Comparison,
  type CountedSet,
  type DateReference,
  type FieldName,
  type FieldReference,
  type KeyReference,
  type Many,
  type Range,
  type SexedSet,
  type Where,
  type Within,
  whereSchema,
} from './where.js';
