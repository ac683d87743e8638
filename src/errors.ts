/**
 * Where in a call a value was refused: the function, its argument, and the position in a list.
 * The value itself is never part of a place, because it may be somebody's pay.
 */
export interface Place {
  /** The public function that was called, `share`. */
  readonly function: string;
  /** The argument or its path, `part` or `values`. */
  readonly argument: string;
  /** Position in a list, from 0. */
  readonly index?: number | undefined;
}

/**
 * A limit of what the library takes: how deep conditions stand, how many digits, items of a list, cells, columns of cells, how
 * many records are counted in one population; of a file its rows, its columns, the length of a cell and its bytes when unpacked.
 */
export type LimitName =
  | 'condition_depth'
  | 'digits'
  | 'list_length'
  | 'cells'
  | 'cell_columns'
  | 'counts'
  | 'file_rows'
  | 'file_columns'
  | 'cell_length'
  | 'unpacked_bytes';

/**
 * Why a file cannot be read: it is not there; it is empty; it is none of the formats that are read, an old Excel workbook (.xls), a
 * workbook of LibreOffice (.ods), protected by a password, or broken; its text is in TCVN3; a quotation mark is not closed.
 */
export type FileProblem =
  | 'not_found'
  | 'empty'
  | 'unknown_format'
  | 'xls'
  | 'ods'
  | 'protected'
  | 'broken'
  | 'tcvn3'
  | 'quote';

/**
 * Why a shard gave no tallies: it took longer than the limit; its database or its connection gave an error; rows of it break the rules;
 * records of it name records that it does not have; its program threw another error.
 */
export type ShardProblem = 'time_limit' | 'database_failed' | 'rows_break_rules' | 'keys_leave_shard' | 'program';

/** What is defined as data. */
export type DefinitionKind = 'population' | 'indicator' | 'target' | 'catalog';

/** What a value of a definition must be. */
export type ValueKind =
  | 'text'
  | 'number'
  | 'decimal'
  | 'yes_or_no'
  | 'list'
  | 'object'
  | 'date'
  | 'link'
  | 'id'
  | 'title';

/**
 * What is wrong with a definition: a key that is none of those allowed; a part that is missing; none, or several, of the keys of
 * which exactly one is wanted; a value of another type or form, or none of those allowed; a whole population where a calculation
 * names it under a key; a number outside its range; a date or a limit that comes too early or is too low.
 */
export type DefinitionProblem =
  | 'unknown_key'
  | 'missing'
  | 'none_of'
  | 'several_of'
  | 'wrong_type'
  | 'wrong_form'
  | 'unknown_value'
  | 'whole_population'
  | 'out_of_range'
  | 'out_of_order'
  | 'same_year'
  | 'not_the_target';

/**
 * What a caller can do wrong, each code with its facts. A sentence for every code, in every language, stands in
 * `gender-indicators/locales`; {@link explain} renders it.
 */
export interface ErrorFacts {
  /** Not a finite number, a bigint, a Decimal or decimal text. */
  readonly not_a_number: Place;
  /** Below zero where nothing can be. */
  readonly negative: Place;
  /** A fraction where persons or units are counted. */
  readonly not_a_count: Place;
  /** More in the part than in the whole. */
  readonly part_above_whole: Place;
  /** Outside the range that the argument may have; `range` says it, `'0 to 1'`. */
  readonly out_of_range: Place & { readonly range: string };
  /** Lists or tables that must fit together do not. */
  readonly different_lengths: Place;
  /** An option that is none of `allowed`. */
  readonly unknown_option: Place & { readonly allowed: readonly string[] };
  /** Not an ISO date of a real day, `2019-12-31`. */
  readonly invalid_date: Place;
  /** Text that is not a figure in the given language. */
  readonly not_a_figure: Place;
  /** An argument, or a value that it must have, that is not there; `write` says in code what to write. */
  readonly missing_argument: Place & { readonly write: string };
  /** An argument of another kind, such as text where an object is meant; `write` says in code what to write. */
  readonly wrong_argument: Place & { readonly write: string };
  /** Arguments that changed places; `write` says the call as it is written. */
  readonly wrong_order: { readonly function: string; readonly write: string };
  /** A fact that this library did not make. */
  readonly not_a_fact: Place;
  /** JSON that is not of the shape that is read here; `path` says where. */
  readonly invalid_json: { readonly what: string; readonly path: string };

  /** More than the library takes; `in` says where, by the function and its argument or by the id of what holds it. */
  readonly too_large: { readonly what: LimitName; readonly limit: number; readonly in: string };

  /** A file that cannot be read; `row` says where, if one row is the reason. */
  readonly unreadable_file: {
    readonly problem: FileProblem;
    readonly file?: string | undefined;
    readonly row?: number | undefined;
  };
  /** An optional package that the application has not installed. */
  readonly missing_package: { readonly package: string; readonly function: string };

  /** The caller's signal called the work off. */
  readonly aborted: { readonly function: string };
  /** A builder whose work was called off, or broken off by the caller's own code. It holds no dataset any more. */
  readonly builder_aborted: { readonly function: string };
  /** A definition that its schema refuses. */
  readonly invalid_definition: {
    readonly what: DefinitionKind;
    /** The id of the definition, where it has one. */
    readonly in?: string | undefined;
    /** Where in the definition, `femaleShare.of`; empty for the definition itself. */
    readonly path: string;
    readonly problem: DefinitionProblem;
    /** What the value must be. */
    readonly expected?: readonly ValueKind[] | undefined;
    /** The keys or values that may stand there; those that exclude each other, where there are several. */
    readonly allowed?: readonly string[] | undefined;
    readonly nearest?: string | undefined;
    /** The range of a number, `0 to 1`. */
    readonly range?: string | undefined;
    /** The path of the date or the number that must not be after this one, that is of the same year, or that must be the same. */
    readonly notBefore?: string | undefined;
    /** What to write instead. */
    readonly write?: string | undefined;
  };
  /** A record set that the model does not have. */
  readonly unknown_record_set: {
    readonly recordSet: string;
    readonly in: string;
    readonly nearest?: string | undefined;
  };
  /** A field or a relation that the record set does not have. */
  readonly unknown_field: {
    readonly recordSet: string;
    readonly field: string;
    readonly in: string;
    readonly nearest?: string | undefined;
  };
  /** A value that the field cannot have. */
  readonly unknown_value: {
    readonly recordSet: string;
    readonly field: string;
    readonly in: string;
    /** The values that it can have. */
    readonly allowed: readonly string[];
    readonly nearest?: string | undefined;
  };
  /** A comparison that the field does not allow, or an operator that does not exist. */
  readonly invalid_condition: {
    readonly recordSet: string;
    readonly field: string;
    readonly in: string;
    readonly nearest?: string | undefined;
  };
  /** A calculation by sex on a record set whose records have none. */
  readonly no_sex: { readonly recordSet: string; readonly in: string };
  /** Two definitions under one id. */
  readonly duplicate_id: { readonly what: string; readonly id: string };
  /** Two different conditions under one population id. */
  readonly population_conflict: { readonly populationId: string };
  /** An id that the catalog, the report or the tallies do not have. */
  readonly unknown_id: {
    readonly what: string;
    readonly id: string;
    /** The id of the definition that names it. */
    readonly in?: string | undefined;
    readonly nearest?: string | undefined;
  };
  /** An indicator that a report and the catalog it is read with define in two ways. */
  readonly different_definition: { readonly indicatorId: string };
  /** Indicators that are defined by each other. */
  readonly circular_definition: { readonly indicatorId: string };
  /** A population, a sum or a breakdown that the tallies do not hold. */
  readonly not_tallied: { readonly what: string; readonly id: string };
  /** An indicator that has no columns: it follows from others, from observations, or is a distribution. */
  readonly no_columns: { readonly indicatorId: string };
  /** A report that was read from JSON, where the numbers behind its results are needed. */
  readonly not_evaluated: { readonly function: string };
  /** A report that does not belong with another one: of other units, populations, days or numbers. */
  readonly unrelated_report: Place & { readonly other: string };
  /** A report without a unit or without an indicator, from which nothing can be made. */
  readonly empty_report: { readonly function: string };
  /** Tallies that share a source would count it twice. */
  readonly duplicate_source: { readonly source: string };
  /** Tallies of different dates or periods. */
  readonly different_dates: { readonly first: string; readonly second: string };
  /** Tallies in which one unit is described in two ways. */
  readonly different_units: { readonly unitId: string };
  /** Rows of a database that break the rules of `createDataset`: how many, by record set, field and code. */
  readonly rows_break_rules: {
    readonly breaches: readonly {
      readonly recordSet: string;
      readonly field?: string | undefined;
      readonly code: IssueCode;
      readonly count: number;
    }[];
  };
  /** Work that took longer than its limit, in milliseconds. */
  readonly time_limit: { readonly function: string; readonly limitMs: number };
  /** An error of a database or its driver: its code, and its words where they speak of the statement and not of a value. */
  readonly database_failed: {
    readonly function: string;
    readonly state?: string | undefined;
    readonly says?: string | undefined;
  };
  /** A shard that gave no tallies, and why; the error itself is the `cause`. */
  readonly shard_failed: { readonly shard: string; readonly problem: ShardProblem };
  /** Two shards in which one unit has personnel, so that it may be counted twice. */
  readonly unit_in_two_shards: { readonly unitId: string; readonly first: string; readonly second: string };
}

/** Code of a caller's mistake. */
export type ErrorCode = keyof ErrorFacts;

/**
 * What a caller can do wrong: its code, and what is wrong and what to do, in English. It is the message of the error and the
 * sentence of the English locale.
 */
export interface Mistake<Code extends ErrorCode> {
  readonly code: Code;
  /** What is wrong, and what to do. */
  readonly say: (facts: ErrorFacts[Code]) => readonly [what: string, todo: string];
}

/**
 * A caller's mistake: what cannot be computed because it cannot be. Bad data rows never throw; they become issues.
 *
 * `code` and `facts` are for programs. The message is the English sentence, which names the function and the argument and says
 * what to write; `explain(error, vi)` says it in Vietnamese. No value that was given is repeated.
 *
 * @example
 * ```ts
 * import { explain, GenderIndicatorsError, share } from 'gender-indicators';
 * import { vi } from 'gender-indicators/locales';
 *
 * try {
 *   share({ part: 7, whole: 5 });
 * } catch (error) {
 *   if (!(error instanceof GenderIndicatorsError)) throw error;
 *   console.log(error.code, explain(error, vi));
 * }
 * // => part_above_whole Hàm “share”, tham số “part”: tử số lớn hơn mẫu số. Hãy kiểm tra hai số có bị đổi chỗ, hoặc lấy từ hai nguồn khác nhau hay không.
 * ```
 */
export class GenderIndicatorsError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'GenderIndicatorsError';
  /** What kind of fact this is, for {@link explain}. */
  readonly kind = 'error';
  declare readonly code: Code;
  declare readonly facts: ErrorFacts[Code];

  /**
   * Made by the library alone.
   * @internal
   */
  constructor(mistake: Mistake<Code>, facts: ErrorFacts[Code]) {
    super(mistake.say(facts).join(' '));
    this.code = mistake.code;
    this.facts = facts;
  }
}

/** A unit that is there: its id, and its name, by which people know it who read a file without ids. */
export interface ReferencedUnit {
  readonly reference: string;
  readonly name?: string | undefined;
}

/**
 * What can be wrong with the rows of a dataset, each code with its facts. A row's own values are never among them; ids and
 * the names and values that the schema allows are.
 */
export interface IssueFacts {
  /** Not an object with fields that can be read. */
  readonly not_a_row: object;
  /** A field that must be given is absent. */
  readonly missing: object;
  /** Text where a number is asked for, or the like; `expected` says what is asked for. */
  readonly wrong_type: { readonly expected: string };
  /** None of the values that the field allows. */
  readonly unknown_value: { readonly allowed: readonly string[]; readonly nearest?: string | undefined };
  /** A field that the record set does not have. */
  readonly unknown_field: { readonly nearest?: string | undefined };
  /** Not a real day as ISO text. */
  readonly invalid_date: object;
  /** Text of another form than the field's: an amount with a comma, an id with outer spaces. */
  readonly invalid_format: object;
  /** Below the smallest value that the field allows. */
  readonly too_small: { readonly minimum: string };
  /** Above the largest value that the field allows. */
  readonly too_large: { readonly maximum: string };
  /** Refused by a rule of the application's own schema. */
  readonly refused_by_schema: object;

  /** A second row with an id that is taken; the first is at `first`. */
  readonly duplicate_id: { readonly first: number };
  /** An id that differs from another one in upper and lower case or in spaces only; the other is at `first`. */
  readonly similar_id: { readonly first: number };
  /** No kept unit has this id; `nearest` is the one that is most likely meant. */
  readonly unknown_unit: { readonly reference: string; readonly nearest?: string | undefined };
  /** No kept person has this id. */
  readonly unknown_person: { readonly reference: string };
  /** No kept committee has this id. */
  readonly unknown_committee: { readonly reference: string };
  /** No kept record of another record set, `communications` or `activities`, has this id. */
  readonly unknown_record: { readonly recordSet: string; readonly reference: string };
  /** A unit that is, through its parents, above itself. */
  readonly parent_cycle: ReferencedUnit;
  /** A unit that ceased before it began. */
  readonly dissolved_before_established: object;
  /** A record in a unit that is dissolved, or not yet established, on the day of the dataset. */
  readonly unit_not_active: ReferencedUnit;
  /** An active unit below one that is not; it stands below the nearest active unit above. */
  readonly parent_not_active: ReferencedUnit;
  /** A second head of one unit on one level of posts. */
  readonly second_head: ReferencedUnit & { readonly first: number };
  /** A date later than the day of the dataset. */
  readonly date_after_as_of: object;
  /** A birth date of a person who is younger or older on the day of the dataset than people in service are. */
  readonly implausible_age: { readonly minimum: number; readonly maximum: number };
  /** A day on which the person was younger than `minimum`: hired before 15, in the Party before 18. */
  readonly too_young: { readonly minimum: number };
  /** Neither a sex nor a person whose sex is known. */
  readonly sex_missing: object;
  /** Another sex than that of the person named. */
  readonly sex_conflict: { readonly reference: string };
  /** The same person planned twice for the same post and term. */
  readonly duplicate_plan: { readonly first: number };
  /** More women, or more people by sex, than the total. */
  readonly part_above_total: object;
  /** All sexes given, and their sum is not the total. */
  readonly sexes_below_total: object;
  /** A date before that of the field `notBefore`: completed before assigned, resolved before received. */
  readonly date_out_of_order: { readonly notBefore: string };
  /** A second record with the same values in `fields`, which tell the records apart; the first is at `first`. */
  readonly repeated_record: { readonly first: number; readonly fields: readonly string[] };
  /** A period that has a day in common with that of another record of the unit, at `first`. */
  readonly overlapping_period: { readonly first: number };
  /** A second return of one unit for one population. */
  readonly duplicate_return: { readonly first: number };
  /** A return for a population that the unit's own records count. The records stand. */
  readonly return_and_records: {
    readonly populationId: string;
    readonly unitId: string;
    readonly name?: string | undefined;
  };
  /** Rows of a database that were left out, or a field of them, for the reason that `createDataset` gives. */
  readonly rows_left_out: { readonly reason: IssueCode; readonly count: number };
  /** A return for a population that the catalog does not have. */
  readonly unknown_population: { readonly populationId: string; readonly nearest?: string | undefined };
  /** An observation of an indicator that takes none. */
  readonly unknown_indicator: { readonly indicatorId: string; readonly nearest?: string | undefined };
  /** An observation with neither a value nor a part and a whole. */
  readonly value_missing: object;
  /** A part above its whole: of an observation; recommendations closed above those made. */
  readonly part_above_whole: object;

  /** A cell of a file that shows an error of the spreadsheet in place of a value: `#N/A`, `#REF!`, `###`. */
  readonly error_cell: { readonly error: string };
  /** A cell of a file that is not a day of the calendar in any form that is read. */
  readonly unreadable_date: object;
  /** A cell with a year, or a month and a year, in place of a day. */
  readonly incomplete_date: object;
  /** A cell that can be two days: `03/04/2019` where day and month may change places, or a year of two digits. */
  readonly ambiguous_date: object;
  /** A cell that is not a number as its language writes it. */
  readonly unreadable_number: object;
  /** A cell that can mean several of the values. */
  readonly ambiguous_value: { readonly allowed: readonly string[] };
  /** A post of leadership that the table of posts does not have. */
  readonly unknown_post: object;
  /** A post of leadership whose level its name does not say. */
  readonly unknown_post_level: object;
  /** Cells without a post, or with one that is no post of leadership; the persons count as without one. */
  readonly posts_as_none: { readonly count: number };
  /** A Party member whose day of admission the file does not give. */
  readonly party_day_missing: object;
  /** Blank cells in a column for one sex that were read as the other sex. */
  readonly sex_from_mark: { readonly count: number };
  /** A row with the same name, birth date and sex as row `first` of the file. */
  readonly suspected_duplicate: { readonly first: number; readonly sheet?: string | undefined };
  /** Rows without an id, which got one from their place in the file. */
  readonly ids_made: { readonly count: number };
  /** A header that means no field of the record set. */
  readonly unknown_column: { readonly nearest?: string | undefined };
  /** No column for a field that must be given. */
  readonly missing_column: object;
  /** A sheet in which no row of headers was recognised. */
  readonly no_table: object;
  /** The unit of a table that names none: the name of the sheet stands for it. */
  readonly unit_assumed: { readonly name: string };
  /** Blank cells in the column of units, as of merged cells, that were read as the unit above. */
  readonly unit_as_above: { readonly count: number };
  /** A name of a unit that is nearly that of another one. */
  readonly similar_unit: { readonly name: string; readonly nearest: string };
  /** A unit whose name does not say its kind. */
  readonly unit_kind_assumed: { readonly name: string; readonly unitKind: string };
  /** A row of a headcount return that means no population of the catalog. */
  readonly unknown_row: { readonly label: string; readonly nearest?: string | undefined };
  /** A row of a headcount return without a total. */
  readonly total_missing: object;
  /** Rows of a headcount return that do not add up to the row above them. */
  readonly sum_differs: { readonly sum: number; readonly total: number };
}

/** Code of what is wrong with a row. */
export type IssueCode = keyof IssueFacts;

/** Where in a file a row stands, or one of its fields, as the caller says it. Rows and columns are named as people see them. */
export interface FilePlace {
  /** Name of the file. */
  readonly file?: string | undefined;
  /** Name of the sheet. */
  readonly sheet?: string | undefined;
  /** Number of the row in the file, from 1. */
  readonly row?: number | undefined;
  /** Number of the row in the file where the first of two records stands that do not go together. */
  readonly firstRow?: number | undefined;
  /** Name or letter of the column. */
  readonly column?: string | undefined;
  /** The header of the column. */
  readonly header?: string | undefined;
}

/** Where in the rows something is wrong. */
export interface IssuePlace {
  /** The record set of the row. */
  readonly recordSet: string;
  /** Position in the rows that were given, from 0; absent where the row is no longer at hand, as in merged tallies. */
  readonly row?: number | undefined;
  /** The row's id, where it has one. */
  readonly id?: string | undefined;
  /** The field that is wrong, where it is one. */
  readonly field?: string | undefined;
  /** Where that is in a file, where the caller says so. */
  readonly place?: FilePlace | undefined;
}

/**
 * Something wrong with a row: its code, its place, what became of the row, and the facts of the code. Good rows go on; a row that is
 * refused is left out and counted, and so is a field that is left blank. {@link explain} says what to do.
 */
export type Issue<Code extends IssueCode = IssueCode> = {
  readonly [C in Code]: IssuePlace & {
    /** What kind of fact this is, for {@link explain}. */
    readonly kind: 'issue';
    /** What is wrong. */
    readonly code: C;
    /** Whether the row was left out. */
    readonly refused: boolean;
    /** Whether the row stays, and the field is left blank; absent where not. */
    readonly blanked?: true | undefined;
    /** The facts of the code: what was expected, what is nearest. */
    readonly facts: IssueFacts[C];
  };
}[Code];

/** Why a result has no value. */
export type Reason =
  | 'empty_denominator'
  | 'not_reported'
  | 'inconsistent'
  | 'male_not_reported'
  | 'not_applicable'
  | 'not_in_force'
  | 'suppressed';
