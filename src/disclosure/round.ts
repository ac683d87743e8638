import { anObject, aReport, checkArguments, checkNames } from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { CatalogReport } from '../indicators/catalog-report.js';
import { createReport } from '../indicators/evaluated-report.js';
import type { HiddenCells } from '../indicators/protection.js';
import type { Report } from '../indicators/report.js';
import { missingArgument, notEvaluated, unknownOption } from '../mistakes.js';
import { type RoundingBase, roundingBases } from '../schemas/report.js';
import { holes } from '../tallies/rolled-columns.js';
import { type CellTable, cellTablesOf } from './cell-tables.js';
import { isOfPeople } from './hidden-columns.js';
import { implies } from './implies.js';
import { randomFromText } from './random.js';
import { roundedEvaluation } from './rounded-evaluation.js';
import { type RoundedTable, roundTables } from './rounded-tables.js';
import { publicTruths } from './shown-truths.js';

/** How a report is rounded. */
export interface RoundingOptions {
  /** Counts are rounded to multiples of this number. */
  readonly base: RoundingBase;
  /**
   * A text that decides which counts are rounded up. Keep it secret, make it hard to guess, and use one for the same data always: who
   * has several roundings of one report finds the true counts by their average.
   */
  readonly seed: string;
}

/** A report of rounded counts, and how many of them are hidden because they could not be rounded with all others. */
export interface RoundedReport<IndicatorId extends string = string> {
  readonly report: Report<IndicatorId>;
  readonly summary: HiddenCells & { readonly base: RoundingBase };
}

/**
 * Rounds all counts of a report to multiples of a base, so that the report may be published: controlled rounding.
 *
 * Each count goes to one of its two neighbouring multiples, at random by the seed; multiples stay as they are, and no count is as far as
 * the base from its true value. All sums are kept: a unit is the sum of the units below it and of its own staff; women, men, other and
 * undisclosed are the total; the cells of a breakdown and the rows of a distribution are their whole; a part is never above its whole.
 * Shares, ratios, differences, intervals, what it takes to meet a target and all others are computed from the rounded counts.
 *
 * A target has a status where all true counts that may be rounded to the same have this status, else it is `suppressed`. Sums, means,
 * medians, quantiles, pay gaps and numbers of different values are `suppressed` everywhere, because values cannot be rounded so that they
 * add up. So are the few counts that cannot be rounded together with all others; the summary says how many. Units that are chosen by
 * their own fields alone, published values, and how many units reported are not rounded.
 *
 * The report holds the rounded counts and no other. It says that it is rounded: `roundedTo`, its JSON, sentences, tables and pages.
 *
 * @param report - a report of `evaluate`
 * @param options - the base, and the seed
 * @throws GenderIndicatorsError `unknown_option` for another base; `missing_argument` for no seed; `not_evaluated` for a report that was
 * read from JSON, or is protected or rounded already
 * @see Cox, "A constructive procedure for unbiased controlled rounding", Journal of the American Statistical Association 82 (1987);
 * Hundepool et al., "Handbook on Statistical Disclosure Control", 2nd edition, chapter 5
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { round } from 'gender-indicators/disclosure';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'leaders', unitId: 'dept', total: 410, female: 61 }];
 * const { dataset } = createDataset({ units, returns }, { asOf: '2019-12-31' });
 * const { report } = round(evaluate(dataset, advancement), { base: 5, seed: 'a long text that nobody guesses' });
 * const { total, female } = report.result('women-in-leadership', 'dept').counts;
 * total; // => 410
 * [60, 65].includes(female ?? 0); // => true
 * report.roundedTo; // => 5
 * ```
 */
export function round<IndicatorId extends string>(
  report: Report<IndicatorId>,
  options: RoundingOptions,
): RoundedReport<IndicatorId> {
  checkArguments('round', { report: [report, aReport], options: [options, anObject] });
  checkNames(options, { base: true, seed: true }, { function: 'round', argument: 'options' });
  const { base, seed } = options;
  if (!roundingBases.includes(base)) {
    const facts = { function: 'round', argument: 'options.base', allowed: roundingBases.map(String) };
    throw new GenderIndicatorsError(unknownOption, facts);
  }
  if (typeof seed !== 'string' || seed === '') {
    const facts = { function: 'round', argument: 'options.seed', write: 'a text that is kept secret' };
    throw new GenderIndicatorsError(missingArgument, facts);
  }
  const { evaluated } = CatalogReport.sourceOf(report, 'round');
  if (evaluated === undefined) throw new GenderIndicatorsError(notEvaluated, { function: 'round' });
  const { model, counted } = evaluated;
  const { tree } = counted.tallies;
  const cellTables = cellTablesOf(evaluated);
  // Nothing of people is public.
  const truths = publicTruths(model, tree, () => new Uint8Array(tree.parent.length));
  const isPublic = (table: CellTable) => table.of === 'units' && !truths.shown(table.condition).includes(0);
  const counts = cellTables.tables.filter(({ value }) => value === undefined);
  const decided = counts.filter((table) => !isPublic(table));
  const isRounded = (table: CellTable) =>
    decided.includes(table) ||
    decided.some(
      (other) =>
        other.of === table.of &&
        (implies(table.condition, other.condition) || implies(other.condition, table.condition)),
    );
  const tables = roundTables(counts.filter(isRounded), cellTables.partitions, tree, base, randomFromText(seed));
  // Where sexes are not reported, a condition on their numbers may be undecided because of the numbers themselves.
  const showsUndecided = counts
    .filter((table) => isOfPeople(model, table))
    .every(({ counts: { unknown, notFemale } }) => (unknown ?? notFemale) === undefined);
  const evaluation = { ...evaluated, catalog: report.catalog };
  return {
    report: createReport(roundedEvaluation(evaluation, cellTables, { base, tables, truths, showsUndecided })),
    summary: { base, ...hiddenIn(tables) },
  };
}

// Of each unit and table everybody and each sex is a number.
function hiddenIn(tables: ReadonlyMap<CellTable, RoundedTable>): HiddenCells {
  const list = [...tables].flatMap(([{ counts }, { hidden }]) => {
    const sexes = Object.keys(counts).length;
    return [...hidden].map((hole) => ({
      cells: sexes + 1,
      hidden: hole === holes.everything ? sexes + 1 : hole === holes.sexes ? sexes : 0,
    }));
  });
  return {
    cells: list.reduce((sum, { cells }) => sum + cells, 0),
    hidden: list.reduce((sum, { hidden }) => sum + hidden, 0),
  };
}
