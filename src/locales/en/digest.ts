import type { DigestPhrases } from '../digest-phrases.js';

/** Phrases of the sentences that sum a report up, in English. */
export const enDigest: DigestPhrases = {
  coverage: (reported, expected) =>
    `${reported} of ${expected} units have data; the figures below are of these units alone.`,
  headline: (title, value, numbers) => `${title}: ${value}${numbers}.`,
  tally: (met, judged) => `${met} of ${judged} judged targets ${met === '1' ? 'is' : 'are'} met.`,
  behind: (target, status, value) => `${target}: ${status}; it is ${value} now.`,
  needs: (what) => `It takes ${what}.`,
  or: (first, second) => `${first}, or ${second}`,
  farthest: (indicator, unit, count, sum, kind) =>
    `${indicator}: ${unit} lacks most, ${count} of the ${sum}${kind === 'women' ? ' women' : ''} whom the units right below lack to reach this level each.`,
  changed: (title, change, since, before, after) => `${title}: ${change} since ${since}, from ${before} to ${after}.`,
  gap: (title, female, male, gap) => `${title}: women ${female}, men ${male}, a gap of ${gap}.`,
  rounded: (base) =>
    `Counts are rounded to multiples of ${base} so that nobody can be recognised; shares are calculated from rounded counts.`,
  hidden: (count) =>
    count === '1'
      ? '1 value is withheld so that nobody can be recognised.'
      : `${count} values are withheld so that nobody can be recognised.`,
};
