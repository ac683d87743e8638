import type { IssuePhrases, IssueSentences } from '../locale.js';
import { enFields, enRecordSets } from './names.js';
import { enValues } from './values.js';

const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Is “${nearest}” meant?`);
const row = (position: number): string => `row ${position + 1}`;

const nameIn = (names: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(names, key) ? (names[key] ?? key) : `“${key}”`;

/** Where a row stands and what became of it, in English. */
export const enIssue: IssuePhrases = {
  row: (number) => `row ${number}`,
  id: (id) => `id “${id}”`,
  field: (field, name) => `field “${field}”${name === undefined || name === field ? '' : ` (${name})`}`,
  file: (name) => `file “${name}”`,
  sheet: (name) => `sheet “${name}”`,
  header: (text) => `header “${text}”`,
  column: (name) => `column “${name}”`,
  // Rows have English words.
  value: (value) => value,
  refused: 'The row is left out.',
  blanked: 'The value is left blank; the row stays.',
  kept: 'The row is kept.',
};

/** What is wrong with a row, in English. */
export const enIssues: IssueSentences = {
  not_a_row: () => ({
    what: 'The row is not a record with fields.',
    todo: 'Give each row as a record of field names and values.',
  }),
  missing: () => ({ what: 'A value that must be given is absent.', todo: 'Add the value.' }),
  wrong_type: ({ expected }) => ({
    what: 'The value is of another type than the field.',
    todo: `Give a value of type ${expected}.`,
  }),
  unknown_value: ({ allowed, nearest }) => ({
    what: `The field does not have this value.${meant(nearest)}`,
    todo: `Give one of these: ${allowed.join(', ')}.`,
  }),
  unknown_field: ({ nearest }) => ({
    what: `The record set does not have this field.${meant(nearest)}`,
    todo: 'Correct the name, drop the field, or add it to the schema.',
  }),
  invalid_date: () => ({
    what: 'The date is not valid.',
    todo: 'Write a real day as year-month-day, such as 2019-12-31.',
  }),
  invalid_format: () => ({
    what: 'The value is not written as the field asks.',
    todo: 'Drop outer spaces; leave no text or list empty; write an amount with digits and a decimal point only, such as 12500000.50.',
  }),
  too_small: ({ minimum }) => ({ what: 'The value is too small.', todo: `The smallest value allowed is ${minimum}.` }),
  too_large: ({ maximum }) => ({ what: 'The value is too large.', todo: `The largest value allowed is ${maximum}.` }),
  refused_by_schema: () => ({
    what: "The row breaks a rule of the application's own schema.",
    todo: 'Compare the row with the rules of the application.',
  }),
  duplicate_id: ({ first }) => ({
    what: `The id is taken by ${row(first)}.`,
    todo: 'Give another id, or drop the repeated row.',
  }),
  similar_id: ({ first }) => ({
    what: `The id differs from that of ${row(first)} in upper and lower case or in spaces only.`,
    todo: 'Check whether the two rows are one, and write the id in one way.',
  }),
  unknown_unit: ({ reference, nearest }) => ({
    what: `No unit with the id “${reference}” was kept.${meant(nearest)}`,
    todo: 'Correct the id of the unit, or add the unit.',
  }),
  unknown_person: ({ reference }) => ({
    what: `No person with the id “${reference}” was kept.`,
    todo: 'Correct the id of the person, or add the person.',
  }),
  unknown_committee: ({ reference }) => ({
    what: `No committee with the id “${reference}” was kept.`,
    todo: 'Correct the id of the committee, or add the committee.',
  }),
  unknown_record: ({ recordSet, reference }) => ({
    what: `No record with the id “${reference}” was kept in ${nameIn(enRecordSets, recordSet)}.`,
    todo: 'Correct the id, or add the record.',
  }),
  parent_cycle: ({ reference }) => ({
    what: `The unit is above itself, through the unit “${reference}”.`,
    todo: 'Correct the id of the unit above.',
  }),
  dissolved_before_established: () => ({
    what: 'The unit was dissolved before it was established.',
    todo: 'Check the two dates.',
  }),
  unit_not_active: ({ reference }) => ({
    what: `The unit “${reference}” is not yet established, or is dissolved, on the day of the data.`,
    todo: 'Move the record to an active unit, or correct the dates of the unit.',
  }),
  parent_not_active: ({ reference }) => ({
    what: `The unit above, “${reference}”, is not active on the day of the data; this unit stands below the nearest active one.`,
    todo: 'Bring the id of the unit above up to date.',
  }),
  second_head: ({ first, reference }) => ({
    what: `The unit “${reference}” has two heads on one level; the other is in ${row(first)}.`,
    todo: 'Check who is the head; both are counted.',
  }),
  date_after_as_of: () => ({ what: 'The date is after the day of the data.', todo: 'Check the date.' }),
  implausible_age: ({ minimum, maximum }) => ({
    what: `The age on the day of the data is below ${minimum} or above ${maximum}.`,
    todo: 'Check the birth date.',
  }),
  too_young: ({ minimum }) => ({
    what: `The person was not yet ${minimum} years old on this day.`,
    todo: 'Check this day and the birth date.',
  }),
  sex_missing: () => ({
    what: 'The sex is not known.',
    todo: 'Give the sex, or the id of somebody among the personnel.',
  }),
  sex_conflict: ({ reference }) => ({
    what: `The sex is another than that of the person “${reference}”.`,
    todo: 'Correct the sex or the id of the person.',
  }),
  duplicate_plan: ({ first }) => ({
    what: `The person is planned for the same post and term in ${row(first)}.`,
    todo: 'Drop the repeated row.',
  }),
  part_above_total: () => ({
    what: 'The women, or all sexes together, are more than the total.',
    todo: 'Check the numbers of the return.',
  }),
  sexes_below_total: () => ({
    what: 'All sexes are given, and together they are not the total.',
    todo: 'Check the numbers of the return.',
  }),
  date_out_of_order: ({ notBefore }) => ({
    what: `The date is before the ${nameIn(enFields, notBefore)}.`,
    todo: 'Check the two dates.',
  }),
  repeated_record: ({ first, fields }) => ({
    what: `The record repeats ${row(first)}: it has the same ${fields.map((field) => nameIn(enFields, field)).join(', ')}.`,
    todo: 'Drop the repeated row.',
  }),
  overlapping_period: ({ first }) => ({
    what: `The period has days in common with that of the same unit in ${row(first)}.`,
    todo: 'Correct the first and the last day, so that periods do not overlap.',
  }),
  duplicate_return: ({ first }) => ({
    what: `The unit returned this population in ${row(first)}.`,
    todo: 'Keep one return.',
  }),
  return_and_records: ({ populationId, unitId, name = unitId }) => ({
    what: `The unit “${name}” gives both a return and records for “${populationId}”; the records stand.`,
    todo: 'Drop the return, or the records of the unit.',
  }),
  rows_left_out: ({ reason, count }) => ({
    what: `Rows of the database that were left out, or whose field was left blank: ${count}. The reason is “${reason}”.`,
    todo: 'Correct the rows in the database.',
  }),
  unknown_population: ({ populationId, nearest }) => ({
    what: `The catalog has no population “${populationId}”.${meant(nearest)}`,
    todo: 'Correct the id of the population.',
  }),
  unknown_indicator: ({ indicatorId, nearest }) => ({
    what: `The indicator “${indicatorId}” takes no published values.${meant(nearest)}`,
    todo: 'Give the id of an indicator that is taken from published values.',
  }),
  value_missing: () => ({
    what: 'There is neither a value nor both a part and a whole.',
    todo: 'Give the value, or the part and the whole.',
  }),
  part_above_whole: () => ({ what: 'The part is above the whole.', todo: 'Check the two numbers.' }),
  error_cell: ({ error }) => ({
    what: `The cell shows ${error} in place of a value.`,
    todo: error.startsWith('##')
      ? 'Make the column wider and save the file again.'
      : 'Correct the formula, or write the value itself.',
  }),
  unreadable_date: () => ({
    what: 'This is not a date that can be read, or no day of the calendar.',
    todo: 'Write day, month and year, such as 31/12/2019.',
  }),
  incomplete_date: () => ({
    what: 'The date has a year, or a month and a year, but no day.',
    todo: 'Write day, month and year, such as 31/12/2019.',
  }),
  ambiguous_date: () => ({
    what: 'The date can be two days.',
    todo: 'Write the year with four digits, and say whether the day or the month comes first.',
  }),
  unreadable_number: () => ({
    what: 'This is not a number that can be read.',
    todo: 'Write the number without words, such as 1,081 or 12,500,000.50.',
  }),
  ambiguous_value: ({ allowed }) => ({
    what: 'The value can mean several things.',
    todo: `Write one of these in full: ${allowed.join(', ')}.`,
  }),
  unknown_post: () => ({
    what: 'The table of posts does not have this post of leadership.',
    todo: 'Write the post in full, such as deputy head of division, or add it to the table of posts.',
  }),
  unknown_post_level: () => ({
    what: 'The name of the post does not say its level.',
    todo: 'Add a column with the level of the post, or add the post to the table of posts.',
  }),
  posts_as_none: ({ count }) => ({
    what: `Rows without a post of leadership: ${count}. These persons count as holding none.`,
    todo: 'Write the post of those who hold one.',
  }),
  party_day_missing: () => ({
    what: 'The person is marked as a Party member without the day of admission, and does not count as a member.',
    todo: 'Write the day of admission, or choose a day for all such members when the file is read.',
  }),
  sex_from_mark: ({ count }) => ({
    what: `Rows that are blank in the column for one sex and were read as the other sex: ${count}.`,
    todo: 'If that is wrong, write the sex into one column “Sex”.',
  }),
  suspected_duplicate: ({ first, sheet }) => ({
    what: `This may be row ${first}${sheet === undefined ? '' : ` of sheet “${sheet}”`} again: same name, birth date and sex.`,
    todo: 'Check whether the two rows are one person; both are counted.',
  }),
  ids_made: ({ count }) => ({
    what: `Rows without an id, which got one from their place in the file: ${count}.`,
    todo: 'Add a column of ids if the rows are to be followed over several periods.',
  }),
  unknown_column: ({ nearest }) => ({
    what: `The column is not read, since its meaning is not known.${meant(nearest)}`,
    todo: 'If it is needed, correct the header or say which field it is.',
  }),
  missing_column: () => ({
    what: 'The table has no column for this field, which must be given.',
    todo: 'Add the column, or say which column holds the field.',
  }),
  no_table: () => ({
    what: 'No row of headers was found.',
    todo: 'Write the names of the columns in one row, such as Name, Date of birth, Sex, or say which row it is.',
  }),
  unit_assumed: ({ name }) => ({
    what: `The table names no unit; all rows belong to “${name}”, after the name of the sheet.`,
    todo: 'Add a column of units, or name the unit when the file is read.',
  }),
  unit_as_above: ({ count }) => ({
    what: `Rows that are blank in the column of units and were read as the unit above them: ${count}.`,
    todo: 'If the cells are not merged, write the unit into each row.',
  }),
  similar_unit: ({ name, nearest }) => ({
    what: `The unit “${name}” is nearly called like “${nearest}”; they stay two units.`,
    todo: 'If they are one unit, write the name in one way.',
  }),
  unit_kind_assumed: ({ name, unitKind }) => ({
    what: `The name of the unit “${name}” does not say its kind; it is taken as ${nameIn(enValues.kind, unitKind)}.`,
    todo: 'Give the kind of the unit in a list of units.',
  }),
  unknown_row: ({ label, nearest }) => ({
    what: `It is not known which population the row “${label}” is.${meant(nearest)}`,
    todo: 'Correct the name of the row, or say which population it is.',
  }),
  total_missing: () => ({ what: 'The row has no total.', todo: 'Add the total.' }),
  sum_differs: ({ sum, total }) => ({
    what: `The rows below add up to ${sum}, not to the ${total} of this row.`,
    todo: 'Check the numbers of the return.',
  }),
};
