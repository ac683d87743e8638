import { GenderIndicatorsError } from '../errors.js';
import { maxConditionDepth } from '../limits.js';
import { invalidJson } from '../mistakes.js';

// A level of a condition is at most an object in a list; around a condition stand fewer than so many more.
const maxNesting = 2 * maxConditionDepth + 16;

/** Refuses JSON, with the path of what does not fit. No value may stand in the path. */
export function refuseJson(what: string, path: readonly string[]): never {
  throw new GenderIndicatorsError(invalidJson, { what, path: path.join('.') });
}

/**
 * A copy of JSON data, which may be text, of which nothing is shared with the caller. Keys stay in their order, and keys without a
 * value go. What is no JSON data, or nested too deep for every reader that follows, is refused.
 */
export function plainJson(json: unknown, refuse: (path: readonly string[]) => never): unknown {
  return plainCopy(typeof json === 'string' ? parseText(json, refuse) : json, [], refuse);
}

function parseText(text: string, refuse: (path: readonly string[]) => never): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse([]);
  }
}

function plainCopy(json: unknown, path: string[], refuse: (path: readonly string[]) => never): unknown {
  if (json === null || typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean') return json;
  if (typeof json !== 'object' || path.length > maxNesting) return refuse(path);
  const copyAt = (key: string, value: unknown): unknown => {
    path.push(key);
    const copy = plainCopy(value, path, refuse);
    path.pop();
    return copy;
  };
  if (Array.isArray(json)) return json.map((item, i) => copyAt(String(i), item));
  const prototype: unknown = Object.getPrototypeOf(json);
  // JSON text may hold the key `__proto__`, but objects do not keep it through every copy.
  if ((prototype !== Object.prototype && prototype !== null) || Object.hasOwn(json, '__proto__')) return refuse(path);
  const entries = Object.entries(json).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, copyAt(key, value)]));
}
