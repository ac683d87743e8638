import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { Amendment, TargetOf } from '../../schemas/target.js';
import { stateAndLocalGovernments, theState } from './agencies.js';
import { bizlawyerPage, chinhphuNewsPage, vietnamlawmagazinePage } from './pages.js';
import { decision } from './qd-2351.js';

const amendment = {
  document: {
    vi: 'Quyết định 800/QĐ-TTg ngày 02/7/2018, điều chỉnh, bổ sung một số nội dung Chiến lược quốc gia về bình đẳng giới giai đoạn 2011-2020',
    en: 'Decision 800/QĐ-TTg of 2 July 2018, adjusting and supplementing a number of contents of the National Strategy on Gender Equality 2011-2020',
  },
  ...vietnamlawmagazinePage,
  otherPages: [chinhphuNewsPage, bizlawyerPage],
} as const satisfies Source;

const amends = { document: decision.document, on: '2018-07-02' } as const satisfies Amendment;

const literacy = {
  ...amendment,
  article: { vi: 'Chỉ tiêu về tỷ lệ biết chữ', en: 'Target on literacy' },
} as const satisfies Source;

/** Literacy of women from 15 to 60. */
const literacyOfWomen = {
  id: 'literacy-of-women-15-60',
  title: { vi: 'Tỷ lệ biết chữ của nữ từ 15 đến 60 tuổi', en: 'Literacy of women from 15 to 60' },
  definition: {
    vi: 'Số nữ từ 15 đến 60 tuổi biết chữ chia cho tổng số nữ từ 15 đến 60 tuổi.',
    en: 'Literate women from 15 to 60 divided by all women from 15 to 60.',
  },
  better: 'higher',
  source: literacy,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Literacy: about equal to men, 98 %. */
const qd800LitA = {
  id: 'qd800-lit-a',
  indicatorId: 'literacy-of-women-15-60',
  title: {
    vi: 'QĐ 800, đến năm 2020: 98% nữ từ 15 đến 60 tuổi biết chữ, cơ bản ngang bằng nam',
    en: 'Decision 800, by 2020: 98% of women from 15 to 60 are literate, about as many as men',
  },
  bound: { at_least: '0.98' },
  by: '2020-12-31',
  inForce: { from: '2018-07-02', to: '2020-12-31' },
  binds: theState,
  source: literacy,
  confidence: 'two_or_more_sources',
  amends,
} as const satisfies TargetOf<DefaultModel>;

/** Literacy in the 14 disadvantaged provinces. */
const literacyIn14Provinces = {
  id: 'literacy-in-14-provinces',
  title: { vi: 'Tỷ lệ biết chữ ở 14 tỉnh khó khăn', en: 'Literacy in 14 disadvantaged provinces' },
  definition: {
    vi: 'Số người từ 15 đến 60 tuổi biết chữ ở 14 tỉnh khó khăn chia cho tổng số người từ 15 đến 60 tuổi ở đó.',
    en: 'Literate people from 15 to 60 in 14 disadvantaged provinces divided by all people from 15 to 60 there.',
  },
  better: 'higher',
  source: literacy,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Literacy in 14 provinces. */
const qd800LitB = {
  id: 'qd800-lit-b',
  indicatorId: 'literacy-in-14-provinces',
  title: {
    vi: 'QĐ 800, đến năm 2020: 94% người từ 15 đến 60 tuổi ở 14 tỉnh khó khăn biết chữ',
    en: 'Decision 800, by 2020: 94% are literate in 14 disadvantaged provinces',
  },
  bound: { at_least: '0.94' },
  by: '2020-12-31',
  inForce: { from: '2018-07-02', to: '2020-12-31' },
  binds: theState,
  source: literacy,
  confidence: 'two_or_more_sources',
  amends,
} as const satisfies TargetOf<DefaultModel>;

/** Literacy of ethnic minorities. */
const literacyOfEthnicMinorities = {
  id: 'literacy-of-ethnic-minorities',
  title: { vi: 'Tỷ lệ biết chữ của người dân tộc thiểu số', en: 'Literacy of ethnic minorities' },
  definition: {
    vi: 'Số người dân tộc thiểu số từ 15 đến 60 tuổi biết chữ chia cho tổng số người dân tộc thiểu số từ 15 đến 60 tuổi.',
    en: 'Literate people of ethnic minorities from 15 to 60 divided by all of them from 15 to 60.',
  },
  better: 'higher',
  source: literacy,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Literacy of ethnic minorities. */
const qd800LitC = {
  id: 'qd800-lit-c',
  indicatorId: 'literacy-of-ethnic-minorities',
  title: {
    vi: 'QĐ 800, đến năm 2020: 90% người dân tộc thiểu số biết chữ',
    en: 'Decision 800, by 2020: 90% of people of ethnic minorities are literate',
  },
  bound: { at_least: '0.9' },
  by: '2020-12-31',
  inForce: { from: '2018-07-02', to: '2020-12-31' },
  binds: theState,
  source: literacy,
  confidence: 'two_or_more_sources',
  amends,
} as const satisfies TargetOf<DefaultModel>;

const media = {
  ...amendment,
  article: { vi: 'Chỉ tiêu về hệ thống thông tin cơ sở', en: 'Target on the grassroots information system' },
} as const satisfies Source;

/** Features on gender equality in the media of a commune. */
const communeFeatures = {
  id: 'gender-features-in-commune-media',
  title: {
    vi: 'Số chuyên mục tuyên truyền về bình đẳng giới của xã, phường, thị trấn',
    en: 'Features on gender equality in the media of a commune',
  },
  definition: {
    vi: 'Số chuyên mục tuyên truyền về bình đẳng giới trên hệ thống thông tin cơ sở của xã, phường, thị trấn; ở cấp trên, lấy số của xã, phường, thị trấn có ít chuyên mục nhất.',
    en: 'Features on gender equality on the grassroots information system of a commune; above it, the fewest of any commune.',
  },
  better: 'higher',
  source: media,
  given: { unit: 'number' },
} as const satisfies IndicatorOf<DefaultModel>;

/** At least two features in each commune. */
const qd800Media = {
  id: 'qd800-media',
  indicatorId: 'gender-features-in-commune-media',
  title: {
    vi: 'QĐ 800, đến năm 2020: ít nhất 2 chuyên mục về bình đẳng giới trên hệ thống thông tin cơ sở của mỗi xã, phường, thị trấn',
    en: 'Decision 800, by 2020: at least 2 features on gender equality in the media of each commune',
  },
  bound: { at_least: 2 },
  by: '2020-12-31',
  inForce: { from: '2018-07-02', to: '2020-12-31' },
  binds: stateAndLocalGovernments,
  source: media,
  confidence: 'two_or_more_sources',
  amends,
} as const satisfies TargetOf<DefaultModel>;

const violence = {
  ...amendment,
  article: { vi: 'Chỉ tiêu về bạo lực gia đình', en: 'Target on domestic violence' },
} as const satisfies Source;

/** Detected victims of domestic violence who were counselled and cared for. */
const victimsCounselled = {
  id: 'domestic-violence-victims-counselled',
  title: {
    vi: 'Tỷ lệ nạn nhân bạo lực gia đình được tư vấn, hỗ trợ',
    en: 'Victims of domestic violence counselled and cared for',
  },
  definition: {
    vi: 'Số nạn nhân bạo lực gia đình được phát hiện đã được tư vấn tâm lý, pháp lý, hỗ trợ và chăm sóc sức khỏe chia cho tổng số nạn nhân được phát hiện.',
    en: 'Detected victims of domestic violence who were counselled, supported and cared for divided by all detected victims.',
  },
  better: 'higher',
  source: violence,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Victims of domestic violence. */
const qd800Victims = {
  id: 'qd800-victims',
  indicatorId: 'domestic-violence-victims-counselled',
  title: {
    vi: 'QĐ 800, đến năm 2020: 50% nạn nhân bạo lực gia đình được phát hiện được tư vấn, hỗ trợ',
    en: 'Decision 800, by 2020: 50% of detected victims of domestic violence are counselled and cared for',
  },
  bound: { at_least: '0.5' },
  by: '2020-12-31',
  inForce: { from: '2018-07-02', to: '2020-12-31' },
  binds: stateAndLocalGovernments,
  source: violence,
  confidence: 'two_or_more_sources',
  amends,
} as const satisfies TargetOf<DefaultModel>;

/** Detected perpetrators of domestic violence below the criminal threshold who were counselled. */
const perpetratorsCounselled = {
  id: 'domestic-violence-perpetrators-counselled',
  title: {
    vi: 'Tỷ lệ người gây bạo lực gia đình được tư vấn',
    en: 'Perpetrators of domestic violence who were counselled',
  },
  definition: {
    vi: 'Số người gây bạo lực gia đình được phát hiện ở mức chưa bị truy cứu trách nhiệm hình sự đã được tư vấn chia cho tổng số người đó.',
    en: 'Detected perpetrators of domestic violence below the criminal threshold who were counselled divided by all such perpetrators.',
  },
  better: 'higher',
  source: violence,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Perpetrators of domestic violence. */
const qd800Perp = {
  id: 'qd800-perp',
  indicatorId: 'domestic-violence-perpetrators-counselled',
  title: {
    vi: 'QĐ 800, đến năm 2020: 75% người gây bạo lực gia đình chưa bị truy cứu trách nhiệm hình sự được tư vấn',
    en: 'Decision 800, by 2020: 75% of detected perpetrators of domestic violence below the criminal threshold are counselled',
  },
  bound: { at_least: '0.75' },
  by: '2020-12-31',
  inForce: { from: '2018-07-02', to: '2020-12-31' },
  binds: stateAndLocalGovernments,
  source: violence,
  confidence: 'two_or_more_sources',
  amends,
} as const satisfies TargetOf<DefaultModel>;

/** Targets with which QĐ 800/QĐ-TTg replaced some of QĐ 2351/QĐ-TTg. The replaced numbers were not seen at a source and are not here. */
export const qd800 = {
  indicators: [
    literacyOfWomen,
    literacyIn14Provinces,
    literacyOfEthnicMinorities,
    communeFeatures,
    victimsCounselled,
    perpetratorsCounselled,
  ],
  targets: [qd800LitA, qd800LitB, qd800LitC, qd800Media, qd800Victims, qd800Perp],
} as const;
