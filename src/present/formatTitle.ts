import { aLocale, anObject, checkArguments } from '../arguments.js';
import type { Locale } from '../locales/locale.js';
import type { Title } from '../schemas/values.js';

/**
 * A title in the language of a locale. Where the title lacks that language, these are tried in turn: the language without its region or
 * script (`fr` for `fr-CA`), English, and the first of its languages by the order of their codes. Titles of populations, indicators, targets and
 * catalogs, definitions, and names of documents are shown so everywhere.
 *
 * @param title - texts by language, at least one
 * @param locale - `vi` or `en` of `gender-indicators/locales`, or one of your own
 * @throws {@link GenderIndicatorsError} `missing_argument`, `wrong_argument`
 * @example
 * ```ts
 * import { formatTitle } from 'gender-indicators';
 * import { en, vi } from 'gender-indicators/locales';
 *
 * formatTitle({ vi: 'Lãnh đạo', en: 'Leaders' }, vi); // => 'Lãnh đạo'
 * formatTitle({ vi: 'Lãnh đạo' }, en); // => 'Lãnh đạo'
 * formatTitle({ vi: 'Lãnh đạo', fr: 'Cadres' }, { ...en, code: 'fr-CA' }); // => 'Cadres'
 * ```
 */
export function formatTitle(title: Title, locale: Locale): string {
  checkArguments('formatTitle', { title: [title, anObject], locale: [locale, aLocale] });
  return titleIn(title, locale);
}

/** The text of a title, without a look at the arguments. */
export function titleIn(title: Title, { code }: Pick<Locale, 'code'>): string {
  const [language = code] = code.split('-');
  const shown = [code, language, 'en', ...Object.keys(title).sort()].find((one) => Object.hasOwn(title, one));
  return title[shown ?? code] ?? '';
}
