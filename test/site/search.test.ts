import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { languages } from '../../docs/site/languages.ts';
import { type Entry, find, searchOptions } from '../../docs/site/search-options.ts';
import { readSite } from './site-files.js';

function indexOf(language: string): MiniSearch<Entry> {
  const text = readSite(`assets/search-${language}.js`);
  const json = JSON.parse(text.slice(text.indexOf('=') + 1).replace(/;\s*$/u, '')) as string;
  return MiniSearch.loadJSON<Entry>(json, searchOptions);
}
const indexes = { vi: indexOf('vi'), en: indexOf('en') };

/** What somebody types, and the page that must come first. */
const queries: readonly (readonly [language: 'vi' | 'en', query: string, wanted: string])[] = [
  ['en', 'share', 'reference/functions/share.html'],
  ['vi', 'share', 'reference/functions/share.html'],
  ['en', 'Share', 'reference/functions/share.html'],
  ['en', 'createDataset', 'reference/functions/createDataset.html'],
  ['en', 'create dataset', 'reference/functions/createDataset.html'],
  ['en', 'evaluate', 'reference/functions/evaluate.html'],
  ['vi', 'explain', 'reference/functions/explain.html'],
  ['en', 'Report', 'reference/interfaces/Report.html'],
  ['en', 'womenNeeded', 'reference/functions/womenNeeded.html'],
  ['en', 'checkFigure', 'reference/functions/checkFigure.html'],
  ['en', 'pay gap', 'reference/functions/payGap.html'],
  ['en', 'glossary', 'en/glossary.html'],
  ['en', 'spreadsheet', 'en/spreadsheets.html'],
  ['en', 'breakdowns', 'en/guide.html#breakdowns'],
  ['en', 'your own fields', 'en/guide.html#your-own-fields'],
  ['en', 'jest', 'en/guide.html#in-jest'],
  ['en', 'rounding', 'en/conventions.html#11-rounding'],
  ['en', 'small numbers', 'en/conventions.html#13-small-numbers'],
  ['en', 'plan of a ministry', 'en/ministry-plan.html'],
  ['en', 'women in leadership', 'en/catalog.html#women-in-leadership'],
  ['en', 'resolution 28', 'en/catalogs/nq-28.html'],
  ['en', 'gender-indicators/charts', 'reference/modules/charts.html'],
  ['vi', 'thuật ngữ', 'vi/glossary.html'],
  ['vi', 'thuat ngu', 'vi/glossary.html'],
  ['vi', 'kế hoạch của bộ', 'vi/ministry-plan.html'],
  ['vi', 'ke hoach cua bo', 'vi/ministry-plan.html'],
  ['vi', 'làm tròn', 'vi/conventions.html#11-làm-tròn'],
  ['vi', 'lam tron', 'vi/conventions.html#11-làm-tròn'],
  ['vi', 'tỷ lệ nữ lãnh đạo', 'vi/catalog.html#tỷ-lệ-nữ-lãnh-đạo-quản-lý'],
  ['vi', 'ty le nu lanh dao', 'vi/catalog.html#tỷ-lệ-nữ-lãnh-đạo-quản-lý'],
  ['vi', 'đánh giá chỉ tiêu', 'vi/targets.html'],
  ['vi', 'bang tinh', 'vi/spreadsheets.html'],
  ['vi', 'second_head', 'vi/errors.html#second_head'],
  ['en', 'unknown_id', 'en/errors.html#unknown_id'],
  ['en', 'missing_package', 'en/errors.html#missing_package'],
  ['vi', 'công bố an toàn', 'vi/publishing-safely.html'],
  ['vi', 'cong bo an toan', 'vi/publishing-safely.html'],
  ['en', 'command', 'en/command.html'],
];

describe('the search', () => {
  it.each(queries)('%s: %s gives %s first', (language, query, wanted) => {
    expect(find(indexes[language], query)[0]?.id).toBe(wanted);
  });

  it('finds nothing for an empty query, and nothing internal', () => {
    expect(find(indexes.en, '  ')).toEqual([]);
    for (const language of languages) {
      const ids = find(indexes[language], 'namedArguments internal', 200).map(({ title }) => title);
      expect(ids).not.toContain('namedArguments');
    }
  });

  it('says of a hit what it is, where it stands, and the words around it', () => {
    const [hit] = find(indexes.vi, 'lam tron');
    expect(hit).toMatchObject({ kind: 'section', where: 'Các quy ước' });
    expect(hit?.excerpt).toMatch(/làm tròn/iu);
    expect(hit?.excerpt.length).toBeLessThan(200);
  });
});
