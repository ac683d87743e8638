import * as z from 'zod';
import { dateSchema, idSchema, statement } from './values.js';

/** What kind of document it is. */
export type DocumentKind = (typeof documentKinds)[number];

/**
 * The values of {@link DocumentKind}: văn bản chỉ đạo của cấp trên; văn bản, quy định nội bộ; kế hoạch Tháng hành động vì bình
 * đẳng giới.
 */
export const documentKinds = ['directive', 'internal_rule', 'action_month_plan'] as const;

/**
 * A document in one unit: a directive of a higher body that the unit carries out, or a rule or plan that the unit itself issues.
 * A directive that binds fifty units is fifty rows. A unit has one row for a kind and number.
 */
export interface UnitDocument {
  /** Unique among documents. */
  readonly id: string;
  /** The unit that carries it out or issues it. */
  readonly unitId: string;
  readonly kind: DocumentKind;
  /** Its number, `'21-CT/TW'`, or its short name. */
  readonly number?: string | null | undefined;
  /** Whether the unit must have it: a directive that binds it, a rule that it must issue. */
  readonly required?: boolean | null | undefined;
  /** The day on which it was issued (ngày ban hành); absent while it is not. */
  readonly issuedOn?: string | null | undefined;
  /** The day on which the unit carried it out (ngày triển khai); absent while it has not. */
  readonly implementedOn?: string | null | undefined;
}

/**
 * The contract of a {@link UnitDocument} row.
 *
 * @example
 * ```ts
 * import { documentSchema } from 'gender-indicators/schemas';
 *
 * const directive = { id: 'd1', unitId: 'dept', kind: 'directive', number: '21-CT/TW', required: true, issuedOn: '2018-01-20' };
 * documentSchema.safeParse(directive).success; // => true
 * documentSchema.safeParse({ ...directive, kind: 'letter' }).success; // => false
 * ```
 */
export const documentSchema = z.strictObject({
  id: idSchema,
  unitId: idSchema,
  kind: z.enum(documentKinds),
  number: z.string().min(1).nullish(),
  required: z.boolean().nullish().meta(statement),
  issuedOn: dateSchema.nullish().meta(statement),
  implementedOn: dateSchema.nullish().meta(statement),
}) satisfies z.ZodType<UnitDocument>;
