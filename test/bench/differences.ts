/** Two answers that are not the same, and where. */
export interface Difference {
  readonly place: string;
  readonly baseline: unknown;
  readonly current: unknown;
}

/**
 * Where two answers differ. Decimals are compared by their text, lists and columns item by item, records field by field; a field
 * that is absent equals one that is `undefined`, and 0 equals -0.
 */
export function* differences(place: string, baseline: unknown, current: unknown): Iterable<Difference> {
  const [before, after] = [plain(baseline), plain(current)];
  if (Object.is(before, after)) return;
  if (isList(before) && isList(after) && before.length === after.length) {
    for (let i = 0; i < before.length; i++) yield* differences(`${place} / ${i}`, before[i], after[i]);
  } else if (isRecord(before) && isRecord(after)) {
    const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
    for (const field of fields) yield* differences(`${place} / ${field}`, before[field], after[field]);
  } else yield { place, baseline: before, current: after };
}

function plain(value: unknown): unknown {
  if (typeof value === 'number') return value + 0;
  return isDecimal(value) ? value.toString() : value;
}

// Each build may have decimals of its own, so their class is not asked.
function isDecimal(value: unknown): value is { toString: () => string } {
  return typeof value === 'object' && value !== null && 'toSignificantDigits' in value;
}

type List = ArrayLike<unknown>;

function isList(value: unknown): value is List {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** A difference in words. */
export function inWords({ place, baseline, current }: Difference): string {
  return `${place}: ${shown(baseline)} by the baseline, ${shown(current)} by this build`;
}

function shown(value: unknown): string {
  const text =
    typeof value === 'bigint' ? `${value}n` : isList(value) ? `a list of ${value.length}` : JSON.stringify(value);
  return text === undefined ? 'nothing' : text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
