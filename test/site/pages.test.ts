import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../docs/site/languages.ts';
import { pageNames, sitePages } from '../../docs/site/navigation.ts';
import { launchBrowser } from './browser.js';
import { htmlFiles, readSite, siteFolder } from './site-files.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

/** Opens a page of the site from the disk, as somebody who unpacked it would. */
async function open(file: string, width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(siteFolder, file)).href);
  return page;
}

/** Pages of every kind. */
const examined = [
  'vi/index.html',
  'en/index.html',
  'vi/guide.html',
  'en/conventions.html',
  'vi/playground.html',
  'en/playground.html',
  'vi/forty-rows.html',
  'en/targets.html',
  'vi/catalog.html',
  'vi/catalogs/nq-28.html',
  'reference/index.html',
  'reference/modules/index.html',
  'reference/functions/evaluate.html',
  'reference/interfaces/Report.html',
] as const;

describe.each(examined)('%s', (file) => {
  it.each([
    [1280, 'light'],
    [390, 'light'],
    [1280, 'dark'],
    [390, 'dark'],
  ] as const)(
    '%i pixels wide, %s: axe finds nothing serious, and the page does not scroll sideways',
    async (width, scheme) => {
      const page = await open(file, width, scheme);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
        };
        const result = await checker.run();
        return result.violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 200)}`);
      });
      expect(violations.filter((text) => /^(?:serious|critical)/u.test(text))).toEqual([]);
      await page.context().close();
    },
  );
});

describe('the pages', () => {
  it.each(languages)('none of the guides in %s scrolls sideways', async (language) => {
    const page = await open(`${language}/index.html`, 390);
    const wide: string[] = [];
    for (const name of pageNames) {
      await page.goto(pathToFileURL(join(siteFolder, `${language}/${name}.html`)).href);
      if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 390) wide.push(name);
    }
    expect(wide).toEqual([]);
    await page.context().close();
  });

  it.each(languages)('the first page in %s and all that it loads weigh at most 300 kB', async (language) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(pathToFileURL(join(siteFolder, `${language}/index.html`)).href, { waitUntil: 'networkidle' });
    const files = loaded.map((path) => decodeURI(path).slice(decodeURI(pathToFileURL(siteFolder).pathname).length + 1));
    const bytes = files.reduce((sum, file) => sum + readSite(file, 'latin1').length, 0);
    expect(files.length).toBeGreaterThan(4);
    expect(bytes).toBeLessThanOrEqual(300_000);
    await context.close();
  });

  it('of functions, classes and interfaces show an example, but parts of other types', () => {
    const without = htmlFiles.filter(
      (file) => /^reference\/(?:functions|classes|interfaces)\//u.test(file) && !readSite(file).includes('>Example'),
    );
    expect(without.map((file) => /(\w+)\.html$/u.exec(file)![1])).toEqual([
      // Steps of the type Where, whose page has a table of forms.
      'Bounds',
      'FieldReference',
      'KeyReference',
      'Range',
      'Within',
    ]);
  });

  it('say their language', () => {
    const wrong = htmlFiles.filter((file) => {
      const lang = /<html [^>]*\blang="(\w+)"/u.exec(readSite(file))?.[1];
      return lang !== (/^(?:vi\/|index)/u.test(file) ? 'vi' : 'en');
    });
    expect(wrong).toEqual([]);
  });

  it('show no JSON outside of code', () => {
    const found = htmlFiles.filter((file) => {
      const text = readSite(file)
        .replaceAll(/<(pre|code|script|style)\b.*?<\/\1>/gsu, '')
        .replaceAll(/<div class="tsd-signature.*?<\/div>/gsu, '')
        .replaceAll(/<[^>]*>/gu, '');
      return /\{\s*(?:"|&quot;)\w+(?:"|&quot;)\s*:/u.test(text);
    });
    expect(found).toEqual([]);
  });

  it('name the arguments of every function', () => {
    expect(htmlFiles.filter((file) => readSite(file).includes('__namedParameters'))).toEqual([]);
  });

  it('are all in the menu', () => {
    for (const language of languages) {
      const files = readdirSync(join(siteFolder, `../docs/${language}`), { recursive: true, encoding: 'utf8' });
      const names = files.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -3).replaceAll('\\', '/'));
      expect([...names, ...sitePages.keys()].sort()).toEqual([...pageNames].sort());
    }
  });

  it('are printed without the menu, and with all columns of their tables', async () => {
    const page = await open('vi/forty-rows.html');
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() => ({
      menu: getComputedStyle(document.querySelector('nav.menu')!).display,
      overflow: getComputedStyle(document.querySelector('.table')!).overflow,
    }));
    expect(seen).toEqual({ menu: 'none', overflow: 'visible' });
    await page.context().close();
  });
});

describe('a reader', () => {
  it('finds a function from the box of the search, without diacritics, in a folder on the disk', async () => {
    const page = await open('vi/index.html');
    await page.keyboard.press('/');
    await page.fill('dialog input', 'ty le nu lanh dao');
    await page.waitForSelector('dialog li a');
    expect(await page.textContent('dialog li a b')).toBe('Tỷ lệ nữ lãnh đạo, quản lý');
    await page.fill('dialog input', 'share');
    await page.keyboard.press('Enter');
    await page.waitForURL(/functions\/share\.html$/u);
    expect(await page.textContent('h1')).toBe('share');
    // The reader came from Vietnamese, so the menu of the reference is Vietnamese.
    expect(await page.getAttribute('nav.menu:not([hidden])', 'lang')).toBe('vi');
    await page.context().close();
  });

  it('keeps the page when the language is switched', async () => {
    const page = await open('vi/catalogs/nq-28.html');
    await page.click('a.language');
    expect(page.url()).toMatch(/\/en\/catalogs\/nq-28\.html$/u);
    await page.click('a.language');
    expect(page.url()).toMatch(/\/vi\/catalogs\/nq-28\.html$/u);
    await page.context().close();
  });

  it('keeps the colours that were chosen', async () => {
    const page = await open('en/index.html');
    const before = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.click('button.theme');
    await page.reload();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(before);
    await page.context().close();
  });

  it('opens the menu on a phone', async () => {
    const page = await open('vi/guide.html', 390);
    expect(await page.isVisible('nav.menu')).toBe(false);
    await page.click('.menu-button');
    expect(await page.isVisible('nav.menu')).toBe(true);
    await page.context().close();
  });
});
