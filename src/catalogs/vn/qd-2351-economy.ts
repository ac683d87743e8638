import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { theState } from './agencies.js';
import { molisaPage, thrivefuturePage } from './pages.js';
import { decision } from './qd-2351.js';

const objective2 = {
  ...decision,
  article: { vi: 'Mục tiêu 2', en: 'Objective 2' },
  ...molisaPage,
} as const satisfies Source;

/** Target 2.1 as an indicator: women among people newly given jobs. */
const womenInNewJobs = {
  id: 'women-in-new-jobs',
  title: { vi: 'Tỷ lệ nữ trong số người được tạo việc làm mới', en: 'Women among people newly given jobs' },
  definition: {
    vi: 'Số nữ được tạo việc làm mới trong năm chia cho tổng số người được tạo việc làm mới trong năm.',
    en: 'Women newly given jobs in the year divided by all people newly given jobs in it.',
  },
  better: 'parity',
  source: objective2,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 2.1, every year: at least 40 % of each sex, so women are 40 to 60 %. */
const qd235121 = {
  id: 'qd2351-2.1',
  indicatorId: 'women-in-new-jobs',
  title: {
    vi: 'QĐ 2351, hằng năm: tỷ lệ của mỗi giới trong số người được tạo việc làm mới đạt ít nhất 40%',
    en: 'Decision 2351, every year: each sex at least 40% of people newly given jobs',
  },
  bound: { between: ['0.4', '0.6'] },
  by: '2011-12-31',
  onward: true,
  inForce: { from: '2010-12-24', to: '2020-12-31' },
  binds: theState,
  source: objective2,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Target 2.2 as an indicator: women among owners of enterprises, without cooperatives. */
const womenEnterpriseOwners = {
  id: 'women-enterprise-owners',
  title: { vi: 'Tỷ lệ nữ làm chủ doanh nghiệp', en: 'Women among owners of enterprises' },
  definition: {
    vi: 'Số nữ chủ doanh nghiệp chia cho tổng số chủ doanh nghiệp.',
    en: 'Women owners of enterprises divided by all owners of enterprises.',
  },
  better: 'higher',
  source: objective2,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 2.2 for 2015. */
const qd2351222015 = {
  id: 'qd2351-2.2-2015',
  indicatorId: 'women-enterprise-owners',
  title: {
    vi: 'QĐ 2351, đến năm 2015: tỷ lệ nữ làm chủ doanh nghiệp từ 30% trở lên',
    en: 'Decision 2351, by 2015: 30% or more women among owners of enterprises',
  },
  bound: { at_least: '0.3' },
  by: '2015-12-31',
  inForce: { from: '2010-12-24', to: '2015-12-31' },
  binds: theState,
  source: { ...objective2, ...molisaPage, otherPages: [thrivefuturePage] },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Target 2.2 for 2020. */
const qd2351222020 = {
  ...qd2351222015,
  id: 'qd2351-2.2-2020',
  title: {
    vi: 'QĐ 2351, đến năm 2020: tỷ lệ nữ làm chủ doanh nghiệp từ 35% trở lên',
    en: 'Decision 2351, by 2020: 35% or more women among owners of enterprises',
  },
  bound: { at_least: '0.35' },
  by: '2020-12-31',
  inForce: { from: '2010-12-24', to: '2020-12-31' },
} as const satisfies TargetOf<DefaultModel>;

/** Target 2.3 as an indicator: rural women under 45 who were trained. */
const ruralWomenTrained = {
  id: 'rural-women-trained',
  title: {
    vi: 'Tỷ lệ lao động nữ nông thôn dưới 45 tuổi được đào tạo nghề',
    en: 'Rural women workers under 45 with vocational training',
  },
  definition: {
    vi: 'Số lao động nữ nông thôn dưới 45 tuổi được đào tạo nghề và chuyên môn kỹ thuật chia cho tổng số lao động nữ nông thôn dưới 45 tuổi.',
    en: 'Rural women workers under 45 with vocational or technical training divided by all of them.',
  },
  better: 'higher',
  source: objective2,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 2.3 for 2015. */
const qd2351232015 = {
  id: 'qd2351-2.3-2015',
  indicatorId: 'rural-women-trained',
  title: {
    vi: 'QĐ 2351, đến năm 2015: 25% lao động nữ nông thôn dưới 45 tuổi được đào tạo nghề và chuyên môn kỹ thuật',
    en: 'Decision 2351, by 2015: 25% of rural women workers under 45 have vocational or technical training',
  },
  bound: { at_least: '0.25' },
  by: '2015-12-31',
  inForce: { from: '2010-12-24', to: '2015-12-31' },
  binds: theState,
  source: objective2,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Target 2.3 for 2020. */
const qd2351232020 = {
  ...qd2351232015,
  id: 'qd2351-2.3-2020',
  title: {
    vi: 'QĐ 2351, đến năm 2020: 50% lao động nữ nông thôn dưới 45 tuổi được đào tạo nghề và chuyên môn kỹ thuật',
    en: 'Decision 2351, by 2020: 50% of rural women workers under 45 have vocational or technical training',
  },
  bound: { at_least: '0.5' },
  by: '2020-12-31',
  inForce: { from: '2010-12-24', to: '2020-12-31' },
} as const satisfies TargetOf<DefaultModel>;

/** Target 2.4 as an indicator: women in need who get preferential credit. */
const womenWithCredit = {
  id: 'women-with-preferential-credit',
  title: {
    vi: 'Tỷ lệ nữ ở vùng nghèo, vùng dân tộc thiểu số được vay vốn ưu đãi',
    en: 'Women in poor or ethnic-minority areas with preferential credit',
  },
  definition: {
    vi: 'Số nữ ở vùng nông thôn nghèo, vùng dân tộc thiểu số có nhu cầu đã được vay vốn ưu đãi chia cho tổng số nữ có nhu cầu.',
    en: 'Women in poor rural or ethnic-minority areas in need who got preferential credit divided by all in need.',
  },
  better: 'higher',
  source: objective2,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Target 2.4 for 2015; the number for 2020 was not seen. */
const qd2351242015 = {
  id: 'qd2351-2.4-2015',
  indicatorId: 'women-with-preferential-credit',
  title: {
    vi: 'QĐ 2351, đến năm 2015: 80% nữ ở vùng nông thôn nghèo, vùng dân tộc thiểu số có nhu cầu được vay vốn ưu đãi',
    en: 'Decision 2351, by 2015: 80% of women in poor rural or ethnic-minority areas in need get preferential credit',
  },
  bound: { at_least: '0.8' },
  by: '2015-12-31',
  inForce: { from: '2010-12-24', to: '2015-12-31' },
  binds: theState,
  source: objective2,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Targets 2.1 to 2.4 of QĐ 2351/QĐ-TTg, as far as they were seen at a source. */
export const qd2351Economy = {
  indicators: [womenInNewJobs, womenEnterpriseOwners, ruralWomenTrained, womenWithCredit],
  targets: [qd235121, qd2351222015, qd2351222020, qd2351232015, qd2351232020, qd2351242015],
} as const;
