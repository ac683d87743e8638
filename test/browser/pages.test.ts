import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { en, vi } from 'gender-indicators/locales';
import { toHtmlReport } from 'gender-indicators/report';
import { toHtml, toTable } from 'gender-indicators/tables';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { earlier, report } from '../tables/sample.js';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}, 60_000);
afterAll(() => browser.close());

const shell = (body: string) =>
  `<!doctype html><html lang="vi"><head><title>Bảng</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Bảng</h1><h2>Số liệu</h2>${body}</main></body></html>`;
const pages: Readonly<Record<string, () => Promise<string>>> = {
  'the report in Vietnamese': () => toHtmlReport([earlier, report], { locale: vi }),
  'the report in English': () => toHtmlReport(report, { locale: en, charts: 'none' }),
  'a table': () => Promise.resolve(shell(toHtml(toTable([earlier, report], { locale: vi })))),
};

async function open(html: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  // The policy of the page itself allows no script, and the tests need one.
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  const page = await context.newPage();
  await page.setContent(html);
  return page;
}

describe.each(Object.entries(pages))('%s', (_, make) => {
  it.each([
    [1280, 'light'],
    [390, 'light'],
    [1280, 'dark'],
    [390, 'dark'],
  ] as const)(
    '%i pixels wide, %s: axe finds nothing serious, and the page does not run out of the window',
    async (width, scheme) => {
      const page = await open(await make(), width, scheme);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
        };
        const result = await checker.run();
        return result.violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 120)}`);
      });
      expect(violations.filter((text) => /^(?:serious|critical)/u.test(text))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.context().close();
    },
  );
});

describe('the report', () => {
  it('asks for nothing, and says nothing wrong in the console', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url().slice(0, 40)));
    page.on('console', (message) => seen.push(message.text()));
    page.on('pageerror', (error) => seen.push(error.message));
    await page.setContent(await toHtmlReport([earlier, report], { locale: vi }));
    await page.waitForTimeout(200);
    expect(seen.filter((text) => !text.startsWith('data:image/svg'))).toEqual([]);
    await context.close();
  });

  // One step in the menu, and at most one more: to scroll until the row stands in the window.
  it.each([1280, 390])(
    '%i pixels wide, leads from the first screen to the figure, the target and the need of a unit in two steps',
    async (width) => {
      const page = await open(await toHtmlReport([earlier, report], { locale: vi }), width, 'light');
      const link = page.locator(`nav a:has-text("${vi.page.sections.units}")`);
      const box = await link.boundingBox();
      expect(box?.y).toBeLessThan(900);
      await link.click();
      const row = page.locator('#units tr', { hasText: 'Cục A' }).first();
      await row.scrollIntoViewIfNeeded();
      expect(await row.textContent()).toMatch(/30,00%[\s\S]*đúng tiến độ[\s\S]*10,00 điểm phần trăm[\s\S]*nữ/u);
      for (const cell of await row.locator('th, td').all()) {
        const seen = await cell.boundingBox();
        expect(seen!.x).toBeGreaterThanOrEqual(0);
        expect(seen!.x + seen!.width).toBeLessThanOrEqual(width);
      }
      await page.context().close();
    },
  );

  it('shows every word of its menu on a wide screen', async () => {
    for (const locale of [vi, en]) {
      const page = await open(await toHtmlReport([earlier, report], { locale, charts: 'none' }), 1280, 'light');
      const cut = await page.evaluate(() => {
        const menu = document.querySelector('nav ul')!;
        return menu.scrollWidth > menu.clientWidth;
      });
      expect(cut).toBe(false);
      await page.context().close();
    }
  });

  it('is printed on A4 with page numbers, and no row of a table is torn', async () => {
    const page = await open(await toHtmlReport([earlier, report], { locale: vi }), 1280, 'light');
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/gu)];
    expect(sizes.length).toBeGreaterThan(1);
    for (const [, width, height] of sizes) {
      expect(Number(width)).toBeCloseTo(595, -1);
      expect(Number(height)).toBeCloseTo(842, -1);
    }
    await page.emulateMedia({ media: 'print' });
    const torn = await page.evaluate(
      () =>
        [...document.querySelectorAll('tbody tr')].filter((row) => getComputedStyle(row).breakInside !== 'avoid')
          .length,
    );
    expect(torn).toBe(0);
    await page.context().close();
  });

  it('shows every chart as a picture with a description', async () => {
    const page = await open(await toHtmlReport([earlier, report], { locale: vi }), 1280, 'light');
    const images = await page.evaluate(() =>
      [...document.images].map(({ naturalWidth, alt }) => ({ isDrawn: naturalWidth > 300, alt: alt.length > 20 })),
    );
    expect(images.length).toBeGreaterThan(3);
    expect(images.every(({ isDrawn, alt }) => isDrawn && alt)).toBe(true);
    await page.context().close();
  });
});
