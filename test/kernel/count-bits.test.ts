import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBits, type MaskWord } from '../../src/kernel/count-bits.js';
import type { Codes } from '../../src/kernel/profile.js';
import { runs } from '../agreement/runs.js';

type Bits = readonly (readonly boolean[])[];

const widths = [Uint8Array, Uint16Array, Uint32Array] as const;

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [run, length] of lengths.entries()) starts[run + 1] = starts[run]! + length;
  return starts;
}

/** Words of at most 32 columns, made of the bits of each profile. */
function wordsOf(bits: Bits, columnCount: number, runCount: number): MaskWord[] {
  return Array.from({ length: Math.ceil(columnCount / 32) }, (_, word) => ({
    masks: Int32Array.from(bits, (own) =>
      own.slice(32 * word, 32 * word + 32).reduce((mask, isSet, bit) => mask | (Number(isSet) << bit), 0),
    ),
    columns: Array.from({ length: Math.min(32, columnCount - 32 * word) }, () => new Float64Array(runCount)),
  }));
}

function counted(profiles: Codes, lengths: readonly number[], bits: Bits, columnCount: number): number[][] {
  const words = wordsOf(bits, columnCount, lengths.length);
  countBits(profiles, startsOf(lengths), words);
  return words.flatMap(({ columns }) => columns.map((column) => [...column]));
}

function naive(profiles: Codes, lengths: readonly number[], bits: Bits, columnCount: number): number[][] {
  const starts = startsOf(lengths);
  const rowsOf = (run: number) => [...profiles.subarray(starts[run], starts[run + 1])];
  return Array.from({ length: columnCount }, (_, column) =>
    lengths.map((_length, run) => rowsOf(run).filter((profile) => bits[profile]![column]).length),
  );
}

/** Numbers in no visible order. */
function mixed(number: number): number {
  return Math.imul(number + 1, 0x9e3779b1) >>> 8;
}

describe('countBits', () => {
  it.each([0, 1, 2, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 1000, 1023, 1024, 4097, 70_000])(
    'counts a run of %i rows that all have every bit, of one word and of two',
    (length) => {
      const bits = [Array.from({ length: 40 }, () => true)];
      for (const columnCount of [1, 31, 32, 33, 40]) {
        const expected = Array.from({ length: columnCount }, () => [length]);
        expect(counted(new Uint8Array(length), [length], bits, columnCount)).toEqual(expected);
      }
    },
  );

  it.each([15, 16, 17, 63, 64, 65, 1000])('finds the one row of %i that has a bit, wherever it stands', (length) => {
    for (let at = 0; at < length; at++) {
      const profiles = new Uint8Array(length);
      profiles[at] = 1;
      const [none, other] = [false, true].map((isOne) => Array.from({ length: 32 }, (_, bit) => isOne && bit === 31));
      expect(counted(profiles, [length], [none!, other!], 32)[31]).toEqual([1]);
    }
  });

  it('counts nobody where there is no run, no row or no word', () => {
    expect(counted(new Uint8Array(), [], [[true]], 1)).toEqual([[]]);
    expect(counted(new Uint8Array(), [0, 0], [[true]], 1)).toEqual([[0, 0]]);
    expect(counted(Uint8Array.of(0), [1], [[]], 0)).toEqual([]);
  });

  it('begins every run anew, after a long one and after an empty one', () => {
    const lengths = [5000, 0, 1, 16, 0, 0, 1024, 3];
    const profiles = new Uint8Array(6044);
    expect(counted(profiles, lengths, [[true, false]], 2)).toEqual([lengths, lengths.map(() => 0)]);
  });

  it('leaves rows before the first run and after the last alone', () => {
    const [word] = wordsOf([[true]], 1, 1);
    countBits(new Uint8Array(100), Uint32Array.of(10, 27), [word!]);
    expect([...word!.columns[0]!]).toEqual([17]);
  });

  it('is what a loop over rows and bits gives, in codes of every width', () => {
    const length = fc.oneof(fc.constantFrom(0, 1, 15, 16, 17, 63, 64, 65, 1001, 2048), fc.nat({ max: 100 }));
    const sample = fc.record({
      width: fc.constantFrom(...widths),
      lengths: fc.array(length, { maxLength: 6 }),
      columnCount: fc.integer({ min: 1, max: 40 }),
      profileCount: fc.integer({ min: 1, max: 300 }),
      seed: fc.nat(),
      density: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(sample, ({ width, lengths, columnCount, profileCount, seed, density }) => {
        const size = Math.min(profileCount, width === Uint8Array ? 256 : 300);
        const profiles = new width(startsOf(lengths).at(-1)!).map((_, row) => mixed(seed + row) % size);
        const bits = Array.from({ length: size }, (_, one) =>
          Array.from({ length: columnCount }, (_column, bit) => mixed(seed + 41 * one + bit) % density === 0),
        );
        expect(counted(profiles, lengths, bits, columnCount)).toEqual(naive(profiles, lengths, bits, columnCount));
      }),
      runs(60),
    );
  });
});
