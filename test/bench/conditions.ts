import { type CodedField, codedFields, type People, values } from './people.ts';
import { below, type Random, someOf } from './random.ts';

type Value = string | boolean | null;

/** A condition on people, as the library takes it: all clauses must hold. */
export type Condition = {
  readonly [F in CodedField]?: Value | { readonly in: readonly Value[] };
} & {
  readonly and?: readonly Condition[];
  readonly or?: readonly Condition[];
  readonly not?: Condition;
};

/** What a language needs, so that a condition can be written in it. */
export interface Language {
  readonly equals: (field: CodedField, value: Value) => string;
  readonly isIn: (field: CodedField, values: readonly Value[]) => string;
  readonly and: string;
  readonly or: string;
  readonly not: (condition: string) => string;
  readonly always: string;
}

// Shares of people are of their own fields, so sex is left to the indicators.
const drawn = codedFields.filter((field) => field !== 'sex');

/** Draws a condition: one to three clauses; now and then an alternative or a negation. */
export function randomCondition(random: Random, depth = 0): Condition {
  const form = depth < 2 ? random() : 1;
  if (form < 0.15) return { not: randomCondition(random, depth + 1) };
  if (form < 0.35) return { or: [randomCondition(random, depth + 1), randomCondition(random, depth + 1)] };
  const fields = new Set(Array.from({ length: 1 + below(random, 3) }, () => drawn[below(random, drawn.length)]!));
  const clauses: Condition = Object.fromEntries([...fields].map((field) => [field, clause(random, field)]));
  return form < 0.45 ? { ...clauses, not: randomCondition(random, depth + 1) } : clauses;
}

/** Draws a condition on one field. */
export function randomAtom(random: Random): Condition {
  const field = drawn[below(random, drawn.length)]!;
  return { [field]: clause(random, field) };
}

function clause(random: Random, field: CodedField): Value | { readonly in: readonly Value[] } {
  const all: readonly Value[] = values[field];
  const present = all.filter((value) => value !== null);
  if (present.length === 2 || random() < 0.25) return all[below(random, all.length)]!;
  return { in: someOf(random, present) };
}

/** The condition as text of the language. */
export function written(condition: Condition, language: Language): string {
  const { and = [], or, not, ...clauses } = condition;
  const parts = codedFields.flatMap((field) => {
    const wanted = clauses[field];
    if (wanted === undefined) return [];
    return isList(wanted) ? [language.isIn(field, wanted.in)] : [language.equals(field, wanted)];
  });
  for (const one of and) parts.push(written(one, language));
  if (or !== undefined) parts.push(`(${or.map((one) => written(one, language)).join(` ${language.or} `)})`);
  if (not !== undefined) parts.push(language.not(written(not, language)));
  return parts.length === 0 ? language.always : `(${parts.join(` ${language.and} `)})`;
}

function isList(wanted: Value | { readonly in: readonly Value[] }): wanted is { readonly in: readonly Value[] } {
  return typeof wanted === 'object' && wanted !== null;
}

/** The language of JavaScript; `nameOf` tells how a field is read. */
export function javascript(nameOf: (field: CodedField) => string): Language {
  const equals = (field: CodedField, value: Value) => `${nameOf(field)} === ${JSON.stringify(value)}`;
  return {
    equals,
    isIn: (field, list) => `(${list.map((value) => equals(field, value)).join(' || ')})`,
    and: '&&',
    or: '||',
    not: (condition) => `!${condition}`,
    always: 'true',
  };
}

/** The name of a field in SQL. */
export function columnName(field: CodedField): string {
  return field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

/** The language of SQL. A comparison with a missing value is false there too, so that `NOT` is plain negation. */
export const sql: Language = {
  equals: (field, value) => {
    if (value === null) return `${columnName(field)} IS NULL`;
    return whereKnown(field, `${columnName(field)} = ${sqlValue(value)}`);
  },
  isIn: (field, list) => whereKnown(field, `${columnName(field)} IN (${list.map(sqlValue).join(', ')})`),
  and: 'AND',
  or: 'OR',
  not: (condition) => `NOT ${condition}`,
  always: 'TRUE',
};

function whereKnown(field: CodedField, condition: string): string {
  const all: readonly Value[] = values[field];
  return all.includes(null) ? `(${columnName(field)} IS NOT NULL AND ${condition})` : condition;
}

function sqlValue(value: Value): string {
  return typeof value === 'string' ? `'${value}'` : String(value).toUpperCase();
}

/** Whether a person meets a condition, by plain rules: what all other forms are tested against. */
export function holds(condition: Condition, people: Pick<People, 'codes'>, i: number): boolean {
  const { and = [], or, not, ...clauses } = condition;
  return (
    codedFields.every((field) => {
      const wanted = clauses[field];
      if (wanted === undefined) return true;
      const value = values[field][people.codes[field][i]!]!;
      return isList(wanted) ? value !== null && wanted.in.includes(value) : value === wanted;
    }) &&
    and.every((one) => holds(one, people, i)) &&
    (or?.some((one) => holds(one, people, i)) ?? true) &&
    !(not !== undefined && holds(not, people, i))
  );
}
