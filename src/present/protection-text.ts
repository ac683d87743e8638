import type { Report } from '../indicators/report.js';
import type { Locale } from '../locales/locale.js';
import { formatCount } from './formatCount.js';

/** How small counts of reports are protected, in sentences; that they are not, where one report is not protected. */
export function protectionText(reports: readonly Report[], locale: Locale): string {
  const { page } = locale;
  if (reports.some(({ protection }) => protection === 'none')) return page.notProtected;
  const bases = new Set(reports.flatMap(({ roundedTo }) => roundedTo ?? []));
  const isHidden = reports.some(({ protection }) => protection === 'suppression');
  return [
    ...(isHidden ? [page.protected] : []),
    ...[...bases].map((base) => page.rounded(formatCount(base, locale))),
  ].join(' ');
}
