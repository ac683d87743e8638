import * as z from 'zod';
import type { RecordSchema } from './fields.js';

/** What a schema says of a row. */
export type ParsedRow = z.ZodSafeParseResult<Readonly<Record<string, unknown>>>;

/** What a schema does with the fields that it does not have: it refuses the row, leaves them out, or checks them too. */
export type ExtraFields = 'refused' | 'left_out' | 'checked';

/** Parses rows with a schema. */
export type RowParser = (row: unknown) => ParsedRow;

/** Parses rows one by one, which needs no preparation. */
export function rowParser(schema: RecordSchema): RowParser {
  return (row) => schema.safeParse(row);
}

/**
 * Parses rows with code generated for the schema, where the installed zod and the host can and `z.config` does not forbid
 * it: a third of the time, after some milliseconds. The results are the same.
 */
export function compiledParser(schema: RecordSchema): RowParser {
  // zod before 4.6.7 has no such export. Read as a property, so that a bundle need not keep all of zod.
  const compile = z.compile as typeof z.compile | undefined;
  return rowParser(compile !== undefined && z.config().jitless !== true ? compile(schema) : schema);
}

/** What a schema does with the fields that it does not have. */
export function extraFieldsOf(schema: RecordSchema): ExtraFields {
  const { catchall } = schema.def;
  if (catchall === undefined) return 'left_out';
  return catchall instanceof z.ZodNever ? 'refused' : 'checked';
}
