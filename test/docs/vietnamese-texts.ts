import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { vi } from 'gender-indicators/locales';
import { viPlayground } from '../../docs/site/playground/vi-texts.ts';
import { viTexts } from '../../src/command/vi-texts.js';
import { viSpreadsheet } from '../../src/locales/vi/spreadsheet.js';
import { catalogFolders } from '../catalogs/shipped.js';
import { everyText, phrases } from '../locales/every-text.js';

const root = join(import.meta.dirname, '../..');

/** A Vietnamese text and where it stands. */
export interface VietnameseText {
  readonly at: string;
  readonly text: string;
}

/** The glossary, whose table names English words and words that are not used. */
export const glossaryPath = 'docs/vi/glossary.md';

const guides = [
  'README.vi.md',
  'docs/site/start/vi.md',
  'docs/site/playground/vi.md',
  ...readdirSync(join(root, 'docs/vi'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/vi/${name.replaceAll('\\', '/')}`),
];

const namesIn = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);

// Charts of the tests are Vietnamese all; of other folders the files whose name says so.
const snapshots = [
  ...['worker', 'excel-import'].map((example) => `examples/${example}/expected.txt`),
  ...['test/locales', 'test/present', 'examples/market-surveillance', 'examples/annual-report/expected'].flatMap(
    (folder) => namesIn(folder).filter((path) => /\bvi\b[^/]*$/u.test(path)),
  ),
  ...namesIn('test/charts').filter((path) => path.endsWith('.svg')),
];

/** Every Vietnamese text: of the locale, the spreadsheets, the catalogs, the guides and what tests and examples write. */
export function vietnameseTexts(): readonly VietnameseText[] {
  return [
    ...phrases('command', viTexts).map(({ at, text }) => ({ at, text: words(withoutCalls(text)) })),
    ...phrases('playground', viPlayground).map(({ at, text }) => ({ at, text: words(text) })),
    // How offices call columns is read as they write it; what is written for them is told here.
    ...[...everyText(vi), ...phrases('spreadsheet', viSpreadsheet.texts)].map(({ at, text }) => ({
      at: `locale ${at}`,
      text: words(text),
    })),
    ...Object.entries(Object.assign({}, ...Object.values(catalogFolders)) as object).flatMap(([name, value]) =>
      titlesIn(value, name),
    ),
    ...guides.flatMap((path) => linesOf(path, prose(readFileSync(join(root, path), 'utf8')))),
    ...snapshots.flatMap((path) => linesOf(path, writtenText(path, readFileSync(join(root, path))))),
  ];
}

/** What a reader sees of a file that the library or an example wrote: of a workbook, a page or a chart the text without marks. */
export function writtenText(path: string, bytes: Uint8Array): string {
  if (path.endsWith('.xlsx')) {
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /sharedStrings|workbook\.xml$/u.test(name));
    return words(
      parts
        .map(([, part]) => textOfMarkup(strFromU8(part).replace(/<definedName .*?<\/definedName>/gu, '')))
        .join('\n'),
    );
  }
  const text = strFromU8(bytes);
  if (/\.(?:html|svg)$/u.test(path)) return words(textOfMarkup(text));
  // The names of snapshots, and the ids of fields and columns at the end of a line.
  return words(text.replace(/^(?:# .*|[a-z][\w.]*: )/gmu, '').replace(/: [a-z][A-Za-z_]*(?:, \S+)?$/gmu, ':'));
}

// The attributes that a reader hears or sees stand with the text. A chart is one image, so what Vega writes at its parts is heard by nobody.
function textOfMarkup(markup: string): string {
  return markup
    .replace(/<meta[^>]*>|<style.*?<\/style>/gsu, blanked)
    .replace(/<[^>]* aria-roledescription=[^>]*>/gu, '\n')
    .replace(/<[^>]*>/gu, (tag) => {
      const said = [...tag.matchAll(/ (?:aria-label|title|alt|name)="([^"]*)"/gu)].map(([, text]) => text);
      return `\n${said.join('\n')}\n`;
    })
    .replace(/&[a-z]+;|&#x?\w+;/gu, ' ');
}

// What the command is called with: its options, calls as examples, and the words by which a help lists calls, files and formats.
function withoutCalls(text: string): string {
  return text
    .replace(/gender-indicators \S.*$/gmu, '')
    .replace(/^ {2}(?:check|report|publish|validate|explain|targets) .*?(?: {2,}|$)/gmu, '')
    .replace(/--[a-z-]+(?: \S*[|.]\S*)?|<[^>]*>|(?:html|xlsx|csv|json|md)\b|\b(?:vi|en)\b/gu, '');
}

/** The text of a page: without code, comments, addresses and the head. */
function prose(page: string): string {
  return page
    .replace(/^---\n.*?\n---\n/su, blanked)
    .replace(/```.*?```/gsu, blanked)
    .replace(/<!--.*?-->/gsu, blanked)
    .replace(/<\/?[a-z][^>]*>/gu, '')
    .replace(/`[^`\n]*`/gu, '')
    .replace(/\]\([^)]*\)/gu, ']')
    .replace(/https?:\/\/\S+|gender-indicators|[\w-]*(?:\.[a-z][\w-]*)+/gu, '')
    .replace(/“[^”]*”/gu, quotedBlank);
}

// As many lines as before, so that a finding has its line.
function blanked(text: string): string {
  return text.replace(/[^\n]/gu, '');
}

// Ids, fields and values stand in quotes, and so do the words of documents, which are printed as they are. What a test gives stands in
// brackets. Addresses may go on in the next line.
function words(text: string): string {
  return text
    .replace(/https?:\/\/\S{60,}\n +\S+/gu, '\n') // A link that the width of the terminal breaks.
    .replace(/“[^”]*”/gu, quotedBlank)
    .replace(/\[[^\]]*\]/gu, '')
    .replace(/https?:\/\/\S+|[\w/]*(?:-\w+){2,}\S*|[\w-]*(?:\.[a-z]\w*)+/gu, '');
}

function quotedBlank(quoted: string): string {
  return `“${blanked(quoted)}”`;
}

function linesOf(path: string, text: string): readonly VietnameseText[] {
  return text.split('\n').map((line, i) => ({ at: `${path}:${i + 1}`, text: line }));
}

// Titles, definitions and names of documents; the wording of a document is printed as it is.
function titlesIn(value: unknown, at: string): readonly VietnameseText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('vi' in value && typeof value.vi === 'string') return [{ at, text: words(value.vi) }];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'wording' ? [] : titlesIn(inner, `${at}.${key}`)));
}

/** The rows of the glossary: the term, and the words that are not used for it. */
export function glossaryTerms(): readonly { readonly term: string; readonly rejected: readonly string[] }[] {
  return readFileSync(join(root, glossaryPath), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, term = '', , , rejected = '–']) => ({
      term,
      rejected: rejected === '–' ? [] : rejected.split(', '),
    }));
}
