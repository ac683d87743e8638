import type { IssueLog, RowPlace } from './issue-log.js';

const codes: Readonly<Record<string, 'unknown_unit' | 'unknown_person' | 'unknown_committee'>> = {
  units: 'unknown_unit',
  personnel: 'unknown_person',
  committees: 'unknown_committee',
};

/** Refuses a row that names a record which its record set does not have. */
export function refuseUnknown(recordSet: string, place: RowPlace, reference: string, log: IssueLog): void {
  const code = codes[recordSet];
  if (code === undefined) log.refuse('unknown_record', place, () => ({ recordSet, reference }));
  else log.refuse(code, place, () => ({ reference }));
}
