import type { Catalog } from '../../schemas/catalog.js';
import { catalogOf } from '../catalogOf.js';
import { partyTargets, qd1696Programme, qd1790Programme, qd2282Programme } from './programmes.js';
import { nq28Strategy, qd2351Strategy } from './strategies.js';

const documents = [
  nq28Strategy,
  qd2351Strategy,
  qd2282Programme,
  qd1696Programme,
  qd1790Programme,
  partyTargets,
] as const;

/** Several lists as one, each definition once: documents measure by the same indicators. */
function union<Item>(lists: readonly (readonly Item[] | undefined)[]): readonly Item[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}

/**
 * The targets of all national documents of Viet Nam that this library holds, with the indicators that they are measured by:
 * NQ 28/NQ-CP, QĐ 2351/QĐ-TTg with QĐ 800/QĐ-TTg, QĐ 2282/QĐ-TTg, QĐ 1696/QĐ-TTg, QĐ 1790/QĐ-TTg and Party documents.
 *
 * A target whose text was not seen at a source is not among them. Each answers `not_in_force` outside its dates.
 */
export const nationalTargets = /* @__PURE__ */ catalogOf<IndicatorIds>({
  id: 'vn-national-targets',
  title: { vi: 'Chỉ tiêu quốc gia về bình đẳng giới', en: 'National targets on gender equality' },
  populations: /* @__PURE__ */ union(documents.map(({ populations }) => populations)),
  indicators: /* @__PURE__ */ union<Catalog<IndicatorIds>['indicators'][number]>(
    documents.map(({ indicators }) => indicators),
  ),
  targets: /* @__PURE__ */ union(documents.map(({ targets }) => targets)),
});

type IndicatorIds = (typeof documents)[number]['indicators'][number]['id'];
