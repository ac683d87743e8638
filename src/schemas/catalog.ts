import * as z from 'zod';
import { maxListLength } from '../limits.js';
import { type Indicator, indicatorSchema } from './indicator.js';
import { type Population, populationSchema } from './population.js';
import { type Target, targetSchema } from './target.js';
import { idSchema, type Title, titleSchema } from './values.js';

/** Populations, indicators and targets of one document or purpose. */
export interface Catalog<IndicatorId extends string = string> {
  readonly id: string;
  readonly title: Title;
  /** Populations that indicators name by id, or that offices return; those that indicators hold need not be listed. */
  readonly populations?: readonly Population[] | undefined;
  readonly indicators: readonly Indicator<IndicatorId>[];
  readonly targets?: readonly Target[] | undefined;
}

/**
 * The contract of a catalog as JSON, so that a ministry can load its own.
 *
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { catalogSchema } from 'gender-indicators/schemas';
 *
 * const json = `{
 *   "id": "plan",
 *   "title": { "vi": "Kế hoạch", "en": "Plan" },
 *   "populations": [{ "id": "personnel", "title": { "vi": "Nhân sự", "en": "Personnel" }, "of": "personnel" }],
 *   "indicators": [{
 *     "id": "women",
 *     "title": { "vi": "Tỷ lệ nữ", "en": "Share of women" },
 *     "better": "parity",
 *     "source": { "document": "Plan of the ministry" },
 *     "femaleShare": { "of": "personnel" }
 *   }]
 * }`;
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'personnel', unitId: 'dept', total: 40, female: 10 }];
 * const { dataset } = createDataset({ units, returns }, { asOf: '2019-12-31' });
 * evaluate(dataset, catalogSchema.parse(JSON.parse(json))).result('women', 'dept').value; // => 0.25
 * ```
 */
export const catalogSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  populations: z.array(populationSchema).max(maxListLength).optional(),
  indicators: z.array(indicatorSchema).max(maxListLength),
  targets: z.array(targetSchema).max(maxListLength).optional(),
}) satisfies z.ZodType<Catalog>;
