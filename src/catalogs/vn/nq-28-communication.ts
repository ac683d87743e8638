import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { stateAndLocalGovernments } from './agencies.js';
import { resolution } from './nq-28.js';
import { excerpt2792Page } from './pages.js';

const target61 = {
  ...resolution,
  article: {
    vi: 'Chỉ tiêu 6.1, theo trích đoạn Công văn 2792/LĐTBXH-BĐG ngày 20/8/2021 hướng dẫn thu thập số liệu',
    en: 'Target 6.1, from an excerpt of the guidance on collecting its data, Official Letter 2792/LĐTBXH-BĐG of 20 August 2021',
  },
  ...excerpt2792Page,
} as const satisfies Source;

/** Target 6.1 as an indicator: the population reached with basic knowledge of gender equality. */
const populationReached = {
  id: 'population-reached-on-gender-equality',
  title: {
    vi: 'Tỷ lệ dân số được tiếp cận kiến thức cơ bản về bình đẳng giới',
    en: 'Population reached with basic knowledge of gender equality',
  },
  definition: {
    vi: 'Dân số được tiếp cận kiến thức cơ bản về bình đẳng giới chia cho tổng dân số.',
    en: 'People reached with basic knowledge of gender equality divided by the whole population.',
  },
  better: 'higher',
  source: target61,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 6.1 for 2025. */
const nq28612025 = {
  id: 'nq28-6.1-2025',
  indicatorId: 'population-reached-on-gender-equality',
  title: {
    vi: 'NQ 28, đến năm 2025: 60% dân số được tiếp cận kiến thức cơ bản về bình đẳng giới',
    en: 'Resolution 28, by 2025: 60% of the population reached with basic knowledge of gender equality',
  },
  bound: { at_least: '0.6' },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: stateAndLocalGovernments,
  source: target61,
  wording: {
    vi: 'Phấn đấu đạt 60% vào năm 2025 và 80% vào năm 2030 dân số được tiếp cận kiến thức cơ bản về bình đẳng giới',
    en: 'Strive to reach 60% of the population in 2025 and 80% in 2030 with basic knowledge of gender equality',
  },
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Target 6.1 for 2030. */
const nq28612030 = {
  ...nq28612025,
  id: 'nq28-6.1-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: 80% dân số được tiếp cận kiến thức cơ bản về bình đẳng giới',
    en: 'Resolution 28, by 2030: 80% of the population reached with basic knowledge of gender equality',
  },
  bound: { at_least: '0.8' },
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

/** Target 6.1 of NQ 28/NQ-CP: communication. 6.2 to 6.4 were not seen at a source and are not here. */
export const nq28Communication = {
  indicators: [populationReached],
  targets: [nq28612025, nq28612030],
} as const;
