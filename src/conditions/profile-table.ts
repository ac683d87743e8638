import { type Codes, type Dimension, type Profiles, profile } from '../kernel/profile.js';
import type { Columns } from './columns.js';

/** The profiles of the records under some dimensions, and the codes that each profile has in them. */
export interface ProfileTable extends Profiles {
  /** The code of every profile in one of the dimensions. */
  readonly codesOf: (dimension: Dimension) => Codes;
}

/** The profiles of records under many fields together, kept with the columns for every question. */
interface BaseProfile extends ProfileTable {
  /** The names of the fields. */
  readonly fields: ReadonlySet<string>;
}

/** So many profiles have codes of two bytes. */
const most = 1 << 16;

const known = new WeakMap<Columns, BaseProfile>();

/**
 * The profiles of the records under all fields of few values, as far as two bytes can tell them apart. They are found once,
 * when the records are encoded: then a question about these fields reads one code a record, however many fields it looks at.
 */
export function baseProfile(columns: Columns): BaseProfile {
  const base = known.get(columns) ?? findBase(columns);
  known.set(columns, base);
  return base;
}

/** A base profile as data: codes of some rows, and the codes of all profiles in some fields. */
export interface BaseParts {
  readonly codes: Codes;
  readonly profileCount: number;
  readonly ofProfiles: ReadonlyMap<string, Codes>;
}

/** The base profile of a range of rows in some fields, if it was found already. */
export function basePartsOf(
  columns: Columns,
  names: ReadonlySet<string>,
  from: number,
  to: number,
): BaseParts | undefined {
  const base = known.get(columns);
  if (base === undefined) return undefined;
  const { codes, representatives, codesOf, fields } = base;
  const ofProfiles = new Map<string, Codes>();
  for (const key of names) {
    const column = columns.fields.get(key);
    if (fields.has(key) && column?.type === 'coded')
      ofProfiles.set(key, codesOf({ key, codes: column.codes, size: column.values.length + 1 }).slice());
  }
  return { codes: codes.slice(from, to), profileCount: representatives.length, ofProfiles };
}

/** Gives columns the base profile of the columns that they were cut from; it tells apart more than they do. */
export function keepBase(columns: Columns, { codes, profileCount, ofProfiles }: BaseParts): void {
  const codesOf = ({ key }: Dimension) => ofProfiles.get(key)!;
  // Nothing reads a row by its profile where every field has its codes.
  const representatives = new Uint32Array(profileCount);
  known.set(columns, { codes, representatives, codesOf, fields: new Set(ofProfiles.keys()) });
}

function findBase({ fields, rowCount }: Columns): BaseProfile {
  const narrow = [...fields]
    .flatMap(([key, column]): Dimension[] =>
      column.type === 'coded' && column.codes instanceof Uint8Array
        ? [{ key, codes: column.codes, size: column.values.length + 1 }]
        : [],
    )
    .sort((a, b) => a.size - b.size);
  // As many together as are certain to fit, then one by one those that turn out to.
  let places = 1;
  const certain = narrow.filter(({ size }) => {
    places *= size;
    return places <= most;
  });
  let profiles = profile(rowCount, certain);
  const names = certain.map(({ key }) => key);
  for (const dimension of narrow.slice(certain.length)) {
    const more = profile(rowCount, [asDimension('base', profiles), dimension]);
    if (more.representatives.length > most) break;
    profiles = more;
    names.push(dimension.key);
  }
  return { ...tableOf(profiles), fields: new Set(names) };
}

/** The profiles of the records under the dimensions. */
export function profileTable(columns: Columns, dimensions: Iterable<Dimension>): ProfileTable {
  const base = baseProfile(columns);
  const all = [...dimensions];
  const within = all.filter(({ key }) => base.fields.has(key));
  const beyond = all.filter(({ key }) => !base.fields.has(key));
  if (beyond.length === 0) return base;
  // Only what is asked of the base is joined with the rest, so that there are few profiles.
  const asked = profile(
    base.representatives.length,
    within.map((dimension) => ({ ...dimension, codes: base.codesOf(dimension) })),
  );
  const codes = base.codes.slice();
  for (let row = 0; row < codes.length; row++) codes[row] = asked.codes[codes[row]!]!;
  const first = asDimension('asked', { ...asked, codes });
  return tableOf(profile(columns.rowCount, within.length === 0 ? beyond : [first, ...beyond]));
}

function asDimension(key: string, { codes, representatives }: Profiles): Dimension {
  return { key, codes, size: Math.max(representatives.length, 1) };
}

function tableOf({ codes, representatives }: Profiles): ProfileTable {
  const found = new Map<string, Codes>();
  const gather = ({ codes: ofRows }: Dimension): Codes => {
    const gathered = ofRows.slice(0, representatives.length);
    for (let i = 0; i < representatives.length; i++) gathered[i] = ofRows[representatives[i]!]!;
    return gathered;
  };
  return {
    codes,
    representatives,
    codesOf: (dimension) => {
      const ofProfiles = found.get(dimension.key) ?? gather(dimension);
      found.set(dimension.key, ofProfiles);
      return ofProfiles;
    },
  };
}
