// From the spreadsheet of an office to a checked dataset, and back to the office with what to correct.
// npx node examples/run.mjs excel-import [file.xlsx]
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataset, evaluate, explain } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { groupIssues, readWorkbook, toRows, writeIssues } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { sampleFile } from './sample.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const [, , path] = process.argv;
const folder = await mkdtemp(join(tmpdir(), 'excel-import-'));
const file = path ?? join(folder, 'danh-sach.xlsx');
if (path === undefined) await writeFile(file, await sampleFile());

const sheets = await readWorkbook(file);
const { rows, issues, headers, counts, placeOf } = toRows(sheets, { locale: vi });
const { dataset, issues: more } = createDataset(rows, { asOf: '2019-12-31', placeOf });

for (const { sheet, recordSet, headerRows, columns } of headers) {
  say(`${sheet}: ${recordSet}, ${headerRows.join('–')}`);
  for (const { column, header, field = '–' } of columns) say(`  ${column} ${header}: ${field}`);
}
say('');
const { read, kept, refused } = counts['personnel'] ?? { read: 0, kept: 0, refused: 0 };
say(`${read} = ${kept} + ${refused}`);
for (const { line, rows: numbers } of groupIssues([...issues, ...more], { locale: vi }))
  say(`${line} [${numbers.join(', ')}]`);
say('');
const report = evaluate(dataset, advancement);
for (const unit of report.units) say(explain(report.result('women-in-workforce', unit.id), vi));

await writeFile(
  join(folder, 'can-sua.xlsx'),
  await writeIssues(sheets, [...issues, ...more], { locale: vi, headers, placeOf }),
);
