import type { Row, RowSets } from './naive-world.js';

/**
 * Deals rows out to sources. People go with their events and plans, and with those who sit on a committee with them, since
 * each source must know the people that its rows name. Every source knows all units.
 */
export function split(rows: RowSets, sources: number, deal: (index: number) => number): readonly RowSets[] {
  const groups = new Map<string, Set<string>>();
  const join = (names: readonly string[]) => {
    const joined = new Set(names.flatMap((name) => [...(groups.get(name) ?? [name])]));
    for (const name of joined) groups.set(name, joined);
  };
  const nameOf = (set: string, id: unknown) => `${set} ${String(id)}`;
  const tiesOf = (set: string, row: Row, index: number): readonly string[] => [
    ...(typeof row['personId'] === 'string' ? [nameOf('personnel', row['personId'])] : []),
    ...(typeof row['chairId'] === 'string' ? [nameOf('personnel', row['chairId'])] : []),
    ...(typeof row['committeeId'] === 'string' ? [nameOf('committees', row['committeeId'])] : []),
    nameOf(set, row['id'] ?? index),
  ];
  const sets = Object.entries(rows).filter(([name]) => name !== 'units');
  for (const [set, list = []] of sets) for (const [index, row] of list.entries()) join(tiesOf(set, row, index));
  const order = [...new Set(groups.values())];
  const sourceOf = (set: string, row: Row, index: number) =>
    deal(order.indexOf(groups.get(nameOf(set, row['id'] ?? index)) ?? new Set())) % sources;
  return Array.from({ length: sources }, (_, source) => ({
    ...Object.fromEntries(
      sets.map(([set, list = []]) => [set, list.filter((row, index) => sourceOf(set, row, index) === source)]),
    ),
    units: rows['units'],
  }));
}
