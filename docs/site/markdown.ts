import type { Application } from 'typedoc';
import { type Language, siteWords } from './languages.ts';

/** What of markdown-it is used here; TypeDoc brings its own copy. */
interface Token {
  readonly type: string;
  content: string;
  children?: Token[] | null;
}
interface ParserState {
  readonly tokens: readonly Token[];
  readonly Token: new (type: string, tag: string, nesting: number) => Token;
}
type Rule = (tokens: Token[], index: number, options: unknown, env: unknown, self: unknown) => string;
interface Parser {
  readonly core: { readonly ruler: { push(name: string, rule: (state: ParserState) => void): void } };
  readonly renderer: { readonly rules: Record<string, Rule | undefined> };
}

/**
 * Puts each table in a box that scrolls, and makes a public name in a text a link to the reference.
 *
 * @param pages - for each name its page, from the folder of the site
 */
export function siteMarkdown(
  app: Application,
  language: Language,
  pages: ReadonlyMap<string, string>,
): (parser: Parser) => void {
  const words = siteWords[language];
  return ({ core, renderer: { rules } }) => {
    core.ruler.push('code_in_headings', nameCodeInHeadings);
    const toRoot = { path: '../' };
    app.renderer.on('beginPage', ({ url }) => {
      toRoot.path = '../'.repeat(url.split('/').length);
    });
    rules['table_open'] = (tokens, index) =>
      `<div class="table" role="region" tabindex="0" aria-label="${labelOf(tokens, index, words.table)}"><table>`;
    rules['table_close'] = () => '</table></div>';
    const fence = rules['fence'];
    // Code that is wider than its box scrolls, so that a reader without a mouse must reach it.
    rules['fence'] = (...token) => fence?.(...token).replace('<pre><code', '<pre><code tabindex="0"') ?? '';
    rules['code_inline'] = (tokens, index) => {
      const { content } = tokens[index]!;
      const code = `<code>${escapeText(content)}</code>`;
      const page = pages.get(content);
      return page === undefined || isInLink(tokens, index) ? code : `<a href="${toRoot.path}${page}">${code}</a>`;
    };
  };
}

/** TypeDoc makes the anchor of a heading from its text alone; here code is text between tags, so that the anchor names it. */
function nameCodeInHeadings({ tokens, Token }: ParserState): void {
  const made = (type: string, content: string) => Object.assign(new Token(type, '', 0), { content });
  for (const [at, { type }] of tokens.entries()) {
    const inline = tokens[at + 1];
    if (type !== 'heading_open' || !inline?.children) continue;
    inline.children = inline.children.flatMap((child) =>
      child.type === 'code_inline'
        ? [made('html_inline', '<code>'), made('text', child.content), made('html_inline', '</code>')]
        : [child],
    );
  }
}

/** The heading above a table names its box. */
function labelOf(tokens: readonly Token[], index: number, table: string): string {
  const before = tokens.slice(0, index).findLastIndex(({ type }) => type === 'heading_open');
  const heading = before < 0 ? '' : (tokens[before + 1]?.content ?? '').replaceAll('`', '');
  return escapeText(heading === '' ? table : `${table}: ${heading}`);
}

function isInLink(tokens: readonly Token[], index: number): boolean {
  const count = (type: string) => tokens.slice(0, index).filter((token) => token.type === type).length;
  return count('link_open') > count('link_close');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
