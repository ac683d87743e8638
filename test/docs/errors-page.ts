import type { Reason } from 'gender-indicators';
import { everyText } from '../locales/every-text.js';
import { page, tableLine } from './markdown.js';
import { type PageLocale, pageWords } from './page-words.js';

/** How many sentences a code has at most on the page; some are said in many ways. */
const most = 4;

/** Every code of a caller's mistake and of a row's issue, with the sentences that the library says. */
export function errorsPage(locale: PageLocale): string {
  const words = pageWords[locale.code].errors;
  const section = (title: string, intro: string, name: 'errors' | 'issues') => [
    `## ${title}`,
    '',
    intro,
    '',
    ...Object.keys(locale[name]).flatMap((code) => [
      `### \`${code}\``,
      '',
      ...sentencesOf(`${name}.${code}`, locale).map((text) => `- ${escaped(text)}`),
      '',
    ]),
  ];
  return page(words.title, words.intro, [
    ...words.how,
    '',
    ...section(words.errors, words.errorsIntro, 'errors'),
    ...section(words.issues, words.issuesIntro, 'issues'),
    `## ${words.reasons}`,
    '',
    words.reasonsIntro,
    '',
    tableLine(['`reason`', words.said]),
    tableLine(['---', '---']),
    ...reasons(locale).map(([reason, text]) => tableLine([`\`${reason}\``, text])),
  ]);
}

function sentencesOf(at: string, locale: PageLocale): readonly string[] {
  const texts = everyText(locale).flatMap((text) => (text.at === at ? [text.text] : []));
  return [...new Set(texts)].slice(0, most);
}

function reasons(locale: PageLocale): readonly (readonly [Reason, string])[] {
  const all = Object.entries(locale.reasons) as [Reason, unknown][];
  return all.map(([reason]) => [reason, sentencesOf(`reasons.${reason}`, locale).join(' ')]);
}

/** A text of a locale as Markdown. */
function escaped(text: string): string {
  return text.replaceAll(/[<>|*[\]]/gu, '\\$&');
}
