import { describe, expect, it } from 'vitest';
import {
  type CountingRoom,
  countingRooms,
  type Declared,
  declaredIn,
  declaredInRooms,
  roomSizes,
  vagueShare,
} from './room-sizes.js';

/** What the rooms that count may hold: a commit that raises a limit says by how much, and why. */
const limits = {
  lines: { conditions: 1_100, dataset: 3_186, engine: 1_445, tallies: 1_640, indicators: 4_436 },
  files: { conditions: 13, dataset: 22, engine: 17, tallies: 17, indicators: 60 },
  types: 203,
  state: 1,
  vagueShare: 0.03,
} as const satisfies {
  readonly lines: Readonly<Record<CountingRoom, number>>;
  readonly files: Readonly<Record<CountingRoom, number>>;
  readonly types: number;
  readonly state: number;
  readonly vagueShare: number;
};

const sizes = roomSizes();
const declared = declaredInRooms();

it.each(countingRooms)('%s keeps to its lines and files', (room) => {
  expect(sizes[room].lines).toBeLessThanOrEqual(limits.lines[room]);
  expect(sizes[room].files).toBeLessThanOrEqual(limits.files[room]);
});

it('the rooms keep to their named types', () => {
  expect(declared.types.length).toBeLessThanOrEqual(limits.types);
});

it('the rooms keep to their variables that hold something that changes', () => {
  expect(declared.state.length, declared.state.join('\n')).toBeLessThanOrEqual(limits.state);
});

it('the rooms keep to their share of vague names', () => {
  expect(declared.names.length).toBeGreaterThan(0);
  expect(vagueShare(declared.names)).toBeLessThanOrEqual(limits.vagueShare);
});

describe('what a text declares', () => {
  it.each<[string, Partial<Declared>]>([
    ['interface Unit {} type Id = string; class Tree {} enum Sex {}', { types: ['Unit', 'Id', 'Tree', 'Sex'] }],
    ["// interface Unit\nconst text = 'class Tree';", { types: [], names: ['text'], state: [] }],
    ['let last = 0;', { state: ['last'] }],
    ['const units = new WeakMap();', { state: ['units'] }],
    ['const units = new Map<string, number>();', { state: ['units'] }],
    ["const kinds = new Set(['team']);", { state: [] }],
    ['const pool: ArrayBuffer[] = [];', { state: ['pool'] }],
    ['const lent = { bits: new Uint32Array(32) };', { state: ['lent'] }],
    ['const none = new Float64Array(0);', { state: [] }],
    ['const make = () => new Map();', { state: [], names: ['make'] }],
    ['function count(rows: number, { unit, sex: [code] }: Row) {}', { names: ['count', 'rows', 'unit', 'code'] }],
    ['type Reader = (row: unknown) => void;', { types: ['Reader'], names: [] }],
  ])('%s', (text, expected) => {
    expect(declaredIn(text)).toMatchObject(expected);
  });

  it('is vague where a name stands in the list', () => {
    expect(vagueShare(['found', 'unit', 'knownUnits', 'all'])).toBe(0.5);
  });
});
