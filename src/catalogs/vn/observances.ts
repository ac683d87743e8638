import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { inPeriod } from './dates.js';
import { activeUnits } from './leadership.js';
import { visit } from './visit.js';

const womensDay = { activities: { some: { kind: 'international_womens_day', on: inPeriod } } } as const;
const vietnameseDay = { activities: { some: { kind: 'vietnamese_womens_day', on: inPeriod } } } as const;

/** Units that held both days in the period. */
export const observanceUnits = {
  id: 'observance-units',
  title: { vi: 'Đơn vị tổ chức kỷ niệm cả hai ngày 8/3 và 20/10', en: 'Units that held both 8 March and 20 October' },
  of: 'units',
  where: { and: [womensDay, vietnameseDay] },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Activities for either day in the period. */
export const observances = {
  id: 'observances',
  title: {
    vi: 'Hoạt động kỷ niệm ngày 8/3, 20/10 trong kỳ',
    en: 'Activities for 8 March and 20 October in the period',
  },
  of: 'activities',
  where: { kind: { in: ['international_womens_day', 'vietnamese_womens_day'] }, on: inPeriod },
} as const satisfies PopulationOf<DefaultModel, 'activities'>;

/** Units that issued a plan for the action month (15 November to 15 December) in the period. */
export const actionMonthUnits = {
  id: 'action-month-units',
  title: { vi: 'Đơn vị có kế hoạch Tháng hành động vì bình đẳng giới', en: 'Units with a plan for the action month' },
  of: 'units',
  where: { documents: { some: { kind: 'action_month_plan', issuedOn: inPeriod } } },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

const days = {
  ...visit,
  article: {
    vi: '“tổ chức tốt các ngày lễ kỷ niệm của phụ nữ”',
    en: '“tổ chức tốt các ngày lễ kỷ niệm của phụ nữ” (holding the days of women well)',
  },
} as const;

/** Row 17: units that held both days. */
export const unitsWithObservances = {
  id: 'units-with-observances',
  title: { vi: 'Tỷ lệ đơn vị tổ chức kỷ niệm 8/3 và 20/10', en: 'Units that held 8 March and 20 October' },
  definition: {
    vi: 'Số đơn vị tổ chức kỷ niệm cả hai ngày 8/3 và 20/10 trong kỳ chia cho tổng số đơn vị đang hoạt động.',
    en: 'Units that held both 8 March and 20 October in the period divided by all active units.',
  },
  better: 'higher',
  source: days,
  share: { part: observanceUnits, whole: activeUnits },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 17: how many were held. */
export const observancesHeld = {
  id: 'observances-held',
  title: { vi: 'Số hoạt động kỷ niệm 8/3, 20/10', en: 'Activities for 8 March and 20 October' },
  definition: {
    vi: 'Số hoạt động kỷ niệm ngày 8/3 hoặc ngày 20/10 được tổ chức trong kỳ.',
    en: 'Activities for 8 March or 20 October held in the period.',
  },
  better: 'higher',
  source: days,
  quantity: { value: { count: observances } },
} as const satisfies IndicatorOf<DefaultModel>;

const actionMonth = {
  ...visit,
  article: {
    vi: '“tổ chức hoạt động hưởng ứng tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới”',
    en: '“tổ chức hoạt động hưởng ứng tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới” (activities for the action month for gender equality and against gender-based violence)',
  },
} as const;

/** Row 18: units with a plan for the action month. */
export const actionMonthPlans = {
  id: 'action-month-plans',
  title: {
    vi: 'Tỷ lệ đơn vị có kế hoạch Tháng hành động vì bình đẳng giới',
    en: 'Units with a plan for the action month for gender equality',
  },
  definition: {
    vi: 'Số đơn vị ban hành kế hoạch Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới (15/11 đến 15/12) trong kỳ chia cho tổng số đơn vị đang hoạt động.',
    en: 'Units that issued a plan for the action month (15 November to 15 December) in the period divided by all active units.',
  },
  better: 'higher',
  source: actionMonth,
  share: { part: actionMonthUnits, whole: activeUnits },
} as const satisfies IndicatorOf<DefaultModel>;
