import type { Locale } from '../../src/locales/locale.js';
import type { Advice } from '../../src/locales/phrases.js';
import { errorFacts, formulaFacts, issueFacts } from './sample-facts.js';

/** A text of a language and where it stands. */
export interface Text {
  readonly at: string;
  readonly text: string;
}

/** What phrases are given in place of numbers, dates and names. */
const given = ['[1]', '[2]', '[3]', '[4]', '[5]'] as const;

/** Every text of a language, each rendered once. */
export function everyText(locale: Locale): readonly Text[] {
  const { errors, issues, formulas, reasons, points, date, ...others } = locale;
  return [
    ...[...sentences('errors', errors, errorFacts), ...sentences('issues', issues, issueFacts)],
    ...Object.entries(reasons).flatMap(([code, advice]) => said(`reasons.${code}`, advice)),
    ...sentences('formulas', formulas, formulaFacts),
    { at: 'points', text: `${points('2', false)}; ${points('1', true)}` },
    ...months.map((month) => ({ at: 'date', text: date(`2019-${month}-09`) })),
    ...Object.entries(others).flatMap(([key, value]) => phrases(key, value)),
  ];
}

const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

function sentences(
  at: string,
  table: Readonly<Record<string, (facts: never) => Advice | string>>,
  facts: Readonly<Record<string, readonly unknown[]>>,
): readonly Text[] {
  return Object.entries(table).flatMap(([code, sentence]) =>
    (facts[code] ?? []).flatMap((one) => said(`${at}.${code}`, sentence(one as never))),
  );
}

function said(at: string, text: Advice | string): readonly Text[] {
  return [{ at, text: typeof text === 'string' ? text : `${text.what} ${text.todo}` }];
}

/** Every text of a table of phrases, each rendered once. */
export function phrases(at: string, value: unknown): readonly Text[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value === 'function')
    return [{ at, text: String((value as (...words: readonly string[]) => unknown)(...given)) }];
  return Object.entries(value as object).flatMap(([key, inner]) => phrases(`${at}.${key}`, inner));
}
