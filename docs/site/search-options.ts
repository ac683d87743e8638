import type MiniSearch from 'minisearch';
import type { Options } from 'minisearch';
import type { EntryKind } from './languages.ts';

/** What a search finds: a page, a section of it, or a public name. */
export interface Entry {
  /** The page and its anchor, from the folder of the site. */
  readonly id: string;
  readonly title: string;
  readonly kind: EntryKind;
  /** The page of a section, or the import path of a name. */
  readonly where: string;
  readonly text: string;
}

export interface Hit extends Pick<Entry, 'id' | 'title' | 'kind' | 'where'> {
  readonly excerpt: string;
}

/** How much a kind counts: who types a name wants the function, and who types words wants a page. */
const weights: { readonly [K in EntryKind]: number } = {
  guide: 3,
  section: 1.6,
  function: 1.8,
  class: 1.5,
  module: 1.2,
  method: 1,
  type: 0.5,
  constant: 0.5,
};

/** Vietnamese without its marks, in small letters: `Tỷ lệ` is found by `ty le`, and `đạt` by `dat`. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase();
}

const separators = /[^\p{L}\p{M}\p{N}]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u;

/** The words of a title; those of `createDataset` are `create` and `Dataset`. */
function partsOf(title: string): string[] {
  return title.split(separators).filter((part) => part !== '');
}

/** The words of a text; of a name such as `unknown_unit` or `createDataset` its parts, too. */
function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}_-]+/u).flatMap((word) => {
    const name = word.replaceAll(/^[_-]+|[_-]+$/gu, '');
    const parts = partsOf(name);
    return parts.length > 1 ? [name, ...parts] : parts;
  });
}

export const searchOptions: Options<Entry> = {
  fields: ['title', 'where', 'text'],
  storeFields: ['title', 'kind', 'where', 'text'],
  tokenize: wordsOf,
  processTerm: fold,
  searchOptions: {
    boost: { title: 5, where: 1.5 },
    prefix: (_term, at, terms) => at === terms.length - 1,
    fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    weights: { prefix: 0.3, fuzzy: 0.1 },
    combineWith: 'AND',
    boostDocument: (_id, _term, stored) => weights[stored?.['kind'] as EntryKind],
  },
};

/** The best hits first: a title that is the query, then titles that hold it, then the others. */
export function find(index: MiniSearch<Entry>, query: string, most = 12): Hit[] {
  const wanted = fold(query.trim()).replaceAll(/\s+/gu, ' ');
  if (wanted === '') return [];
  const all = index.search(query);
  const results = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
  const scored = results.map((result) => {
    return { result, score: result.score * closeness(String(result['title']), query.trim()) };
  });
  scored.sort((a, b) => b.score - a.score);
  return scored.slice(0, most).map(({ result: { id, title, kind, where, text } }) => ({
    id: String(id),
    title: String(title),
    kind: kind as EntryKind,
    where: String(where),
    excerpt: excerptOf(String(text), wanted),
  }));
}

/** How well a title answers a query; of two titles that hold it the shorter one answers better. */
function closeness(title: string, query: string): number {
  if (title === query) return 100;
  const wanted = wordsOf(query).map(fold).join(' ');
  const parts = partsOf(title).map(fold).join(' ');
  if (parts === wanted) return 40;
  const share = 0.5 + wanted.length / Math.max(parts.length, 1);
  if (` ${parts} `.includes(` ${wanted} `)) return 12 * share;
  if (` ${parts}`.includes(` ${wanted}`)) return 6 * share;
  const words = new Set(wordsOf(title).map(fold));
  return wordsOf(query).every((word) => words.has(fold(word))) ? 3 : 1;
}

/** Some words around the first place of the query. */
function excerptOf(text: string, wanted: string): string {
  const first = wanted.split(' ')[0] ?? '';
  const at = Math.max(0, fold(text).indexOf(first) - 60);
  const start = at === 0 ? 0 : text.indexOf(' ', at) + 1;
  const end = start + 160;
  return `${start === 0 ? '' : '… '}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
