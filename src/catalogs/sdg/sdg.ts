import { catalogOf } from '../catalogOf.js';
import { sdgLocalGovernment, sdgManagers, sdgParliament, sdgSeniorManagers } from './goal-5.js';
import { sdgPublicService } from './goal-16.js';

/**
 * Indicators 5.5.1, 5.5.2 and 16.7.1 (b) of the Sustainable Development Goals, from published values (observations). The
 * framework sets no number for them, so the catalog has no targets.
 *
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { sdg } from 'gender-indicators/catalogs/sdg';
 *
 * const units = [{ id: 'country', name: 'The country', kind: 'government' }];
 * const seats = { indicatorId: 'sdg-5.5.1a', unitId: 'country', on: '2021-07-20', part: 151, whole: 499, source: 'Parliament' };
 * const { dataset } = createDataset({ units, observations: [seats] }, { asOf: '2021-12-31' });
 * evaluate(dataset, sdg).result('sdg-5.5.1a', 'country').value?.toFixed(4); // => '0.3026'
 * ```
 */
export const sdg = /* @__PURE__ */ catalogOf({
  id: 'sdg',
  languages: ['vi', 'en'],
  title: { vi: 'Mục tiêu phát triển bền vững', en: 'Sustainable Development Goals' },
  indicators: [sdgParliament, sdgLocalGovernment, sdgManagers, sdgSeniorManagers, sdgPublicService],
});
