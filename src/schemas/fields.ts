import * as z from 'zod';
import { statement } from './values.js';

/** What a field holds, as columns, conditions and SQL need to know it. */
export type FieldType = 'id' | 'text' | 'enum' | 'boolean' | 'date' | 'number' | 'decimal' | 'other';

/** A field of a record set, read from its schema. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Whether every row must give it. */
  readonly required: boolean;
  /** Whether it is left blank where its value is wrong: absence means that the value is not known. See {@link statement}. */
  readonly blankable: boolean;
  /** The values of an `enum`, in the order of the schema. */
  readonly values?: readonly string[] | undefined;
  /** The smallest and the largest value of a `number`, where the schema says one. */
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  /** Whether a `number` is whole. */
  readonly whole?: boolean | undefined;
}

/** A zod object schema of any fields. */
export type RecordSchema = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly absence?: unknown;
}

/** The fields of a record schema, in its order, read from its JSON Schema. */
export function readFields(schema: RecordSchema): readonly Field[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const required = new Set(json.required);
  return Object.entries(json.properties ?? {}).map(([name, property]) => {
    const described = describe(name, property);
    const isOptional = !required.has(name);
    const blankable = isOptional && described.type !== 'id' && property.absence !== statement.absence;
    return { name, ...described, required: !isOptional, blankable };
  });
}

function describe(
  name: string,
  property: JsonSchema,
): Pick<Field, 'type' | 'values' | 'minimum' | 'maximum' | 'whole'> {
  const alternatives = alternativesOf(property).filter((one) => one.type !== 'null');
  const texts = alternatives.flatMap((one) => one.enum ?? (one.const === undefined ? [] : [one.const]));
  if (alternatives.length > 0 && alternatives.every((one) => one.enum !== undefined || one.const !== undefined)) {
    return texts.every((text) => typeof text === 'string') ? { type: 'enum', values: texts } : { type: 'other' };
  }
  const [only, ...others] = alternatives;
  if (only === undefined || others.length > 0) return { type: 'other' };
  // `.meta({ format })` stands beside a nullable field's alternatives, not within them.
  const format = only.format ?? property.format;
  if (only.type === 'boolean') return { type: 'boolean' };
  if (only.type === 'integer' || only.type === 'number')
    return { type: 'number', minimum: only.minimum, maximum: only.maximum, whole: only.type === 'integer' };
  if (only.type !== 'string') return { type: 'other' };
  if (format === 'date' || format === 'decimal') return { type: format };
  return { type: name === 'id' || name.endsWith('Id') ? 'id' : 'text' };
}

interface Alternative extends Omit<JsonSchema, 'type'> {
  readonly type: string | undefined;
}

// A nullable field is written with `anyOf`, in which a union stands as another, or as `['boolean', 'null']`.
function alternativesOf(property: JsonSchema): readonly Alternative[] {
  if (property.anyOf !== undefined) return property.anyOf.flatMap(alternativesOf);
  return [property.type].flat().map((type) => ({ ...property, type }));
}
