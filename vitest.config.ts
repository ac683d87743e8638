import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { generateDocTests } from './test/docs/generate.ts';

const source = join(import.meta.dirname, 'src');

// The files must be there before vitest looks for tests.
generateDocTests();

/**
 * - `unit`: test/ mirrors src/
 * - `zod-oldest`: the tests of what zod parses, with the oldest zod that the package allows
 * - `architecture`: the import table of CONTRIBUTING.md, cycles, public lists
 * - `docs`: every example of the README, the guides and the doc comments
 * - `engines`: databases that a package of their own holds; `npm run check:engines` installs them
 * - `browser`: pages in Chromium, with axe, and files in a page and in a worker; needs `npm run build`
 * - `site`: builds the documentation site; its search, its links, and its pages in Chromium
 * - `package`: the packed package; needs `npm run build`
 * - `recipes`: each recipe of `examples`, installed with the packed package in an empty folder; needs `npm run build` and the network
 */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^gender-indicators$/, replacement: join(source, 'index.ts') },
      { find: /^gender-indicators\/(.+)$/, replacement: join(source, '$1/index.ts') },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{architecture,docs,package,bench,browser,engines,recipes,site}/**'],
          // Modules have no state, so that a test file need not load them anew: a third of the time.
          isolate: false,
          // Large cases on a busy machine; no test is of speed.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        resolve: { alias: [{ find: /^zod$/, replacement: 'zod-oldest' }] },
        test: {
          name: 'zod-oldest',
          include: ['test/{agreement,dataset,schemas,tallies}/**/*.test.ts'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'docs', include: ['test/docs/**/*.test.ts'], isolate: false, testTimeout: 60_000 },
      },
      {
        extends: true,
        // Each test may take a database long.
        test: { name: 'engines', include: ['test/engines/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000 },
      },
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/site/setup.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/package/pack.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'recipes',
          include: ['test/recipes/**/*.test.ts'],
          globalSetup: ['test/recipes/pack.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      exclude: ['src/**/index.ts'],
      reportsDirectory: 'coverage',
      reporter: ['text-summary', 'html'],
    },
  },
});
