import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { partyCommitteesAtAllLevels, partyOrLocal, stateAndLocalGovernments } from './agencies.js';

// The day of the resolution, from which it is taken to be in force, was seen at no source: it is not in its name.
const resolution26 = {
  document: {
    vi: 'Nghị quyết 26-NQ/TW, Hội nghị Trung ương 7 khóa XII, về công tác cán bộ',
    en: 'Resolution 26-NQ/TW, 7th plenum of the 12th Central Committee, on cadres',
  },
  url: 'https://thanhnien.vn/tang-cuong-su-tham-gia-cua-phu-nu-trong-chinh-tri-post803927.html',
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
  inForce: { from: '2018-05-19', to: '2030-12-31' },
  binds: partyCommitteesAtAllLevels,
  source: resolution26,
  wording: {
    vi: 'Tỷ lệ nữ cấp ủy viên các cấp đạt từ 20-25%',
    en: 'Women among committee members at all levels are 20 to 25%',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Standing committees with at least one woman; CT 35-CT/TW asks for the same. */
const standingCommitteesWithWoman = {
  id: 'standing-committees-with-woman',
  title: { vi: 'Tỷ lệ ban thường vụ cấp ủy có cán bộ nữ', en: 'Standing committees with at least one woman' },
  definition: {
    vi: 'Số ban thường vụ cấp ủy có ít nhất một cán bộ nữ chia cho tổng số ban thường vụ cấp ủy.',
    en: 'Standing committees of Party committees with at least one woman divided by all of them.',
  },
  better: 'higher',
  source: resolution26,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Standing committees. */
const nq26Standing = {
  id: 'nq26-standing',
  indicatorId: 'standing-committees-with-woman',
  title: {
    vi: 'NQ 26-NQ/TW, đến năm 2030: 100% ban thường vụ cấp ủy có cán bộ nữ',
    en: 'Resolution 26-NQ/TW, by 2030: every standing committee has a woman',
  },
  bound: { at_least: 1 },
  by: '2030-12-31',
  inForce: { from: '2018-05-19', to: '2030-12-31' },
  binds: partyCommitteesAtAllLevels,
  source: { ...resolution26, url: 'http://xaydungdang.org.vn/Home/MagazineStory.aspx?mid=145&mzid=1597&ID=3547' },
  wording: {
    vi: 'Phải có cán bộ nữ trong cơ cấu ban thường vụ cấp ủy và tổ chức đảng các cấp',
    en: 'There must be women in the standing committees and Party organisations at all levels',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Deputies: above 35 %. */
const nq26Na = {
  id: 'nq26-na',
  indicatorId: 'women-deputies',
  title: {
    vi: 'NQ 26-NQ/TW, đến năm 2030: tỷ lệ nữ đại biểu Quốc hội, đại biểu Hội đồng nhân dân trên 35%',
    en: "Resolution 26-NQ/TW, by 2030: above 35% women deputies of the National Assembly and People's Councils",
  },
  bound: { above: '0.35' },
  by: '2030-12-31',
  inForce: { from: '2018-05-19', to: '2030-12-31' },
  binds: stateAndLocalGovernments,
  source: resolution26,
  wording: {
    vi: 'Tỷ lệ nữ đại biểu Quốc hội, HĐND các cấp đạt trên 35%',
    en: "Women among deputies of the National Assembly and People's Councils at all levels are above 35%",
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

const directive35 = {
  document: {
    vi: 'Chỉ thị 35-CT/TW ngày 30/5/2019 của Bộ Chính trị về đại hội đảng bộ các cấp',
    en: 'Directive 35-CT/TW of 30 May 2019 of the Politburo on Party congresses at all levels',
  },
  url: 'http://phunu.namdinh.gov.vn/chi-tiet-noi-dung-phu-nu-tham-chinh-co-cau-do-tuoi-cap-uy-vien-nu-trong-nhiem-ky-moi-886.html',
} as const satisfies Source;

/** Committee members of the term 2020-2025. */
const ct35Committee = {
  id: 'ct35-committee',
  indicatorId: 'women-in-party-committees',
  title: {
    vi: 'CT 35, nhiệm kỳ 2020-2025: tỷ lệ cấp ủy viên nữ từ 15% trở lên',
    en: 'Directive 35, term 2020-2025: 15% or more women in Party committees',
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
    vi: 'CT 35, nhiệm kỳ 2020-2025: 100% ban thường vụ cấp ủy có cán bộ nữ',
    en: 'Directive 35, term 2020-2025: every standing committee has a woman',
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

const guidance15 = {
  document: {
    vi: 'Hướng dẫn của Ban Tổ chức Trung ương về quy hoạch cán bộ, theo báo cáo của tỉnh Khánh Hòa; chưa thấy số hiệu và ngày của văn bản',
    en: 'Guidance of the Central Organisation Commission on succession planning, as reported by Khánh Hòa province; its number and date were not seen',
  },
  url: 'http://www.khanhhoa.gov.vn/?ArticleId=ac3333fd-e3e7-4132-ba70-63575082bbbe',
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

/** Planning for Party committees before 2021: not below 15 %; number and day of the guidance are from memory: off by default. */
const hd15Planning = {
  id: 'hd15-planning',
  indicatorId: 'women-in-party-committee-planning',
  title: {
    vi: 'Hướng dẫn quy hoạch, đến năm 2020: tỷ lệ nữ trong quy hoạch cấp ủy, ban thường vụ không dưới 15%',
    en: 'Planning guidance, by 2020: at least 15% women planned for Party committees',
  },
  bound: { at_least: '0.15' },
  by: '2020-12-31',
  inForce: { from: '2012-11-05', to: '2020-12-31' },
  binds: partyCommitteesAtAllLevels,
  source: guidance15,
  confidence: 'one_source',
  verified: false,
} as const satisfies TargetOf<DefaultModel>;

const guidance16 = {
  document: {
    vi: 'Hướng dẫn 16-HD/BTCTW ngày 15/02/2022 về quy hoạch cán bộ, theo cách thực hiện của tỉnh Hòa Bình; chưa thấy mức 25% trong văn bản',
    en: 'Guidance 16-HD/BTCTW of 15 February 2022 on succession planning, as Hòa Bình province applies it; the 25% were not seen in the guidance',
  },
  url: 'https://baohoabinh.com.vn/en/6/10503/Hoa-Binh-works-hard-111n-female-cadre-work.htm',
} as const satisfies Source;

/** Planning from 2022: 25 % in provincial practice; that it is the guidance's is an inference, so it is off by default. QĐ 2282/QĐ-TTg asks State agencies for more. */
const planning25 = {
  id: 'planning-25',
  indicatorId: 'women-in-succession-planning',
  title: {
    vi: 'HD 16, đến năm 2025: tỷ lệ nữ trong quy hoạch từ 25% trở lên',
    en: 'Guidance 16, by 2025: 25% or more women in succession planning',
  },
  bound: { at_least: '0.25' },
  by: '2025-12-31',
  inForce: { from: '2022-02-15', to: '2025-12-31' },
  binds: partyOrLocal,
  source: guidance16,
  confidence: 'one_source',
  verified: false,
} as const satisfies TargetOf<DefaultModel>;

/** Targets of Party documents. The numbers of NQ 11-NQ/TW were not seen at a source and are not here. */
export const partyDocuments = {
  indicators: [standingCommitteesWithWoman, womenInPartyPlanning],
  targets: [nq26Committee, nq26Standing, nq26Na, ct35Committee, ct35Standing, hd15Planning, planning25],
} as const;
