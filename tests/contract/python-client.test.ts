import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('says that the official Python client could not be tried where there is no Python', () => {
  const empty = mkdtempSync(join(tmpdir(), 'no-python-'));
  const { status, stdout } = spawnSync(process.execPath, ['tests/python-client/run.ts'], {
    encoding: 'utf8',
    env: { PATH: empty, TMPDIR: tmpdir() },
  });
  rmSync(empty, { recursive: true });
  expect(stdout).toBe('SKIPPED: there is no Python of 3.10 or newer with venv and pip.\n');
  expect(status).toBe(77);
});
