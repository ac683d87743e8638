export {
  type AdministrativeLevel,
  administrativeLevels,
  type Unit,
  type UnitKind,
  unitKinds,
  unitSchema,
} from './unit.js';
export {
  type CivilServiceGrade,
  civilServiceGrades,
  type EmploymentType,
  employmentTypes,
  type Person,
  personSchema,
  type PoliticalTheory,
  politicalTheories,
  type Qualification,
  qualifications,
} from './person.js';
