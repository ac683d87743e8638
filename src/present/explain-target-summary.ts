import type { TargetStanding, TargetSummary } from '../indicators/target-summary.js';
import type { Locale } from '../locales/locale.js';
import { fullDemandText } from './explain-target.js';
import { formatCount } from './formatCount.js';
import { capitalised, namesText, sourceText, unitText } from './names-in-words.js';

/** How units stand with a target, in one line: how many there are of each standing that there is. */
export function summaryLine(summary: TargetSummary, locale: Locale): string {
  const { target, asOf, total, counts } = summary;
  const said = standingsOf(summary, locale).map(
    (standing) => `${locale.summary.standings[standing]} ${formatCount(counts[standing], locale)}`,
  );
  const units = locale.summary.units(formatCount(total, locale));
  return `${target.title[locale.code]} – ${topText(summary, locale)}, ${locale.date(asOf)}: ${units}: ${said.join('; ')}`;
}

/** The same line by line, with the names of the units. */
export function summaryLines(summary: TargetSummary, locale: Locale): readonly string[] {
  const { target, asOf, total, counts, units } = summary;
  const { labels } = locale;
  const count = (number: number) => locale.summary.units(formatCount(number, locale));
  return [
    target.title[locale.code],
    `${labels.unit}: ${topText(summary, locale)} – ${count(total)}`,
    `${labels.asOf}: ${locale.date(asOf)}`,
    `${labels.bound}: ${fullDemandText(summary, locale)}`,
    ...standingsOf(summary, locale).map((standing) => {
      const names = namesText(units[standing].map(unitText), locale);
      return `${capitalised(locale.summary.standings[standing])}: ${count(counts[standing])} – ${names}`;
    }),
    `${labels.source}: ${sourceText(target.source, locale)}`,
  ];
}

function topText({ unit }: TargetSummary, locale: Locale): string {
  return unit === null ? locale.summary.allUnits : unitText(unit);
}

/** The standings that units have, in the order in which the language lists them. */
function standingsOf({ counts }: TargetSummary, locale: Locale): readonly TargetStanding[] {
  return (Object.keys(locale.summary.standings) as TargetStanding[]).filter((standing) => counts[standing] > 0);
}
