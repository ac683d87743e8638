import { join } from 'node:path';
import { en, vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import { catalogPage, populationsPage } from './catalog-page.js';
import { errorsPage } from './errors-page.js';
import { fortyRowsPage } from './forty-rows-page.js';
import type { PageLocale } from './page-words.js';
import { documentNames, documentPage, documentsPage, targetsPage } from './targets-page.js';

const docs = join(import.meta.dirname, '../../docs');

// Renewed by `vitest run --project docs catalog-pages -u`.
const locales: readonly PageLocale[] = [
  { ...vi, code: 'vi' },
  { ...en, code: 'en' },
];

type Render = (locale: PageLocale) => string;
const pages: readonly (readonly [string, Render])[] = [
  ['catalog.md', catalogPage],
  ['catalogs.md', documentsPage],
  ['errors.md', errorsPage],
  ['forty-rows.md', fortyRowsPage],
  ['populations.md', populationsPage],
  ['targets.md', targetsPage],
  ...documentNames.map((name): [string, Render] => [`catalogs/${name}.md`, (locale) => documentPage(name, locale)]),
];

describe.each(locales)('in $code', (locale) => {
  it.each(pages)('docs/…/%s is what the library gives', async (name, render) => {
    await expect(render(locale)).toMatchFileSnapshot(join(docs, locale.code, name));
  });

  it.each(pages)('%s says something everywhere', (_name, render) => {
    expect(render(locale)).not.toMatch(/undefined|null\b(?!\}|,)|NaN|\[object|\|\s{2,}\||: $/mu);
  });
});
