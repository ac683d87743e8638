import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fencesOfMarkdown, fencesOfSource } from './fences.js';

const root = join(import.meta.dirname, '../..');

function filesIn(folder: string, pattern: RegExp): readonly string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => pattern.test(name)).map((name) => join(root, folder, name));
}

const read = (file: string) => readFileSync(file, 'utf8');
const casesOf = (name: string) => (JSON.parse(read(join(root, 'test/cases', name))) as readonly unknown[]).length;
const tests = filesIn('test', /\.test\.ts$/u).filter((file) => !/generated/u.test(file));
const countIn = (files: readonly string[], pattern: RegExp) =>
  files.reduce((sum, file) => sum + (read(file).match(pattern)?.length ?? 0), 0);
const examples = [
  ...filesIn('docs', /\.md$/u).flatMap((file) => fencesOfMarkdown(file, read(file))),
  ...filesIn('src', /\.ts$/u).flatMap((file) => fencesOfSource(file, read(file))),
].filter(({ mode }) => mode === 'run');

/** What the page counts, by the name of its row. */
const counted: Readonly<Record<string, number>> = {
  'published figures': casesOf('published-figures-vn.json'),
  'published cases of formulas':
    casesOf('measures.json') + casesOf('progress-statcan.json') + casesOf('progress-vn.json'),
  'targets of documents': casesOf('targets-vn.json'),
  properties: countIn(tests, /\bfc\.(?:asyncProperty|property)\(/gu),
  examples: examples.length,
};

describe.each(['vi', 'en'])('docs/%s/checks.md', (language) => {
  const text = read(join(root, `docs/${language}/checks.md`));
  const rows = [...text.matchAll(/^\| .*? \| (?:trên |over )?([\d.,]+) \|.*<!-- (.*?) --> \|$/gmu)];

  it('gives every figure, and none that is too high or long out of date', () => {
    expect(rows.map(([, , name]) => name).sort()).toEqual(Object.keys(counted).sort());
    for (const [, figure = '', name = ''] of rows) {
      const number = Number(figure.replaceAll(/[.,]/gu, ''));
      expect(counted[name], name).toBeGreaterThanOrEqual(number);
      expect(counted[name], name).toBeLessThan(number * 1.5);
    }
  });
});
