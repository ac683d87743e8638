import { allBits, type Bits, bitsByCode, bitsOf, combineBits } from '../kernel/bits.js';
import { gatherCodes } from '../kernel/gather.js';
import { bytesOf, type Codes, type Dimension, type Profiles, profile } from '../kernel/profile.js';
import { type CodedColumn, type Columns, isNarrow, lazyCodes } from './columns.js';

/** The profiles of the records under some dimensions, and the codes that each profile has in them. */
export interface ProfileTable extends Profiles {
  /** The code of every profile in one of the dimensions. */
  readonly codesOf: (dimension: Dimension) => Codes;
  /** The profiles whose code in one of the dimensions is wanted: 1 in `wanted`. The bits are the caller's. */
  readonly withCodes: (dimension: Dimension, wanted: Uint8Array) => Bits;
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
  return known.get(columns) ?? keepBase(columns, findBase(columns.rowCount, narrowDimensions(columns)));
}

function narrowDimensions({ fields }: Columns): readonly Dimension[] {
  return [...fields].flatMap(([key, column]) =>
    column.type === 'coded' && isNarrow(column) ? [codedDimension(key, column)] : [],
  );
}

/** The dimension of a field; its codes are only looked at where no profile tells them. */
export function codedDimension(key: string, column: CodedColumn): Dimension {
  return {
    key,
    size: column.values.length + 1,
    get codes() {
      return column.codes;
    },
  };
}

/** A column whose codes are those of the profiles of its rows; they are put together when they are first asked for. */
export function toldColumn({ values }: CodedColumn, profiles: Codes, ofProfiles: Codes): CodedColumn {
  return lazyCodes(values, () => bytesOf(profiles, new Uint8Array(ofProfiles)));
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
    if (fields.has(key) && column?.type === 'coded') ofProfiles.set(key, codesOf(codedDimension(key, column)).slice());
  }
  return { codes: codes.slice(from, to), profileCount: representatives.length, ofProfiles };
}

/** Gives columns a base profile that was found elsewhere; it may tell apart more than they do. */
export function keepBase(columns: Columns, { codes, profileCount, ofProfiles }: BaseParts): BaseProfile {
  const codesOf = ({ key }: Dimension) => ofProfiles.get(key)!;
  // Nothing reads a row by its profile where every field has its codes.
  const representatives = new Uint32Array(profileCount);
  const base = {
    codes,
    representatives,
    codesOf,
    withCodes: byCode(profileCount, codesOf),
    fields: new Set(ofProfiles.keys()),
  };
  known.set(columns, base);
  return base;
}

// Many questions look at these few fields, so that the profiles of each of their values are kept.
function byCode(profileCount: number, codesOf: ProfileTable['codesOf']): ProfileTable['withCodes'] {
  const found = new Map<string, readonly Bits[]>();
  return (dimension, wanted) => {
    const ofCodes = found.get(dimension.key) ?? bitsByCode(codesOf(dimension), dimension.size);
    found.set(dimension.key, ofCodes);
    const bits = allBits(profileCount, false);
    for (const [code, own] of ofCodes.entries()) if (wanted[code] === 1) combineBits(bits, own, false);
    return bits;
  };
}

/**
 * Finds the base profile of rows in any order.
 *
 * @param narrow - the fields of few values
 * @param leftOut - 1 for rows that do not count; absent where all do
 */
export function findBase(rowCount: number, narrow: readonly Dimension[], leftOut?: Uint8Array): BaseParts {
  const sorted = narrow.toSorted((a, b) => a.size - b.size);
  // As many together as are certain to fit, then one by one those that turn out to.
  let places = 1;
  const certain = sorted.filter(({ size }) => {
    places *= size;
    return places <= most;
  });
  let profiles = profile(rowCount, certain, leftOut);
  const within = [...certain];
  for (const dimension of sorted.slice(certain.length)) {
    const more = profile(rowCount, [asDimension('base', profiles), dimension], leftOut);
    if (more.representatives.length > most) break;
    profiles = more;
    within.push(dimension);
  }
  const { representatives } = profiles;
  // Of one type for all datasets, be they small or large: a loop that meets several is slower.
  const codes = profiles.codes instanceof Uint8Array ? new Uint16Array(profiles.codes) : profiles.codes;
  const ofProfiles = new Map(within.map((dimension) => [dimension.key, codesAt(dimension, representatives)]));
  return { codes, profileCount: representatives.length, ofProfiles };
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
    within.map((dimension) => ({ key: dimension.key, size: dimension.size, codes: base.codesOf(dimension) })),
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
  const codesOf = (dimension: Dimension) => {
    const ofProfiles = found.get(dimension.key) ?? codesAt(dimension, representatives);
    found.set(dimension.key, ofProfiles);
    return ofProfiles;
  };
  return { codes, representatives, codesOf, withCodes: (dimension, wanted) => bitsOf(codesOf(dimension), wanted) };
}

function codesAt({ codes }: Dimension, rows: Uint32Array): Codes {
  const found = codes.slice(0, rows.length);
  gatherCodes(found, codes, rows);
  return found;
}
