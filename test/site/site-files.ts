import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const siteFolder = join(import.meta.dirname, '../../site');

/** Every file of the site, from its folder. */
const siteFiles: readonly string[] = readdirSync(siteFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(siteFolder.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort();

export const htmlFiles: readonly string[] = siteFiles.filter((file) => file.endsWith('.html'));

export function readSite(file: string, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  return readFileSync(join(siteFolder, file), encoding);
}
