import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

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
const library: Options = {
  entry: Object.keys(subpaths)
    .filter((path) => path !== './package.json')
    .map((path) => `src/${path.slice(2)}/index.ts`.replace('//', '/')),
  format: ['esm'],
  splitting: true,
  target: 'es2022',
  platform: 'neutral',
  clean: ['*', '!command', '!script'],
  silent: true,
  // Vietnamese and quotation marks as they are: an escape is twice as long.
  esbuildOptions: (options) => {
    options.charset = 'utf8';
  },
};

/** Writes the notice of every package that is in the files of a folder beside them. */
function notices(folder: string): NonNullable<Options['esbuildPlugins']>[number] {
  return {
    name: 'notices',
    setup: (build) => {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        const files = Object.keys(metafile?.inputs ?? {});
        const packages = new Set(files.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(file)?.[1] ?? []));
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${folder}/NOTICES.txt`, [...packages].sort().map(noticeOf).join('\n'));
      });
    },
  };
}

function noticeOf(name: string): string {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<string, string>;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
}

/**
 * `npx gender-indicators` in one file, with the packages for CSV and Excel in it, so that it works where only this package was installed.
 * Their notices stand beside it. zod and decimal.js are there anyway; vega is loaded where somebody has installed it.
 */
const command: Options = {
  entry: { 'command/main': 'src/command/main.ts' },
  format: ['esm'],
  splitting: false,
  target: 'node20',
  platform: 'node',
  minify: true,
  clean: ['command'],
  silent: true,
  external: ['zod', 'decimal.js', 'vega', 'vega-lite'],
  noExternal: ['papaparse', 'read-excel-file', 'write-excel-file'],
  esbuildOptions: (options) => {
    options.charset = 'utf8';
  },
  esbuildPlugins: [notices('dist/command')],
};

/** A page loads no module, and what needs a database or Vega is left out. */
const inScript = Object.keys(subpaths).filter((path) => !['./package.json', './sql', './charts/svg'].includes(path));

/** The names of the root, and for each subpath one name that holds its own: `tables`, `catalogs.vn`. */
function scriptEntry(): string {
  const names = inScript.filter((path) => path !== '.').map((path) => path.slice(2));
  const catalogs = names.flatMap((name) => /^catalogs\/(\w+)$/u.exec(name)?.[1] ?? []);
  return [
    `export * from './src/index.js';`,
    ...names.filter((name) => !name.includes('/')).map((name) => `export * as ${name} from './src/${name}/index.js';`),
    ...catalogs.map((name) => `import * as ${name} from './src/catalogs/${name}/index.js';`),
    `export const catalogs = { ${catalogs.join(', ')} };`,
  ].join('\n');
}

const scriptEntryPlugin: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'script-entry',
  setup: (build) => {
    build.onResolve({ filter: /./ }, ({ kind }) =>
      kind === 'entry-point' ? { path: 'script-entry', namespace: 'script-entry' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'script-entry' }, () => ({
      contents: scriptEntry(),
      resolveDir: import.meta.dirname,
    }));
  },
};

/** One classic script for a page without a bundler, which also works from a file; `unpkg` and `jsdelivr` serve it. */
const script: Options = {
  entry: { 'script/gender-indicators.min': 'src/index.ts' },
  format: ['iife'],
  globalName: 'genderIndicators',
  outExtension: () => ({ js: '.js' }),
  target: 'es2022',
  platform: 'browser',
  minify: true,
  clean: ['script'],
  silent: true,
  esbuildOptions: (options) => {
    options.charset = 'utf8';
    options.external = ['vega', 'vega-lite'];
  },
  esbuildPlugins: [scriptEntryPlugin, notices('dist/script')],
};

export default defineConfig([library, command, script]);
