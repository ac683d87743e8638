import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { dueByAsOf, inPeriod } from './dates.js';
import { visit } from './visit.js';

/** Petitions that fell due in the period, by the day of the dataset. */
export const duePetitions = {
  id: 'due-petitions',
  title: { vi: 'Đề xuất, kiến nghị, khiếu nại, tố cáo đến hạn giải quyết trong kỳ', en: 'Petitions due in the period' },
  of: 'petitions',
  where: dueByAsOf,
} as const satisfies PopulationOf<DefaultModel, 'petitions'>;

/** Those of them that were resolved within the limit. */
export const timelyPetitions = {
  id: 'timely-petitions',
  title: {
    vi: 'Đề xuất, kiến nghị, khiếu nại, tố cáo giải quyết đúng hạn trong kỳ',
    en: 'Petitions due in the period and resolved in time',
  },
  of: 'petitions',
  where: { ...dueByAsOf, resolvedOn: { lte: { field: 'dueOn' } } },
} as const satisfies PopulationOf<DefaultModel, 'petitions'>;

/** Petitions that were resolved in the period, whenever they were received. */
export const resolvedPetitions = {
  id: 'resolved-petitions',
  title: { vi: 'Đề xuất, kiến nghị, khiếu nại, tố cáo đã giải quyết trong kỳ', en: 'Petitions resolved in the period' },
  of: 'petitions',
  where: { resolvedOn: inPeriod },
} as const satisfies PopulationOf<DefaultModel, 'petitions'>;

const intime = {
  ...visit,
  article: {
    vi: '“Kịp thời giải quyết những đề xuất, kiến nghị liên quan đến quyền và lợi ích hợp pháp, chính đáng của nữ công nhân viên chức, lao động”',
    en: '“Kịp thời giải quyết những đề xuất, kiến nghị liên quan đến quyền và lợi ích hợp pháp, chính đáng của nữ công nhân viên chức, lao động” (resolving in time what women workers ask for concerning their rights and interests)',
  },
} as const;

/** Row 37: petitions resolved within the limit, of those due. */
export const petitionsOnTime = {
  id: 'petitions-on-time',
  title: { vi: 'Tỷ lệ đề xuất, kiến nghị giải quyết đúng hạn', en: 'Petitions resolved on time' },
  definition: {
    vi: 'Số đề xuất, kiến nghị, khiếu nại, tố cáo giải quyết đúng hạn chia cho số đến hạn giải quyết trong kỳ, kể cả vụ việc chưa giải quyết.',
    en: 'Petitions resolved within the limit divided by petitions due in the period, those not resolved among them.',
  },
  better: 'higher',
  source: intime,
  share: { part: timelyPetitions, whole: duePetitions },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 37: the median of the days that it took. */
export const petitionDays = {
  id: 'petition-days',
  title: { vi: 'Số ngày giải quyết đề xuất, kiến nghị (trung vị)', en: 'Days to resolve a petition (median)' },
  definition: {
    vi: 'Trung vị của số ngày từ ngày tiếp nhận đến ngày giải quyết của các đề xuất, kiến nghị, khiếu nại, tố cáo giải quyết trong kỳ.',
    en: 'Median of the days from the day of receipt to the day of resolution, of petitions resolved in the period.',
  },
  better: 'lower',
  source: intime,
  median: { of: resolvedPetitions, value: { days: ['receivedOn', 'resolvedOn'] } },
} as const satisfies IndicatorOf<DefaultModel>;
