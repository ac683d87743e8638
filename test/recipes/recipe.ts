import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';

const root = join(import.meta.dirname, '../..');
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** Runs npm as a user would, without what a script of this repository has set for it. */
export function npm(words: readonly string[], folder: string): string {
  const environment = Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_'));
  return execFileSync('npm', words, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: Object.fromEntries(environment),
    shell: process.platform === 'win32',
  });
}

/**
 * Copies a folder that has a package.json to an empty place and installs it there with the packed library: first what its lock names,
 * then the library from its tarball, which no lock names.
 */
export function installed(source: string): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'gender-indicators-recipe-'));
  const isSource = (path: string) => !['node_modules', 'dist'].includes(basename(path));
  cpSync(join(root, source), folder, { recursive: true, filter: isSource });
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readonly dependencies: Record<string, string> };
  const { 'gender-indicators': _, ...dependencies } = manifest.dependencies;
  writeFileSync(file, JSON.stringify({ ...manifest, dependencies }));
  if (existsSync(join(folder, 'package-lock.json'))) npm(['ci', '--silent'], folder);
  npm(['install', '--silent', '--no-save', '--no-package-lock', '--prefer-offline', inject('tarball')], folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ args: ['--no-sandbox'], ...(executablePath === undefined ? {} : { executablePath }) });
}

/** What axe finds that is serious or worse. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const result = await checker.run();
    return result.violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 120)}`);
  });
  return violations.filter((text) => /^(?:serious|critical)/u.test(text));
}

/** Notes what a page says wrong; the test expects it to be empty at its end. */
export function mistakesOf(page: Page): readonly string[] {
  const mistakes: string[] = [];
  page.on('pageerror', (error) => mistakes.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') mistakes.push(message.text());
  });
  return mistakes;
}

/** Waits until an element has a text. */
export async function hasText(page: Page, selector: string, text: string | RegExp): Promise<void> {
  const wanted = typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text);
  await expect.poll(() => page.locator(selector).first().textContent(), { timeout: 60_000 }).toEqual(wanted);
}

/** What the compiler says of a recipe; nothing where its types are right. */
export function typeCheck(folder: string): string {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  return stdout;
}
