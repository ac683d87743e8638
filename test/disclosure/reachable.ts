import { Session } from 'node:inspector';

/** Numbers and texts that a debugger reaches from an object: through fields, private ones too, collections, and variables of functions. */
export interface Reachable {
  readonly numbers: ReadonlySet<number>;
  readonly texts: ReadonlySet<string>;
}

interface Remote {
  readonly type: string;
  readonly subtype?: string;
  readonly value?: unknown;
  readonly unserializableValue?: string;
  readonly objectId?: string;
  readonly description?: string;
}

interface Property {
  readonly name: string;
  readonly value?: Remote;
  readonly get?: Remote;
}

interface Properties {
  readonly result: readonly Property[];
  readonly internalProperties?: readonly Property[];
  readonly privateProperties?: readonly Property[];
}

// Definitions hold no number of a dataset; a record set leads to the whole of zod.
const definitions = new Set([
  'recordSet',
  'recordSets',
  'schema',
  'schemas',
  '_zod',
  'model',
  'relation',
  'field',
  'foreignKey',
  'otherKey',
  'via',
  '[[Prototype]]',
  '__proto__',
]);

/** All that a debugger reaches from an object. */
export function reachableFrom(root: object): Reachable {
  const numbers = new Set<number>();
  const texts = new Set<string>();
  const numberOf = new WeakMap<object, number>();
  const probe = {
    root,
    // Whether an object is new, and what a typed array holds.
    visit: (value: object): readonly number[] | null => {
      if (numberOf.has(value)) return null;
      numberOf.set(value, 1);
      return ArrayBuffer.isView(value) ? Array.from(value as Float64Array, Number) : [];
    },
  };
  Object.assign(globalThis, { probe });
  const session = new Session();
  session.connect();
  const post = (method: string, parameters: object): unknown => {
    let answer: unknown;
    session.post(method, parameters, (error, result) => {
      if (error !== null) throw new Error(`${method}: ${JSON.stringify(error)}`);
      answer = result;
    });
    return answer;
  };
  const note = ({ type, value, unserializableValue }: Remote): void => {
    if (type === 'number') numbers.add(Number(value));
    if (type === 'bigint') numbers.add(Number(unserializableValue?.replace('n', '')));
    if (type === 'string') texts.add(String(value));
  };
  const { result: start } = post('Runtime.evaluate', { expression: 'probe.root' }) as { result: Remote };
  const waiting: { readonly remote: Remote; readonly isScope: boolean }[] = [{ remote: start, isScope: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { remote, isScope } = next;
    const { objectId } = remote;
    if (objectId === undefined) continue;
    if (!isScope) {
      const answer = post('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: 'function () { return globalThis.probe.visit(this); }',
        returnByValue: true,
      }) as { result: Remote };
      if (answer.result.subtype === 'null') continue;
      for (const value of (answer.result.value ?? []) as number[]) numbers.add(value);
    }
    if (remote.subtype === 'typedarray') continue;
    const {
      result,
      internalProperties = [],
      privateProperties = [],
    } = post('Runtime.getProperties', { objectId, ownProperties: true }) as Properties;
    if (result.some(({ name }) => name === '_zod')) continue;
    for (const { name, value, get } of [...result, ...internalProperties, ...privateProperties]) {
      if (definitions.has(name)) continue;
      for (const each of [value, get]) {
        if (each === undefined) continue;
        note(each);
        if (each.objectId === undefined) continue;
        if (name === '[[Scopes]]') {
          const scopes = post('Runtime.getProperties', {
            objectId: each.objectId,
            ownProperties: true,
          }) as Properties;
          // The scope of a module has no function's name; modules hold constants alone.
          for (const { value: scope } of scopes.result)
            if (scope !== undefined && /^(?:Closure|Block|Local|Catch|With) \(/u.test(scope.description ?? ''))
              waiting.push({ remote: scope, isScope: true });
        } else waiting.push({ remote: each, isScope: name === '[[Entries]]' });
      }
    }
  }
  session.disconnect();
  Reflect.deleteProperty(globalThis, 'probe');
  return { numbers, texts };
}
