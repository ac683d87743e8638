import type { Locale } from '../locales/locale.js';
import type { DefaultModel, Model, RecordSetName } from '../schemas/model.js';
import type { TableHeaders } from './table-headers.js';
import type { ListedUnit } from './unit-names.js';
import type { MoreWords } from './vocabulary.js';

/** How records are read from sheets. */
export interface ToRowsOptions<M extends Model = DefaultModel> {
  /** The language of the file: how it writes numbers and days, and which words come first. Words of both languages are read. */
  readonly locale: Locale;
  /**
   * The record sets.
   * @defaultValue those of the library
   */
  readonly model?: M | undefined;
  /**
   * How the sheets are read, as `readHeaders` gives it; a sheet that it does not name is looked at.
   * @defaultValue every sheet is looked at
   */
  readonly headers?: readonly TableHeaders[] | undefined;
  /**
   * The record set of a sheet, by the name of the sheet.
   * @defaultValue that whose fields the headers mean
   */
  readonly recordSets?: Readonly<Record<string, RecordSetName<M>>> | undefined;
  /**
   * Words of your own, beside those of the library: headers, values, posts, kinds of units.
   * @defaultValue none
   */
  readonly words?: MoreWords | undefined;
  /**
   * The units that are there already, with id, name and kind; names in the file mean these.
   * @defaultValue those of the file
   */
  readonly units?: readonly ListedUnit[] | undefined;
  /**
   * The name of the unit above all units of the file.
   * @defaultValue none
   */
  readonly unit?: string | undefined;
  /**
   * Names of units that mean another one, `{ 'Vụ Kế họach': 'Vụ Kế hoạch' }`.
   * @defaultValue none
   */
  readonly sameUnits?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether the day or the month stands first in `03/04/2019`.
   * @defaultValue the day in Vietnamese; in English a date that can be two days is an issue
   */
  readonly dateOrder?: 'day_first' | 'month_first' | undefined;
  /**
   * What becomes of a date that has a year, or a month and a year, alone: it is left blank, or read as the first day.
   * @defaultValue `'blank'`
   */
  readonly incompleteDates?: 'blank' | 'first_day' | undefined;
  /**
   * What becomes of a person whose sex cannot be read.
   * @defaultValue `'refuse'`
   */
  readonly unreadableSex?: 'refuse' | 'undisclosed' | undefined;
  /**
   * What becomes of a person whose post of leadership cannot be read.
   * @defaultValue `'refuse'`
   */
  readonly unreadablePost?: 'refuse' | 'none' | undefined;
  /**
   * The day of admission of Party members who are marked without one, so that they count as members.
   * @defaultValue their day is left blank, and they do not count
   */
  readonly partyMemberSince?: string | undefined;
  /**
   * How many issues are given in full; all of them are counted.
   * @defaultValue 10,000
   */
  readonly maxIssues?: number | undefined;
}
