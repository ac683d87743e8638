import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { byAsOf, inPeriod } from './dates.js';
import { visit } from './visit.js';

/** Violations of the law on gender equality found in the period. */
export const violations = {
  id: 'violations',
  title: { vi: 'Vi phạm pháp luật về bình đẳng giới phát hiện trong kỳ', en: 'Violations found in the period' },
  of: 'violations',
  where: { foundOn: inPeriod },
} as const satisfies PopulationOf<DefaultModel, 'violations'>;

/** Those of them that were dealt with by the day of the dataset. */
export const handledViolations = {
  id: 'handled-violations',
  title: { vi: 'Vi phạm phát hiện trong kỳ đã xử lý', en: 'Violations found in the period and handled' },
  of: 'violations',
  where: { foundOn: inPeriod, handledOn: byAsOf },
} as const satisfies PopulationOf<DefaultModel, 'violations'>;

const handling = {
  ...visit,
  article: {
    vi: '“Các quy định về các hình thức xử lý vi phạm về bình đẳng giới (BĐG) hiện nay còn chung chung”',
    en: '“Các quy định về các hình thức xử lý vi phạm về bình đẳng giới (BĐG) hiện nay còn chung chung” (rules on how violations of gender equality are dealt with are still general)',
  },
} as const;

/** Row 21: which share of the violations found is dealt with. */
export const violationsHandled = {
  id: 'violations-handled',
  title: { vi: 'Tỷ lệ vi phạm về bình đẳng giới được xử lý', en: 'Violations handled' },
  definition: {
    vi: 'Số vi phạm pháp luật về bình đẳng giới đã xử lý đến ngày chốt số liệu chia cho số vi phạm phát hiện trong kỳ.',
    en: 'Violations of the law on gender equality handled by the day of the data divided by those found in the period.',
  },
  better: 'higher',
  source: handling,
  share: { part: handledViolations, whole: violations },
} as const satisfies IndicatorOf<DefaultModel>;
