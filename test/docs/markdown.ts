/** A line of a Markdown table. */
export function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** A Markdown page with its title. */
export function page(title: string, intro: readonly string[], lines: readonly string[], menuTitle?: string): string {
  const menu = menuTitle === undefined ? [] : [`menu: ${menuTitle}`];
  const text = ['---', `title: ${title}`, ...menu, '---', '', `# ${title}`, '', ...paragraphs(intro), ...lines].join(
    '\n',
  );
  return text.replace(/\n*$/u, '\n');
}

/** Paragraphs as lines, each with an empty line after it. */
export function paragraphs(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [text, '']);
}
