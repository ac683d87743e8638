import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { agencies, agenciesAndTheState, withWomanKeyLeader } from './agencies.js';
import { nq28ThuvienphapluatPage, trogiupluatPage, ttbdPage } from './pages.js';

/** The resolution itself. */
export const resolution = {
  document: {
    vi: 'Nghị quyết 28/NQ-CP ngày 03/3/2021, Chiến lược quốc gia về bình đẳng giới giai đoạn 2021-2030',
    en: 'Resolution 28/NQ-CP of 3 March 2021, National Strategy on Gender Equality 2021-2030',
  },
} as const satisfies Source;

/** The pages that show targets 1.1 and 2.1 to 2.3. */
export const wholeSentences = {
  ...nq28ThuvienphapluatPage,
  otherPages: [trogiupluatPage, ttbdPage],
} as const;

/** The agencies of target 1.1: a local government is its People's Council and People's Committee together. */
export const stateAgencies = {
  id: 'state-agencies',
  title: {
    vi: 'Cơ quan quản lý nhà nước, chính quyền địa phương các cấp',
    en: 'State management agencies and local governments at all levels',
  },
  of: 'units',
  where: agencies,
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Those of them with a woman key leader. */
export const stateAgenciesWithWoman = {
  id: 'state-agencies-with-woman',
  title: {
    vi: 'Cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ',
    en: 'State management agencies and local governments at all levels with a woman key leader',
  },
  of: 'units',
  where: { ...agencies, ...withWomanKeyLeader },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

const target11 = { ...resolution, article: { vi: 'Chỉ tiêu 1.1', en: 'Target 1.1' }, ...wholeSentences } as const;

const target11InWords = {
  ...target11,
  article: {
    vi: 'Chỉ tiêu 1.1: “Đến năm 2025 đạt 60% và đến năm 2030 đạt 75% các cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ.”',
    en: 'Target 1.1: “Đến năm 2025 đạt 60% và đến năm 2030 đạt 75% các cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ.” (By 2025 60% and by 2030 75% of State management agencies and local governments at all levels have a woman key leader.)',
  },
} as const;

/**
 * Target 1.1 as an indicator, and that of the programme of QĐ 2282 in the same words: agencies with a woman key leader.
 *
 * It is another indicator than that of 2011-2020, because council and committee are counted together. Figures of the two are
 * not one series. Many translations speak of posts held by women; the text counts agencies.
 */
export const agenciesWithWomanKeyLeader = {
  id: 'agencies-with-woman-key-leader',
  title: {
    vi: 'Tỷ lệ cơ quan quản lý nhà nước, chính quyền địa phương có lãnh đạo chủ chốt là nữ',
    en: 'State agencies and local governments with a woman key leader',
  },
  definition: {
    vi: 'Số cơ quan quản lý nhà nước, chính quyền địa phương các cấp có ít nhất một nữ lãnh đạo chủ chốt (từ Thứ trưởng hoặc tương đương trở lên; Chủ tịch, Phó Chủ tịch) chia cho tổng số các cơ quan đó. Hội đồng nhân dân và Ủy ban nhân dân tính chung là một chính quyền địa phương.',
    en: "State management agencies and local governments with at least one woman key leader (deputy minister or the like and above; chair and vice-chairs), divided by all of them. People's Council and People's Committee together are one local government.",
  },
  better: 'higher',
  source: target11InWords,
  share: { part: stateAgenciesWithWoman, whole: stateAgencies },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 1.1 for 2025: 60 %. In force from the day of signing, as the resolution says, to the last day of the year it names. */
export const nq28KeyLeader2025 = {
  id: 'nq28-1.1-2025',
  indicatorId: 'agencies-with-woman-key-leader',
  title: {
    vi: 'NQ 28, đến năm 2025: 60% cơ quan quản lý nhà nước, chính quyền địa phương có lãnh đạo chủ chốt là nữ',
    en: 'Resolution 28, by 2025: 60% of State agencies and local governments have a woman key leader',
  },
  bound: { at_least: '0.6' },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: agenciesAndTheState,
  source: target11,
  wording: {
    vi: 'Đến năm 2025 đạt 60% và đến năm 2030 đạt 75% các cơ quan quản lý nhà nước, chính quyền địa phương các cấp có lãnh đạo chủ chốt là nữ.',
    en: 'By 2025 60% and by 2030 75% of State management agencies and local governments at all levels have a woman key leader.',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Target 1.1 for 2030: 75 %. */
export const nq28KeyLeader2030 = {
  ...nq28KeyLeader2025,
  id: 'nq28-1.1-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: 75% cơ quan quản lý nhà nước, chính quyền địa phương có lãnh đạo chủ chốt là nữ',
    en: 'Resolution 28, by 2030: 75% of State agencies and local governments have a woman key leader',
  },
  bound: { at_least: '0.75' },
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;
