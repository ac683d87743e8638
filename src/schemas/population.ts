import * as z from 'zod';
import type { DefaultModel, Model } from './model.js';
import { idSchema, type Title, titleSchema } from './values.js';
import { type AnyWhere, type CountedSet, type SexedSet, type Where, whereSchema } from './where.js';

/** Who or what is counted: the records of a record set that meet a condition. Everything names it by its id. */
export interface PopulationOf<M extends Model, S extends CountedSet<M>, Id extends string = string> {
  readonly id: Id;
  readonly title: Title;
  /** The record set. */
  readonly of: S;
  /** The condition; absent for every record. */
  readonly where?: Where<M, S>;
}

/** A population whose record set is not known to the compiler. */
export interface Population {
  /** Unique among populations; indicators and returns name the population by it. */
  readonly id: string;
  /** Its name, as reports print it. */
  readonly title: Title;
  /** The record set whose records are counted. */
  readonly of: string;
  /** The condition that the records must meet; absent for every record. */
  readonly where?: AnyWhere | undefined;
}

/** A population of some record set of the model, or the id of one that the catalog lists. */
export type PopulationRef<M extends Model = DefaultModel, S extends CountedSet<M> = CountedSet<M>> =
  | string
  | { readonly id: string; readonly title: Title; readonly of: S; readonly where?: object | undefined };

/** A population of persons. Of another record set it does not compile. */
export type SexedPopulationRef<M extends Model = DefaultModel> = PopulationRef<M, SexedSet<M>>;

/**
 * The contract of a population as JSON.
 *
 * @example
 * ```ts
 * import { populationSchema } from 'gender-indicators/schemas';
 *
 * const title = { vi: 'Lãnh đạo, quản lý', en: 'Leaders and managers' };
 * const where = { leadership: { in: ['head', 'deputy'] } };
 * populationSchema.safeParse({ id: 'leaders', title, of: 'personnel', where }).success; // => true
 * ```
 */
export const populationSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  of: idSchema,
  where: whereSchema.optional(),
}) satisfies z.ZodType<Population>;
