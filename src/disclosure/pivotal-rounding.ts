import type { UnitTree } from '../dataset/unit-tree.js';
import type { Random } from './random.js';

/**
 * Rounds one number of each unit up or down at random, so that the number of each unit itself and of each unit with all units below it
 * go to one of their two neighbouring whole numbers, and the mean over many rounds is the number.
 *
 * In each unit two fractions meet and one of them becomes whole, until one is left, which meets those of the unit above.
 *
 * @param values - of each unit itself
 * @see Deville and Tillé, "Unequal probability sampling without replacement through a splitting method", Biometrika 85 (1998)
 */
export function roundOnTree(values: Float64Array, { parent }: UnitTree, random: Random): Float64Array {
  const rounded = values.map(Math.floor);
  const fractions = values.map((value, unit) => value - rounded[unit]!);
  // By unit, the unit whose fraction is left of it and of the units below it.
  const left = new Int32Array(values.length).fill(-1);
  const meet = (above: number, unit: number): void => {
    if (fractions[unit]! <= 0) return;
    const other = left[above]!;
    if (other < 0) {
      left[above] = unit;
      return;
    }
    const sum = fractions[unit]! + fractions[other]!;
    const [whole, rest] = sum < 1 - tolerance ? [0, sum] : [1, Math.max(0, sum - 1)];
    // Each keeps its chance to be rounded up.
    const chance = whole === 0 ? fractions[unit]! / sum : (1 - fractions[unit]!) / (2 - sum);
    const isRest = random() < chance;
    const [settled, open] = isRest ? [other, unit] : [unit, other];
    rounded[settled]! += whole;
    fractions[settled] = 0;
    fractions[open] = rest < tolerance ? 0 : rest;
    left[above] = fractions[open] === 0 ? -1 : open;
  };
  for (let unit = values.length - 1; unit >= 0; unit--) {
    meet(unit, unit);
    const open = left[unit]!;
    if (parent[unit]! >= 0 && open >= 0) meet(parent[unit]!, open);
    else if (open >= 0 && random() < fractions[open]!) rounded[open]! += 1;
  }
  return rounded;
}

const tolerance = 1e-9;
