import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const docs = join(import.meta.dirname, '../../docs');
const pairs = (language: string) =>
  readFileSync(join(docs, language, 'glossary.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()));

it('the glossary has the same pairs in both languages', () => {
  const english = pairs('en').map(([, en, vi]) => [en, vi]);
  expect(english.length).toBeGreaterThan(30);
  expect(pairs('vi').map(([, vi, en]) => [en, vi])).toEqual(english);
});

it.each([
  ['en', 4],
  ['vi', 5],
] as const)('each term of %s has its source, or says that the library chose it', (language, column) => {
  for (const cells of pairs(language)) expect(cells[column], cells[1]).toMatch(/\p{L}{3}/u);
});
