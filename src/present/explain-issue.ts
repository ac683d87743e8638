import type { ErrorCode, ErrorFacts, GenderIndicatorsError, Issue, IssueCode, IssueFacts } from '../errors.js';
import type { Locale } from '../locales/locale.js';
import type { Advice } from '../locales/phrases.js';
import { capitalised, listedText, named } from './names-in-words.js';
import { plainNumber } from './numbers-in-words.js';

function issueAdvice<Code extends IssueCode>(code: Code, facts: IssueFacts[Code], { issues }: Locale): Advice {
  return issues[code](facts);
}

function errorAdvice<Code extends ErrorCode>(code: Code, facts: ErrorFacts[Code], { errors }: Locale): Advice {
  return errors[code](facts);
}

/**
 * An issue: its place in the file, or else among the rows, what is wrong and what to do, and what became of the row. Line by line, or in
 * one line.
 */
export function issueLines(issue: Issue, locale: Locale, detail: 'line' | 'full'): readonly string[] {
  const { recordSet, row, id, field, place, refused, blanked } = issue;
  const { labels } = locale;
  const phrases = locale.issue;
  const { what, todo } = adviceOfIssue(issue, locale);
  // A sheet without a table is of no record set.
  const set = recordSet === '' ? undefined : capitalised(named(locale.recordSets, recordSet) ?? `“${recordSet}”`);
  const numbered = (index: number | undefined) => (index === undefined ? undefined : plainNumber(index, locale));
  const number = numbered(row === undefined ? undefined : row + 1);
  const name = field === undefined ? undefined : named(locale.fields, field);
  const kept = blanked === true ? phrases.blanked : phrases.kept;
  // An issue of a whole table of a file is of no row.
  const isOfTable = place !== undefined && place.row === undefined && row === undefined;
  const outcome = isOfTable ? undefined : refused ? phrases.refused : kept;
  // People know the column of a file by its header.
  const ofField = place === undefined ? said(field, (text) => phrases.field(text, name)) : [];
  const fieldWords = place !== undefined && place.header === undefined ? said(name ?? field, (text) => text) : ofField;
  const inFile = [
    said(place?.file, phrases.file),
    said(place?.sheet, phrases.sheet),
    said(numbered(place?.row), phrases.row),
    said(place?.column, phrases.column),
    said(place?.header, phrases.header),
  ].flat();
  if (detail === 'line') {
    const parts = [
      ...said(set, (text) => text),
      ...inFile,
      ...(place?.row === undefined ? said(number, phrases.row) : []),
      ...said(id, phrases.id),
      ...fieldWords,
    ];
    return [`${parts.join(', ')}: ${[what, todo, ...said(outcome, (text) => text)].join(' ')}`];
  }
  return [
    ...said(set, (text) => `${labels.recordSet}: ${text}`),
    ...(inFile.length > 0 ? [`${labels.place}: ${inFile.join(', ')}`] : []),
    ...said(place?.row === undefined ? number : undefined, (text) => `${labels.row}: ${text}`),
    ...said(id, (text) => `${labels.id}: ${text}`),
    ...said(field, (text) => `${labels.field}: “${text}”${name === undefined ? '' : ` (${name})`}`),
    `${labels.problem}: ${what}`,
    `${labels.todo}: ${todo}`,
    ...said(outcome, (text) => `${labels.outcome}: ${text}`),
  ];
}

// The phrase with the text; nothing without a text.
function said(text: string | undefined, phrase: (text: string) => string): readonly string[] {
  return text === undefined ? [] : [phrase(text)];
}

// Each allowed value is shown with its name in the language. An issue of a file shows the names alone, since people write those in
// files.
function factsInWords({ code, facts, field, place }: Issue, locale: Locale): Issue['facts'] {
  // Rows of a list are numbered from 0, those of a file as people see them. A file names its units; their ids may have been made.
  const inFile = {
    ...(place?.firstRow === undefined ? {} : { first: place.firstRow - 1 }),
    ...(place !== undefined && 'reference' in facts && 'name' in facts ? { reference: facts.name } : {}),
  };
  if (field === undefined || (code !== 'unknown_value' && code !== 'ambiguous_value')) return { ...facts, ...inFile };
  const shown = (value: string): string => {
    const word = listedText(field, value, locale);
    const both = locale.issue.value(value, word === value ? undefined : word);
    return place === undefined || both === value ? both : word;
  };
  const allowed = facts.allowed.map(shown);
  if (code === 'ambiguous_value') return { ...facts, allowed };
  const near = facts.nearest;
  return { ...facts, allowed, nearest: place === undefined || near === undefined ? near : shown(near) };
}

/** What is wrong and what to do, without the place. */
export function adviceOfIssue(issue: Issue, locale: Locale): Advice {
  return issueAdvice(issue.code, factsInWords(issue, locale), locale);
}

/** A caller's mistake: what is wrong and what to do. */
export function errorLines(error: GenderIndicatorsError, locale: Locale, detail: 'line' | 'full'): readonly string[] {
  const { what, todo } = errorAdvice(error.code, error.facts, locale);
  return detail === 'line'
    ? [`${what} ${todo}`]
    : [`${locale.labels.problem}: ${what}`, `${locale.labels.todo}: ${todo}`];
}
