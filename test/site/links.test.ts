import { LinkChecker, LinkState } from 'linkinator';
import { describe, expect, it } from 'vitest';
import { languages } from '../../docs/site/languages.ts';
import { pageNames } from '../../docs/site/navigation.ts';
import { htmlFiles, siteFolder } from './site-files.js';

describe('the site', () => {
  it('has no broken link and no broken anchor, from whichever page a reader goes on', async () => {
    const checker = new LinkChecker();
    const { links } = await checker.check({
      path: ['index.html'],
      serverRoot: siteFolder,
      recurse: true,
      checkFragments: true,
      concurrency: 50,
      linksToSkip: (link: string) => Promise.resolve(/^https?:\/\/(?!localhost|127\.)/u.test(link)),
    });
    const broken = links.filter(({ state }) => state === LinkState.BROKEN);
    expect(broken.map(({ url, parent }) => `${parent ?? ''} leads to ${url}`)).toEqual([]);
    expect(links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(htmlFiles.length);
  }, 300_000);

  it('has every page in both languages, and ASCII names', () => {
    for (const language of languages)
      for (const name of pageNames) expect(htmlFiles).toContain(`${language}/${name}.html`);
    expect(htmlFiles.filter((file) => !/^[\w./-]+$/u.test(file))).toEqual([]);
  });
});
