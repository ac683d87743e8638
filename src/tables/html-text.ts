const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it: nothing in it is markup. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => entities[sign]!);
}
