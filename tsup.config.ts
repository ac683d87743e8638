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
  clean: ['*', '!command'],
  silent: true,
  // Vietnamese and quotation marks as they are: an escape is twice as long.
  esbuildOptions: (options) => {
    options.charset = 'utf8';
  },
};

/** Writes the notice of every package that is in the command beside it. */
const notices: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'notices',
  setup: (build) => {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      const files = Object.keys(metafile?.inputs ?? {});
      const packages = new Set(files.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(file)?.[1] ?? []));
      mkdirSync('dist/command', { recursive: true });
      writeFileSync('dist/command/NOTICES.txt', [...packages].sort().map(noticeOf).join('\n'));
    });
  },
};

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
  esbuildPlugins: [notices],
};

export default defineConfig([library, command]);
