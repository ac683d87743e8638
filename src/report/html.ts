import { htmlText } from '../tables/html-text.js';

/** An element with its text, which is escaped. */
export function element(tag: string, text: string, className?: string): string {
  return `<${tag}${className === undefined ? '' : ` class="${className}"`}>${htmlText(text)}</${tag}>`;
}

/** A section with its head, or nothing where it has no content. */
export function section(id: string, head: string, content: string, intro?: string): string {
  if (content === '') return '';
  const lead = intro === undefined ? '' : element('p', intro, 'lead');
  return `<section id="${id}" aria-labelledby="${id}-head">\n<h2 id="${id}-head">${htmlText(head)}</h2>\n${lead}${content}\n</section>`;
}
