// What a caller can do wrong, in English. Each is a constant of its own, so that a bundle carries the sentences that it can need.

import type { ErrorFacts, FileProblem, Mistake, Place, ShardProblem } from './errors.js';

// What something is, by the function and the argument or by its definition, and what to write instead.
const write = ({ function: name, argument, index }: Place, what: string, todo: string) =>
  [`${name}: “${argument}${index! >= 0 ? `[${index}]` : ''}” is ${what}.`, `Write ${todo}.`] as const;

// The right word where one is near.
const meant = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `“${nearest}”`;

export const notANumber: Mistake<'not_a_number'> = {
  code: 'not_a_number',
  say: (place) => write(place, 'not a number', 'a number like 12.5'),
};

export const negative: Mistake<'negative'> = {
  code: 'negative',
  say: (place) => write(place, 'below 0', '0 or more'),
};

export const notACount: Mistake<'not_a_count'> = {
  code: 'not_a_count',
  say: (place) => write(place, 'a fraction', 'a whole number'),
};

export const partAboveWhole: Mistake<'part_above_whole'> = {
  code: 'part_above_whole',
  say: (place) => write(place, 'above the whole', 'a part of the whole'),
};

export const outOfRange: Mistake<'out_of_range'> = {
  code: 'out_of_range',
  say: (facts) => write(facts, 'outside its range', `a value in this range: ${facts.range}`),
};

export const differentLengths: Mistake<'different_lengths'> = {
  code: 'different_lengths',
  say: (place) =>
    write(place, 'longer or shorter than it must be', 'lists with the same number of items, in the same order'),
};

export const unknownOption: Mistake<'unknown_option'> = {
  code: 'unknown_option',
  say: (facts) => write(facts, 'none of the options', `one of these: ${facts.allowed.join(', ')}`),
};

export const invalidDate: Mistake<'invalid_date'> = {
  code: 'invalid_date',
  say: (place) =>
    write(place, 'not a valid date', 'a real day such as “2019-12-31”; a period must not end before it begins'),
};

export const notAFigure: Mistake<'not_a_figure'> = {
  code: 'not_a_figure',
  say: (place) =>
    write(
      place,
      'not a figure, or can be read in two ways',
      'the number as its language does, such as “26.80%” or “1,081”, without words',
    ),
};

export const missingArgument: Mistake<'missing_argument'> = {
  code: 'missing_argument',
  say: (facts) => write(facts, 'missing', facts.write),
};

export const wrongArgument: Mistake<'wrong_argument'> = {
  code: 'wrong_argument',
  say: (facts) => write(facts, 'not what is expected here', facts.write),
};

export const wrongOrder: Mistake<'wrong_order'> = {
  code: 'wrong_order',
  say: ({ function: name, write: call }) => [`${name}: the arguments are in the wrong order.`, `Write ${call}.`],
};

export const notAFact: Mistake<'not_a_fact'> = {
  code: 'not_a_fact',
  say: (place) =>
    write(
      place,
      'not a result, a target, an issue or an error of this library',
      'the object as the library returned it',
    ),
};

export const invalidJson: Mistake<'invalid_json'> = {
  code: 'invalid_json',
  say: ({ what, path }) =>
    write(
      { function: `${what}FromJson`, argument: path || 'json' },
      'not of the right shape',
      'the JSON as this library wrote it',
    ),
};

const atMost = ({ in: where, limit }: ErrorFacts['too_large'], unit: string): string =>
  `${where}: at most ${limit.toLocaleString('en')} ${unit} are allowed.`;

export const tooDeep: Mistake<'too_large'> = {
  code: 'too_large',
  say: (facts) => [
    atMost(facts, 'conditions inside each other'),
    'Write fewer “and”, “or” and “not” inside each other.',
  ],
};

export const tooManyDigits: Mistake<'too_large'> = {
  code: 'too_large',
  say: ({ in: where, limit }) => [`${where} has more than ${limit} digits.`, 'Write fewer.'],
};

export const tooManyItems: Mistake<'too_large'> = {
  code: 'too_large',
  say: (facts) => [atMost(facts, 'items of a list'), 'Split the list, or ask by a field that groups its items.'],
};

export const tooManyCells: Mistake<'too_large'> = {
  code: 'too_large',
  say: (facts) => [atMost(facts, 'cells'), 'Break down by fewer fields, or by fields of fewer values.'],
};

export const tooManyColumns: Mistake<'too_large'> = {
  code: 'too_large',
  say: (facts) => [
    atMost(facts, 'cells × units × populations'),
    'Break down by fewer fields, or evaluate fewer indicators at a time.',
  ],
};

export const tooManyRecords: Mistake<'too_large'> = {
  code: 'too_large',
  say: (facts) => [atMost(facts, 'records'), 'Correct the counts that are far too large, and merge again.'],
};

export const tooManyRows: Mistake<'too_large'> = {
  code: 'too_large',
  say: (facts) => [atMost(facts, 'rows of a file'), 'Split the file, or allow more rows.'],
};

export const tooManyFileColumns: Mistake<'too_large'> = {
  code: 'too_large',
  say: (facts) => [
    atMost(facts, 'columns of a file'),
    'Delete the columns that are not needed, or allow more columns.',
  ],
};

export const tooLongCell: Mistake<'too_large'> = {
  code: 'too_large',
  say: (facts) => [atMost(facts, 'characters in a cell'), 'Shorten the text, or allow longer cells.'],
};

export const tooManyBytes: Mistake<'too_large'> = {
  code: 'too_large',
  say: (facts) => [
    atMost(facts, 'bytes of an unpacked workbook'),
    'Split the workbook, or allow more bytes if you trust the file.',
  ],
};

const fileProblems: Readonly<Record<FileProblem, readonly [what: string, todo: string]>> = {
  not_found: ['cannot be opened', 'Check its path and whether it may be read.'],
  empty: ['is empty', 'Choose the file that holds the data.'],
  unknown_format: ['is none of CSV, XLSX, JSON and NDJSON', 'Save it as .xlsx or as CSV.'],
  xls: ['is an old Excel workbook (.xls)', 'Open it and save it as .xlsx.'],
  ods: ['is a workbook of LibreOffice (.ods)', 'Open it and save it as .xlsx.'],
  protected: ['is protected by a password', 'Open it, remove the password and save it as .xlsx.'],
  broken: ['is broken', 'Open it, save it as .xlsx under another name, and read that.'],
  tcvn3: [
    'is written in TCVN3 (ABC), not in Unicode',
    'Convert it to Unicode, for instance with UniKey, and save it again.',
  ],
  quote: ['has a quotation mark that is not closed', 'Correct the quotation mark, or save the file as .xlsx.'],
};

export const unreadableFile: Mistake<'unreadable_file'> = {
  code: 'unreadable_file',
  say: ({ problem, file, row }) => {
    const [what, todo] = fileProblems[problem];
    return [
      `${file === undefined ? 'The file' : `“${file}”`}${row === undefined ? '' : `, row ${row},`} ${what}.`,
      todo,
    ];
  },
};

export const missingPackage: Mistake<'missing_package'> = {
  code: 'missing_package',
  say: ({ package: name, function: caller }) => [
    `${caller}: the package “${name}” is not installed.`,
    `Run npm install ${name}.`,
  ],
};

export const aborted: Mistake<'aborted'> = {
  code: 'aborted',
  say: ({ function: name }) => [`${name}: the work was called off.`, 'Begin again when the result is wanted.'],
};

export const builderAborted: Mistake<'builder_aborted'> = {
  code: 'builder_aborted',
  say: ({ function: name }) => [
    `${name}: the builder was called off or broken off before.`,
    'Make a new builder and add all rows again.',
  ],
};

export const unknownRecordSet: Mistake<'unknown_record_set'> = {
  code: 'unknown_record_set',
  say: ({ recordSet, in: where, nearest }) =>
    write({ function: where, argument: recordSet }, 'no record set', meant(nearest, 'one of the model')),
};

export const unknownField: Mistake<'unknown_field'> = {
  code: 'unknown_field',
  say: ({ recordSet, field, in: where, nearest }) =>
    write({ function: where, argument: `${recordSet}.${field}` }, 'no field', meant(nearest, 'one of the schema')),
};

export const unknownValue: Mistake<'unknown_value'> = {
  code: 'unknown_value',
  say: ({ recordSet, field, in: where, allowed, nearest }) =>
    write(
      { function: where, argument: `${recordSet}.${field}` },
      'compared with an unknown value',
      meant(nearest, `one of these: ${allowed.join(', ')}`),
    ),
};

export const invalidCondition: Mistake<'invalid_condition'> = {
  code: 'invalid_condition',
  say: ({ recordSet, field, in: where, nearest }) =>
    write(
      { function: where, argument: `${recordSet}.${field}` },
      'compared in a wrong way',
      meant(nearest, 'a comparison that its type allows'),
    ),
};

export const noSex: Mistake<'no_sex'> = {
  code: 'no_sex',
  say: ({ recordSet, in: where }) =>
    write({ function: where, argument: recordSet }, 'without sex', 'a population of persons whose sex is recorded'),
};

export const duplicateId: Mistake<'duplicate_id'> = {
  code: 'duplicate_id',
  say: ({ what, id }) =>
    write({ function: what, argument: id }, 'the id of two definitions', 'another id for one of them'),
};

export const populationConflict: Mistake<'population_conflict'> = {
  code: 'population_conflict',
  say: ({ populationId }) =>
    write({ function: 'population', argument: populationId }, 'defined in two ways', 'another id for one of them'),
};

export const unknownId: Mistake<'unknown_id'> = {
  code: 'unknown_id',
  say: ({ what, id, in: where, nearest }) => [
    `${what}: “${id}” is unknown${where === undefined ? '' : ` (at “${where}”)`}.`,
    `Write ${meant(nearest, 'an id that exists')}.`,
  ],
};

export const differentDefinition: Mistake<'different_definition'> = {
  code: 'different_definition',
  say: ({ indicatorId }) => [
    `indicator: “${indicatorId}” is defined otherwise in the catalog than in the report that is read.`,
    'Read the report with the edition of the catalog with which it was written.',
  ],
};

export const circularDefinition: Mistake<'circular_definition'> = {
  code: 'circular_definition',
  say: ({ indicatorId }) =>
    write({ function: 'indicator', argument: indicatorId }, 'defined by itself', 'other indicators in its definition'),
};

export const notTallied: Mistake<'not_tallied'> = {
  code: 'not_tallied',
  say: ({ what, id }) => [
    `${what}: the tallies do not hold “${id}”.`,
    what === 'values'
      ? 'Protect a report of the records themselves, tally again with a catalog that also has a median of this value, or leave out “percent”.'
      : 'Tally again, with this catalog and this breakdown.',
  ],
};

export const noColumns: Mistake<'no_columns'> = {
  code: 'no_columns',
  say: ({ indicatorId }) => [
    `indicator: “${indicatorId}” has no columns, since it is not counted, summed or averaged itself.`,
    'Ask for its results unit by unit.',
  ],
};

export const notEvaluated: Mistake<'not_evaluated'> = {
  code: 'not_evaluated',
  say: ({ function: name }) => [
    `${name}: the report was read from JSON, or is protected already, so that the numbers behind its results are not at hand.`,
    'Protect or round the report of “evaluate”, once, and write that one as JSON.',
  ],
};

export const unrelatedReport: Mistake<'unrelated_report'> = {
  code: 'unrelated_report',
  say: ({ other, ...place }) =>
    write(
      place,
      `not a report that belongs with “${other}”`,
      'as “published” an earlier report of the same units and populations, and as “evaluated” the very report that was protected then',
    ),
};

export const emptyReport: Mistake<'empty_report'> = {
  code: 'empty_report',
  say: ({ function: name }) => [
    `${name}: the report has no unit or no indicator.`,
    'Evaluate a dataset with units and a catalog with indicators, and choose at least one of each.',
  ],
};

export const duplicateSource: Mistake<'duplicate_source'> = {
  code: 'duplicate_source',
  say: ({ source }) => [`source: “${source}” would be counted twice.`, 'Merge each source once.'],
};

export const differentDates: Mistake<'different_dates'> = {
  code: 'different_dates',
  say: ({ first, second }) => [
    `The tallies are of different dates or periods: “${first}” and “${second}”.`,
    'Merge only tallies of one date and one period.',
  ],
};

export const differentUnits: Mistake<'different_units'> = {
  code: 'different_units',
  say: ({ unitId }) => [
    `unit: “${unitId}” is described in two ways in the tallies.`,
    'Use the same list of units for all tallies.',
  ],
};

export const rowsBreakRules: Mistake<'rows_break_rules'> = {
  code: 'rows_break_rules',
  say: ({ breaches }) => [
    `Rows of the database break the rules: ${breaches
      .map(
        ({ recordSet, field, code, count }) =>
          `${recordSet}${field === undefined ? '' : `.${field}`}: ${code}, ${count}`,
      )
      .join('; ')}.`,
    'Correct the rows, or leave out what one row decides with onBreach: “leave_out”.',
  ],
};

export const timeLimit: Mistake<'time_limit'> = {
  code: 'time_limit',
  say: ({ function: name, limitMs }) => [
    `${name}: the work did not end within its limit of ${limitMs} milliseconds, and was called off.`,
    'Ask again, see whether the database answers, or set a higher limitMs.',
  ],
};

export const databaseFailed: Mistake<'database_failed'> = {
  code: 'database_failed',
  say: ({ function: name, state, says }) => [
    `${name}: the database gave an error${state === undefined ? '' : ` (${state})`}${says === undefined ? '' : `: “${says}”`}.`,
    'See whether the database is there, has the tables and columns, and lets this user read them.',
  ],
};

const shardProblems: Readonly<Record<ShardProblem, readonly [what: string, todo: string]>> = {
  time_limit: [
    'did not answer within the limit',
    'See whether it runs, set a higher limitMs, or go on without it with onFailure: “partial”.',
  ],
  database_failed: [
    'cannot be asked: its database or its connection gave an error',
    'See its cause and whether it runs, or go on without it with onFailure: “partial”.',
  ],
  rows_break_rules: ['has rows that break the rules', 'See its cause, and correct the rows.'],
  keys_leave_shard: [
    'has records that name records of none or of another shard',
    'Divide the records so that whatever belongs together stands in one shard.',
  ],
  program: ['ended with an error of its own program', 'See its cause, or go on without it with onFailure: “partial”.'],
};

export const shardFailed: Mistake<'shard_failed'> = {
  code: 'shard_failed',
  say: ({ shard, problem }) => {
    const [what, todo] = shardProblems[problem];
    return [`The shard “${shard}” ${what}.`, todo];
  },
};

export const unitInTwoShards: Mistake<'unit_in_two_shards'> = {
  code: 'unit_in_two_shards',
  say: ({ unitId, first, second }) => [
    `unit: “${unitId}” has personnel in the shards “${first}” and “${second}”, as if one database answered twice.`,
    'Ask each database once. Where shards divide the people of a unit, say so with units: “in_several_shards”.',
  ],
};
