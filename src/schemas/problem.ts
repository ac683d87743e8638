import * as z from 'zod';
import { invalidDefinition, problemIn } from '../definition-mistake.js';
import type { DefinitionProblem, ErrorCode, ErrorFacts, Mistake, ValueKind } from '../errors.js';
import { tooDeep, tooManyItems } from '../mistakes.js';
import { boundTextSchema, decimalTextSchema, idSchema } from './values.js';

/** What is wrong with a definition at a path, beside the definition itself. */
type Path = readonly (string | number)[];
type ProblemFacts = Omit<ErrorFacts['invalid_definition'], 'what' | 'in' | 'path' | 'nearest'>;

/** A word that may be misspelt, and the words of which it may be one. */
interface Misspelling {
  readonly word: string;
  readonly words: readonly string[];
}

/** What a caller can do wrong, whatever its code. */
type AnyMistake = { readonly [Code in ErrorCode]: Mistake<Code> }[ErrorCode];

/** The first thing that a schema refuses: the mistake and the facts of the error. */
export interface Problem {
  readonly mistake: AnyMistake;
  readonly path: readonly PropertyKey[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly misspelling?: Misspelling | undefined;
}

/** Refuses a value by a rule among its parts, with the error that users read. */
export function refuse<Code extends ErrorCode>(
  context: z.RefinementCtx,
  mistake: Mistake<Code>,
  facts: ErrorFacts[Code],
  misspelling?: Misspelling,
): void {
  const message = mistake.say(facts).join(' ');
  context.addIssue({ code: 'custom', params: { mistake, facts, misspelling }, message });
}

/** Refuses a definition by a rule among its parts. */
export function addProblem(context: z.RefinementCtx, facts: ProblemFacts, path: Path = []): void {
  const message = problemIn(facts).join(' ');
  context.addIssue({ code: 'custom', path: [...path], params: { mistake: invalidDefinition, facts }, message });
}

/** Refuses a definition that has none of the keys of which it must have exactly one, or several of them. */
export function requireOne(
  context: z.RefinementCtx,
  allowed: readonly string[],
  present: readonly (string | undefined)[],
): void {
  const keys = present.filter((key) => key !== undefined);
  if (keys.length === 0) addProblem(context, { problem: 'none_of', allowed });
  if (keys.length > 1) addProblem(context, { problem: 'several_of', allowed: keys });
}

/** The first thing that a schema refuses in a definition; of several the misspelt key, from which the others follow. */
export function problemOf(schema: z.ZodType, definition: unknown): Problem | undefined {
  const parsed = schema.safeParse(definition);
  if (parsed.success) return undefined;
  const { issue, path, options } = likeliest(parsed.error.issues, []);
  const value = valueAt(definition, path);
  switch (issue.code) {
    case 'custom': {
      const { params = {} } = issue;
      // The schema of conditions refuses those that stand too deep by the code and the facts alone.
      if (params['code'] === tooDeep.code)
        return { mistake: tooDeep, path, facts: { what: params['what'], limit: params['limit'] } };
      const { mistake = invalidDefinition, facts = {}, misspelling } = params as Partial<Problem>;
      return { mistake, path, facts, misspelling };
    }
    case 'unrecognized_keys':
      return unknownKey(schema, path, value, issue.keys);
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (value === undefined) return problem(path, 'missing', { allowed });
      const misspelling = typeof value === 'string' ? { word: value, words: allowed } : undefined;
      return { ...problem(path, 'unknown_value', { allowed }), misspelling };
    }
    case 'invalid_type':
    case 'invalid_union': {
      // An object that has none of the keys by which its forms differ.
      if (options > 1 && value === undefined) {
        const holder = path.slice(0, -1);
        return problem(holder, 'none_of', { allowed: keysAt(schema, holder) });
      }
      return wrongType(schema, path, value);
    }
    case 'invalid_key':
      return problem(path, 'wrong_form', { expected: kindsAt(schema, path.slice(0, -1)) });
    case 'too_big':
      if (issue.origin === 'array')
        return { mistake: tooManyItems, path, facts: { what: 'list_length', limit: Number(issue.maximum) } };
      return problem(path, 'wrong_form', { expected: kindsAt(schema, path) });
    default:
      return problem(path, 'wrong_form', { expected: kindsAt(schema, path) });
  }
}

function problem(path: Problem['path'], name: DefinitionProblem, facts: Omit<ProblemFacts, 'problem'>): Problem {
  return { mistake: invalidDefinition, path, facts: { problem: name, ...facts } };
}

function unknownKey(schema: z.ZodType, path: Problem['path'], value: unknown, keys: readonly string[]): Problem {
  const allowed = keysAt(schema, path);
  const present = Object.keys(Object(value) as object);
  if (['id', 'title', 'of'].every((name) => present.includes(name)) && !allowed.includes('id'))
    return problem(path, 'whole_population', { write: formAt(schema, path) });
  const [key = ''] = keys;
  // The key belongs to another form of the value, which refuses it for something else, or excludes the other keys.
  if (allowed.includes(key)) {
    const form = objectsAt(schema, path).find(({ shape }) => present.every((name) => name in shape));
    const inside = form && problemOf(form, value);
    if (inside === undefined) return problem(path, 'several_of', { allowed: present });
    return { ...inside, path: [...path, ...inside.path] };
  }
  return { ...problem([...path, key], 'unknown_key', { allowed }), misspelling: { word: key, words: allowed } };
}

function wrongType(schema: z.ZodType, path: Problem['path'], value: unknown): Problem {
  const allowed = keysAt(schema, path);
  return problem(path, value === undefined ? 'missing' : 'wrong_type', {
    expected: kindsAt(schema, path),
    allowed: allowed.length > 0 ? allowed : undefined,
    write: formAt(schema, path),
  });
}

interface Likeliest {
  readonly issue: z.core.$ZodIssue;
  readonly path: readonly PropertyKey[];
  /** How many forms of the union come equally near. */
  readonly options: number;
}

// Of the forms of a union the one that the value comes nearest to: of its own type, with the fewest issues, deepest inside.
function likeliest(issues: readonly z.core.$ZodIssue[], above: readonly PropertyKey[], options = 1): Likeliest {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!;
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return { issue, path, options };
  const ofType = issue.errors.filter((form) => !form.some(isOfAnotherType));
  const [nearest, next] = ofType.sort((a, b) => a.length - b.length || depthOf(b) - depthOf(a));
  if (nearest === undefined) return { issue, path, options };
  const isTie = next !== undefined && next.length === nearest.length && depthOf(next) === depthOf(nearest);
  return likeliest(nearest, path, isTie ? 2 : 1);
}

function isOfAnotherType(issue: z.core.$ZodIssue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((form) => form.some(isOfAnotherType));
  return issue.code === 'invalid_type';
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(...issues.map(({ path }) => path.length));
}

function valueAt(definition: unknown, path: Problem['path']): unknown {
  return path.reduce(
    (value: unknown, key) => (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key],
    definition,
  );
}

// The schemas that a value at the path may have, each form of a union apart.
function schemasAt(schema: z.core.$ZodType, path: Problem['path']): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return schemasAt(schema.unwrap(), path);
  if (schema instanceof z.ZodLazy) return schemasAt(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return schemasAt(schema.def.out, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => schemasAt(option, path));
  const [key, ...rest] = path;
  if (key === undefined) return [schema];
  if (schema instanceof z.ZodArray) return schemasAt(schema.element, rest);
  if (schema instanceof z.ZodTuple) return schemasAt(schema.def.items[Number(key)]!, rest);
  if (schema instanceof z.ZodRecord) return schemasAt(schema.valueType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const part = shape[String(key)] ?? schema.def.catchall;
  return part === undefined ? [] : schemasAt(part, rest);
}

function objectsAt(schema: z.ZodType, path: Problem['path']): readonly z.ZodObject[] {
  return schemasAt(schema, path).filter((part) => part instanceof z.ZodObject);
}

function keysAt(schema: z.ZodType, path: Problem['path']): readonly string[] {
  return [...new Set(objectsAt(schema, path).flatMap(({ shape }) => Object.keys(shape)))];
}

// How the first form that is an object is written, with the keys that it must have.
function formAt(schema: z.ZodType, path: Problem['path']): string | undefined {
  const [first] = objectsAt(schema, path);
  if (first === undefined) return undefined;
  const keys = Object.entries(first.shape).filter(([, part]) => !(part instanceof z.ZodOptional));
  return keys.length === 0 ? undefined : `{ ${keys.map(([key]) => `${key}: …`).join(', ')} }`;
}

function kindsAt(schema: z.ZodType, path: Problem['path']): readonly ValueKind[] {
  return [
    ...new Set(
      schemasAt(schema, path)
        .map(kindOf)
        .filter((kind) => kind !== undefined),
    ),
  ];
}

function kindOf(schema: z.core.$ZodType): ValueKind | undefined {
  if (schema instanceof z.ZodISODate) return 'date';
  if (schema instanceof z.ZodURL) return 'link';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'yes_or_no';
  if (schema instanceof z.ZodArray || schema instanceof z.ZodTuple) return 'list';
  if (schema instanceof z.ZodObject) return 'object';
  if (schema instanceof z.ZodRecord) return 'title';
  if (schema === idSchema) return 'id';
  if (schema === decimalTextSchema || schema === boundTextSchema) return 'decimal';
  return schema instanceof z.ZodString || schema instanceof z.ZodEnum ? 'text' : undefined;
}
