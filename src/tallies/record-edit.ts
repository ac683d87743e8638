import type { Columns } from '../conditions/columns.js';
import { parseCondition } from '../conditions/parse-condition.js';
import { baseProfile, codedDimension } from '../conditions/profile-table.js';
import { decideConditions } from '../conditions/record-condition.js';
import { relatedSets } from '../conditions/related-sets.js';
import type { Dataset } from '../dataset/create-dataset.js';
import { hasBit } from '../kernel/bits.js';
import { sexes } from '../schemas/values.js';
import type { CountedRecords } from './counted-records.js';
import { type Group, groups } from './counts.js';
import { valueColumn } from './value-columns.js';

/** One record that comes to a unit, or leaves it, as tallies see it. */
export interface RecordEdit {
  /** 1 where it comes, -1 where it leaves. */
  readonly change: 1 | -1;
  readonly unit: number;
  /** The group that it counts for in each population to which it belongs. */
  readonly groupIn: ReadonlyMap<string, Group>;
  /** A value that the populations read, as a whole number of 10^-scale; `null` for none. */
  readonly valueOf: (key: string) => { readonly scale: number; readonly value: number | bigint | null };
}

/** Says of a single record, given as columns of one row, what an edit of it means for tallies. */
export type EditReader = (record: Columns, change: 1 | -1) => RecordEdit;

/**
 * Reads edits for tallies that were counted from records; nothing where their conditions look into other record sets, since
 * one record does not tell then.
 */
export function editReader(dataset: Dataset, counted: CountedRecords): EditReader | undefined {
  const { requests, columns, table, met, groupOf } = counted;
  const { name } = columns.recordSet;
  if (requests.some(({ id, where }) => relatedSets(dataset.model, name, where, id).size > 0)) return undefined;
  const values = new Map(
    requests.flatMap(({ id, sums, distributions }) =>
      [...sums, ...distributions].map(([key, value]) => [key, { value, id }]),
    ),
  );
  const profileOf = table === baseProfile(columns) ? profileFinder(counted) : () => undefined;
  const ofProfiles = new Map<number, ReadonlyMap<string, Group>>();
  const membersOf = (record: Columns): ReadonlyMap<string, Group> => {
    const profile = profileOf(record);
    const known = profile === undefined ? undefined : ofProfiles.get(profile);
    if (known !== undefined) return known;
    if (profile !== undefined) {
      const group = groups[groupOf[profile]!]!;
      const members = new Map(
        requests.flatMap(({ id }, i) => (hasBit(met[i]!, profile) ? [[id, group] as const] : [])),
      );
      ofProfiles.set(profile, members);
      return members;
    }
    const conditions = requests.map(({ id, of, where }) => ({
      condition: parseCondition(dataset.model, of, where, id),
      in: id,
    }));
    const decided = decideConditions(dataset, record, conditions, new Map());
    const sex = record.fields.get('sex');
    const group: Group = sex?.type === 'coded' ? (sexes[sex.codes[0]! - 1] ?? 'unknown') : 'unknown';
    return new Map(requests.flatMap(({ id }, i) => (hasBit(decided.met[i]!, 0) ? [[id, group]] : [])));
  };
  return (record, change) => ({
    change,
    unit: record.unitOf[0]!,
    groupIn: membersOf(record),
    valueOf: (key) => {
      const asked = values.get(key);
      if (asked === undefined) return { scale: 0, value: null };
      const { scale, values: ofRecord } = valueColumn(dataset, record, asked.value, asked.id);
      const value = ofRecord[0] ?? null;
      return { scale, value: typeof value === 'number' && Number.isNaN(value) ? null : value };
    },
  });
}

// Nearly every record has the codes of others before it; then it is known where that profile belongs.
function profileFinder({ columns, table }: CountedRecords): (record: Columns) => number | undefined {
  const { fields } = baseProfile(columns);
  const dimensions = [...columns.fields].flatMap(([key, column]) =>
    fields.has(key) && column.type === 'coded'
      ? [{ key, codes: table.codesOf(codedDimension(key, column)), values: column.values }]
      : [],
  );
  // A profile is written as a number with the sizes of the fields as bases, unless that would be rounded.
  const places = dimensions.reduce((product, { values }) => product * (values.length + 1), 1);
  if (places > Number.MAX_SAFE_INTEGER) return () => undefined;
  const numberOf = new Map<number, number>();
  for (let number = 0; number < table.representatives.length; number++) {
    let key = 0;
    for (const { codes, values } of dimensions) key = key * (values.length + 1) + codes[number]!;
    numberOf.set(key, number);
  }
  return (record) => {
    let key = 0;
    for (const { key: field, values } of dimensions) {
      const column = record.fields.get(field);
      if (column?.type !== 'coded') return undefined;
      const code = column.codes[0]!;
      // Texts of a record on its own have codes of their own.
      const same =
        code === 0 || column.values[code - 1] === values[code - 1]
          ? code
          : values.indexOf(column.values[code - 1]!) + 1;
      if (same === 0 && code !== 0) return undefined;
      key = key * (values.length + 1) + same;
    }
    return numberOf.get(key);
  };
}
