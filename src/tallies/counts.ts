/**
 * The groups that a tally counts apart: the four sexes; persons known not to be women, where a return gives only total and
 * women; and records whose sex is not known or not asked. The total is their sum.
 */
export const groups = ['female', 'male', 'other', 'undisclosed', 'notFemale', 'unknown'] as const;

/** A group that is counted apart. */
export type Group = (typeof groups)[number];

/** A column for each group; a group without members has none. */
export type ByGroup<Column> = Readonly<Partial<Record<Group, Column>>>;

/** Counts by group and unit: `columns.female[unit]`. */
export type CountColumns = ByGroup<Float64Array>;

/** The counts of one unit, or of units taken together. */
export type CountsOfUnit = Readonly<Record<Group, number>>;

/** The counts of a unit, with 0 for a group without members. */
export function countsAt(columns: CountColumns, unit: number): CountsOfUnit {
  const { female, male, other, undisclosed, notFemale, unknown } = columns;
  return {
    female: female?.[unit] ?? 0,
    male: male?.[unit] ?? 0,
    other: other?.[unit] ?? 0,
    undisclosed: undisclosed?.[unit] ?? 0,
    notFemale: notFemale?.[unit] ?? 0,
    unknown: unknown?.[unit] ?? 0,
  };
}

/** The count of a unit over all groups. */
export function totalAt(columns: CountColumns, unit: number): number {
  let total = 0;
  for (const group of groups) total += columns[group]?.[unit] ?? 0;
  return total;
}

/** The count of all units over all groups. */
export function totalOf(columns: CountColumns): number {
  let total = 0;
  for (const group of groups) for (const count of columns[group] ?? []) total += count;
  return total;
}

/** A column for each group for which `columnOf` gives one. */
export function columnsByGroup<Column>(columnOf: (group: Group) => Column | undefined): ByGroup<Column> {
  const columns: Partial<Record<Group, Column>> = {};
  for (const group of groups) {
    const column = columnOf(group);
    if (column !== undefined) columns[group] = column;
  }
  return columns;
}

/** Changes each column that is there. */
export function mapColumns<Column, Changed>(
  columns: ByGroup<Column>,
  change: (column: Column) => Changed,
): ByGroup<Changed> {
  return columnsByGroup((group) => {
    const column = columns[group];
    return column === undefined ? undefined : change(column);
  });
}

/** Count columns that are written to, each made for the first count that is not 0. */
export interface WritableCounts {
  readonly columns: CountColumns;
  readonly add: (group: Group, unit: number, count: number) => void;
}

/** Counts of 0 for so many units, to be added to. */
export function writableCounts(size: number): WritableCounts {
  const columns: Partial<Record<Group, Float64Array>> = {};
  const add = (group: Group, unit: number, count: number): void => {
    if (count === 0) return;
    let column = columns[group];
    if (column === undefined) {
      column = new Float64Array(size);
      columns[group] = column;
    }
    column[unit] = column[unit]! + count;
  };
  return { columns, add };
}
