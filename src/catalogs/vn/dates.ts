/** On a day of the period, its first and last day among them. */
export const inPeriod = { gte: { date: 'from' }, lte: { date: 'to' } } as const;

/** By the day of the dataset. */
export const byAsOf = { lte: { date: 'asOf' } } as const;

/** Fallen due in the period. Where the period ends after the day of the dataset, what is due later is not yet due. */
export const dueByAsOf = { and: [{ dueOn: inPeriod }, { dueOn: byAsOf }] } as const;
