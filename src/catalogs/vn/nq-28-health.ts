import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { theState } from './agencies.js';
import { resolution } from './nq-28.js';
import { governmentNewsPage, ploPage, sggpNewsPage } from './pages.js';

const target41 = {
  ...resolution,
  article: { vi: 'Chỉ tiêu 4.1', en: 'Target 4.1' },
  ...ploPage,
  otherPages: [sggpNewsPage, governmentNewsPage],
} as const satisfies Source;

/** Target 4.1 as an indicator: boys born alive for each 100 girls. QĐ 2351/QĐ-TTg measured the same. */
export const sexRatioAtBirth = {
  id: 'sex-ratio-at-birth',
  title: { vi: 'Tỷ số giới tính khi sinh', en: 'Sex ratio at birth' },
  definition: {
    vi: 'Số bé trai sinh ra sống trên 100 bé gái sinh ra sống.',
    en: 'Boys born alive for each 100 girls born alive.',
  },
  better: 'lower',
  source: target41,
  given: { unit: 'number' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 4.1 for 2025. */
const nq28412025 = {
  id: 'nq28-4.1-2025',
  indicatorId: 'sex-ratio-at-birth',
  title: {
    vi: 'NQ 28, đến năm 2025: không quá 111 bé trai trên 100 bé gái khi sinh',
    en: 'Resolution 28, by 2025: at most 111 boys born for each 100 girls',
  },
  bound: { at_most: 111 },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: theState,
  source: target41,
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Target 4.1 for 2030. */
const nq28412030 = {
  ...nq28412025,
  id: 'nq28-4.1-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: không quá 109 bé trai trên 100 bé gái khi sinh',
    en: 'Resolution 28, by 2030: at most 109 boys born for each 100 girls',
  },
  bound: { at_most: 109 },
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

const target42 = {
  ...resolution,
  article: { vi: 'Chỉ tiêu 4.2', en: 'Target 4.2' },
  ...sggpNewsPage,
  otherPages: [governmentNewsPage],
} as const satisfies Source;

/** Target 4.2 as an indicator: maternal deaths for each 100,000 live births. */
const maternalMortality = {
  id: 'maternal-mortality-ratio',
  title: { vi: 'Tỷ số tử vong bà mẹ liên quan đến thai sản', en: 'Maternal mortality ratio' },
  definition: {
    vi: 'Số bà mẹ tử vong liên quan đến thai sản trên 100.000 trẻ đẻ sống.',
    en: 'Maternal deaths for each 100,000 live births.',
  },
  better: 'lower',
  source: target42,
  given: { unit: 'number' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 4.2 for 2025; its Vietnamese words were not seen. */
const nq28422025 = {
  id: 'nq28-4.2-2025',
  indicatorId: 'maternal-mortality-ratio',
  title: {
    vi: 'NQ 28, đến năm 2025: không quá 42 bà mẹ tử vong trên 100.000 trẻ đẻ sống',
    en: 'Resolution 28, by 2025: at most 42 maternal deaths for each 100,000 live births',
  },
  bound: { at_most: 42 },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: theState,
  source: target42,
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Target 4.2 for 2030: below the number for 2025. */
const nq28422030 = {
  ...nq28422025,
  id: 'nq28-4.2-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: dưới 42 bà mẹ tử vong trên 100.000 trẻ đẻ sống',
    en: 'Resolution 28, by 2030: below 42 maternal deaths for each 100,000 live births',
  },
  bound: { below: 42 },
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

const target44 = {
  ...resolution,
  article: { vi: 'Chỉ tiêu 4.4', en: 'Target 4.4' },
  ...ploPage,
} as const satisfies Source;

/** Target 4.4 as an indicator: provinces with at least one pilot health facility. */
const provincesWithPilotHealthService = {
  id: 'provinces-with-pilot-health-service',
  title: {
    vi: 'Tỷ lệ tỉnh có dịch vụ y tế thí điểm cho người đồng tính, song tính và chuyển giới',
    en: 'Provinces with a pilot health service for gay, bisexual and transgender people',
  },
  definition: {
    vi: 'Số tỉnh, thành phố có ít nhất một cơ sở y tế cung cấp thí điểm dịch vụ chăm sóc sức khỏe dành cho người đồng tính, song tính và chuyển giới chia cho tổng số tỉnh, thành phố.',
    en: 'Provinces with at least one health facility that pilots services for gay, bisexual and transgender people divided by all provinces.',
  },
  better: 'higher',
  source: target44,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 4.4 for 2025. */
const nq28442025 = {
  id: 'nq28-4.4-2025',
  indicatorId: 'provinces-with-pilot-health-service',
  title: {
    vi: 'NQ 28, đến năm 2025: 40% tỉnh có dịch vụ y tế thí điểm cho người đồng tính, song tính và chuyển giới',
    en: 'Resolution 28, by 2025: 40% of provinces pilot health services for gay, bisexual and transgender people',
  },
  bound: { at_least: '0.4' },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: theState,
  source: target44,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Target 4.4 for 2030. */
const nq28442030 = {
  ...nq28442025,
  id: 'nq28-4.4-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: 70% tỉnh có dịch vụ y tế thí điểm cho người đồng tính, song tính và chuyển giới',
    en: 'Resolution 28, by 2030: 70% of provinces pilot health services for gay, bisexual and transgender people',
  },
  bound: { at_least: '0.7' },
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

/** Objective 4 of NQ 28/NQ-CP: health. Target 4.3 was not seen at a source and is not here. */
export const nq28Health = {
  indicators: [sexRatioAtBirth, maternalMortality, provincesWithPilotHealthService],
  targets: [nq28412025, nq28412030, nq28422025, nq28422030, nq28442025, nq28442030],
} as const;
