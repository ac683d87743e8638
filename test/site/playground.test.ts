import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { checkDocument, createDataset, evaluate, explain } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { type ProtectionSummary, protect } from 'gender-indicators/disclosure';
import { readWorkbook, toRows, writeIssues } from 'gender-indicators/files';
import { en, type Locale, vi } from 'gender-indicators/locales';
import { share } from 'gender-indicators/measures';
import { toHtmlReport } from 'gender-indicators/report';
import { toCsv, toTable } from 'gender-indicators/tables';
import { additionsNeeded, appointmentsNeeded, assess, replacementsNeeded, trajectory } from 'gender-indicators/targets';
import type { Browser, Download, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../docs/site/languages.ts';
import { enPlayground } from '../../docs/site/playground/en-texts.ts';
import { exampleText } from '../../docs/site/playground/measure-section.ts';
import { type MeasureId, measures } from '../../docs/site/playground/measures.ts';
import { sampleFile } from '../../docs/site/playground/sample-file.ts';
import { viPlayground } from '../../docs/site/playground/vi-texts.ts';
import { launchBrowser } from './browser.js';
import { readSite, siteFolder } from './site-files.js';

const texts = { vi: viPlayground, en: enPlayground };
const locales: Readonly<Record<'vi' | 'en', Locale>> = { vi, en };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

/** Opens the page from the disk; closing it fails where the page asked for anything that is no file of the site. */
async function open(language: 'vi' | 'en' = 'vi', hash = '', width = 1280, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, acceptDownloads: true });
  const page = await context.newPage();
  const outside = new Set<string>();
  const mistakes: string[] = [];
  const isOutside = (request: Request) => !/^(?:file|data|blob|about):/u.test(request.url());
  page.on('request', (request) => {
    if (isOutside(request)) outside.add(request.url());
  });
  // What the policy of the page stops never leaves it.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') outside.delete(request.url());
  });
  page.on('pageerror', (error) => mistakes.push(error.message));
  await page.goto(pathToFileURL(join(siteFolder, `${language}/playground.html`)).href + hash);
  const close = async () => {
    await context.close();
    expect({ outside: [...outside], mistakes }).toEqual({ outside: [], mistakes: [] });
  };
  return { page, close };
}

const section = (page: Page, name: 'measure' | 'published' | 'target' | 'file') =>
  page.locator(`.play[data-section="${name}"]`);
const status = (page: Page, name: Parameters<typeof section>[1]) => section(page, name).locator('.value');

/** Waits until a section says something. */
async function says(page: Page, name: Parameters<typeof section>[1], text: string | RegExp): Promise<void> {
  const place = status(page, name);
  await expect
    .poll(() => place.textContent(), { timeout: 20_000 })
    .toEqual(typeof text === 'string' ? text : expect.stringMatching(text));
}

/** The value of the examples, worked by hand. */
const values: Readonly<Record<MeasureId, readonly [vi: string, en: string]>> = {
  share: ['37,23%', '37.23%'], // 1198 / 3218
  pointGap: ['15,00 điểm phần trăm', '15.00 percentage points'], // 40 - 25
  payGap: ['8,00%', '8.00%'], // (10 - 9.2) / 10
  rateRatio: ['0,63', '0.63'], // (20 / 80) / (48 / 120) = 0.625
  representationGap: ['-5,27 điểm phần trăm', '-5.27 percentage points'], // 14.634 - 19.908
  representationRatio: ['0,74', '0.74'], // 0.14634 / 0.19908
  parityIndex: ['0,96', '0.96'], // 72 / 75
  targetProgress: ['50,00%', '50.00%'], // (25 - 20) / (30 - 20)
};

describe('a measure', () => {
  it.each(languages)(
    'has a value, its formula with the numbers, its rounding and its sources in %s',
    async (language) => {
      const { page, close } = await open(language);
      const [said, locale] = [texts[language], locales[language]];
      for (const { id, inputs, formula, source, reference } of measures) {
        await page.selectOption('#measure', id);
        const value = values[id][language === 'vi' ? 0 : 1];
        await says(page, 'measure', value);
        const place = section(page, 'measure');
        const written = Object.fromEntries(inputs.map((input) => [input.name, exampleText(input, locale)]));
        expect(await place.locator('dd').first().textContent()).toBe(
          `${said.measures[id].formula} = ${formula(written)} = ${value}`,
        );
        expect(await place.textContent()).toContain(locale.result.rounding('2'));
        expect(await place.textContent()).toContain(said.measures[id].convention);
        const links = await place
          .locator('dd a')
          .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
        expect(links.some((link) => link.endsWith(`/reference/functions/${reference}.html`))).toBe(true);
        if (source !== '') expect(links).toContain(source);
        // Every link to the site leads somewhere, to a heading too.
        for (const link of links.filter((href) => href.startsWith('file:'))) {
          const [file = '', anchor] = decodeURI(link).split('#');
          const html = readFileSync(new URL(file), 'utf8');
          if (anchor !== undefined) expect(html).toContain(`id="${anchor}"`);
        }
      }
      await close();
    },
  );

  it('has the source that its doc comment has', () => {
    for (const { reference, source } of measures)
      if (source !== '') expect(readSite(`reference/functions/${reference}.html`), reference).toContain(source);
  });

  it.each([
    ['1.081', '5.430', '19,91%'],
    ['1,081', '5,430', '19,91%'],
    ['1081', '5.430', '19,91%'],
    ['0', '0', /^Mẫu số bằng 0/u],
    ['', '5.430', viPlayground.fillIn],
  ])('reads %s of %s as people write them', async (part, whole, wanted) => {
    const { page, close } = await open();
    await page.fill('#measure-part', part);
    await page.fill('#measure-whole', whole);
    await says(page, 'measure', wanted);
    await close();
  });

  it.each([
    ['vi', 'mười', '410', 'part', 'Không đọc được thành một số liệu, hoặc có thể đọc theo hai cách. Hãy viết số'],
    ['vi', '12,5', '410', 'part', 'Giá trị không phải là số nguyên.'],
    ['vi', '500', '410', 'part', 'Tử số lớn hơn mẫu số.'],
    ['en', '500', '410', 'part', 'This is above the whole. Write a part of the whole.'],
    ['en', '-5', '410', 'part', 'This is below 0. Write 0 or more.'],
  ] as const)(
    'says in %s beside the field what is wrong with %s of %s',
    async (language, part, whole, field, wanted) => {
      const { page, close } = await open(language);
      await page.fill('#measure-whole', whole);
      await page.fill('#measure-part', part);
      await says(page, 'measure', texts[language].fillIn);
      expect(await page.textContent(`#measure-${field}-mistake`)).toContain(wanted);
      expect(await page.getAttribute(`#measure-${field}`, 'aria-invalid')).toBe('true');
      // The mistake is read out with its field.
      expect(await page.getAttribute(`#measure-${field}`, 'aria-describedby')).toContain(`measure-${field}-mistake`);
      await page.fill('#measure-part', '41');
      await says(page, 'measure', language === 'vi' ? '10,00%' : '10.00%');
      expect(await page.getAttribute(`#measure-${field}`, 'aria-invalid')).toBe(null);
      await close();
    },
  );

  it('takes a value without a sign for a percentage where the others have one', async () => {
    const { page, close } = await open();
    await page.selectOption('#measure', 'parityIndex');
    await page.fill('#measure-female', '37,22%');
    await page.fill('#measure-male', '50');
    await says(page, 'measure', '0,74');
    await page.fill('#measure-female', '37,22');
    await says(page, 'measure', '0,74');
    await close();
  });
});

describe('published figures', () => {
  const table = [
    'Đơn vị\tSố nữ\tTổng số\tTỷ lệ\tKỳ trước\tThay đổi',
    'Hà Nội\t133\t496\t26,80%\t26,1%\t0,7%',
    'Huế\t12\t40\t30%\t\t',
    'Đà Nẵng\t41\t40\t102,5%\t\t',
    'Cần Thơ\t1.081\t5.430\t19,91%\t\t',
  ].join('\n');
  const rows = [
    { id: 'Hà Nội', part: '133', whole: '496', share: '26,80%', before: '26,1%', change: '0,7%' },
    { id: 'Huế', part: '12', whole: '40', share: '30%' },
    { id: 'Đà Nẵng', part: '41', whole: '40', share: '102,5%' },
    { id: 'Cần Thơ', part: '1.081', whole: '5.430', share: '19,91%' },
  ];

  it('of a table from a spreadsheet are checked as the library checks them', async () => {
    const { page, close } = await open();
    await page.fill('#published', table);
    await says(page, 'published', 'Đã kiểm tra 4 dòng: 2 dòng cần xem lại.');
    const findings = checkDocument(rows).map((finding) => explain(finding, vi));
    expect(findings.length).toBeGreaterThan(2);
    expect(await section(page, 'published').locator('.remark').allTextContents()).toEqual(findings);
    expect(await section(page, 'published').locator('tbody tr:nth-child(2) td').allTextContents()).toEqual([
      'Huế',
      '12',
      '40',
      '30%',
      '30%',
      '✓ đúng',
    ]);
    await close();
  });

  it('of CSV, and of lines, are checked too, and no line is dropped', async () => {
    const { page, close } = await open('en');
    await page.fill('#published', 'Unit,Women,Total,Share\n"North, West",133,496,26.80%\n');
    await says(page, 'published', 'Rows checked: 1; to look at again: 1.');
    await page.fill('#published', '1198/3218 37.22%\nSouth: 1,081/5,430 19.91%\n\n3/4\nabout a third');
    await says(page, 'published', 'Rows checked: 4; to look at again: 2.');
    const cells = (row: number) =>
      section(page, 'published').locator(`tbody tr:nth-child(${row}) td`).allTextContents();
    expect((await cells(1)).slice(0, 5)).toEqual(['row 1', '1198', '3218', '37.22%', '37.23%']);
    expect(await cells(2)).toEqual(['South', '1,081', '5,430', '19.91%', '19.91%', '✓ right']);
    expect((await cells(3)).slice(0, 5)).toEqual(['row 4', '3', '4', '', '75.00%']);
    expect((await cells(4)).at(-1)).toContain(enPlayground.published.notALine);
    await page.fill('#published', 'nothing of a kind');
    await says(page, 'published', enPlayground.published.noTable);
    await page.fill('#published', ' ');
    await says(page, 'published', enPlayground.published.nothing);
    await close();
  });

  it('can be typed, although a slash opens the search elsewhere', async () => {
    const { page, close } = await open();
    await page.fill('#published', '');
    await page.click('#published');
    await page.keyboard.type('1/3 33,33%');
    await says(page, 'published', 'Đã kiểm tra 1 dòng: không có lỗi.');
    await close();
  });
});

describe('a target', () => {
  it('has the standing, the path and the women that the library finds', async () => {
    const { page, close } = await open('en');
    const place = section(page, 'target');
    await says(page, 'target', /^Now 14\.63%: off track, 10\.37 percentage points short\.$/u);
    const leaders = { female: 60, male: 350 };
    const bound = { at_least: '0.25' };
    const text = (await place.textContent()) ?? '';
    expect(text).toContain(`${additionsNeeded(leaders, bound)} more women`);
    expect(text).toContain(`${replacementsNeeded(leaders, bound)} women in place of men`);
    expect(text).toContain(`${appointmentsNeeded(leaders, bound, { appointments: 80 })} women among the next 80`);
    const target = { bound, by: '2025-12-31' };
    const values = [
      { on: '2020-12-31', value: '0.12' },
      { on: '2023-12-31', value: share({ part: 60, whole: 410 }) },
    ];
    const lines = explain(assess(values, target), en, { detail: 'full' }).split('\n');
    for (const line of lines) expect(text).toContain(line.slice(line.indexOf(': ') + 2));
    // The even path asks for 2.6 points more every year: 19.8 % at the end of 2023.
    expect(text).toContain('behind the path (milestone of 31 December 2023: at least 19.8%)');
    const path = trajectory(values, target);
    const days = await place.locator('tbody td:first-child').allTextContents();
    expect(days.filter((day) => path.some(({ on }) => en.date(on) === day))).toHaveLength(path.length);
    await close();
  });

  it.each([
    ['on', '31/02/2023', 'Ngày không hợp lệ.'],
    ['bound', '125%', viPlayground.target.notAbove],
    ['women', '411', 'Tử số lớn hơn mẫu số.'],
    ['from', '', viPlayground.target.bothOrNone],
    ['from', '31/12/2024', viPlayground.target.inOrder],
    ['appointments', 'nhiều', 'Không đọc được thành một số liệu'],
  ])('says beside the field %s what is wrong with %s', async (name, text, wanted) => {
    const { page, close } = await open();
    await page.fill(`#target-${name}`, text);
    await says(page, 'target', viPlayground.fillIn);
    expect(await page.textContent(`#target-${name}-mistake`)).toContain(wanted);
    await close();
  });

  it('needs no baseline and no appointments', async () => {
    const { page, close } = await open();
    for (const name of ['baseline', 'from', 'appointments']) await page.fill(`#target-${name}`, '');
    await page.fill('#target-women', '120');
    await says(page, 'target', /^Hiện nay 29,27%: đạt\.$/u);
    await close();
  });
});

describe('the link', () => {
  it('shows the same to whoever gets it, in the other language too', async () => {
    const first = await open();
    await first.page.selectOption('#measure', 'payGap');
    await first.page.fill('#measure-female', '7.500.000');
    await first.page.fill('#published', 'A: 1/3 33,33%\nB & C: 2/3 66,66%');
    await first.page.fill('#target-women', '80');
    await first.page.press('#target-women', 'Tab');
    await says(first.page, 'measure', '25,00%');
    const { hash } = new URL(first.page.url());
    expect(hash).toContain('payGap');
    const other = await first.page.getAttribute('a.language', 'href');
    expect(other).toContain(hash);
    await first.close();

    for (const language of languages) {
      const second = await open(language, hash);
      await says(second.page, 'measure', language === 'vi' ? '25,00%' : '25.00%');
      expect(await second.page.inputValue('#published')).toBe('A: 1/3 33,33%\nB & C: 2/3 66,66%');
      await says(second.page, 'published', /2/u);
      expect(await section(second.page, 'published').locator('tbody tr').count()).toBe(2);
      await says(second.page, 'target', language === 'vi' ? /^Hiện nay 19,51%/u : /^Now 19\.51%/u);
      await second.close();
    }
  });

  it('is read again when it changes, and says nothing while nothing was typed', async () => {
    const { page, close } = await open();
    expect(new URL(page.url()).hash).toBe('');
    await page.evaluate(() => (location.hash = '#share.part=5&share.whole=10'));
    await says(page, 'measure', '50,00%');
    await close();
  });

  it('is copied by its button', async () => {
    const { page, close } = await open();
    await page.fill('#measure-part', '1000');
    await section(page, 'measure').locator('.copy button').click();
    await expect
      .poll(() => section(page, 'measure').locator('.copy [role=status]').textContent())
      .toMatch(/Đã sao chép|thanh địa chỉ/u);
    expect(new URL(page.url()).hash).toBe('#share.part=1000');
    await close();
  });
});

/** A report without its charts: texts are as wide as the fonts of the browser. */
function withoutPictures(html: string): string {
  return html.replaceAll(/"data:image[^"]*"/gu, '""');
}

/** The numbers of a protection, as the page says them. */
function protectionTexts({ hidden, cells, sensitive, secondary }: ProtectionSummary) {
  return [String(hidden), String(cells), String(sensitive), String(secondary)] as const;
}

/** What a download holds. */
async function contentOf(download: Promise<Download>): Promise<Buffer> {
  return readFileSync(await (await download).path());
}

describe('a spreadsheet', () => {
  const asOf = '2019-12-31';

  it.each(languages)('that is dropped is read, checked and reported in %s as the library does it', async (language) => {
    const { page, close } = await open(language);
    const [said, locale] = [texts[language].file, locales[language]];
    const text = sampleFile[language];
    await page.fill('#file-day', '31/12/2019');
    await page.fill('#file-unit', 'Bộ M');
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'staff.csv', { type: 'text/csv' }));
      return transfer;
    }, text);
    await section(page, 'file').locator('.drop').dispatchEvent('drop', { dataTransfer: data });
    await says(page, 'file', said.read('staff.csv', '13', '12', '1'));

    const workbook = await readWorkbook({ text, name: 'staff.csv' });
    const { rows, issues, headers, placeOf } = toRows(workbook, { locale, unit: 'Bộ M' });
    const created = createDataset(rows, { asOf, placeOf });
    const all = [...issues, ...created.issues];
    const report = evaluate(created.dataset, advancement);
    const place = section(page, 'file');
    await place.locator('iframe').waitFor();
    expect(await place.locator('.issues li').count()).toBeGreaterThan(4);
    const frame = await place.locator('iframe').getAttribute('srcdoc');
    expect(frame).toContain(locale.page.title);
    expect(await page.frameLocator('iframe').locator('.value').first().textContent()).toMatch(/\d/u);
    // The charts of the report need code that is compiled in the page.
    expect(frame).toContain('data:image/svg+xml');

    const click = async (name: keyof typeof said.download) => {
      const download = page.waitForEvent('download');
      await place.getByRole('button', { name: said.download[name] }).click();
      return contentOf(download);
    };
    expect((await click('csv')).toString()).toBe(toCsv(toTable(report, { locale })));
    const html = (await click('html')).toString();
    expect(withoutPictures(html)).toBe(withoutPictures(await toHtmlReport(report, { locale })));
    const written = await readWorkbook(new Uint8Array(await click('issues')));
    expect(written).toEqual(await readWorkbook(await writeIssues(workbook, all, { locale, headers, placeOf })));
    expect((await readWorkbook(new Uint8Array(await click('xlsx')))).length).toBeGreaterThan(1);
    // Small numbers can be hidden, in what is shown and in what is taken away.
    expect(await place.textContent()).toContain(said.notProtected);
    await page.selectOption('#file-protection', '5');
    const shown = protect(report, { threshold: 5 });
    await expect.poll(() => place.textContent()).toContain(said.hidden(...protectionTexts(shown.summary)));
    expect((await click('csv')).toString()).toBe(toCsv(toTable(shown.report, { locale })));
    // Nothing of the file stands in the link.
    expect(new URL(page.url()).hash).toBe('');
    await close();
  });

  it('of Excel is chosen from the keyboard', async () => {
    const { page, close } = await open();
    const workbook = await readWorkbook({ text: sampleFile.vi, name: 'mẫu.csv' });
    const bytes = await writeIssues(workbook, [], { locale: vi });
    await page.fill('#file-day', '31/12/2019');
    await page.focus('#file-catalog');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('file-input');
    await page.setInputFiles('#file-input', { name: 'mẫu.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
    await says(page, 'file', viPlayground.file.read('mẫu.xlsx', '13', '12', '1'));
    await section(page, 'file').locator('iframe').waitFor();
    await page.selectOption('#file-report-unit', { label: 'Vụ Pháp chế' });
    await expect.poll(() => page.frameLocator('iframe').locator('body').textContent()).toContain('Vụ Pháp chế');
    await close();
  });

  it('that cannot be read is refused by the sentence of the library', async () => {
    const { page, close } = await open();
    await page.setInputFiles('#file-input', { name: 'a.xlsx', mimeType: '', buffer: Buffer.from('') });
    await says(page, 'file', viPlayground.file.noDay);
    await page.fill('#file-day', '31/13/2019');
    await page.press('#file-day', 'Tab');
    await expect.poll(() => page.textContent('#file-day-mistake')).toContain('Ngày không hợp lệ.');
    await page.fill('#file-day', '31/12/2019');
    await page.press('#file-day', 'Tab');
    await says(page, 'file', /không có nội dung/u);
    await close();
  });
});

describe('the page', () => {
  it('cannot send anything, and says so', async () => {
    const { page, close } = await open();
    expect(await page.textContent('main')).toContain(viPlayground.file.privacy);
    const answers = await page.evaluate(async () => {
      const image = new Image();
      const seen = new Promise((resolve) => {
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('refused');
      });
      image.src = 'https://example.org/a.png?secret';
      const fetched = await fetch('https://example.org/').then(
        () => 'sent',
        () => 'refused',
      );
      return [await seen, fetched];
    });
    expect(answers).toEqual(['refused', 'refused']);
    await close();
  });

  it('alone loads its script', () => {
    expect(readSite('vi/playground.html')).toContain('assets/playground.js');
    for (const file of ['vi/index.html', 'en/guide.html', 'reference/index.html'])
      expect(readSite(file)).not.toContain('playground.js');
    expect(readSite('assets/playground.js')).not.toMatch(/^(?:import|export)\b/mu);
  });

  it.each([
    ['vi', 1280, 'light'],
    ['vi', 390, 'dark'],
    ['en', 390, 'light'],
    ['en', 1280, 'dark'],
  ] as const)('in %s, %i pixels wide, %s: axe finds nothing serious in results and mistakes', async (...how) => {
    const [language, width, scheme] = how;
    const { page, close } = await open(language, '', width, scheme);
    await page.fill('#measure-part', 'x');
    await page.fill('#target-bound', '130%');
    await section(page, 'file').locator('.drop button').click();
    await section(page, 'file').locator('iframe').waitFor();
    await says(page, 'target', texts[language].fillIn);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as {
        axe: {
          run: (
            options: object,
          ) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
        };
      };
      // The report in the frame has a test of its own, and no script may run there.
      const result = await checker.run({ iframes: false });
      return result.violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 200)}`);
    });
    expect(violations.filter((text) => /^(?:serious|critical)/u.test(text))).toEqual([]);
    await close();
  });

  it('names in both languages every section of the conventions by its title', () => {
    for (const language of languages) {
      const page = readFileSync(join(siteFolder, `../docs/${language}/conventions.md`), 'utf8');
      for (const title of Object.values(texts[language].conventions)) expect(page).toContain(`\n## ${title}\n`);
    }
  });
});
