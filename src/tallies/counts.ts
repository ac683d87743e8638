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
