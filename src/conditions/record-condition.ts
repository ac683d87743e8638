import { GenderIndicatorsError } from '../errors.js';
import { allBits, type Bits, bytesOfBits, combineBits, invertBits } from '../kernel/bits.js';
import { bytesOf, type Dimension } from '../kernel/profile.js';
import type { Model } from '../schemas/model.js';
import type { AnyWhere } from '../schemas/where.js';
import { manyHolds } from './bounds.js';
import { canonical } from './canonical.js';
import type { Columns } from './columns.js';
import type { Condition, ManyCondition } from './condition.js';
import { parseCondition } from './parse-condition.js';
import { codedDimension, type ProfileTable, profileTable } from './profile-table.js';
import { fieldBits, sameBits } from './row-bits.js';
import { type UnitSource, unitCondition } from './unit-condition.js';

/** What the conditions of a dataset's records are decided from. */
export interface RecordSource extends UnitSource {
  readonly model: Model;
  readonly sets: ReadonlyMap<string, Columns>;
}

/** A condition and what holds it, for errors. */
export interface HeldCondition {
  readonly condition: Condition;
  readonly in: string;
}

/** For each condition the profiles whose records meet it. */
export interface DecidedConditions {
  readonly table: ProfileTable;
  readonly met: readonly Bits[];
}

/** Truths of conditions that a profile cannot tell, by record: each is found once for a question. */
export type Truths = Map<Columns, Map<string, Dimension>>;

/**
 * Decides conditions on the records of one record set, each once per distinct profile.
 *
 * @param others - dimensions that the profiles have to tell apart besides
 */
export function decideConditions(
  source: RecordSource,
  columns: Columns,
  conditions: readonly HeldCondition[],
  truths: Truths,
  others: readonly Dimension[] = [],
): DecidedConditions {
  const dimensions = new Map<string, Dimension>(others.map((one) => [one.key, one]));
  const decisions = conditions.map((held) =>
    prepare({ source, columns, truths, in: held.in }, held.condition, dimensions),
  );
  const table = profileTable(columns, dimensions.values());
  return { table, met: decisions.map((decide) => decide(table)) };
}

/** Decides a condition for every profile. */
type Decision = (table: ProfileTable) => Bits;

interface Site {
  readonly source: RecordSource;
  readonly columns: Columns;
  readonly truths: Truths;
  readonly in: string;
}

function prepare(site: Site, condition: Condition, dimensions: Map<string, Dimension>): Decision {
  const truth = (bits: () => Uint8Array): Decision => {
    const key = keyOf(condition);
    const ofColumns = site.truths.get(site.columns) ?? new Map<string, Dimension>();
    site.truths.set(site.columns, ofColumns);
    const dimension = ofColumns.get(key) ?? { key, codes: bits(), size: 2 };
    ofColumns.set(key, dimension);
    dimensions.set(key, dimension);
    return (table) => table.withCodes(dimension, Uint8Array.of(0, 1));
  };
  switch (condition.type) {
    case 'all':
    case 'any':
      return joint(
        condition.of.map((one) => prepare(site, one, dimensions)),
        condition.type === 'all',
      );
    case 'not': {
      const decide = prepare(site, condition.of, dimensions);
      return (table) => {
        const bits = decide(table);
        invertBits(bits, table.representatives.length);
        return bits;
      };
    }
    case 'missing':
    case 'equals': {
      const column = site.columns.fields.get(condition.field.name);
      if (column?.type !== 'coded') return truth(() => fieldBits(site.source, site.columns, condition, site.in));
      const { values } = column;
      const dimension = codedDimension(condition.field.name, column);
      dimensions.set(dimension.key, dimension);
      const wanted = new Uint8Array(dimension.size);
      if (condition.type === 'missing') wanted[0] = 1;
      else for (const value of condition.values) wanted[values.indexOf(value as string) + 1] = 1;
      if (condition.type === 'equals') wanted[0] = 0;
      return (table) => table.withCodes(dimension, wanted);
    }
    case 'same':
      return truth(() => sameBits(site.source.sets, site.columns, condition));
    case 'range':
      return truth(() => fieldBits(site.source, site.columns, condition, site.in));
    case 'one':
      return truth(() => oneBits(site, condition));
    case 'many':
      return truth(() => manyBits(site, condition));
  }
}

// All of them or any of them, profile by profile.
function joint(decisions: readonly Decision[], isAll: boolean): Decision {
  return (table) => {
    const [first, ...others] = decisions.map((decide) => decide(table));
    if (first === undefined) return allBits(table.representatives.length, isAll);
    for (const one of others) combineBits(first, one, isAll);
    return first;
  };
}

/** For every row of a record set whether it meets the condition: 1 or 0. */
function selectRows({ source, truths, in: within }: Site, columns: Columns, condition: Condition): Uint8Array {
  const { table, met } = decideConditions(source, columns, [{ condition, in: within }], truths);
  return bytesOf(table.codes, bytesOfBits(met[0]!, table.representatives.length));
}

function keyOf(condition: Condition): string {
  return canonical(JSON.parse(JSON.stringify(condition)));
}

function oneBits(site: Site, { relation, of }: Extract<Condition, { type: 'one' }>): Uint8Array {
  const { source, columns } = site;
  if (relation.recordSet === 'units') {
    const decide = unitCondition(source, of, () => {
      throw new GenderIndicatorsError('invalid_condition', {
        recordSet: columns.recordSet.name,
        field: relation.name,
        in: site.in,
      });
    });
    const met = Uint8Array.from(source.units, (_, unit) => (decide(unit) === true ? 1 : 0));
    return bytesOf(columns.unitOf, met);
  }
  const bits = new Uint8Array(columns.rowCount);
  const others = source.sets.get(relation.recordSet);
  const rows = columns.references.get(relation.key);
  if (others === undefined || rows === undefined) return bits;
  const met = selectRows(site, others, of);
  for (let row = 0; row < bits.length; row++) bits[row] = met[rows[row] ?? -1] ?? 0;
  return bits;
}

function manyBits(site: Site, condition: ManyCondition): Uint8Array {
  const { how, bounds, where, of } = condition;
  const matched = countRelated(site, condition, of === undefined ? where : { and: [of, where] });
  const whole = how === 'share' ? countRelated(site, condition, of ?? {}) : matched;
  // There are few different numbers, and each takes exact arithmetic.
  const known = new Map<string, number>();
  return Uint8Array.from(matched, (count, row) => {
    const all = whole[row] ?? 0;
    const key = `${count} ${all}`;
    const holds = known.get(key) ?? (manyHolds(how, bounds, count, all) ? 1 : 0);
    known.set(key, holds);
    return holds;
  });
}

function countRelated(site: Site, condition: ManyCondition, where: AnyWhere): Uint32Array {
  const { source, columns } = site;
  const counts = new Uint32Array(columns.rowCount);
  const { recordSet, key } = condition.relation;
  const others = source.sets.get(recordSet);
  const rows = others?.references.get(key);
  if (others === undefined || rows === undefined) return counts;
  const met = selectRows(site, others, parseCondition(source.model, recordSet, where, site.in));
  for (let other = 0; other < met.length; other++) {
    const row = rows[other] ?? -1;
    if (row >= 0 && met[other] === 1) counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts;
}
