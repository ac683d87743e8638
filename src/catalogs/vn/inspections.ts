import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { inPeriod } from './dates.js';
import { activeUnits } from './leadership.js';
import { visit } from './visit.js';

/** Inspections of the work on gender equality in the period of which it is recorded how many recommendations they made. */
export const inspections = {
  id: 'inspections',
  title: {
    vi: 'Cuộc kiểm tra công tác bình đẳng giới trong kỳ có ghi số kiến nghị',
    en: 'Inspections in the period whose recommendations are recorded',
  },
  of: 'inspections',
  where: { on: inPeriod, recommendationsMade: { gte: 0 } },
} as const satisfies PopulationOf<DefaultModel, 'inspections'>;

/** Units that were inspected in the period; each counts once. */
export const inspectedUnits = {
  id: 'inspected-units',
  title: { vi: 'Đơn vị được kiểm tra trong kỳ', en: 'Units inspected in the period' },
  of: 'units',
  where: { inspections: { some: { on: inPeriod } } },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

const inspected = {
  ...visit,
  article: {
    vi: '“Đoàn kiểm tra VSTBPN Bộ Công Thương”',
    en: '“Đoàn kiểm tra VSTBPN Bộ Công Thương” (the inspection team of the Ministry of Industry and Trade)',
  },
} as const;

/** Row 38: units inspected. */
export const unitsInspected = {
  id: 'units-inspected',
  title: { vi: 'Tỷ lệ đơn vị được kiểm tra', en: 'Units inspected' },
  definition: {
    vi: 'Số đơn vị được kiểm tra công tác bình đẳng giới trong kỳ chia cho tổng số đơn vị đang hoạt động.',
    en: 'Units whose work on gender equality was inspected in the period divided by all active units.',
  },
  better: 'higher',
  source: inspected,
  share: { part: inspectedUnits, whole: activeUnits },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 38: recommendations carried out, of those that the inspections made. */
export const recommendationsClosed = {
  id: 'recommendations-closed',
  title: { vi: 'Tỷ lệ kiến nghị sau kiểm tra đã thực hiện', en: 'Recommendations closed' },
  definition: {
    vi: 'Tổng số kiến nghị sau kiểm tra đã thực hiện chia cho tổng số kiến nghị đã nêu của các cuộc kiểm tra trong kỳ có ghi số kiến nghị.',
    en: 'Recommendations carried out divided by recommendations made by the inspections of the period whose recommendations are recorded.',
  },
  better: 'higher',
  source: inspected,
  ratio: {
    numerator: { sum: 'recommendationsClosed', of: inspections },
    denominator: { sum: 'recommendationsMade', of: inspections },
    unit: 'share',
  },
} as const satisfies IndicatorOf<DefaultModel>;
