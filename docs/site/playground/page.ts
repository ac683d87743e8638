import type { Locale } from 'gender-indicators/locales';
import { element } from './dom.ts';
import type { PlaygroundTexts } from './texts.ts';

/** What a section works with. */
export interface PlaygroundPage {
  readonly locale: Locale;
  readonly texts: PlaygroundTexts;
  /** From the page to the folder of the site. */
  readonly root: string;
  /** What was typed in, as the link has it. */
  readonly state: LinkState;
  /** Writes the state into the address bar. */
  readonly keepState: () => void;
}

/** What was typed in, apart from what stands there at first. It is the hash of the page: `#share.part=1198`. */
export class LinkState {
  readonly #values: URLSearchParams;

  constructor(hash: string) {
    this.#values = new URLSearchParams(isState(hash) ? hash.slice(1) : '');
  }

  get(key: string, first: string): string {
    return this.#values.get(key) ?? first;
  }

  set(key: string, value: string, first: string): void {
    if (value === first) this.#values.delete(key);
    else this.#values.set(key, value);
  }

  /** The hash; empty where everything stands as at first. */
  toHash(): string {
    const text = this.#values.toString();
    return text === '' ? '' : `#${text}`;
  }
}

/** Whether a hash is a state; the others are names of headings. */
export function isState(hash: string): boolean {
  return hash.includes('=');
}

/** A button that copies the link to what the page shows. */
export function copyButton({ texts, keepState }: PlaygroundPage): HTMLElement {
  const status = element('span', { role: 'status' });
  const button = element('button', { type: 'button' }, texts.copyLink);
  button.addEventListener('click', () => {
    keepState();
    const copied = navigator.clipboard?.writeText(location.href) ?? Promise.reject(new Error('no clipboard'));
    void copied.then(
      () => (status.textContent = texts.linkCopied),
      () => (status.textContent = texts.linkInBar),
    );
  });
  return element('p', { class: 'copy' }, button, status);
}

/** The page of a section of the conventions. */
export function conventionPage({ root, locale }: PlaygroundPage, title: string): string {
  const anchor = title.toLowerCase().replaceAll(/[.,]/gu, '').replaceAll(/\s+/gu, '-');
  return `${root}${locale.code}/conventions.html#${anchor}`;
}
