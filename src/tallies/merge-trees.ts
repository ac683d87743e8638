import { canonical } from '../conditions/canonical.js';
import { type UnitTree, unitTree } from '../dataset/unit-tree.js';
import { GenderIndicatorsError } from '../errors.js';

/**
 * The units of all trees in one. Trees of the same units in the same order keep it; otherwise the units stand in the order of
 * their ids.
 *
 * @throws GenderIndicatorsError `different_units` where one unit is described in two ways, or is above itself in the end
 */
export function mergeTrees(trees: readonly UnitTree[]): UnitTree {
  const distinct = [...new Map(trees.map((tree) => [tree.units, tree])).values()];
  const [first, ...others] = distinct.filter(({ units }) => units.length > 0);
  if (first === undefined) return unitTree([]);
  if (others.length === 0) return first;
  const byId = new Map(first.units.map((unit) => [String(unit['id']), unit]));
  for (const unit of others.flatMap(({ units }) => units)) {
    const unitId = String(unit['id']);
    const same = oneOfSame(byId.get(unitId) ?? unit, unit);
    if (same === undefined) throw new GenderIndicatorsError('different_units', { unitId });
    byId.set(unitId, same);
  }
  const idsOf = ({ units }: UnitTree) => JSON.stringify(units.map((unit) => String(unit['id'])));
  const isInOneOrder = others.every((tree) => idsOf(tree) === idsOf(first));
  const ids = isInOneOrder ? [...byId.keys()] : [...byId.keys()].sort();
  const tree = unitTree(ids.map((id) => byId.get(id)!));
  const lost = ids.find((id) => !tree.numberOf.has(id));
  if (lost !== undefined) throw new GenderIndicatorsError('different_units', { unitId: lost });
  return tree;
}

/** One of two objects with the same data, that whose JSON text comes first; absent where the data differ. */
export function oneOfSame<Data>(first: Data, second: Data): Data | undefined {
  if (first === second) return first;
  const texts = [JSON.stringify(first), JSON.stringify(second)] as const;
  if (texts[0] !== texts[1] && canonical(first) !== canonical(second)) return undefined;
  return texts[0] <= texts[1] ? first : second;
}

/** Items of several lists in one. A list beside empty ones stays as it is; otherwise the items are sorted. */
export function joinLists<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const [first = [], ...others] = lists.filter((list) => list.length > 0);
  if (others.length === 0) return first;
  const keyed = [first, ...others].flat().map((item) => [`${canonical(item)} ${JSON.stringify(item)}`, item] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, item]) => item);
}

/** The same, where an item of several lists stands once. */
export function uniteLists<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  if (lists.filter((list) => list.length > 0).length < 2) return joinLists(lists);
  const byText = new Map(lists.flat().map((item) => [JSON.stringify(item), item]));
  const byKey = new Map<string, Item>();
  for (const item of byText.values()) {
    const key = canonical(item);
    byKey.set(key, oneOfSame(byKey.get(key) ?? item, item) ?? item);
  }
  return [...byKey.keys()].sort().map((key) => byKey.get(key)!);
}
