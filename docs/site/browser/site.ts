// The menu, the colours, the language of the reference, the copy buttons and the box of the search.
import { type Language, siteWords } from '../languages.ts';
import type { Hit } from '../search-options.ts';

declare global {
  interface Window {
    findInSite?: (query: string) => Hit[];
  }
}

const page = document.documentElement;
const rootPath = page.dataset['root'] ?? '';
const isReference = page.dataset['tree'] === 'reference';

function store(key: 'theme' | 'language', value: string): void {
  try {
    localStorage[key] = value;
  } catch {
    // No storage: the choice lasts for this page.
  }
}

function storedLanguage(): Language {
  try {
    return localStorage['language'] === 'vi' ? 'vi' : 'en';
  } catch {
    return 'en';
  }
}

function speak(language: Language): void {
  if (isReference) showInReference(language);
  else store('language', language);
}

/** The reference shows the menu of the language that the reader came from. */
function showInReference(language: Language): void {
  const words = siteWords[language];
  for (const menu of document.querySelectorAll<HTMLElement>('nav.menu')) {
    menu.hidden = menu.lang !== language;
    if (menu.hidden) menu.removeAttribute('id');
    else menu.id = 'menu';
  }
  const other = language === 'vi' ? 'en' : 'vi';
  const button = document.querySelector<HTMLElement>('button.language');
  if (button !== null) {
    button.lang = other;
    button.textContent = words.otherLanguage;
    button.onclick = () => {
      store('language', other);
      showInReference(other);
    };
  }
  const brand = document.querySelector<HTMLAnchorElement>('a.brand');
  if (brand !== null) brand.href = `${rootPath}${language}/index.html`;
  page.dataset['menu'] = language;
}

function menuLanguage(): Language {
  return (isReference ? page.dataset['menu'] : page.lang) === 'vi' ? 'vi' : 'en';
}

speak(isReference ? storedLanguage() : page.lang === 'vi' ? 'vi' : 'en');

const menuButton = document.querySelector<HTMLButtonElement>('.menu-button');
menuButton?.addEventListener('click', () => {
  const isOpen = document.body.classList.toggle('menu-open');
  menuButton.setAttribute('aria-expanded', String(isOpen));
});

document.querySelector('button.theme')?.addEventListener('click', () => {
  const isDark =
    getComputedStyle(page).colorScheme === 'light dark'
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : page.dataset['theme'] === 'dark';
  const theme = isDark ? 'light' : 'dark';
  page.dataset['theme'] = theme;
  store('theme', theme);
});

for (const button of document.querySelectorAll<HTMLButtonElement>('pre > button')) {
  button.addEventListener('click', () => {
    const words = siteWords[page.lang === 'vi' ? 'vi' : 'en'];
    void navigator.clipboard.writeText(button.previousElementSibling?.textContent ?? '').then(() => {
      button.textContent = words.copied;
      setTimeout(() => (button.textContent = words.copy), 1500);
    });
  });
}

document.querySelector('nav.menu:not([hidden]) [aria-current]')?.scrollIntoView({ block: 'nearest' });

// The search

const dialog = document.createElement('dialog');
dialog.className = 'search';
dialog.innerHTML = '<input type="search" autocomplete="off" spellcheck="false"><ol></ol><p role="status"></p>';
document.body.append(dialog);
const input = dialog.querySelector('input')!;
const list = dialog.querySelector('ol')!;
const status = dialog.querySelector('p')!;

function loadScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${rootPath}assets/${name}.js`;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${script.src} cannot be read`));
    document.head.append(script);
  });
}

async function openSearch(): Promise<void> {
  const language = menuLanguage();
  const words = siteWords[language];
  input.placeholder = words.searchHint;
  input.setAttribute('aria-label', words.search);
  dialog.lang = language;
  dialog.showModal();
  input.select();
  if (dialog.dataset['index'] !== language) {
    await loadScript(`search-${language}`);
    await loadScript('search');
    dialog.dataset['index'] = language;
  }
  showHits();
}

function showHits(): void {
  const language = menuLanguage();
  const words = siteWords[language];
  const hits = window.findInSite?.(input.value) ?? [];
  list.replaceChildren(
    ...hits.map(({ id, title, kind, where, excerpt }) => {
      const link = document.createElement('a');
      link.href = rootPath + id;
      const small = document.createElement('small');
      small.textContent = where === '' ? words.kinds[kind] : `${words.kinds[kind]} · ${where}`;
      const strong = document.createElement('b');
      strong.textContent = title;
      const text = document.createElement('span');
      text.textContent = excerpt;
      link.append(small, strong, text);
      link.addEventListener('click', () => dialog.close());
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  status.textContent =
    input.value.trim() !== '' && hits.length === 0 && window.findInSite !== undefined ? words.nothingFound : '';
}

input.addEventListener('input', showHits);
dialog.addEventListener('keydown', (event) => {
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === 'ArrowDown') (links[at + 1] ?? input).focus();
  else if (event.key === 'ArrowUp') (at < 0 ? links.at(-1) : (links[at - 1] ?? input))?.focus();
  else if (event.key === 'Enter' && at < 0) links[0]?.click();
  else return;
  event.preventDefault();
});
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
document.querySelector('.search-button')?.addEventListener('click', () => void openSearch());
document.addEventListener('keydown', (event) => {
  const isTyping = document.activeElement?.matches('input, textarea, select') === true;
  if (isTyping || dialog.open || (event.key !== '/' && !(event.key === 'k' && (event.ctrlKey || event.metaKey))))
    return;
  event.preventDefault();
  void openSearch();
});
