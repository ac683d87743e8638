import type { Result } from '../indicators/result.js';
import type { Locale } from '../locales/locale.js';
import { titleIn } from '../present/formatTitle.js';
import { formulaText } from '../present/formula.js';
import { sourceText, wordsOf } from '../present/names-in-words.js';
import { htmlText } from '../tables/html-text.js';

/** The definitions of the indicators that have a value, with formula and source. */
export function methodsText(results: readonly Result[], locale: Locale): string {
  const { labels } = locale;
  const items = results.map((result) => {
    const { indicator } = result;
    const { definition, source, title } = indicator;
    const formula = formulaText(result, locale);
    const lines = [
      ...(definition === undefined ? [] : [wordsOf(definition, locale)]),
      ...(formula === undefined ? [] : [`${labels.formula}: ${formula}`]),
      `${labels.source}: ${sourceText({ document: source.document, article: source.article }, locale)}`,
    ];
    return `<div><dt>${htmlText(titleIn(title, locale))}</dt>${lines.map((line) => `<dd>${htmlText(line)}</dd>`).join('')}</div>`;
  });
  return items.length === 0 ? '' : `<dl class="methods">\n${items.join('\n')}\n</dl>`;
}
