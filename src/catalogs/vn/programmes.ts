import { catalogOf } from '../catalogOf.js';
import { communications, reachedStaff, staffReachedByCommunication } from './communication.js';
import { evn } from './evn-targets.js';
import { partyCommitteeMembers, womenInPartyCommittees } from './governing-bodies.js';
import { gsoWomenCouncillors } from './gso.js';
import { leaders, womenInLeadership } from './leadership.js';
import { agenciesWithWomanKeyLeader, stateAgencies, stateAgenciesWithWoman } from './nq-28.js';
import { nq1891 } from './nq-1891.js';
import { partyDocuments } from './party-documents.js';
import { qd1696 } from './qd-1696.js';
import { agenciesWithActionMonth, qd1790Agencies } from './qd-1790-agencies.js';
import { qd1790Society } from './qd-1790-society.js';
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
import { bodies30PercentWomen, bodies30PercentWomenKeyLeader, bodies30PercentWomenWithWoman } from './qd-2351.js';
import { womenDeputies } from './qd-2351-politics.js';
import { plannedPeople, womenInSuccessionPlanning } from './succession.js';
import { personnel } from './workforce.js';

/** The programme on women in leadership 2021-2030, QĐ 2282/QĐ-TTg: key leaders, succession planning and training. */
export const qd2282Programme = /* @__PURE__ */ catalogOf({
  id: 'vn-qd-2282',
  languages: ['vi', 'en'],
  title: {
    vi: 'Chương trình tăng cường phụ nữ trong lãnh đạo và quản lý giai đoạn 2021-2030 (QĐ 2282/QĐ-TTg)',
    en: 'Programme on women in leadership and management 2021-2030 (Decision 2282/QĐ-TTg)',
  },
  populations: [stateAgencies, stateAgenciesWithWoman, plannedPeople, plannedWomen, plannedWomenTrained],
  indicators: [agenciesWithWomanKeyLeader, womenInSuccessionPlanning, plannedWomenTrainedShare],
  targets: [
    qd2282KeyLeader2025,
    qd2282KeyLeader2030,
    qd2282Planning2025,
    qd2282Planning2030,
    qd2282Training2025,
    qd2282Training2030,
  ],
});

/** The action programme 2016-2020, QĐ 1696/QĐ-TTg: communication, training and counselling. */
export const qd1696Programme = /* @__PURE__ */ catalogOf({
  id: 'vn-qd-1696',
  languages: ['vi', 'en'],
  title: {
    vi: 'Chương trình hành động quốc gia về bình đẳng giới giai đoạn 2016-2020 (QĐ 1696/QĐ-TTg)',
    en: 'National Action Programme on Gender Equality 2016-2020 (Decision 1696/QĐ-TTg)',
  },
  populations: [personnel, reachedStaff],
  indicators: [staffReachedByCommunication, ...qd1696.indicators],
  targets: qd1696.targets,
});

/** The communication programme to 2030, QĐ 1790/QĐ-TTg. */
export const qd1790Programme = /* @__PURE__ */ catalogOf({
  id: 'vn-qd-1790',
  languages: ['vi', 'en'],
  title: {
    vi: 'Chương trình Truyền thông về bình đẳng giới đến năm 2030 (QĐ 1790/QĐ-TTg)',
    en: 'Communication Programme on Gender Equality to 2030 (Decision 1790/QĐ-TTg)',
  },
  populations: [communications, stateAgencies, agenciesWithActionMonth],
  indicators: [...qd1790Agencies.indicators, ...qd1790Society.indicators],
  targets: [...qd1790Agencies.targets, ...qd1790Society.targets],
});

/**
 * Targets of Party documents: NQ 26-NQ/TW, CT 36 (congresses of 2015), CT 35-CT/TW of 30 May 2019 (congresses of 2020; another directive of this
 * number is of 14 June 2024), NQ 11-NQ/TW as a provincial Party committee restated it, and guidance on succession planning as provinces
 * report it. What the directives of 2024 and 2025 ask of the congresses of 2025 was not seen and is absent.
 */
export const partyTargets = /* @__PURE__ */ catalogOf({
  id: 'vn-party',
  languages: ['vi', 'en'],
  title: { vi: 'Chỉ tiêu trong các văn kiện của Đảng', en: 'Targets of Party documents' },
  populations: [partyCommitteeMembers, plannedPeople, bodies30PercentWomen, bodies30PercentWomenWithWoman],
  indicators: [
    womenInPartyCommittees,
    womenDeputies,
    gsoWomenCouncillors,
    bodies30PercentWomenKeyLeader,
    womenInSuccessionPlanning,
    ...partyDocuments.indicators,
  ],
  targets: partyDocuments.targets,
});

/** The share of women planned for the 16th National Assembly, NQ 1891/NQ-UBTVQH15. */
export const nq1891Structure = /* @__PURE__ */ catalogOf({
  id: 'vn-nq-1891',
  languages: ['vi', 'en'],
  title: {
    vi: 'Dự kiến cơ cấu đại biểu Quốc hội khóa XVI (NQ 1891/NQ-UBTVQH15)',
    en: 'Planned structure of the 16th National Assembly (Resolution 1891/NQ-UBTVQH15)',
  },
  indicators: nq1891.indicators,
  targets: nq1891.targets,
});

/** The plan of a group of enterprises, EVN 2016-2020: an example of what a ministry or a group loads as its own plan. */
export const evnPlan = /* @__PURE__ */ catalogOf({
  id: 'vn-evn-plan',
  languages: ['vi', 'en'],
  title: {
    vi: 'Kế hoạch hành động bình đẳng giới của EVN giai đoạn 2016-2020',
    en: 'Action plan for gender equality of EVN 2016-2020',
  },
  populations: [leaders],
  indicators: [womenInLeadership],
  targets: evn.targets,
});
