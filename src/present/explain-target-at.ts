import type { TargetAt } from '../indicators/targets-at.js';
import type { Locale } from '../locales/locale.js';
import { clauseLines, fullDemandText, inForceText, planLines } from './explain-target.js';
import { titleIn } from './formatTitle.js';
import { sourceText } from './names-in-words.js';

/** A target on a day in one line: whether it is in force, and from when to when. */
export function targetAtLine(at: TargetAt, locale: Locale): string {
  const { target, on, state } = at;
  return `${titleIn(target.title, locale)} – ${locale.date(on)}: ${locale.validity.states[state]} (${inForceText(target, locale)})`;
}

/** A target on a day, line by line. */
export function targetAtLines(at: TargetAt, locale: Locale): readonly string[] {
  const { target, indicator, on, state } = at;
  const { labels } = locale;
  return [
    titleIn(target.title, locale),
    `${labels.indicator}: ${titleIn(indicator.title, locale)}`,
    `${labels.status}: ${locale.date(on)}, ${locale.validity.states[state]}`,
    `${labels.bound}: ${fullDemandText(at, locale)}`,
    ...planLines(at, locale),
    `${labels.inForce}: ${inForceText(target, locale)}`,
    `${labels.confidence}: ${locale.target.confidence[target.confidence]}`,
    ...clauseLines(target, locale),
    `${labels.source}: ${sourceText(target.source, locale)}`,
  ];
}
