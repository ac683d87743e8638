import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { stateAndLocalGovernments, theState } from './agencies.js';
import { programme } from './qd-1790-agencies.js';

const mediaIndex = {
  ...programme,
  article: { vi: 'Chỉ tiêu về Bộ chỉ số về giới trong truyền thông', en: 'Target on the gender-in-media index' },
} as const satisfies Source;

/** Media bodies that use the gender-in-media index. */
const mediaUsingIndex = {
  id: 'media-using-gender-index',
  title: {
    vi: 'Tỷ lệ cơ quan truyền thông áp dụng Bộ chỉ số về giới trong truyền thông',
    en: 'Media bodies that use the gender-in-media index',
  },
  definition: {
    vi: 'Số cơ quan truyền thông áp dụng Bộ chỉ số về giới trong truyền thông chia cho tổng số cơ quan truyền thông.',
    en: 'Media bodies that use the gender-in-media index divided by all media bodies.',
  },
  better: 'higher',
  source: mediaIndex,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Media bodies for 2025. */
const qd1790Mediaindex2025 = {
  id: 'qd1790-mediaindex-2025',
  indicatorId: 'media-using-gender-index',
  title: {
    vi: 'QĐ 1790, đến năm 2025: 70% cơ quan truyền thông áp dụng Bộ chỉ số về giới trong truyền thông',
    en: 'Decision 1790, by 2025: 70% of media bodies use the gender-in-media index',
  },
  bound: { at_least: '0.7' },
  by: '2025-12-31',
  inForce: { from: '2021-10-23', to: '2025-12-31' },
  binds: theState,
  source: mediaIndex,
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Media bodies for 2030. */
const qd1790Mediaindex2030 = {
  ...qd1790Mediaindex2025,
  id: 'qd1790-mediaindex-2030',
  title: {
    vi: 'QĐ 1790, đến năm 2030: 90% cơ quan truyền thông áp dụng Bộ chỉ số về giới trong truyền thông',
    en: 'Decision 1790, by 2030: 90% of media bodies use the gender-in-media index',
  },
  bound: { at_least: '0.9' },
  by: '2030-12-31',
  inForce: { from: '2021-10-23', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

const conventions = {
  ...programme,
  article: { vi: 'Chỉ tiêu về hương ước, quy ước', en: 'Target on village conventions' },
} as const satisfies Source;

/** Village conventions free of gender discrimination. */
const conventionsWithoutDiscrimination = {
  id: 'conventions-without-discrimination',
  title: {
    vi: 'Tỷ lệ hương ước, quy ước không phân biệt đối xử về giới',
    en: 'Village conventions free of gender discrimination',
  },
  definition: {
    vi: 'Số hương ước, quy ước đã được thông qua không có sự phân biệt đối xử về giới chia cho tổng số hương ước, quy ước đã được thông qua.',
    en: 'Adopted village conventions free of gender discrimination divided by all adopted ones.',
  },
  better: 'higher',
  source: conventions,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Village conventions for 2025. */
const qd1790Conventions2025 = {
  id: 'qd1790-conventions-2025',
  indicatorId: 'conventions-without-discrimination',
  title: {
    vi: 'QĐ 1790, đến năm 2025: 95% hương ước, quy ước không phân biệt đối xử về giới',
    en: 'Decision 1790, by 2025: 95% of adopted village conventions are free of gender discrimination',
  },
  bound: { at_least: '0.95' },
  by: '2025-12-31',
  inForce: { from: '2021-10-23', to: '2025-12-31' },
  binds: stateAndLocalGovernments,
  source: conventions,
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Village conventions for 2030. */
const qd1790Conventions2030 = {
  ...qd1790Conventions2025,
  id: 'qd1790-conventions-2030',
  title: {
    vi: 'QĐ 1790, đến năm 2030: 100% hương ước, quy ước không phân biệt đối xử về giới',
    en: 'Decision 1790, by 2030: 100% of adopted village conventions are free of gender discrimination',
  },
  bound: { at_least: 1 },
  by: '2030-12-31',
  inForce: { from: '2021-10-23', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

/** Targets of QĐ 1790/QĐ-TTg on the media and on village conventions. */
export const qd1790Society = {
  indicators: [mediaUsingIndex, conventionsWithoutDiscrimination],
  targets: [qd1790Mediaindex2025, qd1790Mediaindex2030, qd1790Conventions2025, qd1790Conventions2030],
} as const;
