import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { everyText } from './every-text.js';
import { errorFacts, formulaFacts, issueFacts } from './sample-facts.js';

describe.each([
  ['vi', vi],
  ['en', en],
] as const)('%s', (code, locale) => {
  const texts = everyText(locale);

  it('says every text as the snapshot shows it', async () => {
    const lines = texts.map(({ at, text }) => `${at}: ${text}`);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${code}.snap.txt`);
  });

  it('leaks no placeholder', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter(({ text }) => /undefined|null|NaN|\[object|function|\$\{/.test(unquoted(text)))).toEqual([]);
    expect(texts.filter(({ text }) => text.trim() === '' || text !== text.trim() || text.includes('  '))).toEqual([]);
  });

  it('ends every sentence', () => {
    const sentences = texts.filter(({ at }) => /^(?:errors|issues|reasons|progress\.reasons)\./.test(at));
    // An English error begins with the function or the definition that it is about.
    const isSentence = (at: string, text: string) =>
      /\.$/u.test(text) && (at.startsWith('errors.') || /^\p{Lu}/u.test(text));
    expect(sentences.filter(({ at, text }) => !isSentence(at, text))).toEqual([]);
  });

  it('has a sentence for every code', () => {
    expect(Object.keys(locale.errors).sort()).toEqual(Object.keys(errorFacts).sort());
    expect(Object.keys(locale.issues).sort()).toEqual(Object.keys(issueFacts).sort());
    expect(Object.keys(locale.formulas).sort()).toEqual(Object.keys(formulaFacts).sort());
  });
});

// What stands in quotes or brackets, and lists of codes, comes from the data.
function unquoted(text: string): string {
  return text.replace(/“[^”]*”|\[[^\]]*\]/gu, '');
}

it('writes Vietnamese in composed letters with their marks', () => {
  const texts = everyText(vi).filter(({ at }) => /^(?:errors|issues|reasons|progress\.reasons)\./.test(at));
  expect(texts.filter(({ text }) => text !== text.normalize('NFC'))).toEqual([]);
  expect(
    texts.filter(({ text }) => !/[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu.test(text)),
  ).toEqual([]);
});

it.each([
  ['vi', vi, '09/02/2019'],
  ['en', en, '9 February 2019'],
] as const)('writes days in %s', (_code, locale, text) => {
  expect(locale.date('2019-02-09')).toBe(text);
});
