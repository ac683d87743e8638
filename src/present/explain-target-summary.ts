import type { TargetStanding, TargetSummary } from '../indicators/target-summary.js';
import type { Locale } from '../locales/locale.js';
import { fullDemandText } from './explain-target.js';
import { formatCount } from './formatCount.js';
import { titleIn } from './formatTitle.js';
import { capitalised, namesText, sourceText, unitText } from './names-in-words.js';

/** How units stand with a target, in one line: how many there are of each standing that there is. */
export function summaryLine(summary: TargetSummary, locale: Locale): string {
  const { target, counts } = summary;
  const said = standingsOf(summary).map(
    (standing) => `${standingText(standing, locale)}: ${formatCount(counts[standing], locale)}`,
  );
  const head = `${titleIn(target.title, locale)} – ${topText(summary, locale)}, ${dayText(summary, locale)}`;
  return `${head}: ${[unitsText(summary, locale), ...said].join('; ')}`;
}

/** The same line by line, with the names of the units. */
export function summaryLines(summary: TargetSummary, locale: Locale): readonly string[] {
  const { target, counts, units } = summary;
  const { labels } = locale;
  return [
    titleIn(target.title, locale),
    `${labels.unit}: ${topText(summary, locale)} – ${unitsText(summary, locale)}`,
    `${labels.asOf}: ${dayText(summary, locale)}`,
    `${labels.bound}: ${fullDemandText(summary, locale)}`,
    ...standingsOf(summary).map((standing) => {
      const names = namesText(units[standing].map(unitText), locale);
      return `${capitalised(standingText(standing, locale))}: ${locale.summary.units(formatCount(counts[standing], locale))} – ${names}`;
    }),
    `${labels.source}: ${sourceText(target.source, locale)}`,
  ];
}

function topText({ unit }: TargetSummary, locale: Locale): string {
  return unit === null ? locale.summary.allUnits : unitText(unit);
}

/** The day, and whether the target is out of force on it. */
function dayText({ asOf, state }: TargetSummary, locale: Locale): string {
  return state === 'in_force' ? locale.date(asOf) : `${locale.date(asOf)} (${locale.validity.states[state]})`;
}

function unitsText({ total, judged }: TargetSummary, locale: Locale): string {
  const { summary } = locale;
  return summary.judged(summary.units(formatCount(total, locale)), formatCount(judged, locale));
}

/** The standings that units have. */
function standingsOf({ counts }: TargetSummary): readonly TargetStanding[] {
  return (Object.keys(counts) as TargetStanding[]).filter((standing) => counts[standing] > 0);
}

function standingText(standing: TargetStanding, locale: Locale): string {
  return { ...locale.target.statuses, ...locale.summary.reasons }[standing];
}
