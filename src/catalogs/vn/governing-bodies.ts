import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import type { Source } from '../../schemas/source.js';
import { existing } from './committees.js';
import { leaders } from './leadership.js';
import { gsoPartyCommitteesPage } from './pages.js';
import { visit } from './visit.js';

/** Members of Party committees that exist on the day of the dataset; a member of two committees counts in each. */
export const partyCommitteeMembers = {
  id: 'party-committee-members',
  title: { vi: 'Cấp ủy viên', en: 'Members of Party committees' },
  of: 'committeeMembers',
  where: { committee: { kind: 'party', ...existing } },
} as const satisfies PopulationOf<DefaultModel, 'committeeMembers'>;

/** Members of trade-union committees that exist on the day of the dataset; a member of two committees counts in each. */
export const tradeUnionCommitteeMembers = {
  id: 'trade-union-committee-members',
  title: { vi: 'Ủy viên ban chấp hành công đoàn', en: 'Members of trade-union committees' },
  of: 'committeeMembers',
  where: { committee: { kind: 'trade_union', ...existing } },
} as const satisfies PopulationOf<DefaultModel, 'committeeMembers'>;

const threeBodies = {
  ...visit,
  article: {
    vi: '“nâng cao tỷ lệ cán bộ lãnh đạo, quản lý là nữ trong các cấp ủy Đảng, chính quyền, công đoàn”',
    en: '“nâng cao tỷ lệ cán bộ lãnh đạo, quản lý là nữ trong các cấp ủy Đảng, chính quyền, công đoàn” (raising the share of women leaders and managers in Party committees, the administration and the trade union)',
  },
} as const;

/** The national statistical indicators: the pages of 2019 are of an edition that another has replaced since. */
export const nationalIndicators = {
  document: {
    vi: 'Hệ thống chỉ tiêu thống kê quốc gia, trang đăng tháng 12/2019 theo Nghị định 97/2016/NĐ-CP; nay áp dụng Nghị định 94/2022/NĐ-CP ngày 07/11/2022, được sửa đổi, bổ sung bởi Nghị định 62/2024/NĐ-CP ngày 07/6/2024',
    en: 'National statistical indicators, page of December 2019 under Decree 97/2016/NĐ-CP; now Decree 94/2022/NĐ-CP of 7 November 2022, amended by Decree 62/2024/NĐ-CP of 7 June 2024',
  },
} as const satisfies Source;

/** Row 14: women in Party committees, as national statistics define it. */
export const womenInPartyCommittees = {
  id: 'women-in-party-committees',
  title: { vi: 'Tỷ lệ nữ tham gia cấp ủy Đảng', en: 'Women in Party committees' },
  definition: {
    vi: 'Số nữ tham gia cấp ủy đảng chia cho tổng số người tham gia cấp ủy đảng cùng nhiệm kỳ.',
    en: 'Women in Party committees divided by all members of Party committees of the same term.',
  },
  better: 'higher',
  source: {
    ...nationalIndicators,
    article: {
      vi: '“Tỷ lệ nữ tham gia các cấp ủy đảng là số phần trăm phụ nữ giữ các chức vụ trong các cấp uỷ đảng các cấp so với tổng số người tham gia các cấp uỷ đảng.”',
      en: '“Tỷ lệ nữ tham gia các cấp ủy đảng là số phần trăm phụ nữ giữ các chức vụ trong các cấp uỷ đảng các cấp so với tổng số người tham gia các cấp uỷ đảng.” (the percentage of women in posts of Party committees at all levels among all members of Party committees)',
    },
    ...gsoPartyCommitteesPage,
  },
  femaleShare: { of: partyCommitteeMembers },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 14: women in the leadership of the administration: the leaders of row 3 beside the two committees. */
export const womenInAdministrationLeadership = {
  id: 'women-in-administration-leadership',
  title: { vi: 'Tỷ lệ nữ trong lãnh đạo chính quyền', en: 'Women in the leadership of the administration' },
  definition: {
    vi: 'Số nữ là cấp trưởng, cấp phó của đơn vị (chính quyền) chia cho tổng số cấp trưởng, cấp phó.',
    en: 'Women among heads and deputy heads of units (the administration) divided by all heads and deputy heads.',
  },
  better: 'higher',
  source: threeBodies,
  femaleShare: { of: leaders },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 14: women in trade-union committees. */
export const womenInTradeUnionCommittees = {
  id: 'women-in-trade-union-committees',
  title: { vi: 'Tỷ lệ nữ trong ban chấp hành công đoàn', en: 'Women in trade-union committees' },
  definition: {
    vi: 'Số nữ là ủy viên ban chấp hành công đoàn chia cho tổng số ủy viên.',
    en: 'Women on trade-union committees divided by all members of trade-union committees.',
  },
  better: 'higher',
  source: threeBodies,
  femaleShare: { of: tradeUnionCommitteeMembers },
} as const satisfies IndicatorOf<DefaultModel>;
