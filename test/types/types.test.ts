import { describe, expect, it } from 'vitest';
import { compile } from './compile.js';
import { prelude, right, wrong } from './snippets.js';

const said = compile(
  prelude,
  [...wrong, ...right].map(([, snippet]) => snippet),
);

describe('does not compile:', () => {
  const cases = wrong.map(([what, , says, nearest], i) => ({ what, says, nearest, message: said[i] }));
  it.each(cases)('$what', ({ says, nearest, message }) => {
    expect(message).toContain(says);
    if (nearest !== undefined) expect(message).toMatch(new RegExp(`Did you mean (?:to write )?'${nearest}'\\?`));
  });
});

describe('compiles:', () => {
  it.each(right.map(([what], i) => ({ what, message: said[wrong.length + i] })))('$what', ({ message }) => {
    expect(message).toBe('');
  });
});
