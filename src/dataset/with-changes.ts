import type { Columns } from './columns.js';
import type { Dataset } from './dataset.js';
import { IdTable } from './id-table.js';
import { joinColumns } from './join-columns.js';
import { type RelatedRecords, relatedRecords } from './related-records.js';
import { RowIds } from './row-ids.js';

/** A dataset of persons and their changes, with columns of its own. */
export interface ChangedDataset extends Pick<RelatedRecords, 'dropped'> {
  readonly dataset: Dataset;
}

/**
 * The dataset with the changes made: as if it had been made of the rows as they are now.
 *
 * @param changes - by id what became of a person, `undefined` for one who left
 */
export function withChanges(root: Dataset, changes: ReadonlyMap<string, Columns | undefined>): ChangedDataset {
  const base = root.sets.get('personnel')!;
  const ids = root.personIds;
  const gone = new Uint8Array(base.rowCount);
  const joined: { readonly id: string; readonly record: Columns; readonly row: number }[] = [];
  for (const [id, record] of changes) {
    const row = ids?.rowOf(id) ?? -2;
    if (row >= 0) gone[row] = 1;
    if (record !== undefined) joined.push({ id, record, row });
  }
  joined.sort((a, b) => a.record.unitOf[0]! - b.record.unitOf[0]!);
  const sources = new Int32Array(base.rowCount - gone.reduce((sum, one) => sum + one, 0) + joined.length);
  const moves = new Int32Array(base.rowCount).fill(-1);
  let [place, next] = [0, 0];
  // The rows of a unit first, then those who joined it.
  for (let row = 0; row <= base.rowCount; row++) {
    const unit = row < base.rowCount ? base.unitOf[row]! : Number.POSITIVE_INFINITY;
    for (; next < joined.length && joined[next]!.record.unitOf[0]! < unit; next++) {
      const { row: before } = joined[next]!;
      if (before >= 0) moves[before] = place;
      sources[place++] = -1 - next;
    }
    if (row === base.rowCount || gone[row] === 1) continue;
    moves[row] = place;
    sources[place++] = row;
  }
  const personnel = joinColumns(
    base,
    joined.map(({ record }) => record),
    sources,
  );
  const { sets, dropped } = relatedRecords(root, personnel, moves);
  const table = ids?.table ?? new IdTable();
  const numbers = Int32Array.from(sources, (source) =>
    source >= 0 ? (ids?.numberOf(source) ?? -1) : table.add(joined[-1 - source]!.id),
  );
  const personIds = new RowIds(table, sources.length, (row) => numbers[row]!);
  return { dataset: { ...root, sets, personIds }, dropped };
}
