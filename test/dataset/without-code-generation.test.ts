import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { expect, it } from 'vitest';

const script = `
const { createDataset } = await import(process.argv[1]);
const units = [{ id: 'a', name: 'A', kind: 'team' }];
const odd = [undefined, null, '', ' a', 'a', 7, -1, 2.5, Infinity, true, [], {}, '1985-02-30', '1985-03-01', '12.50', '1,5', 'female', 'head'];
const fields = ['id', 'unitId', 'sex', 'birthDate', 'leadership', 'acting', 'basicPay', 'hours', 'extra'];
const personnel = Array.from({ length: 3000 }, (_, i) => {
  const row = { id: 'p' + i, unitId: 'a', sex: i % 3 ? 'female' : 'male', leadership: 'none', basicPay: i + '.5', hours: i };
  return i % 2 ? row : { ...row, [fields[i % fields.length]]: odd[(i * 7) % odd.length] };
});
const { dataset, ...rest } = createDataset({ units, personnel }, { asOf: '2019-12-31', maxIssues: 1e6 });
const columns = [...dataset.sets.get('personnel').fields].map(([name, column]) => [name, { ...column, codes: [...(column.codes ?? [])], days: [...(column.days ?? [])], units: [...(column.units ?? [])] }]);
let canGenerate = true;
try { new Function('') } catch { canGenerate = false }
console.log(JSON.stringify({ canGenerate, columns, ...rest }));
`;

it('rows are read alike where the host forbids to generate code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gender-indicators-'));
  try {
    const outfile = join(folder, 'index.mjs');
    const source = join(import.meta.dirname, '../../src/index.ts');
    buildSync({
      entryPoints: [source],
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      outfile,
      mainFields: ['module', 'main'],
    });
    const run = (...flags: string[]) => {
      const words = [...flags, '--input-type=module', '--eval', script, pathToFileURL(outfile).href];
      return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1e8 })) as Record<
        string,
        unknown
      >;
    };
    const [generated, plain] = [run(), run('--disallow-code-generation-from-strings')];
    expect([generated['canGenerate'], plain['canGenerate']]).toEqual([true, false]);
    expect({ ...plain, canGenerate: true }).toEqual(generated);
    expect(generated['counts']).toMatchObject({ personnel: { read: 3000 } });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
