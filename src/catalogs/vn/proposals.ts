import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { inPeriod } from './dates.js';
import { visit } from './visit.js';

/** Proposals that committees for the advancement of women made in the period. */
export const proposals = {
  id: 'proposals',
  title: { vi: 'Đề xuất, kiến nghị của Ban Vì sự tiến bộ của phụ nữ trong kỳ', en: 'Proposals made in the period' },
  of: 'proposals',
  where: { madeOn: inPeriod },
} as const satisfies PopulationOf<DefaultModel, 'proposals'>;

/** Those of them that were accepted by the day of the dataset, or on a day that is not given. */
export const acceptedProposals = {
  id: 'accepted-proposals',
  title: { vi: 'Đề xuất, kiến nghị trong kỳ được chấp thuận', en: 'Proposals of the period that were accepted' },
  of: 'proposals',
  where: { madeOn: inPeriod, outcome: 'accepted', not: { decidedOn: { gt: { date: 'asOf' } } } },
} as const satisfies PopulationOf<DefaultModel, 'proposals'>;

const proposed = {
  ...visit,
  article: {
    vi: '“đề xuất, kiến nghị với cấp uỷ Đảng, thủ trưởng các đơn vị”',
    en: '“đề xuất, kiến nghị với cấp uỷ Đảng, thủ trưởng các đơn vị” (proposals to Party committees and heads of units)',
  },
} as const;

/** Row 13: what became of the proposals of the committees. */
export const proposalsAccepted = {
  id: 'proposals-accepted',
  title: { vi: 'Tỷ lệ đề xuất, kiến nghị được chấp thuận', en: 'Proposals accepted' },
  definition: {
    vi: 'Số đề xuất, kiến nghị được chấp thuận chia cho tổng số đề xuất, kiến nghị trong kỳ, kể cả đề xuất chưa có kết quả.',
    en: 'Proposals accepted divided by all made in the period, those not yet decided among them.',
  },
  better: 'higher',
  source: proposed,
  share: { part: acceptedProposals, whole: proposals },
} as const satisfies IndicatorOf<DefaultModel>;
