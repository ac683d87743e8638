import type { AuditPhrases } from '../audit-phrases.js';

/** Phrases on hidden numbers that follow from shown ones, in Vietnamese. */
export const viAudit: AuditPhrases = {
  between: (atLeast, atMost) => `ít nhất là ${atLeast}, nhiều nhất là ${atMost}, vì không số nào nhỏ hơn 0`,
  fromMany: (value) => `${value}, suy ra từ một tổng rất dài các số đã công bố`,
  term: (value, of) => `${value}: ${of}`,
};
