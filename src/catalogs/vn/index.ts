export { advancement } from './advancement.js';
export {
  appointments,
  firstAppointments,
  reappointments,
  womenAmongAppointments,
  womenAmongFirstAppointments,
  womenAmongReappointments,
} from './appointments.js';
export {
  partyCommitteeMembers,
  tradeUnionCommitteeMembers,
  womenInAdministrationLeadership,
  womenInPartyCommittees,
  womenInTradeUnionCommittees,
} from './governing-bodies.js';
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
export {
  agenciesWithWomanKeyLeader,
  nq28KeyLeader2025,
  nq28KeyLeader2030,
  stateAgencies,
  stateAgenciesWithWoman,
} from './nq-28.js';
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
  plannedPeople,
  womenInSuccessionPlanning,
} from './succession.js';
export {
  personnel,
  womenInWorkforce,
  workforceShareDifference,
  workforceShareDifferenceSiblings,
} from './workforce.js';
