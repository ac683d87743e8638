/** What may stand between the cells of a line that is written. */
export type CsvSeparator = ',' | ';' | '\t';

/** The separator by which Excel opens CSV in a language: where the comma is the decimal sign, it is a semicolon. */
export function csvSeparator(language: string): CsvSeparator {
  return language === 'vi' ? ';' : ',';
}

/** Lines of cells as CSV (RFC 4180): with the mark by which Excel knows UTF-8, if wanted, and a CRLF after each line. */
export function csvText(lines: readonly (readonly string[])[], separator: CsvSeparator, bom: boolean): string {
  const written = lines.map((line) => `${line.map((text) => csvCell(text, separator)).join(separator)}\r\n`);
  return `${bom ? '\uFEFF' : ''}${written.join('')}`;
}

const number = /^-?[\d.,]+%?$/u;

// A text that a spreadsheet would take for a formula gets an apostrophe before it.
function csvCell(text: string, separator: string): string {
  const isFormula = /^[=+\-@\t\r\n]/u.test(text) && !number.test(text);
  const guarded = isFormula ? `'${text}` : text;
  return guarded.includes(separator) || /["\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
