import { defineConfig } from 'tsup';

/**
 * One output file per source file, so that a page which imports one measure carries one measure.
 *
 * The declarations are written by `tsc -p tsconfig.build.json` right after: one per source file, with their comments, in a
 * third of the time. tsup's own `dts` bundles them into shared chunks with hashed names.
 */
export default defineConfig({
  entry: ['src/**/*.ts'],
  format: ['esm'],
  bundle: false,
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  silent: true,
  // Vietnamese and quotation marks as they are: an escape is twice as long.
  esbuildOptions: (options) => {
    options.charset = 'utf8';
  },
});
