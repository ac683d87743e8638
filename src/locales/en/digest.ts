import type { DigestPhrases } from '../digest-phrases.js';

/** Phrases of the sentences that sum a report up, in English. */
export const enDigest: DigestPhrases = {
  coverage: (reported, expected) => {
    if (reported === '0') return expected === '1' ? 'The unit has no data.' : `None of the ${expected} units has data.`;
    return reported === '1'
      ? `1 of ${expected} units has data; the figures below are of this unit alone.`
      : `${reported} of ${expected} units have data; the figures below are of these units alone.`;
  },
  headline: (title, value, numbers) => `${title}: ${value}${numbers}.`,
  tally: (met, judged) =>
    `${met} of ${judged} judged ${judged === '1' ? 'target' : 'targets'} ${met === '1' ? 'is' : 'are'} met.`,
  behind: (target, status, value) => `${target}: ${status}; it is ${value} now.`,
  needs: (what) => `It takes ${what}.`,
  farthest: (title, unit, count, sum, kind) =>
    count === sum
      ? `${title}: of the units right below that have data, only ${unit} lacks ${kind} to reach this level: ${count}.`
      : `${title}: ${unit} lacks most, ${count} of the ${sum} ${kind} that the units right below lack to reach this level each.`,
  changed: (title, change, since, before, after) => `${title}: ${change} since ${since}, from ${before} to ${after}.`,
  gap: (title, female, male, gap) => `${title}: women ${female}, men ${male}, a gap of ${gap}.`,
  rounded: (base) =>
    `Counts are rounded to multiples of ${base} so that nobody can be recognised; shares, and how many are needed, are calculated from rounded counts.`,
  hidden: (count) =>
    count === '1'
      ? '1 value is withheld so that nobody can be recognised.'
      : `${count} values are withheld so that nobody can be recognised.`,
};
