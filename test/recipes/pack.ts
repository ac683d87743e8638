import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the packed library. */
    readonly tarball: string;
  }
}

const root = join(import.meta.dirname, '../..');

/** Packs the built library once for all recipes. */
export default function setup({ provide }: TestProject): () => void {
  if (!existsSync(join(root, 'dist/script/gender-indicators.min.js')))
    throw new Error('dist/ is missing or incomplete: run `npm run build` first');
  const folder = mkdtempSync(join(tmpdir(), 'gender-indicators-packed-'));
  const words = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
  const name = execFileSync('npm', words, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  provide('tarball', join(folder, name.trim()));
  return () => rmSync(folder, { recursive: true, force: true });
}
