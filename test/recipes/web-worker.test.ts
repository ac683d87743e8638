import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasText, installed, mistakesOf, npm, openBrowser, seriousFaults } from './recipe.js';
import { serveFolder } from './serve-folder.js';

/** A list of so many people in ten departments; every third is a woman. */
function listOfStaff(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => `${i};${i % 3 === 0 ? 'Nữ' : 'Nam'};;Vụ Mẫu ${i % 10}`);
  return ['Mã;Giới tính;Chức vụ;Đơn vị', ...rows].join('\n');
}

/** How a workbook of Excel 97 begins. */
const oldWorkbook = Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex');

describe('web-worker', () => {
  let browser: Browser;
  let recipe: ReturnType<typeof installed>;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    recipe.remove();
  });

  it('installs from the packed library, and is built', () => {
    recipe = installed('examples/web-worker');
    npm(['run', 'build', '--silent'], recipe.folder);
  });

  it('reads a large file in the worker, says how far it is, and leaves the page free', async () => {
    const server = await serveFolder(recipe.folder);
    const page = await browser.newPage();
    const mistakes = mistakesOf(page);
    await page.goto(server.url);
    await page.evaluate(() => {
      const seen = { texts: new Set<string>(), ticks: 0 };
      Object.assign(globalThis, { seen });
      setInterval(() => {
        seen.ticks += 1;
        seen.texts.add(document.getElementById('status')?.textContent ?? '');
      }, 5);
    });
    const buffer = Buffer.from(listOfStaff(40_000));
    await page.setInputFiles('#file', { name: 'danh-sach.csv', mimeType: 'text/csv', buffer });
    await hasText(page, '#status', 'Đã tính xong.');
    await hasText(page, '#table', '33,33%');
    const { texts, ticks } = await page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: { texts: Set<string>; ticks: number } };
      return { texts: [...seen.texts], ticks: seen.ticks };
    });
    // The page went on while the worker read: it showed how far the worker was.
    expect(texts.filter((text) => /^Đã đọc [\d.]+ dòng\.$/u.test(text)).length).toBeGreaterThan(0);
    expect(ticks).toBeGreaterThan(10);
    expect(await seriousFaults(page)).toEqual([]);
    await page.setInputFiles('#file', { name: 'cu.xls', mimeType: '', buffer: oldWorkbook });
    await hasText(page, '#status', '.xlsx');
    expect(mistakes).toEqual([]);
    await page.close();
    await server.close();
  });
});
