import { completedYears, dayNumber } from '../conditions/dates.js';
import type { RecordCheck } from './record-check.js';

/** Ages at which people are in service. */
const inService = { minimum: 15, maximum: 80 } as const;
/** From this age one may be admitted to the Party, by its statutes. */
const inParty = { minimum: 18 } as const;

/**
 * Checks days against the day of the dataset. A birth date after it cannot be; what can hardly be is said, and the row stays: an age
 * outside that of people in service, a day hired after it or before the age of 15, a day of admission to the Party before the age of 18.
 */
export function checkDays(check: RecordCheck): void {
  const { reading, dates } = check.context;
  const asOf = dayNumber(dates.asOf);
  const born = daysOf(check, 'birthDate');
  const hired = daysOf(check, 'hiredOn');
  const admitted = daysOf(check, 'partyAdmittedOn');
  if (born !== undefined)
    check.eachRow((row) => {
      if (born[row]! > asOf) check.blankOrRefuse(row, 'birthDate', 'date_after_as_of');
    });
  if (hired !== undefined && (reading.strict || reading.plausibility))
    check.eachRow((row) => {
      if (hired[row]! <= asOf) return;
      if (reading.strict) check.refuse(row, 'hiredOn', 'date_after_as_of');
      else check.warn(row, 'hiredOn', 'date_after_as_of');
    });
  if (born === undefined || !reading.plausibility) return;
  check.eachRow((row) => {
    const birth = born[row]!;
    if (birth === 0) return;
    const age = completedYears(birth, asOf);
    const isTooYoung = (days: Int32Array | undefined, minimum: number) =>
      days !== undefined && days[row]! > 0 && (days[row]! < birth || completedYears(birth, days[row]!) < minimum);
    if (age < inService.minimum || age > inService.maximum)
      check.warn(row, 'birthDate', 'implausible_age', () => inService);
    if (isTooYoung(hired, inService.minimum))
      check.warn(row, 'hiredOn', 'too_young', () => ({ minimum: inService.minimum }));
    if (isTooYoung(admitted, inParty.minimum)) check.warn(row, 'partyAdmittedOn', 'too_young', () => inParty);
  });
}

function daysOf({ records }: RecordCheck, field: string): Int32Array | undefined {
  const column = records.fields.get(field);
  return column?.type === 'date' ? column.days : undefined;
}
