import { expect, it } from 'vitest';
import { cycles } from './cycles.js';
import { importsOf, sourceFiles } from './imports.js';

it.each([
  [{ a: ['b'], b: ['c'], c: [] }, []],
  [{ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  [{ a: ['b'], b: ['a'] }, [['a', 'b']]],
  [{ a: ['a'] }, [['a']]],
  [{ a: ['b'], b: ['c'], c: ['b', 'd'], d: [] }, [['b', 'c']]],
  [
    { a: ['b'], b: ['c'], c: ['a'], d: ['a', 'e'], e: ['d'] },
    [
      ['a', 'b', 'c'],
      ['d', 'e'],
    ],
  ],
])('the cycles of %j are %j', (edges, expected) => {
  expect(cycles(new Map(Object.entries(edges)))).toEqual(expected);
});

it('src has no import cycle, types included', () => {
  const files = sourceFiles();
  const edges = new Map([...files].map(([file, text]) => [file, importsOf(file, text).map(({ target }) => target)]));
  expect(edges.size).toBeGreaterThan(0);
  expect(cycles(edges)).toEqual([]);
});

it('every relative import of src names a file that exists', () => {
  const files = sourceFiles();
  const relative = [...files].flatMap(([file, text]) => importsOf(file, text)).filter(({ isPackage }) => !isPackage);
  expect(
    relative.filter(({ target }) => !files.has(target)).map(({ file, line, target }) => `${file}:${line}: ${target}`),
  ).toEqual([]);
});
