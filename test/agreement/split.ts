import type { Row, RowSets } from './naive-records.js';
import { factsOf } from './record-sets.js';

/** Records of which one refuses another of the same unit go to one source. */
const setsOfUnits = ['documents', 'policies', 'budgets'];

/**
 * Deals rows out to sources, as offices hold them. Rows go with those that they name and with those that name them, since each
 * source must know the persons, committees, communications and activities of its rows. Every source knows all units.
 */
export function split(rows: RowSets, sources: number, deal: (index: number) => number): readonly RowSets[] {
  const groups = new Map<string, Set<string>>();
  const join = (names: readonly string[]) => {
    const joined = new Set(names.flatMap((name) => [...(groups.get(name) ?? [name])]));
    for (const name of joined) groups.set(name, joined);
  };
  const nameOf = (set: string, id: unknown) => `${set} ${String(id)}`;
  const selfOf = (set: string, row: Row, index: number) => nameOf(set, row['id'] ?? index);
  const tiesOf = (set: string, row: Row): readonly string[] => {
    if (setsOfUnits.includes(set)) return [nameOf(`${set} of`, row['unitId'])];
    if (set === 'returns' || set === 'observations') return [];
    const keys = Object.values(factsOf(set).toOne).filter(([recordSet]) => recordSet !== 'units');
    return keys.flatMap(([recordSet, key]) => (typeof row[key] === 'string' ? [nameOf(recordSet, row[key])] : []));
  };
  const sets = Object.entries(rows).filter(([name]) => name !== 'units');
  for (const [set, list = []] of sets)
    for (const [index, row] of list.entries()) join([...tiesOf(set, row), selfOf(set, row, index)]);
  const order = [...new Set(groups.values())];
  const sourceOf = (set: string, row: Row, index: number) =>
    deal(order.indexOf(groups.get(selfOf(set, row, index)) ?? new Set())) % sources;
  return Array.from({ length: sources }, (_, source) => ({
    ...Object.fromEntries(
      sets.map(([set, list = []]) => [set, list.filter((row, index) => sourceOf(set, row, index) === source)]),
    ),
    units: rows['units'],
  }));
}
