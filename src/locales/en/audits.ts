import type { AuditPhrases } from '../audit-phrases.js';

/** Phrases on hidden numbers that follow from shown ones, in English. */
export const enAudit: AuditPhrases = {
  between: (atLeast, atMost) => `at least ${atLeast} and at most ${atMost}, since no number is below 0`,
  fromMany: (value) => `${value}, from a very long sum of shown numbers`,
  term: (value, of) => `${value}: ${of}`,
};
