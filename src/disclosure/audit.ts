import { anObject, aReport, checkArguments, isObject, type Kind } from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import type { Report } from '../indicators/report.js';
import { wrongArgument } from '../mistakes.js';
import { defaultModel, type Model } from '../schemas/model.js';
import {
  type AuditFinding,
  type AuditProof,
  type PublishedCell,
  type PublishedSum,
  type PublishedTable,
  publishedTableSchema,
} from '../schemas/published-table.js';
import { determinedByBounds } from './audit-bounds.js';
import { determinedBySums } from './audit-sums.js';
import { type AuditSystem, type Combination, type Relation, shownSum, tellingRelations } from './audit-system.js';
import { cellsOfReport } from './report-cells.js';

/** What everybody can calculate from what is published. */
export interface Audit {
  /** How many hidden numbers were checked. */
  readonly checked: number;
  /**
   * The hidden numbers that follow from the shown ones: those that follow by sums first. What {@link protect} leaves
   * follows by zeros alone, where its policy shows the zeros of large groups.
   */
  readonly determined: readonly AuditFinding[];
  /** Sums of shown numbers that do not hold, as they were given. Nothing is concluded from them. */
  readonly contradictions: readonly PublishedSum[];
}

/** What {@link audit} needs to know beside the report. */
export interface AuditOptions {
  /**
   * The record sets of the catalog of a report.
   * @defaultValue `defaultModel`
   */
  readonly model?: Model | undefined;
}

const aPublication: Kind = {
  is: (value) => aReport.is(value) || (isObject(value) && value['cells'] !== undefined),
  write: 'protect(report).report',
};

/**
 * Says which hidden numbers everybody can calculate from the shown ones: the attack, before somebody else tries it.
 *
 * It reads what is shown alone: the counts of a report, or a table that others published, with the sums that hold between its numbers. A
 * number follows by sums, where a combination of shown numbers gives it; or by bounds, because no number is below 0 and no part above its whole; or by
 * zeros, because it is part of numbers that are shown as 0. Each comes with its proof, which `explain` writes as a calculation:
 * "Đội 3: 12 − 5 − 4 = 3".
 *
 * By sums all numbers that follow are found. By bounds those that follow in groups of at most 250 hidden numbers that hang together, without
 * the knowledge that numbers are whole; in larger groups some of them. Of a report the counts are read, and the sums of pay and of other values that follow
 * from its means and gaps, where all that are shown of a population are whole numbers and none is below 0; that a sum follows is said, not how closely it can be estimated.
 *
 * @param published - a report, as `protect` returned it or as it was read from JSON; or a table
 * @param options - the model of the report
 * @throws GenderIndicatorsError `wrong_argument` for what is no report and no table; the place in the table is in the argument
 * @see Hundepool et al., "Handbook on Statistical Disclosure Control", 2nd edition, chapter 4: audit
 * @example
 * ```ts
 * import { explain } from 'gender-indicators';
 * import { audit } from 'gender-indicators/disclosure';
 * import { vi } from 'gender-indicators/locales';
 *
 * const cells = [
 *   { id: 'dept', label: 'Cục QLTT', value: 12 },
 *   { id: 'team-1', label: 'Đội 1', value: 5 },
 *   { id: 'team-2', label: 'Đội 2', value: 4 },
 *   { id: 'team-3', label: 'Đội 3', value: null },
 * ];
 * const sums = [{ total: 'dept', parts: ['team-1', 'team-2', 'team-3'] }];
 * const { determined } = audit({ cells, sums });
 * determined.map((finding) => explain(finding, vi)); // => ['Đội 3: 12 − 5 − 4 = 3']
 * ```
 */
export function audit(published: Report | PublishedTable, options: AuditOptions = {}): Audit {
  checkArguments('audit', { published: [published, aPublication], options: [options, anObject] });
  if (!('catalog' in published)) {
    checkTable(published);
    return auditOf(published, new Set(published.cells.map(({ id }) => id)));
  }
  const table = cellsOfReport(published, options.model ?? defaultModel);
  return auditOf(table, table.published);
}

function checkTable(table: PublishedTable): void {
  const checked = publishedTableSchema.safeParse(table);
  if (checked.success) return;
  const path = ['published', ...(checked.error.issues[0]?.path ?? [])].map(String).join('.');
  const facts = { function: 'audit', argument: path, write: "{ cells: [{ id: 'team-3', value: null }], sums: [] }" };
  throw new GenderIndicatorsError(wrongArgument, facts);
}

function auditOf({ cells, sums }: PublishedTable, published: ReadonlySet<string>): Audit {
  const positions = new Map(cells.map(({ id }, position) => [id, position]));
  const values = cells.map(({ value }) => value);
  const all = sums.map(({ total, parts }): Relation => {
    return new Map([[positions.get(total)!, 1], ...parts.map((part) => [positions.get(part)!, -1] as const)]);
  });
  const isShown = (relation: Relation) => [...relation.keys()].every((position) => values[position] !== null);
  const system: AuditSystem = { values, relations: all.filter((relation) => !isShown(relation)) };
  const contradictions = sums.filter((_, i) => isShown(all[i]!) && shownSum(system, all[i]!) !== 0);
  const isChecked = (position: number) => published.has(cells[position]!.id);

  const ofSums: AuditSystem = { values, relations: tellingRelations(system, isChecked) };
  const bySums = determinedBySums(ofSums);
  const byBounds = determinedByBounds(system);
  const finding = (position: number, rest: Pick<AuditFinding, 'value' | 'by' | 'proofs'>): AuditFinding => ({
    kind: 'determined',
    cell: nameOf(cells[position]!),
    ...rest,
    // -0 becomes 0.
    value: rest.value + 0,
  });
  const proof = (says: AuditProof['says'], combination: Combination) => proofOf(says, combination, system, cells);
  const determined = [
    ...[...bySums].flatMap(([position, combination]) => {
      const bounded = byBounds.get(position)?.value;
      const value = combination === undefined ? bounded : resultOf(combination, ofSums);
      if (!isChecked(position) || value === undefined) return [];
      const proofs = combination === undefined ? [] : [proofOf('equal', combination, ofSums, cells)];
      return [finding(position, { value, by: 'sums', proofs })];
    }),
    ...[...byBounds].flatMap(([position, { value, atLeast, atMost }]) => {
      if (!isChecked(position) || bySums.has(position)) return [];
      const proofs = [proof('at_least', atLeast), proof('at_most', atMost)];
      const isPartOfZero = proofs.every(({ terms }) => terms.length === 0);
      return [finding(position, { value, by: isPartOfZero ? 'zeros' : 'bounds', proofs })];
    }),
  ];
  return {
    checked: cells.filter(({ value, id }) => value === null && published.has(id)).length,
    determined,
    contradictions,
  };
}

function nameOf({ id, label, sex }: PublishedCell): AuditFinding['cell'] {
  return { id, ...(label === undefined ? {} : { label }), ...(sex === undefined ? {} : { sex }) };
}

// How often each shown number is added where the relations are.
function shownTimes({ times }: Combination, { values, relations }: AuditSystem): ReadonlyMap<number, number> {
  const shown = new Map<number, number>();
  for (const [relation, often] of times) {
    for (const [position, factor] of relations[relation]!)
      if (values[position] !== null) shown.set(position, (shown.get(position) ?? 0) - often * factor);
  }
  return shown;
}

function resultOf(combination: Combination, system: AuditSystem): number {
  let sum = 0;
  for (const [position, often] of shownTimes(combination, system)) sum += often * system.values[position]!;
  return sum / combination.dividedBy;
}

function proofOf(
  says: AuditProof['says'],
  combination: Combination,
  system: AuditSystem,
  cells: readonly PublishedCell[],
): AuditProof {
  const times = [...shownTimes(combination, system)].filter(([, often]) => often !== 0);
  const divisor = times.reduce(
    (common, [, often]) => greatestCommon(common, Math.abs(often)),
    Math.abs(combination.dividedBy),
  );
  const sign = Math.sign(combination.dividedBy);
  const terms = times
    .map(([position, often]) => ({
      cell: nameOf(cells[position]!),
      value: system.values[position]!,
      times: (sign * often) / divisor,
    }))
    // What is added stands first, and zeros say nothing.
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Number(b.times > 0) - Number(a.times > 0));
  return { says, terms, dividedBy: Math.abs(combination.dividedBy) / divisor };
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}
