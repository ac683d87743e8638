import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/disclosure/audit.js';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { explain } from '../../src/present/explain.js';
import type { AuditFinding, PublishedTable } from '../../src/schemas/published-table.js';
import { runs } from '../agreement/runs.js';
import { refusal } from '../measures/refusal.js';

const sumOf = (finding: AuditFinding) =>
  finding.proofs.map(
    ({ terms, dividedBy }) => terms.reduce((sum, { value, times }) => sum + value * times, 0) / dividedBy,
  );

/** Fails where a finding is not what its proofs say. */
function expectProved({ determined }: ReturnType<typeof audit>): void {
  for (const finding of determined) {
    expect(finding.proofs.map(({ says }) => says)).toEqual(finding.by === 'sums' ? ['equal'] : ['at_least', 'at_most']);
    for (const sum of sumOf(finding)) expect(sum).toBe(finding.value);
  }
}

describe('a published table', () => {
  interface PublishedCase {
    readonly id: string;
    readonly inner: Readonly<Record<string, number>>;
    readonly cells: Readonly<Record<string, readonly string[]>>;
    readonly primary: readonly string[];
    readonly expected: Readonly<Record<string, unknown>>;
  }
  const cases = JSON.parse(
    readFileSync(new URL('../cases/disclosure/published.json', import.meta.url), 'utf8'),
  ) as readonly PublishedCase[];
  const caseOf = (id: string) => cases.find((each) => each.id === id)!;
  // Every cell is the sum of inner numbers; those that are cells themselves stand for them.
  const tableOf = ({ inner, cells }: PublishedCase, hidden: readonly string[]): PublishedTable => {
    const numbers = Object.keys(inner).map((id) => ({ id: `inner ${id}`, value: null }));
    const ofCells = Object.entries(cells).map(([id, parts]) => ({
      id,
      value: hidden.includes(id) ? null : parts.reduce((sum, part) => sum + inner[part]!, 0),
    }));
    const sums = Object.entries(cells).map(([total, parts]) => ({
      total,
      parts: parts.map((part) => `inner ${part}`),
    }));
    return { cells: [...numbers, ...ofCells], sums };
  };
  const determinedIn = (table: PublishedTable, by: 'sums' | 'bounds' | 'zeros') =>
    Object.fromEntries(
      audit(table).determined.flatMap((finding) =>
        finding.by === by && !finding.cell.id.startsWith('inner') ? [[finding.cell.id, finding.value]] : [],
      ),
    );

  it('with two numbers hidden in every row and column gives one away', () => {
    const of = caseOf('sdctable-4x4');
    const table = tableOf(of, of.primary);
    expect(determinedIn(table, 'sums')).toEqual(of.expected['exactBefore']);
    expectProved(audit(table));
    expect(determinedIn(tableOf(of, [...of.primary, 'x|b', 'x|a']), 'sums')).toEqual({});
  });

  it('that is safe in itself, and not beside another one', () => {
    const of = caseOf('linked');
    expect(determinedIn(tableOf(of, of.primary), 'sums')).toEqual(of.expected['exactBefore']);
    expect(determinedIn(tableOf(of, [...of.primary, 'N']), 'sums')).toEqual({});
  });

  it.each(['zeros-and-ones-a', 'zeros-and-ones-b', 'zeros-and-ones-c'])(
    '%s gives numbers away by bounds alone',
    (id) => {
      const of = caseOf(id);
      const hidden = of.expected['hidden'] as readonly string[];
      const intervals = of.expected['intervals'] as Readonly<Record<string, readonly [number, number]>>;
      const table = tableOf(of, hidden);
      expect(determinedIn(table, 'sums')).toEqual({});
      expectProved(audit(table));
      const zeros = Object.entries(intervals).flatMap(([cell, [low]]) => (low === 0 ? [[cell, 0] as const] : []));
      expect({ ...determinedIn(table, 'bounds'), ...determinedIn(table, 'zeros') }).toMatchObject(
        Object.fromEntries(zeros),
      );
    },
  );

  it('of which every hidden number lies in an interval determines nothing', () => {
    const of = caseOf('geurts-1992');
    const hidden = Object.keys(of.expected['allIntervals'] as object);
    expect({ ...determinedIn(tableOf(of, hidden), 'sums'), ...determinedIn(tableOf(of, hidden), 'bounds') }).toEqual(
      {},
    );
    const z1 = caseOf('z1');
    expect(
      audit(tableOf(z1, z1.expected['hidden'] as readonly string[])).determined.filter(
        ({ cell }) => !cell.id.startsWith('inner'),
      ),
    ).toEqual([]);
    const gauss = caseOf('gauss-doc');
    const { secondaryA } = gauss.expected as { secondaryA: readonly string[] };
    expect(determinedIn(tableOf(gauss, [...gauss.primary, ...secondaryA]), 'sums')).toEqual({});
    expect(Object.keys(determinedIn(tableOf(gauss, gauss.primary.slice(1)), 'sums'))).toHaveLength(2);
  });
});

describe('what a proof says', () => {
  const dept = { id: 'dept', label: { vi: 'Cục QLTT', en: 'Department' }, value: 12 };
  const teams = [
    { id: 'team-1', label: 'Đội 1', value: 5 },
    { id: 'team-2', label: 'Đội 2', value: 4 },
    { id: 'team-3', label: 'Đội 3', sex: 'female' as const, value: null },
  ];
  const sums = [{ total: 'dept', parts: ['team-1', 'team-2', 'team-3'] }];

  it('in a calculation', () => {
    const [finding] = audit({ cells: [dept, ...teams], sums }).determined;
    expect(explain(finding!, vi)).toBe('Đội 3, nữ: 12 − 5 − 4 = 3');
    expect(explain(finding!, en, { detail: 'full' }).split('\n')).toEqual([
      'Đội 3, women: 12 − 5 − 4 = 3',
      '12: Department',
      '5: Đội 1',
      '4: Đội 2',
    ]);
  });

  it('in two, where no number is below 0', () => {
    const cells = [
      { id: 'a', value: null },
      { id: 'b', value: null },
      { id: 'ab', value: 0 },
    ];
    const { determined } = audit({ cells, sums: [{ total: 'ab', parts: ['a', 'b'] }] });
    expect(determined.map((finding) => explain(finding, en))).toEqual([
      'a: at least 0 and at most 0, since no number is below 0',
      'b: at least 0 and at most 0, since no number is below 0',
    ]);
    expect(explain(determined[0]!, vi)).toBe('a: ít nhất là 0, nhiều nhất là 0, vì không số nào nhỏ hơn 0');
  });

  it('with a factor and a divisor', () => {
    // a + b = 5, b + c = 7, a + c = 6.
    const cells = ['a', 'b', 'c'].map((id) => ({ id, value: null }));
    const totals = [
      { id: 'ab', value: 5 },
      { id: 'bc', value: 7 },
      { id: 'ac', value: 6 },
    ];
    const { determined } = audit({
      cells: [...cells, ...totals],
      sums: totals.map(({ id }) => ({ total: id, parts: [id.slice(0, 1), id.slice(1)] })),
    });
    expect(determined.map((finding) => explain(finding, en)).sort()[0]).toMatch(/^a: \(.*\) \/ 2 = 2$/u);
    expect(determined.map(({ value }) => value)).toEqual([2, 3, 4]);
  });

  it('names sums that do not hold, and concludes nothing from them', () => {
    const wrong = {
      cells: [{ ...dept, value: 20 }, ...teams.slice(0, 2)],
      sums: [{ total: 'dept', parts: ['team-1', 'team-2'] }],
    };
    expect(audit(wrong)).toEqual({ checked: 0, determined: [], contradictions: wrong.sums });
  });
});

/** A tree of hidden and shown numbers by two sexes, or three numbers in two directions. */
const worlds = fc.record({
  numbers: fc.array(fc.nat(1), { minLength: 6, maxLength: 6 }),
  hidden: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
});
const [rowIds, columnIds] = [
  ['r0', 'r1', 'r2'],
  ['f', 'm'],
];
const innerIds = rowIds.flatMap((row) => columnIds.map((column) => `${row}${column}`));
function tableOfWorld({ numbers, hidden }: { numbers: readonly number[]; hidden: readonly boolean[] }): PublishedTable {
  const number = new Map(innerIds.map((id, i) => [id, numbers[i]!]));
  const sums = [
    ...rowIds.map((row) => ({ total: row, parts: columnIds.map((column) => `${row}${column}`) })),
    ...columnIds.map((column) => ({ total: column, parts: rowIds.map((row) => `${row}${column}`) })),
    { total: 'all', parts: rowIds },
  ];
  for (const { total, parts } of sums)
    number.set(
      total,
      parts.reduce((sum, part) => sum + number.get(part)!, 0),
    );
  const cells = [...number].map(([id, value], i) => ({ id, value: hidden[i] === true ? null : value }));
  return { cells, sums };
}

// All tables of inner numbers from `low` to `high` that agree with what is shown.
function valuesIn(
  { cells, sums }: PublishedTable,
  low: number,
  high: number,
): ReadonlyMap<string, ReadonlySet<number>> {
  const seen = new Map(cells.map(({ id }) => [id, new Set<number>()]));
  const size = high - low + 1;
  for (let choice = 0; choice < size ** innerIds.length; choice++) {
    const number = new Map(innerIds.map((id, i) => [id, (Math.floor(choice / size ** i) % size) + low]));
    for (const { total, parts } of sums)
      number.set(
        total,
        parts.reduce((sum, part) => sum + number.get(part)!, 0),
      );
    if (cells.every(({ id, value }) => value === null || value === number.get(id)))
      for (const [id, value] of number) seen.get(id)!.add(value);
  }
  return seen;
}

describe('on small worlds', () => {
  it('finds by sums exactly what every table that agrees has, whatever its signs', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const table = tableOfWorld(world);
        // Where numbers may be below 0, agreeing tables differ from the true one by tables that show 0.
        const shifts = valuesIn(
          { ...table, cells: table.cells.map(({ id, value }) => ({ id, value: value === null ? null : 0 })) },
          -1,
          1,
        );
        const fixed = table.cells
          .filter(({ id, value }) => value === null && shifts.get(id)!.size === 1)
          .map(({ id }) => id);
        const result = audit(table);
        expect(
          result.determined
            .filter(({ by }) => by === 'sums')
            .map(({ cell }) => cell.id)
            .sort(),
        ).toEqual(fixed.sort());
        expectProved(result);
      }),
      runs(100),
    );
  });

  it('finds by bounds exactly what every table without negative numbers has', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const table = tableOfWorld(world);
        const most = 4;
        const possible = valuesIn(table, 0, most);
        const fixed = table.cells.flatMap(({ id, value }) => {
          const values = [...possible.get(id)!];
          return value === null && values.length === 1 ? [[id, values[0]] as const] : [];
        });
        const found = audit(table).determined.map(({ cell, value }) => [cell.id, value]);
        // The tables that are tried end at a number; only what has one value below it is sure to have no other above it.
        for (const each of found) expect(fixed).toContainEqual(each);
        const isBounded = table.cells.every(({ id, value }) => value !== null || Math.max(...possible.get(id)!) < most);
        if (isBounded) expect(found.sort()).toEqual(fixed.sort());
      }),
      runs(25),
    );
  });
});

it.each([
  ['cells that are no list', { cells: {}, sums: [] }, 'published.cells'],
  ['a number below 0', { cells: [{ id: 'a', value: -1 }], sums: [] }, 'published.cells.0.value'],
  [
    'an id that stands twice',
    {
      cells: [
        { id: 'a', value: 1 },
        { id: 'a', value: 1 },
      ],
      sums: [],
    },
    'published.cells',
  ],
  [
    'a sum of an unknown number',
    { cells: [{ id: 'a', value: 1 }], sums: [{ total: 'a', parts: ['b'] }] },
    'published.sums.0',
  ],
  ['nothing', undefined, 'published'],
])('refuses %s', (_, table, argument) => {
  expect(refusal(() => audit(table as PublishedTable))).toMatchObject({ function: 'audit', argument });
});
