import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { partyCommitteesAtAllLevels, partyOrLocal, stateAndLocalGovernments } from './agencies.js';
import {
  baohoabinhPage,
  baotayninhPage,
  hoilhpnPage,
  khanhhoaPage,
  kinhtedothiPage,
  namdinhPage,
  sputnikPage,
  thanhnienPage,
  xaydungdangPage,
} from './pages.js';
import { bodies } from './qd-2351.js';

// The resolution itself was not seen. In force from the day of the page that quotes what the vice-chair of the National Assembly said of it;
// vn.sputniknews.com prints the page of thanhnien.vn again.
const resolution26 = {
  document: {
    vi: 'Nghị quyết 26-NQ/TW, Hội nghị Trung ương 7 khóa XII, về công tác cán bộ, theo báo chí dẫn lại; chưa thấy ngày của nghị quyết',
    en: 'Resolution 26-NQ/TW, 7th plenum of the 12th Central Committee, on cadres, as the press restated it; the date of the resolution was not seen',
  },
} as const satisfies Source;

/** Committee members: 20 to 25 %, so 20 % meets it. */
const nq26Committee = {
  id: 'nq26-committee',
  indicatorId: 'women-in-party-committees',
  title: {
    vi: 'NQ 26-NQ/TW, đến năm 2030: tỷ lệ nữ cấp ủy viên các cấp đạt từ 20-25%',
    en: 'Resolution 26-NQ/TW, by 2030: 20-25% women in Party committees at all levels',
  },
  bound: { at_least: '0.2' },
  by: '2030-12-31',
  inForce: { from: '2018-11-14', to: '2030-12-31' },
  binds: partyCommitteesAtAllLevels,
  source: { ...resolution26, ...thanhnienPage, otherPages: [xaydungdangPage, sputnikPage] },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

const standingCommittees = {
  ...resolution26,
  ...xaydungdangPage,
  otherPages: [thanhnienPage, sputnikPage],
} as const satisfies Source;

/** Standing committees with at least one woman; CT 36 and CT 35-CT/TW ask for the same. */
const standingCommitteesWithWoman = {
  id: 'standing-committees-with-woman',
  title: { vi: 'Tỷ lệ ban thường vụ cấp ủy có cán bộ nữ', en: 'Standing committees with at least one woman' },
  definition: {
    vi: 'Số ban thường vụ cấp ủy có ít nhất một cán bộ nữ chia cho tổng số ban thường vụ cấp ủy.',
    en: 'Standing committees of Party committees with at least one woman divided by all of them.',
  },
  better: 'higher',
  source: standingCommittees,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Standing committees. */
const nq26Standing = {
  ...nq26Committee,
  id: 'nq26-standing',
  indicatorId: 'standing-committees-with-woman',
  title: {
    vi: 'NQ 26-NQ/TW, đến năm 2030: 100% ban thường vụ cấp ủy có cán bộ nữ',
    en: 'Resolution 26-NQ/TW, by 2030: every standing committee has a woman',
  },
  bound: { at_least: 1 },
  source: standingCommittees,
} as const satisfies TargetOf<DefaultModel>;

/** Deputies: above 35 %. */
const nq26Na = {
  ...nq26Committee,
  id: 'nq26-na',
  indicatorId: 'women-deputies',
  title: {
    vi: 'NQ 26-NQ/TW, đến năm 2030: tỷ lệ nữ đại biểu Quốc hội, đại biểu Hội đồng nhân dân trên 35%',
    en: "Resolution 26-NQ/TW, by 2030: above 35% women deputies of the National Assembly and People's Councils",
  },
  bound: { above: '0.35' },
  binds: stateAndLocalGovernments,
  source: { ...resolution26, ...thanhnienPage, otherPages: [sputnikPage] },
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

const directive35 = {
  document: {
    vi: 'Chỉ thị 35-CT/TW ngày 30/5/2019 của Bộ Chính trị về đại hội đảng bộ các cấp (khác Chỉ thị 35-CT/TW ngày 14/6/2024)',
    en: 'Directive 35-CT/TW of 30 May 2019 of the Politburo on Party congresses at all levels (not Directive 35-CT/TW of 14 June 2024)',
  },
  ...namdinhPage,
  otherPages: [hoilhpnPage],
} as const satisfies Source;

/** Committee members of the term 2020-2025. */
const ct35Committee = {
  id: 'ct35-committee',
  indicatorId: 'women-in-party-committees',
  title: {
    vi: 'CT 35 (30/5/2019), nhiệm kỳ 2020-2025: tỷ lệ cấp ủy viên nữ từ 15% trở lên',
    en: 'Directive 35 (30 May 2019), term 2020-2025: 15% or more women in Party committees',
  },
  bound: { at_least: '0.15' },
  by: '2020-12-31',
  inForce: { from: '2019-05-30', to: '2020-12-31' },
  binds: partyCommitteesAtAllLevels,
  source: directive35,
  wording: {
    vi: 'Phấn đấu đạt tỷ lệ cấp ủy viên nữ từ 15% trở lên và có cán bộ nữ trong ban thường vụ',
    en: 'Strive for 15% or more women committee members and for women in the standing committee',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Standing committees of the term 2020-2025. */
const ct35Standing = {
  id: 'ct35-standing',
  indicatorId: 'standing-committees-with-woman',
  title: {
    vi: 'CT 35 (30/5/2019), nhiệm kỳ 2020-2025: 100% ban thường vụ cấp ủy có cán bộ nữ',
    en: 'Directive 35 (30 May 2019), term 2020-2025: every standing committee has a woman',
  },
  bound: { at_least: 1 },
  by: '2020-12-31',
  inForce: { from: '2019-05-30', to: '2020-12-31' },
  binds: partyCommitteesAtAllLevels,
  source: directive35,
  wording: {
    vi: 'Phấn đấu đạt tỷ lệ cấp ủy viên nữ từ 15% trở lên và có cán bộ nữ trong ban thường vụ',
    en: 'Strive for 15% or more women committee members and for women in the standing committee',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

// The day of the directive was seen at no source; it is taken to be in force from the day of the page that quotes it.
const directive36 = {
  document: {
    vi: 'Chỉ thị 36 của Bộ Chính trị về đại hội đảng bộ các cấp, theo trích dẫn trong Thông tri 22 của Thành ủy Hà Nội; chưa thấy ngày của chỉ thị',
    en: 'Directive 36 of the Politburo on Party congresses at all levels, as quoted in Circular 22 of the Hanoi Party Committee; the date of the directive was not seen',
  },
  ...kinhtedothiPage,
} as const satisfies Source;

/** Committee members of the term 2015-2020, the congresses before CT 35-CT/TW. */
const ct36Committee = {
  id: 'ct36-committee',
  indicatorId: 'women-in-party-committees',
  title: {
    vi: 'CT 36, nhiệm kỳ 2015-2020: tỷ lệ cấp ủy viên nữ không dưới 15%',
    en: 'Directive 36, term 2015-2020: at least 15% women in Party committees',
  },
  bound: { at_least: '0.15' },
  by: '2015-12-31',
  inForce: { from: '2015-05-15', to: '2015-12-31' },
  binds: partyCommitteesAtAllLevels,
  source: directive36,
  wording: {
    vi: 'Phấn đấu đạt tỷ lệ cấp ủy viên nữ không dưới 15% và cần có cán bộ nữ trong ban thường vụ cấp ủy',
    en: 'Strive for at least 15% women committee members; there should be women in the standing committee',
  },
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Standing committees of the term 2015-2020. */
const ct36Standing = {
  ...ct36Committee,
  id: 'ct36-standing',
  indicatorId: 'standing-committees-with-woman',
  title: {
    vi: 'CT 36, nhiệm kỳ 2015-2020: 100% ban thường vụ cấp ủy có cán bộ nữ',
    en: 'Directive 36, term 2015-2020: every standing committee has a woman',
  },
  bound: { at_least: 1 },
} as const satisfies TargetOf<DefaultModel>;

/** What a provincial Party committee said in 2013 of the aims of NQ 11-NQ/TW; the resolution itself was not seen. */
const resolution11 = {
  document: {
    vi: 'Nghị quyết 11-NQ/TW ngày 27/4/2007 của Bộ Chính trị về công tác phụ nữ, theo văn bản chỉ đạo tháng 4/2013 của Ban Thường vụ Tỉnh ủy Tây Ninh',
    en: 'Resolution 11-NQ/TW of 27 April 2007 of the Politburo on work among women, as the Party Committee of Tây Ninh province restated it in April 2013',
  },
  ...baotayninhPage,
} as const satisfies Source;

/** Party committees by 2020: 25 % or more. */
const nq11Committee = {
  id: 'nq11-committee',
  indicatorId: 'women-in-party-committees',
  title: {
    vi: 'NQ 11-NQ/TW, đến năm 2020: tỷ lệ nữ tham gia cấp ủy đảng các cấp từ 25% trở lên',
    en: 'Resolution 11-NQ/TW, by 2020: 25% or more women in Party committees at all levels',
  },
  bound: { at_least: '0.25' },
  by: '2020-12-31',
  inForce: { from: '2007-04-27', to: '2020-12-31' },
  binds: partyCommitteesAtAllLevels,
  source: resolution11,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Deputies of People's Councils by 2020: 35 to 40 %, so 35 % meets it. What is said of the National Assembly was not seen. */
const nq11Councils = {
  ...nq11Committee,
  id: 'nq11-councils',
  indicatorId: 'gso-women-councillors',
  title: {
    vi: 'NQ 11-NQ/TW, đến năm 2020: tỷ lệ nữ đại biểu Hội đồng nhân dân các cấp từ 35% đến 40%',
    en: "Resolution 11-NQ/TW, by 2020: 35-40% women deputies of People's Councils at all levels",
  },
  bound: { at_least: '0.35' },
  binds: stateAndLocalGovernments,
} as const satisfies TargetOf<DefaultModel>;

/** Bodies where women are 30 % or more of staff: each has a woman key leader. */
const nq11KeyLeader = {
  ...nq11Committee,
  id: 'nq11-30rule',
  indicatorId: 'bodies-30-percent-women-with-woman-key-leader',
  title: {
    vi: 'NQ 11-NQ/TW, đến năm 2020: 100% cơ quan, đơn vị có từ 30% nữ trở lên có lãnh đạo chủ chốt là nữ',
    en: 'Resolution 11-NQ/TW, by 2020: every body with at least 30% women has a woman key leader',
  },
  bound: { at_least: 1 },
  binds: { kind: { in: ['government', ...bodies.kind.in] } },
} as const satisfies TargetOf<DefaultModel>;

const guidance15 = {
  document: {
    vi: 'Hướng dẫn của Ban Tổ chức Trung ương về quy hoạch cán bộ, theo báo cáo tháng 11/2019 của tỉnh Khánh Hòa; chưa thấy số hiệu và ngày của văn bản',
    en: 'Guidance of the Central Organisation Commission on succession planning, as Khánh Hòa province reported it in November 2019; its number and date were not seen',
  },
  ...khanhhoaPage,
} as const satisfies Source;

/** Women among people planned for Party committees and standing committees. */
const womenInPartyPlanning = {
  id: 'women-in-party-committee-planning',
  title: { vi: 'Tỷ lệ nữ trong quy hoạch cấp ủy, ban thường vụ', en: 'Women planned for Party committees' },
  definition: {
    vi: 'Số nữ trong quy hoạch ban chấp hành, ban thường vụ cấp ủy chia cho tổng số người trong quy hoạch đó.',
    en: 'Women planned for Party committees and standing committees divided by all people planned for them.',
  },
  better: 'higher',
  source: guidance15,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Planning for Party committees before 2021: not below 15 %. The guidance was not seen, so it is off by default; in force from the month of the report. */
const hd15Planning = {
  id: 'hd15-planning',
  indicatorId: 'women-in-party-committee-planning',
  title: {
    vi: 'Khánh Hòa theo hướng dẫn quy hoạch, đến năm 2020: tỷ lệ nữ trong quy hoạch cấp ủy, ban thường vụ không dưới 15%',
    en: 'Khánh Hòa on the planning guidance, by 2020: at least 15% women planned for Party committees',
  },
  bound: { at_least: '0.15' },
  by: '2020-12-31',
  inForce: { from: '2019-11-30', to: '2020-12-31' },
  binds: partyCommitteesAtAllLevels,
  source: guidance15,
  confidence: 'one_source',
  verified: false,
} as const satisfies TargetOf<DefaultModel>;

const guidance16 = {
  document: {
    vi: 'Hướng dẫn 16-HD/BTCTW ngày 15/02/2022 về quy hoạch cán bộ, theo cách thực hiện của tỉnh Hòa Bình; chưa thấy mức 25% trong văn bản',
    en: 'Guidance 16-HD/BTCTW of 15 February 2022 on succession planning, as Hòa Bình province applies it; 25% was not seen in the guidance itself',
  },
  ...baohoabinhPage,
} as const satisfies Source;

/** Planning from 2022: 25 % in provincial practice; that it is the guidance's is an inference, so it is off by default. QĐ 2282/QĐ-TTg asks State agencies for more. */
const planning25 = {
  id: 'planning-25',
  indicatorId: 'women-in-succession-planning',
  title: {
    vi: 'Hòa Bình theo HD 16, đến năm 2025: tỷ lệ nữ trong quy hoạch từ 25% trở lên',
    en: 'Hòa Bình on guidance 16, by 2025: 25% or more women in succession planning',
  },
  bound: { at_least: '0.25' },
  by: '2025-12-31',
  inForce: { from: '2022-02-15', to: '2025-12-31' },
  binds: partyOrLocal,
  source: guidance16,
  confidence: 'one_source',
  verified: false,
} as const satisfies TargetOf<DefaultModel>;

/** Targets of Party documents. Those of NQ 11-NQ/TW are as a provincial Party committee restated them. */
export const partyDocuments = {
  indicators: [standingCommitteesWithWoman, womenInPartyPlanning],
  targets: [
    nq11Committee,
    nq11Councils,
    nq11KeyLeader,
    nq26Committee,
    nq26Standing,
    nq26Na,
    ct36Committee,
    ct36Standing,
    ct35Committee,
    ct35Standing,
    hd15Planning,
    planning25,
  ],
} as const;
