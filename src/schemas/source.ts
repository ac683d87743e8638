import * as z from 'zod';
import { type Title, titleSchema } from './values.js';

/** Where a definition, a formula or a legal target stands. */
export interface Source {
  /** Document, with its number and date; by language, or as it is called. */
  readonly document: string | Title;
  /** Article, objective, page, or the words themselves. */
  readonly article?: string | Title | undefined;
  readonly url?: string | undefined;
}

const wordsSchema = z.union([z.string().min(1), titleSchema]);

/** The contract of a {@link Source}. */
export const sourceSchema = z.strictObject({
  document: wordsSchema,
  article: wordsSchema.optional(),
  url: z.url().optional(),
}) satisfies z.ZodType<Source>;
