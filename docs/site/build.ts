// Builds the site: a tree of guides for each language, and one reference.
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { Application, TSConfigReader, type TypeDocOptions } from 'typedoc';
import { type Language, languages, vietnameseLabels } from './languages.ts';
import { siteMarkdown } from './markdown.ts';
import { importPaths, moduleSource, pageFile, pageNames, root } from './navigation.ts';
import { referenceOptions } from './reference.ts';
import { SiteRouter } from './router.ts';
import { collectPages, collectReference, writeIndex } from './search-entries.ts';
import type { Entry } from './search-options.ts';
import { SiteTheme } from './theme.ts';

const out = join(root, 'site');
const assets = join(out, 'assets');

/** What every tree has in common. */
const common: TypeDocOptions = { ...referenceOptions, theme: 'site', router: 'site', cleanOutputDir: false };

function defineSite(app: Application): void {
  app.renderer.defineTheme('site', SiteTheme);
  app.renderer.defineRouter('site', SiteRouter);
}

/** One run of TypeDoc. */
async function writeTree(options: TypeDocOptions, prepare: (app: Application) => void): Promise<void> {
  const app = await Application.bootstrapWithPlugins(options, [new TSConfigReader()]);
  prepare(app);
  const project = await app.convert();
  if (project !== undefined) {
    app.validate(project);
    await app.generateOutputs(project);
  }
  if (project === undefined || app.logger.hasWarnings() || app.logger.hasErrors())
    throw new Error(`TypeDoc warns of something in ${options.out}`);
}

/** @returns what the search finds of the reference */
async function writeReference(): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const plugin = [...(referenceOptions.plugin ?? []), defineSite];
  await writeTree({ ...common, plugin }, (app) => {
    app.options.setValue('markdownItLoader', siteMarkdown(app, 'en', new Map()));
    collectReference(app, entries);
  });
  return entries;
}

/** @returns what the search finds of the guides */
async function writeGuides(language: Language, reference: readonly Entry[]): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const names = new Map(reference.filter(({ kind }) => kind !== 'method').map(({ title, id }) => [title, id]));
  const guides: TypeDocOptions = {
    ...common,
    entryPoints: [],
    intentionallyNotExported: [],
    out: join(out, language),
    lang: language,
    locales: { vi: vietnameseLabels },
    readme: pageFile('index', language),
    projectDocuments: pageNames.filter((name) => name !== 'index').map((name) => pageFile(name, language)),
    plugin: [defineSite],
  };
  await writeTree(guides, (app) => {
    app.options.setValue('markdownItLoader', siteMarkdown(app, language, names));
    collectPages(app, entries);
  });
  return entries;
}

function bundle(name: string): void {
  buildSync({
    entryPoints: [join(import.meta.dirname, `browser/${name}.ts`)],
    outfile: join(assets, `${name}.js`),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    alias: Object.fromEntries(importPaths.map((path) => [path, join(root, moduleSource(path))])),
  });
}

export async function buildSite(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const reference = await writeReference();
  for (const language of languages) {
    const guides = await writeGuides(language, reference);
    writeIndex(join(assets, `search-${language}.js`), [...guides, ...reference]);
    // The colours of code are counted on over all trees, so the last file has all of them.
    copyFileSync(join(out, language, 'assets/highlight.css'), join(assets, 'highlight.css'));
  }
  for (const tree of ['reference', ...languages]) rmSync(join(out, tree, 'assets'), { recursive: true });
  for (const name of ['theme', 'site', 'search', 'playground']) bundle(name);
  cpSync(join(import.meta.dirname, 'assets'), assets, { recursive: true });
  copyFileSync(join(import.meta.dirname, 'start/choose.html'), join(out, 'index.html'));
  writeFileSync(join(out, '.nojekyll'), '');
}

if (import.meta.main) await buildSite();
