import { listed, namedValues } from '../../arguments.js';
import { type Decimal, fromLong, LongDecimal } from '../../decimal.js';
import { GenderIndicatorsError } from '../../errors.js';
import { differentLengths } from '../../mistakes.js';
import { type GroupCounts, Information, peopleOf, type Row, sumOfRows, toRow } from './information.js';
import { type LogBaseOptions, natsOf } from './logBase.js';

/** A unit of a tree: its own people, the units below it, or both. */
export interface SegregationNode {
  /** Id or name of the unit. */
  readonly id: string;
  /** The unit's own people, without those of the units below. */
  readonly counts?: GroupCounts | undefined;
  /** The units directly below. */
  readonly units?: readonly SegregationNode[] | undefined;
}

/** What the division of one unit into the units below adds to the whole. */
export interface SegregationBranch {
  /** Id or name of the unit that is divided. */
  readonly id: string;
  /** The unit's share of all people, a fraction. */
  readonly weight: Decimal;
  /** Mutual information among the units directly below, the unit's own people being one of them; `null` without people. */
  readonly between: Decimal | null;
  /** `weight × between`: what it adds to the total. */
  readonly contribution: Decimal;
}

/** Mutual information of a tree, and where in the tree it arises. */
export interface MutualInformationDecomposition {
  /** Mutual information over all units of the tree. */
  readonly total: Decimal;
  /** Between the units directly below the root. */
  readonly between: Decimal;
  /** Within them: the rest. */
  readonly within: Decimal;
  /** Every unit with units below, the root first, each before those below it. */
  readonly branches: readonly SegregationBranch[];
}

/**
 * {@link mutualInformation} over a tree of units, divided into what arises between and within its branches.
 *
 * Formula: `M = M between the branches + Σ (Nₖ / N) Mₖ`, where branch k has `Nₖ` of `N` people and `Mₖ` inside; the same
 * again inside each branch, down the tree. A unit's own people stand beside the units below it. All numbers are in nats, or
 * in units of `base`, and zero or more.
 *
 * `null` where there is nobody. The tree may be of any depth.
 *
 * Source: Mora and Ruiz-Castillo 2011, https://doi.org/10.1111/j.1467-9531.2011.01237.x; as `mutual_total` with `within` in
 * the R package segregation, https://elbersb.github.io/segregation/
 *
 * @throws {@link GenderIndicatorsError} `not_a_number`, `negative`, `not_a_count`, `different_lengths` for lists of
 * different lengths, `out_of_range` for a base that is not above 1
 *
 * @example
 * ```ts
 * import { mutualInformationDecomposition } from 'gender-indicators/measures';
 *
 * const parts = mutualInformationDecomposition({
 *   id: 'ministry',
 *   units: [
 *     { id: 'north', units: [{ id: 'a', counts: { female: 20, male: 0 } }, { id: 'b', counts: { female: 0, male: 20 } }] },
 *     { id: 'south', counts: { female: 30, male: 10 } },
 *   ],
 * });
 * parts?.between.toFixed(4); // => '0.0338'
 * parts?.within.toFixed(4); // => '0.3466'
 * parts?.total.toFixed(4); // => '0.3804'
 * ```
 */
export function mutualInformationDecomposition(
  tree: SegregationNode,
  options: LogBaseOptions = {},
): MutualInformationDecomposition | null {
  const nats = natsOf(options, 'mutualInformationDecomposition');
  const nodes = rowsOf(tree);
  const all = peopleOf(nodes[0]?.sum ?? []);
  if (all.isZero()) return null;

  const information = new Information();
  let total = new LongDecimal(0);
  let between = total;
  const branches: SegregationBranch[] = [];
  for (const { id, parts, sum } of nodes) {
    if (parts.length === 0) continue;
    const people = peopleOf(sum);
    const mutual = information.mutual(parts).div(nats);
    const contribution = mutual.div(all);
    total = total.plus(contribution);
    if (branches.length === 0) between = contribution;
    branches.push({
      id,
      weight: fromLong(people.div(all)),
      between: people.isZero() ? null : fromLong(mutual.div(people)),
      contribution: fromLong(contribution),
    });
  }
  return { total: fromLong(total), between: fromLong(between), within: fromLong(total.minus(between)), branches };
}

interface NodeRows {
  readonly id: string;
  /** The rows that the node divides into: its own people and those of each unit below; none for a unit at the end. */
  readonly parts: readonly Row[];
  /** The people of the node and of everything below it. */
  readonly sum: Row;
}

/** The rows of every node, the root first, each before those below it; without recursion, since a chain may be long. */
function rowsOf(tree: SegregationNode): readonly NodeRows[] {
  const place = { function: 'mutualInformationDecomposition', argument: 'tree.counts' };
  const { function: name } = place;
  const nodes: SegregationNode[] = [namedValues(tree, { function: name, argument: 'tree' }, 'id')];
  // Where the units below each node begin; they stand side by side.
  const starts: number[] = [];
  for (const { units = [] } of nodes) {
    starts.push(nodes.length);
    for (const unit of listed(units, { function: name, argument: 'tree.units' }))
      nodes.push(namedValues(unit, { function: name, argument: 'tree.units' }, 'id'));
  }
  const own = nodes.map((node, index) =>
    node.counts === undefined ? undefined : toRow(node.counts, { ...place, index }),
  );
  const groups = own.find((row) => row !== undefined)?.length ?? 0;
  const wrong = own.findIndex((row) => row !== undefined && row.length !== groups);
  if (wrong >= 0) throw new GenderIndicatorsError(differentLengths, { ...place, index: wrong });

  const nobody = Array.from({ length: groups }, () => new LongDecimal(0));
  const rows: NodeRows[] = [];
  // From the end, so that the units below a node are added up before the node.
  for (const [i, { id, units = [] }] of [...nodes.entries()].reverse()) {
    const alone = own[i] ?? nobody;
    const below = rows.slice(starts[i], (starts[i] ?? 0) + units.length).map((row) => row.sum);
    const parts = below.length === 0 ? [] : [alone, ...below];
    rows[i] = { id, parts, sum: below.length === 0 ? alone : sumOfRows(parts) };
  }
  return rows;
}
