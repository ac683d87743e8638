import type { LimitName, Place } from '../../errors.js';
import type { ErrorSentences } from '../locale.js';
import { enDefinition } from './definitions.js';

const at = ({ function: name, argument, index }: Place): string =>
  `Function “${name}”, argument “${argument}”${index === undefined ? '' : `, item ${index + 1}`}`;

const formatted = (limit: number): string => String(limit).replace(/\d(?=(?:\d{3})+$)/gu, '$&,');

const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Is “${nearest}” meant?`);

const limits: Readonly<Record<LimitName, readonly [what: string, unit: string, todo: string]>> = {
  condition_depth: [
    'Conditions stand too deep inside each other',
    'levels',
    'Write the condition with fewer “and”, “or” and “not” inside each other.',
  ],
  digits: ['The number has too many digits', 'digits', 'Give the number with fewer digits.'],
  list_length: ['The list is too long', 'items', 'Split the list, or ask by another field that groups its items.'],
  cells: ['The breakdown has too many cells', 'cells', 'Break down by fewer fields, or by fields of fewer values.'],
  cell_columns: [
    'The breakdown is too large for this many units and populations',
    'cells × units × populations',
    'Break down by fewer fields, or evaluate fewer indicators at a time.',
  ],
  counts: [
    'The counts of the population add up to more than can be counted exactly',
    'records',
    'Correct the counts that are far too large, and merge again.',
  ],
};

/** What is wrong with a call, in English. */
export const enErrors: ErrorSentences = {
  not_a_number: (place) => ({
    what: `${at(place)}: the value is not a number.`,
    todo: 'Give a finite number, or decimal text such as “12500000.50”.',
  }),
  negative: (place) => ({ what: `${at(place)}: the value is below 0.`, todo: 'Give a value that is 0 or more.' }),
  not_a_count: (place) => ({
    what: `${at(place)}: the value is not a whole number.`,
    todo: 'Give a number of persons or units, a whole number that is 0 or more.',
  }),
  part_above_whole: (place) => ({
    what: `${at(place)}: the part is above the whole.`,
    todo: 'Check whether the two numbers changed places, or come from two sources.',
  }),
  out_of_range: ({ range, ...place }) => ({
    what: `${at(place)}: the value is outside its range.`,
    todo: `Give a value in this range: ${range}.`,
  }),
  different_lengths: (place) => ({
    what: `${at(place)}: the lists are not of one length, or do not fit together.`,
    todo: 'Give lists with the same number of items, in the same order.',
  }),
  unknown_option: ({ allowed, ...place }) => ({
    what: `${at(place)}: there is no such option.`,
    todo: `Give one of these: ${allowed.join(', ')}.`,
  }),
  invalid_date: (place) => ({
    what: `${at(place)}: the date is not valid.`,
    todo: 'Write a real day as year-month-day, such as 2019-12-31; a period must not end before it begins.',
  }),
  not_a_figure: (place) => ({
    what: `${at(place)}: the text is not a figure, or can be read in two ways.`,
    todo: 'Write the number as the language writes it, such as 26.80% or 1,081, without words.',
  }),
  wrong_order: ({ function: name, write }) => ({
    what: `Function “${name}”: the arguments are in the wrong order.`,
    todo: `Write ${write}.`,
  }),
  not_a_fact: (place) => ({
    what: `${at(place)}: this is not a result, a target, an issue or an error of this library.`,
    todo: 'Give the object as the library returned it.',
  }),
  invalid_json: ({ what, path }) => ({
    what: `The data that were read (${what}) do not have the right shape${path === '' ? '' : `, at “${path}”`}.`,
    todo: 'Read the file again as this library wrote it, and do not edit it by hand.',
  }),
  too_large: ({ what, limit, in: where }) => {
    const [tooMuch, unit, todo] = limits[what];
    return { what: `${tooMuch} (at “${where}”): at most ${formatted(limit)} ${unit} are allowed.`, todo };
  },
  aborted: ({ function: name }) => ({
    what: `The work of “${name}” was called off before it was done.`,
    todo: 'Begin again when the result is wanted.',
  }),
  builder_aborted: ({ function: name }) => ({
    what: `The builder was called off or broken off before, so “${name}” cannot go on.`,
    todo: 'Make a new builder and add all rows again.',
  }),
  invalid_definition: enDefinition,
  unknown_record_set: ({ recordSet, in: where, nearest }) => ({
    what: `There is no record set “${recordSet}” (at “${where}”).${meant(nearest)}`,
    todo: 'Correct the name, or add the record set to the model.',
  }),
  unknown_field: ({ recordSet, field, in: where, nearest }) => ({
    what: `The record set “${recordSet}” has no field “${field}” (at “${where}”).${meant(nearest)}`,
    todo: 'Correct the name, or add the field to the schema of the record set.',
  }),
  unknown_value: ({ recordSet, field, in: where, nearest }) => ({
    what: `The field “${field}” of “${recordSet}” does not have the value named at “${where}”.${meant(nearest)}`,
    todo: 'Give a value that the field can have.',
  }),
  invalid_condition: ({ recordSet, field, in: where, nearest }) => ({
    what: `The condition on “${field}” of “${recordSet}” is not valid (at “${where}”).${meant(nearest)}`,
    todo: 'Give a comparison that the type of the field allows.',
  }),
  no_sex: ({ recordSet, in: where }) => ({
    what: `The record set “${recordSet}” has no sex, so “${where}” cannot tell women from men.`,
    todo: 'Give a population of persons whose sex is recorded.',
  }),
  duplicate_id: ({ what, id }) => ({
    what: `Two definitions (${what}) have the id “${id}”.`,
    todo: 'Give each definition an id of its own.',
  }),
  population_conflict: ({ populationId }) => ({
    what: `The population “${populationId}” has two different conditions.`,
    todo: 'Keep one definition, or give the other one another id.',
  }),
  unknown_id: ({ what, id, in: where, nearest }) => ({
    what: `There is no ${what} “${id}”${where === undefined ? '' : ` (at “${where}”)`}.${meant(nearest)}`,
    todo: 'Check the id.',
  }),
  different_definition: ({ indicatorId }) => ({
    what: `The catalog defines the indicator “${indicatorId}” in another way than the report that was read.`,
    todo: 'Read the report with the edition of the catalog with which it was written.',
  }),
  circular_definition: ({ indicatorId }) => ({
    what: `The indicator “${indicatorId}” is defined by itself.`,
    todo: 'Define it from other indicators.',
  }),
  not_tallied: ({ what, id }) => ({
    what: `The tallies do not hold this (${what}): “${id}”.`,
    todo: 'Tally the records again, with the catalog and the breakdown that are used here.',
  }),
  no_columns: ({ indicatorId }) => ({
    what: `The indicator “${indicatorId}” has no columns: it is not counted, summed or averaged itself.`,
    todo: 'Ask for its results unit by unit.',
  }),
  duplicate_source: ({ source }) => ({
    what: `The tallies hold the source “${source}” already; adding it would count it twice.`,
    todo: 'Merge each source once.',
  }),
  different_dates: ({ first, second }) => ({
    what: `The tallies are of different dates or periods: “${first}” and “${second}”.`,
    todo: 'Merge only tallies of one date and one period.',
  }),
  different_units: ({ unitId }) => ({
    what: `The unit “${unitId}” is described in two ways in the tallies.`,
    todo: 'Use the same list of units for all tallies.',
  }),
};
