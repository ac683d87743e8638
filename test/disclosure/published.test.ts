import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Elimination } from '../../src/disclosure/eliminate.js';
import type { Vector } from '../../src/disclosure/vectors.js';
import { TableAttacker } from './table-attacker.js';

/** A published table: its inner numbers, each printed number with the inner ones that it is the sum of, and what is hidden of it. */
interface PublishedTable {
  readonly id: string;
  readonly source: string;
  readonly inner: Readonly<Record<string, number>>;
  readonly cells: Readonly<Record<string, readonly string[]>>;
  readonly primary: readonly string[];
  /** Numbers that everybody knows. */
  readonly known?: readonly string[];
  /** The smallest value that a hidden number can have. */
  readonly lowerBound: number;
  readonly order?: readonly string[];
  readonly expected: {
    readonly orderA?: readonly string[];
    readonly orderB?: readonly string[];
    readonly secondaryA?: readonly string[];
    readonly secondaryB?: readonly string[];
    readonly secondary?: readonly string[];
    readonly secondaryLinear?: readonly string[];
    readonly oursSecondary?: readonly string[];
    readonly hidden?: readonly string[];
  };
}

const tables = JSON.parse(
  readFileSync(new URL('../cases/disclosure/published.json', import.meta.url), 'utf8'),
) as readonly PublishedTable[];
const table = (id: string) => tables.find((each) => each.id === id)!;

function secondary({ inner, cells, primary, known = [] }: PublishedTable, order: readonly string[]): readonly string[] {
  const names = Object.keys(inner);
  const vectorOf = (cell: string): Vector => {
    const rows = cells[cell]!.map((name) => names.indexOf(name)).sort((a, b) => a - b);
    return { rows, values: rows.map(() => 1) };
  };
  const elimination = new Elimination(new Int32Array(names.length));
  for (const cell of known) elimination.know(vectorOf(cell));
  for (const cell of primary) elimination.protect(vectorOf(cell));
  return order.filter((cell) => !elimination.publish(vectorOf(cell)));
}

describe('elimination', () => {
  it.each<[id: string, order: readonly string[], hidden: readonly string[]]>([
    ['gauss-doc', table('gauss-doc').expected.orderA!, table('gauss-doc').expected.secondaryA!],
    ['gauss-doc', table('gauss-doc').expected.orderB!, table('gauss-doc').expected.secondaryB!],
    ...['z1', 'linked', 'singletons-1d', 'three-singletons', 'microdata1'].map(
      (id): [string, readonly string[], readonly string[]] => {
        const { order, expected } = table(id);
        return [id, order!, (expected.oursSecondary ?? expected.secondaryLinear ?? expected.secondary)!];
      },
    ),
  ])('hides of the published table %s what was published', (id, order, hidden) => {
    expect([...secondary(table(id), order)].sort()).toEqual([...hidden].sort());
  });

  it('hides one more of a table of which each row and column has two hidden numbers', () => {
    const published = table('sdctable-4x4');
    expect(secondary(published, published.order!)).toHaveLength(1);
  });
});

/** Which hidden numbers an attacker finds out. */
function exact({ inner, cells, known = [], lowerBound }: PublishedTable, hidden: readonly string[]): readonly string[] {
  const names = Object.keys(inner);
  const isHidden = (name: string) => hidden.includes(name) && !known.includes(name);
  // A hidden number counts from the smallest value that it can have.
  const counts = names.map((name) => inner[name]! - (isHidden(name) ? lowerBound : 0));
  const positionsOf = (cell: string) => cells[cell]!.map((name) => names.indexOf(name));
  const shown = Object.keys(cells).filter((cell) => !hidden.includes(cell));
  const attacker = new TableAttacker(
    counts,
    shown.map((cell) => {
      const positions = positionsOf(cell);
      return { positions, number: positions.reduce((sum, at) => sum + counts[at]!, 0) };
    }),
  );
  return hidden.filter((cell) => attacker.finds(positionsOf(cell)));
}

describe('the attacker of the tests', () => {
  it.each<[id: string, hidden: readonly string[], expected: readonly string[]]>([
    ['sdctable-4x4', table('sdctable-4x4').primary, ['w|b']],
    ['sdctable-4x4', [...table('sdctable-4x4').primary, 'x|b'], []],
    ['linked', table('linked').primary, ['K']],
    ['linked', [...table('linked').primary, 'N'], []],
    ['singletons-1d', table('singletons-1d').primary, ['a', 'c']],
    ['singletons-1d', [...table('singletons-1d').primary, 'b'], []],
    ['three-singletons', table('three-singletons').primary, table('three-singletons').primary],
    ['zeros-and-ones-a', table('zeros-and-ones-a').expected.hidden!, ['x0', 'x1']],
    ['zeros-and-ones-b', table('zeros-and-ones-b').expected.hidden!, ['x2', 'x3']],
    ['zeros-and-ones-c', table('zeros-and-ones-c').expected.hidden!, ['x2', 'x3']],
    ['geurts-1992', table('geurts-1992').primary, []],
    ['microdata1', table('microdata1').expected.oursSecondary!.concat('A|female'), []],
  ])('finds out of the published table %s with %j hidden what was published', (id, hidden, expected) => {
    expect([...exact(table(id), hidden)].sort()).toEqual([...expected].sort());
  });
});
