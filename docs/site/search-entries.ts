import { writeFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { type Application, type DeclarationReflection, type PageEvent, ReflectionKind } from 'typedoc';
import { type EntryKind, type Language, siteWords } from './languages.ts';
import { pageGroups, pageTitle } from './navigation.ts';
import { type Entry, searchOptions } from './search-options.ts';
import { descriptionOf, pathsOf } from './theme.ts';

const kinds: readonly (readonly [ReflectionKind, EntryKind])[] = [
  [ReflectionKind.Module, 'module'],
  [ReflectionKind.Function, 'function'],
  [ReflectionKind.Class, 'class'],
  [ReflectionKind.Method, 'method'],
  [ReflectionKind.Variable, 'constant'],
  [ReflectionKind.Interface | ReflectionKind.TypeAlias, 'type'],
];

/** Collects the public names while the reference is written. */
export function collectReference({ renderer }: Application, entries: Entry[]): void {
  const add = (model: DeclarationReflection, title: string, where: string): void => {
    const kind = kinds.find(([kind]) => model.kindOf(kind))?.[1];
    if (kind === undefined || renderer.router === undefined) return;
    const id = `reference/${renderer.router.getFullUrl(model)}`;
    entries.push({ id, title, kind, where, text: descriptionOf(model) });
  };
  renderer.on('endRender', ({ project }) => {
    for (const module of project.children ?? []) {
      add(module, module.name, '');
      for (const model of module.children ?? []) {
        if (model.isReference()) continue;
        add(model, model.name, pathsOf(model)[0] ?? '');
        for (const member of model.children ?? [])
          if (member.kindOf(ReflectionKind.Method)) add(member, `${model.name}.${member.name}`, module.name);
      }
    }
  });
}

/** Collects pages and sections while the guides of a language are written. */
export function collectPages({ renderer, lang }: Application, entries: Entry[]): void {
  renderer.on('endPage', (page) => {
    entries.push(...entriesOfPage(page, lang as Language));
  });
}

function entriesOfPage({ url, contents }: PageEvent, language: Language): Entry[] {
  const name = url.replace(/\.html$/u, '');
  const title = pageTitle(name, language);
  const main = /<div class="prose">(.*)<\/div>\s*<nav class="neighbours"/su.exec(contents ?? '')?.[1] ?? '';
  const id = `${language}/${url}`;
  const [before = '', ...sections] = main.split(/(?=<h[2-4] )/u);
  return [
    { id, title, kind: 'guide', where: groupOf(name, language), text: textOf(before.replace(/<h1.*?<\/h1>/su, '')) },
    ...sections.map((section): Entry => {
      const [, anchor = '', heading = '', rest = ''] =
        /^<h\d id="([^"]*)"[^>]*>(.*?)<\/h\d>(.*)$/su.exec(section) ?? [];
      return {
        id: `${id}#${anchor}`,
        title: textOf(heading.replace(/<a href="#.*$/su, '')),
        kind: 'section',
        where: title,
        text: textOf(rest),
      };
    }),
  ];
}

function groupOf(name: string, language: Language): string {
  const group = pageGroups.find(({ pages }) => pages.includes(name));
  return group === undefined ? '' : siteWords[language].groups[group.id];
}

function textOf(html: string): string {
  return html
    .replaceAll(/<button.*?<\/button>/gsu, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => signs[name] ?? '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Writes the index as a script that sets a global name: a page that was opened from a disk may load no data in another way. */
export function writeIndex(file: string, entries: readonly Entry[]): void {
  const index = new MiniSearch(searchOptions);
  index.addAll(entries);
  writeFileSync(file, `globalThis.siteIndex=${JSON.stringify(JSON.stringify(index))};\n`);
}
