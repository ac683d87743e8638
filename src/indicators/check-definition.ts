import type { ConditionField } from '../conditions/condition.js';
import { nearest } from '../conditions/nearest.js';
import { fieldsIn } from '../conditions/needs.js';
import { conditionField } from '../conditions/parse-condition.js';
import { type DefinitionKind, type ErrorCode, GenderIndicatorsError, type Mistake } from '../errors.js';
import { invalidCondition, noSex, unknownField } from '../mistakes.js';
import type { Indicator, ValueOf } from '../schemas/indicator.js';
import { isForeignKey, type RecordSet } from '../schemas/model.js';
import { problemOf } from '../schemas/problem.js';
import { valueKey } from '../tallies/request.js';
import { calculationOf } from './calculations/calculations.js';
import type { Need } from './reading.js';

/** A schema of definitions. */
type DefinitionSchema = Parameters<typeof problemOf>[0];

const listNames: Readonly<Record<string, DefinitionKind>> = {
  populations: 'population',
  indicators: 'indicator',
  targets: 'target',
};

/**
 * Refuses a definition that its schema refuses, by the definition and the path in it; within a catalog by the population, the
 * indicator or the target.
 *
 * @throws GenderIndicatorsError `invalid_definition`; of a catalog also `duplicate_id`, `unknown_id`, `circular_definition`;
 * `too_large` for a condition that is nested too deep or has too long a list
 */
export function checkDefinition(what: DefinitionKind, schema: DefinitionSchema, definition: unknown): void {
  const problem = problemOf(schema, definition);
  if (problem === undefined) return;
  const { mistake, facts, misspelling } = problem;
  const place = placeOf(what, definition, problem.path);
  const near = misspelling && nearest(misspelling.word, misspelling.words);
  const { code } = mistake;
  const placed = code === 'invalid_definition' ? place : code === 'too_large' ? { in: place.in ?? place.path } : {};
  throw new GenderIndicatorsError(
    mistake as Mistake<ErrorCode>,
    { ...placed, ...facts, ...(misspelling && { nearest: near }) } as never,
  );
}

// The innermost definition of a list of the catalog, and the path from there.
function placeOf(what: DefinitionKind, definition: unknown, path: readonly PropertyKey[]) {
  const [list, position, ...rest] = path;
  const kind = what === 'catalog' && position !== undefined ? listNames[String(list)] : undefined;
  const holder = kind === undefined ? definition : partOf(partOf(definition, list!), position!);
  const id = partOf(holder, 'id');
  const isNamed = typeof id === 'string' && id !== '';
  const inside = kind === undefined || !isNamed ? path : rest;
  return { what: kind ?? what, in: isNamed ? id : undefined, path: inside.map(String).join('.') };
}

function partOf(value: unknown, key: PropertyKey): unknown {
  return (Object(value) as Readonly<Record<PropertyKey, unknown>>)[key];
}

/**
 * Refuses an indicator that reads values or sexes which the records of its populations do not have.
 *
 * @param recordSetOf - the record set of a population that the indicator names; `undefined` where it is not known here
 * @throws GenderIndicatorsError `unknown_field`, `invalid_condition`, `no_sex`
 */
export function checkReadings(
  indicator: Indicator,
  recordSetOf: (population: Need['of']) => RecordSet | undefined,
): void {
  const { needs, populationsBySex } = calculationOf(indicator);
  for (const need of needs) {
    const recordSet = recordSetOf(need.of);
    if (need.kind === 'counts' || recordSet === undefined) continue;
    refuseWrongValue(recordSet, need.value, need.kind !== 'frequencies', indicator.id);
  }
  for (const population of populationsBySex) {
    const recordSet = recordSetOf(population);
    if (recordSet?.sexed === false)
      throw new GenderIndicatorsError(noSex, { recordSet: recordSet.name, in: indicator.id });
  }
}

// Units have no values, and a span between two dates of the evaluation is of no record. Ids cannot be read.
function refuseWrongValue(recordSet: RecordSet, value: ValueOf, isNumber: boolean, holder: string): void {
  const { fields } = recordSet;
  const names = fieldsIn(value);
  const facts = (field: string) => ({ recordSet: recordSet.name, field, in: holder });
  if (recordSet.name === 'units' || names.length === 0)
    throw new GenderIndicatorsError(invalidCondition, facts(valueKey(value)));
  for (const name of names) {
    const field = conditionField(recordSet, name);
    if (field === undefined)
      throw new GenderIndicatorsError(unknownField, { ...facts(name), nearest: nearest(name, fields.keys()) });
    const isReadable = typeof value === 'string' ? isValue(field, isNumber) : field.type === 'date';
    if (!isReadable) throw new GenderIndicatorsError(invalidCondition, facts(name));
  }
}

function isValue({ name, type }: ConditionField, isNumber: boolean): boolean {
  if (isNumber) return type === 'number' || type === 'decimal' || type === 'age';
  return type !== 'other' && name !== 'id' && !isForeignKey(name);
}
