import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { stateAndLocalGovernments, theState } from './agencies.js';
import { resolution } from './nq-28.js';
import { giadinhmoiPage, phunuvietnamPage } from './pages.js';

const target33 = {
  ...resolution,
  article: { vi: 'Chỉ tiêu 3.3', en: 'Target 3.3' },
  ...giadinhmoiPage,
  otherPages: [phunuvietnamPage],
} as const satisfies Source;

/** Target 3.3 as an indicator: returned victims of trafficking who are supported. */
const traffickingVictimsSupported = {
  id: 'trafficking-victims-supported',
  title: {
    vi: 'Tỷ lệ nạn nhân bị mua bán trở về được hỗ trợ',
    en: 'Returned victims of trafficking who are supported',
  },
  definition: {
    vi: 'Số nạn nhân bị mua bán trở về được phát hiện có nhu cầu đã được hưởng dịch vụ hỗ trợ và tái hòa nhập cộng đồng chia cho tổng số nạn nhân có nhu cầu.',
    en: 'Returned victims of trafficking in need who received support and reintegration services divided by all such victims.',
  },
  better: 'higher',
  source: target33,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 3.3: from 2025 on. */
const nq28332025 = {
  id: 'nq28-3.3-2025',
  indicatorId: 'trafficking-victims-supported',
  title: {
    vi: 'NQ 28, từ năm 2025 trở đi: 100% nạn nhân bị mua bán trở về có nhu cầu được hỗ trợ',
    en: 'Resolution 28, from 2025 on: 100% of returned victims of trafficking in need are supported',
  },
  bound: { at_least: 1 },
  by: '2025-01-01',
  onward: true,
  inForce: { from: '2021-03-03', to: '2030-12-31' },
  binds: theState,
  source: target33,
  wording: {
    vi: 'Từ năm 2025 trở đi, 100% số nạn nhân bị mua bán trở về được phát hiện có nhu cầu hỗ trợ được hưởng các dịch vụ hỗ trợ và tái hòa nhập cộng đồng',
    en: 'From 2025 on, 100% of detected returned victims of trafficking in need of support receive support and reintegration services',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

const target34 = {
  ...resolution,
  article: { vi: 'Chỉ tiêu 3.4', en: 'Target 3.4' },
  ...giadinhmoiPage,
} as const satisfies Source;

/** Target 3.4 as an indicator: public social-assistance facilities that act against gender-based violence. */
const facilitiesAgainstViolence = {
  id: 'social-facilities-against-violence',
  title: {
    vi: 'Tỷ lệ cơ sở trợ giúp xã hội công lập phòng, chống bạo lực trên cơ sở giới',
    en: 'Public social-assistance facilities that act against gender-based violence',
  },
  definition: {
    vi: 'Số cơ sở trợ giúp xã hội công lập triển khai hoạt động trợ giúp, phòng ngừa và ứng phó với bạo lực trên cơ sở giới chia cho tổng số cơ sở trợ giúp xã hội công lập.',
    en: 'Public social-assistance facilities that run support, prevention and response to gender-based violence divided by all of them.',
  },
  better: 'higher',
  source: target34,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 3.4 for 2025. */
const nq28342025 = {
  id: 'nq28-3.4-2025',
  indicatorId: 'social-facilities-against-violence',
  title: {
    vi: 'NQ 28, đến năm 2025: 70% cơ sở trợ giúp xã hội công lập phòng, chống bạo lực trên cơ sở giới',
    en: 'Resolution 28, by 2025: 70% of public social-assistance facilities act against gender-based violence',
  },
  bound: { at_least: '0.7' },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: stateAndLocalGovernments,
  source: target34,
  wording: {
    vi: 'Đến năm 2025 có 70% và năm 2030 có 100% cơ sở trợ giúp xã hội công lập triển khai các hoạt động trợ giúp, phòng ngừa và ứng phó với bạo lực trên cơ sở giới',
    en: 'By 2025 70% and in 2030 100% of public social-assistance facilities run support, prevention and response to gender-based violence',
  },
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Target 3.4 for 2030. */
const nq28342030 = {
  ...nq28342025,
  id: 'nq28-3.4-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: 100% cơ sở trợ giúp xã hội công lập phòng, chống bạo lực trên cơ sở giới',
    en: 'Resolution 28, by 2030: 100% of public social-assistance facilities act against gender-based violence',
  },
  bound: { at_least: 1 },
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

/** Targets 3.3 and 3.4 of NQ 28/NQ-CP: victims of trafficking, facilities against violence. */
export const nq28Victims = {
  indicators: [traffickingVictimsSupported, facilitiesAgainstViolence],
  targets: [nq28332025, nq28342025, nq28342030],
} as const;
