import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { agenciesAndTheState, stateAndLocalGovernments } from './agencies.js';
import { docslibPage } from './pages.js';

const programme = {
  document: {
    vi: 'Quyết định 1696/QĐ-TTg ngày 02/10/2015, Chương trình hành động quốc gia về bình đẳng giới giai đoạn 2016-2020 (đọc trong bản dịch tiếng Anh)',
    en: 'Decision 1696/QĐ-TTg of 2 October 2015, National Action Programme on Gender Equality 2016-2020 (read in English translation)',
  },
  ...docslibPage,
} as const satisfies Source;

const communication = {
  ...programme,
  article: { vi: 'Chỉ tiêu về truyền thông', en: 'Target on communication' },
} as const satisfies Source;

/** Communication to staff; a body measures it by its own personnel. */
const qd1696Staff = {
  id: 'qd1696-staff',
  indicatorId: 'staff-reached-by-communication',
  title: {
    vi: 'QĐ 1696, đến năm 2020: 70% cán bộ, công chức, viên chức, người lao động được truyền thông về bình đẳng giới',
    en: 'Decision 1696, by 2020: 70% of cadres, civil servants and employees are reached by communication on gender equality',
  },
  bound: { at_least: '0.7' },
  by: '2020-12-31',
  inForce: { from: '2015-10-02', to: '2020-12-31' },
  binds: agenciesAndTheState,
  source: communication,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Residents reached by communication. */
const residentsReached = {
  id: 'residents-reached-by-communication',
  title: {
    vi: 'Tỷ lệ người dân ở khu dân cư được truyền thông về bình đẳng giới',
    en: 'Residents reached by communication on gender equality',
  },
  definition: {
    vi: 'Số người dân ở khu dân cư được truyền thông về bình đẳng giới chia cho tổng số người dân.',
    en: 'Residents reached by communication on gender equality divided by all residents.',
  },
  better: 'higher',
  source: communication,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Communication to residents. */
const qd1696Citizens = {
  id: 'qd1696-citizens',
  indicatorId: 'residents-reached-by-communication',
  title: {
    vi: 'QĐ 1696, đến năm 2020: 50% người dân ở khu dân cư được truyền thông về bình đẳng giới',
    en: 'Decision 1696, by 2020: 50% of residents are reached by communication on gender equality',
  },
  bound: { at_least: '0.5' },
  by: '2020-12-31',
  inForce: { from: '2015-10-02', to: '2020-12-31' },
  binds: stateAndLocalGovernments,
  source: communication,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

const training = {
  ...programme,
  article: { vi: 'Chỉ tiêu về tập huấn', en: 'Target on training' },
} as const satisfies Source;

/** Gender-equality staff trained and kept up to date. */
const genderStaffUpToDate = {
  id: 'gender-equality-staff-up-to-date',
  title: {
    vi: 'Tỷ lệ cán bộ làm công tác bình đẳng giới được tập huấn, cập nhật kiến thức',
    en: 'Gender-equality staff trained and kept up to date',
  },
  definition: {
    vi: 'Số cán bộ làm công tác bình đẳng giới và vì sự tiến bộ của phụ nữ được tập huấn, cập nhật kiến thức chia cho tổng số cán bộ làm công tác này.',
    en: 'Staff who work on gender equality and the advancement of women and were trained and kept up to date divided by all such staff.',
  },
  better: 'higher',
  source: training,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Training of gender-equality staff. */
const qd1696GeStaff = {
  id: 'qd1696-ge-staff',
  indicatorId: 'gender-equality-staff-up-to-date',
  title: {
    vi: 'QĐ 1696, đến năm 2020: 100% cán bộ làm công tác bình đẳng giới được tập huấn, cập nhật kiến thức',
    en: 'Decision 1696, by 2020: 100% of gender-equality staff are trained and kept up to date',
  },
  bound: { at_least: 1 },
  by: '2020-12-31',
  inForce: { from: '2015-10-02', to: '2020-12-31' },
  binds: agenciesAndTheState,
  source: training,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Women deputies, leaders and women in planning, from division level upwards, who were trained. */
const womenLeadersTrained = {
  id: 'women-leaders-trained',
  title: {
    vi: 'Tỷ lệ nữ đại biểu dân cử, nữ lãnh đạo, cán bộ nữ trong diện quy hoạch được trang bị kiến thức',
    en: 'Women deputies, leaders and women in planning who were trained',
  },
  definition: {
    vi: 'Số nữ đại biểu dân cử, nữ quản lý, lãnh đạo và cán bộ nữ trong diện quy hoạch từ cấp phòng trở lên được trang bị kiến thức chia cho tổng số những người đó.',
    en: 'Women deputies, managers, leaders and women in planning from division level upwards who were trained divided by all of them.',
  },
  better: 'higher',
  source: training,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Training of women leaders. */
const qd1696WomenLeaders = {
  id: 'qd1696-women-leaders',
  indicatorId: 'women-leaders-trained',
  title: {
    vi: 'QĐ 1696, đến năm 2020: 100% nữ đại biểu dân cử, nữ lãnh đạo, cán bộ nữ trong diện quy hoạch được trang bị kiến thức',
    en: 'Decision 1696, by 2020: 100% of women deputies, leaders and women in planning are trained',
  },
  bound: { at_least: 1 },
  by: '2020-12-31',
  inForce: { from: '2015-10-02', to: '2020-12-31' },
  binds: agenciesAndTheState,
  source: training,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

const support = {
  ...programme,
  article: { vi: 'Chỉ tiêu về dịch vụ tư vấn', en: 'Target on counselling' },
} as const satisfies Source;

/** People in need of support who reach a counselling service. */
const peopleWithCounselling = {
  id: 'people-with-counselling-service',
  title: {
    vi: 'Tỷ lệ người có nhu cầu được tiếp cận dịch vụ tư vấn',
    en: 'People in need who reach a counselling service',
  },
  definition: {
    vi: 'Số người có nhu cầu hỗ trợ về bình đẳng giới được tiếp cận ít nhất một dịch vụ tư vấn chia cho tổng số người có nhu cầu.',
    en: 'People in need of support on gender equality with access to at least one counselling service divided by all in need.',
  },
  better: 'higher',
  source: support,
  given: { unit: 'share' },
} as const satisfies IndicatorOf<DefaultModel>;

/** Counselling for people in need. */
const qd1696Support = {
  id: 'qd1696-support',
  indicatorId: 'people-with-counselling-service',
  title: {
    vi: 'QĐ 1696, đến năm 2020: 100% người có nhu cầu được tiếp cận ít nhất một dịch vụ tư vấn',
    en: 'Decision 1696, by 2020: 100% of people in need reach at least one counselling service',
  },
  bound: { at_least: 1 },
  by: '2020-12-31',
  inForce: { from: '2015-10-02', to: '2020-12-31' },
  binds: stateAndLocalGovernments,
  source: support,
  confidence: 'one_source',
} as const satisfies TargetOf<DefaultModel>;

/** Targets of QĐ 1696/QĐ-TTg. The text was seen in English; the Vietnamese titles are the library’s. */
export const qd1696 = {
  indicators: [residentsReached, genderStaffUpToDate, womenLeadersTrained, peopleWithCounselling],
  targets: [qd1696Staff, qd1696Citizens, qd1696GeStaff, qd1696WomenLeaders, qd1696Support],
} as const;
