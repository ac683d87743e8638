import type { Field } from '../schemas/fields.js';
import type { RecordSet } from '../schemas/model.js';
import { readDate } from './read-date.js';
import { isMarked, readPartyDay } from './read-field.js';
import { type PostReading, readPost } from './read-post.js';
import { type Reading, readError, unreadable } from './reading.js';
import type { ReadingContext, ValueReading } from './reading-context.js';
import type { Vocabulary } from './vocabulary.js';
import { type Cell, cellText, errorOf, isBlank } from './workbook.js';

/** What was concluded from columns with a role. */
export interface PersonReading {
  readonly isSexFromMark: boolean;
  readonly isWithoutPost: boolean;
}

/** Takes what a column with a role says of a field. */
export type TakeReading = (field: Field, reading: Reading) => void;

/** The columns that say the sex without being one for it. */
const sexRoles = ['birth_date_of_women', 'birth_date_of_men', 'women_mark', 'men_mark'] as const;

/** What a post says, field by field. */
interface PostFields {
  readonly readings: readonly (readonly [field: Field, reading: Reading])[];
  readonly isNone: boolean;
}

/** The row of a person. */
export interface PersonPlace {
  readonly row: number;
  readonly sheet: string;
  readonly file?: string | undefined;
}

/** Reads the columns that are no field of their own: marks for one sex, birth dates below a sex, posts, marks of Party members. */
export class PersonColumns {
  readonly #roles: ReadonlyMap<string | undefined, number>;
  readonly #names: readonly number[];
  readonly #recordSet: RecordSet;
  readonly #vocabulary: Vocabulary;
  readonly #values: ValueReading;
  readonly #posts = new Map<string, PostFields>();
  readonly #place: Omit<PersonPlace, 'row'>;

  constructor(
    columns: readonly { readonly index: number; readonly field: string | undefined }[],
    recordSet: RecordSet,
    vocabulary: Vocabulary,
    values: ValueReading,
    place: Omit<PersonPlace, 'row'>,
  ) {
    this.#roles = new Map(columns.map(({ index, field }) => [field, index]));
    this.#names = columns.filter(({ field }) => field === 'person_name').map(({ index }) => index);
    this.#recordSet = recordSet;
    this.#vocabulary = vocabulary;
    this.#values = values;
    this.#place = place;
  }

  /** Whether a column has names of persons. */
  get hasNames(): boolean {
    return this.#names.length > 0;
  }

  /** Reads the columns of a row for the fields that have no value yet. */
  read(row: readonly Cell[], record: Readonly<Record<string, unknown>>, take: TakeReading): PersonReading {
    const { fields } = this.#recordSet;
    const sexField = fields.get('sex');
    let isSexFromMark = false;
    if (sexField !== undefined && record['sex'] === undefined) {
      const sex = this.#sexOf(row, sexField);
      isSexFromMark = sex.isFromMark;
      for (const [field, reading] of sex.readings) take(fields.get(field)!, reading);
    }
    const post = record['leadership'] === undefined ? this.postOf(this.#cell(row, 'post')) : undefined;
    for (const [field, reading] of post?.readings ?? []) if (record[field.name] === undefined) take(field, reading);
    const party = this.#partyOf(row, record);
    if (party !== undefined) take(fields.get('partyAdmittedOn')!, party);
    return { isSexFromMark, isWithoutPost: post?.isNone === true };
  }

  /** The first row with the same name, birth date and sex; the row itself is then known as the first one if there is none. */
  duplicateOf(
    row: readonly Cell[],
    { birthDate, sex }: Readonly<Record<string, unknown>>,
    number: number,
    persons: ReadingContext['persons'],
  ): PersonPlace | undefined {
    if (!this.hasNames || typeof birthDate !== 'string' || typeof sex !== 'string') return undefined;
    if (this.#names.some((index) => errorOf(row[index]) !== undefined)) return undefined;
    const name = this.#names.map((index) => cellText(row[index])).join(' ');
    if (!/[\p{L}\p{N}]/u.test(name)) return undefined;
    const key = `${name.normalize().toLowerCase().replace(/\s+/gu, ' ').trim()}\n${birthDate}\n${sex}`;
    const first = persons.get(key);
    if (first === undefined) persons.set(key, { ...this.#place, row: number });
    return first;
  }

  #cell(row: readonly Cell[], role: string): Cell {
    const index = this.#roles.get(role);
    return index === undefined ? null : (row[index] ?? null);
  }

  #sexOf(row: readonly Cell[], field: Field): { readonly readings: [string, Reading][]; readonly isFromMark: boolean } {
    const error = sexRoles.map((role) => readError(this.#cell(row, role))).find((reading) => reading !== undefined);
    if (error !== undefined) return { readings: [['sex', this.#orUndisclosed(error)]], isFromMark: false };
    const dates = (['female', 'male'] as const).map((sex) => ({
      sex,
      cell: this.#cell(row, sex === 'female' ? 'birth_date_of_women' : 'birth_date_of_men'),
    }));
    const filled = dates.filter(({ cell }) => !isBlank(cell) && !this.#vocabulary.isAbsent(cellText(cell)));
    const [first] = filled;
    if (filled.length === 1 && first !== undefined)
      return {
        readings: [
          ['sex', { value: first.sex }],
          ['birthDate', this.#dateUnderSex(first.cell)],
        ],
        isFromMark: false,
      };
    if (filled.length === 2)
      return { readings: [['sex', this.#unreadableSex('ambiguous_value', field)]], isFromMark: false };
    if (!this.#roles.has('women_mark') && !this.#roles.has('men_mark')) {
      const isColumnBlank = this.#roles.has('sex') && isBlank(this.#cell(row, 'sex'));
      const isMissing = field.required && (isColumnBlank || !this.#roles.has('sex'));
      const reading = isMissing ? this.#unreadableSex('missing', field) : undefined;
      if (this.#values.unreadableSex === 'undisclosed' && field.required)
        return { readings: [['sex', { value: 'undisclosed', ...reading }]], isFromMark: false };
      return { readings: reading === undefined ? [] : [['sex', reading]], isFromMark: false };
    }
    const marks = [this.#markOf(row, 'women_mark'), this.#markOf(row, 'men_mark')];
    if (marks[0] === true && marks[1] === true)
      return { readings: [['sex', this.#unreadableSex('ambiguous_value', field)]], isFromMark: false };
    if (marks[0] === true) return { readings: [['sex', { value: 'female' }]], isFromMark: false };
    if (marks[1] === true) return { readings: [['sex', { value: 'male' }]], isFromMark: false };
    // One column alone: who is not marked is of the other sex. With two columns a row without a mark is not known.
    const isAlone = marks.includes(undefined);
    if (!isAlone) return { readings: [['sex', this.#unreadableSex('missing', field)]], isFromMark: false };
    return { readings: [['sex', { value: marks[0] === undefined ? 'female' : 'male' }]], isFromMark: true };
  }

  // A year below “Nam” or “Nữ” is a birth date like any other; an x there marks the sex alone.
  #dateUnderSex(cell: Cell): Reading {
    if (this.#vocabulary.yesOrNo(cellText(cell)) === 'yes') return {};
    return readDate(cell, this.#values.dates);
  }

  #unreadableSex(code: 'ambiguous_value' | 'missing', { values = [] }: Field): Reading {
    return this.#orUndisclosed(unreadable(code, code === 'missing' ? undefined : { allowed: values }));
  }

  #orUndisclosed(reading: Reading): Reading {
    return this.#values.unreadableSex === 'undisclosed' ? { ...reading, value: 'undisclosed' } : reading;
  }

  // Any text but a “no” marks a row: x, the word for the sex, a 1.
  #markOf(row: readonly Cell[], role: string): boolean | undefined {
    if (!this.#roles.has(role)) return undefined;
    return isMarked(this.#cell(row, role), this.#vocabulary);
  }

  /** What a post says; nothing where it need not say anything. */
  postOf(cell: Cell): PostFields | undefined {
    const text = cellText(cell);
    const cached = this.#posts.get(text);
    if (cached !== undefined) return cached;
    const { fields } = this.#recordSet;
    const [leads, level, acts] = [fields.get('leadership'), fields.get('positionLevel'), fields.get('acting')];
    if (leads === undefined || (text === '' && !leads.required)) return undefined;
    const error = readError(cell);
    const post: PostReading = error === undefined ? readPost(text, this.#vocabulary) : { problem: error.problem };
    const { leadership, positionLevel, acting, problem } = post;
    const readings: [Field, Reading][] = [];
    const unread = this.#values.unreadablePost === 'none' ? { value: 'none' } : {};
    readings.push([leads, leadership === undefined ? { ...unread, problem } : { value: leadership }]);
    if (leadership !== undefined && level !== undefined) {
      if (positionLevel !== undefined) readings.push([level, { value: positionLevel }]);
      else if (problem !== undefined) readings.push([level, { value: '', problem }]);
    }
    if (acting === true && acts !== undefined) readings.push([acts, { value: true }]);
    const fieldsOfPost = { readings, isNone: leadership === 'none' };
    this.#posts.set(text, fieldsOfPost);
    return fieldsOfPost;
  }

  #partyOf(row: readonly Cell[], record: Readonly<Record<string, unknown>>): Reading | undefined {
    if (!this.#roles.has('party_mark') || record['partyAdmittedOn'] !== undefined) return undefined;
    const cell = this.#cell(row, 'party_mark');
    if (!isMarked(cell, this.#vocabulary)) return undefined;
    const reading = readError(cell) ?? readPartyDay(cell, this.#vocabulary, this.#values);
    return reading.problem?.code === 'unreadable_date' ? unreadable('party_day_missing') : reading;
  }
}
