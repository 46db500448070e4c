import { execFile } from 'node:child_process';
import { expect, it } from 'vitest';

const cli = new URL('../../../../scripts/terminal/cli.ts', import.meta.url).href;

/** Runs a script of this body, and gives how it ended. */
function run(body: string, environment: Record<string, string> = {}) {
  const script = `import { runScript } from ${JSON.stringify(cli)};
    await runScript({ usage: 'Usage', options: {}, run: async () => { ${body} } });`;
  const env = { ...process.env, NO_COLOR: '1', ...environment };
  return new Promise<{ code: number | null; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '-e', script],
      { env },
      (_, _out, stderr) => resolve({ code: child.exitCode, stderr }),
    );
  });
}

it.each([
  ['throws', 'throw new Error(process.env.HF_TOKEN);'],
  [
    'throws where nobody waits for it',
    'setTimeout(() => { throw new Error(process.env.HF_TOKEN); }); await new Promise((done) => setTimeout(done, 1000)); return 0;',
  ],
  [
    'rejects where nobody waits for it',
    'void Promise.reject(new Error(process.env.HF_TOKEN)); await new Promise((done) => setTimeout(done, 1000)); return 0;',
  ],
])('a defect that %s ends the script with 1, its stack, and no secret', async (_, body) => {
  const { code, stderr } = await run(body, { HF_TOKEN: 'hf_aCanaryOfThisTest' });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Error: \[redacted\]\n {4}at /);
  expect(stderr).not.toContain('Canary');
});

it('gives the exit code of the script', async () => {
  expect(await run('return 0;')).toEqual({ code: 0, stderr: '' });
  expect(await run('return 1;')).toEqual({ code: 1, stderr: '' });
});
