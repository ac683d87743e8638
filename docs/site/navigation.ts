import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GroupId, Language } from './languages.ts';

export const root = join(import.meta.dirname, '../..');

interface PageGroup {
  readonly id: Exclude<GroupId, 'reference'>;
  readonly pages: readonly string[];
}

/**
 * The pages in the order of the menu; each is `docs/vi/<name>.md` and `docs/en/<name>.md`, or a start page of the site.
 * The group of the reference has its modules for pages.
 */
export const pageGroups: readonly PageGroup[] = [
  { id: 'start', pages: ['index', 'playground', 'first-report', 'changes'] },
  {
    id: 'guides',
    pages: [
      'recipes',
      'spreadsheets',
      'ministry-plan',
      'targets',
      'breakdowns',
      'results',
      'json',
      'react',
      'published-tables',
      'publishing-safely',
      'command',
      'errors',
      'extending',
      'workers',
      'large-organisations',
      'databases',
      'scale',
    ],
  },
  { id: 'concepts', pages: ['guide', 'conventions', 'checks', 'architecture', 'performance', 'glossary'] },
  {
    id: 'catalogs',
    pages: [
      'catalogs',
      'catalog',
      'populations',
      'forty-rows',
      'catalogs/nq-28',
      'catalogs/qd-2351',
      'catalogs/qd-2282',
      'catalogs/qd-1696',
      'catalogs/qd-1790',
      'catalogs/party-documents',
      'catalogs/nq-1891',
      'catalogs/evn-plan',
      'catalogs/gso',
      'catalogs/sdg',
      'catalogs/cedaw',
    ],
  },
];

export const pageNames: readonly string[] = pageGroups.flatMap(({ pages }) => pages);

/** The pages that only the site has, and the folder of each. */
export const sitePages: ReadonlyMap<string, string> = new Map([
  ['index', 'start'],
  ['playground', 'playground'],
]);

/** The Markdown file of a page. */
export function pageFile(name: string, language: Language): string {
  const folder = sitePages.get(name);
  return join(root, folder === undefined ? `docs/${language}/${name}.md` : `docs/site/${folder}/${language}.md`);
}

/** A line of the front matter of a page. */
function frontMatter(key: string, name: string, language: Language): string | undefined {
  const file = pageFile(name, language);
  const block = existsSync(file) ? /^---\n(.+?)\n---\n/su.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  const line = block?.split('\n').find((each) => each.startsWith(`${key}: `));
  return line?.slice(key.length + 2).replace(/^'(.*)'$/u, '$1');
}

/** The title of a page. */
export function pageTitle(name: string, language: Language): string {
  const title = frontMatter('title', name, language);
  if (title === undefined) throw new Error(`${pageFile(name, language)} has no title in its front matter`);
  return title;
}

/** The words for a page in the menu: its short title where it has one. */
export function menuTitle(name: string, language: Language): string {
  return frontMatter('menu', name, language) ?? pageTitle(name, language);
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
};

/** The import paths of the package, the root first. */
export const importPaths: readonly string[] = Object.keys(manifest.exports)
  .filter((path) => path !== './package.json')
  .map((path) => manifest.name + path.slice(1));

/** The name of the page of a module: `gender-indicators/charts/svg` has `modules/charts-svg`. */
export function modulePage(importPath: string): string {
  const path = importPath.slice(manifest.name.length + 1);
  return `modules/${path === '' ? 'index' : path.replaceAll('/', '-')}`;
}

/** The source file of an import path, from the root of the repository. */
export function moduleSource(importPath: string): string {
  const path = importPath.slice(manifest.name.length + 1);
  return `src/${path === '' ? '' : `${path}/`}index.ts`;
}
