import type { Codes } from '../kernel/profile.js';
import type { Run } from '../tallies/spread.js';

/** A run of some of the units, and the numbers of its first unit and code among all. */
export interface PartialRun {
  readonly run: Run;
  readonly firstUnit: number;
  readonly firstCode: number;
}

interface Into {
  readonly units: Uint32Array;
  readonly codes: Codes;
}

/** The values of all runs in order; of equal values those of the earlier run come first. */
export function mergeRuns(runs: readonly PartialRun[], codeCount: number): Run {
  const Codes = codeCount <= 0x100 ? Uint8Array : codeCount <= 0x1_0000 ? Uint16Array : Uint32Array;
  const merge = (parts: readonly PartialRun[]): PartialRun => {
    if (parts.length === 1) return parts[0]!;
    const half = parts.length >> 1;
    const [one, other] = [merge(parts.slice(0, half)), merge(parts.slice(half))];
    const length = one.run.units.length + other.run.units.length;
    const into = { units: new Uint32Array(length), codes: new Codes(length) };
    const [first, second] = [one.run.values, other.run.values];
    const values =
      first instanceof Float64Array && second instanceof Float64Array
        ? mergeDoubles(one, other, first, second, into)
        : mergeLarge(one, other, into);
    return { run: { scale: one.run.scale, values, ...into }, firstUnit: 0, firstCode: 0 };
  };
  return merge(runs).run;
}

// Plainly: the lesser of the first values of both that are left, until none is.
function mergeDoubles(
  one: PartialRun,
  other: PartialRun,
  first: Float64Array,
  second: Float64Array,
  { units, codes }: Into,
): Float64Array {
  const { units: firstUnits, codes: firstCodes } = one.run;
  const { units: secondUnits, codes: secondCodes } = other.run;
  const values = new Float64Array(units.length);
  for (let at = 0, i = 0, j = 0; at < values.length; at++) {
    if (j === second.length || (i < first.length && first[i]! <= second[j]!)) {
      values[at] = first[i]!;
      units[at] = firstUnits[i]! + one.firstUnit;
      codes[at] = firstCodes[i]! + one.firstCode;
      i++;
    } else {
      values[at] = second[j]!;
      units[at] = secondUnits[j]! + other.firstUnit;
      codes[at] = secondCodes[j]! + other.firstCode;
      j++;
    }
  }
  return values;
}

// The plain form of the same.
function mergeLarge(one: PartialRun, other: PartialRun, { units, codes }: Into): readonly bigint[] {
  const [first, second] = [one.run.values, other.run.values];
  const values: bigint[] = [];
  for (let at = 0, i = 0, j = 0; at < units.length; at++) {
    const isFirst = j === second.length || (i < first.length && first[i]! <= second[j]!);
    const from = isFirst ? one : other;
    const entry = isFirst ? i++ : j++;
    values.push(BigInt(from.run.values[entry]!));
    units[at] = from.run.units[entry]! + from.firstUnit;
    codes[at] = from.run.codes[entry]! + from.firstCode;
  }
  return values;
}
