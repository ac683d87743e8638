import type { Catalog } from '../schemas/catalog.js';

/** A catalog of the library as it is, with its languages declared, its type knowing the ids of its indicators and nothing else of them. */
export function catalogOf<const IndicatorId extends string>(
  catalog: Catalog<IndicatorId> & { readonly languages: readonly string[] },
): Catalog<IndicatorId> {
  return catalog;
}
