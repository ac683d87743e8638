import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

it('npm does not warn in this repository of tools that need a later Node than the one that installs them', () => {
  const root = join(import.meta.dirname, '../..');
  const environment = Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_config_'));
  const options = { cwd: root, encoding: 'utf8', env: Object.fromEntries(environment) } as const;
  expect(execFileSync(npm, ['config', 'get', 'loglevel'], options).trim()).toBe('error');
});
