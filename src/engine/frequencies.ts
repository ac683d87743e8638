import { type Dates, dayText } from '../conditions/dates.js';
import { conditionField } from '../conditions/parse-condition.js';
import type { Columns } from '../dataset/columns.js';
import type { ValueOf } from '../schemas/indicator.js';
import { groups } from '../tallies/counts.js';
import { sortFrequencies } from '../tallies/frequencies.js';
import type { FrequencyTally } from '../tallies/tallies.js';
import { decimalText } from '../tallies/whole-numbers.js';
import { rowsOf } from './bitmap.js';
import type { GroupedColumns, Members } from './members.js';
import { columnOf, valueColumn } from './value-columns.js';

/** A value of every record as a code, and the text of each code; `''` for a missing value. */
export interface TextColumn {
  readonly codes: ArrayLike<number>;
  readonly texts: readonly string[];
  /** Whether it is an amount of money, or another decimal field. */
  readonly sensitive: boolean;
}

/** Reads the text of a field, a date or a number of every record. */
export function textColumn(dates: Dates, columns: Columns, value: ValueOf, holder: string): TextColumn {
  const named = typeof value === 'string' ? conditionField(columns.recordSet, value) : undefined;
  const field = named && columnOf(dates, columns, named);
  if (field?.type === 'coded')
    return { codes: field.codes, texts: ['', ...field.values.map(String)], sensitive: false };
  const sensitive = named?.type === 'decimal';
  if (field?.type === 'date') return { ...encode(field.days, (day) => (day === 0 ? '' : dayText(day))), sensitive };
  const { units, scale } = valueColumn(dates, columns, value, holder);
  const textOf = (unit: number | bigint | null) =>
    unit === null || Number.isNaN(unit) ? '' : decimalText(BigInt(unit), scale);
  return { ...encode<number | bigint | null>(units, textOf), sensitive };
}

function encode<Value>(
  values: ArrayLike<Value>,
  textOf: (value: Value) => string,
): Pick<TextColumn, 'codes' | 'texts'> {
  const codes = new Uint32Array(values.length);
  const codeOf = new Map<Value, number>();
  for (let row = 0; row < codes.length; row++) {
    const code = codeOf.get(values[row]!) ?? codeOf.size;
    codeOf.set(values[row]!, code);
    codes[row] = code;
  }
  return { codes, texts: [...codeOf.keys()].map(textOf) };
}

/** How many records of each unit and group have each value. */
export function countValues(
  { columns, groupAt }: GroupedColumns,
  members: Members,
  column: TextColumn,
): FrequencyTally {
  const { codes, texts, sensitive } = column;
  const entries = { units: [] as number[], valueOf: [] as number[], groupOf: [] as number[], weights: [] as number[] };
  // The entry of each value and group in the unit that is being counted, where it is not below `first`.
  const entryOf = new Uint32Array(texts.length * groups.length);
  let [unit, first] = [-1, 0];
  for (const row of rowsOf(members.bitmap)) {
    if (columns.unitOf[row] !== unit) [unit, first] = [columns.unitOf[row]!, entries.units.length];
    const group = groupAt(row);
    const cell = codes[row]! * groups.length + group;
    const entry = entryOf[cell]!;
    if (entry >= first && entries.valueOf[entry] === codes[row] && entries.groupOf[entry] === group) {
      entries.weights[entry]!++;
      continue;
    }
    entryOf[cell] = entries.units.length;
    entries.units.push(unit);
    entries.valueOf.push(codes[row]!);
    entries.groupOf.push(group);
    entries.weights.push(1);
  }
  return sortFrequencies({
    sensitive,
    values: texts,
    units: Uint32Array.from(entries.units),
    valueOf: Uint32Array.from(entries.valueOf),
    groupOf: Uint8Array.from(entries.groupOf),
    weights: Float64Array.from(entries.weights),
  });
}
