import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.js';
import { siteFolder } from './site-files.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

type Step = (page: Page) => Promise<void>;

const link =
  (name: string): Step =>
  (page) =>
    page.locator('main').getByRole('link', { name, exact: true }).first().click();

const button =
  (name: string): Step =>
  (page) =>
    page.getByRole('button', { name }).first().click();

const type =
  (label: string, text: string): Step =>
  (page) =>
    page.getByLabel(label, { exact: true }).first().fill(text);

const search =
  (query: string): Step =>
  async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    await page.locator('dialog li a').first().click();
  };

/** What a reader wants to know, the steps from the start page, and the words that answer. */
const walks: readonly (readonly [language: 'vi' | 'en', question: string, steps: readonly Step[], answer: string])[] = [
  ['vi', 'a developer: how do I begin?', [link('Mười phút đến báo cáo đầu tiên')], 'npm install gender-indicators zod'],
  [
    'en',
    'a developer: how do I begin?',
    [link('Ten minutes to the first report')],
    'npm install gender-indicators zod',
  ],
  [
    'vi',
    'a developer: what does evaluate take?',
    [search('evaluate')],
    "evaluate(dataset, catalog, { by: 'positionLevel' })",
  ],
  ['en', 'a developer: what does an error say?', [search('second_head')], 'second_head'],
  [
    'vi',
    'a tester: is 37,22% of 1.198/3.218 right?',
    [link('Tính thử và kiểm tra số liệu'), type('Số nữ (tử số)', '1198'), type('Tổng số (mẫu số)', '3218')],
    '37,23%',
  ],
  ['en', 'a tester: what do other publishers round?', [link('Check a published table')], 'truncated'],
  ['vi', 'a tester: against what was it checked?', [link('Số liệu được kiểm tra thế nào')], 'Đếm bằng tay'],
  [
    'vi',
    'an official: what must be reached by 2030?',
    [
      link('Các văn bản và mức phải đạt'),
      link('Chiến lược quốc gia về bình đẳng giới giai đoạn 2021-2030 (NQ 28/NQ-CP)'),
    ],
    '75% trở lên',
  ],
  [
    'vi',
    'an official: what does my spreadsheet give?',
    [link('Lập báo cáo từ bảng tính'), button('Dùng tệp mẫu')],
    'Báo cáo lập từ tệp',
  ],
  [
    'en',
    'an official: what does my spreadsheet give?',
    [link('A report from your spreadsheet'), button('Use a sample file')],
    'The report of the file',
  ],
  ['vi', 'an official: what may I publish?', [link('Công bố an toàn')], 'Những gì không ngăn được'],
];

describe('from the start page', () => {
  it.each(walks)('%s, %s', async (language, _question, steps, answer) => {
    expect(steps.length).toBeLessThanOrEqual(3);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(siteFolder, `${language}/index.html`)).href);
    for (const step of steps) await step(page);
    const main = page.locator('main');
    await main
      .getByText(answer)
      .or(main.locator(`[title="${answer}"]`))
      .first()
      .waitFor({ timeout: 15_000 });
    await page.close();
  });
});
