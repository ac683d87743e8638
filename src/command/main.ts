#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { run } from './run.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};
const { stdout, stderr, env } = process;
const hasColours = (stream: { readonly isTTY?: boolean }) => stream.isTTY === true && env['NO_COLOR'] === undefined;

// A reader that has seen enough, such as `head`, closes the pipe.
stdout.on('error', (error: { readonly code?: string }) => process.exit(error.code === 'EPIPE' ? 0 : 2));

process.exitCode = await run(process.argv.slice(2), {
  writeData: (text) => stdout.write(text),
  writeRemark: (text) => stderr.write(text),
  writeFile,
  dataOnTerminal: hasColours(stdout),
  remarksOnTerminal: hasColours(stderr),
  columns: Math.max(40, Math.min(stdout.isTTY ? stdout.columns : 80, 100)),
  today: new Date().toLocaleDateString('sv-SE'),
  version,
});
