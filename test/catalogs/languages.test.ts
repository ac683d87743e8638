import { createDataset, defineCatalog, evaluate, explain } from 'gender-indicators';
import { sdg } from 'gender-indicators/catalogs/sdg';
import { advancement } from 'gender-indicators/catalogs/vn';
import { en } from 'gender-indicators/locales';
import type { Catalog, Title } from 'gender-indicators/schemas';
import { describe, expect, it } from 'vitest';
import { shippedCatalogs } from './shipped.js';

/** Every title, definition, wording and name of a document, with the path to it. */
function titlesIn(value: unknown, path = ''): readonly (readonly [path: string, title: Title])[] {
  if (typeof value !== 'object' || value === null) return [];
  const names = Object.keys(value);
  const isTitle = names.includes('vi') || names.includes('en');
  if (isTitle) return [[path, value as Title]];
  return Object.entries(value).flatMap(([name, inner]) => titlesIn(inner, `${path}.${name}`));
}

function lacking({ languages = [], ...catalog }: Catalog): readonly string[] {
  return titlesIn(catalog).flatMap(([path, title]) =>
    languages.filter((language) => !title[language]).map((language) => `${path}: ${language}`),
  );
}

/** A catalog with one more language, all of whose texts are written with what the reader of the test needs of it. */
function inFrenchToo<Whole>(value: Whole): Whole {
  const copy = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(copy);
    if (typeof part !== 'object' || part === null) return part;
    if ('vi' in part && 'en' in part) return { ...part, fr: `fr: ${String(part.en)}` };
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, copy(inner)]));
  };
  return copy(value) as Whole;
}

it.each(shippedCatalogs)('%s declares its languages, and all its texts are in each of them', (_name, catalog) => {
  expect(catalog.languages).toContain('vi');
  expect(titlesIn(catalog).length).toBeGreaterThan(5);
  expect(lacking(catalog)).toEqual([]);
});

it('finds a text that lacks a declared language', () => {
  const [first, ...others] = sdg.indicators;
  const { en: english } = first?.title ?? {};
  const partial = { ...first, title: { en: english ?? '' } };
  expect(lacking({ ...sdg, indicators: [partial as never, ...others] })).toEqual(['.indicators.0.title: vi']);
  expect(lacking({ ...sdg, languages: ['vi', 'en', 'fr'] }).length).toBeGreaterThan(5);
});

describe('French in one catalog', () => {
  const french = { ...en, code: 'fr' };
  const withFrench = defineCatalog({ ...inFrenchToo(sdg), languages: ['vi', 'en', 'fr'] });
  const units = [{ id: 'vn', name: 'Việt Nam', kind: 'government' }];
  const seats = {
    ...{ indicatorId: 'sdg-5.5.1a', unitId: 'vn', on: '2021-07-20' },
    ...{ part: 151, whole: 499, source: 'Parliament' },
  };
  const returns = [{ populationId: 'leaders', unitId: 'vn', total: 8, female: 2 }];

  it('is complete there, and shown there', () => {
    expect(lacking(withFrench)).toEqual([]);
    const { dataset } = createDataset({ units, observations: [seats] }, { asOf: '2021-12-31' });
    const line = explain(evaluate(dataset, withFrench).result('sdg-5.5.1a', 'vn'), french);
    expect(line).toMatch(/^fr: SDG 5\.5\.1 \(a\)/u);
  });

  it('touches no other catalog, whose titles are shown in English', () => {
    const { dataset } = createDataset({ units, returns }, { asOf: '2021-12-31' });
    const result = evaluate(dataset, advancement).result('women-in-leadership', 'vn');
    expect(explain(result, french, { detail: 'full' })).toBe(explain(result, en, { detail: 'full' }));
  });
});
