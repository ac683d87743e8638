import { eachGroup, groups, noCounts } from './counts.js';
import type { Run, Spread } from './spread.js';

/** A spread with other numbers for its units. */
export function renumberSpread({ run, groupOf, missing }: Spread, numbers: readonly number[], size: number): Spread {
  const { scale, values, units, codes, weights } = run;
  return {
    run: { scale, values, units: units.map((unit) => numbers[unit]!), codes, weights },
    groupOf,
    missing: () => {
      const [own, moved] = [missing(), noCounts(size)];
      for (const group of groups) {
        numbers.forEach((number, unit) => {
          moved[group][number] = own[group][unit]!;
        });
      }
      return moved;
    },
  };
}

/** The values of both in order, as one. */
export function mergeSpreads(a: Spread, b: Spread): Spread {
  const scale = Math.max(a.run.scale, b.run.scale);
  const [first, second] = [a, b].map((spread) => ({ ...spread, values: rescaled(spread.run, scale), at: 0 }));
  if (first === undefined || second === undefined) return a;
  const length = first.values.length + second.values.length;
  const merged: (number | bigint)[] = new Array<number>(length);
  const units = new Uint32Array(length);
  const codes = new Uint8Array(length);
  const weights = new Float64Array(length);
  let size = 0;
  for (let i = 0; i < length; i++) {
    const ended = second.at === second.values.length;
    // JavaScript compares a number with a bigint exactly.
    const from =
      ended || (first.at < first.values.length && first.values[first.at]! <= second.values[second.at]!)
        ? first
        : second;
    const { at, run, groupOf } = from;
    from.at++;
    const group = groupOf[run.codes[at]!]!;
    if (group === 0) continue;
    merged[size] = from.values[at]!;
    units[size] = run.units[at]!;
    codes[size] = group - 1;
    weights[size] = run.weights?.[at] ?? 1;
    size++;
  }
  const values = merged.slice(0, size);
  const isSmall = values.every((value) => typeof value === 'number');
  return {
    run: {
      scale,
      values: isSmall ? Float64Array.from(values) : values.map(BigInt),
      units: units.slice(0, size),
      codes: codes.slice(0, size),
      weights: weights.slice(0, size),
    },
    groupOf: Uint8Array.from(groups, (_, group) => group + 1),
    missing: () => {
      const [own, others] = [a.missing(), b.missing()];
      return eachGroup((group) => own[group].map((count, unit) => count + others[group][unit]!));
    },
  };
}

function rescaled({ values, scale }: Run, wanted: number): Run['values'] {
  if (scale === wanted) return values;
  if (values instanceof Float64Array) {
    const units = values.map((value) => value * 10 ** (wanted - scale));
    if (units.every(Number.isSafeInteger)) return units;
  }
  const factor = 10n ** BigInt(wanted - scale);
  return [...values].map((value) => BigInt(value) * factor);
}
