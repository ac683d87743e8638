import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { publicNames } from './names.js';
import { folder } from './packed.js';

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Readonly<Record<string, string>>;
const file = manifest['unpkg'] ?? '';

// As a page without modules: the language itself, and what zod needs to check links.
const page = createContext({ URL });
runInContext(readFileSync(join(folder, file), 'utf8'), page);
const evaluated = (code: string): unknown => JSON.parse(runInContext(`JSON.stringify(${code})`, page) as string);

it('is served by both places from which pages load scripts', () => {
  expect(manifest['jsdelivr']).toBe(file);
});

it('has the values of every subpath, apart from what needs a database or Vega', () => {
  const names = publicNames();
  const left = ['gender-indicators/sql', 'gender-indicators/charts/svg'];
  for (const [specifier, list] of names) {
    if (left.includes(specifier)) continue;
    const place = ['genderIndicators', ...specifier.split('/').slice(1)].join('.');
    const promised = list.filter(({ isValue }) => isValue).map(({ name }) => name);
    const present = evaluated(`Object.keys(${place})`) as readonly string[];
    expect(promised.filter((name) => !present.includes(name))).toEqual([]);
  }
});

it('declares one name', () => {
  const names = Object.keys(page).filter((name) => name !== 'URL' && !name.startsWith('__zod'));
  expect(names).toEqual(['genderIndicators']);
});

it('goes from rows to a sentence', () => {
  const code = `(() => {
    const { createDataset, evaluate, explain, catalogs, locales } = genderIndicators;
    const units = [{ id: 'a', name: 'Cục A', kind: 'department' }];
    const returns = [{ populationId: 'leaders', unitId: 'a', total: 410, female: 60 }];
    const { dataset } = createDataset({ units, returns }, { asOf: '2019-12-31' });
    return explain(evaluate(dataset, catalogs.vn.advancement).result('women-in-leadership', 'a'), locales.vi);
  })()`;
  expect(evaluated(code)).toBe('Tỷ lệ nữ lãnh đạo, quản lý: 14,63% (60/410) – Cục A, 31/12/2019');
});

it('holds the notices of the packages that are in it', () => {
  const notices = readFileSync(join(folder, 'dist/script/NOTICES.txt'), 'utf8');
  for (const name of ['decimal.js', 'fflate', 'papaparse', 'read-excel-file', 'write-excel-file', 'zod'])
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'mu'));
});
