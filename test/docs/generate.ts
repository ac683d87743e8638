import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fencesOfMarkdown, fencesOfSource } from './fences.ts';
import { testOfFence } from './test-of-fence.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'test/docs/generated');

/**
 * Writes one test file for every `ts` fence of the READMEs, the guides and the doc comments.
 * Files that would not change are left alone, so that two runs at the same time do not disturb each other.
 */
export function generateDocTests(): void {
  const wanted = new Map<string, string>();
  for (const page of [
    ...filesIn('.', /^README(?:\.vi)?\.md$/, false),
    ...filesIn('docs', /\.md$/),
    ...filesIn('src', /\.ts$/),
  ]) {
    const text = readFileSync(join(root, page), 'utf8');
    const fences = page.endsWith('.ts') ? fencesOfSource(page, text) : fencesOfMarkdown(page, text);
    for (const [index, fence] of fences.entries()) {
      const suffix = fence.mode === 'run' ? 'test.ts' : 'ts';
      wanted.set(`${page.replaceAll('/', '.').replace(/\.(?:ts|md)$/, '')}.${index + 1}.${suffix}`, testOfFence(fence));
    }
  }
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(join(folder, name), { force: true });
  for (const [name, text] of wanted) {
    const path = join(folder, name);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
}

function filesIn(path: string, pattern: RegExp, recursive = true): string[] {
  if (!existsSync(join(root, path))) return [];
  const names = readdirSync(join(root, path), { recursive, encoding: 'utf8' }).filter((name) => pattern.test(name));
  return names.map((name) => join(path, name).replaceAll('\\', '/')).sort();
}

if (import.meta.main) generateDocTests();
