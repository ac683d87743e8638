import { maxConditionDepth } from '../limits.js';

// A level of a condition is at most an object in a list; around a condition and beside it stand fewer than so many more.
const maxNesting = 2 * maxConditionDepth + 16;

/**
 * A copy of JSON data, of which nothing is shared with the caller. Keys stay in their order, and keys without a value go.
 *
 * @param refuse - called with the path of what is no JSON data or is nested too deep for every reader that follows
 */
export function plainCopy(json: unknown, refuse: (path: readonly string[]) => never): unknown {
  const path: string[] = [];
  const copyAt = (key: string, value: unknown): unknown => {
    path.push(key);
    const copied = copy(value);
    path.pop();
    return copied;
  };
  const copy = (value: unknown): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return value;
    if (typeof value !== 'object' || path.length > maxNesting) return refuse(path);
    if (Array.isArray(value)) return value.map((item, i) => copyAt(String(i), item));
    const prototype: unknown = Object.getPrototypeOf(value);
    // JSON text may hold the key `__proto__`, but no object keeps it through every copy.
    if ((prototype !== Object.prototype && prototype !== null) || Object.hasOwn(value, '__proto__'))
      return refuse(path);
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(entries.map(([key, part]) => [key, copyAt(key, part)]));
  };
  return copy(json);
}
