import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { agenciesAndTheState } from './agencies.js';
import { inPeriod } from './dates.js';
import { baongheanPage, enDaihoi13Page, luatvietnamPage, vietnamplusPage } from './pages.js';

const programme = {
  document: {
    vi: 'Quyết định 2282/QĐ-TTg ngày 31/12/2020, Chương trình Tăng cường sự tham gia bình đẳng của phụ nữ trong các vị trí lãnh đạo và quản lý ở các cấp hoạch định chính sách giai đoạn 2021-2030',
    en: "Decision 2282/QĐ-TTg of 31 December 2020, programme to raise women's equal participation in leadership and management at all levels of policy making, 2021-2030",
  },
} as const satisfies Source;

/**
 * The programme's own escape: a body where women are below 30 % of staff may set its own target. It was seen directly after the target
 * on key leaders, before and apart from that on planning, so it is a clause of the former alone. One page shows it.
 */
const adjustable = {
  when: { personnel: { share: { sex: 'female' }, within: 'subtree', lt: '0.3' } },
  wording: {
    vi: 'Đối với một số ngành, lĩnh vực đặc thù có tỷ lệ nữ cán bộ, công chức, viên chức, người lao động thấp dưới 30% có thể điều chỉnh mục tiêu cho phù hợp với thực tiễn cơ quan, đơn vị',
    en: 'Some particular sectors and fields where women are below 30% of cadres, civil servants, public employees and workers may adjust the target to the circumstances of the agency or unit',
  },
} as const satisfies NonNullable<TargetOf<DefaultModel>['adjustable']>;

// From the date of the decision to the last day of the year that the target names.
const until2025 = { from: '2020-12-31', to: '2025-12-31' } as const;
const until2030 = { from: '2020-12-31', to: '2030-12-31' } as const;

/** Women in succession planning, each counted once. */
export const plannedWomen = {
  id: 'planned-women',
  title: { vi: 'Cán bộ nữ trong quy hoạch chức danh lãnh đạo, quản lý', en: 'Women in succession planning' },
  of: 'personnel',
  where: { sex: 'female', successionPlans: { some: {} } },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

/** Those of them who were trained or sent to study in the period. */
export const plannedWomenTrained = {
  id: 'planned-women-trained',
  title: {
    vi: 'Cán bộ nữ trong quy hoạch được đào tạo, bồi dưỡng trong kỳ',
    en: 'Women in succession planning who were trained in the period',
  },
  of: 'personnel',
  where: {
    sex: 'female',
    successionPlans: { some: {} },
    events: {
      some: { kind: { in: ['training', 'study'] }, on: inPeriod },
    },
  },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

const training = {
  ...programme,
  article: {
    vi: 'Chỉ tiêu về đào tạo, bồi dưỡng nâng cao năng lực cho cán bộ nữ trong diện quy hoạch',
    en: 'Target on training for women in succession planning',
  },
  ...enDaihoi13Page,
  otherPages: [vietnamplusPage],
} as const;

/** The programme's indicator of training: women in succession planning who were trained in the period. */
export const plannedWomenTrainedShare = {
  id: 'planned-women-trained',
  title: {
    vi: 'Tỷ lệ cán bộ nữ trong quy hoạch được đào tạo, bồi dưỡng',
    en: 'Women in succession planning who were trained',
  },
  definition: {
    vi: 'Số cán bộ nữ trong quy hoạch được đào tạo, bồi dưỡng trong kỳ chia cho tổng số cán bộ nữ trong quy hoạch.',
    en: 'Women in succession planning who were trained or sent to study in the period divided by all women in it.',
  },
  better: 'higher',
  source: training,
  share: { part: plannedWomenTrained, whole: plannedWomen },
} as const satisfies IndicatorOf<DefaultModel>;

/** Key leaders for 2025: 60 %. */
export const qd2282KeyLeader2025 = {
  id: 'qd2282-key-2025',
  indicatorId: 'agencies-with-woman-key-leader',
  title: {
    vi: 'QĐ 2282, đến năm 2025: 60% cơ quan quản lý nhà nước, chính quyền địa phương có lãnh đạo chủ chốt là nữ',
    en: 'Decision 2282, by 2025: 60% of State agencies and local governments have a woman key leader',
  },
  bound: { at_least: '0.6' },
  by: '2025-12-31',
  inForce: until2025,
  binds: agenciesAndTheState,
  adjustable,
  source: {
    ...programme,
    article: {
      vi: 'Chỉ tiêu về cơ quan có lãnh đạo chủ chốt là nữ; quy định về điều chỉnh mục tiêu chỉ thấy ở baonghean.vn',
      en: 'Target on agencies with a woman key leader; the clause on adjustment was seen at baonghean.vn alone',
    },
    ...luatvietnamPage,
    otherPages: [baongheanPage, enDaihoi13Page],
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Key leaders for 2030: 75 %. */
export const qd2282KeyLeader2030 = {
  ...qd2282KeyLeader2025,
  id: 'qd2282-key-2030',
  title: {
    vi: 'QĐ 2282, đến năm 2030: 75% cơ quan quản lý nhà nước, chính quyền địa phương có lãnh đạo chủ chốt là nữ',
    en: 'Decision 2282, by 2030: 75% of State agencies and local governments have a woman key leader',
  },
  bound: { at_least: '0.75' },
  by: '2030-12-31',
  inForce: until2030,
} as const satisfies TargetOf<DefaultModel>;

/** Succession planning for 2025: “ít nhất 40%”. */
export const qd2282Planning2025 = {
  id: 'qd2282-planning-2025',
  indicatorId: 'women-in-succession-planning',
  title: {
    vi: 'QĐ 2282, đến năm 2025: tỷ lệ nữ trong quy hoạch chức danh lãnh đạo, quản lý đạt ít nhất 40%',
    en: 'Decision 2282, by 2025: at least 40% women in succession planning',
  },
  bound: { at_least: '0.4' },
  by: '2025-12-31',
  inForce: until2025,
  binds: agenciesAndTheState,
  source: {
    ...programme,
    article: { vi: 'Chỉ tiêu về quy hoạch cán bộ nữ', en: 'Target on women in succession planning' },
    ...luatvietnamPage,
    otherPages: [enDaihoi13Page],
  },
  wording: {
    vi: 'Tỷ lệ cán bộ nữ trong diện quy hoạch các chức danh quản lý, lãnh đạo các cấp đạt ít nhất 40% vào năm 2025 và đạt 50% vào năm 2030',
    en: 'Women among people planned for posts of management and leadership at all levels are at least 40% in 2025 and 50% in 2030',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Succession planning for 2030: “đạt 50%”. */
export const qd2282Planning2030 = {
  ...qd2282Planning2025,
  id: 'qd2282-planning-2030',
  title: {
    vi: 'QĐ 2282, đến năm 2030: tỷ lệ nữ trong quy hoạch chức danh lãnh đạo, quản lý đạt 50%',
    en: 'Decision 2282, by 2030: 50% women in succession planning',
  },
  bound: { at_least: '0.5' },
  by: '2030-12-31',
  inForce: until2030,
} as const satisfies TargetOf<DefaultModel>;

/** Training for 2025: 75 % of the women in succession planning. */
export const qd2282Training2025 = {
  id: 'qd2282-training-2025',
  indicatorId: 'planned-women-trained',
  title: {
    vi: 'QĐ 2282, đến năm 2025: 75% cán bộ nữ trong quy hoạch được đào tạo, bồi dưỡng',
    en: 'Decision 2282, by 2025: 75% of the women in succession planning are trained',
  },
  bound: { at_least: '0.75' },
  by: '2025-12-31',
  inForce: until2025,
  binds: agenciesAndTheState,
  source: training,
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Training for 2030: 90 %. */
export const qd2282Training2030 = {
  ...qd2282Training2025,
  id: 'qd2282-training-2030',
  title: {
    vi: 'QĐ 2282, đến năm 2030: 90% cán bộ nữ trong quy hoạch được đào tạo, bồi dưỡng',
    en: 'Decision 2282, by 2030: 90% of the women in succession planning are trained',
  },
  bound: { at_least: '0.9' },
  by: '2030-12-31',
  inForce: until2030,
} as const satisfies TargetOf<DefaultModel>;
