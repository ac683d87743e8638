import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFile } from '../../examples/excel-import/sample.ts';
import { hasText, installed, mistakesOf, npm, openBrowser, seriousFaults, typeCheck } from './recipe.js';
import { serveFolder } from './serve-folder.js';

describe('dashboard', () => {
  let browser: Browser;
  let recipe: ReturnType<typeof installed>;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    recipe.remove();
  });

  /** Opens the page, and waits until it shows the sample. */
  async function open(width: number): Promise<{ readonly page: Page; readonly mistakes: readonly string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, acceptDownloads: true });
    const mistakes = mistakesOf(page);
    await page.goto(server.url);
    await hasText(page, '.chart', 'Cục Công nghệ');
    return { page, mistakes };
  }

  it('installs from the packed library, its types are right, and it is built', async () => {
    recipe = installed('examples/dashboard');
    expect(typeCheck(recipe.folder)).toBe('');
    npm(['run', 'build', '--silent'], recipe.folder);
    server = await serveFolder(recipe.folder);
  });

  it('has at most 250 lines of code, and imports the library, React and itself alone', () => {
    const folder = join(recipe.folder, 'src');
    const lines = readdirSync(folder)
      .filter((file) => /\.tsx?$/u.test(file))
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
    const code = lines.filter((line) => line.trim() !== '' && !/^\s*(?:\/\/|\/\*\*)/u.test(line));
    expect(code.length).toBeLessThanOrEqual(250);
    const sources = lines.flatMap((line) => / from '([^']+)'/u.exec(line)?.[1] ?? []);
    expect(sources.filter((source) => !/^gender-indicators|^react|^\.\//u.test(source))).toEqual([]);
  });

  it.each([1280, 390])(
    '%i pixels wide, shows units, indicators, targets and a chart, and axe finds nothing serious',
    async (width) => {
      const { page, mistakes } = await open(width);
      expect(await page.locator('nav button').allTextContents()).toEqual([
        'BỘ MẪU',
        'Vụ Kế hoạch',
        'Vụ Pháp chế',
        'Cục Công nghệ',
      ]);
      const leaders = page.locator('tbody tr', { hasText: 'Tỷ lệ nữ lãnh đạo, quản lý' }).first();
      expect(await leaders.locator('td').allTextContents()).toEqual(['33,33%', '3 / 9', '']);
      await hasText(page, 'table', 'từ 60% trở lên, thời hạn 31/12/2025: đạt');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await seriousFaults(page)).toEqual([]);
      expect(mistakes).toEqual([]);
      await page.close();
    },
  );

  it('explains an indicator on a click and draws it, and goes to a unit', async () => {
    const { page } = await open(1280);
    await page.click('summary:has-text("Tỷ lệ nữ trong tổng số")');
    await hasText(page, 'details[open] pre', 'Công thức: số nữ / tổng số');
    await hasText(page, '.chart', 'Tỷ lệ nữ trong tổng số');
    await page.click('nav button:has-text("Vụ Kế hoạch")');
    await hasText(page, 'section h2', 'Vụ Kế hoạch');
    await hasText(page, 'tbody td', '60,00%'); // 3 of 5
    expect(await seriousFaults(page)).toEqual([]);
    await page.close();
  });

  it('reads a workbook that is dropped on it, says what to correct, and speaks English', async () => {
    const { page, mistakes } = await open(1280);
    const bytes = [...(await sampleFile())];
    const transfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], 'danh-sach.xlsx'));
      return data;
    }, bytes);
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await hasText(page, 'nav', 'PHÒNG TỔNG HỢP');
    await hasText(page, 'section:last-child ul', 'Chức vụ');
    await page.click('header button');
    await hasText(page, 'h1', 'Advancement of women');
    await hasText(page, 'section:last-child ul', 'The table of posts');
    await hasText(page, 'table', 'Women in leadership');
    await hasText(page, '.chart', 'Women in leadership');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.setInputFiles('input[type=file]', {
      name: 'cu.xls',
      mimeType: '',
      buffer: Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'),
    });
    await hasText(page, '[role=alert]', '.xlsx');
    expect(mistakes).toEqual([]);
    await page.close();
  });

  it('gives files to take away', async () => {
    const { page } = await open(1280);
    const contents = new Map<string, Buffer>();
    for (const button of await page.locator('.save button').all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      contents.set(download.suggestedFilename(), readFileSync(await download.path()));
    }
    expect([...contents.keys()]).toEqual(['report.html', 'report.xlsx', 'report.csv', 'issues.xlsx']);
    expect(contents.get('report.html')?.toString()).toMatch(/^<!doctype html>[\s\S]*data:image\/svg/u);
    expect(contents.get('report.csv')?.toString()).toContain('Tỷ lệ nữ lãnh đạo, quản lý');
    for (const name of ['report.xlsx', 'issues.xlsx']) expect(contents.get(name)?.subarray(0, 2).toString()).toBe('PK');
    await page.close();
  });
});
