/**
 * What a comment may say about a value: a literal as JavaScript writes it, where a number is compared with a Decimal by its
 * text, and `…` stands for what is left out: at the end of a number, a string, a list or a record.
 */
type Said =
  | { readonly kind: 'number'; readonly text: string; readonly open: boolean }
  | { readonly kind: 'string'; readonly text: string; readonly open: boolean }
  | { readonly kind: 'constant'; readonly value: boolean | bigint | null | undefined }
  | { readonly kind: 'list'; readonly items: readonly Said[]; readonly open: boolean }
  | { readonly kind: 'record'; readonly fields: ReadonlyMap<string, Said>; readonly open: boolean };

/** Whether `actual` is what the comment says. Text that is no literal is compared with a string as it stands. */
export function matches(actual: unknown, text: string): boolean {
  const said = read(text);
  if (said && agrees(actual, said)) return true;
  if (typeof actual !== 'string') return false;
  return isText(actual, text.replace(/(?<=\S)…$/u, ''), /\S…$/u.test(text));
}

/** The value as a comment would write it. */
export function asText(value: unknown): string {
  if (isDecimal(value)) return String(value);
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (Array.isArray(value)) return `[${value.map(asText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(
    ([key, field]) => `${/^[\p{L}$_][\p{L}\d$_]*$/u.test(key) ? key : asText(key)}: ${asText(field)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function isDecimal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'toFixed' in value;
}

function isText(actual: string, said: string, open: boolean): boolean {
  return open ? actual.length > said.length && actual.startsWith(said) : actual === said;
}

function agrees(actual: unknown, said: Said): boolean {
  switch (said.kind) {
    case 'number': {
      if (typeof actual !== 'number' && !isDecimal(actual)) return false;
      const text = Object.is(actual, -0) ? '-0' : String(actual);
      return isText(text, said.text, said.open);
    }
    case 'string':
      return typeof actual === 'string' && isText(actual, said.text, said.open);
    case 'constant':
      return actual === said.value;
    case 'list': {
      if (!Array.isArray(actual)) return false;
      const sizeAgrees = said.open ? actual.length > said.items.length : actual.length === said.items.length;
      return sizeAgrees && said.items.every((item, index) => agrees(actual[index], item));
    }
    case 'record': {
      if (typeof actual !== 'object' || actual === null || Array.isArray(actual) || isDecimal(actual)) return false;
      const fields = new Map<string, unknown>(Object.entries(actual).filter(([, field]) => field !== undefined));
      const stated = [...said.fields].filter(([, field]) => !(field.kind === 'constant' && field.value === undefined));
      const sizeAgrees = said.open ? fields.size > stated.length : fields.size === stated.length;
      return sizeAgrees && [...said.fields].every(([key, field]) => agrees(fields.get(key), field));
    }
  }
}

/** The literal, or undefined where the text is none. */
function read(text: string): Said | undefined {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    const sticky = new RegExp(pattern, 'uy');
    sticky.lastIndex = at;
    const found = sticky.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const space = (): unknown => take(/\s*/);

  function value(): Said | undefined {
    space();
    const big = take(/-?\d+n\b/);
    if (big !== undefined) return { kind: 'constant', value: BigInt(big.slice(0, -1)) };
    const number = take(/-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|Infinity|NaN)(?![\p{L}\d_])/u);
    if (number !== undefined) return { kind: 'number', text: number, open: take(/…/) !== undefined };
    const word = take(/(?:true|false|null|undefined)(?![\p{L}\d_])/u);
    if (word !== undefined)
      return { kind: 'constant', value: { true: true, false: false, null: null, undefined }[word] };
    const string = quoted();
    if (string !== undefined) {
      const open = /[^…]…$/u.test(string);
      return { kind: 'string', text: open ? string.slice(0, -1) : string, open };
    }
    if (take(/\[/) !== undefined) return list();
    return take(/\{/) === undefined ? undefined : record();
  }

  function quoted(): string | undefined {
    const raw = take(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/);
    return raw?.slice(1, -1).replace(/\\(.)/gu, (_, character: string) => (character === 'n' ? '\n' : character));
  }

  function list(): Said | undefined {
    const items: Said[] = [];
    for (;;) {
      space();
      if (take(/\]/) !== undefined) return { kind: 'list', items, open: false };
      if (take(/…\s*\]/) !== undefined) return { kind: 'list', items, open: true };
      const item = value();
      if (!item) return undefined;
      items.push(item);
      space();
      if (take(/,/) === undefined && !/^[\]]/.test(text.slice(at))) return undefined;
    }
  }

  function record(): Said | undefined {
    const fields = new Map<string, Said>();
    for (;;) {
      space();
      if (take(/\}/) !== undefined) return { kind: 'record', fields, open: false };
      if (take(/…\s*\}/) !== undefined) return { kind: 'record', fields, open: true };
      const key = quoted() ?? take(/[\p{L}$_][\p{L}\d$_]*|\d+/u);
      space();
      if (key === undefined || take(/:/) === undefined) return undefined;
      const field = value();
      if (!field) return undefined;
      fields.set(key, field);
      space();
      if (take(/,/) === undefined && !/^[}]/.test(text.slice(at))) return undefined;
    }
  }

  const said = value();
  space();
  return at === text.length ? said : undefined;
}
