import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readWorkbook, toRows, writeIssues } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOfMinistry, type DirtyFile, workbookOfDepartment } from '../files/dirty-files.js';

const root = join(import.meta.dirname, '../..');
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** What a page and a worker do with a file: read it, and write the workbook of its issues. */
const task = `
import { readWorkbook, toRows, writeIssues } from './dist/files/index.js';
import { vi } from './dist/locales/index.js';

export async function run(file) {
  const sheets = await readWorkbook(file);
  const { rows, issues, headers, counts, placeOf } = toRows(sheets, { locale: vi });
  const blob = new Blob([await writeIssues(sheets, issues, { locale: vi, headers, placeOf })]);
  const again = await readWorkbook(blob, { name: file.name });
  return { rows, counts, issues: issues.length, written: again.map(({ name }) => name), size: blob.size };
}`;
const page = `${task}
globalThis.inPage = ({ bytes, name }) => run(new File([new Uint8Array(bytes)], name));
globalThis.inWorker = ({ bytes, name }) =>
  new Promise((resolve, reject) => {
    const worker = new Worker('/worker.js', { type: 'module' });
    worker.onmessage = ({ data }) => ('error' in data ? reject(new Error(data.error)) : resolve(data));
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(new File([new Uint8Array(bytes)], name));
  });`;
const worker = `${task}
globalThis.onmessage = ({ data }) => run(data).then(postMessage, (error) => postMessage({ error: String(error) }));`;

async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    ...({ bundle: true, format: 'esm', platform: 'browser', write: false, logLevel: 'silent' } as const),
  });
  return outputFiles[0]!.text;
}

let browser: Browser;
let opened: Page;
beforeAll(async () => {
  if (!existsSync(join(root, 'dist/files/index.js'))) throw new Error('There is no dist. Run `npm run build` first.');
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', '<!doctype html><title>Tệp</title><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript', await bundled(page)],
    '/worker.js': ['text/javascript', await bundled(worker)],
  };
  browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  opened = await browser.newPage();
  await opened.route('http://files.test/**', (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    return route.fulfill({ contentType, body });
  });
  await opened.goto('http://files.test/');
  await opened.waitForFunction(() => 'inPage' in globalThis);
}, 120_000);
afterAll(() => browser?.close());

async function inNode({ bytes, name }: DirtyFile): Promise<unknown> {
  const sheets = await readWorkbook(bytes, { name });
  const { rows, issues, headers, counts, placeOf } = toRows(sheets, { locale: vi });
  const written = await writeIssues(sheets, issues, { locale: vi, headers, placeOf });
  const again = await readWorkbook(written);
  return JSON.parse(
    JSON.stringify({
      rows,
      counts,
      issues: issues.length,
      written: again.map((sheet) => sheet.name),
      size: written.length,
    }),
  );
}

describe.each(['inPage', 'inWorker'] as const)('%s', (place) => {
  it.each([
    ['CSV', () => csvOfMinistry(11)],
    ['a workbook', () => workbookOfDepartment(11)],
  ])('a File of %s is read as in Node, and its issues are written as a Blob', async (_, make) => {
    const file = await make();
    const result = await opened.evaluate(
      ({ task: name, input }) =>
        (globalThis as unknown as Record<string, (input: unknown) => Promise<unknown>>)[name]!(input),
      { task: place, input: { bytes: [...file.bytes], name: file.name } },
    );
    expect(result).toEqual(await inNode(file));
    expect((result as { counts: { personnel: { kept: number } } }).counts.personnel.kept).toBe(
      file.people.length - file.unreadable.length,
    );
  });
});
