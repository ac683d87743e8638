import type { Cell, Result } from '../indicators/result.js';
import type { Locale } from '../locales/locale.js';
import type { SpanEnd, ValueOf } from '../schemas/indicator.js';
import type { Source, SourcePage } from '../schemas/source.js';
import type { Title } from '../schemas/values.js';
import { formatCount } from './formatCount.js';
import { titleIn } from './formatTitle.js';

/** The name of a thing in a language, or `undefined` for a name that an application made up. */
export function named(names: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(names, key) ? names[key] : undefined;
}

/** A field by its name in the language, or as rows call it. */
export function fieldText(field: string, locale: Locale): string {
  return named(locale.fields, field) ?? field;
}

/** A value of a field by its name in the language, or as it is. */
export function listedText(field: string, value: string | boolean | null, locale: Locale): string {
  if (value === null) return locale.missing;
  if (typeof value === 'boolean') return value ? locale.yes : locale.no;
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = locale.values;
  const names = Object.hasOwn(values, field) ? values[field] : undefined;
  return (names === undefined ? undefined : named(names, value)) ?? value;
}

/** The value of records that an average is of. */
export function valueOfText(value: ValueOf, locale: Locale): string {
  if (typeof value === 'string') return fieldText(value, locale);
  const textOf = (end: SpanEnd) =>
    typeof end === 'string' ? fieldText(end, locale) : locale.quantities.dates[end.date];
  if ('years' in value) return locale.quantities.years(textOf(value.years[0]), textOf(value.years[1]));
  return locale.quantities.days(textOf(value.days[0]), textOf(value.days[1]));
}

/** A cell of a breakdown: `cấp chức vụ: cấp phòng; giới tính: nữ`. */
export function cellText(cell: Cell, locale: Locale): string {
  return Object.entries(cell)
    .map(([path, value]) => {
      const field = path.slice(path.lastIndexOf('.') + 1);
      return `${fieldText(field, locale)}: ${listedText(field, value, locale)}`;
    })
    .join('; ');
}

/** The unit's name, or its id where an application's units have none. */
export function unitText(unit: Result['unit']): string {
  const { name, id } = unit;
  return typeof name === 'string' ? name : id;
}

/** A text in the language, or as it is called where it has one name. */
export function wordsOf(text: string | Title, locale: Locale): string {
  return typeof text === 'string' ? text : titleIn(text, locale);
}

/** Document and article, and the pages that show them, each with the day on which it was read. */
export function sourceText(source: Source, locale: Locale): string {
  const pages = pagesOf(source).map(({ url, readOn }) =>
    readOn === undefined ? url : locale.result.readOn(url, locale.date(readOn)),
  );
  return [documentText(source, locale), ...(pages.length === 0 ? [] : [pages.join('; ')])].join(' – ');
}

/** Document and article. */
export function documentText({ document, article }: Source, locale: Locale): string {
  const name = wordsOf(document, locale);
  return article === undefined ? name : `${name}, ${wordsOf(article, locale)}`;
}

/** All pages that show a source. */
export function pagesOf({ url, readOn, otherPages = [] }: Source): readonly SourcePage[] {
  return url === undefined ? otherPages : [{ url, readOn }, ...otherPages];
}

/** The first letter as a capital. */
export function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** The first letter as a small one, for a label within a sentence. */
export function uncapitalised(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

/** A line with texts behind it: as sentences after a sentence, else as parts of the line. */
export function continued(line: string, texts: readonly string[]): string {
  return line.endsWith('.')
    ? [line, ...texts.map((text) => `${capitalised(text)}.`)].join(' ')
    : [line, ...texts.map(uncapitalised)].join('; ');
}

/** How many units are named where there may be many. */
export const namedAtMost = 10;

/** Names one after the other; of many the first ones, and how many more there are. */
export function namesText(names: readonly string[], locale: Locale): string {
  const shown = names.slice(0, namedAtMost);
  const more = names.length - shown.length;
  return [...shown, ...(more === 0 ? [] : [locale.summary.andMore(formatCount(more, locale))])].join(', ');
}
