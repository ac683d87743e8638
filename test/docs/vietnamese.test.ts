import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { glossaryPath, glossaryTerms, type VietnameseText, vietnameseTexts, writtenText } from './vietnamese-texts.js';

/** Letters of a Vietnamese syllable that has no mark. */
const syllable = /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?$/iu;

/** English words that have the letters of a syllable. */
const english = new Set(
  'the not has have one two more than than them then they these those this that men man woman per its can may use see page note name named unit date time same some none none each out over sum mean value rate'.split(
    ' ',
  ),
);

/** Names of programs, bodies and people, and technical words that Vietnamese takes as they are. */
const names = new Set(
  [
    'Node Deno Bun Hono Jest Vitest TypeScript JavaScript CommonJS Unicode OpenAPI Schema zod gzip',
    'Spider Citus CockroachDB YugabyteDB Greenplum TiDB Doris StarRocks Trino Spark',
    'DuckDB SQLite MariaDB MySQL PostgreSQL PGlite ClickHouse chDB arquero pandas Parquet Arrow sqlite scikit Fairlearn Open Logib Egapro',
    'Canada Ireland Eurostat She Figures Blau Blinder Oaxaca Kanter Lewis Silkin Scott Wilson gov uk',
    'React Excel LibreOffice Word Windows Chromium UniKey Markdown Vega Lite TanStack Table macro MiB ThS',
    'web Web worker Worker byte bigint bitmap double entropy commit mili id ms kB TTg ISCO English',
  ]
    .join(' ')
    .split(' '),
);

/** What a rule finds in a text. */
type Rule = (text: string) => readonly string[];

const wordsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\p{L}\p{M}\d_])[A-Za-z][A-Za-z_]*(?![\p{L}\p{M}_])/gu)].map(([word]) => word);

const englishWords: Rule = (text) =>
  wordsOf(text).filter(
    (word) =>
      word.length > 1 &&
      !names.has(word) &&
      !/^[A-Z]+$/u.test(word) &&
      (!syllable.test(word) || english.has(word.toLowerCase())),
  );

const matchesOf =
  (pattern: RegExp): Rule =>
  (text) =>
    [...text.matchAll(pattern)].map(([match]) => match);

const rejections = glossaryTerms().flatMap(({ rejected }) => rejected);
const terms = glossaryTerms().map(({ term }) => term.toLowerCase());

// Each rejected word with the longer terms that hold it.
const longerTerms = rejections.map((word) => {
  const small = word.toLowerCase();
  return { word, small, longer: terms.filter((term) => term.length > small.length && term.includes(small)) };
});

/** Words that the glossary rejects, where they are no part of a longer term. */
const rejectedWords: Rule = (text) => {
  const lower = text.toLowerCase();
  return longerTerms
    .filter(({ small, longer }) => {
      if (!lower.includes(small)) return false;
      return longer.reduce((rest, term) => rest.replaceAll(term, ''), lower).includes(small);
    })
    .map(({ word }) => word);
};

const rules: readonly (readonly [string, Rule])[] = [
  ['English words and codes', englishWords],
  ['JSON', matchesOf(/\{"|":/gu)],
  ['a space before %', matchesOf(/\d\s%/gu)],
  ['a word twice', matchesOf(/(?<![\p{L}\p{M}-])(\p{L}{2,}) \1(?![\p{L}\p{M}])/gu)],
  ['an English separator', matchesOf(/(?<![\d,])[1-9]\d{0,2}(?:,\d{3})+(?!\d)|\d\.\d+%/gu)],
  ['a second minus sign', matchesOf(/−/gu)],
  ['a word that the glossary rejects', rejectedWords],
];

const texts = vietnameseTexts();

describe.each(rules)('%s', (_name, rule) => {
  it('stands in no Vietnamese text', () => {
    const findings = texts.flatMap((text) =>
      isTableOf(text) ? [] : rule(text.text).map((finding) => `${text.at}: ${finding}`),
    );
    expect(findings).toEqual([]);
  });
});

// The glossary names what the rules look for.
function isTableOf({ at, text }: VietnameseText): boolean {
  return at.startsWith(`${glossaryPath}:`) && text.startsWith('| ');
}

it.each([
  'locale errors.',
  'locale issues.',
  'locale table.',
  'locale chart.',
  'locale page.',
  'locale document.',
  'locale digest.',
  'locale spreadsheet.',
  'advancement.',
  'nq28Strategy.',
  'gso.',
  'cedaw.',
  'sdg.',
  'README.vi.md:',
  ...[
    'catalog',
    'conventions',
    'forty-rows',
    'guide',
    'json',
    'ministry-plan',
    'results',
    'spreadsheets',
    'targets',
  ].map((name) => `docs/vi/${name}.md:`),
  'test/present/',
  'test/charts/unitsAgainstTarget.svg:',
  'examples/market-surveillance/expected.vi.txt:',
  'examples/excel-import/expected.txt:',
  ...['report.vi.html', 'report.vi.xlsx', 'units.vi.csv', 'units.vi.svg', 'progress.vi.svg'].map(
    (name) => `examples/annual-report/expected/${name}:`,
  ),
])('reads %s', (place) => {
  expect(texts.filter(({ at, text }) => at.startsWith(place) && text.trim() !== '').length).toBeGreaterThan(5);
});

it('reads what a page, a chart, a workbook and a table say, and finds a bad word in each', () => {
  const bad = 'Giá trị của indicator';
  const shown = `<t>${bad}</t>`;
  const workbook = zipSync({ 'xl/sharedStrings.xml': strToU8(`<sst><si>${shown}</si></sst>`) });
  const findings = [
    writtenText('a.html', strToU8(`<style>p { color: red }</style><p class="lead">${bad}</p>`)),
    writtenText('a.svg', strToU8(`<svg aria-label="${bad}"><path class="background" /></svg>`)),
    writtenText('a.xlsx', workbook),
    writtenText('a.csv', strToU8(`Đơn vị,${bad}\n`)),
    writtenText('a.txt', strToU8(`labels.value: ${bad}`)),
  ].map((text) => englishWords(text));
  expect(findings).toEqual(Array.from({ length: 5 }, () => ['indicator']));
  expect(rejections.length).toBeGreaterThan(15);
});

it.each<[string, string, readonly string[]]>([
  ['English words and codes', 'Giá trị của indicator là rate và not_reported', ['indicator', 'rate', 'not_reported']],
  ['English words and codes', 'Tỷ lệ nữ theo EVN, 31/12/2019 – Cục QLTT Sa Pa, đi xe', []],
  ['JSON', 'Đơn vị: {"kind": "team"}', ['{"', '":']],
  ['a space before %', 'đạt 60 % và 75%', ['0 %']],
  ['a word twice', 'lao động có việc làm làm trong nông nghiệp', ['làm làm']],
  ['an English separator', '1,000,000 người, 12.5%, 1.081 nữ, 19,91%, 2,718 dòng', ['1,000,000', '2.5%', '2,718']],
  ['a second minus sign', '−11,57', ['−']],
  ['a word that the glossary rejects', 'Chỉ số này và chỉ số tổng hợp', ['chỉ số']],
  ['a word that the glossary rejects', 'Bộ chỉ số về giới trong truyền thông', []],
])('%s: %s', (name, text, findings) => {
  const rule = rules.find(([title]) => title === name)?.[1];
  expect(rule?.(text)).toEqual(findings);
});
