import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { partyCommitteesAtAllLevels, stateAndLocalGovernments } from './agencies.js';
import { molisaPage, traloihayPage, vtvPage } from './pages.js';
import { decision } from './qd-2351.js';

const target11 = {
  ...decision,
  article: { vi: 'Chỉ tiêu 1.1', en: 'Target 1.1' },
  ...molisaPage,
  otherPages: [traloihayPage],
} as const satisfies Source;

/** Target 1.1, Party committees of the term 2016-2020. */
const qd235111a = {
  id: 'qd2351-1.1a',
  indicatorId: 'women-in-party-committees',
  title: {
    vi: 'QĐ 2351, nhiệm kỳ 2016-2020: tỷ lệ nữ tham gia các cấp ủy Đảng từ 25% trở lên',
    en: 'Decision 2351, term 2016-2020: 25% or more women in Party committees',
  },
  bound: { at_least: '0.25' },
  by: '2020-12-31',
  inForce: { from: '2010-12-24', to: '2020-12-31' },
  binds: partyCommitteesAtAllLevels,
  source: target11,
  wording: {
    vi: 'Phấn đấu đạt tỷ lệ nữ tham gia các cấp ủy Đảng nhiệm kỳ 2016-2020 từ 25% trở lên; tỷ lệ nữ đại biểu Quốc hội, đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2011-2015 từ 30% trở lên và nhiệm kỳ 2016-2020 trên 35%.',
    en: "Strive for 25% or more women in Party committees in the term 2016-2020; for women among deputies of the National Assembly and of People's Councils at all levels 30% or more in the term 2011-2015 and above 35% in the term 2016-2020.",
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Target 1.1 as an indicator: women among deputies of the National Assembly and of People's Councils. */
export const womenDeputies = {
  id: 'women-deputies',
  title: {
    vi: 'Tỷ lệ nữ đại biểu Quốc hội, đại biểu Hội đồng nhân dân',
    en: "Women deputies of the National Assembly and People's Councils",
  },
  definition: {
    vi: 'Số nữ đại biểu chia cho tổng số đại biểu cùng khóa.',
    en: 'Women deputies divided by all deputies of the same term.',
  },
  better: 'higher',
  source: target11,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 1.1, deputies of the term 2011-2015. */
const qd235111b = {
  id: 'qd2351-1.1b',
  indicatorId: 'women-deputies',
  title: {
    vi: 'QĐ 2351, nhiệm kỳ 2011-2015: tỷ lệ nữ đại biểu Quốc hội, đại biểu Hội đồng nhân dân từ 30% trở lên',
    en: "Decision 2351, term 2011-2015: 30% or more women deputies of the National Assembly and People's Councils",
  },
  bound: { at_least: '0.3' },
  by: '2015-12-31',
  inForce: { from: '2010-12-24', to: '2015-12-31' },
  binds: stateAndLocalGovernments,
  source: target11,
  wording: {
    vi: 'Phấn đấu đạt tỷ lệ nữ tham gia các cấp ủy Đảng nhiệm kỳ 2016-2020 từ 25% trở lên; tỷ lệ nữ đại biểu Quốc hội, đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2011-2015 từ 30% trở lên và nhiệm kỳ 2016-2020 trên 35%.',
    en: "Strive for 25% or more women in Party committees in the term 2016-2020; for women among deputies of the National Assembly and of People's Councils at all levels 30% or more in the term 2011-2015 and above 35% in the term 2016-2020.",
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Target 1.1, deputies of the term 2016-2020. */
const qd235111c = {
  ...qd235111b,
  id: 'qd2351-1.1c',
  title: {
    vi: 'QĐ 2351, nhiệm kỳ 2016-2020: tỷ lệ nữ đại biểu Quốc hội, đại biểu Hội đồng nhân dân trên 35%',
    en: "Decision 2351, term 2016-2020: above 35% women deputies of the National Assembly and People's Councils",
  },
  source: { ...target11, ...molisaPage, otherPages: [vtvPage, traloihayPage] },
  bound: { above: '0.35' },
  by: '2020-12-31',
  inForce: { from: '2010-12-24', to: '2020-12-31' },
} as const satisfies TargetOf<DefaultModel>;

/** Target 1.1 of QĐ 2351/QĐ-TTg: Party committees and deputies. */
export const qd2351Politics = {
  indicators: [womenDeputies],
  targets: [qd235111a, qd235111b, qd235111c],
} as const;
