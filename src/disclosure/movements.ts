import type { NumberBlock } from './number-block.js';

/** Tables whose numbers move together by the same amounts: 1 up, -1 down. */
export type Movement = ReadonlyMap<number, number>;

/** How many movements are tried in a block. */
const mostMovements = 1_000;

/** Two tables of which everybody knows that they have the same numbers where both count. */
export type TablePair = readonly [first: number, second: number];

/**
 * The movements that are tried to change numbers without changing a sum of tables that divide another one: a table alone, with all of
 * which it is a part, with each of these, with all its parts, and one part of a division against another.
 */
export function movementsOf(block: NumberBlock, equal: readonly TablePair[]): readonly Movement[] {
  const twins = [...equal, ...block.masked.map(([first, second]): TablePair => [first.table, second.table])];
  const { tables, nested } = block;
  const wholes = tables.map((_, t) => nested.filter(({ part }) => part === t).map(({ whole }) => whole));
  // Of a division one part moves with its whole, which is found below.
  const isDivision = (whole: number, part: number) =>
    block.partitions.some((partition) => partition.whole === whole && partition.parts.includes(part));
  const parts = tables.map((_, t) =>
    nested.filter(({ whole, part }) => whole === t && !isDivision(t, part)).map(({ part }) => part),
  );
  const seeds = [...tables.keys()].flatMap((t): readonly (readonly number[])[] => [
    [t],
    ...(wholes[t]!.length > 0 ? [[t, ...wholes[t]!]] : []),
    ...(wholes[t]!.length > 1 ? wholes[t]!.map((whole) => [t, whole]) : []),
    ...(parts[t]!.length > 0 ? [[t, ...parts[t]!]] : []),
  ]);
  const byKey = new Map<string, Movement>();
  const add = (movement: Movement): void => {
    const key = JSON.stringify([...movement].sort(([a], [b]) => a - b));
    if (!byKey.has(key)) byKey.set(key, movement);
  };
  for (const seed of seeds)
    for (const movement of closed(new Map(seed.map((t) => [t, 1])), block, twins)) add(movement);
  for (const { parts: divided } of block.partitions) {
    const [first] = divided;
    for (const part of divided.slice(1)) {
      const exchange = new Map<number, number>().set(first!, 1).set(part, -1);
      for (const movement of closed(exchange, block, twins)) add(movement);
    }
  }
  return [...byKey.values()].slice(0, mostMovements);
}

// Adds tables until every division still adds up, and tables of one population move alike. Gives up after a few steps.
function closed(movement: Movement, block: NumberBlock, twins: readonly TablePair[], steps = 4): readonly Movement[] {
  const signOf = (t: number) => movement.get(t) ?? 0;
  const twin = twins.find(([a, b]) => signOf(a) !== signOf(b));
  if (twin !== undefined) {
    const [a, b] = twin;
    if (signOf(a) !== 0 && signOf(b) !== 0) return [];
    const sign = signOf(a) || signOf(b);
    return closed(new Map([...movement, [a, sign], [b, sign]]), block, twins, steps);
  }
  const broken = block.partitions.find(({ whole, parts }) => {
    return parts.reduce((sum, part) => sum + signOf(part), 0) !== signOf(whole);
  });
  if (broken === undefined) return [movement];
  if (steps === 0) return [];
  const { whole, parts } = broken;
  const missing = signOf(whole) - parts.reduce((sum, part) => sum + signOf(part), 0);
  if (Math.abs(missing) > 1) return [];
  const choices: (readonly [number, number])[] = parts
    .filter((part) => signOf(part) === 0)
    .map((part) => [part, missing] as const);
  if (signOf(whole) === 0) choices.unshift([whole, -missing]);
  return choices.flatMap((choice) => closed(new Map([...movement, choice]), block, twins, steps - 1));
}
