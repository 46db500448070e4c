import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = 'tests/hub/serve.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'runs'));
  writeFileSync(join(folder, 'runs/ü.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Starts the script, and ends it after `run` is through. */
async function serve(options: string[], run: (endpoint: string) => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, '--repo', `org/by-hand=${folder}`, ...options]);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const endpoint = await new Promise<string>((resolve, reject) => {
      let output = '';
      child.stderr.on('data', (chunk) => reject(new Error(String(chunk))));
      child.stdout.on('data', (chunk) => {
        output += String(chunk);
        const address = /HF_ENDPOINT=(\S+)/.exec(output)?.[1];
        if (address !== undefined) resolve(address);
      });
    });
    await run(endpoint);
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

test('serves a folder', () =>
  serve([], async (endpoint) => {
    const file = await fetch(`${endpoint}/datasets/org/by-hand/resolve/main/runs/%C3%BC.json`);
    expect(await file.text()).toBe('{}');
    expect(file.headers.has('RateLimit')).toBe(false);
  }));

test('serves it to whoever has the token, under its tag, within a quota', () =>
  serve(['--private', '--token', 'hf_own', '--tag', 'v1', '--quota', '1'], async (endpoint) => {
    const file = `${endpoint}/datasets/org/by-hand/resolve/v1/runs/%C3%BC.json`;
    const headers = { Authorization: 'Bearer hf_own' };
    expect((await fetch(file)).status).toBe(401);
    expect(await (await fetch(file, { headers })).text()).toBe('{}');
    expect((await fetch(file, { headers })).status).toBe(429);
  }));

test('tells of every option', () => {
  const { status, stdout } = spawnSync(process.execPath, [SCRIPT, '--help'], { encoding: 'utf8' });
  expect(status).toBe(0);
  const named = [...stdout.matchAll(/^ {2}--(\w+)/gm)].map(([, name]) => name);
  expect(named).toEqual(['repo', 'tag', 'private', 'gated', 'token', 'quota', 'latency', 'port', 'help']);
  expect(spawnSync(process.execPath, [SCRIPT]).status).toBe(2);
});
