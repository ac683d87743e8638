import { run } from '../../src/command/run.js';

/** What a call wrote, and how it ended. */
export interface Called {
  readonly code: number;
  readonly data: string;
  readonly remarks: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** Calls the command as a shell does, on 27 November 2026, with 80 columns and without colours. */
export async function call(words: readonly string[], host: { readonly onTerminal?: boolean } = {}): Promise<Called> {
  let data = '';
  let remarks = '';
  const files = new Map<string, string | Uint8Array>();
  const { onTerminal = false } = host;
  const code = await run(words, {
    writeData: (text) => (data += text),
    writeRemark: (text) => (remarks += text),
    writeFile: (path, content) => {
      if (path.startsWith('missing/')) return Promise.reject(Object.assign(new Error('no folder'), { code: 'ENOENT' }));
      files.set(path, content);
      return Promise.resolve();
    },
    dataOnTerminal: onTerminal,
    remarksOnTerminal: onTerminal,
    columns: 80,
    today: '2026-11-27',
    version: '0.0.0',
  });
  return { code, data, remarks, files };
}
