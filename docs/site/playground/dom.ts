/** What an element holds. */
type Child = Node | string | undefined;

/** Makes an element with attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) node.setAttribute(attribute, value === true ? '' : value);
  node.append(...children.flat().filter((child) => child !== undefined));
  return node;
}

/** A label, its input, and the place of its mistake. */
export interface Field {
  readonly node: HTMLElement;
  readonly input: HTMLInputElement | HTMLTextAreaElement;
  /** Shows what is wrong beside the input; nothing where nothing is. */
  readonly showMistake: (text?: string) => void;
}

/** How a field looks. */
interface FieldOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly lines?: number | undefined;
}

/** Makes a field that a text is typed into. */
export function textField({ id, label, value, hint, lines }: FieldOptions): Field {
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), `${id}-mistake`].join(' ');
  const attributes = { id, 'aria-describedby': described, autocomplete: 'off', spellcheck: 'false' };
  const input =
    lines === undefined
      ? element('input', { ...attributes, type: 'text' })
      : element('textarea', { ...attributes, rows: String(lines), wrap: 'off' });
  input.value = value;
  const mistake = element('p', { id: `${id}-mistake`, class: 'mistake', 'aria-live': 'polite' });
  const node = element(
    'div',
    { class: 'field' },
    element('label', { for: id }, label),
    hint === undefined ? undefined : element('p', { id: `${id}-hint`, class: 'hint' }, hint),
    input,
    mistake,
  );
  const showMistake = (text = '') => {
    mistake.textContent = text;
    if (text === '') input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  };
  return { node, input, showMistake };
}

/** Makes a list to choose from. */
export function chooser(
  id: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
): { readonly node: HTMLElement; readonly select: HTMLSelectElement } {
  const select = element(
    'select',
    { id },
    options.map(([each, text]) => element('option', { value: each }, text)),
  );
  select.value = value;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
  return { node: element('div', { class: 'field' }, element('label', { for: id }, label), select), select };
}

/** Makes a list of terms, each with what is said of it. */
export function facts(rows: readonly (readonly [term: string, said: Child | readonly Child[]])[]): HTMLElement {
  return element(
    'dl',
    {},
    rows.flatMap(([term, said]) => [element('dt', {}, term), element('dd', {}, said)]),
  );
}

/** Makes a table in a box that scrolls. */
export function table(label: string, heads: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  return element(
    'div',
    { class: 'table', role: 'region', tabindex: '0', 'aria-label': label },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          heads.map((head) => element('th', { scope: 'col' }, head)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map((cells) =>
          element(
            'tr',
            {},
            cells.map((cell) => element('td', {}, cell)),
          ),
        ),
      ),
    ),
  );
}

/** A link to another page of the site or of the web. */
export function link(href: string, text: string): HTMLElement {
  return element('a', { href }, text);
}

/** Calls a function once, some time after the last of several calls. */
export function afterPause(perform: () => void, milliseconds = 250): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(perform, milliseconds);
  };
}
