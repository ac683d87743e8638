import { cedaw } from '../catalogs/cedaw/cedaw.js';
import { sdg } from '../catalogs/sdg/sdg.js';
import { advancement } from '../catalogs/vn/advancement.js';
import { gso } from '../catalogs/vn/gso.js';
import { nationalTargets } from '../catalogs/vn/national-targets.js';
import {
  evnPlan,
  nq1891Structure,
  partyTargets,
  qd1696Programme,
  qd1790Programme,
  qd2282Programme,
} from '../catalogs/vn/programmes.js';
import { nq28Strategy, qd2351Strategy } from '../catalogs/vn/strategies.js';
import { nearest } from '../conditions/nearest.js';
import type { Catalog } from '../schemas/catalog.js';
import type { CommandLine } from './command-line.js';
import { UsageMistake } from './usage-mistake.js';

/** The catalogs of the library; the first is the one that a call means if it names none. */
export const shippedCatalogs: readonly Catalog[] = [
  advancement,
  nationalTargets,
  nq28Strategy,
  qd2351Strategy,
  qd1696Programme,
  qd1790Programme,
  qd2282Programme,
  partyTargets,
  nq1891Structure,
  evnPlan,
  gso,
  sdg,
  cedaw,
];

/** The catalog with an id, with or without the `vn-` before it. */
export function catalogNamed(id: string): Catalog {
  const found = shippedCatalogs.find((catalog) => catalog.id === id || catalog.id === `vn-${id}`);
  if (found !== undefined) return found;
  const ids = shippedCatalogs.map((catalog) => catalog.id);
  throw new UsageMistake((texts) => texts.mistakes.unknownCatalog(id, nearest(id, ids), ids.join(', ')));
}

/** The catalog that a call names, or the first one. */
export function catalogOf({ option }: CommandLine): Catalog {
  const id = option('catalog');
  return id === undefined ? shippedCatalogs[0]! : catalogNamed(id);
}
