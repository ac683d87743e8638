import { describe, expect, it } from 'vitest';
import { borrow, borrowZeros, giveBack, withWords } from '../../src/kernel/workspace.js';

const size = 1 << 20;

describe('lent memory', () => {
  it('comes again to the next who asks for as much', () => {
    const lent = borrow(size);
    giveBack(lent);
    expect(borrow(size)).toBe(lent);
  });

  it('is lent to one at a time', () => {
    const lent = borrow(size);
    giveBack(lent);
    const [one, other] = [borrow(size), borrow(size)];
    expect(other).not.toBe(one);
  });

  it('is at least as much, and not twice as much as asked for', () => {
    const lent = borrow(4 * size);
    giveBack(lent);
    expect(borrow(3 * size)).toBe(lent);
    giveBack(lent);
    expect(borrow(size).byteLength).toBeLessThanOrEqual(2 * size);
    expect(borrow(5 * size).byteLength).toBeGreaterThanOrEqual(5 * size);
  });

  it('holds zeros where that is asked', () => {
    const lent = borrow(size);
    new Uint8Array(lent).fill(7);
    giveBack(lent);
    const zeros = borrowZeros(size);
    expect(zeros).toBe(lent);
    expect(new Uint8Array(zeros).every((byte) => byte === 0)).toBe(true);
  });

  it('is not kept without end', () => {
    const large = Array.from({ length: 6 }, () => borrow(1 << 25));
    for (const one of large) giveBack(one);
    const again = Array.from({ length: 6 }, () => borrow(1 << 25));
    expect(again.filter((one) => large.includes(one)).length).toBeLessThan(6);
  });

  it('is given back after work, within which other work has its own', () => {
    const sum = withWords(3, (words) => {
      words.set([1, 2, 3]);
      const inner = withWords(3, (others) => {
        others.fill(9);
        return others[0]!;
      });
      return [...words].reduce((all, one) => all + one, inner);
    });
    expect(sum).toBe(15);
  });

  it('is for work a part of much more, where no less is there', () => {
    const taken = Array.from({ length: 20 }, () => borrow(1 << 24));
    giveBack(taken[0]!);
    expect(withWords(1 << 17, ({ buffer }) => buffer.byteLength)).toBeGreaterThanOrEqual(1 << 19);
    const lent = withWords(3 << 19, ({ buffer, length }) => ({ buffer, length }));
    expect(lent.length).toBe(3 << 19);
    expect(lent.buffer === taken[0]).toBe(true);
  });
});
