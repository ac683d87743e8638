import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImportTable, violation } from './import-table.js';
import { importsOf, roomOf, sourceFiles } from './imports.js';

const page = readFileSync(join(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8');
const table = readImportTable(page);
const files = sourceFiles();
const imports = [...files].flatMap(([file, text]) => importsOf(file, text));

describe('the import table of CONTRIBUTING.md', () => {
  it('has a row for every room of src', () => {
    expect([...new Set([...files.keys()].map(roomOf))].filter((room) => !table.has(room))).toEqual([]);
  });

  it('names only rooms that have a row, packages that the package depends on, and for the program modules of Node', () => {
    const { dependencies, peerDependencies } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
    ) as Record<string, Record<string, string> | undefined>;
    const packages = Object.keys({ ...dependencies, ...peerDependencies });
    const named = [...table.values()].flatMap(({ values, types, allBut }) => [...values, ...types, ...(allBut ?? [])]);
    const ofNode = [...(table.get('command')?.values ?? [])].filter((name) => name.startsWith('node:'));
    expect(named.filter((name) => !table.has(name) && !packages.includes(name) && !ofNode.includes(name))).toEqual([]);
  });

  it('allows every import of src', () => {
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.flatMap((found) => violation(table, found) ?? [])).toEqual([]);
  });

  it('is obeyed file by file, without the way through an index', () => {
    const throughIndex = imports.filter(
      ({ file, target }) => !file.endsWith('index.ts') && target.endsWith('/index.ts'),
    );
    expect(throughIndex.map(({ file, line, target }) => `${file}:${line} imports ${target}`)).toEqual([]);
  });
});

describe('violation', () => {
  const small = readImportTable(
    [
      '| room | may import |',
      '| --- | --- |',
      '| any room | errors, types of schemas |',
      '| errors | – |',
      '| schemas | zod |',
      '| measures, locales | – |',
      '| targets | measures, types of locales |',
      '| catalogs | types only |',
      '| index.ts | all but catalogs |',
      '',
      '| other | table |',
    ].join('\n'),
  );

  it.each([
    ['targets/meets.ts', "import { share } from '../measures/share.js';", true],
    ['targets/meets.ts', "import { share } from './progress.js';", true],
    ['targets/meets.ts', "import type { Locale } from '../locales/vi.js';", true],
    ['targets/meets.ts', "import { vi } from '../locales/vi.js';", false],
    ['targets/meets.ts', "import { type Locale } from '../locales/vi.js';", false],
    ['targets/meets.ts', "export { vi } from '../locales/vi.js';", false],
    ['targets/meets.ts', "const { vi } = await import('../locales/vi.js');", false],
    ['targets/meets.ts', "type Vi = import('../locales/vi.js').Vi;", true],
    ['measures/share.ts', "import { meets } from '../targets/meets.js';", false],
    ['measures/share.ts', "import type { Meets } from '../targets/meets.js';", false],
    ['measures/share.ts', "import { GenderIndicatorsError } from '../errors.js';", true],
    ['measures/share.ts', "import type { Unit } from '../schemas/unit.js';", true],
    ['measures/share.ts', "import { unitSchema } from '../schemas/unit.js';", false],
    ['measures/share.ts', "import * as z from 'zod';", false],
    ['measures/share.ts', "import type * as z from 'zod';", false],
    ['schemas/unit.ts', "import * as z from 'zod';", true],
    ['schemas/unit.ts', "import * as z from 'zod/mini';", true],
    ['schemas/unit.ts', "import { readFile } from 'node:fs';", false],
    ['catalogs/vn/plan.ts', "import type { Meets } from '../../targets/meets.js';", true],
    ['catalogs/vn/plan.ts', "import { meets } from '../../targets/meets.js';", false],
    ['index.ts', "export { meets } from './targets/meets.js';", true],
    ['index.ts', "export { plan } from './catalogs/vn/plan.js';", false],
    ['attic/old.ts', "import { meets } from '../targets/meets.js';", false],
  ])('%s: %s', (file, text, allowed) => {
    const [found] = importsOf(file, text);
    if (!found) throw new Error('no import was read');
    expect(violation(small, found) === undefined).toBe(allowed);
  });

  it('refuses a page without the table', () => {
    expect(() => readImportTable('# Contributing')).toThrow('no table');
  });
});
