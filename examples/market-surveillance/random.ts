/** Numbers that look drawn at random and are the same on every machine. */
export interface Random {
  /** A whole number from 0 to below `size`. */
  readonly below: (size: number) => number;
  /** A whole number from `low` to `high`, both among them. */
  readonly between: (low: number, high: number) => number;
  /** True in `percent` of 100 draws. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the values, each as often as its weight says. */
  readonly weighted: <T>(weights: readonly (readonly [value: T, weight: number])[]) => T;
  /** Some of the list, each at most once. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
  /** A day from one year to another, as ISO text; never the 29th to the 31st. */
  readonly day: (firstYear: number, lastYear: number) => string;
}

/** mulberry32, from a seed. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return (bits ^ (bits >>> 14)) >>> 0;
  };
  const below = (size: number): number => Math.floor((next() / 0x1_0000_0000) * size);
  const between = (low: number, high: number): number => low + below(high - low + 1);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  return {
    below,
    between,
    chance: (percent) => below(100) < percent,
    pick,
    weighted: (weights) => pick(weights.flatMap(([value, weight]) => Array.from({ length: weight }, () => value))),
    some: (list, count) => {
      const left = [...list];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0]!);
    },
    day: (firstYear, lastYear) => {
      const two = (number: number): string => String(number).padStart(2, '0');
      return `${between(firstYear, lastYear)}-${two(between(1, 12))}-${two(between(1, 28))}`;
    },
  };
}

/** The day so many days after another, as ISO text. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
