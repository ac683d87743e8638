import {
  type CommentDisplayPart,
  type ContainerReflection,
  type DeclarationReflection,
  DefaultTheme,
  DefaultThemeRenderContext,
  type DocumentReflection,
  JSX,
  type PageEvent,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  type RenderTemplate,
} from 'typedoc';
import { type Language, languages, siteWords } from './languages.ts';
import { importPaths, menuTitle, modulePage, pageGroups, pageNames, pageTitle } from './navigation.ts';

const h = JSX.createElement;

/** The look of the site: a bar, the menu of all pages, the page, and the headings of the page. */
export class SiteTheme extends DefaultTheme {
  override ContextClass = SiteContext;
}

class SiteContext extends DefaultThemeRenderContext {
  // The icons stand in the page, because a file cannot refer to the pictures of another file.
  override get icons() {
    return { ...this.theme.icons, anchor: () => h('span', { 'aria-hidden': 'true' }, '#') };
  }

  override defaultLayout = (template: RenderTemplate<PageEvent<Reflection>>, page: PageEvent<Reflection>) =>
    layout(this, template, page);

  override moduleReflection = (container: DeclarationReflection | ProjectReflection) =>
    h(
      JSX.Fragment,
      null,
      this.commentSummary(container),
      this.commentTags(container),
      container.isProject() ? modulesTable(this, container) : namesTables(this, container),
    );

  /** The members of an interface or a class, each with its sentence. */
  override index = (container: ContainerReflection) =>
    table(
      ['Member', 'What it is'],
      (container.children ?? []).map((child) => row(this, child)),
    );

  override members = (container: ContainerReflection) =>
    h(
      JSX.Fragment,
      null,
      (container.groups ?? []).map(({ title, children }) => {
        const anchor = this.slugger.slug(title);
        const shown = children.filter((child) => !this.router.hasOwnDocument(child));
        return h(
          'section',
          null,
          h('h2', { id: anchor }, title),
          shown.map((child) => this.member(child as DeclarationReflection)),
        );
      }),
    );

  override breadcrumbs = () => h(JSX.Fragment, null);

  override header = (page: PageEvent<Reflection>) => referenceHeader(this, page.model);
}

/** Where a page stands: in the tree of a language, or in the reference. */
interface Place {
  readonly context: SiteContext;
  readonly page: PageEvent<Reflection>;
  readonly language: Language;
  readonly isReference: boolean;
  /** From the page to the folder of the site. */
  readonly root: string;
}

function layout(
  context: SiteContext,
  template: RenderTemplate<PageEvent<Reflection>>,
  page: PageEvent<Reflection>,
): JSX.Element {
  // The headings are collected while the content is rendered.
  const isReference = page.project.children !== undefined;
  const header = isReference ? context.header(page) : h(JSX.Fragment, null);
  const content = template(page);
  const language = context.options.getValue('lang') as Language;
  const place: Place = { context, page, language, isReference, root: `${context.relativeURL('')}../` };
  const { root } = place;
  const words = siteWords[language];
  return h(
    'html',
    { lang: language, 'data-root': root, 'data-tree': isReference ? 'reference' : language },
    h(
      'head',
      null,
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, `${titleOf(place)} – gender-indicators`),
      h('meta', { name: 'description', content: descriptionOf(page.model) || words.tagline }),
      h('link', { rel: 'icon', href: `${root}assets/icon.svg`, type: 'image/svg+xml' }),
      h('link', { rel: 'stylesheet', href: `${root}assets/highlight.css` }),
      h('link', { rel: 'stylesheet', href: `${root}assets/site.css` }),
      h('script', { src: `${root}assets/theme.js` }),
      h('script', { src: `${root}assets/site.js`, defer: true }),
      !isReference && page.url === 'playground.html' ? playground(root) : undefined,
    ),
    h(
      'body',
      null,
      h('a', { class: 'skip', href: '#content' }, words.skip),
      bar(place),
      h(
        'div',
        { class: 'frame' },
        isReference ? languages.map((each) => menu(place, each)) : menu(place, language),
        h(
          'main',
          { id: 'content', class: page.url === 'index.html' && !isReference ? 'start' : undefined },
          header,
          h('div', { class: 'prose' }, content),
          isReference ? undefined : neighbours(place),
        ),
        headings(place),
      ),
    ),
  );
}

/** What the playground alone has: its script, and a policy by which nothing can leave the page. */
function playground(root: string): JSX.Element {
  // Charts are compiled in the page; it loads only files of the site, and connects to nothing.
  const policy =
    "default-src 'self' file: data: blob: 'unsafe-inline' 'unsafe-eval'; connect-src 'none'; form-action 'none'; object-src 'none'";
  return h(
    JSX.Fragment,
    null,
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('link', { rel: 'stylesheet', href: `${root}assets/playground.css` }),
    h('script', { src: `${root}assets/playground.js`, defer: true }),
  );
}

function titleOf({ page, language, isReference }: Place): string {
  const name = page.url.replace(/\.html$/u, '');
  if (!isReference) return pageTitle(name, language);
  return page.model.isProject() ? siteWords.en.groups.reference : page.model.name;
}

/** The first paragraph of a guide, or the first sentence of a comment, as plain text. */
export function descriptionOf(model: Reflection): string {
  const { content, readme } = model as Partial<DocumentReflection & ProjectReflection>;
  const parts: readonly CommentDisplayPart[] = content ?? readme ?? commentOf(model)?.summary ?? [];
  const paragraphs = parts
    .map(({ text }) => text)
    .join('')
    .split(/\n\s*\n/u);
  const first = paragraphs.find((text) => /^\s*(?![#|<`-])\S/u.test(text)) ?? '';
  return first
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/[`*]|\s+/gu, (sign) => (sign.trim() === '' ? ' ' : ''))
    .trim();
}

function commentOf(model: Reflection): Reflection['comment'] {
  return model.comment ?? (model as Partial<DeclarationReflection>).signatures?.[0]?.comment;
}

function bar({ page, language, isReference, root }: Place): JSX.Element {
  const words = siteWords[language];
  const other = language === 'vi' ? 'en' : 'vi';
  return h(
    'header',
    { class: 'bar' },
    h(
      'button',
      { type: 'button', class: 'menu-button', 'aria-controls': 'menu', 'aria-expanded': 'false' },
      words.menu,
    ),
    h(
      'a',
      { class: 'brand', href: `${root}${language}/index.html` },
      h('b', null, 'gender-indicators'),
      h('span', null, words.tagline),
    ),
    h(
      'button',
      { type: 'button', class: 'search-button', 'data-hint': words.searchHint },
      words.search,
      h('kbd', null, '/'),
    ),
    // The reference is in English alone: there the switch changes the menu and the search.
    isReference
      ? h('button', { type: 'button', class: 'language', lang: other }, words.otherLanguage)
      : h(
          'a',
          { class: 'language', lang: other, hreflang: other, href: `${root}${other}/${page.url}` },
          words.otherLanguage,
        ),
    h('button', { type: 'button', class: 'theme', 'aria-label': words.theme, title: words.theme }, '◐'),
  );
}

function menu({ page, isReference, root, language: own }: Place, language: Language): JSX.Element {
  const words = siteWords[language];
  const link = (href: string, text: string, isHere: boolean) =>
    h('li', null, h('a', { href: root + href, 'aria-current': isHere ? 'page' : undefined }, text));
  const group = (title: string, items: JSX.Element[]) =>
    h('section', null, h('p', { class: 'menu-title' }, title), h('ul', null, items));
  return h(
    'nav',
    {
      class: 'menu',
      id: language === own ? 'menu' : undefined,
      lang: language,
      'aria-label': words.menu,
      hidden: language !== own,
    },
    pageGroups.map(({ id, pages }) =>
      group(
        words.groups[id],
        pages.map((name) =>
          link(`${language}/${name}.html`, menuTitle(name, language), !isReference && page.url === `${name}.html`),
        ),
      ),
    ),
    group(
      words.groups.reference,
      importPaths.map((path) =>
        link(
          `reference/${modulePage(path)}.html`,
          path.replace(/^.*?(?=\/)/u, '…'),
          isReference && moduleOf(page.model)?.name === path,
        ),
      ),
    ),
  );
}

function neighbours({ page, language, root }: Place): JSX.Element {
  const words = siteWords[language];
  const at = pageNames.indexOf(page.url.replace(/\.html$/u, ''));
  const link = (name: string | undefined, label: string, rel: string) =>
    name === undefined
      ? h('span', null)
      : h(
          'a',
          { rel, href: `${root}${language}/${name}.html` },
          h('span', null, label),
          h('b', null, pageTitle(name, language)),
        );
  return h(
    'nav',
    { class: 'neighbours', 'aria-label': `${words.previous}, ${words.next}` },
    link(pageNames[at - 1], words.previous, 'prev'),
    link(pageNames[at + 1], words.next, 'next'),
  );
}

function headings({ page, language }: Place): JSX.Element {
  const words = siteWords[language];
  const listed = page.pageSections
    .flatMap(({ headings }) => headings)
    .filter(({ level = 2 }) => level === 2 || level === 3);
  if (listed.length < 2 || page.url === 'index.html') return h('aside', { class: 'contents' });
  return h(
    'aside',
    { class: 'contents' },
    h(
      'nav',
      { 'aria-label': words.onThisPage },
      h('p', { class: 'menu-title' }, words.onThisPage),
      h(
        'ul',
        null,
        listed.map(({ link, text, level = 2 }) => h('li', { class: `level-${level}` }, h('a', { href: link }, text))),
      ),
    ),
  );
}

/** The module that a name of the reference belongs to. */
function moduleOf(model: Reflection): Reflection | undefined {
  let reflection: Reflection | undefined = model;
  while (reflection !== undefined && !reflection.kindOf(ReflectionKind.Module)) reflection = reflection.parent;
  return reflection;
}

/** The import paths that give a name: the root first. */
export function pathsOf(model: Reflection): string[] {
  const modules = model.project.children ?? [];
  const paths = modules.filter(({ children = [] }) =>
    children.some((child) => child === model || (child.isReference() && child.getTargetReflectionDeep() === model)),
  );
  return paths.map(({ name }) => name).sort((a, b) => importPaths.indexOf(a) - importPaths.indexOf(b));
}

function referenceHeader(context: SiteContext, model: Reflection): JSX.Element {
  if (model.isProject()) return h('header', { class: 'name' }, h('h1', null, siteWords.en.groups.reference));
  const module = moduleOf(model);
  const isModule = module === model;
  const [path, ...others] = pathsOf(model);
  const isType = model.kindOf(ReflectionKind.Interface | ReflectionKind.TypeAlias);
  const statement = `import ${isType ? 'type ' : ''}{ ${model.name} } from '${path}';`;
  return h(
    'header',
    { class: 'name' },
    h(
      'p',
      { class: 'kind' },
      h('a', { href: `${context.relativeURL('')}index.html` }, siteWords.en.groups.reference),
      ' › ',
      isModule || module === undefined
        ? siteWords.en.kinds.module
        : [h('a', { href: context.urlTo(module) }, module.name), ' › ', ReflectionKind.singularString(model.kind)],
    ),
    h('h1', null, model.name),
    isModule ? undefined : h('pre', { class: 'import' }, h('code', null, statement)),
    others.length === 0
      ? undefined
      : h(
          'p',
          { class: 'also' },
          'Also from ',
          others.map((other) => [h('code', null, other), ' ']),
        ),
  );
}

function modulesTable(context: SiteContext, project: ProjectReflection): JSX.Element {
  const modules = importPaths.flatMap((path) => project.children?.filter(({ name }) => name === path) ?? []);
  return table(
    ['Import path', 'What it is for'],
    modules.map((module) => row(context, module)),
  );
}

const kindGroups: readonly (readonly [title: string, kinds: ReflectionKind[]])[] = [
  ['Functions', [ReflectionKind.Function]],
  ['Classes', [ReflectionKind.Class]],
  ['Constants', [ReflectionKind.Variable]],
  ['Types', [ReflectionKind.Interface, ReflectionKind.TypeAlias]],
];

/** The names of a module by kind, each with its sentence; a name that belongs to another module links there. */
function namesTables(context: SiteContext, module: ContainerReflection): JSX.Element {
  const names: Reflection[] = (module.children ?? []).map((child) =>
    child.isReference() ? child.getTargetReflectionDeep() : child,
  );
  const sorted = names.sort((a, b) => (a.name < b.name ? -1 : 1));
  return h(
    JSX.Fragment,
    null,
    kindGroups.map(([title, kinds]) => {
      const listed = sorted.filter((name) => name.kindOf(kinds));
      if (listed.length === 0) return undefined;
      const anchor = context.slugger.slug(title);
      context.page.pageHeadings.push({ link: `#${anchor}`, text: title, level: 2 });
      return h(
        JSX.Fragment,
        null,
        h('h2', { id: anchor }, title),
        table(
          ['Name', 'What it is'],
          listed.map((name) => row(context, name)),
        ),
      );
    }),
  );
}

function row(context: SiteContext, model: Reflection): JSX.Element {
  return h(
    'tr',
    null,
    h('td', null, h('a', { href: context.urlTo(model) }, h('code', null, model.name))),
    h('td', null, h(JSX.Raw, { html: context.markdown(firstSentence(model)).replaceAll(/<\/?p>/gu, '') })),
  );
}

function table(heads: readonly string[], rows: JSX.Element[]): JSX.Element {
  const head = h(
    'tr',
    null,
    heads.map((text) => h('th', null, text)),
  );
  return h(
    'div',
    { class: 'table', role: 'region', tabIndex: 0, 'aria-label': heads.join(', ') },
    h('table', null, h('thead', null, head), h('tbody', null, rows)),
  );
}

/** The comment up to the end of its first sentence. */
function firstSentence(model: Reflection): CommentDisplayPart[] {
  const parts: CommentDisplayPart[] = [];
  for (const part of commentOf(model)?.summary ?? []) {
    const end = part.kind === 'text' ? /[.!?](?=\s|$)|\n\s*\n/u.exec(part.text) : null;
    if (end !== null) return [...parts, { ...part, text: part.text.slice(0, end.index + 1) }];
    parts.push(part);
  }
  return parts;
}
