// Writes the sample's annual report as HTML, Excel, CSV and SVG, in Vietnamese and in English.
// node examples/run.mjs annual-report             into examples/annual-report/expected
// node examples/run.mjs annual-report <folder>    into another folder
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annualReport } from './annual-report.ts';

const folder = process.argv[2] ?? join(import.meta.dirname, 'expected');
mkdirSync(folder, { recursive: true });
for (const code of ['vi', 'en'] as const) {
  for (const [name, content] of await annualReport(code)) {
    writeFileSync(join(folder, name), content);
    process.stdout.write(`${join(folder, name)}\n`);
  }
}
