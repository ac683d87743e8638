/**
 * The codes of a few texts: 1 + their position.
 *
 * One character and the length tell most lists of values apart, so that a text is compared with one value and not with all.
 */
export class EnumCodes {
  readonly values: readonly string[];
  /** Which character tells the values apart, -1 where none does. */
  readonly #at: number;
  readonly #factor: number;
  readonly #places = new Uint8Array(placeCount);
  readonly #codes: ReadonlyMap<string, number>;

  constructor(values: readonly string[]) {
    this.values = values;
    this.#codes = new Map(values.map((value, i) => [value, i + 1]));
    const [at, factor] = tellingApart([...this.#codes.keys()]);
    this.#at = at;
    this.#factor = factor;
    if (at >= 0) for (const [value, code] of this.#codes) this.#places[placeOf(value, at, factor)] = code;
  }

  /** The code of a text, 0 where it is none of the values. */
  codeOf(text: string): number {
    const at = this.#at;
    if (at < 0) return this.#codes.get(text) ?? 0;
    if (text.length <= at) return 0;
    const code = this.#places[placeOf(text, at, this.#factor)]!;
    return code > 0 && this.values[code - 1] === text ? code : 0;
  }
}

const placeCount = 256;

function placeOf(text: string, at: number, factor: number): number {
  return (text.charCodeAt(at) * factor + text.length) & (placeCount - 1);
}

function tellingApart(values: readonly string[]): readonly [at: number, factor: number] {
  if (values.length === 0 || values.length >= placeCount) return [-1, 0];
  const shortest = Math.min(...values.map((value) => value.length));
  for (let at = 0; at < shortest; at++) {
    for (const factor of [1, 7, 11, 29]) {
      if (new Set(values.map((value) => placeOf(value, at, factor))).size === values.length) return [at, factor];
    }
  }
  return [-1, 0];
}
