import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** The empty project, the packed package in it, and what its manifest says. */
export const project = inject('project');
export const folder = join(project, 'node_modules/gender-indicators');
export const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
  readonly type: string;
  readonly license: string;
  readonly sideEffects: boolean;
  readonly engines: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
};

/** What users write in an import: `gender-indicators`, `gender-indicators/measures`, … */
export const specifiers = Object.keys(manifest.exports)
  .filter((path) => path !== './package.json')
  .map((path) => `gender-indicators${path.slice(1)}`);

/** Every file of the package, by its path with `/`. */
export const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort();

export function textOf(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
