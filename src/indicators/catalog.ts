import { catalogParts, checkArguments } from '../arguments.js';
import { type Catalog, catalogSchema } from '../schemas/catalog.js';
import type { Title } from '../schemas/values.js';
import { checkDefinition } from './check-definition.js';

/** A definition that the compiler checked against its model, of which the catalog need know no more. */
export interface CheckedPart<Id extends string = string> {
  readonly id: Id;
  readonly title: Title;
}

/** What {@link defineCatalog} takes: what `definePopulation`, `defineIndicator` and `defineTarget` gave. */
export interface CatalogParts<IndicatorId extends string> {
  readonly id: string;
  readonly title: Title;
  readonly languages?: readonly string[] | undefined;
  readonly populations?:
    | readonly (CheckedPart & { readonly of: string; readonly where?: object | undefined })[]
    | undefined;
  readonly indicators: readonly (CheckedPart<IndicatorId> & { readonly source: object })[];
  readonly targets?: readonly (CheckedPart & { readonly indicatorId: string; readonly bound: object })[] | undefined;
}

/**
 * A catalog as data. It is checked and returned as it is; its indicator ids become the ids that `report.result` accepts.
 *
 * Every indicator that a target or a difference names must be in it, every population that an indicator names by its id too. The
 * bound of a target on a share lies between 0 and 1, on a gap in points or a pay gap between −1 and 1, on a ratio in percent up to 10.
 *
 * @throws GenderIndicatorsError `invalid_definition` by the definition and the path in it, `unknown_id` with the nearest id,
 * `duplicate_id`, `circular_definition`; `too_large` for a condition that is nested too deep or has too long a list
 * @example
 * ```ts
 * import { defineCatalog, defineIndicator, definePopulation } from 'gender-indicators';
 *
 * const personnel = definePopulation({ id: 'personnel', title: { vi: 'Nhân sự', en: 'Personnel' }, of: 'personnel' });
 * const women = defineIndicator({
 *   id: 'women',
 *   title: { vi: 'Tỷ lệ nữ', en: 'Share of women' },
 *   better: 'parity',
 *   source: { document: 'Plan of the ministry' },
 *   femaleShare: { of: personnel },
 * });
 * const plan = defineCatalog({ id: 'plan', title: { vi: 'Kế hoạch', en: 'Plan' }, indicators: [women] });
 * plan.indicators.length; // => 1
 * ```
 */
export function defineCatalog<IndicatorId extends string>(parts: CatalogParts<IndicatorId>): Catalog<IndicatorId> {
  checkArguments('defineCatalog', { parts: [parts, catalogParts] });
  checkDefinition('catalog', catalogSchema, parts);
  return parts as Catalog<IndicatorId>;
}
