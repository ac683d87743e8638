import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

/** What a program in a process of its own is given. */
export type Library = typeof import('gender-indicators') & {
  readonly schemas: typeof import('gender-indicators/schemas');
  readonly targets: typeof import('gender-indicators/targets');
  readonly catalogs: typeof import('gender-indicators/catalogs/vn');
  readonly z: typeof import('zod');
  readonly world: typeof import('./world.js');
  /** Bytes that are in use after everything that nobody holds was freed. */
  readonly bytesInUse: () => number;
};

/** What came of the program: its value, or the code or the message of its error; `ended` where the process was stopped or died. */
export type Outcome<T> = { readonly value: T } | { readonly refused: string } | { readonly ended: string };

const entry = `
import * as root from './src/index.ts';
import * as schemas from './src/schemas/index.ts';
import * as targets from './src/targets/index.ts';
import * as catalogs from './src/catalogs/vn/index.ts';
import * as z from 'zod';
import * as world from './test/faults/world.ts';
const bytesInUse = () => {
  for (let i = 0; i < 3; i++) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
export const library = { ...root, schemas, targets, catalogs, z, world, bytesInUse };
`;

let bundle: string | undefined;

function bundled(): string {
  if (bundle !== undefined) return bundle;
  const outfile = join(mkdtempSync(join(tmpdir(), 'faults-')), 'library.mjs');
  const resolveDir = join(import.meta.dirname, '../..');
  buildSync({
    stdin: { contents: entry, resolveDir, loader: 'ts' },
    alias: { 'gender-indicators': join(resolveDir, 'src/index.ts') },
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  bundle = pathToFileURL(outfile).href;
  return bundle;
}

/**
 * Runs a program in a process of its own, which is stopped after some seconds and has a heap of 1 GB: what never ends, or takes
 * minutes where the work is small, fails here and takes nobody along. The program is sent as text, so that it can read nothing
 * but what it is given, as JSON.
 */
export async function apart<T, Given = undefined>(
  program: (library: Library, given: Given) => T,
  { seconds = 20, given }: { readonly seconds?: number; readonly given?: Given } = {},
): Promise<Outcome<Awaited<T>>> {
  const code = `
    import { library } from ${JSON.stringify(bundled())};
    const program = ${String(program)};
    let outcome;
    try {
      outcome = { value: await program(library, ${JSON.stringify(given)}) };
    } catch (error) {
      outcome = { refused: error.code ?? String(error) };
    }
    process.stdout.write(JSON.stringify(outcome));
  `;
  const flags = ['--expose-gc', '--max-old-space-size=1024', '--input-type=module', '--eval', code];
  return new Promise((resolve) => {
    execFile(process.execPath, flags, { timeout: seconds * 1000, killSignal: 'SIGKILL' }, (error, stdout) => {
      if (error === null) resolve(JSON.parse(stdout) as Outcome<Awaited<T>>);
      else resolve({ ended: error.killed === true ? `not within ${seconds} seconds` : 'the process died' });
    });
  });
}
