import { enFields, enRecordSets } from '../locales/en/names.js';
import { enSpreadsheet } from '../locales/en/spreadsheet.js';
import { enValues } from '../locales/en/values.js';
import type { ColumnRole, PostWords, SpreadsheetWords, UnitKindWords } from '../locales/spreadsheet-words.js';
import { viFields, viRecordSets } from '../locales/vi/names.js';
import { viSpreadsheet } from '../locales/vi/spreadsheet.js';
import { viValues } from '../locales/vi/values.js';
import type { Field } from '../schemas/fields.js';
import type { RecordSet } from '../schemas/model.js';
import { foldedText, WordTable, wordsOf } from './fold-text.js';

/** Words of your own, beside those of the library; they come first. */
export type MoreWords = Partial<Omit<SpreadsheetWords, 'texts'>>;

type Names = Readonly<Record<string, string>>;
type LanguageWords = MoreWords & {
  readonly names?: {
    readonly fields: Names;
    readonly recordSets: Names;
    readonly values: Readonly<Record<string, Names>>;
  };
};

const languages: Readonly<Record<'vi' | 'en', LanguageWords>> = {
  vi: { ...viSpreadsheet, names: { fields: viFields, recordSets: viRecordSets, values: viValues } },
  en: { ...enSpreadsheet, names: { fields: enFields, recordSets: enRecordSets, values: enValues } },
};

/** The field of its record set that a column with this role may stand for; a role without one belongs to every record set. */
const fieldOfRole: Readonly<Partial<Record<ColumnRole, string>>> = {
  post: 'leadership',
  women_mark: 'sex',
  men_mark: 'sex',
  birth_date_of_women: 'birthDate',
  birth_date_of_men: 'birthDate',
  party_mark: 'partyAdmittedOn',
};

/** The roles that a column may have in place of a field. */
export const columnRoles: readonly string[] = [
  'running_number',
  'person_name',
  'remark',
  ...Object.keys(fieldOfRole),
] satisfies readonly string[];

const ownOf = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;

/** The words of both languages and of the caller, as tables that are made when they are first asked for. */
export class Vocabulary {
  readonly posts: readonly PostWords[];
  readonly unitKinds: readonly UnitKindWords[];
  readonly acting: readonly string[];
  readonly leadershipWords: readonly string[];
  readonly totals: readonly string[];
  readonly signatures: readonly string[];
  readonly populations: readonly Readonly<Record<string, readonly string[]>>[];
  readonly #all: readonly LanguageWords[];
  readonly #headers = new Map<string, WordTable<string>>();
  readonly #values = new Map<Field, WordTable<string>>();
  readonly #yesNo: WordTable<'yes' | 'no'>;
  readonly #absent: ReadonlySet<string>;
  readonly #guideSheets: ReadonlySet<string>;
  readonly #recordSets = new WordTable<string>();

  /** The words, those of English before those of Vietnamese where the file is in English. */
  constructor(code: string, more: MoreWords = {}) {
    this.#all = code === 'en' ? [more, languages.en, languages.vi] : [more, languages.vi, languages.en];
    const listed = <Item>(pick: (words: LanguageWords) => readonly Item[] | undefined) =>
      this.#all.flatMap((words) => pick(words) ?? []);
    const inWords = (pick: (words: LanguageWords) => readonly string[] | undefined) => listed(pick).map(wordsOf);
    this.posts = listed(({ posts }) => posts).map((post) => ({ ...post, name: wordsOf(post.name) }));
    this.unitKinds = listed(({ unitKinds }) => unitKinds).map((kind) => ({ ...kind, name: wordsOf(kind.name) }));
    this.acting = inWords(({ acting }) => acting);
    this.leadershipWords = inWords(({ leadershipWords }) => leadershipWords);
    this.totals = inWords(({ totals }) => totals);
    this.signatures = inWords(({ signatures }) => signatures);
    this.populations = this.#all.map(({ populations }) => populations ?? {});
    this.#yesNo = new WordTable();
    for (const { yes = [], no = [] } of this.#all) {
      for (const word of yes) this.#yesNo.add(word, 'yes');
      for (const word of no) this.#yesNo.add(word, 'no');
    }
    const absent = listed((words) => words.absent).map((word) => word.toLowerCase());
    this.#absent = new Set([...absent, ...absent.map(foldedText)].filter((word) => word !== ''));
    this.#guideSheets = new Set(inWords(({ guideSheets }) => guideSheets));
    for (const { names } of this.#all)
      for (const [name, title] of Object.entries(names?.recordSets ?? {})) this.#recordSets.add(title, name);
  }

  /** What the headers of a record set mean: names of fields and roles. */
  headersOf(recordSet: RecordSet): WordTable<string> {
    const cached = this.#headers.get(recordSet.name);
    if (cached !== undefined) return cached;
    const table = new WordTable<string>();
    const { fields, name } = recordSet;
    const addAll = (meaning: string, words: readonly string[] = []) => {
      for (const word of words) table.add(word, meaning);
    };
    for (const { headers = {}, headersOf = {}, columns = {}, names } of this.#all) {
      for (const field of fields.keys()) addAll(field, ownOf(ownOf(headersOf, name), field));
      for (const field of fields.keys()) addAll(field, [field, spaced(field), ...(ownOf(headers, field) ?? [])]);
      for (const field of fields.keys()) addAll(field, [ownOf(names?.fields, field) ?? field]);
      for (const [role, words] of Object.entries(columns)) {
        const field = fieldOfRole[role as ColumnRole];
        if (field === undefined || fields.has(field)) addAll(role, words);
      }
    }
    this.#headers.set(name, table);
    return table;
  }

  /** The values of a field by their words. */
  valuesOf(field: Field): WordTable<string> {
    const cached = this.#values.get(field);
    if (cached !== undefined) return cached;
    const table = new WordTable<string>();
    for (const value of field.values ?? []) table.add(value, value);
    for (const { values = {}, names } of this.#all)
      for (const value of field.values ?? []) {
        const name = ownOf(ownOf(names?.values, field.name), value);
        for (const word of [...(ownOf(ownOf(values, field.name), value) ?? []), name ?? value]) table.add(word, value);
      }
    this.#values.set(field, table);
    return table;
  }

  /** Whether a text may mean several values of a field. */
  isAmbiguous(field: string, text: string): boolean {
    return this.#all.some(({ ambiguous }) => ownOf(ambiguous, field)?.includes(wordsOf(text)));
  }

  /** Whether a text stands in place of an absent value. */
  isAbsent(text: string): boolean {
    return this.#absent.has(text.trim().toLowerCase());
  }

  /** Whether a text calls a person a member of the Party. */
  isPartyMark(text: string): boolean {
    return this.#all.some(({ columns }) => columns?.party_mark?.some((word) => wordsOf(word) === wordsOf(text)));
  }

  /** The yes or no that a text says, if any. */
  yesOrNo(text: string): 'yes' | 'no' | undefined {
    return this.#yesNo.get(text);
  }

  /** Whether a sheet explains a template. */
  isGuide(sheet: string): boolean {
    return this.#guideSheets.has(wordsOf(sheet));
  }

  /** The record set that a name of a sheet means. */
  recordSetOf(sheet: string): string | undefined {
    return this.#recordSets.get(sheet);
  }
}

// `birthDate` as `birth date`.
function spaced(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/gu, '$1 $2').toLowerCase();
}
