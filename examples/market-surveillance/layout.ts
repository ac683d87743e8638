/** The columns of the terminal. */
export const columns = 100;

/** A column of a table: its heading, its least width, and whether its cells are numbers, which stand at the right. */
export interface Column {
  readonly heading: string;
  readonly width?: number;
  readonly isNumber?: boolean;
}

/**
 * A table with two spaces between its columns; a first cell that would make it too wide goes on in the line below. Vietnamese letters are one
 * column wide each.
 */
export function table(heads: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const widths = heads.map(({ heading, width = 0 }, i) =>
    Math.max(width, heading.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (heads[i]?.isNumber ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  const others = widths.slice(1).reduce((sum, width) => sum + width + 2, 0);
  widths[0] = Math.min(widths[0] ?? 0, columns - others);
  const lines = ([first = '', ...cells]: readonly string[]): string[] => {
    const [shown = '', ...more] = wrap(first, '', '  ', widths[0]);
    return [line([shown, ...cells]), ...more];
  };
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(heads.map(({ heading }) => heading)), rule, ...rows.flatMap(lines)];
}

/** Text in lines of a width; those after the first begin with `indent`. A word that is too long, a link, is broken. */
export function wrap(text: string, first = '', indent = first, width = columns): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  const end = (): void => {
    lines.push(line);
    line = indent;
    isEmpty = true;
  };
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) end();
    let rest = word;
    for (; line.length + rest.length > width; end()) {
      const room = width - line.length;
      line += rest.slice(0, room);
      rest = rest.slice(room);
    }
    line += isEmpty ? rest : ` ${rest}`;
    isEmpty = false;
  }
  lines.push(line);
  return lines;
}

/** Text as an item of a list. */
export function item(text: string): string[] {
  return wrap(text, '• ', '  ');
}

/** The heading of a section, with a rule below it. */
export function heading(text: string): string[] {
  return ['', text.toUpperCase(), '═'.repeat(text.length), ''];
}
