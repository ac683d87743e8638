import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { agencies, agenciesAndTheState, withWomanKeyLeader } from './agencies.js';
import { docbaoPage, molisaPage, traloihayPage } from './pages.js';

/** The decision itself. */
export const decision = {
  document: {
    vi: 'Quyết định 2351/QĐ-TTg ngày 24/12/2010, Chiến lược quốc gia về bình đẳng giới giai đoạn 2011-2020',
    en: 'Decision 2351/QĐ-TTg of 24 December 2010, National Strategy on Gender Equality 2011-2020',
  },
} as const satisfies Source;

// From the date of the decision to the last day of the year that the target names.
const until2015 = { from: '2010-12-24', to: '2015-12-31' } as const;
const until2020 = { from: '2010-12-24', to: '2020-12-31' } as const;

/** The agencies of target 1.2: of a local government its People's Committee alone. */
export const strategy2011Agencies = {
  id: 'strategy-2011-agencies',
  title: {
    vi: 'Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các cấp',
    en: "Ministries, ministerial-level agencies, Government-attached agencies and People's Committees",
  },
  of: 'units',
  where: agencies,
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Those of them with a woman key leader. */
export const strategy2011AgenciesWithWoman = {
  id: 'strategy-2011-agencies-with-woman',
  title: {
    vi: 'Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các cấp có lãnh đạo chủ chốt là nữ',
    en: "Ministries, ministerial-level agencies, Government-attached agencies and People's Committees with a woman key leader",
  },
  of: 'units',
  where: { ...agencies, ...withWomanKeyLeader },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

const target12 = {
  ...decision,
  ...molisaPage,
  otherPages: [traloihayPage],
  article: {
    vi: 'Chỉ tiêu 1.2: “đến năm 2015 đạt 80% và đến năm 2020 đạt trên 95% Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các cấp có lãnh đạo chủ chốt là nữ”',
    en: "Target 1.2: “đến năm 2015 đạt 80% và đến năm 2020 đạt trên 95% Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các cấp có lãnh đạo chủ chốt là nữ” (by 2015 80% and by 2020 above 95% of ministries, ministerial-level agencies, Government-attached agencies and People's Committees at all levels have a woman key leader)",
  },
} as const;

/** Target 1.2 as an indicator: agencies with a woman key leader. It counts agencies, not posts held by women. */
export const strategy2011WomanKeyLeader = {
  id: 'agencies-with-woman-key-leader-2011-2020',
  title: {
    vi: 'Tỷ lệ bộ, ngành, Ủy ban nhân dân có lãnh đạo chủ chốt là nữ',
    en: "Ministries, agencies and People's Committees with a woman key leader",
  },
  definition: {
    vi: 'Số Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các cấp có ít nhất một nữ lãnh đạo chủ chốt (cấp trưởng, cấp phó) chia cho tổng số các cơ quan đó. Ở địa phương chỉ tính lãnh đạo Ủy ban nhân dân, không tính Hội đồng nhân dân.',
    en: "Ministries, ministerial-level agencies, Government-attached agencies and People's Committees with at least one woman among head and deputy heads, divided by all of them. Of a local government only the leaders of the People's Committee count, not those of the People's Council.",
  },
  better: 'higher',
  source: target12,
  share: { part: strategy2011AgenciesWithWoman, whole: strategy2011Agencies },
} as const satisfies IndicatorOf<DefaultModel>;

/** The bodies of target 1.3: of the State, of the Party, and socio-political organisations. */
export const bodies = {
  kind: {
    in: [...agencies.kind.in, 'party_organisation', 'socio_political_organisation'],
  },
} as const;
const atLeast30PercentWomen = {
  ...bodies,
  personnel: { share: { sex: 'female' }, within: 'subtree', gte: '0.3' },
} as const;

/** The bodies of target 1.3: of the Party, the State and socio-political organisations, where women are at least 30 % of staff. */
export const bodies30PercentWomen = {
  id: 'bodies-30-percent-women',
  title: {
    vi: 'Cơ quan của Đảng, Nhà nước, tổ chức chính trị - xã hội có từ 30% nữ trở lên',
    en: 'Bodies of the Party, the State and socio-political organisations with at least 30% women',
  },
  of: 'units',
  where: atLeast30PercentWomen,
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Those of them with a woman key leader. */
export const bodies30PercentWomenWithWoman = {
  id: 'bodies-30-percent-women-with-woman',
  title: {
    vi: 'Cơ quan của Đảng, Nhà nước, tổ chức chính trị - xã hội có từ 30% nữ trở lên, có lãnh đạo chủ chốt là nữ',
    en: 'Bodies of the Party, the State and socio-political organisations with at least 30% women and a woman key leader',
  },
  of: 'units',
  where: { and: [atLeast30PercentWomen, withWomanKeyLeader] },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

const target13 = {
  ...decision,
  ...traloihayPage,
  article: {
    vi: 'Chỉ tiêu 1.3: “đến năm 2015 đạt 70% và đến năm 2020 đạt 100% cơ quan của Đảng, Nhà nước, tổ chức chính trị - xã hội có lãnh đạo chủ chốt là nữ nếu ở cơ quan, tổ chức có tỷ lệ 30% trở lên nữ cán bộ, công chức, viên chức, người lao động”',
    en: 'Target 1.3: “đến năm 2015 đạt 70% và đến năm 2020 đạt 100% cơ quan của Đảng, Nhà nước, tổ chức chính trị - xã hội có lãnh đạo chủ chốt là nữ nếu ở cơ quan, tổ chức có tỷ lệ 30% trở lên nữ cán bộ, công chức, viên chức, người lao động” (by 2015 70% and by 2020 100% of bodies of the Party, the State and socio-political organisations have a woman key leader where women are 30% or more of the staff)',
  },
} as const;

/** Target 1.3 as an indicator: its whole is the bodies where women are at least 30 % of staff, those of units below counted. */
export const bodies30PercentWomenKeyLeader = {
  id: 'bodies-30-percent-women-with-woman-key-leader',
  title: {
    vi: 'Tỷ lệ cơ quan có từ 30% nữ trở lên có lãnh đạo chủ chốt là nữ',
    en: 'Bodies with at least 30% women that have a woman key leader',
  },
  definition: {
    vi: 'Số cơ quan, tổ chức có từ 30% nữ cán bộ, công chức, viên chức, người lao động trở lên (tính cả các đơn vị trực thuộc) và có lãnh đạo chủ chốt là nữ, chia cho tổng số cơ quan, tổ chức có từ 30% nữ trở lên.',
    en: 'Bodies where women are at least 30% of staff, counted with all units below, that have a woman key leader, divided by all bodies where women are at least 30% of staff.',
  },
  better: 'higher',
  source: target13,
  share: { part: bodies30PercentWomenWithWoman, whole: bodies30PercentWomen },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 1.2 for 2015: “đạt 80%”. */
export const qd2351KeyLeader2015 = {
  id: 'qd2351-1.2-2015',
  indicatorId: 'agencies-with-woman-key-leader-2011-2020',
  title: {
    vi: 'QĐ 2351, đến năm 2015: 80% bộ, ngành, Ủy ban nhân dân có lãnh đạo chủ chốt là nữ',
    en: "Decision 2351, by 2015: 80% of ministries, agencies and People's Committees have a woman key leader",
  },
  bound: { at_least: '0.8' },
  by: '2015-12-31',
  inForce: until2015,
  binds: agenciesAndTheState,
  source: { ...target12, article: { vi: 'Chỉ tiêu 1.2', en: 'Target 1.2' } },
  wording: {
    vi: 'đến năm 2015 đạt 80% và đến năm 2020 đạt trên 95% Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các cấp có lãnh đạo chủ chốt là nữ',
    en: "by 2015 80% and by 2020 above 95% of ministries, ministerial-level agencies, Government-attached agencies and People's Committees at all levels have a woman key leader",
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Target 1.2 for 2020: “đạt trên 95%”. */
export const qd2351KeyLeader2020 = {
  ...qd2351KeyLeader2015,
  id: 'qd2351-1.2-2020',
  title: {
    vi: 'QĐ 2351, đến năm 2020: trên 95% bộ, ngành, Ủy ban nhân dân có lãnh đạo chủ chốt là nữ',
    en: "Decision 2351, by 2020: above 95% of ministries, agencies and People's Committees have a woman key leader",
  },
  bound: { above: '0.95' },
  source: {
    ...decision,
    article: { vi: 'Chỉ tiêu 1.2', en: 'Target 1.2' },
    ...molisaPage,
    otherPages: [docbaoPage, traloihayPage],
  },
  by: '2020-12-31',
  inForce: until2020,
} as const satisfies TargetOf<DefaultModel>;

/** Target 1.3 for 2015: “đạt 70%”. It binds Party bodies and socio-political organisations too. */
export const qd2351Bodies2015 = {
  id: 'qd2351-1.3-2015',
  indicatorId: 'bodies-30-percent-women-with-woman-key-leader',
  title: {
    vi: 'QĐ 2351, đến năm 2015: 70% cơ quan có từ 30% nữ trở lên có lãnh đạo chủ chốt là nữ',
    en: 'Decision 2351, by 2015: 70% of bodies with at least 30% women have a woman key leader',
  },
  bound: { at_least: '0.7' },
  by: '2015-12-31',
  inForce: until2015,
  binds: { kind: { in: ['government', ...bodies.kind.in] } },
  source: { ...decision, article: { vi: 'Chỉ tiêu 1.3', en: 'Target 1.3' }, ...traloihayPage },
  wording: {
    vi: 'đến năm 2015 đạt 70% và đến năm 2020 đạt 100% cơ quan của Đảng, Nhà nước, tổ chức chính trị - xã hội có lãnh đạo chủ chốt là nữ nếu ở cơ quan, tổ chức có tỷ lệ 30% trở lên nữ cán bộ, công chức, viên chức, người lao động',
    en: 'by 2015 70% and by 2020 100% of bodies of the Party, the State and socio-political organisations have a woman key leader where women are 30% or more of the staff',
  },
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Target 1.3 for 2020: “đạt 100%”. */
export const qd2351Bodies2020 = {
  ...qd2351Bodies2015,
  id: 'qd2351-1.3-2020',
  title: {
    vi: 'QĐ 2351, đến năm 2020: 100% cơ quan có từ 30% nữ trở lên có lãnh đạo chủ chốt là nữ',
    en: 'Decision 2351, by 2020: 100% of bodies with at least 30% women have a woman key leader',
  },
  bound: { at_least: 1 },
  by: '2020-12-31',
  inForce: until2020,
} as const satisfies TargetOf<DefaultModel>;
