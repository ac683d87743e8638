import { checkArguments, checkNames, datedOptions, optionalModel, rowsBySet } from '../arguments.js';
import { type DefaultModel, defaultModel, type Model } from '../schemas/model.js';
import {
  type CreatedDataset,
  checkedDates,
  type DatasetOptions,
  datasetOptionNames,
  type MixedRows,
  type Records,
  refuseUnknownSets,
  type TypedRows,
} from './dataset.js';
import { DatasetBuilder } from './dataset-builder.js';

export type { CreatedDataset, Dataset, DatasetOptions, Period, Rows } from './dataset.js';

/**
 * Checks raw rows and builds a dataset: each row against its schema, then the record sets against each other.
 *
 * Bad rows never throw. Each becomes one or more issues with record set, row, field and code; good rows go on, and for every record
 * set read = kept + refused. A field that must be given, a key, or a field whose absence says something refuses the row where it is
 * wrong; another optional field is left blank, and counted as `blanked`. What can be read without doubt is read: an empty text as
 * absence, `'8'` as a number, `'true'` as a truth value, a `Date` at midnight as that day. Units that are not active on `asOf` are kept, but are not in the tree.
 *
 * | form | for |
 * | --- | --- |
 * | `createDataset({ units, personnel }, { asOf })` | records |
 * | `createDataset({ units, returns }, { asOf })` | headcount returns of offices that send no personal data |
 * | `createDataset({ units, personnel, events, committees, … }, { asOf, period })` | what happened in a period, which else begins on the first of January |
 * | `createDataset({ units, observations }, { asOf })` | published values |
 * | `createDataset(rows, { asOf, model })` | record sets of your own, of `createModel` |
 * | `createDataset({ units, personnel: { id: ['p1', 'p2'], sex: ['female', 'male'], … } }, { asOf })` | records as columns, of Parquet, Arrow or a database |
 * | `new DatasetBuilder({ asOf })` | rows or columns that come in chunks |
 *
 * Columns of a record set make the dataset and the issues of the same records as rows, in less time: each different value is held to the
 * schema of its field once. A column is a list, a typed array of numbers, or `{ values, indices }` for values that repeat.
 *
 * @param rows - rows or columns of any record sets, by the name of the record set
 * @param options - the day, the period, your own model, how strictly rows are read
 * @returns the dataset, the issues and the counts of rows
 * @throws GenderIndicatorsError `wrong_argument` for rows that are no object of lists or columns, `invalid_date` for `asOf` or `period`,
 *   `unknown_record_set` for rows of a set that the model does not have; of columns `unknown_field` for a field that the record set does
 *   not have, `different_lengths`, `out_of_range` for indices without a value, `wrong_argument` for what is no column of the field
 * @example
 * ```ts
 * import { createDataset } from 'gender-indicators';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const personnel = [
 *   { id: 'p1', unitId: 'dept', sex: 'female', leadership: 'head' },
 *   { id: 'p2', unitId: 'dept', sex: 'man', leadership: 'none' },
 * ];
 * const { counts, issues } = createDataset({ units, personnel }, { asOf: '2019-12-31' });
 * counts.personnel; // => { read: 2, kept: 1, refused: 1, blanked: 0 }
 * issues[0]?.code; // => 'unknown_value'
 * ```
 * @example
 * ```ts
 * import { createDataset } from 'gender-indicators';
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const personnel = {
 *   id: ['p1', 'p2', 'p3'],
 *   unitId: { values: ['dept'], indices: [0, 0, 0] },
 *   sex: { values: ['female', 'male'], indices: Uint8Array.of(0, 1, 0) },
 *   leadership: ['head', 'none', 'none'],
 *   hours: Float64Array.of(160, 152.5, 160),
 * };
 * createDataset({ units, personnel }, { asOf: '2019-12-31' }).counts.personnel; // => { read: 3, kept: 3, refused: 0, blanked: 0 }
 * ```
 */
export function createDataset<M extends Model = DefaultModel>(
  rows: TypedRows<NoInfer<M>>,
  options: DatasetOptions<M>,
): CreatedDataset<M>;
export function createDataset<M extends Model = DefaultModel, const Given extends Records<M> = Records<M>>(
  rows: Given extends MixedRows<M, Given> ? Given : MixedRows<M, Given>,
  options: DatasetOptions<M>,
): CreatedDataset<M>;
export function createDataset<M extends Model>(rows: Records<M>, options: DatasetOptions<M>): CreatedDataset<M> {
  checkArguments('createDataset', { rows: [rows, rowsBySet], options: [options, datedOptions] });
  return datasetOf(rows, options, 'createDataset');
}

/** The dataset of rows, for the function that names its arguments. */
export function datasetOf<M extends Model>(
  rows: Records<NoInfer<M>>,
  options: DatasetOptions<M>,
  caller: string,
): CreatedDataset<M> {
  checkNames(options, datasetOptionNames, { function: caller, argument: 'options' });
  checkArguments(caller, { 'options.model': [options.model, optionalModel] });
  checkedDates(options, caller);
  refuseUnknownSets(options.model ?? defaultModel, rows, caller);
  const builder = new DatasetBuilder<M>(options);
  builder.add(rows as TypedRows<M>);
  return builder.build();
}
