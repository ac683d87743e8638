import type { Condition } from '../../src/conditions/condition.js';
import { parseCondition } from '../../src/conditions/parse-condition.js';
import { createDataset, type Dataset } from '../../src/dataset/create-dataset.js';
import { rowsOf } from '../../src/engine/bitmap.js';
import { type ConditionSite, conditionBitmap } from '../../src/engine/record-conditions.js';
import type { ValueOf } from '../../src/schemas/indicator.js';
import { defaultModel, type Model } from '../../src/schemas/model.js';
import type { AnyWhere } from '../../src/schemas/where.js';
import { type OrderRequest, type PopulationRequest, type Side, valueKey } from '../../src/tallies/request.js';

type Row = Readonly<Record<string, unknown>>;

const asOf = '2019-12-31';

/** A dataset of rows that are all right. */
export function datasetOf(rows: Readonly<Record<string, readonly Row[]>>, model: Model = defaultModel): Dataset {
  const { dataset, issues } = createDataset(rows as never, { asOf, model });
  if (issues.length > 0) throw new Error(JSON.stringify(issues[0]));
  return dataset;
}

/** A request for a population, with values to be summed and to be counted one by one. */
export function request(
  of: string,
  where: AnyWhere,
  values: { readonly sums?: readonly ValueOf[]; readonly frequencies?: readonly ValueOf[] } = {},
  model: Model = defaultModel,
): PopulationRequest {
  const byKey = (list: readonly ValueOf[] = []) => new Map(list.map((value) => [valueKey(value), value]));
  const condition = parseCondition(model, of, where, 'population');
  const [sums, frequencies] = [byKey(values.sums), byKey(values.frequencies)];
  return { id: 'population', of, where, condition, sums, frequencies, axes: [], cells: [] };
}

/** A request whose cells are all combinations of the conditions of each axis. */
export function brokenDown(
  base: PopulationRequest,
  axes: readonly { readonly wheres: readonly AnyWhere[]; readonly overlaps?: boolean; readonly isOfUnit?: boolean }[],
): PopulationRequest {
  const parse = (where: AnyWhere): Condition => parseCondition(defaultModel, base.of, where, 'cell');
  const positions = axes.reduce<readonly (readonly number[])[]>(
    (cells, { wheres }) => cells.flatMap((cell) => wheres.map((_, position) => [...cell, position])),
    [[]],
  );
  return {
    ...base,
    axes: axes.map(({ wheres, overlaps = false, isOfUnit = false }) => ({
      conditions: wheres.map(parse),
      overlaps,
      isOfUnit,
    })),
    cells: positions.map((cell) => ({
      id: `population ${cell.join()}`,
      where: { and: [base.where, ...cell.map((position, axis) => axes[axis]!.wheres[position]!)] },
      positions: cell,
    })),
  };
}

/** A median of a population. */
export function median(value: ValueOf, side: Side = 'all', populationId = 'population'): OrderRequest {
  return { populationId, value, side, position: 'median', rankAmong: (count) => Math.floor((count + 1) / 2) };
}

/** The rows of a record set that meet a condition. */
export function rowsMeeting(dataset: Dataset, of: string, where: AnyWhere): readonly number[] {
  const site: ConditionSite = { input: dataset, columns: dataset.sets.get(of)!, holder: 'test', atoms: new Map() };
  return [...rowsOf(conditionBitmap(site, parseCondition(dataset.model, of, where, 'test')))];
}
