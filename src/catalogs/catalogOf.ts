import type { Catalog } from '../schemas/catalog.js';

/** A catalog of the library: it declares its languages. */
type Shipped<IndicatorId extends string> = Catalog<IndicatorId> & { readonly languages: readonly string[] };

/** A catalog as it is, its type knowing the ids of its indicators and nothing else of them. */
export function catalogOf<const IndicatorId extends string>(catalog: Shipped<IndicatorId>): Shipped<IndicatorId> {
  return catalog;
}
