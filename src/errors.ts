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
  /** A fact that this library did not make. */
  readonly not_a_fact: Place;
  /** JSON that is not of the shape that is read here; `path` says where. */
  readonly invalid_json: { readonly what: string; readonly path: string };

  /** A record set that the model does not have. */
  readonly unknown_record_set: { readonly recordSet: string; readonly in: string; readonly nearest?: string | undefined };
  /** A field or a relation that the record set does not have. */
  readonly unknown_field: { readonly recordSet: string; readonly field: string; readonly in: string; readonly nearest?: string | undefined };
  /** A value that the field cannot have. */
  readonly unknown_value: { readonly recordSet: string; readonly field: string; readonly in: string; readonly nearest?: string | undefined };
  /** A comparison that the field does not allow, or an operator that does not exist. */
  readonly invalid_condition: { readonly recordSet: string; readonly field: string; readonly in: string; readonly nearest?: string | undefined };
  /** A calculation by sex on a record set whose records have none. */
  readonly no_sex: { readonly recordSet: string; readonly in: string };
  /** Two definitions under one id. */
  readonly duplicate_id: { readonly what: string; readonly id: string };
  /** Two different conditions under one population id. */
  readonly population_conflict: { readonly populationId: string };
  /** An id that the catalog, the report or the tallies do not have. */
  readonly unknown_id: { readonly what: string; readonly id: string; readonly nearest?: string | undefined };
  /** Indicators that are defined by each other. */
  readonly circular_definition: { readonly indicatorId: string };
  /** A population, a sum or a breakdown that the tallies do not hold. */
  readonly not_tallied: { readonly what: string; readonly id: string };
  /** Tallies that share a source would count it twice. */
  readonly duplicate_source: { readonly source: string };
  /** Tallies of different dates or periods. */
  readonly different_dates: { readonly first: string; readonly second: string };
  /** Tallies in which one unit is described in two ways. */
  readonly different_units: { readonly unitId: string };
}

/** Code of a caller's mistake. */
export type ErrorCode = keyof ErrorFacts;

/**
 * A caller's mistake: what cannot be computed because it cannot be. Bad data rows never throw; they become issues.
 *
 * `code` and `facts` are for programs. The message names both without any value; `explain(error, vi)` gives the sentence
 * for people.
 */
export class GenderIndicatorsError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'GenderIndicatorsError';
  /** What kind of fact this is, for {@link explain}. */
  readonly kind = 'error';
  readonly code: Code;
  readonly facts: ErrorFacts[Code];

  constructor(code: Code, facts: ErrorFacts[Code]) {
    const said = Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${String(value)}`));
    super(`${code} (${said.join(', ')})`);
    this.code = code;
    this.facts = facts;
  }
}
