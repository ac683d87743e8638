import * as z from 'zod';
import type { RecordSchema } from './fields.js';
import { amountPatterns, datePattern, idPattern } from './twins.js';

/** What a value must be, in pieces that can be decided without zod. */
export type ValueCheck =
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'id' }
  | { readonly kind: 'amount'; readonly integerDigits: number }
  | { readonly kind: 'text'; readonly patterns: readonly RegExp[]; readonly least: number }
  | { readonly kind: 'number'; readonly isWhole: boolean; readonly bounds: readonly NumberBound[] }
  | { readonly kind: 'list'; readonly of: ValueCheck; readonly least: number }
  /** Whatever is not known here: only its own schema can tell, and what it makes of the value. */
  | { readonly kind: 'schema'; readonly schema: z.ZodType };

/** A bound of a number. */
export interface NumberBound {
  readonly side: 'least' | 'most';
  readonly value: number;
  readonly inclusive: boolean;
}

/** What a field of a row must be. */
export interface FieldCheck {
  readonly name: string;
  /** Whether it may be absent, or `undefined`. */
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly value: ValueCheck;
}

/**
 * What a row must be: what is read from its schema so that rows can be checked without it.
 *
 * It is sound, and not complete: what it accepts the schema accepts as it is; what it refuses is for the schema to decide.
 */
export interface RecordCheck {
  readonly fields: readonly FieldCheck[];
  /** Whether a key that is no field refuses the row. */
  readonly isStrict: boolean;
}

/** Reads the check from a schema; `undefined` where only the schema as a whole can tell. */
export function recordCheck(schema: RecordSchema): RecordCheck | undefined {
  const { def, shape } = schema;
  if (!hasOnly(def, ['type', 'shape', 'catchall', 'error']) || Object.getOwnPropertySymbols(shape).length > 0)
    return undefined;
  // Without a catch-all, keys that are no fields are left out; with `never` they are refused; others take them in.
  const isStrict = def.catchall?._zod.def.type === 'never';
  if (def.catchall !== undefined && !isStrict) return undefined;
  const fields = Object.entries(shape).map(([name, field]) => fieldCheck(name, field));
  return Object.hasOwn(shape, '__proto__') ? undefined : { fields, isStrict };
}

function fieldCheck(name: string, schema: z.ZodType): FieldCheck {
  let optional = false;
  let nullable = false;
  for (let inner = schema; ; ) {
    if (!hasOnly(inner.def, ['type', 'innerType', 'error'])) {
      const value = valueCheck(inner);
      return value.kind === 'schema'
        ? { name, optional: false, nullable: false, value: { kind: 'schema', schema } }
        : { name, optional, nullable, value };
    }
    // Such a field may be absent and yet not `undefined`.
    if (inner instanceof z.ZodOptional && !(inner instanceof z.ZodExactOptional)) optional = true;
    else if (inner instanceof z.ZodNullable) nullable = true;
    else if (!(inner instanceof z.ZodReadonly)) {
      const value = valueCheck(inner);
      if (value.kind !== 'schema') return { name, optional, nullable, value };
      return { name, optional: false, nullable: false, value: { kind: 'schema', schema } };
    }
    inner = inner.def.innerType as z.ZodType;
  }
}

function valueCheck(schema: z.ZodType): ValueCheck {
  return (
    textCheck(schema) ??
    numberCheck(schema) ??
    listCheck(schema) ??
    enumCheck(schema) ??
    (schema instanceof z.ZodBoolean && hasOnly(schema.def, ['type', 'error']) ? { kind: 'boolean' } : undefined) ?? {
      kind: 'schema',
      schema,
    }
  );
}

function enumCheck(schema: z.ZodType): ValueCheck | undefined {
  let values: readonly unknown[] | undefined;
  if (schema instanceof z.ZodEnum && hasOnly(schema.def, ['type', 'entries', 'error'])) values = schema.options;
  if (schema instanceof z.ZodLiteral && hasOnly(schema.def, ['type', 'values', 'error'])) values = schema.def.values;
  return values?.every((value) => typeof value === 'string') ? { kind: 'enum', values } : undefined;
}

function textCheck(schema: z.ZodType): ValueCheck | undefined {
  if (!(schema instanceof z.ZodString || schema instanceof z.ZodISODate)) return undefined;
  if (!hasOnly(schema.def, ['type', 'checks', 'format', 'check', 'pattern', 'abort', 'error'])) return undefined;
  const patterns: RegExp[] = [];
  let least = 0;
  const { format, pattern } = schema.def as { readonly format?: string; readonly pattern?: RegExp };
  if (format !== undefined) {
    if (!(schema instanceof z.ZodISODate) || pattern === undefined) return undefined;
    patterns.push(pattern);
  }
  for (const check of checksOf(schema)) {
    if (check.check === 'min_length') {
      // Code points are counted between one and two units each; one unit is one of them.
      if (check.minimum !== 1) return undefined;
      least = 1;
    } else if (check.check === 'string_format' && check.format === 'regex' && check.pattern !== undefined) {
      patterns.push(check.pattern);
    } else return undefined;
  }
  const [only, ...others] = patterns;
  if (only === undefined || others.length > 0 || least > 0) return { kind: 'text', patterns, least };
  if (isSame(only, datePattern)) return { kind: 'date' };
  if (isSame(only, idPattern)) return { kind: 'id' };
  const amount = amountPatterns.find((one) => isSame(only, one.pattern));
  return amount === undefined
    ? { kind: 'text', patterns, least }
    : { kind: 'amount', integerDigits: amount.integerDigits };
}

function numberCheck(schema: z.ZodType): ValueCheck | undefined {
  if (!(schema instanceof z.ZodNumber)) return undefined;
  if (!hasOnly(schema.def, ['type', 'checks', 'format', 'check', 'abort', 'error'])) return undefined;
  const { format } = schema.def as { readonly format?: string };
  if (format !== undefined && format !== 'safeint') return undefined;
  let isWhole = format !== undefined;
  const bounds: NumberBound[] = [];
  for (const { check, format: inCheck, value, inclusive } of checksOf(schema)) {
    if (check === 'number_format' && inCheck === 'safeint') isWhole = true;
    else if ((check === 'greater_than' || check === 'less_than') && typeof value === 'number') {
      bounds.push({ side: check === 'greater_than' ? 'least' : 'most', value, inclusive: inclusive === true });
    } else return undefined;
  }
  return { kind: 'number', isWhole, bounds };
}

function listCheck(schema: z.ZodType): ValueCheck | undefined {
  if (!(schema instanceof z.ZodArray) || !hasOnly(schema.def, ['type', 'element', 'checks', 'error'])) return undefined;
  const of = valueCheck(schema.element as z.ZodType);
  let least = 0;
  for (const { check, minimum } of checksOf(schema)) {
    if (check !== 'min_length' || minimum === undefined) return undefined;
    least = Math.max(least, minimum);
  }
  return of.kind === 'schema' ? undefined : { kind: 'list', of, least };
}

interface CheckDef {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly value?: unknown;
  readonly inclusive?: boolean;
}

function checksOf(schema: z.ZodType): readonly CheckDef[] {
  return (schema.def.checks ?? []).map((check) => check._zod.def);
}

// What zod adds to a definition in a later version is not known here, so its schema is asked.
function hasOnly(def: object, names: readonly string[]): boolean {
  const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.entries(def).every(([name, value]) => names.includes(name) || isEmpty(value));
}

function isSame(a: RegExp, b: RegExp): boolean {
  return a.source === b.source && a.flags === b.flags;
}
