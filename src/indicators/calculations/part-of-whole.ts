import type { Need, PopulationRef } from './calculation.js';

interface PartAndWhole {
  readonly part: PopulationRef;
  readonly whole: PopulationRef;
}

/** What the calculations from the counts of a part and of its whole have in common. */
export const countedPartOfWhole = {
  populations: ({ part, whole }: PartAndWhole): readonly PopulationRef[] => [part, whole],
  needs: ({ part, whole }: PartAndWhole): readonly Need[] => [
    { kind: 'counts', of: part },
    { kind: 'counts', of: whole },
  ],
  columns: () => [],
} as const;
