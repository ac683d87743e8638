import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { project, specifiers } from './packed.js';

/** What a browser page with this line carries: the files, and the text. */
async function bundle(line: string, minify = false): Promise<{ files: string[]; text: string }> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: line, resolveDir: project },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    treeShaking: true,
    minify,
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  const carried = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { files: carried.map(([file]) => file).sort(), text: outputFiles[0]?.text ?? '' };
}

describe.each(['gender-indicators/measures', 'gender-indicators'])(
  'a page that imports share alone from %s',
  async (path) => {
    const { files, text } = await bundle(`import { share } from '${path}'; console.log(share({ part: 1, whole: 2 }));`);

    it('carries decimal.js and no other package', () => {
      const others = files.filter((file) => !file.includes('gender-indicators') && file !== '<stdin>');
      expect(others.map((file) => file.replace(/^.*node_modules\//, ''))).toEqual(['decimal.js/decimal.mjs']);
    });

    it.each(['zod', 'ZodType', 'payGap', 'parityIndex', 'relativeGap', 'dissimilarity', 'Tỷ lệ', 'populationId'])(
      'carries no %s',
      (word) => {
        expect(text).toContain('share');
        expect(text).not.toContain(word);
      },
    );
  },
);

it.each(specifiers)('%s can be bundled for a browser', async (path) => {
  const { text } = await bundle(`export * from '${path}';`);
  expect(text).not.toMatch(/\bfrom\s*["']node:|\brequire\(["']/);
});

it.each(['measures', 'targets', 'present', 'locales', 'tables', 'charts'])(
  'all of /%s carries no zod',
  async (room) => {
    const { files } = await bundle(`export * from 'gender-indicators/${room}';`);
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((file) => file.includes('node_modules/zod/'))).toEqual([]);
  },
);

it.each([
  ['toJsonSchema', 'gender-indicators/schemas', true],
  ['unitSchema', 'gender-indicators/schemas', false],
  ['createDataset, evaluate', 'gender-indicators', false],
])('a page that imports %s from %s carries the descriptions of fields: %s', async (names, path, isCarried) => {
  const { text } = await bundle(`export { ${names} } from '${path}';`);
  expect(text.includes('Head or deputy head of the unit, or neither.')).toBe(isCarried);
});

it('a page that makes datasets and evaluates catalogs carries at most 104 kB, zod and decimal.js among them', async () => {
  const { files, text } = await bundle("export { createDataset, evaluate } from 'gender-indicators';", true);
  expect(files.some((file) => file.includes('/zod/'))).toBe(true);
  expect(files.some((file) => file.includes('/decimal.js/'))).toBe(true);
  expect(gzipSync(text, { level: 9 }).length).toBeLessThan(104_000);
});
