import { checkArguments, isObject, refused } from '../arguments.js';
import { Decimal, type Numeric, toDecimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { duplicateId, unknownId } from '../mistakes.js';
import { checkFigure } from './checkFigure.js';
import { changeFinding, rangeOf, readChange } from './document-change.js';
import type { DocumentField, DocumentFinding, FindingCode, FindingFacts } from './document-finding.js';
import { checkFigureNames, type Figure, type FigureOptions, parseFigure } from './parseFigure.js';

/** A row of a published table. Text is read as the page prints it, `'1.081'` and `'19,91%'`; a number is the number. */
export interface DocumentRow {
  /** Unique in the document; findings name the row by it. */
  readonly id: string;
  /** What is counted. */
  readonly part?: Numeric | undefined;
  /** All of it. */
  readonly whole?: Numeric | undefined;
  /** The share as printed. */
  readonly share?: string | undefined;
  /** The share of the period before, as printed. */
  readonly before?: string | undefined;
  /** The change since then as printed: `'2,1%'`, `'2,1 điểm phần trăm'`, or a number of points. */
  readonly change?: string | undefined;
  /** The ids of the rows whose parts and wholes this row adds up. */
  readonly sumOf?: readonly string[] | undefined;
  /**
   * The ids of the rows into which this one is divided, parts of one whole: their parts add up to its part, and their shares to its share,
   * or to 100 % where it has none.
   */
  readonly dividedInto?: readonly string[] | undefined;
  /** A name of the figure, the same for all rows of the document that print it. */
  readonly figure?: string | undefined;
}

/**
 * Audits a published table whole: shares that do not fit their counts, were cut off or rounded twice; parts above their wholes; sums that
 * do not add; shares of one whole that do not add up to 100 %; changes in % that are percentage points; and one figure that is printed in
 * two ways.
 *
 * Formulas: a share fits if part / whole rounds half up to it ({@link checkFigure}). A sum of counts adds if it is equal; a sum of shares if
 * it is as near as the rounding of each explains: half a unit of its last decimal. A change fits if the two
 * shares, each anywhere within its rounding, can give it: as after − before in points, or as after / before − 1 in percent.
 * Figures are equal if the one with more decimals rounds to the other.
 *
 * @param rows - the rows of the table, in their order
 * @param options - the language of the page, and whether a sign is left out
 * @returns what is wrong, row by row; empty where nothing is
 * @throws {@link GenderIndicatorsError} `missing_argument` and `wrong_argument` for rows that are none; `duplicate_id`; `unknown_id` for a row
 * of `sumOf` and `dividedInto`; `unknown_option`
 * @example
 * ```ts
 * import { checkDocument, explain } from 'gender-indicators';
 * import { en, vi } from 'gender-indicators/locales';
 *
 * const findings = checkDocument([
 *   { id: 'Hà Nội', part: '133', whole: '496', share: '26,80%' },
 *   { id: 'Huế', part: 12, whole: 40, share: '30%', before: '28%', change: '2%' },
 *   { id: 'Cộng', part: 146, whole: 536, share: '27,24%', sumOf: ['Hà Nội', 'Huế'] },
 * ]);
 * findings.map(({ id, code }) => `${id}: ${code}`);
 * // => ['Hà Nội: share_does_not_fit', 'Huế: percent_for_points', 'Cộng: sum_does_not_add']
 * explain(findings[1]!, vi);
 * // => 'Dòng “Huế”: thay đổi ghi 2% là chênh lệch của hai tỷ lệ, phải ghi là 2 điểm phần trăm.'
 * explain(findings[2]!, en); // => 'Row “Cộng”: the part is printed as 146, but its rows add up to 145.'
 * ```
 */
export function checkDocument(rows: readonly DocumentRow[], options: FigureOptions = {}): readonly DocumentFinding[] {
  checkArguments('checkDocument', { rows: [rows, listOfRows] });
  checkFigureNames(options, 'checkDocument');
  const read = rows.map((row, index) => readRow(row, index, options));
  const byId = new Map<string, ReadRow>();
  for (const row of read) {
    if (byId.has(row.id)) throw new GenderIndicatorsError(duplicateId, { what: 'row', id: row.id });
    byId.set(row.id, row);
  }
  const firstOf = new Map<string, ReadRow>();
  return read.flatMap((row) => {
    const { figure } = row.printed;
    const first = figure === undefined ? undefined : firstOf.get(figure);
    if (figure !== undefined && first === undefined) firstOf.set(figure, row);
    return [
      ...row.findings,
      ...countFindings(row, options),
      ...sumFindings(row, byId),
      ...divisionFindings(row, byId),
      ...changeFinding(row.share, row.before, row.change).map(([code, facts]) => finding(row, code, facts)),
      ...(first === undefined ? [] : figureFindings(row, first)),
    ];
  });
}

const listOfRows = {
  is: (value: unknown) => Array.isArray(value) && value.every((row) => isObject(row)),
  write: "[{ id: 'a', part: 1, whole: 3, share: '33,33%' }]",
};

interface ReadRow {
  readonly index: number;
  readonly id: string;
  readonly printed: DocumentRow;
  readonly part?: Decimal | undefined;
  readonly whole?: Decimal | undefined;
  readonly share?: Figure | undefined;
  readonly before?: Figure | undefined;
  readonly change?: Figure | undefined;
  /** What cannot be read. */
  readonly findings: readonly DocumentFinding[];
}

function finding<Code extends FindingCode>(row: { index: number; id: string }, code: Code, facts: FindingFacts[Code]) {
  return { kind: 'finding', code, row: row.index, id: row.id, facts } as DocumentFinding;
}

function readRow(printed: DocumentRow, index: number, options: FigureOptions): ReadRow {
  const { id } = printed;
  if (typeof id !== 'string') throw refused(id, { function: 'checkDocument', argument: 'rows.id', index }, "id: 'a'");
  const findings: DocumentFinding[] = [];
  const tryRead = <Value>(field: DocumentField, read: () => Value): Value | undefined => {
    if (printed[field] === undefined) return undefined;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof GenderIndicatorsError)) throw error;
      findings.push(finding({ index, id }, 'unreadable', { field }));
      return undefined;
    }
  };
  const count = (field: 'part' | 'whole') => {
    const value = tryRead(field, () => numberOf(printed[field]!, options));
    if (value === undefined || (value.isInteger() && !value.isNegative())) return value;
    findings.push(finding({ index, id }, 'not_a_count', { field }));
    return undefined;
  };
  const part = count('part');
  const whole = count('whole');
  const share = tryRead('share', () => parseFigure(printed.share!, options));
  const before = tryRead('before', () => parseFigure(printed.before!, options));
  const change = tryRead('change', () => readChange(printed.change!, options));
  return { index, id, printed, part, whole, share, before, change, findings };
}

function numberOf(value: Numeric, options: FigureOptions): Decimal {
  if (typeof value === 'string') return parseFigure(value, { ...options, percent: false }).value;
  return toDecimal(value, { function: 'checkDocument', argument: 'rows' });
}

function countFindings(row: ReadRow, options: FigureOptions): readonly DocumentFinding[] {
  const { part, whole, share, printed } = row;
  if (part === undefined || whole === undefined) return [];
  if (part.gt(whole)) return [finding(row, 'part_above_whole', { part, whole })];
  if (share === undefined) return [];
  if (whole.isZero()) return [finding(row, 'no_share', {})];
  const check = checkFigure({ part, whole, published: printed.share! }, options);
  const fits = check.verdict === 'exact' || check.verdict === 'rounded';
  return fits ? [] : [finding(row, 'share_does_not_fit', { part, whole, check })];
}

function sumFindings(row: ReadRow, byId: ReadonlyMap<string, ReadRow>): readonly DocumentFinding[] {
  const { sumOf } = row.printed;
  if (sumOf === undefined) return [];
  const items = itemsOf(row, 'sumOf', sumOf, byId);
  return [...countSum(row, 'part', items), ...countSum(row, 'whole', items)];
}

function divisionFindings(row: ReadRow, byId: ReadonlyMap<string, ReadRow>): readonly DocumentFinding[] {
  const { dividedInto } = row.printed;
  if (dividedInto === undefined) return [];
  const items = itemsOf(row, 'dividedInto', dividedInto, byId);
  return [...countSum(row, 'part', items), ...shareSum(row, items)];
}

function itemsOf(
  row: ReadRow,
  field: 'sumOf' | 'dividedInto',
  ids: readonly string[],
  byId: ReadonlyMap<string, ReadRow>,
): readonly ReadRow[] {
  const list: unknown = ids;
  if (!Array.isArray(list))
    throw refused(ids, { function: 'checkDocument', argument: `rows.${field}`, index: row.index }, "['a', 'b']");
  return ids.map((id) => byId.get(id) ?? refuse(id, row.id));
}

function refuse(id: string, row: string): never {
  throw new GenderIndicatorsError(unknownId, { what: 'row', id, in: row });
}

function countSum(row: ReadRow, field: 'part' | 'whole', items: readonly ReadRow[]): readonly DocumentFinding[] {
  const printed = row[field];
  const numbers = items.flatMap((item) => item[field] ?? []);
  if (printed === undefined || numbers.length < items.length) return [];
  const sum = Decimal.sum(0, ...numbers);
  return sum.eq(printed)
    ? []
    : [finding(row, 'sum_does_not_add', { field, printed, sum, rows: items.map(({ id }) => id) })];
}

// All of a whole is 100 % exactly; every other share can be half a unit of its last decimal away from what was printed.
function shareSum(row: ReadRow, items: readonly ReadRow[]): readonly DocumentFinding[] {
  const shares = items.flatMap(({ share }) => share ?? []);
  if (shares.length < items.length || shares.length === 0) return [];
  if (row.share === undefined && row.printed.share !== undefined) return [];
  const printed = row.share?.value ?? new Decimal(1);
  const sum = Decimal.sum(0, ...shares.map(({ value }) => value));
  const rounded = printed.eq(1) || row.share === undefined ? shares : [...shares, row.share];
  const rounding = Decimal.sum(0, ...rounded.map((share) => rangeOf(share, share.value)[1].minus(share.value)));
  if (sum.minus(printed).abs().lte(rounding)) return [];
  return [finding(row, 'shares_do_not_add', { printed, sum, rounding, rows: items.map(({ id }) => id) })];
}

function figureFindings(row: ReadRow, first: ReadRow): readonly DocumentFinding[] {
  const counts = (['part', 'whole'] as const).flatMap((field) => {
    const [one, other] = [row[field], first[field]];
    const differs = one !== undefined && other !== undefined && !one.eq(other);
    return differs ? [finding(row, 'different_figures', { field, other: first.id })] : [];
  });
  const shares = (['share', 'before', 'change'] as const).flatMap((field) => {
    const [one, other] = [row[field], first[field]];
    if (one === undefined || other === undefined) return [];
    if (one.value.eq(other.value) && one.decimals === other.decimals) return [];
    const code = agree(one, other) ? 'different_decimals' : 'different_figures';
    return [finding(row, code, { field, other: first.id })];
  });
  return [...counts, ...shares];
}

// Whether the figure with more decimals rounds to the other.
function agree(one: Figure, other: Figure): boolean {
  const places = ({ decimals, isPercent }: Figure) => decimals + (isPercent ? 2 : 0);
  const fewest = Math.min(places(one), places(other));
  return one.value
    .toDecimalPlaces(fewest, Decimal.ROUND_HALF_UP)
    .eq(other.value.toDecimalPlaces(fewest, Decimal.ROUND_HALF_UP));
}
