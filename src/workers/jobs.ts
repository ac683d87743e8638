import type { Column, Columns } from '../conditions/columns.js';
import { basePartsOf } from '../conditions/profile-table.js';
import type { Dataset } from '../dataset/dataset.js';
import type { Model, RecordSet } from '../schemas/model.js';
import { unitStarts } from '../tallies/count-records.js';
import type { PopulationRequest } from '../tallies/request.js';
import type { ColumnsData, Job, Range, RecordSetData } from './messages.js';
import type { Needs } from './needs.js';

/** At most so many ranges of units with about as many records each; together all units that there are. */
export function unitRanges(columns: Columns, unitCount: number, ranges: number): readonly Range[] {
  const starts = unitStarts(columns, unitCount);
  const found: Range[] = [];
  let from = 0;
  for (let number = 1; number <= ranges && from < unitCount; number++) {
    const wanted = (columns.rowCount * number) / ranges;
    let to = from + 1;
    // Up to the unit after which the wanted number of records is nearest.
    while (to < unitCount && starts[to + 1]! - wanted <= wanted - starts[to]!) to++;
    if (number === ranges) to = unitCount;
    found.push({ from, to });
    from = to;
  }
  return found;
}

/** What a worker needs to count a range of units: copies, so that they can be handed over. */
export function jobOf(
  dataset: Dataset,
  columns: Columns,
  requests: readonly PopulationRequest[],
  needs: readonly Needs[],
  units: Range,
): Job {
  const { asOf, period, model, parent } = dataset;
  const starts = unitStarts(columns, dataset.units.length);
  const counted = columns.recordSet.name;
  const rows = { from: starts[units.from]!, to: starts[units.to]! };
  const fields = union(needs.map((one) => one.fields));
  const keys = union(needs.map((one) => one.keys));
  const base = basePartsOf(columns, fields.get(counted) ?? new Set(), rows.from, rows.to);
  const cut = (of: Columns, { from, to }: Range): ColumnsData => {
    const { name } = of.recordSet;
    const columnsRead = [...of.fields].filter(([field]) => fields.get(name)?.has(field));
    const told = of === columns ? base?.ofProfiles : undefined;
    const keysRead = [...of.references].filter(([key]) => keys.get(name)?.has(key));
    return {
      recordSet: name,
      rowCount: to - from,
      fields: new Map(
        columnsRead.map(([field, column]) => [
          field,
          told?.has(field) === true ? toldElsewhere(column) : cutColumn(column, from, to),
        ]),
      ),
      references: new Map(keysRead.map(([key, named]) => [key, named.slice(from, to)])),
    };
  };
  // Records that conditions look into may be anywhere, so their record sets cross whole.
  const others = [...fields.keys()].flatMap((name) => {
    const other = name === counted ? undefined : dataset.sets.get(name);
    return other === undefined
      ? []
      : [{ ...cut(other, { from: 0, to: other.rowCount }), unitOf: other.unitOf.slice() }];
  });
  return {
    asOf,
    period,
    model: [...model.recordSets.values()].map(recordSetData),
    units,
    rows,
    counted: {
      ...cut(columns, rows),
      starts: starts.slice(units.from, units.to + 1),
      base,
    },
    others,
    tree: needs.some((one) => one.hasUnits)
      ? { units: unitRecords(model, dataset.units), parent: parent.slice() }
      : undefined,
    requests,
  };
}

// The codes of the rows go along as those of their profiles.
function toldElsewhere(column: Column): Column {
  return column.type === 'coded' ? { type: 'coded', values: column.values, codes: new Uint8Array(0) } : column;
}

function cutColumn(column: Column, from: number, to: number): Column {
  switch (column.type) {
    case 'coded':
      return { type: 'coded', values: column.values, codes: column.codes.slice(from, to) };
    case 'date':
      return { type: 'date', days: column.days.slice(from, to) };
    case 'number':
      return { ...column, units: column.units.slice(from, to) };
    case 'large_number':
      return { ...column, units: column.units.slice(from, to) };
  }
}

function union<Name>(maps: readonly ReadonlyMap<string, ReadonlySet<Name>>[]): ReadonlyMap<string, ReadonlySet<Name>> {
  const all = new Map<string, Set<Name>>();
  for (const [recordSet, names] of maps.flatMap((map) => [...map])) {
    const known = all.get(recordSet) ?? new Set<Name>();
    all.set(recordSet, known);
    for (const name of names) known.add(name);
  }
  return all;
}

function recordSetData({ schema: _, ...data }: RecordSet): RecordSetData {
  return data;
}

// The fields that a condition can name; others may hold what cannot be sent.
function unitRecords(model: Model, units: Dataset['units']): Dataset['units'] {
  const fields = [...(model.recordSets.get('units')?.fields.values() ?? [])].filter(({ type }) => type !== 'other');
  return units.map((unit) => Object.fromEntries(fields.map(({ name }) => [name, unit[name]])));
}
