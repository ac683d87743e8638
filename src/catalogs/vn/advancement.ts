import { catalogOf } from '../catalogOf.js';
import {
  appointments,
  firstAppointments,
  reappointments,
  womenAmongAppointments,
  womenAmongFirstAppointments,
  womenAmongReappointments,
} from './appointments.js';
import { committeeWork } from './committee-work.js';
import {
  partyCommitteeMembers,
  tradeUnionCommitteeMembers,
  womenInAdministrationLeadership,
  womenInPartyCommittees,
  womenInTradeUnionCommittees,
} from './governing-bodies.js';
import {
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
import {
  agenciesWithWomanKeyLeader,
  nq28KeyLeader2025,
  nq28KeyLeader2030,
  stateAgencies,
  stateAgenciesWithWoman,
} from './nq-28.js';
import {
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
import {
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
import {
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
import { plannedPeople, womenInSuccessionPlanning } from './succession.js';
import {
  personnel,
  womenInWorkforce,
  workforceShareDifference,
  workforceShareDifferenceSiblings,
} from './workforce.js';

/**
 * Gender equality and the advancement of women in a public body of Viet Nam: women in the workforce, in leadership, in succession
 * planning, by qualification, among appointments, in governing bodies, in the Party and in study; the work of the committees for
 * the advancement of women; and the targets on key leaders and planning of QĐ 2351/QĐ-TTg (2011-2020), NQ 28/NQ-CP and
 * QĐ 2282/QĐ-TTg (2021-2030), each with the dates on which it is in force.
 *
 * Every indicator can be broken down by fields of the records that it counts, of their unit, or of related records:
 * `evaluate(dataset, advancement, { by: 'positionLevel' })`, `'sex'`, `'ageBand'`, `'unit.kind'`, or two of them.
 *
 * The targets bind ministries, ministerial-level agencies, Government-attached agencies, local governments and the State as a
 * whole. Elsewhere they answer `not_applicable`, or are compared for reference with `benchmark: true`.
 */
export const advancement = /* @__PURE__ */ catalogOf({
  id: 'vn-advancement',
  languages: ['vi', 'en'],
  title: {
    vi: 'Bình đẳng giới và vì sự tiến bộ của phụ nữ',
    en: 'Gender equality and the advancement of women',
  },
  populations: [
    personnel,
    leaders,
    heads,
    activeUnits,
    womanHeadUnits,
    womanKeyLeaderUnits,
    plannedPeople,
    qualifiedPeople,
    politicalTheoryPeople,
    gradedPeople,
    appointments,
    firstAppointments,
    reappointments,
    partyCommitteeMembers,
    tradeUnionCommitteeMembers,
    strategy2011Agencies,
    strategy2011AgenciesWithWoman,
    bodies30PercentWomen,
    bodies30PercentWomenWithWoman,
    stateAgencies,
    stateAgenciesWithWoman,
    plannedWomen,
    plannedWomenTrained,
    ...committeeWork.populations,
  ],
  indicators: [
    womenInWorkforce,
    workforceShareDifference,
    workforceShareDifferenceSiblings,
    womenInLeadership,
    womenHeadsOfUnit,
    unitsHeadedByWomen,
    unitsWithWomanKeyLeader,
    leadershipRepresentationRatio,
    leadershipRepresentationGap,
    womenInSuccessionPlanning,
    womenByQualification,
    womenByQualificationDistribution,
    womenByPoliticalTheory,
    womenByPoliticalTheoryDistribution,
    womenByCivilServiceGrade,
    womenByCivilServiceGradeDistribution,
    womenAmongAppointments,
    womenAmongFirstAppointments,
    womenAmongReappointments,
    womenInPartyCommittees,
    womenInAdministrationLeadership,
    womenInTradeUnionCommittees,
    strategy2011WomanKeyLeader,
    bodies30PercentWomenKeyLeader,
    agenciesWithWomanKeyLeader,
    plannedWomenTrainedShare,
    ...committeeWork.indicators,
  ],
  targets: [
    qd2351KeyLeader2015,
    qd2351KeyLeader2020,
    qd2351Bodies2015,
    qd2351Bodies2020,
    nq28KeyLeader2025,
    nq28KeyLeader2030,
    qd2282KeyLeader2025,
    qd2282KeyLeader2030,
    qd2282Planning2025,
    qd2282Planning2030,
    qd2282Training2025,
    qd2282Training2030,
  ],
});
