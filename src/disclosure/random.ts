/** A number from 0 up to 1, 1 not among them. */
export type Random = () => number;

/**
 * Numbers that look random and follow from a text: the same text gives the same numbers on every machine.
 *
 * It is no generator for keys. It has 128 bits of state, so that the numbers cannot be found by trying all states.
 *
 * @see cyrb128 and sfc32, https://github.com/bryc/code/blob/master/jshash/PRNGs.md
 */
export function randomFromText(seed: string): Random {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (let i = 0; i < seed.length; i++) {
    const code = seed.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, 597_399_067);
    b = c ^ Math.imul(b ^ code, 2_869_860_233);
    c = d ^ Math.imul(c ^ code, 951_274_213);
    d = a ^ Math.imul(d ^ code, 2_716_044_179);
  }
  const next: Random = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first numbers depend on some of the state alone.
  for (let i = 0; i < 16; i++) next();
  return next;
}
