import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, manifest, textOf } from './packed.js';

// The command is a program, and the script of a page stands alone: each holds what it needs.
const scripts = files.filter((file) => file.endsWith('.js') && !/^dist\/(?:command|script)\//u.test(file));
const pages = files.filter((file) => file.endsWith('.md'));
const imported = scripts.flatMap((file) =>
  [...textOf(file).matchAll(/^(?:import|export)[^'"]*?["']([^'"\n]+)["'];?$|\bimport\(["']([^'"]+)["']\)/gm)].map(
    (found) => ({
      file,
      specifier: found[1] ?? found[2] ?? '',
    }),
  ),
);

describe('the packed package', () => {
  it.each(['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md', 'dist/index.js', 'dist/index.d.ts'])(
    'holds %s',
    (file) => {
      expect(files).toContain(file);
    },
  );

  it('holds nothing else but scripts, declarations and guides with their pictures', () => {
    const allowed =
      /^(?:package\.json|[A-Z]+(?:\.vi)?\.md|LICENSE|docs\/(?:en|vi)\/(?:(?:catalogs\/)?[\w-]+\.md|report\.webp|images\/\w+\.svg)|dist\/[\w/-]+\.(?:js|d\.ts)|dist\/script\/gender-indicators\.min\.js|dist\/(?:command|script)\/NOTICES\.txt)$/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
  });

  it('holds the files of each subpath, and some fifty scripts in all, so that it loads quickly', () => {
    const entries = Object.values(manifest.exports).filter((entry) => typeof entry !== 'string');
    const named = entries.flatMap((entry) => [entry.types, entry.default]).map((path) => path.replace('./', ''));
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
    expect(scripts.length).toBeLessThanOrEqual(56);
  });

  it('names no path of the machine that packed it', () => {
    const root = posix.join(import.meta.dirname.replaceAll('\\', '/'), '../..');
    expect(files.filter((file) => textOf(file).includes(root))).toEqual([]);
  });

  it.each(pages)('each link of %s leads to a file of the package', (page) => {
    const text = textOf(page).replaceAll(/^```.*?^```/gms, '');
    const targets = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].flatMap(([, target = '']) => target);
    const relative = targets.filter((target) => !/^https?:|^mailto:/.test(target));
    const paths = relative.map((target) => posix.join(posix.dirname(page), target));
    expect(paths.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('is free of side effects, of type module, and for Node 20.19 or later', () => {
    const { type, license, sideEffects, engines } = manifest;
    expect({ type, license, sideEffects, engines }).toEqual({
      type: 'module',
      license: 'MIT',
      sideEffects: false,
      engines: { node: '>=20.19' },
    });
  });

  it('imports its own files by their full names', () => {
    const relative = imported.filter(({ specifier }) => specifier.startsWith('.'));
    expect(relative.length).toBeGreaterThan(0);
    expect(
      relative.filter(({ file, specifier }) => !files.includes(posix.join(posix.dirname(file), specifier))),
    ).toEqual([]);
  });

  it('imports no other package than it depends on, some of them optionally, and nothing of Node', () => {
    const packages = new Set(
      imported.map(({ specifier }) => specifier).filter((specifier) => !specifier.startsWith('.')),
    );
    expect([...packages].sort()).toEqual([
      'decimal.js',
      'papaparse',
      'read-excel-file/universal',
      'vega',
      'vega-lite',
      'write-excel-file/universal',
      'zod',
    ]);
    const optional = new Set([
      'papaparse',
      'read-excel-file/universal',
      'write-excel-file/universal',
      'vega',
      'vega-lite',
    ]);
    const holders = new Set(imported.filter(({ specifier }) => optional.has(specifier)).map(({ file }) => file));
    for (const { file, specifier } of imported)
      if ([...holders].some((holder) => specifier.endsWith(posix.basename(holder)) && holder.includes('chunk-')))
        holders.add(file);
    const entries = [...holders].filter((file) => !file.includes('chunk-'));
    expect(entries.sort()).toEqual(['dist/charts/svg/index.js', 'dist/files/index.js', 'dist/report/index.js']);
  });
});
