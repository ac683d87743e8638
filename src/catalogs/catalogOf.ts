import type { Catalog } from '../schemas/catalog.js';

/** A catalog as it is, its type knowing the ids of its indicators and nothing else of them. */
export function catalogOf<const IndicatorId extends string>(catalog: Catalog<IndicatorId>): Catalog<IndicatorId> {
  return catalog;
}
