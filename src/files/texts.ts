import { enSpreadsheet } from '../locales/en/spreadsheet.js';
import type { Locale } from '../locales/locale.js';
import type { SpreadsheetTexts } from '../locales/spreadsheet-words.js';
import { viSpreadsheet } from '../locales/vi/spreadsheet.js';

/** What is written into workbooks, in the language. */
export function textsOf({ code }: Locale): SpreadsheetTexts {
  return (code === 'vi' ? viSpreadsheet : enSpreadsheet).texts;
}
