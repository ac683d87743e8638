import {
  type AuditBlock,
  type AuditSystem,
  auditBlocks,
  type Combination,
  relationsOfUnknowns,
} from './audit-system.js';
import { Elimination } from './eliminate.js';
import { IntegerTableau } from './integer-tableau.js';
import { modulo, type Vector } from './vectors.js';

/** How many relations around a number are tried for its proof, fewest first. */
const sizes = [4, 16, 64, 256];

/**
 * The hidden numbers that follow by sums and differences, each with the relations whose sum says so. Which ones follow is decided by
 * elimination in a prime field; each proof is exact. A proof of very many relations is not looked for.
 */
export function determinedBySums(system: AuditSystem): ReadonlyMap<number, Combination | undefined> {
  const relationsOf = relationsOfUnknowns(system);
  const determined = new Map<number, Combination | undefined>();
  for (const block of auditBlocks(system, relationsOf)) {
    for (const number of followingIn(block, system)) {
      const proofs = sizes.map(
        (size) => () => proofAmong(nearRelations(number, size, relationsOf, system), number, system),
      );
      let proof: Combination | undefined;
      for (const find of proofs) proof ??= find();
      determined.set(number, proof);
    }
  }
  return determined;
}

function followingIn({ unknowns, relations }: AuditBlock, system: AuditSystem): readonly number[] {
  const rowOf = new Map(unknowns.map((number, row) => [number, row]));
  const elimination = new Elimination(new Int32Array(unknowns.length));
  for (const i of relations) {
    const entries = [...system.relations[i]!]
      .flatMap(([number, factor]) => (rowOf.has(number) ? [[rowOf.get(number)!, modulo(factor)] as const] : []))
      .sort(([a], [b]) => a - b);
    const vector: Vector = { rows: entries.map(([row]) => row), values: entries.map(([, value]) => value) };
    if (vector.rows.length > 0) elimination.know(vector);
  }
  return unknowns.filter((_, row) => elimination.reduced({ rows: [row], values: [1] }).rows.length === 0);
}

// The relations that are reached from a number first.
function nearRelations(
  start: number,
  size: number,
  relationsOf: ReturnType<typeof relationsOfUnknowns>,
  { values, relations }: AuditSystem,
): readonly number[] {
  const near = new Set<number>();
  const reached = new Set([start]);
  for (const number of reached) {
    for (const i of relationsOf[number]!) {
      if (near.size >= size) return [...near];
      near.add(i);
      for (const other of relations[i]!.keys()) if (values[other] === null) reached.add(other);
    }
  }
  return [...near];
}

// Brings the relations into reduced form, beside them which of them were added to which.
function proofAmong(
  near: readonly number[],
  target: number,
  { values, relations }: AuditSystem,
): Combination | undefined {
  const unknowns = [...new Set(near.flatMap((i) => [...relations[i]!.keys()]))].filter(
    (number) => values[number] === null,
  );
  // The number itself comes last, so that it is left alone where it can be.
  const columns = [...unknowns.filter((number) => number !== target), target];
  const tableau = new IntegerTableau(
    near.map((relation, row) => [
      ...columns.map((number) => relations[relation]!.get(number) ?? 0),
      ...near.map((_, i) => (i === row ? 1 : 0)),
    ]),
  );
  const free = new Set(near.keys());
  for (const column of columns.slice(0, -1).keys()) {
    const row = [...free].find((i) => tableau.rows[i]![column] !== 0);
    if (row === undefined) continue;
    if (!tableau.pivot(row, column)) return undefined;
    free.delete(row);
  }
  const last = columns.length - 1;
  const row = [...free].find((i) => tableau.rows[i]![last] !== 0);
  if (row === undefined) return undefined;
  const numbers = tableau.rows[row]!;
  const times = new Map(
    near.flatMap((relation, i) => {
      const number = numbers[columns.length + i]!;
      return number === 0 ? [] : [[relation, number] as const];
    }),
  );
  return { times, dividedBy: numbers[last]! };
}
