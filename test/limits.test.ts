import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as limits from '../src/limits.js';

const guide = (language: string) => {
  const page = readFileSync(join(import.meta.dirname, '../docs', language, 'guide.md'), 'utf8');
  const heading = language === 'en' ? '## Limits' : '## Giới hạn';
  const section = page.slice(page.indexOf(heading) + heading.length);
  return section.slice(0, section.indexOf('\n## ')).split('\n');
};

it.each([
  ['en', 'en-US'],
  ['vi', 'vi-VN'],
])('the guide (%s) has every limit in its table, in order', (language, format) => {
  const rows = guide(language).filter((line) => line.startsWith('| ') && !line.startsWith('| --'));
  const numbers = rows.slice(1).map((row) => row.split('|')[2]?.trim().split(' ')[0]);
  const { maxConditionDepth, maxDigits, maxListLength, maxCells, maxCellColumns, maxRecords } = limits;
  const expected = [maxConditionDepth, maxDigits, maxListLength, maxCells, maxCellColumns, maxRecords];
  expect(numbers).toEqual(expected.map((limit) => limit.toLocaleString(format)));
});
