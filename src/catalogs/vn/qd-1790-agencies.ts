import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { agencies, agenciesAndTheState, agenciesOrganisationsEnterprises, theState } from './agencies.js';
import { communications } from './communication.js';
import { inPeriod } from './dates.js';
import { stateAgencies } from './nq-28.js';
import { actionMonthUnits } from './observances.js';
import { binhdinhPage, qd1790LuatvietnamPage, qd1790ThuvienphapluatPage } from './pages.js';

/** The programme itself. */
export const programme = {
  document: {
    vi: 'Quyết định 1790/QĐ-TTg ngày 23/10/2021, Chương trình Truyền thông về bình đẳng giới đến năm 2030',
    en: 'Decision 1790/QĐ-TTg of 23 October 2021, Communication Programme on Gender Equality to 2030',
  },
  ...qd1790ThuvienphapluatPage,
  otherPages: [qd1790LuatvietnamPage, binhdinhPage],
} as const satisfies Source;

/** Agencies that issued a plan for the action month and held activities for it in the period. */
export const agenciesWithActionMonth = {
  id: 'agencies-with-action-month',
  title: {
    vi: 'Bộ, ngành, địa phương có kế hoạch và hoạt động Tháng hành động vì bình đẳng giới',
    en: 'Ministries, sectors and localities with a plan and activities for the action month',
  },
  of: 'units',
  where: {
    ...agencies,
    and: [actionMonthUnits.where, { activities: { some: { kind: 'action_month', on: inPeriod } } }],
  },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

const sessions = {
  ...programme,
  article: { vi: 'Chỉ tiêu về số cuộc truyền thông', en: 'Target on the number of communications' },
} as const satisfies Source;

/** Communications held in the period, which is a year. */
const communicationSessions = {
  id: 'communication-sessions',
  title: {
    vi: 'Số cuộc truyền thông về bình đẳng giới trong kỳ',
    en: 'Communications on gender equality in the period',
  },
  definition: {
    vi: 'Số cuộc truyền thông, phổ biến, cập nhật thông tin pháp luật, chính sách về bình đẳng giới trong kỳ; chỉ tiêu tính cho kỳ một năm.',
    en: 'Communications on the law and policies of gender equality in the period; the target is for a period of one year.',
  },
  better: 'higher',
  source: sessions,
  quantity: { value: { count: communications } },
} as const satisfies IndicatorOf<DefaultModel>;

/** At least two in every year; the first that counts is 2021. */
const qd1790Sessions = {
  id: 'qd1790-sessions',
  indicatorId: 'communication-sessions',
  title: {
    vi: 'QĐ 1790, hằng năm: ít nhất 2 cuộc truyền thông về bình đẳng giới',
    en: 'Decision 1790, every year: at least 2 communications on gender equality',
  },
  bound: { at_least: 2 },
  by: '2021-12-31',
  onward: true,
  inForce: { from: '2021-10-23', to: '2030-12-31' },
  binds: agenciesOrganisationsEnterprises,
  source: sessions,
  wording: {
    vi: 'Hằng năm, các cơ quan, tổ chức, doanh nghiệp và người dân được truyền thông, phổ biến, cập nhật thông tin về pháp luật, chính sách về bình đẳng giới ít nhất 02 cuộc.',
    en: 'Every year, agencies, organisations, enterprises and the people are informed of the law and policies of gender equality at least twice.',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

const month = {
  ...programme,
  article: { vi: 'Chỉ tiêu về Tháng hành động vì bình đẳng giới', en: 'Target on the action month' },
} as const satisfies Source;

/** Ministries, sectors and localities with a plan and activities for the action month, divided by all of them. */
const actionMonthAgencies = {
  id: 'agencies-with-action-month',
  title: {
    vi: 'Tỷ lệ bộ, ngành, địa phương có kế hoạch và hoạt động Tháng hành động vì bình đẳng giới',
    en: 'Ministries, sectors and localities with a plan and activities for the action month',
  },
  definition: {
    vi: 'Số bộ, ngành, địa phương ban hành kế hoạch và tổ chức hoạt động Tháng hành động vì bình đẳng giới trong kỳ chia cho tổng số bộ, ngành, địa phương; chỉ tiêu tính cho kỳ một năm.',
    en: 'Ministries, sectors and localities that issued a plan for the action month and held activities for it in the period divided by all of them; the target is for a period of one year.',
  },
  better: 'higher',
  source: month,
  share: { part: agenciesWithActionMonth, whole: stateAgencies },
} as const satisfies IndicatorOf<DefaultModel>;

/** The action month: by the end of 2025, and then every year to the last year of the programme. */
const qd1790Month = {
  id: 'qd1790-month',
  indicatorId: 'agencies-with-action-month',
  title: {
    vi: 'QĐ 1790, từ năm 2025, hằng năm: 100% bộ, ngành, địa phương có kế hoạch và hoạt động Tháng hành động vì bình đẳng giới',
    en: 'Decision 1790, from 2025, every year: 100% of ministries, sectors and localities have a plan and activities for the action month',
  },
  bound: { at_least: 1 },
  by: '2025-12-31',
  onward: true,
  inForce: { from: '2021-10-23', to: '2030-12-31' },
  binds: agenciesAndTheState,
  source: month,
  wording: {
    vi: 'Đến năm 2025 đạt 100% bộ, ngành, địa phương xây dựng kế hoạch, triển khai hoạt động Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới hằng năm.',
    en: 'By 2025, 100% of ministries, sectors and localities make a plan for, and hold activities of, the Month of Action for gender equality and the prevention of and response to gender-based violence every year.',
  },
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

const awareness = {
  ...programme,
  article: { vi: 'Chỉ tiêu về nhận thức', en: 'Target on awareness' },
} as const satisfies Source;

/** By how much awareness rose since 2025, as a share of that of 2025. */
const awarenessRise = {
  id: 'awareness-rise-since-2025',
  title: {
    vi: 'Mức tăng nhận thức về bình đẳng giới so với năm 2025',
    en: 'Rise of awareness of gender equality since 2025',
  },
  definition: {
    vi: 'Mức tăng nhận thức về bình đẳng giới của các nhóm đối tượng so với năm 2025, chia cho mức năm 2025.',
    en: 'The rise of awareness of gender equality since 2025 divided by that of 2025.',
  },
  better: 'higher',
  source: awareness,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Awareness: up by 10 to 15 % on 2025, so 10 % meets it. */
const qd1790Awareness = {
  id: 'qd1790-awareness',
  indicatorId: 'awareness-rise-since-2025',
  title: {
    vi: 'QĐ 1790, đến năm 2030: nhận thức về bình đẳng giới tăng 10-15% so với năm 2025',
    en: 'Decision 1790, by 2030: awareness of gender equality up by 10-15% on 2025',
  },
  bound: { at_least: '0.1' },
  by: '2030-12-31',
  inForce: { from: '2021-10-23', to: '2030-12-31' },
  binds: theState,
  source: awareness,
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** Targets of QĐ 1790/QĐ-TTg on agencies and on awareness. */
export const qd1790Agencies = {
  indicators: [communicationSessions, actionMonthAgencies, awarenessRise],
  targets: [qd1790Sessions, qd1790Month, qd1790Awareness],
} as const;
