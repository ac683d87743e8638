/** A row of any record set. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows by record set, as `createDataset` takes them. */
export type RowSets = Readonly<Record<string, readonly Row[] | undefined>>;

/** What the naive evaluator reads: active units with the parent they have in the tree, and kept records with their unit. */
export interface World {
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly units: readonly Row[];
  /** The records of every set that was given; each has `unitId` and, where it is of a person, `sex`. */
  readonly sets: ReadonlyMap<string, readonly Row[]>;
  readonly returns: readonly Row[];
  readonly observations: readonly Row[];
}

export function idOf(row: Row): string {
  return String(row['id']);
}

function isActive(unit: Row, asOf: string): boolean {
  const { establishedOn, dissolvedOn } = unit;
  if (typeof establishedOn === 'string' && establishedOn > asOf) return false;
  return !(typeof dissolvedOn === 'string' && dissolvedOn <= asOf);
}

/** Reads rows that are right one by one: drops what is in units that are not active, and what names what was dropped. */
export function readWorld(rows: RowSets, asOf: string, period: World['period']): World {
  const all = rows['units'] ?? [];
  const parentIn = (unit: Row): string | undefined => {
    const parent = all.find((one) => one['id'] === unit['parentId']);
    if (parent === undefined) return undefined;
    return isActive(parent, asOf) ? idOf(parent) : parentIn(parent);
  };
  const units = all.filter((unit) => isActive(unit, asOf)).map((unit): Row => ({ ...unit, parentId: parentIn(unit) }));
  const isUnit = (id: unknown) => units.some((unit) => idOf(unit) === id);
  const sets = new Map<string, readonly Row[]>();
  const find = (set: string, id: unknown) => sets.get(set)?.find((row) => row['id'] === id);
  const names = (set: string, id: unknown) => typeof id !== 'string' || find(set, id) !== undefined;
  const sexed = (row: Row): Row => ({ ...row, sex: row['sex'] ?? find('personnel', row['personId'])?.['sex'] });
  const read = (set: string, keep: (row: Row) => Row | undefined) => {
    const given = rows[set];
    if (given !== undefined)
      sets.set(
        set,
        given.map(keep).filter((row) => row !== undefined),
      );
  };
  read('personnel', (row) => (isUnit(row['unitId']) ? row : undefined));
  read('events', (row) => (isUnit(row['unitId']) && names('personnel', row['personId']) ? sexed(row) : undefined));
  read('committees', (row) => (isUnit(row['unitId']) && names('personnel', row['chairId']) ? row : undefined));
  const members = new Set<string>();
  read('committeeMembers', (row) => {
    const committee = find('committees', row['committeeId']);
    if (committee === undefined || !names('personnel', row['personId'])) return undefined;
    const key = JSON.stringify([row['committeeId'], row['personId']]);
    if (typeof row['personId'] === 'string' && members.has(key)) return undefined;
    members.add(key);
    return { ...sexed(row), unitId: committee['unitId'] };
  });
  const plans = new Set<string>();
  read('successionPlans', (row) => {
    const person = find('personnel', row['personId']);
    const key = JSON.stringify([row['personId'], row['positionLevel'], row['leadership'], row['term']]);
    if (person === undefined || plans.has(key)) return undefined;
    plans.add(key);
    return { ...sexed(row), unitId: person['unitId'] };
  });
  const inUnits = (set: string) => (rows[set] ?? []).filter((row) => isUnit(row['unitId']));
  return { asOf, period, units, sets, returns: inUnits('returns'), observations: inUnits('observations') };
}

/** The units of a subtree, by walking down. */
export function subtree(world: World, unitId: string): readonly string[] {
  const below = world.units.filter((unit) => unit['parentId'] === unitId);
  return [unitId, ...below.flatMap((unit) => subtree(world, idOf(unit)))];
}
