/** Lines of texts as CSV (RFC 4180), each line ended with CRLF; what a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvText(
  lines: readonly (readonly string[])[],
  { separator, bom }: { readonly separator: string; readonly bom: boolean },
): string {
  const written = lines.map((line) => line.map((text) => field(text, separator)).join(separator));
  return `${bom ? '\uFEFF' : ''}${written.join('\r\n')}\r\n`;
}

const number = /^-?[\d.,]+%?$/u;

function field(text: string, separator: string): string {
  const isFormula = /^[=+\-@\t\r\n]/u.test(text) && !number.test(text);
  const guarded = isFormula ? `'${text}` : text;
  return guarded.includes(separator) || /["\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
