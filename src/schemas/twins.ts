/**
 * Patterns of the schemas, each beside a loop that accepts exactly the same texts in a tenth of the time. A loop is used only
 * where a schema's pattern is this one letter by letter; the tests hold the two to each other.
 */

/** A real day as zod's `z.iso.date()` has it. */
export const datePattern =
  /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$/;

/** `2019-12-31` as 20191231; 0 for everything but a real day in this form. */
export function dayOf(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return 0;
  const y1 = text.charCodeAt(0) - 48;
  const y2 = text.charCodeAt(1) - 48;
  const y3 = text.charCodeAt(2) - 48;
  const y4 = text.charCodeAt(3) - 48;
  const m1 = text.charCodeAt(5) - 48;
  const m2 = text.charCodeAt(6) - 48;
  const d1 = text.charCodeAt(8) - 48;
  const d2 = text.charCodeAt(9) - 48;
  // One comparison a digit: what lies below 0 is large as an unsigned number.
  if (y1 >>> 0 > 9 || y2 >>> 0 > 9 || y3 >>> 0 > 9 || y4 >>> 0 > 9) return 0;
  if (m1 >>> 0 > 1 || m2 >>> 0 > 9 || d1 >>> 0 > 3 || d2 >>> 0 > 9) return 0;
  const year = y1 * 1000 + y2 * 100 + y3 * 10 + y4;
  const month = m1 * 10 + m2;
  const day = d1 * 10 + d2;
  if (month < 1 || month > 12 || day < 1) return 0;
  if (day > 28 && day > daysOf(year, month)) return 0;
  return year * 10_000 + month * 100 + day;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Text without outer spaces, in one line, and not `__proto__`. */
export const idPattern = /^(?!__proto__$)\S(?:.*\S)?$/u;

/** Whether {@link idPattern} matches. */
export function isId(text: string): boolean {
  const length = text.length;
  if (length === 0) return false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code < 0x7f) continue;
    if (code < 0x7f) {
      // A space may stand within; so may a control character that does not end the line.
      if (code === 0x0a || code === 0x0d) return false;
      if ((code === 0x20 || (code >= 0x09 && code <= 0x0c)) && (i === 0 || i === length - 1)) return false;
      continue;
    }
    return idPattern.test(text);
  }
  return length !== 9 || text !== '__proto__';
}

/** An amount: digits, and at most 6 after a point; at most `integerDigits` of them before it. */
export interface AmountPattern {
  readonly pattern: RegExp;
  readonly integerDigits: number;
}

/** The patterns of the two kinds of money. */
export const amountPatterns: readonly AmountPattern[] = [
  { pattern: /^\d{1,15}(?:\.\d{1,6})?$/u, integerDigits: 15 },
  { pattern: /^\d{1,18}(?:\.\d{1,6})?$/u, integerDigits: 18 },
];

/** So many digits fit a whole number of 32 bits. */
const shortDigits = 9;
/** The most digits that a double holds exactly, whatever they are. */
const exactDigits = 15;

/** Reads amounts, each in one pass; the last one stays at hand. */
export class Amount {
  readonly #integerDigits: number;
  /** The digits without the point, as a number; only where the amount is not long. */
  digits = 0.5;
  /** How many of them are decimals. */
  decimals = 0;
  /** Whether there are more digits than a double holds exactly. */
  isLong = false;

  constructor(integerDigits: number) {
    this.#integerDigits = integerDigits;
  }

  /** Whether the text is an amount; what is known of it then. */
  read(text: string): boolean {
    const length = text.length;
    let point = length;
    // Two whole numbers of 32 bits, which are faster than one double: the first nine digits, then those behind them.
    let upper = 0;
    let lower = 0;
    let power = 1;
    for (let i = 0, number = 0; i < length; i++) {
      const digit = text.charCodeAt(i) - 48;
      if (digit >>> 0 > 9) {
        if (digit !== -2 || point !== length) return false;
        point = i;
      } else if (number++ < shortDigits) upper = (upper * 10 + digit) | 0;
      else {
        lower = (lower * 10 + digit) | 0;
        power = (power * 10) | 0;
      }
    }
    if (point < 1 || point > this.#integerDigits) return false;
    const decimals = point === length ? 0 : length - point - 1;
    if (decimals > 6 || (decimals === 0 && point !== length)) return false;
    this.decimals = decimals;
    this.isLong = (point === length ? length : length - 1) > exactDigits;
    this.digits = upper * power + lower;
    return true;
  }
}
