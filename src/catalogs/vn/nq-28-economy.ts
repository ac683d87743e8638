import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { theState } from './agencies.js';
import { resolution, wholeSentences } from './nq-28.js';

const target21 = {
  ...resolution,
  article: { vi: 'Chỉ tiêu 2.1', en: 'Target 2.1' },
  ...wholeSentences,
} as const satisfies Source;

/** Target 2.1 as an indicator: wage workers among employed women. */
const womenInWageEmployment = {
  id: 'women-in-wage-employment',
  title: { vi: 'Tỷ lệ lao động nữ làm công hưởng lương', en: 'Women in wage employment' },
  definition: {
    vi: 'Số lao động nữ làm công hưởng lương chia cho tổng số lao động nữ có việc làm.',
    en: 'Employed women who are wage workers divided by all employed women.',
  },
  better: 'higher',
  source: target21,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 2.1 for 2025. */
const nq28212025 = {
  id: 'nq28-2.1-2025',
  indicatorId: 'women-in-wage-employment',
  title: {
    vi: 'NQ 28, đến năm 2025: 50% lao động nữ làm công hưởng lương',
    en: 'Resolution 28, by 2025: 50% of employed women are wage workers',
  },
  bound: { at_least: '0.5' },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: theState,
  source: target21,
  wording: {
    vi: 'Tăng tỷ lệ lao động nữ làm công hưởng lương lên đạt 50% vào năm 2025 và khoảng 60% vào năm 2030.',
    en: 'Raise the share of women workers in wage employment to 50% in 2025 and about 60% in 2030.',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Target 2.1 for 2030. */
const nq28212030 = {
  ...nq28212025,
  id: 'nq28-2.1-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: khoảng 60% lao động nữ làm công hưởng lương',
    en: 'Resolution 28, by 2030: about 60% of employed women are wage workers',
  },
  bound: { at_least: '0.6' },
  approximate: true,
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

const target22 = {
  ...resolution,
  article: { vi: 'Chỉ tiêu 2.2', en: 'Target 2.2' },
  ...wholeSentences,
} as const satisfies Source;

/** Target 2.2 as an indicator: employed women who work in agriculture. */
const employedWomenInAgriculture = {
  id: 'employed-women-in-agriculture',
  title: {
    vi: 'Tỷ trọng lao động nữ làm việc trong khu vực nông nghiệp',
    en: 'Employed women who work in agriculture',
  },
  definition: {
    vi: 'Số lao động nữ làm việc trong khu vực nông nghiệp chia cho tổng số lao động nữ có việc làm.',
    en: 'Employed women in agriculture, forestry and fishery divided by all employed women.',
  },
  better: 'lower',
  source: target22,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 2.2 for 2025: the limit itself is too high. */
const nq28222025 = {
  id: 'nq28-2.2-2025',
  indicatorId: 'employed-women-in-agriculture',
  title: {
    vi: 'NQ 28, đến năm 2025: tỷ trọng lao động nữ làm việc trong khu vực nông nghiệp dưới 30%',
    en: 'Resolution 28, by 2025: below 30% of employed women work in agriculture',
  },
  bound: { below: '0.3' },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: theState,
  source: target22,
  wording: {
    vi: 'Giảm tỷ trọng lao động nữ làm việc trong khu vực nông nghiệp trong tổng số lao động nữ có việc làm xuống dưới 30% vào năm 2025 và dưới 25% vào năm 2030.',
    en: 'Lower the share of employed women who work in agriculture to below 30% in 2025 and below 25% in 2030.',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Target 2.2 for 2030: the limit itself is too high. */
const nq28222030 = {
  ...nq28222025,
  id: 'nq28-2.2-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: tỷ trọng lao động nữ làm việc trong khu vực nông nghiệp dưới 25%',
    en: 'Resolution 28, by 2030: below 25% of employed women work in agriculture',
  },
  bound: { below: '0.25' },
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

const target23 = {
  ...resolution,
  article: { vi: 'Chỉ tiêu 2.3', en: 'Target 2.3' },
  ...wholeSentences,
} as const satisfies Source;

/** Target 2.3 as an indicator: women among directors and owners. */
const womenDirectors = {
  id: 'women-directors-of-enterprises-and-cooperatives',
  title: {
    vi: 'Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã',
    en: 'Women among directors and owners of enterprises and cooperatives',
  },
  definition: {
    vi: 'Số nữ giám đốc/chủ doanh nghiệp, hợp tác xã chia cho tổng số giám đốc/chủ doanh nghiệp, hợp tác xã.',
    en: 'Women directors and owners of enterprises and cooperatives divided by all of them.',
  },
  better: 'higher',
  source: target23,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 2.3 for 2025. */
const nq28232025 = {
  id: 'nq28-2.3-2025',
  indicatorId: 'women-directors-of-enterprises-and-cooperatives',
  title: {
    vi: 'NQ 28, đến năm 2025: tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã đạt ít nhất 27%',
    en: 'Resolution 28, by 2025: 27% women among directors and owners of enterprises and cooperatives',
  },
  bound: { at_least: '0.27' },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: theState,
  source: target23,
  wording: {
    vi: 'Tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã đạt ít nhất 27% vào năm 2025 và 30% vào năm 2030.',
    en: 'Women among directors and owners of enterprises and cooperatives are at least 27% in 2025 and 30% in 2030.',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Target 2.3 for 2030. */
const nq28232030 = {
  ...nq28232025,
  id: 'nq28-2.3-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: tỷ lệ nữ giám đốc/chủ doanh nghiệp, hợp tác xã đạt 30%',
    en: 'Resolution 28, by 2030: 30% women among directors and owners of enterprises and cooperatives',
  },
  bound: { at_least: '0.3' },
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

/** Objective 2 of NQ 28/NQ-CP: economy and labour. */
export const nq28Economy = {
  indicators: [womenInWageEmployment, employedWomenInAgriculture, womenDirectors],
  targets: [nq28212025, nq28212030, nq28222025, nq28222030, nq28232025, nq28232030],
} as const;
