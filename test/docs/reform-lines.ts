import { formatCount } from 'gender-indicators';
import { paragraphs, tableLine } from './markdown.js';
import { type PageLocale, pageWords } from './page-words.js';

/** How many bodies of each kind there were and are. */
const bodies = [
  ['ministries', 'before', 22],
  ['ministries', 'now', 17],
  ['provinces', 'before', 63],
  ['provinces', 'now', 34],
  ['communes', 'now', 3_321],
] as const;

/** What the reform of the State in 2025 does to denominators, with the bars of 60 and 75 %. */
export function reformLines(locale: PageLocale): string[] {
  const { reform: words } = pageWords[locale.code];
  const bar = (count: number, percent: number) => formatCount(Math.ceil((count * percent) / 100), locale);
  return [
    `## ${words.title}`,
    '',
    ...paragraphs(words.intro),
    tableLine([words.bodies, words.counts, words.bars(60), words.bars(75)]),
    tableLine(['---', '---', '---', '---']),
    ...bodies.map(([kind, when, count]) =>
      tableLine([`${words.rows[kind]}, ${words[when]}`, formatCount(count, locale), bar(count, 60), bar(count, 75)]),
    ),
    '',
    ...paragraphs(words.after),
  ];
}
