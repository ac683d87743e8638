import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

const { exports: subpaths } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Readonly<Record<string, unknown>>;
};

/**
 * One output file for each subpath and one for what several of them share: Node loads some 20 files in half the time that it takes
 * for one file per source file. All zod schemas come to stand in a file of their own, since `gender-indicators/schemas` shares them with
 * the root; a bundler leaves this file out where no schema is used, and every function that is not used.
 *
 * The declarations are written by `tsc -p tsconfig.build.json` right after: one per source file, with their comments, in a
 * third of the time. tsup's own `dts` bundles them into shared chunks with hashed names.
 */
export default defineConfig({
  entry: Object.keys(subpaths)
    .filter((path) => path !== './package.json')
    .map((path) => `src/${path.slice(2)}/index.ts`.replace('//', '/')),
  format: ['esm'],
  splitting: true,
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  silent: true,
  // Vietnamese and quotation marks as they are: an escape is twice as long.
  esbuildOptions: (options) => {
    options.charset = 'utf8';
  },
});
