import type { Run, Slots } from './run.js';

/** The entries of each slot, slot after slot: in order of their units, and within a unit in order of the run. */
export interface EntriesBySlot {
  /** For each slot where its entries start, and at last where all end. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

/** Lists the entries of each slot; an entry stands in the lists of all its slots. */
export function entriesBySlot(run: Run, { slotCount, slotStarts, slots }: Slots, unitCount: number): EntriesBySlot {
  const { units, classes } = run;
  const starts = new Uint32Array(slotCount + 1);
  // starts[slot + 1] = run.filter((entry) => slotsOf(entry).includes(slot)).length, then summed up
  for (let i = 0; i < units.length; i++) {
    const end = slotStarts[classes[i]! + 1]!;
    for (let at = slotStarts[classes[i]!]!; at < end; at++) starts[slots[at]! + 1]!++;
  }
  for (let slot = 0; slot < slotCount; slot++) starts[slot + 1]! += starts[slot]!;
  const entries = new Uint32Array(starts[slotCount]!);
  const next = starts.slice();
  const byUnit = entriesByUnit(run, unitCount);
  // entries[slot] = byUnit.filter((entry) => slotsOf(entry).includes(slot))
  for (let i = 0; i < byUnit.length; i++) {
    const entry = byUnit[i]!;
    const end = slotStarts[classes[entry]! + 1]!;
    for (let at = slotStarts[classes[entry]!]!; at < end; at++) entries[next[slots[at]!]!++] = entry;
  }
  return { starts, entries };
}

/** The entries in order of their units, by counting; those of one unit in order of the run. */
export function entriesByUnit({ units }: Pick<Run, 'units'>, unitCount: number): Uint32Array {
  const next = unitStarts(units, undefined, unitCount);
  const byUnit = new Uint32Array(units.length);
  // byUnit = sortBy(run, ({ unit }) => unit)
  for (let i = 0; i < units.length; i++) byUnit[next[units[i]!]!++] = i;
  return byUnit;
}

/**
 * For each unit where its entries start in a list that is in order of units, and at last where all end.
 *
 * @param entries - the list; absent for all entries
 */
export function unitStarts(units: Run['units'], entries: Uint32Array | undefined, unitCount: number): Uint32Array {
  const starts = new Uint32Array(unitCount + 1);
  // starts[unit + 1] = entries.filter((entry) => units[entry] === unit).length, then summed up
  if (entries === undefined) for (let i = 0; i < units.length; i++) starts[units[i]! + 1]!++;
  else for (let i = 0; i < entries.length; i++) starts[units[entries[i]!]! + 1]!++;
  for (let unit = 0; unit < unitCount; unit++) starts[unit + 1]! += starts[unit]!;
  return starts;
}
