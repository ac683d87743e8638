import { aCatalog, checkArguments, someParts } from '../arguments.js';
import { type Catalog, catalogSchema } from '../schemas/catalog.js';
import type { Title } from '../schemas/values.js';
import type { CatalogParts } from './catalog.js';
import { checkDefinition } from './check-definition.js';

/** What {@link extendCatalog} adds: definitions of one's own, and a name for the whole. */
export interface AddedParts<IndicatorId extends string>
  extends Partial<Pick<CatalogParts<IndicatorId>, 'languages' | 'populations' | 'indicators' | 'targets'>> {
  /**
   * The id of the whole.
   * @defaultValue that of the catalog that is extended
   */
  readonly id?: string | undefined;
  /**
   * The title of the whole.
   * @defaultValue that of the catalog that is extended
   */
  readonly title?: Title | undefined;
}

/**
 * A catalog with populations, indicators and targets of one's own, such as those of a ministry's plan. Neither the catalog nor the added
 * definitions change. They may name what the catalog has, and are checked as {@link defineCatalog} checks them; an id that is there already is
 * refused.
 *
 * @param catalog - the catalog, such as `advancement`
 * @param added - populations, indicators and targets; id, title and languages of the whole
 * @throws GenderIndicatorsError `duplicate_id`, `unknown_id`, `invalid_definition`, `circular_definition`, `too_large` as {@link defineCatalog}
 * @example
 * ```ts
 * import { createDataset, defineTarget, evaluate, extendCatalog, targetProgressOf } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 *
 * const leaders = defineTarget({
 *   id: 'plan-leaders-2030',
 *   indicatorId: 'women-in-leadership',
 *   title: { vi: 'Kế hoạch của Bộ, đến năm 2030: 30% nữ lãnh đạo, quản lý', en: 'Plan of the ministry, by 2030: 30% women in leadership' },
 *   bound: { at_least: '0.3' },
 *   by: '2030-12-31',
 *   baseline: { on: '2025-12-31', value: '0.2' },
 *   path: [
 *     { by: '2026-12-31', bound: { at_least: '0.22' } },
 *     { by: '2028-12-31', bound: { at_least: '0.26' } },
 *     { by: '2030-12-31', bound: { at_least: '0.3' } },
 *   ],
 *   inForce: { from: '2026-01-01', to: '2030-12-31' },
 *   binds: { kind: { in: ['department', 'team'] } },
 *   source: { document: 'Quyết định của Bộ trưởng' },
 *   confidence: 'one_source',
 * });
 * const plan = extendCatalog(advancement, { targets: [leaders] });
 *
 * const units = [{ id: 'dept', name: 'Cục', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 50, female: 12 }];
 * const report = evaluate(createDataset({ units, returns }, { asOf: '2026-12-31' }).dataset, plan);
 * targetProgressOf(report, 'plan-leaders-2030', 'dept').path?.standing; // => 'on'
 * ```
 */
export function extendCatalog<IndicatorId extends string, AddedId extends string = never>(
  catalog: Catalog<IndicatorId>,
  added: AddedParts<AddedId>,
): Catalog<IndicatorId | AddedId> {
  checkArguments('extendCatalog', { catalog: [catalog, aCatalog], added: [added, someParts] });
  // What is no list is refused with the other mistakes of the definition.
  const joined = (first: readonly unknown[] = [], second: readonly unknown[] = []): readonly unknown[] =>
    Array.isArray(first) && Array.isArray(second) ? first.concat(second) : second;
  const { id = catalog.id, title = catalog.title, populations, indicators, targets, ...others } = added;
  const extended = {
    ...others,
    id,
    title,
    populations: joined(catalog.populations, populations),
    indicators: joined(catalog.indicators, indicators),
    targets: joined(catalog.targets, targets),
  };
  checkDefinition('catalog', catalogSchema, extended);
  return extended as Catalog<IndicatorId | AddedId>;
}
