import { manyHolds } from '../conditions/bounds.js';
import type { Condition, ManyCondition, OneCondition, SameCondition } from '../conditions/condition.js';
import { foldCondition } from '../conditions/fold.js';
import { type Truths, unitTruths } from '../conditions/unit-truths.js';
import type { Columns } from '../dataset/columns.js';
import type { Dataset } from '../dataset/dataset.js';
import { GenderIndicatorsError } from '../errors.js';
import { invalidCondition } from '../mistakes.js';
import type { ForeignKey } from '../schemas/model.js';
import type { CellRequest, PopulationRequest } from '../tallies/request.js';
import { fieldBitmap } from './atoms.js';
import {
  addRun,
  type Bitmap,
  bitmapWhere,
  complement,
  emptyBitmap,
  hasRow,
  intersection,
  rowsOf,
  union,
} from './bitmap.js';
import { cached } from './cached.js';

/** What the engine reads of a dataset. */
export type CountInput = Pick<Dataset, 'model' | 'asOf' | 'period' | 'tree' | 'sets'>;

/** The condition of a definition, decided for the records of one record set. */
export interface ConditionSite {
  readonly input: CountInput;
  readonly columns: Columns;
  /** The id of the definition, for errors. */
  readonly holder: string;
  /** The bitmaps of atoms by record set and key, so that equal atoms are decided once in a call. */
  readonly atoms: Map<string, Bitmap>;
}

/** The rows whose records meet a condition: a bitmap index, in which `and`, `or` and `not` are operations on words. */
export function conditionBitmap(site: ConditionSite, condition: Condition): Bitmap {
  const { columns, atoms } = site;
  const { rowCount } = columns;
  const atom = <Part extends Condition>(part: Part, decide: (site: ConditionSite, part: Part) => Bitmap): Bitmap =>
    cached(atoms, `${columns.recordSet.name} ${part.key}`, () => decide(site, part));
  return foldCondition<Bitmap>(condition, {
    all: (parts) => intersection(parts, rowCount),
    any: (parts) => union(parts, rowCount),
    not: (part) => complement(part, rowCount),
    field: (part) => atom(part, () => fieldBitmap(site.input, columns, part)),
    same: (part) => atom(part, sameRecord),
    one: (part) => atom(part, part.relation.recordSet === 'units' ? unitMeets : namedRecordMeets),
    many: (part) => atom(part, relatedRecordsMeet),
  });
}

/** The rows of a population that are in a cell of its breakdown. */
export function cellBitmap(
  site: ConditionSite,
  { axes }: PopulationRequest,
  { positions }: CellRequest,
  population: Bitmap,
): Bitmap {
  const parts = axes.map(({ conditions }, axis) => conditionBitmap(site, conditions[positions[axis]!]!));
  return intersection([population, ...parts], site.columns.rowCount);
}

/** By unit 1 where a record's condition on its unit holds. */
function unitsMeeting({ input, columns, holder }: ConditionSite, { relation, of }: OneCondition): Truths {
  const { tree, asOf, period } = input;
  return unitTruths({ units: tree.units, parent: tree.parent, asOf, period }, of, () => {
    const facts = { recordSet: columns.recordSet.name, field: relation.name, in: holder };
    throw new GenderIndicatorsError(invalidCondition, facts);
  });
}

function unitMeets(site: ConditionSite, condition: OneCondition): Bitmap {
  const { unitStarts, rowCount } = site.columns;
  const bitmap = emptyBitmap(rowCount);
  unitsMeeting(site, condition).forEach((truth, unit) => {
    if (truth === 1) addRun(bitmap, unitStarts[unit]!, unitStarts[unit + 1]!);
  });
  return bitmap;
}

function namedRecordMeets(site: ConditionSite, { relation, of }: OneCondition): Bitmap {
  const { columns, input } = site;
  const related = input.sets.get(relation.recordSet);
  const rows = columns.references.get(relation.key);
  if (related === undefined || rows === undefined) return emptyBitmap(columns.rowCount);
  const met = conditionBitmap({ ...site, columns: related }, of);
  return bitmapWhere(columns.rowCount, (row) => rows[row]! >= 0 && hasRow(met, rows[row]!));
}

function relatedRecordsMeet(site: ConditionSite, condition: ManyCondition): Bitmap {
  const { columns, input } = site;
  const { relation, how, where, whole } = condition;
  const related = input.sets.get(relation.recordSet);
  const rows = related?.references.get(relation.key);
  // By row of this set how many related records name it.
  const counts = (bitmap: Bitmap | undefined): Uint32Array => {
    const result = new Uint32Array(columns.rowCount);
    if (rows === undefined || bitmap === undefined) return result;
    for (const row of rowsOf(bitmap)) if (rows[row]! >= 0) result[rows[row]!]!++;
    return result;
  };
  const decide = (part: Condition) => related && conditionBitmap({ ...site, columns: related }, part);
  const [inWhole, matched] = [decide(whole), decide(where)];
  const wholes = how === 'share' ? counts(inWhole) : undefined;
  const matches = counts(inWhole && matched && intersection([inWhole, matched], related?.rowCount ?? 0));
  // Few pairs of numbers differ, and each takes exact arithmetic.
  const decided = new Map<number, boolean>();
  return bitmapWhere(columns.rowCount, (row) => {
    const [count, size] = [matches[row]!, wholes?.[row] ?? 0];
    const pair = count * ((related?.rowCount ?? 0) + 1) + size;
    const truth = decided.get(pair) ?? manyHolds(condition, count, size);
    decided.set(pair, truth);
    return truth;
  });
}

function sameRecord({ input, columns }: ConditionSite, { foreignKey, otherKey, via }: SameCondition): Bitmap {
  const first = keyReader(columns, foreignKey);
  const holder = via === undefined ? columns : input.sets.get(via.recordSet);
  const second = holder === undefined ? () => -1 : keyReader(holder, otherKey);
  const rowOfHolder = via === undefined ? (row: number) => row : keyReader(columns, via.key);
  return bitmapWhere(columns.rowCount, (row) => {
    const record = first(row);
    return record >= 0 && rowOfHolder(row) >= 0 && record === second(rowOfHolder(row));
  });
}

// Which record a key names: the number of a unit, or the row of another record; -1 for none.
function keyReader({ unitOf, references }: Columns, key: ForeignKey): (row: number) => number {
  const records = key === 'unitId' ? unitOf : references.get(key);
  return (row) => records?.[row] ?? -1;
}
