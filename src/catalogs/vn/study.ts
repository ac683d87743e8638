import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { inPeriod } from './dates.js';
import { visit } from './visit.js';
import { personnel } from './workforce.js';

/** People who were sent to study in the period; each counts once. */
export const peopleSentToStudy = {
  id: 'sent-to-study',
  title: { vi: 'Người được cử đi học trong kỳ', en: 'People sent to study in the period' },
  of: 'personnel',
  where: { events: { some: { kind: 'study', on: inPeriod } } },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

const sent = { ...visit, article: { vi: '“cử đi học”', en: '“cử đi học” (sending to study)' } } as const;

/** Row 11: women among those sent to study. Its whole is the people sent. */
export const womenSentToStudy = {
  id: 'women-sent-to-study',
  title: { vi: 'Tỷ lệ nữ trong số người được cử đi học', en: 'Women among people sent to study' },
  definition: {
    vi: 'Số nữ được cử đi học chia cho tổng số người được cử đi học trong kỳ; mẫu số là người được cử đi học.',
    en: 'Women sent to study divided by all people sent to study in the period; the whole is the people sent.',
  },
  better: 'higher',
  source: sent,
  femaleShare: { of: peopleSentToStudy },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 11: how often women are sent to study, against men. Its whole is all personnel, so it is no other form of the share. */
export const studyRateRatio = {
  id: 'study-rate-ratio',
  title: { vi: 'Tỷ số giữa tỷ lệ được cử đi học của nữ và của nam', en: 'Rate of being sent to study, women to men' },
  definition: {
    vi: 'Tỷ lệ được cử đi học của nữ chia cho tỷ lệ đó của nam; mẫu số của mỗi tỷ lệ là toàn bộ nhân sự cùng giới tính.',
    en: "Women's rate of being sent to study divided by men's; the whole of each rate is all personnel of that sex.",
  },
  better: 'parity',
  source: sent,
  rateRatio: { part: peopleSentToStudy, whole: personnel },
} as const satisfies IndicatorOf<DefaultModel>;
