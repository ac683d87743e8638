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
  const count = (group: Group) => columns[group]?.[unit] ?? 0;
  return {
    female: count('female'),
    male: count('male'),
    other: count('other'),
    undisclosed: count('undisclosed'),
    notFemale: count('notFemale'),
    unknown: count('unknown'),
  };
}

/** The count of a unit over all groups. */
export function totalAt(columns: CountColumns, unit: number): number {
  return groups.reduce((total, group) => total + (columns[group]?.[unit] ?? 0), 0);
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
export function mapColumns<From, To>(columns: ByGroup<From>, change: (column: From) => To): ByGroup<To> {
  return columnsByGroup((group) => (columns[group] === undefined ? undefined : change(columns[group])));
}

/** Counts of 0 for so many units, and a function that adds to them. A column is made for the first count that is not 0. */
export function writableCounts(size: number) {
  const columns: Partial<Record<Group, Float64Array>> = {};
  const add = (group: Group, unit: number, count: number): void => {
    if (count === 0) return;
    columns[group] ??= new Float64Array(size);
    columns[group][unit] = columns[group][unit]! + count;
  };
  return { columns: columns as CountColumns, add };
}
