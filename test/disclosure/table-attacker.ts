/** A sum of numbers that an attacker knows. */
export interface KnownSum {
  readonly positions: readonly number[];
  readonly number: number;
}

/**
 * An attacker who looks for all tables of whole numbers, none of them negative, that agree with what is known. It shares no code with
 * the library: the largest and the smallest value of a sum come from linear programming, and a table counts if it is one of whole numbers.
 */
export class TableAttacker {
  readonly #counts: readonly number[];
  readonly #known: readonly KnownSum[];
  readonly #program: Program;
  /** By how much tables differ that agree with all that is known. */
  readonly #differences: (readonly number[])[] = [];

  readonly #mostMore: number;

  /** @param mostMore - how much more there is at a position at most */
  constructor(counts: readonly number[], known: readonly KnownSum[], mostMore = 9) {
    this.#mostMore = mostMore;
    const distinct = new Map(known.map((sum) => [sum.positions.join(), sum]));
    this.#counts = counts;
    this.#known = [...distinct.values()].filter(({ positions }) => positions.length > 0);
    this.#program = programOf(counts, this.#known, mostMore);
  }

  /** Whether a sum is the same in every table. */
  finds(positions: readonly number[]): boolean {
    const change = (difference: readonly number[]) => positions.reduce((sum, at) => sum + difference[at]!, 0);
    if (this.#differences.some((difference) => change(difference) !== 0)) return false;
    for (const sign of [1, -1]) {
      // Other limits and objectives lead to other corners, of which one of whole numbers is enough. Some positions stay as they are then.
      for (let attempt = 0; attempt < mostAttempts; attempt++) {
        const hash = (at: number) => Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(attempt, 0x85ebca6b);
        const random = (at: number) => ((hash(at) ^ (hash(at) >>> 15)) >>> 0) % 100;
        const noise = attempt < 4 ? () => 0 : (at: number) => (random(at) - 50) / 1_000;
        const goal = this.#counts.map((_, at) => (positions.includes(at) ? sign : 0) + noise(at));
        const most = attempt === 0 ? this.#mostMore : 1 + (attempt % 3);
        const isFixed = (at: number) => attempt > 20 && !positions.includes(at) && random(at + 50) < attempt % 60;
        const corner = farthest(this.#program, goal, (at) => (isFixed(at) ? 0 : most));
        if (attempt === 0 && Math.abs(change(corner)) < 1e-6) break;
        const difference = corner.map((value) => Math.round(value));
        if (change(difference) !== 0 && this.#agrees(difference)) {
          this.#differences.push(difference);
          return false;
        }
      }
    }
    return true;
  }

  /** How far apart the largest and the smallest value of a sum lie, in tables that need not be of whole numbers. */
  range(positions: readonly number[]): number {
    const [more, less] = [1, -1].map((sign) => {
      const goal = this.#counts.map((_, at) => (positions.includes(at) ? sign : 0));
      const corner = farthest(this.#program, goal, () => Number.POSITIVE_INFINITY);
      return positions.reduce((sum, at) => sum + corner[at]!, 0);
    });
    return more! - less!;
  }

  #agrees(difference: readonly number[]): boolean {
    return (
      difference.every((value, at) => this.#counts[at]! + value >= 0) &&
      this.#known.every(({ positions }) => positions.reduce((sum, at) => sum + difference[at]!, 0) === 0)
    );
  }
}

/** Variables between 0 and their limits, some of which are sums of the others: people more (even) and less (odd) at each position. */
interface Program {
  readonly size: number;
  readonly limits: readonly number[];
  readonly basic: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

/** How many corners are tried for one of whole numbers. */
const mostAttempts = 2_000;

function programOf(counts: readonly number[], known: readonly KnownSum[], mostMore: number): Program {
  const size = counts.length;
  const reduced: number[][] = [];
  const pivots: number[] = [];
  for (const { positions } of known) {
    const row = new Array<number>(size).fill(0);
    for (const at of positions) row[at] = 1;
    for (const [i, earlier] of reduced.entries()) subtract(row, earlier, row[pivots[i]!]!);
    const pivot = row.findIndex((value) => Math.abs(value) > 1e-9);
    if (pivot < 0) continue;
    const scale = row[pivot]!;
    for (let at = 0; at < size; at++) row[at]! /= scale;
    for (const earlier of reduced) subtract(earlier, row, earlier[pivot]!);
    reduced.push(row);
    pivots.push(pivot);
  }
  // more(pivot) = less(pivot) - sum of the other differences of the row.
  const rows = reduced.map((row, i) => {
    const split = row.flatMap((value) => [-value, value]);
    split[2 * pivots[i]!] = 0;
    split[2 * pivots[i]! + 1] = 1;
    return split;
  });
  return { size, limits: counts.flatMap((count) => [mostMore, count]), basic: pivots.map((pivot) => 2 * pivot), rows };
}

function subtract(row: number[], from: readonly number[], factor: number): void {
  if (factor !== 0) for (let at = 0; at < row.length; at++) row[at]! -= factor * from[at]!;
}

// The simplex algorithm for variables with limits, by the rule of Bland, from no change at all.
function farthest(program: Program, goal: readonly number[], mostAt: (at: number) => number): readonly number[] {
  const { size } = program;
  const limits = program.limits.map((limit, j) => Math.min(limit, mostAt(Math.floor(j / 2))));
  const rows = program.rows.map((row) => [...row]);
  const basic = [...program.basic];
  const values = new Array<number>(2 * size).fill(0);
  const gains = goal.flatMap((value) => [value, -value]);
  rows.forEach((row, i) => {
    const gain = gains[basic[i]!]!;
    for (let j = 0; j < gains.length; j++) gains[j]! += gain * row[j]!;
    gains[basic[i]!] = 0;
  });
  const isBasic = new Set(basic);
  for (;;) {
    const isAtLimit = (j: number) => values[j]! >= limits[j]! - 1e-9;
    const entering = gains.findIndex(
      (gain, j) =>
        !isBasic.has(j) && limits[j]! > 0 && ((gain > 1e-9 && !isAtLimit(j)) || (gain < -1e-9 && values[j]! > 1e-9)),
    );
    if (entering < 0) return Array.from({ length: size }, (_, at) => values[2 * at]! - values[2 * at + 1]!);
    const direction = gains[entering]! > 0 ? 1 : -1;
    let step = limits[entering]!;
    let leaving = -1;
    rows.forEach((row, i) => {
      const rate = direction * row[entering]!;
      if (Math.abs(rate) < 1e-9) return;
      const variable = basic[i]!;
      const room = Math.max(0, (rate > 0 ? limits[variable]! - values[variable]! : values[variable]!) / Math.abs(rate));
      if (room < step - 1e-9 || (room < step + 1e-9 && leaving >= 0 && variable < basic[leaving]!))
        [step, leaving] = [room, i];
    });
    values[entering]! += direction * step;
    rows.forEach((row, i) => {
      values[basic[i]!]! += direction * step * row[entering]!;
    });
    if (leaving < 0) continue;
    const row = rows[leaving]!;
    const factor = row[entering]!;
    // The entering variable as a sum of the others, the leaving one among them.
    for (let j = 0; j < row.length; j++) row[j] = -row[j]! / factor;
    row[basic[leaving]!] = 1 / factor;
    row[entering] = 0;
    isBasic.delete(basic[leaving]!);
    isBasic.add(entering);
    basic[leaving] = entering;
    for (const each of [...rows, gains]) {
      if (each === row || each[entering] === 0) continue;
      const share = each[entering]!;
      each[entering] = 0;
      for (let j = 0; j < row.length; j++) each[j]! += share * row[j]!;
    }
  }
}
