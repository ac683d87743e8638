import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the list of what the package brings along names what is installed with it and what is bundled into it', () => {
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, '../package/sbom.mjs')], {
    encoding: 'utf8',
  });
  const bom = JSON.parse(printed) as {
    readonly bomFormat: string;
    readonly metadata: { readonly component: { readonly name: string } };
    readonly components: readonly { readonly 'bom-ref': string; readonly name: string }[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  };
  expect([bom.bomFormat, bom.metadata.component.name]).toEqual(['CycloneDX', 'gender-indicators']);
  expect(bom.components.map((component) => component['bom-ref'].replace(/@[^@]*$/u, '')).sort()).toEqual([
    'command/fflate',
    'command/papaparse',
    'command/read-excel-file',
    'command/write-excel-file',
    'decimal.js',
    'script/decimal.js',
    'script/fflate',
    'script/papaparse',
    'script/read-excel-file',
    'script/write-excel-file',
    'script/zod',
    'zod',
  ]);
  const refs = ['gender-indicators', ...bom.components.map((component) => component['bom-ref'])];
  const named = bom.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
  expect(named.filter((ref) => !refs.includes(ref) && !ref.startsWith('gender-indicators@'))).toEqual([]);
}, 60_000);
