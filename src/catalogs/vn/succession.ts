import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { visit } from './visit.js';

/** People in succession planning, each counted once, whatever the number of posts they are planned for. */
export const plannedPeople = {
  id: 'planned-people',
  title: { vi: 'Người trong quy hoạch chức danh lãnh đạo, quản lý', en: 'People in succession planning' },
  of: 'personnel',
  where: { successionPlans: { some: {} } },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

/** Row 7: women in succession planning; by post and term with `by: ['successionPlans.positionLevel', 'successionPlans.term']`. */
export const womenInSuccessionPlanning = {
  id: 'women-in-succession-planning',
  title: {
    vi: 'Tỷ lệ nữ trong quy hoạch chức danh lãnh đạo, quản lý',
    en: 'Women in succession planning',
  },
  definition: {
    vi: 'Số nữ trong quy hoạch chia cho tổng số người trong quy hoạch; người được quy hoạch nhiều chức danh chỉ tính một lần.',
    en: 'Women in succession planning divided by all people in it; a person planned for several posts counts once.',
  },
  better: 'higher',
  source: {
    ...visit,
    article: {
      vi: '“trong công tác xây dựng, quy hoạch cán bộ, tỷ lệ nữ luôn được quan tâm triệt để”',
      en: '“trong công tác xây dựng, quy hoạch cán bộ, tỷ lệ nữ luôn được quan tâm triệt để” (in building and planning the cadres the share of women is always attended to)',
    },
  },
  femaleShare: { of: plannedPeople },
} as const satisfies IndicatorOf<DefaultModel>;
