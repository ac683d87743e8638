// The playground: the library itself, in one page.
import { en, vi } from 'gender-indicators/locales';
import { enPlayground } from '../playground/en-texts.ts';
import { mountFile } from '../playground/file-section.ts';
import { mountMeasures } from '../playground/measure-section.ts';
import { isState, LinkState, type PlaygroundPage } from '../playground/page.ts';
import { mountPublished } from '../playground/published-section.ts';
import { mountTarget } from '../playground/target-section.ts';
import { viPlayground } from '../playground/vi-texts.ts';

const { lang, dataset } = document.documentElement;
const otherLanguage = document.querySelector<HTMLAnchorElement>('a.language');
const otherPage = otherLanguage?.href ?? '';

function show(
  sections: readonly (readonly [name: string, mount: (root: HTMLElement, page: PlaygroundPage) => void])[],
) {
  const state = new LinkState(location.hash);
  const keepState = () => {
    const hash = state.toHash();
    history.replaceState(null, '', hash === '' ? location.href.replace(/#.*$/u, '') : hash);
    keepForOtherLanguage(hash);
  };
  const page: PlaygroundPage = {
    locale: lang === 'vi' ? vi : en,
    texts: lang === 'vi' ? viPlayground : enPlayground,
    root: dataset['root'] ?? '',
    state,
    keepState,
  };
  keepForOtherLanguage(state.toHash());
  for (const [name, mount] of sections) {
    const root = document.querySelector<HTMLElement>(`.play[data-section="${name}"]`);
    if (root !== null) mount(root, page);
  }
}

/** The page in the other language shows the same. */
function keepForOtherLanguage(hash: string): void {
  if (otherLanguage !== null) otherLanguage.href = otherPage + hash;
}

const linked = [
  ['measure', mountMeasures],
  ['published', mountPublished],
  ['target', mountTarget],
] as const;

show([...linked, ['file', mountFile]]);
// A link that is pasted into the address bar of the page does not load it again.
addEventListener('hashchange', () => {
  if (isState(location.hash)) show(linked);
});
