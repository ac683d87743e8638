import * as z from 'zod';
import { aSchema, checkArguments } from '../arguments.js';

/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of a record schema, for services that check rows before they send them.
 *
 * Rules that a schema states by `refine` have no JSON Schema; `createDataset` still applies them.
 *
 * @param schema - a schema of this library, or one of your own
 * @example
 * ```ts
 * import { toJsonSchema, unitSchema } from 'gender-indicators/schemas';
 *
 * toJsonSchema(unitSchema)['required']; // => ['id', 'name', 'kind']
 * ```
 */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  checkArguments('toJsonSchema', { schema: [schema, aSchema] });
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      delete jsonSchema['absence'];
    },
  });
}
