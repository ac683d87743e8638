import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, manifest, textOf } from './packed.js';

const scripts = files.filter((file) => file.endsWith('.js'));
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

  it('holds nothing else but scripts with their declarations', () => {
    const allowed = /^(?:package\.json|[A-Z]+\.md|LICENSE|dist\/[\w/-]+\.(?:js|d\.ts))$/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    expect(scripts.map((file) => file.replace(/js$/, 'd.ts')).filter((file) => !files.includes(file))).toEqual([]);
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

  it('imports no other package than it depends on, and nothing of Node', () => {
    const packages = new Set(
      imported.map(({ specifier }) => specifier).filter((specifier) => !specifier.startsWith('.')),
    );
    expect([...packages].sort()).toEqual(['decimal.js', 'zod']);
  });
});
