/** A seeded stream of numbers from 0 to below 1: the same seed, the same numbers. */
export type Random = () => number;

/** mulberry32 by Tommy Ettinger: 32 bits of state, good enough to draw test data. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to below `end`. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}

/** Draws by weights: the position of the one that is drawn. */
export function weighted(random: Random, weights: readonly number[]): number {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [position, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return position;
  }
  return weights.length - 1;
}

/** Some of the values, at least one and not all, in their order. */
export function someOf<Value>(random: Random, values: readonly Value[]): readonly Value[] {
  for (;;) {
    const chosen = values.filter(() => random() < 0.5);
    if (chosen.length > 0 && chosen.length < values.length) return chosen;
  }
}

/** The values in random order. */
export function shuffled<Value>(random: Random, values: readonly Value[]): readonly Value[] {
  const order = [...values];
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(random, last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** A number of the standard normal distribution (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
