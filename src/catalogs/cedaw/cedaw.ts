import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { catalogOf } from '../catalogOf.js';

const recommendation = {
  document: {
    vi: 'Khuyến nghị chung số 40 của Ủy ban CEDAW về đại diện bình đẳng và bao trùm của phụ nữ trong các hệ thống ra quyết định, công bố ngày 25/10/2024',
    en: 'General recommendation No. 40 of the CEDAW Committee on the equal and inclusive representation of women in decision-making systems, launched on 25 October 2024',
  },
  url: 'https://wearesahr.org/blog/the-power-of-parity-cedaws-general-recommendation-no-40-for-women-in-decision-making-systems',
  readOn: '2026-11-27',
  otherPages: [
    {
      url: 'https://www.universal-rights.org/representation-the-mother-of-womens-rights-on-cedaws-general-recommendation-40/',
      readOn: '2026-11-28',
    },
  ],
} as const satisfies Source;

/** People who decide: the heads and deputy heads of units. */
const decisionMakers = {
  id: 'decision-makers',
  title: { vi: 'Người giữ vị trí ra quyết định', en: 'People in decision-making' },
  of: 'personnel',
  where: { leadership: { in: ['head', 'deputy'] } },
} as const satisfies PopulationOf<DefaultModel, 'personnel'>;

/** Women among those who decide. */
export const womenInDecisionMaking = {
  id: 'cedaw-women-in-decision-making',
  title: { vi: 'Tỷ lệ nữ ở vị trí ra quyết định', en: 'Women in decision-making' },
  definition: {
    vi: 'Số nữ là cấp trưởng, cấp phó chia cho tổng số cấp trưởng, cấp phó.',
    en: 'Women among heads and deputy heads divided by all heads and deputy heads.',
  },
  better: 'parity',
  source: recommendation,
  femaleShare: { of: decisionMakers },
} as const satisfies IndicatorOf<DefaultModel>;

/**
 * Parity, 50:50, from the day on which the recommendation was launched. It has no deadline and binds no unit: it is compared as a
 * benchmark.
 */
export const cedawParity = {
  id: 'cedaw-gr40',
  indicatorId: 'cedaw-women-in-decision-making',
  title: {
    vi: 'CEDAW, Khuyến nghị chung 40: ngang bằng 50:50 giữa nữ và nam',
    en: 'CEDAW, general recommendation 40: 50:50 parity between women and men',
  },
  bound: { between: ['0.5', '0.5'] },
  by: '2024-10-25',
  onward: true,
  inForce: { from: '2024-10-25', to: '9999-12-31' },
  benchmark: true,
  source: recommendation,
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/**
 * General recommendation 40 of the CEDAW Committee: “50:50 parity between women and men as a starting point and universal norm”. It is a benchmark, which
 * binds no unit and is always compared for reference.
 *
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { cedaw } from 'gender-indicators/catalogs/cedaw';
 *
 * const units = [{ id: 'ministry', name: 'The ministry', kind: 'ministry' }];
 * const returns = [{ populationId: 'decision-makers', unitId: 'ministry', total: 8, female: 3 }];
 * const { dataset } = createDataset({ units, returns }, { asOf: '2025-12-31' });
 * const [parity] = evaluate(dataset, cedaw).result('cedaw-women-in-decision-making', 'ministry').targets;
 * parity?.reference; // => true
 * parity?.distance; // => 0.125
 * ```
 */
export const cedaw = /* @__PURE__ */ catalogOf({
  id: 'cedaw',
  languages: ['vi', 'en'],
  title: { vi: 'CEDAW, Khuyến nghị chung số 40', en: 'CEDAW, general recommendation 40' },
  populations: [decisionMakers],
  indicators: [womenInDecisionMaking],
  targets: [cedawParity],
});
