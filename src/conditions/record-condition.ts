import { GenderIndicatorsError } from '../errors.js';
import type { ForeignKey, Model } from '../schemas/model.js';
import type { AnyWhere } from '../schemas/where.js';
import { manyHolds } from './bounds.js';
import { canonical } from './canonical.js';
import type { Columns } from './columns.js';
import type { Condition, ManyCondition, RangeBound, SameCondition } from './condition.js';
import { dateOf, dayNumber } from './dates.js';
import { constant, endTest, type Numbers, numbersOf } from './numbers.js';
import { parseCondition } from './parse-condition.js';
import { type Dimension, profile } from './profile.js';
import { type UnitSource, unitCondition } from './unit-condition.js';

/** What the conditions of a dataset's records are decided from. */
export interface RecordSource extends UnitSource {
  readonly model: Model;
  readonly sets: ReadonlyMap<string, Columns>;
}

/** A condition on records: which dimensions it looks at, and whether a row meets it. */
export interface RecordCondition {
  readonly dimensions: readonly Dimension[];
  readonly test: (row: number) => boolean;
}

/** Makes a condition ready for the rows of one record set. */
export function recordCondition(
  source: RecordSource,
  columns: Columns,
  condition: Condition,
  within: string,
): RecordCondition {
  const dimensions = new Map<string, Dimension>();
  const truth = (key: string, bits: () => Uint8Array): ((row: number) => boolean) => {
    const known = dimensions.get(key) ?? { key, codes: bits(), size: 2 };
    dimensions.set(key, known);
    const { codes } = known;
    return (row) => codes[row] === 1;
  };
  const prepare = (one: Condition): ((row: number) => boolean) => {
    switch (one.type) {
      case 'all': {
        const tests = one.of.map(prepare);
        return (row) => tests.every((test) => test(row));
      }
      case 'any': {
        const tests = one.of.map(prepare);
        return (row) => tests.some((test) => test(row));
      }
      case 'not': {
        const test = prepare(one.of);
        return (row) => !test(row);
      }
      case 'missing':
      case 'equals': {
        const column = columns.fields.get(one.field.name);
        if (column?.type !== 'coded') return truth(keyOf(one), () => fieldBits(source, columns, one, within));
        dimensions.set(one.field.name, { key: one.field.name, codes: column.codes, size: column.values.length + 1 });
        const { codes } = column;
        if (one.type === 'missing') return (row) => codes[row] === 0;
        const wanted = new Set(one.values.map((value) => column.values.indexOf(value as string) + 1));
        wanted.delete(0);
        return (row) => wanted.has(codes[row] ?? 0);
      }
      case 'same':
        return truth(keyOf(one), () => sameBits(source, columns, one));
      case 'range':
        return truth(keyOf(one), () => fieldBits(source, columns, one, within));
      case 'one':
        return truth(keyOf(one), () => oneBits(source, columns, one, within));
      case 'many':
        return truth(keyOf(one), () => manyBits(source, columns, one, within));
    }
  };
  const test = prepare(condition);
  return { dimensions: [...dimensions.values()], test };
}

/** For every row of a record set whether it meets the condition: 1 or 0. Decided once per distinct profile. */
function selectRows(source: RecordSource, columns: Columns, condition: Condition, within: string): Uint8Array {
  const { dimensions, test } = recordCondition(source, columns, condition, within);
  const { profiles, representatives } = profile(columns.rowCount, dimensions);
  const met = Uint8Array.from(representatives, (row) => (test(row) ? 1 : 0));
  return Uint8Array.from({ length: columns.rowCount }, (_, row) => met[profiles[row] ?? 0] ?? 0);
}

type FieldCondition = Extract<Condition, { type: 'missing' | 'equals' | 'range' }>;

function keyOf(condition: Condition): string {
  return canonical(JSON.parse(JSON.stringify(condition)));
}

function sameBits(source: RecordSource, columns: Columns, { key, other, via }: SameCondition): Uint8Array {
  const own = keyReader(columns, key);
  const holder = via === undefined ? columns : source.sets.get(via.recordSet);
  const rowOf = via === undefined ? (row: number) => row : keyReader(columns, via.key);
  const another = holder === undefined ? () => -1 : keyReader(holder, other);
  return Uint8Array.from({ length: columns.rowCount }, (_, row) => {
    const named = own(row);
    return named >= 0 && rowOf(row) >= 0 && named === another(rowOf(row)) ? 1 : 0;
  });
}

// Which record a key names: the number of a unit, or the row of another record; -1 for none.
function keyReader(columns: Columns, key: ForeignKey): (row: number) => number {
  const named = key === 'unitId' ? columns.unitOf : columns.references.get(key);
  return (row) => named?.[row] ?? -1;
}

function oneBits(
  source: RecordSource,
  columns: Columns,
  condition: Extract<Condition, { type: 'one' }>,
  within: string,
): Uint8Array {
  const { relation, of } = condition;
  if (relation.recordSet === 'units') {
    const decide = unitCondition(source, of, () => {
      throw new GenderIndicatorsError('invalid_condition', {
        recordSet: columns.recordSet.name,
        field: relation.name,
        in: within,
      });
    });
    const met = source.units.map((_, unit) => decide(unit) === true);
    return Uint8Array.from(columns.unitOf, (unit) => (met[unit] ? 1 : 0));
  }
  const bits = new Uint8Array(columns.rowCount);
  const others = source.sets.get(relation.recordSet);
  const rows = columns.references.get(relation.key);
  if (others === undefined || rows === undefined) return bits;
  const met = selectRows(source, others, of, within);
  for (let row = 0; row < bits.length; row++) bits[row] = met[rows[row] ?? -1] ?? 0;
  return bits;
}

function manyBits(source: RecordSource, columns: Columns, condition: ManyCondition, within: string): Uint8Array {
  const { how, bounds, where, of } = condition;
  const matched = countRelated(source, columns, condition, of === undefined ? where : { and: [of, where] }, within);
  const whole = how === 'share' ? countRelated(source, columns, condition, of ?? {}, within) : matched;
  return Uint8Array.from(matched, (count, row) => (manyHolds(how, bounds, count, whole[row] ?? 0) ? 1 : 0));
}

function countRelated(
  source: RecordSource,
  columns: Columns,
  condition: ManyCondition,
  where: AnyWhere,
  within: string,
): Uint32Array {
  const counts = new Uint32Array(columns.rowCount);
  const { recordSet, key } = condition.relation;
  const others = source.sets.get(recordSet);
  const rows = others?.references.get(key);
  if (others === undefined || rows === undefined) return counts;
  const met = selectRows(source, others, parseCondition(source.model, recordSet, where, within), within);
  for (let other = 0; other < met.length; other++) {
    const row = rows[other] ?? -1;
    if (row >= 0 && met[other] === 1) counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts;
}

// The truth of one comparison on a field of many values, for every row.
function fieldBits(source: RecordSource, columns: Columns, condition: FieldCondition, within: string): Uint8Array {
  const bits = new Uint8Array(columns.rowCount);
  const field = numbersOf(source, columns, condition.field);
  const rows = columns.references.get(condition.field.name as ForeignKey);
  if (condition.type === 'missing') {
    for (let row = 0; row < bits.length; row++) {
      if (rows === undefined ? field?.read(row) === undefined : rows[row] === -1) bits[row] = 1;
    }
    return bits;
  }
  if (field === undefined) {
    throw new GenderIndicatorsError('invalid_condition', {
      recordSet: columns.recordSet.name,
      field: condition.field.name,
      in: within,
    });
  }
  // A list holds where one of its values does, a range where all its ends do.
  const tests =
    condition.type === 'range'
      ? condition.bounds.map((bound) => endTest(field, endOf(source, columns, bound), bound.operator))
      : condition.values.map((value) => endTest(field, constant(value as number), 'equal'));
  for (let row = 0; row < bits.length; row++) {
    const met = condition.type === 'range' ? tests.every((test) => test(row)) : tests.some((test) => test(row));
    if (met) bits[row] = 1;
  }
  return bits;
}

function endOf(source: RecordSource, columns: Columns, { end }: RangeBound): Numbers {
  if ('field' in end) return numbersOf(source, columns, end.field) ?? { scale: 0, read: () => undefined };
  if ('date' in end) return constant(dayNumber(dateOf(source, end.date)));
  return constant('day' in end ? end.day : end.number);
}
