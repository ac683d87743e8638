import * as z from 'zod';
import type { RecordSchema } from './fields.js';

/** What a schema does with the fields that it does not have: it refuses the row, leaves them out, or checks them too. */
export type ExtraFields = 'refused' | 'left_out' | 'checked';

/**
 * The schema with code generated for it, where the installed zod and the host can and `z.config` does not forbid it: it parses
 * in a third of the time, after some milliseconds. The results are the same.
 */
export function compiledSchema<Schema extends z.ZodType>(schema: Schema): Schema {
  // zod before 4.6.7 has no such export. Read as a property, so that a bundle need not keep all of zod.
  const compile = z.compile as typeof z.compile | undefined;
  return compile !== undefined && z.config().jitless !== true ? compile<Schema>(schema) : schema;
}

/** What a schema does with the fields that it does not have. */
export function extraFieldsOf(schema: RecordSchema): ExtraFields {
  const { catchall } = schema.def;
  if (catchall === undefined) return 'left_out';
  return catchall instanceof z.ZodNever ? 'refused' : 'checked';
}
