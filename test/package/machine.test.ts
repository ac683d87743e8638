import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const ignored = new Set([
  '.git',
  ...readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, '')),
]);

/** Every file that the repository keeps. */
function* keptFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (ignored.has(entry.name) || ignored.has(path) || /\.(?:tgz|tsbuildinfo)$/.test(path)) continue;
    if (entry.isDirectory()) yield* keptFiles(path);
    else yield path;
  }
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const registry = execFileSync(npm, ['config', 'get', 'registry'], {
  cwd: root,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const patterns = [/\/(?:home|Users|root|work|mnt)\/[\w.-]+\//, /"resolved": "https?:/];
const words = [`${root}/`, `${homedir()}/`, new URL(registry.trim()).host];

it('no file of the repository names a path or a registry of the machine that it was written on', () => {
  const files = [...keptFiles('')];
  expect(files).toContain('package-lock.json');
  const found = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const hits = [
      ...patterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []),
      ...words.filter((word) => text.includes(word)),
    ];
    return hits.map((hit) => `${file}: ${hit}`);
  });
  expect(found).toEqual([]);
});
