import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** An empty project with the packed package in its `node_modules`. */
    readonly project: string;
  }
}

const root = join(import.meta.dirname, '../..');

/** Packs the built package and unpacks it into an empty project, as an installation would, but offline. */
export default function setup({ provide }: TestProject): () => void {
  if (!existsSync(join(root, 'dist/index.d.ts')))
    throw new Error('dist/ is missing or incomplete: run `npm run build` first');
  const project = mkdtempSync(join(tmpdir(), 'gender-indicators-'));
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, 'gender-indicators'), { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const packed = execFileSync(npm, ['pack', '--silent', '--ignore-scripts', '--pack-destination', project], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const tarball = packed.trim().split('\n').at(-1) ?? '';
  execFileSync('tar', [
    '-xzf',
    join(project, tarball),
    '-C',
    join(modules, 'gender-indicators'),
    '--strip-components=1',
  ]);
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    peerDependencies: Record<string, string>;
  };
  for (const name of Object.keys({ ...dependencies, ...peerDependencies }))
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
  provide('project', project);
  return () => rmSync(project, { recursive: true, force: true });
}
