import { type Dates, isDate } from '../conditions/dates.js';
import { nearest } from '../conditions/nearest.js';
import { GenderIndicatorsError } from '../errors.js';
import type { Model } from '../schemas/model.js';
import type { DatasetOptions } from './dataset.js';

/** The dates of a dataset; the period begins on the first of January where it is not given. */
export function checkedDates({ asOf, period }: Pick<DatasetOptions, 'asOf' | 'period'>, caller: string): Dates {
  const dates = { asOf, 'period.from': period?.from ?? asOf, 'period.to': period?.to ?? asOf };
  for (const [argument, date] of Object.entries(dates)) {
    if (typeof date !== 'string' || !isDate(date)) {
      throw new GenderIndicatorsError('invalid_date', { function: caller, argument });
    }
  }
  if (period === undefined) return { asOf, period: { from: `${asOf.slice(0, 4)}-01-01`, to: asOf } };
  if (period.from <= period.to) return { asOf, period };
  throw new GenderIndicatorsError('invalid_date', { function: caller, argument: 'period' });
}

/** Refuses what is no object of lists by the names of the model's record sets. */
export function refuseUnknownSets(model: Model, rows: unknown, caller: string): void {
  if (typeof rows !== 'object' || rows === null) {
    throw new GenderIndicatorsError('invalid_json', { what: 'rows', path: '' });
  }
  for (const [name, given] of Object.entries(rows)) {
    if (given !== undefined && !Array.isArray(given))
      throw new GenderIndicatorsError('invalid_json', { what: 'rows', path: name });
    if (model.recordSets.has(name)) continue;
    const near = nearest(name, model.recordSets.keys());
    throw new GenderIndicatorsError('unknown_record_set', { recordSet: name, in: caller, nearest: near });
  }
}
