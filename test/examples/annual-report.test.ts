import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from 'gender-indicators/files';
import { describe, expect, it } from 'vitest';
import { annualReport } from '../../examples/annual-report/annual-report.js';

const folder = join(import.meta.dirname, '../../examples/annual-report/expected');

describe.each(['vi', 'en'] as const)('the annual report in %s', (code) => {
  it('is what is committed: text byte for byte, the workbook cell by cell', async () => {
    const files = await annualReport(code);
    expect([...files.keys()].map((name) => name.replace(/^.*\./u, ''))).toEqual(['html', 'xlsx', 'csv', 'svg', 'svg']);
    for (const [name, content] of files) {
      const committed = readFileSync(join(folder, name));
      if (typeof content === 'string')
        expect(content === committed.toString('utf8'), `${name} is as committed`).toBe(true);
      else expect(await readWorkbook(content)).toEqual(await readWorkbook(new Uint8Array(committed)));
    }
  });
});
