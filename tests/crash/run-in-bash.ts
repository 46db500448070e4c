import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ScriptOutcome } from '../site/run-script.ts';

const run = promisify(execFile);

/** Runs a line of bash, in which `$NODE` is Node. */
export function runInBash(
  line: string,
  environment: Readonly<Record<string, string>>,
): Promise<ScriptOutcome> {
  return capture('bash', ['-c', line], environment);
}

/** The same with the right to mount, in a namespace whose mounts end with it. */
export function runWithMounts(
  line: string,
  environment: Readonly<Record<string, string>>,
): Promise<ScriptOutcome> {
  return capture('unshare', ['-rm', 'bash', '-c', line], environment);
}

async function capture(
  command: string,
  args: string[],
  environment: Readonly<Record<string, string>>,
): Promise<ScriptOutcome> {
  const env = { ...process.env, NO_COLOR: '1', NODE: process.execPath, ...environment };
  try {
    return { code: 0, ...(await run(command, args, { env })) };
  } catch (error) {
    const [code, stdout, stderr] = ['code', 'stdout', 'stderr'].map(
      (key) => Reflect.get(Object(error), key) as unknown,
    );
    return { code: typeof code === 'number' ? code : -1, stdout: String(stdout), stderr: String(stderr) };
  }
}
