/** Numbers that add up to 0, each with its factor: a sum is 1 for its total and -1 for each of its parts. */
export type Relation = ReadonlyMap<number, number>;

/** Numbers by position, and the relations that hold between them. */
export interface AuditSystem {
  /** `null` where a number is hidden. */
  readonly values: readonly (number | null)[];
  readonly relations: readonly Relation[];
}

/** Relations, each with how often it is added, and what the sum is divided by. */
export interface Combination {
  readonly times: ReadonlyMap<number, number>;
  readonly dividedBy: number;
}

/** Hidden numbers that hang together through relations. */
export interface AuditBlock {
  readonly unknowns: readonly number[];
  readonly relations: readonly number[];
}

/** By number the relations in which it stands, for hidden numbers. */
export function relationsOfUnknowns({ values, relations }: AuditSystem): readonly (readonly number[])[] {
  const relationsOf: number[][] = values.map(() => []);
  relations.forEach((relation, i) => {
    for (const number of relation.keys()) if (values[number] === null) relationsOf[number]!.push(i);
  });
  return relationsOf;
}

/** The blocks of a system. */
export function auditBlocks(
  { values, relations }: AuditSystem,
  relationsOf: ReturnType<typeof relationsOfUnknowns>,
): readonly AuditBlock[] {
  const isSeen = new Uint8Array(values.length);
  const isIn = new Uint8Array(relations.length);
  const blocks: AuditBlock[] = [];
  values.forEach((value, start) => {
    if (value !== null || isSeen[start] === 1) return;
    isSeen[start] = 1;
    const unknowns = [start];
    const inBlock: number[] = [];
    for (const number of unknowns) {
      for (const i of relationsOf[number]!) {
        if (isIn[i] === 1) continue;
        isIn[i] = 1;
        inBlock.push(i);
        for (const other of relations[i]!.keys()) {
          if (values[other] !== null || isSeen[other] === 1) continue;
          isSeen[other] = 1;
          unknowns.push(other);
        }
      }
    }
    blocks.push({ unknowns, relations: inBlock });
  });
  return blocks;
}

/**
 * The relations from which other numbers than those that are not looked at can follow: one that alone has such a number says nothing else.
 */
export function tellingRelations(system: AuditSystem, isLookedAt: (number: number) => boolean): readonly Relation[] {
  const { values, relations } = system;
  const relationsOf = relationsOfUnknowns(system);
  const counts = relationsOf.map(({ length }) => length);
  const isLeftOut = new Uint8Array(relations.length);
  const single = [...values.keys()].filter((number) => counts[number] === 1 && !isLookedAt(number));
  for (const number of single) {
    const i = relationsOf[number]!.find((relation) => isLeftOut[relation] === 0);
    if (i === undefined) continue;
    isLeftOut[i] = 1;
    for (const other of relations[i]!.keys()) if (--counts[other]! === 1 && !isLookedAt(other)) single.push(other);
  }
  return relations.filter((_, i) => isLeftOut[i] === 0);
}

/** What the shown numbers of a relation add up to: the sum of its hidden ones, with the other sign. */
export function shownSum({ values }: AuditSystem, relation: Relation): number {
  let sum = 0;
  for (const [number, factor] of relation) sum += factor * (values[number] ?? 0);
  return sum;
}
