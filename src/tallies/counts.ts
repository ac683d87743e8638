/**
 * Who a tally tells apart: the four sexes; those known not to be women, where a return gives only total and women; and
 * those of whom no sex is known or asked. The total is their sum.
 */
export const groups = ['female', 'male', 'other', 'undisclosed', 'notFemale', 'unknown'] as const;

/** A column of a {@link Counts}. */
export type Group = (typeof groups)[number];

/** Counts by unit and group: `counts.female[unit]`. */
export type Counts = Readonly<Record<Group, Float64Array>>;

/** The own counts of each unit, and which units reported. */
export interface CountLayer {
  /** 1 where the unit reported; elsewhere its counts mean nothing. */
  readonly reported: Uint8Array;
  readonly counts: Counts;
}

/** How many of each group have a value; missing values stand under `''`. */
export type DistributionTally = ReadonlyMap<string, Readonly<Record<Group, number>>>;

/** Counts of zero for every unit. */
export function noCounts(size: number): Counts {
  return eachGroup(() => new Float64Array(size));
}

/** One value for each group. */
export function eachGroup<T>(value: (group: Group) => T): Record<Group, T> {
  return {
    female: value('female'),
    male: value('male'),
    other: value('other'),
    undisclosed: value('undisclosed'),
    notFemale: value('notFemale'),
    unknown: value('unknown'),
  };
}

/** Whether a group shares its column with others: those that nobody is of have one of zeros together. */
export function isShared(columns: Readonly<Record<Group, unknown>>, group: Group): boolean {
  return groups.some((other) => other !== group && columns[other] === columns[group]);
}
