import { aCatalog, checkArguments } from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { duplicateId } from '../mistakes.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Title } from '../schemas/values.js';

/** A definition that the compiler checked against its model, of which the catalog need know no more. */
export interface CheckedPart<Id extends string = string> {
  readonly id: Id;
  readonly title: Title;
}

/** What {@link defineCatalog} takes: what `definePopulation`, `defineIndicator` and `defineTarget` gave. */
export interface CatalogParts<IndicatorId extends string> {
  readonly id: string;
  readonly title: Title;
  readonly populations?: readonly (CheckedPart & { readonly of: string; readonly where?: object })[] | undefined;
  readonly indicators: readonly (CheckedPart<IndicatorId> & { readonly source: object })[];
  readonly targets?: readonly (CheckedPart & { readonly indicatorId: string; readonly bound: object })[] | undefined;
}

/**
 * A catalog as data. Its indicator ids become the ids that `report.result` accepts.
 *
 * @throws GenderIndicatorsError `duplicate_id`
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
  checkArguments('defineCatalog', { parts: [parts, aCatalog] });
  const catalog = parts as unknown as Catalog<IndicatorId>;
  refuseDuplicateIds('indicator', catalog.indicators);
  refuseDuplicateIds('target', catalog.targets ?? []);
  refuseDuplicateIds('population', catalog.populations ?? []);
  return catalog;
}

/** Refuses a list in which two definitions share an id. */
export function refuseDuplicateIds(what: string, list: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of list) {
    if (seen.has(id)) throw new GenderIndicatorsError(duplicateId, { what, id });
    seen.add(id);
  }
}
