import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const { exports: subpaths } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Readonly<Record<string, unknown>>;
};
const specifiers = Object.keys(subpaths)
  .filter((path) => path !== './package.json')
  .map((path) => `gender-indicators${path.slice(1)}`);
const read = (page: string): string => readFileSync(join(root, page), 'utf8');

/** The code that a page shows, without the comments of its shell commands, which are in its language. */
function codeOf(page: string): string[] {
  const fences = [...read(page).matchAll(/^```(\w+)\n(.*?)^```$/gms)];
  return fences.map(([, language, code = '']) => (language === 'sh' ? code.replaceAll(/ +#.*$/gm, '') : code));
}

const headingsOf = (page: string): string[] => read(page).match(/^#+ /gm) ?? [];

describe('the README in both languages', () => {
  it('shows the same code under as many headings', () => {
    expect(codeOf('README.md').length).toBeGreaterThan(2);
    expect(codeOf('README.vi.md')).toEqual(codeOf('README.md'));
    expect(headingsOf('README.vi.md')).toEqual(headingsOf('README.md'));
  });

  it('leads from each language to the other', () => {
    expect(read('README.md')).toContain('](README.vi.md)');
    expect(read('README.vi.md')).toContain('](README.md)');
  });

  it.each(['README.md', 'README.vi.md'])('%s has a row for every subpath, and for nothing else', (page) => {
    const rows = [...read(page).matchAll(/^\| `([^`]+)` \|/gm)].map(([, specifier]) => specifier);
    expect(rows.toSorted()).toEqual(specifiers.toSorted());
  });
});
