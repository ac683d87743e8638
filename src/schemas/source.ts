import * as z from 'zod';
import { maxListLength } from '../limits.js';
import { dateSchema, type Title, titleSchema } from './values.js';

/** A page that shows the words of a document. */
export interface SourcePage {
  /** Its link. */
  readonly url: string;
  /** The day on which the words of the page were read and noted. */
  readonly readOn?: string | undefined;
}

/** Where a definition, a formula or a legal target stands. */
export interface Source {
  /** Document, with its number and date; by language, or as it is called. */
  readonly document: string | Title;
  /** Article, objective, page, or the words themselves. */
  readonly article?: string | Title | undefined;
  /** The page that shows it. */
  readonly url?: string | undefined;
  /** The day on which the words of that page were read and noted. */
  readonly readOn?: string | undefined;
  /** Further pages that show the same. */
  readonly otherPages?: readonly SourcePage[] | undefined;
}

const pageSchema = z.strictObject({ url: z.url(), readOn: dateSchema.optional() }) satisfies z.ZodType<SourcePage>;
const wordsSchema = z.union([z.string().min(1), titleSchema]);

/** The contract of a {@link Source}. */
export const sourceSchema = z.strictObject({
  document: wordsSchema,
  article: wordsSchema.optional(),
  url: z.url().optional(),
  readOn: dateSchema.optional(),
  otherPages: z.array(pageSchema).max(maxListLength).optional(),
}) satisfies z.ZodType<Source>;
