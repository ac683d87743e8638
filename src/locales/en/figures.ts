import type { FigurePhrases } from '../phrases.js';

/** Phrases on published figures, in English. */
export const enFigure: FigurePhrases = {
  compared: (published, expected) => `Published ${published}, computed again ${expected}`,
  verdicts: {
    exact: 'the published figure is exact; nothing had to be rounded.',
    rounded: 'the published figure is rounded as it should be.',
    truncated: 'the published figure was cut off, not rounded.',
    wrong: 'the published figure does not fit the part and the whole.',
  },
  causes: {
    rounded_twice: (first) => `It was rounded twice: first to ${first}, and then again.`,
  },
  labels: {
    published: 'Published figure',
    expected: 'Computed again',
    verdict: 'Verdict',
    wholes: 'Wholes that give the published figure',
    parts: 'Parts that give the published figure',
  },
  orMore: (low) => `${low} or more`,
  none: 'none',
};
