import type { ErrorCode, ErrorFacts, GenderIndicatorsError, Issue, IssueCode, IssueFacts } from '../errors.js';
import type { Locale } from '../locales/locale.js';
import type { Advice } from '../locales/phrases.js';
import { capitalised, named } from './names-in-words.js';
import { plainNumber } from './numbers-in-words.js';

function issueAdvice<Code extends IssueCode>(code: Code, facts: IssueFacts[Code], { issues }: Locale): Advice {
  return issues[code](facts);
}

function errorAdvice<Code extends ErrorCode>(code: Code, facts: ErrorFacts[Code], { errors }: Locale): Advice {
  return errors[code](facts);
}

/** An issue: its place, what is wrong and what to do, and whether the row stays. Line by line, or in one line. */
export function issueLines(issue: Issue, locale: Locale, detail: 'line' | 'full'): readonly string[] {
  const { recordSet, row, id, field, refused } = issue;
  const { labels } = locale;
  const { what, todo } = issueAdvice(issue.code, issue.facts, locale);
  const set = capitalised(named(locale.recordSets, recordSet) ?? `“${recordSet}”`);
  const number = row === undefined ? undefined : plainNumber(row + 1, locale);
  const name = field === undefined ? undefined : named(locale.fields, field);
  const outcome = refused ? locale.issue.refused : locale.issue.kept;
  if (detail === 'line') {
    const place = [
      set,
      ...(number === undefined ? [] : [locale.issue.row(number)]),
      ...(id === undefined ? [] : [locale.issue.id(id)]),
      ...(field === undefined ? [] : [locale.issue.field(field, name)]),
    ];
    return [`${place.join(', ')}: ${what} ${todo} ${outcome}`];
  }
  return [
    `${labels.recordSet}: ${set}`,
    ...(number === undefined ? [] : [`${labels.row}: ${number}`]),
    ...(id === undefined ? [] : [`${labels.id}: ${id}`]),
    ...(field === undefined ? [] : [`${labels.field}: ${field}${name === undefined ? '' : ` (${name})`}`]),
    `${labels.problem}: ${what}`,
    `${labels.todo}: ${todo}`,
    `${labels.outcome}: ${outcome}`,
  ];
}

/** A caller's mistake: what is wrong and what to do. */
export function errorLines(error: GenderIndicatorsError, locale: Locale, detail: 'line' | 'full'): readonly string[] {
  const { what, todo } = errorAdvice(error.code, error.facts, locale);
  return detail === 'line'
    ? [`${what} ${todo}`]
    : [`${locale.labels.problem}: ${what}`, `${locale.labels.todo}: ${todo}`];
}
