import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { inPeriod } from './dates.js';
import { activeUnits } from './leadership.js';
import { visit } from './visit.js';
import { personnel } from './workforce.js';

/** Communications on gender equality in the period. */
export const communications = {
  id: 'communications',
  title: {
    vi: 'Hoạt động tuyên truyền, phổ biến pháp luật về bình đẳng giới trong kỳ',
    en: 'Communications on gender equality in the period',
  },
  of: 'communications',
  where: { on: inPeriod },
} as const satisfies PopulationOf<DefaultModel, 'communications'>;

/** Units that communicate regularly: at least twice in the period. */
export const communicatingUnits = {
  id: 'communicating-units',
  title: {
    vi: 'Đơn vị tuyên truyền từ 2 lần trở lên trong kỳ',
    en: 'Units with at least two communications in the period',
  },
  of: 'units',
  where: { communications: { count: { on: inPeriod }, gte: 2 } },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** People who were present at one communication of the period or more, of their own unit or of another. They are people, not attendances. */
export const reachedStaff = {
  id: 'reached-staff',
  title: {
    vi: 'Người được tuyên truyền, phổ biến pháp luật về bình đẳng giới trong kỳ',
    en: 'People reached by communication in the period',
  },
  of: 'personnel',
  where: { attendances: { some: { communication: { on: inPeriod } } } },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

const regular = {
  ...visit,
  article: {
    vi: '“chưa được thực hiện một cách thường xuyên, đa dạng về hình thức”',
    en: '“chưa được thực hiện một cách thường xuyên, đa dạng về hình thức” (not yet done regularly and in varied forms)',
  },
} as const;

/** Row 19: which share of the units communicates regularly. */
export const unitsCommunicatingRegularly = {
  id: 'units-communicating-regularly',
  title: { vi: 'Tỷ lệ đơn vị tuyên truyền thường xuyên', en: 'Units that communicate regularly' },
  definition: {
    vi: 'Số đơn vị tổ chức tuyên truyền từ 2 lần trở lên trong kỳ chia cho tổng số đơn vị đang hoạt động.',
    en: 'Units with at least two communications in the period divided by all active units.',
  },
  better: 'higher',
  source: regular,
  share: { part: communicatingUnits, whole: activeUnits },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 19: how varied the forms are. At a unit with units below it, forms are merged, not added. */
export const communicationForms = {
  id: 'communication-forms',
  title: { vi: 'Số hình thức tuyên truyền đã sử dụng', en: 'Forms of communication used' },
  definition: {
    vi: 'Số hình thức tuyên truyền khác nhau đã sử dụng trong kỳ; một hình thức sử dụng ở nhiều đơn vị chỉ tính một lần.',
    en: 'Different forms of communication used in the period; a form that several units used counts once.',
  },
  better: 'higher',
  source: regular,
  quantity: { value: { distinct: 'form', of: communications } },
} as const satisfies IndicatorOf<DefaultModel>;

const law = {
  ...visit,
  article: {
    vi: '“Công tác tuyên truyền, phổ biến pháp luật về BĐG”',
    en: '“Công tác tuyên truyền, phổ biến pháp luật về BĐG” (making the law on gender equality known)',
  },
} as const;

/** Row 20: people reached, each once, of all personnel. */
export const staffReachedByCommunication = {
  id: 'staff-reached-by-communication',
  title: { vi: 'Tỷ lệ người được tuyên truyền về bình đẳng giới', en: 'Personnel reached by communication' },
  definition: {
    vi: 'Số người được tuyên truyền, phổ biến pháp luật về bình đẳng giới ít nhất một lần trong kỳ chia cho tổng số nhân sự. Đếm người, không đếm lượt.',
    en: 'People reached by communication on gender equality at least once in the period divided by all personnel. It counts people, not attendances.',
  },
  better: 'higher',
  source: law,
  share: { part: reachedStaff, whole: personnel },
} as const satisfies IndicatorOf<DefaultModel>;
