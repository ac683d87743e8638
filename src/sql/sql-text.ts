/** How a dialect writes names and values. */
export interface DialectSyntax {
  readonly quote: '"' | '`';
  /** The placeholder of a value: with a number behind `$`, without one, or none, where the value stands in the text. */
  readonly parameter: '$' | '?' | 'literal';
}

/** A piece of a statement: text of the library, a name to be quoted, or a value to be passed beside the text. */
type Piece = string | { readonly name: string } | { readonly value: string };

/** A part of a statement. No text of a caller is ever part of its text. */
export interface Sql {
  readonly pieces: readonly Piece[];
}

/** A statement as drivers take it. */
export interface SqlStatement {
  /** The text, with a placeholder for each parameter. */
  readonly text: string;
  /** The values of the placeholders, all of them texts, in their order. */
  readonly parameters: readonly string[];
}

/** Makes a part of a statement: texts become parameters, whole numbers and parts of statements stand as they are. */
export function sql(texts: TemplateStringsArray, ...values: readonly (string | number | Sql)[]): Sql {
  const pieces: Piece[] = [];
  for (const [i, text] of texts.entries()) {
    pieces.push(text);
    const value = values[i];
    if (typeof value === 'string') pieces.push({ value });
    else if (typeof value === 'number') pieces.push(wholeText(value));
    else if (value !== undefined) pieces.push(...value.pieces);
  }
  return { pieces };
}

/** A name of a table or a column. */
export function name(text: string): Sql {
  return { pieces: [{ name: text }] };
}

/** A column of a table that has this alias. */
export function columnOf(alias: Sql, column: string): Sql {
  return sql`${alias}.${name(column)}`;
}

/** Text of the library itself: an operator, or a whole number of any size. */
export function plain(text: string): Sql {
  return { pieces: [text] };
}

/** Parts in a row, with a text of the library between them. */
export function joined(parts: readonly Sql[], separator: string): Sql {
  return { pieces: parts.flatMap(({ pieces }, i) => (i === 0 ? pieces : [separator, ...pieces])) };
}

/** The statement in the syntax of a dialect. A value that stands twice is one parameter where placeholders have numbers. */
export function statementOf({ pieces }: Sql, syntax: DialectSyntax): SqlStatement {
  const { quote, parameter } = syntax;
  const parameters: string[] = [];
  const numbers = new Map<string, number>();
  const placeholder = (value: string): string => {
    if (parameter === 'literal') return `'${value.replace(/[\\']/gu, '\\$&')}'`;
    if (parameter === '?') {
      parameters.push(value);
      return '?';
    }
    const number = numbers.get(value) ?? parameters.push(value);
    numbers.set(value, number);
    // Whatever a value stands beside, it is a text.
    return `cast(${parameter}${number} as text)`;
  };
  const texts = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    return 'name' in piece ? `${quote}${quoted(piece.name, syntax)}${quote}` : placeholder(piece.value);
  });
  return { text: texts.join(''), parameters };
}

// A quotation mark in a name is doubled. Where values stand in the text, a backslash in a name says something too.
function quoted(text: string, { quote, parameter }: DialectSyntax): string {
  const escaped = parameter === 'literal' ? text.replaceAll('\\', '\\\\') : text;
  return escaped.replaceAll(quote, quote + quote);
}

function wholeText(value: number): string {
  return String(Math.trunc(value));
}
