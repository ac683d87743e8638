import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { describe, expect, it } from 'vitest';
import { languages } from '../../docs/site/languages.ts';
import { pageNames } from '../../docs/site/navigation.ts';
import { htmlFiles, siteFolder } from './site-files.js';

describe('the site', () => {
  it('has no broken link and no broken anchor, from whichever page a reader goes on', async () => {
    const { links } = await new LinkChecker().check({
      path: ['.'],
      serverRoot: siteFolder,
      recurse: true,
      checkFragments: true,
      concurrency: 20,
      // A busy machine may drop a connection.
      retryErrors: true,
      retryErrorsCount: 3,
      linksToSkip: (link: string) => Promise.resolve(/^https?:\/\/(?!localhost|127\.)/u.test(link)),
    });
    const broken = links.filter(({ state }) => state === LinkState.BROKEN);
    expect(broken.map(({ url, parent }) => `${parent ?? ''} leads to ${url}`)).toEqual([]);
    expect(links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(htmlFiles.length);
  }, 300_000);

  it('is checked by a crawl that would find a broken link and a broken anchor', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'site-'));
    writeFileSync(
      join(folder, 'index.html'),
      '<h2 id="tỷ-lệ"></h2><a href="#tỷ-lệ"></a><a href="#chỉ-tiêu"></a><a href="x.html"></a>',
    );
    const { links } = await new LinkChecker().check({
      path: ['.'],
      serverRoot: folder,
      recurse: true,
      checkFragments: true,
    });
    rmSync(folder, { recursive: true });
    const broken = links.filter(({ state }) => state === LinkState.BROKEN).map(({ url }) => decodeURI(url));
    expect(broken.map((url) => url.replace(/^.*\//u, '')).sort()).toEqual(['#chỉ-tiêu', 'x.html']);
  });

  it('has every page in both languages, and ASCII names', () => {
    for (const language of languages)
      for (const name of pageNames) expect(htmlFiles).toContain(`${language}/${name}.html`);
    expect(htmlFiles.filter((file) => !/^[\w./-]+$/u.test(file))).toEqual([]);
  });
});
