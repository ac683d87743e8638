import type { CodedColumn, Column, Columns } from './columns.js';
import { unitStarts } from './unit-starts.js';

/** Which rows make up joined columns: numbers of the base from 0 on, and -1, -2, … for the first, the second, … that joined. */
export type Sources = Int32Array;

/**
 * Columns of rows of a base and of single records that joined it.
 *
 * @param sources - by row where it comes from, in the order of units
 */
export function joinColumns(base: Columns, joined: readonly Columns[], sources: Sources): Columns {
  const unitOf = new Uint32Array(sources.length);
  for (let row = 0; row < sources.length; row++) {
    const source = sources[row]!;
    unitOf[row] = source >= 0 ? base.unitOf[source]! : joined[-1 - source]!.unitOf[0]!;
  }
  const names = new Set([base, ...joined].flatMap(({ fields }) => [...fields.keys()]));
  const fields = new Map<string, Column>();
  for (const name of names) {
    const own = base.fields.get(name);
    const others = joined.map((one) => one.fields.get(name));
    if (own !== undefined) fields.set(name, joinColumn(own, others, sources));
  }
  // Of personnel no key leads to a record set whose rows are numbered.
  return {
    recordSet: base.recordSet,
    rowCount: sources.length,
    unitOf,
    unitStarts: unitStarts(unitOf, base.unitStarts.length - 1),
    fields,
    references: new Map(),
    bitmaps: new Map(),
  };
}

function joinColumn(own: Column, others: readonly (Column | undefined)[], sources: Sources): Column {
  if (own.type === 'coded') return joinCodes(own, others, sources);
  if (own.type === 'date') {
    const ownDays = own.days;
    const days = new Int32Array(sources.length);
    for (let row = 0; row < days.length; row++) {
      const source = sources[row]!;
      if (source >= 0) days[row] = ownDays[source]!;
      else {
        const other = others[-1 - source];
        days[row] = other?.type === 'date' ? other.days[0]! : 0;
      }
    }
    return { type: 'date', days };
  }
  const scale = [own, ...others].reduce(
    (most, one) => Math.max(most, one !== undefined && 'scale' in one ? one.scale : 0),
    0,
  );
  if (own.type === 'number' && own.scale === scale) {
    const ownUnits = own.units;
    const units = new Float64Array(sources.length);
    let isShort = true;
    for (let row = 0; row < units.length; row++) {
      const source = sources[row]!;
      if (source >= 0) {
        units[row] = ownUnits[source]!;
        continue;
      }
      const other = others[-1 - source];
      const unit = other?.type === 'number' ? other.units[0]! * 10 ** (scale - other.scale) : Number.NaN;
      units[row] = unit;
      if (other?.type === 'large_number' || (!Number.isNaN(unit) && !Number.isSafeInteger(unit))) isShort = false;
    }
    if (isShort) return { type: 'number', scale, units };
  }
  const units = Array.from(sources, (source) => {
    const from = source >= 0 ? own : others[-1 - source];
    if (from?.type !== 'number' && from?.type !== 'large_number') return null;
    const unit = from.units[Math.max(source, 0)] ?? null;
    return unit === null || Number.isNaN(unit) ? null : BigInt(unit) * 10n ** BigInt(scale - from.scale);
  });
  if (units.every((unit) => unit === null || Number.isSafeInteger(Number(unit))))
    return {
      type: 'number',
      scale,
      units: Float64Array.from(units, (unit) => (unit === null ? Number.NaN : Number(unit))),
    };
  return { type: 'large_number', scale, units };
}

// Texts that joined have codes of their own.
function joinCodes(own: CodedColumn, others: readonly (Column | undefined)[], sources: Sources): CodedColumn {
  const texts = new Set(own.values);
  for (const other of others) {
    if (other?.type === 'coded') for (const value of other.values) texts.add(value);
  }
  const isSame = texts.size === own.values.length;
  const values = isSame ? own.values : [...texts].sort();
  const codeOf = new Map(values.map((value, i) => [value, i + 1]));
  const moved = Uint32Array.from([0, ...own.values.map((value) => codeOf.get(value) ?? 0)]);
  const Codes = values.length < 0xff ? Uint8Array : values.length < 0xffff ? Uint16Array : Uint32Array;
  const ownCodes = own.codes;
  const codes = new Codes(sources.length);
  for (let row = 0; row < codes.length; row++) {
    const source = sources[row]!;
    if (source >= 0) {
      codes[row] = moved[ownCodes[source]!]!;
      continue;
    }
    const other = others[-1 - source];
    if (other?.type === 'coded' && other.codes[0] !== 0)
      codes[row] = codeOf.get(other.values[other.codes[0]! - 1]!) ?? 0;
  }
  return { type: 'coded', codes, values };
}
