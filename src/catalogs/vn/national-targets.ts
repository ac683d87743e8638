import type { Catalog } from '../../schemas/catalog.js';
import type { Indicator } from '../../schemas/indicator.js';
import { nq1891Structure, partyTargets, qd1696Programme, qd1790Programme, qd2282Programme } from './programmes.js';
import { nq28Strategy, qd2351Strategy } from './strategies.js';

/**
 * The targets of all national documents of Viet Nam that this library holds, with the indicators that they are measured by:
 * NQ 28/NQ-CP, QĐ 2351/QĐ-TTg with QĐ 800/QĐ-TTg, QĐ 2282/QĐ-TTg, QĐ 1696/QĐ-TTg, QĐ 1790/QĐ-TTg, Party documents and
 * NQ 1891/NQ-UBTVQH15.
 *
 * A target whose text was not seen at a source is not among them. Each answers `not_in_force` before its first day, and one that was replaced before its
 * deadline, after its last day.
 *
 * @example
 * ```ts
 * import { nationalTargets } from 'gender-indicators/catalogs/vn';
 *
 * const { targets = [] } = nationalTargets;
 * const inForce = targets.filter((one) => one.inForce.from <= '2019-12-31' && '2019-12-31' <= one.inForce.to);
 * inForce.some((one) => one.id === 'qd2351-1.2-2020'); // => true
 * inForce.some((one) => one.id.startsWith('nq28')); // => false
 * ```
 */
export const nationalTargets = /* @__PURE__ */ nationalCatalog();

function nationalCatalog(): Catalog<NationalIndicatorIds> {
  const documents = [
    nq28Strategy,
    qd2351Strategy,
    qd2282Programme,
    qd1696Programme,
    qd1790Programme,
    partyTargets,
    nq1891Structure,
  ];
  return {
    id: 'vn-national-targets',
    languages: ['vi', 'en'],
    title: { vi: 'Chỉ tiêu quốc gia về bình đẳng giới', en: 'National targets on gender equality' },
    populations: union(documents.map(({ populations }) => populations)),
    indicators: union<Indicator<NationalIndicatorIds>>(documents.map(({ indicators }) => indicators)),
    targets: union(documents.map(({ targets }) => targets)),
  };
}

/** Several lists as one, each definition once: documents measure by the same indicators. */
function union<Item>(lists: readonly (readonly Item[] | undefined)[]): readonly Item[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}

/** The ids of the indicators of {@link nationalTargets}. */
export type NationalIndicatorIds = (
  | typeof nq28Strategy
  | typeof qd2351Strategy
  | typeof qd2282Programme
  | typeof qd1696Programme
  | typeof qd1790Programme
  | typeof partyTargets
  | typeof nq1891Structure
)['indicators'][number]['id'];
