import { join } from 'node:path';
import { en, vi } from 'gender-indicators/locales';
import { describe, expect, it } from 'vitest';
import { catalogPage } from './catalog-page.js';
import { fortyRowsPage } from './forty-rows-page.js';
import type { PageLocale } from './page-words.js';
import { targetsPage } from './targets-page.js';

const docs = join(import.meta.dirname, '../../docs');

// Renewed by `vitest run --project docs catalog-pages -u`.
const locales: readonly PageLocale[] = [
  { ...vi, code: 'vi' },
  { ...en, code: 'en' },
];

describe.each(locales)('in $code', (locale) => {
  it.each([
    ['catalog.md', catalogPage],
    ['forty-rows.md', fortyRowsPage],
    ['targets.md', targetsPage],
  ] as const)('docs/…/%s is what the catalog gives', async (name, render) => {
    await expect(render(locale)).toMatchFileSnapshot(join(docs, locale.code, name));
  });

  it.each([catalogPage, fortyRowsPage, targetsPage])('says something everywhere', (render) => {
    expect(render(locale)).not.toMatch(/undefined|null\b(?!\}|,)|NaN|\[object|\|\s{2,}\||: $/mu);
  });
});
