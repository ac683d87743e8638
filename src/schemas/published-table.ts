import * as z from 'zod';
import { type Sex, sexes, type Title, titleSchema } from './values.js';

/** A number of a published table, shown or hidden. It is a count, so that it is whole and not below 0. */
export interface PublishedCell {
  /** Unique in the table. */
  readonly id: string;
  /**
   * What it is the number of: a text, or texts by language.
   * @defaultValue the id
   */
  readonly label?: string | Title | undefined;
  /** The sex that is counted; absent for everybody. */
  readonly sex?: Sex | undefined;
  /** The number that is shown; `null` where it is hidden. */
  readonly value: number | null;
}

/** A sum that holds in a published table, whether its numbers are shown or not. */
export interface PublishedSum {
  /** The id of the number that is the sum. */
  readonly total: string;
  /** The ids of the numbers that add up to it. */
  readonly parts: readonly string[];
}

/** A table as others published it: its numbers, and the sums that hold between them. */
export interface PublishedTable {
  /** The numbers of the table, shown or hidden. */
  readonly cells: readonly PublishedCell[];
  /** The sums that hold in the table. */
  readonly sums: readonly PublishedSum[];
}

/** A shown number in a proof, and how often it is added: -1 where it is subtracted. */
export interface AuditTerm {
  readonly cell: Pick<PublishedCell, 'id' | 'label' | 'sex'>;
  readonly value: number;
  readonly times: number;
}

/** Shown numbers that are added and subtracted, and what the sum says of a hidden number. */
export interface AuditProof {
  readonly says: 'equal' | 'at_least' | 'at_most';
  readonly terms: readonly AuditTerm[];
  /** What the sum of the terms is divided by: 1 in most proofs. */
  readonly dividedBy: number;
}

/** A hidden number that everybody can calculate from what is shown. */
export interface AuditFinding {
  /** What kind of fact this is, for `explain`. */
  readonly kind: 'determined';
  readonly cell: Pick<PublishedCell, 'id' | 'label' | 'sex'>;
  readonly value: number;
  /**
   * Why it follows: by sums alone; also because no number is below 0; or because it is part of numbers that are shown as 0, such as the
   * women of a team where a department shows none.
   */
  readonly by: 'sums' | 'bounds' | 'zeros';
  /** Why it follows: one calculation, or one from below and one from above. None where it would have hundreds of terms. */
  readonly proofs: readonly AuditProof[];
}

const cellSchema = z.strictObject({
  id: z.string().min(1),
  label: z.union([z.string(), titleSchema]).optional(),
  sex: z.enum(sexes).optional(),
  value: z.int().min(0).nullable(),
});

/**
 * The contract of a published table: each id stands once, and sums name ids of cells.
 *
 * @example
 * ```ts
 * import { publishedTableSchema } from 'gender-indicators/schemas';
 *
 * publishedTableSchema.safeParse({ cells: [], sums: [{ total: 'all', parts: ['women'] }] }).success; // => false
 * ```
 */
export const publishedTableSchema = z
  .strictObject({
    cells: z.array(cellSchema).refine((cells) => new Set(cells.map(({ id }) => id)).size === cells.length),
    sums: z.array(z.strictObject({ total: z.string(), parts: z.array(z.string()).min(1) })),
  })
  .superRefine(({ cells, sums }, context) => {
    const ids = new Set(cells.map(({ id }) => id));
    sums.forEach(({ total, parts }, i) => {
      const isOnce = new Set([total, ...parts]).size === parts.length + 1;
      if (!isOnce || ![total, ...parts].every((id) => ids.has(id)))
        context.addIssue({ code: 'custom', path: ['sums', i] });
    });
  }) satisfies z.ZodType<PublishedTable>;
