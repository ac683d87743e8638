import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { project, specifiers } from './packed.js';

const compilers = { '5.4': 'typescript-5.4', '6.0': 'typescript', '7.0': 'typescript-7' };

it.each(Object.entries(compilers))(
  "compiles with TypeScript %s, declarations checked, with fields of one's own and a misspelt field refused",
  (version, name) => {
    const folder = mkdtempSync(join(project, 'types-'));
    const imports = specifiers.map((specifier, i) => `import * as entry${i} from '${specifier}';`);
    const used = specifiers.map((_, i) => `entry${i}`);
    writeFileSync(
      join(folder, 'main.ts'),
      [
        ...imports,
        "import * as z from 'zod';",
        "import { createDataset, createModel, definePopulation } from 'gender-indicators';",
        "import { personSchema } from 'gender-indicators/schemas';",
        'const model = createModel({ personnel: personSchema.extend({ remote: z.boolean().optional() }) });',
        "const title = { vi: 'Làm việc từ xa', en: 'Remote' };",
        "definePopulation({ id: 'remote', title, of: 'personnel', where: { remote: true, sex: 'female' } }, model);",
        '// @ts-expect-error a field that is misspelt',
        "definePopulation({ id: 'remote', title, of: 'personnel', where: { remotely: true } }, model);",
        "createDataset({ units: [], personnel: [] }, { asOf: '2019-12-31', model });",
        `export const entries = [${used.join(', ')}];`,
      ].join('\n'),
    );
    const options = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      module: 'nodenext',
      moduleResolution: 'nodenext',
      lib: ['es2023', 'dom'],
      types: [],
      skipLibCheck: false,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['main.ts'] }));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const tsc = join(import.meta.dirname, '../../node_modules', name, 'bin/tsc');
    const compiler = execFileSync(process.execPath, [tsc, '--version'], { encoding: 'utf8' });
    expect(compiler).toContain(`Version ${version}`);
    let errors = '';
    try {
      execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    } catch (error) {
      errors = (error as { stdout: string }).stdout;
    }
    expect(errors).toBe('');
  },
  60_000,
);
