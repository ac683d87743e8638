/**
 * Populations, indicators and targets of Viet Nam, one document a constant; `advancement` is what a ministry's committee for the advancement of women reports on.
 *
 * @module
 */

export {
  activities,
  activitiesWithPartner,
  exchangeActivities,
  exchanges,
  exchangingUnits,
  jointActivities,
  jointActivitiesShare,
  unitsInExchanges,
} from './activities.js';
export { advancement } from './advancement.js';
export { eligibleApplicants, eligibleStaff, leadershipApplicationRatio } from './applications.js';
export {
  appointments,
  firstAppointments,
  reappointments,
  womenAmongAppointments,
  womenAmongFirstAppointments,
  womenAmongReappointments,
} from './appointments.js';
export {
  committeeTime,
  concurrentCommitteeStaff,
  concurrentMembers,
  membersAssignedDuties,
  membersWithDuties,
  membersWithHours,
  womenAdvancementMembers,
  womenOnCommittees,
} from './committee-members.js';
export {
  committeeAge,
  committeesChairedByHead,
  committeesOfKnownAge,
  committeesWithRegulation,
  headChairedCommittees,
  ratedUnits,
  regulatedCommittees,
  unitsRatedWeak,
  unitsThatMustAndHaveCommittee,
  unitsThatMustHaveCommittee,
  unitsWithCommittee,
  weakUnits,
  womenAdvancementCommittees,
} from './committees.js';
export {
  communicatingUnits,
  communicationForms,
  communications,
  reachedStaff,
  staffReachedByCommunication,
  unitsCommunicatingRegularly,
} from './communication.js';
export {
  bindingDirectives,
  directivesImplemented,
  directivesImplemented21,
  directivesImplemented196,
  implementedDirectives,
  unitsBound21,
  unitsBound196,
  unitsImplementing21,
  unitsImplementing196,
} from './directives.js';
export {
  partyCommitteeMembers,
  tradeUnionCommitteeMembers,
  womenInAdministrationLeadership,
  womenInPartyCommittees,
  womenInTradeUnionCommittees,
} from './governing-bodies.js';
export {
  gso,
  gsoAgencies,
  gsoAgenciesWithWoman,
  gsoAgenciesWithWomanKeyLeader,
  gsoCommittees,
  gsoCommitteesWithWoman,
  gsoCommitteesWithWomanKeyLeader,
  gsoCouncils,
  gsoCouncilsWithWoman,
  gsoCouncilsWithWomanKeyLeader,
  gsoMinistries,
  gsoMinistriesWithWoman,
  gsoMinistriesWithWomanKeyLeader,
  gsoWomenCouncillors,
  gsoWomenInPartyCommittees,
} from './gso.js';
export { inspectedUnits, inspections, recommendationsClosed, unitsInspected } from './inspections.js';
export {
  activeUnits,
  heads,
  leaders,
  leadershipRepresentationGap,
  leadershipRepresentationRatio,
  unitsHeadedByWomen,
  unitsWithWomanKeyLeader,
  womanHeadUnits,
  womanKeyLeaderUnits,
  womenHeadsOfUnit,
  womenInLeadership,
} from './leadership.js';
export { type NationalIndicatorIds, nationalTargets } from './national-targets.js';
export {
  agenciesWithWomanKeyLeader,
  nq28KeyLeader2025,
  nq28KeyLeader2030,
  stateAgencies,
  stateAgenciesWithWoman,
} from './nq-28.js';
export {
  actionMonthPlans,
  actionMonthUnits,
  observances,
  observancesHeld,
  observanceUnits,
  unitsWithObservances,
} from './observances.js';
export {
  partyAdmissionRateRatio,
  partyAdmissions,
  partyInductionPeople,
  peopleAdmittedToTheParty,
  peopleOutsideTheParty,
  womenAmongNewPartyMembers,
  womenInPartyInduction,
} from './party.js';
export { duePetitions, petitionDays, petitionsOnTime, resolvedPetitions, timelyPetitions } from './petitions.js';
export { applicablePolicies, appliedPolicies, policiesApplied } from './policies.js';
export { prejudiceAgreement, prejudicedRespondents, surveyRespondents } from './prejudice-survey.js';
export {
  definedTasks,
  dueTasks,
  openTasks,
  overdueTasks,
  reportedTasks,
  tasks,
  tasksOnTime,
  tasksOverdue,
  tasksReported,
  tasksWellDefined,
  timelyTasks,
} from './programme-tasks.js';
export {
  evnPlan,
  nq1891Structure,
  partyTargets,
  qd1696Programme,
  qd1790Programme,
  qd2282Programme,
} from './programmes.js';
export { acceptedProposals, proposals, proposalsAccepted } from './proposals.js';
export {
  plannedWomen,
  plannedWomenTrained,
  plannedWomenTrainedShare,
  qd2282KeyLeader2025,
  qd2282KeyLeader2030,
  qd2282Planning2025,
  qd2282Planning2030,
  qd2282Training2025,
  qd2282Training2030,
} from './qd-2282.js';
export {
  bodies30PercentWomen,
  bodies30PercentWomenKeyLeader,
  bodies30PercentWomenWithWoman,
  qd2351Bodies2015,
  qd2351Bodies2020,
  qd2351KeyLeader2015,
  qd2351KeyLeader2020,
  strategy2011Agencies,
  strategy2011AgenciesWithWoman,
  strategy2011WomanKeyLeader,
} from './qd-2351.js';
export {
  gradedPeople,
  politicalTheoryPeople,
  qualifiedPeople,
  womenByCivilServiceGrade,
  womenByCivilServiceGradeDistribution,
  womenByPoliticalTheory,
  womenByPoliticalTheoryDistribution,
  womenByQualification,
  womenByQualificationDistribution,
} from './qualifications.js';
export {
  budgetExecution,
  budgetPerWoman,
  budgetShare,
  budgetsOfWhole,
  executedBudgets,
  internalRulesIssued,
  issuedRules,
  requiredRules,
} from './rules-and-budget.js';
export { nq28Strategy, qd2351Strategy } from './strategies.js';
export { peopleSentToStudy, studyRateRatio, womenSentToStudy } from './study.js';
export {
  plannedPeople,
  womenInSuccessionPlanning,
} from './succession.js';
export { handledViolations, violations, violationsHandled } from './violations.js';
export {
  personnel,
  womenInWorkforce,
  workforceShareDifference,
  workforceShareDifferenceSiblings,
} from './workforce.js';
