import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { stateAndLocalGovernments, theState } from './agencies.js';
import { resolution } from './nq-28.js';
import { giadinhmoiPage, governmentNewsPage, sggpNewsPage, thitruonghanghoaPage } from './pages.js';

const target31 = {
  ...resolution,
  article: { vi: 'Chỉ tiêu 3.1', en: 'Target 3.1' },
  ...giadinhmoiPage,
  otherPages: [thitruonghanghoaPage],
} as const satisfies Source;

/** Target 3.1 as an indicator: women's hours of unpaid work divided by men's. */
const unpaidWorkRatio = {
  id: 'unpaid-work-ratio',
  title: {
    vi: 'Số giờ làm việc nhà không được trả công của phụ nữ so với nam giới',
    en: 'Hours of unpaid domestic and care work, women divided by men',
  },
  definition: {
    vi: 'Số giờ trung bình làm công việc nội trợ và chăm sóc trong gia đình không được trả công của phụ nữ chia cho số giờ trung bình của nam giới.',
    en: 'Average hours of unpaid domestic and care work of women divided by those of men.',
  },
  better: 'lower',
  source: target31,
  given: { unit: 'number' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 3.1 for 2025. */
const nq28312025 = {
  id: 'nq28-3.1-2025',
  indicatorId: 'unpaid-work-ratio',
  title: {
    vi: 'NQ 28, đến năm 2025: phụ nữ làm việc nhà không quá 1,7 lần số giờ của nam giới',
    en: 'Resolution 28, by 2025: women do at most 1.7 times the unpaid work of men',
  },
  bound: { at_most: '1.7' },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: theState,
  source: target31,
  wording: {
    vi: 'Giảm số giờ trung bình làm công việc nội trợ và chăm sóc trong gia đình không được trả công của phụ nữ còn 1,7 lần vào năm 2025 và 1,4 lần vào năm 2030 so với nam giới.',
    en: 'Lower the average hours of unpaid domestic and care work of women to 1.7 times in 2025 and 1.4 times in 2030 those of men.',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Target 3.1 for 2030. */
const nq28312030 = {
  ...nq28312025,
  id: 'nq28-3.1-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: phụ nữ làm việc nhà không quá 1,4 lần số giờ của nam giới',
    en: 'Resolution 28, by 2030: women do at most 1.4 times the unpaid work of men',
  },
  bound: { at_most: '1.4' },
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

const target32 = {
  ...resolution,
  article: { vi: 'Chỉ tiêu 3.2', en: 'Target 3.2' },
  ...giadinhmoiPage,
  otherPages: [sggpNewsPage, governmentNewsPage],
} as const satisfies Source;

/** Target 3.2, first number, as an indicator: victims with at least one basic service. */
const victimsWithBasicService = {
  id: 'violence-victims-with-basic-service',
  title: {
    vi: 'Tỷ lệ người bị bạo lực tiếp cận dịch vụ hỗ trợ cơ bản',
    en: 'Victims of violence with at least one basic support service',
  },
  definition: {
    vi: 'Số người bị bạo lực gia đình, bạo lực trên cơ sở giới được phát hiện đã tiếp cận ít nhất một dịch vụ hỗ trợ cơ bản chia cho tổng số người bị bạo lực được phát hiện.',
    en: 'Detected victims of domestic or gender-based violence with access to at least one basic support service divided by all detected victims.',
  },
  better: 'higher',
  source: target32,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 3.2, victims, for 2025. */
const nq2832a2025 = {
  id: 'nq28-3.2a-2025',
  indicatorId: 'violence-victims-with-basic-service',
  title: {
    vi: 'NQ 28, đến năm 2025: 80% người bị bạo lực được phát hiện tiếp cận ít nhất một dịch vụ hỗ trợ cơ bản',
    en: 'Resolution 28, by 2025: 80% of detected victims of violence have at least one basic support service',
  },
  bound: { at_least: '0.8' },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: stateAndLocalGovernments,
  source: target32,
  wording: {
    vi: 'Đến năm 2025 đạt 80% và đến 2030 đạt 90% người bị bạo lực gia đình, bạo lực trên cơ sở giới được phát hiện được tiếp cận ít nhất một trong các dịch vụ hỗ trợ cơ bản; đến năm 2025 đạt 50% và đến năm 2030 đạt 70% người gây bạo lực gia đình, bạo lực trên cơ sở giới được phát hiện ở mức chưa bị truy cứu trách nhiệm hình sự được tư vấn, tham vấn.',
    en: 'By 2025 80% and by 2030 90% of detected victims of domestic and gender-based violence have access to at least one of the basic support services; by 2025 50% and by 2030 70% of detected perpetrators of domestic and gender-based violence below the criminal threshold are counselled.',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Target 3.2, victims, for 2030. */
const nq2832a2030 = {
  ...nq2832a2025,
  id: 'nq28-3.2a-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: 90% người bị bạo lực được phát hiện tiếp cận ít nhất một dịch vụ hỗ trợ cơ bản',
    en: 'Resolution 28, by 2030: 90% of detected victims of violence have at least one basic support service',
  },
  bound: { at_least: '0.9' },
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

const perpetrators = { ...resolution, article: target32.article, ...giadinhmoiPage } as const satisfies Source;

/** Target 3.2, second number, as an indicator. QĐ 800/QĐ-TTg measured domestic violence alone, so that its figures are not of one series with these. */
const perpetratorsCounselled = {
  id: 'perpetrators-counselled',
  title: { vi: 'Tỷ lệ người gây bạo lực được tư vấn', en: 'Perpetrators of violence who were counselled' },
  definition: {
    vi: 'Số người gây bạo lực gia đình, bạo lực trên cơ sở giới được phát hiện ở mức chưa bị truy cứu trách nhiệm hình sự đã được tư vấn, tham vấn chia cho tổng số người đó.',
    en: 'Detected perpetrators of domestic and gender-based violence below the criminal threshold who were counselled divided by all such perpetrators.',
  },
  better: 'higher',
  source: perpetrators,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 3.2, perpetrators, for 2025. */
const nq2832b2025 = {
  id: 'nq28-3.2b-2025',
  indicatorId: 'perpetrators-counselled',
  title: {
    vi: 'NQ 28, đến năm 2025: 50% người gây bạo lực chưa bị truy cứu trách nhiệm hình sự được tư vấn',
    en: 'Resolution 28, by 2025: 50% of detected perpetrators below the criminal threshold are counselled',
  },
  bound: { at_least: '0.5' },
  by: '2025-12-31',
  inForce: { from: '2021-03-03', to: '2025-12-31' },
  binds: stateAndLocalGovernments,
  source: perpetrators,
  wording: {
    vi: 'Đến năm 2025 đạt 80% và đến 2030 đạt 90% người bị bạo lực gia đình, bạo lực trên cơ sở giới được phát hiện được tiếp cận ít nhất một trong các dịch vụ hỗ trợ cơ bản; đến năm 2025 đạt 50% và đến năm 2030 đạt 70% người gây bạo lực gia đình, bạo lực trên cơ sở giới được phát hiện ở mức chưa bị truy cứu trách nhiệm hình sự được tư vấn, tham vấn.',
    en: 'By 2025 80% and by 2030 90% of detected victims of domestic and gender-based violence have access to at least one of the basic support services; by 2025 50% and by 2030 70% of detected perpetrators of domestic and gender-based violence below the criminal threshold are counselled.',
  },
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Target 3.2, perpetrators, for 2030. */
const nq2832b2030 = {
  ...nq2832b2025,
  id: 'nq28-3.2b-2030',
  title: {
    vi: 'NQ 28, đến năm 2030: 70% người gây bạo lực chưa bị truy cứu trách nhiệm hình sự được tư vấn',
    en: 'Resolution 28, by 2030: 70% of detected perpetrators below the criminal threshold are counselled',
  },
  bound: { at_least: '0.7' },
  by: '2030-12-31',
  inForce: { from: '2021-03-03', to: '2030-12-31' },
} as const satisfies TargetOf<DefaultModel>;

/** Targets 3.1 and 3.2 of NQ 28/NQ-CP: family life, victims and perpetrators of violence. */
export const nq28Family = {
  indicators: [unpaidWorkRatio, victimsWithBasicService, perpetratorsCounselled],
  targets: [nq28312025, nq28312030, nq2832a2025, nq2832a2030, nq2832b2025, nq2832b2030],
} as const;
