import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { inPeriod } from './dates.js';
import { visit } from './visit.js';

// An appointment to a grade (bổ nhiệm ngạch) is one to no post of leadership; where the post is not given, it counts.
const toLeadership = { not: { leadership: 'none' } } as const;

/** First appointments and re-appointments to posts of leadership in the period. */
export const appointments = {
  id: 'appointments',
  title: { vi: 'Lượt bổ nhiệm, bổ nhiệm lại trong kỳ', en: 'Appointments and re-appointments in the period' },
  of: 'events',
  where: { kind: { in: ['appointment', 'reappointment'] }, on: inPeriod, ...toLeadership },
} as const satisfies PopulationOf<DefaultModel, 'events'>;

/** First appointments to posts of leadership in the period. */
export const firstAppointments = {
  id: 'first-appointments',
  title: { vi: 'Lượt bổ nhiệm lần đầu trong kỳ', en: 'First appointments in the period' },
  of: 'events',
  where: { kind: 'appointment', on: inPeriod, ...toLeadership },
} as const satisfies PopulationOf<DefaultModel, 'events'>;

/** Re-appointments to posts of leadership in the period. */
export const reappointments = {
  id: 'reappointments',
  title: { vi: 'Lượt bổ nhiệm lại trong kỳ', en: 'Re-appointments in the period' },
  of: 'events',
  where: { kind: 'reappointment', on: inPeriod, ...toLeadership },
} as const satisfies PopulationOf<DefaultModel, 'events'>;

const appointed = {
  ...visit,
  article: {
    vi: '“bổ nhiệm giữ các vị trí lãnh đạo ở đơn vị”',
    en: '“bổ nhiệm giữ các vị trí lãnh đạo ở đơn vị” (appointing to posts of leadership in the unit)',
  },
} as const;

/** Row 12: women among all who were appointed in the period, for the first time or again. */
export const womenAmongAppointments = {
  id: 'women-among-appointments',
  title: {
    vi: 'Tỷ lệ nữ trong số lượt bổ nhiệm, bổ nhiệm lại',
    en: 'Women among appointments and re-appointments',
  },
  definition: {
    vi: 'Số lượt nữ được bổ nhiệm, bổ nhiệm lại chức vụ lãnh đạo, quản lý chia cho tổng số lượt bổ nhiệm, bổ nhiệm lại trong kỳ.',
    en: 'Appointments and re-appointments of women to posts of leadership divided by all such in the period.',
  },
  better: 'higher',
  source: appointed,
  femaleShare: { of: appointments },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 12: women among those appointed for the first time. */
export const womenAmongFirstAppointments = {
  id: 'women-among-first-appointments',
  title: { vi: 'Tỷ lệ nữ trong số lượt bổ nhiệm lần đầu', en: 'Women among first appointments' },
  definition: {
    vi: 'Số lượt nữ được bổ nhiệm lần đầu chia cho tổng số lượt bổ nhiệm lần đầu trong kỳ.',
    en: 'First appointments of women divided by all first appointments in the period.',
  },
  better: 'higher',
  source: appointed,
  femaleShare: { of: firstAppointments },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 12: women among those re-appointed. */
export const womenAmongReappointments = {
  id: 'women-among-reappointments',
  title: { vi: 'Tỷ lệ nữ trong số lượt bổ nhiệm lại', en: 'Women among re-appointments' },
  definition: {
    vi: 'Số lượt nữ được bổ nhiệm lại chia cho tổng số lượt bổ nhiệm lại trong kỳ.',
    en: 'Re-appointments of women divided by all re-appointments in the period.',
  },
  better: 'higher',
  source: appointed,
  femaleShare: { of: reappointments },
} as const satisfies IndicatorOf<DefaultModel>;
