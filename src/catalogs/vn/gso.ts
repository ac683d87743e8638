import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import type { Source } from '../../schemas/source.js';
import { catalogOf } from '../catalogOf.js';
import { ministries, withWomanKeyLeader } from './agencies.js';
import { nationalIndicators, partyCommitteeMembers } from './governing-bodies.js';
import { gsoCouncillorsPage, gsoKeyLeadersPage, gsoPartyCommitteesPage, keyLeaderCopyPage } from './pages.js';

const provincialIndicators = {
  document: {
    vi: 'Hệ thống chỉ tiêu thống kê cấp tỉnh, trang đăng tháng 12/2019',
    en: 'Provincial statistical indicators, page of December 2019',
  },
} as const satisfies Source;

/** Women in Party committees, as national statistics publish it. */
export const gsoWomenInPartyCommittees = {
  id: 'gso-women-in-party-committees',
  title: { vi: 'Tỷ lệ nữ tham gia các cấp ủy đảng', en: 'Women in Party committees' },
  definition: {
    vi: 'Số nữ tham gia các cấp ủy đảng chia cho tổng số người trong các cấp ủy đảng cùng nhiệm kỳ.',
    en: 'Women in Party committees divided by all members of Party committees of the same term.',
  },
  better: 'higher',
  source: {
    ...nationalIndicators,
    article: { vi: 'Tỷ lệ nữ tham gia cấp ủy đảng', en: 'Share of women in Party committees' },
    ...gsoPartyCommitteesPage,
  },
  official: {
    concept: {
      vi: '“Tỷ lệ nữ tham gia các cấp ủy đảng là số phần trăm phụ nữ giữ các chức vụ trong các cấp uỷ đảng các cấp so với tổng số người tham gia các cấp uỷ đảng.”',
      en: 'The percentage of women in posts of Party committees at all levels among all members of Party committees.',
    },
    formula: {
      vi: '“Số nữ tham gia các cấp uỷ đảng trong nhiệm kỳ xác định × 100 / Tổng số người trong các cấp uỷ đảng cùng nhiệm kỳ”',
      en: 'Women in Party committees in a term × 100 / All members of Party committees in the same term',
    },
    breakdowns: {
      vi: 'Cấp uỷ; dân tộc; nhóm tuổi; trình độ học vấn; tỉnh/thành phố trực thuộc Trung ương',
      en: 'Level of the committee; ethnicity; age group; education; province or city under the centre',
    },
    frequency: { vi: 'Đầu mỗi nhiệm kỳ', en: 'At the beginning of each term' },
    dataSource: { vi: 'Chế độ báo cáo thống kê cấp quốc gia', en: 'National statistical reporting' },
    agency: { vi: 'Ban Tổ chức Trung ương Đảng', en: 'Central Organisation Commission of the Party' },
  },
  femaleShare: { of: partyCommitteeMembers },
} as const satisfies IndicatorOf<DefaultModel>;

/** Women deputies of People's Councils, from published values. The levels are those of the text; districts and townships have gone since. */
export const gsoWomenCouncillors = {
  id: 'gso-women-councillors',
  title: { vi: 'Tỷ lệ nữ đại biểu Hội đồng nhân dân', en: "Women deputies of People's Councils" },
  definition: {
    vi: 'Số nữ đại biểu Hội đồng nhân dân chia cho tổng số đại biểu Hội đồng nhân dân cùng cấp, cùng khóa.',
    en: "Women deputies of People's Councils divided by all deputies of the same level and term.",
  },
  better: 'higher',
  source: {
    ...provincialIndicators,
    article: { vi: 'Tỷ lệ nữ đại biểu Hội đồng nhân dân', en: "Share of women deputies of People's Councils" },
    ...gsoCouncillorsPage,
  },
  official: {
    concept: {
      vi: '“Tỷ lệ nữ đại biểu Hội đồng nhân dân cấp tỉnh/thành phố, huyện/quận/thị xã/thành phố, xã/phường/thị trấn là số phần trăm nữ đại biểu Hội đồng nhân dân so với tổng số đại biểu Hội đồng nhân dân cùng khoá.” Từ ngày 01/7/2025 không còn cấp huyện và thị trấn.',
      en: "The percentage of women among deputies of People's Councils of provinces, districts and communes of the same term. Since 1 July 2025 there are no districts and townships.",
    },
    formula: {
      vi: '“Số nữ đại biểu Hội đồng nhân dân cấp t khoá k × 100 / Tổng số đại biểu Hội đồng nhân dân cấp t khóa k”',
      en: "Women deputies of People's Councils of level t and term k × 100 / All deputies of People's Councils of level t and term k",
    },
    breakdowns: {
      vi: 'Cấp hành chính; dân tộc; nhóm tuổi; trình độ học vấn',
      en: 'Administrative level; ethnicity; age group; education',
    },
    frequency: { vi: 'Đầu mỗi nhiệm kỳ', en: 'At the beginning of each term' },
    dataSource: { vi: 'Chế độ báo cáo thống kê cấp bộ, ngành', en: 'Statistical reporting of ministries and sectors' },
    agency: { vi: 'Sở Nội vụ', en: 'Provincial Department of Home Affairs' },
  },
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

const keyLeaderSource = {
  document: {
    vi: 'Hệ thống chỉ tiêu thống kê quốc gia, trang siêu dữ liệu của Tổng cục Thống kê, không ghi nghị định; nội dung đọc ở một trang sao lại, đã chỉnh dấu thanh bị sai',
    en: 'National statistical indicators, metadata page of the General Statistics Office, without the decree; its words were read on a copy of the page, whose wrong accents were corrected',
  },
  article: {
    vi: 'Tỷ lệ cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ',
    en: 'Share of State management agencies and local governments at all levels with a woman key leader',
  },
  ...keyLeaderCopyPage,
  otherPages: [gsoKeyLeadersPage],
} as const satisfies Source;

const keyLeaderOfficial = {
  concept: {
    vi: '“Tỷ lệ cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ là tỷ lệ phần trăm giữa số cơ quan quản lý nhà nước ở trung ương, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ so với tổng số cơ quan quản lý nhà nước, chính quyền địa phương các cấp. Trong đó: Cơ quan quản lý nhà nước trung ương bao gồm: Bộ, cơ quan ngang bộ. Chính quyền địa phương bao gồm: Hội đồng nhân dân và Ủy ban nhân dân các cấp. Đối với chính quyền đô thị không tổ chức Hội đồng nhân dân quận, phường sẽ không bao gồm Hội đồng nhân dân ở các cấp này. Lãnh đạo chủ chốt của các bộ, cơ quan ngang bộ là các chức vụ từ Thứ trưởng hoặc tương đương trở lên. Lãnh đạo chủ chốt của Hội đồng nhân dân, Ủy ban nhân dân bao gồm Chủ tịch, Phó chủ tịch Hội đồng nhân dân, Ủy ban nhân dân các cấp.”',
    en: "The percentage of State management agencies at the centre and local governments at all levels that have a woman key leader among all of them. State management agencies at the centre are ministries and ministerial-level agencies; local governments are People's Councils and People's Committees at all levels, without the councils that urban governments do not have. Key leaders are deputy ministers or the like and above; of councils and committees chair and vice-chairs.",
  },
  formula: {
    vi: '“Số cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ × 100 / Tổng số cơ quan quản lý nhà nước, chính quyền địa phương các cấp”',
    en: 'State management agencies and local governments with a woman key leader × 100 / All State management agencies and local governments',
  },
  breakdowns: {
    vi: 'Trung ương: bộ, cơ quan ngang bộ; địa phương: Hội đồng nhân dân/Ủy ban nhân dân; cấp hành chính',
    en: "Centre: ministries, ministerial-level agencies; localities: People's Council/People's Committee; administrative level",
  },
  frequency: { vi: 'Năm', en: 'Yearly' },
  dataSource: { vi: 'Chế độ báo cáo thống kê cấp quốc gia', en: 'National statistical reporting' },
  agency: { vi: 'Bộ Nội vụ', en: 'Ministry of Home Affairs' },
} as const;

/** Ministries and ministerial-level agencies. */
export const gsoMinistries = {
  id: 'gso-ministries',
  title: { vi: 'Bộ, cơ quan ngang bộ', en: 'Ministries and ministerial-level agencies' },
  of: 'units',
  where: ministries,
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Those of them with a woman key leader. */
export const gsoMinistriesWithWoman = {
  id: 'gso-ministries-with-woman',
  title: {
    vi: 'Bộ, cơ quan ngang bộ có lãnh đạo chủ chốt là nữ',
    en: 'Ministries and ministerial-level agencies with a woman key leader',
  },
  of: 'units',
  where: { ...ministries, ...withWomanKeyLeader },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** The key-leader indicator at the centre, by the scope of national statistics. */
export const gsoMinistriesWithWomanKeyLeader = {
  id: 'gso-ministries-with-woman-key-leader',
  title: {
    vi: 'Tỷ lệ bộ, cơ quan ngang bộ có lãnh đạo chủ chốt là nữ',
    en: 'Ministries and ministerial-level agencies with a woman key leader',
  },
  definition: {
    vi: 'Số bộ, cơ quan ngang bộ có ít nhất một nữ từ Thứ trưởng hoặc tương đương trở lên chia cho tổng số bộ, cơ quan ngang bộ. Cơ quan thuộc Chính phủ không tính.',
    en: 'Ministries and ministerial-level agencies with at least one woman of the rank of deputy minister or above, divided by all of them. Government-attached agencies are not counted.',
  },
  better: 'higher',
  source: keyLeaderSource,
  official: keyLeaderOfficial,
  share: { part: gsoMinistriesWithWoman, whole: gsoMinistries },
} as const satisfies IndicatorOf<DefaultModel>;

const centralAndLocal = { kind: { in: [...ministries.kind.in, 'local_government'] } } as const;

/** Ministries, ministerial-level agencies and local governments, each local government once. */
export const gsoAgencies = {
  id: 'gso-agencies',
  title: {
    vi: 'Bộ, cơ quan ngang bộ và chính quyền địa phương các cấp',
    en: 'Ministries, ministerial-level agencies and local governments at all levels',
  },
  of: 'units',
  where: centralAndLocal,
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Those of them with a woman key leader. */
export const gsoAgenciesWithWoman = {
  id: 'gso-agencies-with-woman',
  title: {
    vi: 'Bộ, cơ quan ngang bộ và chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ',
    en: 'Ministries, ministerial-level agencies and local governments at all levels with a woman key leader',
  },
  of: 'units',
  where: { ...centralAndLocal, ...withWomanKeyLeader },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** The key-leader indicator as national statistics define it, People's Council and People's Committee together. */
export const gsoAgenciesWithWomanKeyLeader = {
  id: 'gso-agencies-with-woman-key-leader',
  title: {
    vi: 'Tỷ lệ cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ',
    en: 'State management agencies and local governments at all levels with a woman key leader',
  },
  definition: {
    vi: 'Số bộ, cơ quan ngang bộ và chính quyền địa phương các cấp có ít nhất một nữ lãnh đạo chủ chốt chia cho tổng số các cơ quan đó. Hội đồng nhân dân và Ủy ban nhân dân tính chung là một chính quyền địa phương; cơ quan thuộc Chính phủ không tính.',
    en: "Ministries, ministerial-level agencies and local governments with at least one woman key leader, divided by all of them. People's Council and People's Committee together are one local government; Government-attached agencies are not counted.",
  },
  better: 'higher',
  source: keyLeaderSource,
  official: keyLeaderOfficial,
  share: { part: gsoAgenciesWithWoman, whole: gsoAgencies },
} as const satisfies IndicatorOf<DefaultModel>;

/** People's Councils. */
export const gsoCouncils = {
  id: 'gso-councils',
  title: { vi: 'Hội đồng nhân dân các cấp', en: "People's Councils at all levels" },
  of: 'units',
  where: { kind: 'peoples_council' },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Those of them with a woman key leader. */
export const gsoCouncilsWithWoman = {
  id: 'gso-councils-with-woman',
  title: {
    vi: 'Hội đồng nhân dân các cấp có lãnh đạo chủ chốt là nữ',
    en: "People's Councils at all levels with a woman key leader",
  },
  of: 'units',
  where: { kind: 'peoples_council', ...withWomanKeyLeader },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** The key-leader indicator of People's Councils apart. */
export const gsoCouncilsWithWomanKeyLeader = {
  id: 'gso-councils-with-woman-key-leader',
  title: {
    vi: 'Tỷ lệ Hội đồng nhân dân có lãnh đạo chủ chốt là nữ',
    en: "People's Councils with a woman key leader",
  },
  definition: {
    vi: 'Số Hội đồng nhân dân các cấp có Chủ tịch hoặc Phó Chủ tịch là nữ chia cho tổng số Hội đồng nhân dân các cấp.',
    en: "People's Councils with a woman as chair or vice-chair divided by all People's Councils.",
  },
  better: 'higher',
  source: keyLeaderSource,
  official: keyLeaderOfficial,
  share: { part: gsoCouncilsWithWoman, whole: gsoCouncils },
} as const satisfies IndicatorOf<DefaultModel>;

/** People's Committees. */
export const gsoCommittees = {
  id: 'gso-committees',
  title: { vi: 'Ủy ban nhân dân các cấp', en: "People's Committees at all levels" },
  of: 'units',
  where: { kind: 'peoples_committee' },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Those of them with a woman key leader. */
export const gsoCommitteesWithWoman = {
  id: 'gso-committees-with-woman',
  title: {
    vi: 'Ủy ban nhân dân các cấp có lãnh đạo chủ chốt là nữ',
    en: "People's Committees at all levels with a woman key leader",
  },
  of: 'units',
  where: { kind: 'peoples_committee', ...withWomanKeyLeader },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** The key-leader indicator of People's Committees apart. */
export const gsoCommitteesWithWomanKeyLeader = {
  id: 'gso-committees-with-woman-key-leader',
  title: {
    vi: 'Tỷ lệ Ủy ban nhân dân có lãnh đạo chủ chốt là nữ',
    en: "People's Committees with a woman key leader",
  },
  definition: {
    vi: 'Số Ủy ban nhân dân các cấp có Chủ tịch hoặc Phó Chủ tịch là nữ chia cho tổng số Ủy ban nhân dân các cấp.',
    en: "People's Committees with a woman as chair or vice-chair divided by all People's Committees.",
  },
  better: 'higher',
  source: keyLeaderSource,
  official: keyLeaderOfficial,
  share: { part: gsoCommitteesWithWoman, whole: gsoCommittees },
} as const satisfies IndicatorOf<DefaultModel>;

/**
 * Three indicators of the national and provincial statistical sets whose published text was seen, with concept, formula, breakdowns and agency
 * as published. They have no targets, and no codes: the list with codes was not seen.
 *
 * The scope at the centre is ministries and ministerial-level agencies alone; with Government-attached agencies it is
 * `agencies-with-woman-key-leader` of {@link nq28Strategy}. Council and committee are counted together, and each apart where they are units of the
 * kinds `peoples_council` and `peoples_committee`, or where counts are returned for the populations.
 *
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { gso } from 'gender-indicators/catalogs/vn';
 *
 * const units = [{ id: 'state', name: 'Chính phủ', kind: 'government' }];
 * const returns = [
 *   { populationId: 'gso-ministries', unitId: 'state', total: 22 },
 *   { populationId: 'gso-ministries-with-woman', unitId: 'state', total: 13 },
 * ];
 * const { dataset } = createDataset({ units, returns }, { asOf: '2024-12-31' });
 * evaluate(dataset, gso).result('gso-ministries-with-woman-key-leader', 'state').value?.toFixed(4); // => '0.5909'
 * ```
 */
export const gso = /* @__PURE__ */ catalogOf({
  id: 'vn-gso',
  languages: ['vi', 'en'],
  title: {
    vi: 'Chỉ tiêu thống kê quốc gia và cấp tỉnh về nữ tham gia lãnh đạo, quản lý',
    en: 'National and provincial statistical indicators of women in leadership',
  },
  populations: [
    partyCommitteeMembers,
    gsoMinistries,
    gsoMinistriesWithWoman,
    gsoAgencies,
    gsoAgenciesWithWoman,
    gsoCouncils,
    gsoCouncilsWithWoman,
    gsoCommittees,
    gsoCommitteesWithWoman,
  ],
  indicators: [
    gsoWomenInPartyCommittees,
    gsoWomenCouncillors,
    gsoAgenciesWithWomanKeyLeader,
    gsoMinistriesWithWomanKeyLeader,
    gsoCouncilsWithWomanKeyLeader,
    gsoCommitteesWithWomanKeyLeader,
  ],
});
