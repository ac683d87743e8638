import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFile } from '../../examples/excel-import/sample.ts';
import { hasText, installed, mistakesOf, openBrowser, seriousFaults } from './recipe.js';

describe('script-tag', () => {
  let browser: Browser;
  let recipe: ReturnType<typeof installed>;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    recipe.remove();
  });

  it('installs from the packed library', () => {
    recipe = installed('examples/script-tag');
  });

  it('reads an Excel workbook from a page that was opened from the disk, in two languages', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const mistakes = mistakesOf(page);
    await page.goto(pathToFileURL(join(recipe.folder, 'index.html')).href);
    await hasText(page, 'h1', 'Cơ cấu nữ theo đơn vị');
    const buffer = Buffer.from(await sampleFile());
    await page.setInputFiles('#file', { name: 'danh-sach.xlsx', mimeType: '', buffer });
    await hasText(page, '#status', 'Đã nhận 8 trên 9 dòng.');
    await hasText(page, '#issues', 'Chức vụ');
    await hasText(page, '#table', '50,00%');
    expect(await seriousFaults(page)).toEqual([]);
    await page.selectOption('#language', 'en');
    await hasText(page, '#status', '8 of 9 rows were taken.');
    await hasText(page, '#table', '50.00%');
    await page.fill('#day', '');
    await page.dispatchEvent('#day', 'change');
    await hasText(page, '#status', 'Write a real day');
    expect(mistakes).toEqual([]);
    await page.close();
  });
});
